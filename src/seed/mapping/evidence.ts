import type { EntityId, Evidence } from '../../model/claim.js';
import { parsePartialDate, type PartialDate } from '../../model/partial-date.js';
import { shown } from '../../ontology/check-claim.js';
import { didYouMean } from '../../text/suggest.js';
import { confidenceIn, isRecalled, SURENESS } from '../confidence.js';
import type { Backing } from '../draft.js';
import type { Place } from '../mistakes.js';
import { EDITORIAL, EDITORIAL_ADDRESS, RECALLED, RECALLED_ADDRESS } from '../sources.js';
import { lineOf, type Evaluate, type RowReading } from './evaluate.js';
import type { ClaimRule, Value } from './mapping.js';
import type { Scope } from './table.js';

const ORIGINS = ['sources', 'editorial', 'recalled'];

/**
 * What a claim of a row stands on: the row's sources, or our judgement or memory where it was not looked up. Then the
 * addresses are places to look: as evidence they would lend us their class, and a memory might outrank what was read.
 */
export function backingOf(rule: ClaimRule, scope: Scope, evaluate: Evaluate, { tell, sources }: RowReading): Backing {
  const { evidence } = rule;
  const { place } = scope.row;
  const all = (value: Value | undefined): readonly string[] => (value === undefined ? [] : evaluate(value, scope));
  const sure = oneOf(all(evidence.sure)[0] ?? '', ['', ...SURENESS]);
  const from = isRecalled(sure) ? 'recalled' : oneOf(all(evidence.from)[0] ?? 'sources', ORIGINS);
  const addresses = all(evidence.sources);
  const asOf = dateOf(all(evidence.asOf)[0]);
  const cited = addresses.flatMap(
    (address) => sources.cite(address, place, from === 'sources' ? asOf : undefined) ?? [],
  );
  const pieces =
    from === 'sources' ? fromSources(cited) : fromUs(from === 'editorial' ? EDITORIAL_ADDRESS : RECALLED_ADDRESS);
  const also = all(evidence.also)[0];
  if (also !== undefined)
    pieces.push({
      document: sources.cite(also === 'recalled' ? RECALLED_ADDRESS : EDITORIAL_ADDRESS, place) ?? RECALLED,
    });
  const confidence = confidenceIn(
    pieces.map(({ document }) => sources.classOf(document)),
    sure,
  );
  return {
    evidence: attest(
      pieces,
      all(rule.attested).flatMap((text) => dateOf(text) ?? []),
    ),
    confidence,
  };

  function fromSources(documents: readonly EntityId[]): Evidence[] {
    const dissenting = all(evidence.except).flatMap((address) => sources.cite(address, place) ?? []);
    const locators = all(evidence.locators);
    const agree = documents
      .map((document, i) => located(document, locators[i]))
      .filter(({ document }) => !dissenting.some((other) => sources.sameVoice(document, other)));
    if (documents.length > 0 && agree.length === 0)
      tell(
        place,
        'every source of the row gives another date in treaty_conflicts. Name the source that gives this one.',
      );
    else if (addresses.length === 0)
      tell(place, `no source: name one, or urn:project:editorial (${lineOf(evidence.place)}).`);
    // What has no source has been told of, and need not be told of again as a claim without evidence.
    return agree.length > 0 ? agree : [{ document: EDITORIAL }];
  }

  function fromUs(own: string): Evidence[] {
    const document = sources.cite(own, place) ?? EDITORIAL;
    return addresses.length === 0 ? [{ document }] : addresses.map((address) => ({ document, ...placeIn(address) }));
  }

  function oneOf(word: string, words: readonly string[]): string {
    if (words.includes(word)) return word;
    tell(
      place,
      `confidence: unknown word ${shown(word)}.${didYouMean(word, words)} Known are ${words.join(', ')} (${lineOf(evidence.place)}).`,
    );
    return words[0] ?? '';
  }
}

const located = (document: EntityId, locator: string | undefined): Evidence =>
  locator === undefined ? { document } : { document, locator };

/** An address that is ours says no more than the document does. */
const placeIn = (address: string): { locator?: string } =>
  /^urn:(?:project|seed):/.test(address) ? {} : { locator: address };

/** Each piece for each day on which it says that the claim held. */
function attest(pieces: readonly Evidence[], dates: readonly PartialDate[]): Evidence[] {
  if (dates.length === 0) return [...pieces];
  return pieces.flatMap((piece) => dates.map((attested) => ({ ...piece, attested })));
}

const dateOf = (text: string | undefined): PartialDate | undefined => parsePartialDate(text ?? '');

/** What short names and composed ones stand on. */
export function editorialBacking(place: Place, { sources }: RowReading): Backing {
  return {
    evidence: [{ document: sources.cite(EDITORIAL_ADDRESS, place) ?? EDITORIAL }],
    confidence: confidenceIn(['EDITORIAL']),
  };
}
