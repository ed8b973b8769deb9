import { makeClaim } from '../model/claim.js';
import { parsePartialDate } from '../model/partial-date.js';
import { checkClaim } from '../ontology/check-claim.js';
import type { Ontology } from '../ontology/ontology.js';
import { digest } from '../text/digest.js';
import { DraftFileError, type DraftClaim, type DraftEntity, type DraftFile } from './draft-file.js';

/** What a person is asked about: an entity, or a claim. */
export interface Item {
  readonly of: 'entities' | 'claims';
  readonly index: number;
}

/** What of a claim a person may put otherwise; null takes a date away. The quotation is the article's and stays. */
export interface Change {
  readonly subject?: string | undefined;
  readonly relation?: string | undefined;
  readonly object?: string | undefined;
  readonly since?: string | null | undefined;
  readonly until?: string | null | undefined;
}

export type Choice =
  | { readonly do: 'accept' | 'reject' | 'later' }
  /** An entity is one that the graph has. */
  | { readonly do: 'same'; readonly as: string }
  | { readonly do: 'change'; readonly change: Change };

/** Who decides, and when. */
export interface Signed {
  readonly by: string;
  readonly at: string;
}

export const nameOfItem = ({ of, index }: Item): string => `${of} ${String(index)}`;

/** Entities that an undecided claim needs come before it; what nobody needs any more is not asked about. */
export function nextOf(file: DraftFile, passed: ReadonlySet<string>): Item | undefined {
  const isOpen = (item: Item): boolean => {
    const one = file[item.of][item.index];
    return (one?.review === 'open' || one?.review === 'later') && !passed.has(nameOfItem(item)) && one.stale !== true;
  };
  for (const [index, claim] of file.claims.entries()) {
    if (!isOpen({ of: 'claims', index })) continue;
    const needed = file.entities.findIndex(
      ({ id }, i) => (id === claim.subject || id === claim.object) && isOpen({ of: 'entities', index: i }),
    );
    return needed === -1 ? { of: 'claims', index } : { of: 'entities', index: needed };
  }
  return undefined;
}

/**
 * A file with one decision more: the same for every face of the review.
 *
 * @throws {DraftFileError} when there is no such draft, or the choice is none for it.
 */
export function decide(file: DraftFile, item: Item, choice: Choice, decided: Signed): DraftFile {
  const put = <T extends DraftEntity | DraftClaim>(list: readonly T[], change: Partial<T>): T[] =>
    list.map((one, i) => (i === item.index ? { ...one, ...change, decided } : one));
  if (file[item.of][item.index] === undefined) throw new DraftFileError(`${nameOfItem(item)}: there is no such draft.`);
  if (item.of === 'entities') return { ...file, ...entityDecided(file, item, choice, decided, put) };
  switch (choice.do) {
    case 'accept':
      return { ...file, claims: put(file.claims, { review: 'accepted' }) };
    case 'reject':
      return { ...file, claims: put(file.claims, { review: 'rejected' }) };
    case 'later':
      return { ...file, claims: put(file.claims, { review: 'later' }) };
    case 'change':
      return { ...file, claims: put(file.claims, { ...changed(choice.change), review: 'changed' }) };
    case 'same':
      throw new DraftFileError(`${nameOfItem(item)}: a claim is not the same as another. Accept, change or reject it.`);
  }
}

type Put = <T extends DraftEntity | DraftClaim>(list: readonly T[], change: Partial<T>) => T[];

