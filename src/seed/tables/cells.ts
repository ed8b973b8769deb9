import type { EntityId, Evidence, Method } from '../../model/claim.js';
import { parsePartialDate, type PartialDate } from '../../model/partial-date.js';
import { shown } from '../../ontology/check-claim.js';
import { didYouMean } from '../../text/suggest.js';
import { confidenceIn, isRecalled, SURENESS } from '../confidence.js';
import type { Backing } from '../draft.js';
import type { Tell } from '../mistakes.js';
import { cell, items, type Row } from '../read-table.js';
import { EDITORIAL, RECALLED } from '../sources.js';
import type { Reading } from './table.js';

export const IMPORTED: Method = 'imported';

/** A cell's date; null where none was established. */
export function dateCell(row: Row, column: string, tell: Tell): PartialDate | null {
  const text = cell(row, column);
  if (text === '') return null;
  const date = parsePartialDate(text);
  if (date === undefined) tell(row.place, `${column}: ${shown(text)} is no date. Write 2019, 2019-06 or 2019-06-12.`);
  return date ?? null;
}

/** The day on which a row's source was true; null where it says `unknown`. */
export function asOf(row: Row, tell: Tell): PartialDate | null {
  return cell(row, 'as_of') === 'unknown' ? null : dateCell(row, 'as_of', tell);
}

/** What a cell's word stands for. */
export function wordCell<T>(row: Row, column: string, words: Readonly<Record<string, T>>, tell: Tell): T | undefined {
  const text = cell(row, column);
  if (Object.hasOwn(words, text)) return words[text];
  tell(row.place, `${column}: unknown word ${shown(text)}.${didYouMean(text, Object.keys(words))} Known are ${Object.keys(words).join(', ')}.`);
  return undefined;
}

/** The row ILRS is the initiative and not a text. */
export function instrumentId(code: string): EntityId {
  return code === 'ILRS' ? 'programme:ilrs' : `instrument:${code.toLowerCase()}`;
}

interface BackingOptions {
  /** A day on which the row's sources say that it held. */
  readonly attested?: PartialDate | null;
  /** Documents that say otherwise, and so are no evidence. */
  readonly except?: readonly EntityId[];
}

/**
 * What a row stands on: its sources, or our memory where it was not looked up. Then the addresses are places to look:
 * as evidence they would lend a memory their class, and it might outrank what somebody has read.
 */
export function backing(row: Row, reading: Reading, { attested = null, except = [] }: BackingOptions = {}): Backing {
  const { tell, sources } = reading;
  const sureness = cell(row, 'confidence');
  if (sureness !== '' && !SURENESS.includes(sureness))
    tell(row.place, `confidence: unknown word ${shown(sureness)}.${didYouMean(sureness, SURENESS)}`);
  const held = attested === null ? {} : { attested };
  const cited = items(row, 'source_url').map((address) => ({ address, document: sources.cite(address, row.place) }));
  if (cited.length === 0) tell(row.place, 'source_url is empty: every row needs a source, or urn:project:editorial.');
  const agree = cited.filter(({ document }) => document !== undefined && !except.some((other) => sources.sameVoice(document, other)));
  if (agree.length === 0 && cited.length > 0 && except.length > 0)
    tell(row.place, 'every source of the row gives another date in treaty_conflicts. Name the source that gives this one.');
  const evidence: Evidence[] = isRecalled(sureness)
    ? cited.map(({ address }) => ({ document: recalled(row, reading), locator: address, ...held }))
    : agree.map(({ document }) => ({ document: document ?? EDITORIAL, ...held }));
  // What has no source has been told of, and need not be told of again as a claim without evidence.
  if (evidence.length === 0) evidence.push({ document: EDITORIAL });
  return { evidence, confidence: confidenceIn(evidence.map((one) => sources.classOf(one.document)), sureness) };
}

/** What our own judgement, or our memory, is the only evidence of. */
export function ownBacking(row: Row, reading: Reading, document: EntityId): Backing {
  const id = document === RECALLED ? recalled(row, reading) : reading.sources.cite('urn:project:editorial', row.place);
  return { evidence: [{ document: id ?? document }], confidence: confidenceIn(['EDITORIAL']) };
}

function recalled(row: Row, { sources }: Reading): EntityId {
  return sources.cite('urn:project:recalled', row.place) ?? RECALLED;
}