function entityDecided(
  file: DraftFile,
  item: Item,
  choice: Choice,
  decided: Signed,
  put: Put,
): Partial<Pick<DraftFile, 'entities' | 'claims'>> {
  const id = file.entities[item.index]?.id;
  switch (choice.do) {
    case 'accept':
      return { entities: put(file.entities, { review: 'accepted' }) };
    case 'later':
      return { entities: put(file.entities, { review: 'later' }) };
    case 'same':
      return { entities: put(file.entities, { review: 'same', same: choice.as }) };
    case 'reject':
      // What it is about is dropped with it.
      return {
        entities: put(file.entities, { review: 'rejected' }),
        claims: file.claims.map((one) =>
          one.review === 'open' && (one.subject === id || one.object === id)
            ? { ...one, review: 'rejected', why: `${id} was rejected`, decided }
            : one,
        ),
      };
    case 'change':
      throw new DraftFileError(`${nameOfItem(item)}: an entity is accepted, rejected, or the same as another.`);
  }
}

/** @throws {DraftFileError} when a date is none. */
function changed({ since, until, ...words }: Change): Partial<DraftClaim> {
  for (const date of [since, until])
    if (typeof date === 'string' && parsePartialDate(date) === undefined)
      throw new DraftFileError(`${date} is no date: write 2019, 2019-06 or 2019-06-12.`);
  const dates: { since?: string | undefined; until?: string | undefined } = {};
  if (since !== undefined) dates.since = since ?? undefined;
  if (until !== undefined) dates.until = until ?? undefined;
  const given = Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined));
  return { ...given, ...dates }; // `undefined` takes a date away
}

/** A claim that a person or an assistant draws from a passage. */
export interface Proposed {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly since?: string;
  readonly start: number;
  readonly end: number;
}

export interface Proposing {
  readonly text: string;
  readonly ontology: Ontology;
  /** `hand`, or the name and version of what proposes. */
  readonly by: string;
  /** Whether the graph, or the file itself, has such an entity. */
  readonly knows: (id: string) => boolean;
}

/**
 * A file with a claim more, under the checks of any draft: its words stand in the text, its ends are known, and the ontology
 * has room for it.
 *
 * @param decided Where a person proposes it, who has thereby accepted it; null leaves it open.
 * @throws {DraftFileError}
 */
export function propose(
  file: DraftFile,
  { subject, relation, object, since, start, end }: Proposed,
  { text, ontology, by, knows }: Proposing,
  decided: Signed | null,
): DraftFile {
  const quote = text.slice(start, end);
  if (!(start >= 0 && end > start && end <= text.length) || quote.trim() !== quote)
    throw new DraftFileError(
      `[${String(start)}, ${String(end)}] is no passage of the text. Mark the words that say it.`,
    );
  for (const id of [subject, object])
    if (!knows(id))
      throw new DraftFileError(`${id}: neither the graph nor this file has it. Pick an entity by its name.`);
  const date = since === undefined ? null : parsePartialDate(since);
  if (date === undefined) throw new DraftFileError(`${since ?? ''} is no date: write 2019, 2019-06 or 2019-06-12.`);
  const claim = makeClaim({
    ...{ subject, predicate: relation, object, since: date, until: null },
    ...{ qualifiers: {}, polarity: 'asserted' },
  });
  const [problem] = checkClaim(claim, ontology);
  if (problem !== undefined) throw new DraftFileError(`${subject} ${relation} ${object}: ${problem}`);
  const draft = digest(JSON.stringify([file.source.id, subject, relation, object, 'asserted', start, end])).slice(0, 8);
  if (file.claims.some((one) => one.draft === draft))
    throw new DraftFileError(`${subject} ${relation} ${object}: is proposed of these words already (draft ${draft}).`);
  const lasts = (ontology.relations.get(relation)?.lasting ?? 'NONE') !== 'NONE';
  const published = typeof file.source['published'] === 'string' ? file.source['published'] : undefined;
  const added: DraftClaim = {
    ...{ draft, review: decided === null ? 'open' : 'accepted', by, subject, relation, object },
    ...(since !== undefined && { since }),
    ...(since === undefined && lasts && published !== undefined && { attested: published }),
    ...{ quote, start, end },
    ...(decided !== null && { decided }),
  };
  return { ...file, claims: [...file.claims, added] };
}
