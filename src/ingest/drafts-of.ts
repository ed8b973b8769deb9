import { makeClaim, prefixOf } from '../model/claim.js';
import type { PartialDate } from '../model/partial-date.js';
import { checkClaim } from '../ontology/check-claim.js';
import type { Ontology } from '../ontology/ontology.js';
import { digest } from '../text/digest.js';
import type { ArticleEntity } from './entity.js';
import type { DraftClaim, DraftEntity, DraftFile } from './draft-file.js';
import type { Gazetteer } from './gazetteer.js';
import type { Draft, ReadingOfArticle } from './ingest.js';
import { nearestNames } from './nearest-names.js';
import type { FrozenText } from './text.js';

/** What is known of an article besides its text. */
export interface ArticleSource {
  readonly id: string;
  readonly name: string;
  readonly sourceClass: string;
  readonly publisher?: string;
  readonly published?: string;
  /** The text's file, beside the drafts. */
  readonly file: string;
}

/** Names of entities are short by rule; the whole of a longer one is kept as an alias. */
const LONGEST_NAME = 40;

/** Relations as sentences have them that the ontology has the other way round. */
const TURNED: Readonly<Record<string, string>> = { ADOPTED: 'ADOPTED_BY', SELECTED_BY: 'SELECTED' };
/** What a speaker says is the statement's, and never the world's. */
const SPOKEN: ReadonlySet<string> = new Set(['CALLS_FOR', 'SUPPORTS', 'OPPOSES', 'CITES', 'MADE_STATEMENT_AT']);

/** A text is sponsored, and a vote is cast, without a word. */
const isSpoken = ({ relation, qualifiers }: Draft): boolean =>
  SPOKEN.has(relation) && qualifiers['form'] === undefined && qualifiers['vote'] === undefined;

type Said = Pick<DraftClaim, 'subject' | 'relation' | 'object' | 'qualifiers'>;

/** What a reading proposes, in the form of a drafts file: with a Statement for each speaker, all open. */
export function draftsOf(
  { drafts, unread }: ReadingOfArticle,
  { text, sha256 }: FrozenText,
  source: ArticleSource,
  gazetteer: Gazetteer,
  ontology: Ontology,
): DraftFile {
  const entities = new Map<string, DraftEntity>();
  const claims = new Map<string, DraftClaim>();
  const cannot: string[] = [];
  for (const draft of drafts) {
    const statement = isSpoken(draft) ? statementOf(draft, source) : null;
    const said = statement === null ? [saidOf(draft)] : spoken(draft, statement.id);
    const problems = said.flatMap((one) => problemOf(one, draft, source, ontology) ?? []);
    if (problems.length > 0) {
      cannot.push(
        `${draft.subject.name} ${draft.relation} ${draft.object.name}: ${problems[0] ?? ''} (${JSON.stringify(draft.quote.slice(0, 80))})`,
      );
      continue;
    }
    for (const entity of [draft.subject, draft.object])
      if (!entity.known && !entities.has(entity.id))
        entities.set(entity.id, newEntityOf(entity, draft, text, gazetteer));
    if (statement !== null && !entities.has(statement.id)) entities.set(statement.id, statement);
    for (const one of said) {
      const claim = claimOf(one, draft, source, ontology);
      if (!claims.has(claim.draft)) claims.set(claim.draft, claim);
    }
  }
  const { id, name, sourceClass, publisher, published, file } = source;
  return {
    source: {
      ...{ id, name, sourceClass },
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published }),
      language: 'en',
      text: { file, sha256, length: text.length },
    },
    ingest: { unread: unread.map(({ start, end }): [number, number] => [start, end]), cannot },
    entities: [...entities.values()],
    claims: [...claims.values()],
  };
}

/** What a draft says, with its ends as the ontology has them. */
export function saidOf({ subject, relation, object, qualifiers }: Draft): Said {
  const turned = TURNED[relation];
  const ends =
    turned === undefined ? { subject: subject.id, object: object.id } : { subject: object.id, object: subject.id };
  const name = relation === 'SPEAKS_FOR' ? 'REPRESENTS' : (turned ?? relation);
  return { ...ends, relation: name, qualifiers };
}

function statementOf({ subject, quote, start, end }: Draft, { id }: ArticleSource): DraftEntity {
  return {
    id: `statement:${slugOf(id)}-${slugOf(subject.id)}`.slice(0, 110).replace(/-+$/, ''),
    ...namedBriefly(`Statement of ${subject.name}`),
    ...{ quote, start, end, review: 'open', nearest: [] },
  };
}

function spoken({ subject, relation, object, qualifiers }: Draft, statement: string): Said[] {
  const by = subject.kind === 'Person' ? 'MADE_BY' : 'ON_BEHALF_OF';
  const own: Said = { subject: statement, relation: by, object: subject.id };
  return relation === 'MADE_STATEMENT_AT'
    ? [own, { subject: statement, relation: 'DELIVERED_AT', object: object.id }]
    : [own, { subject: statement, relation, object: object.id, qualifiers }];
}

const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** Why the ontology has no room for it; null where it has. */
function problemOf(said: Said, { date }: Draft, source: ArticleSource, ontology: Ontology): string | null {
  if (said.qualifiers?.['vote'] !== undefined)
    return 'how somebody voted is said of a roll call (VOTED), of its day and sheet: bring that in (docs/importing.md).';
  for (const id of [said.subject, said.object])
    if (prefixOf(id) === 'state' && !/^state:[a-z]{3}$/.test(id)) return `${id} is no State that the graph has.`;
  const { since } = datesOf(said.relation, date, source, ontology);
  const claim = makeClaim({
    ...{ subject: said.subject, predicate: said.relation, object: said.object },
    ...{
      since: (since ?? null) as PartialDate | null,
      until: null,
      qualifiers: said.qualifiers ?? {},
      polarity: 'asserted',
    }, // read from words by `dates.ts`
  });
  return checkClaim(claim, ontology)[0] ?? null;
}

/** A day in the words is the first one; without one the article attests that it held when it was published. */
function datesOf(
  relation: string,
  date: string | null,
  { published }: ArticleSource,
  ontology: Ontology,
): Pick<DraftClaim, 'since' | 'attested'> {
  if ((ontology.relations.get(relation)?.lasting ?? 'NONE') === 'NONE') return {};
  if (date !== null) return { since: date };
  return published === undefined ? {} : { attested: published };
}

function claimOf(said: Said, draft: Draft, source: ArticleSource, ontology: Ontology): DraftClaim {
  const { subject, relation, object, qualifiers = {} } = said;
  const { quote, start, end, by, date, derived } = draft;
  const when = datesOf(relation, date, source, ontology);
  return {
    draft: digest(JSON.stringify([source.id, subject, relation, object, 'asserted', start, end])).slice(0, 8),
    review: 'open',
    ...{ by, subject, relation, object },
    ...when,
    ...(when.since !== undefined && derived !== undefined && { dated: wordsOfDate(derived) }),
    ...(Object.keys(qualifiers).length > 0 && { qualifiers: { ...qualifiers } }),
    ...{ quote, start, end },
  };
}

function namedBriefly(name: string): Pick<DraftEntity, 'name' | 'aliases'> {
  if (name.length <= LONGEST_NAME) return { name };
  return { name: `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`, aliases: name };
}

/** What a date was derived from: `"Wednesday" in a text of 7 May 2025`. */
export const wordsOfDate = ({ words, by }: NonNullable<Draft['derived']>): string => `"${words}" in a text of ${by}`;

function newEntityOf({ id, name, kind }: ArticleEntity, draft: Draft, text: string, gazetteer: Gazetteer): DraftEntity {
  const inQuote = draft.quote.indexOf(name);
  const at = inQuote === -1 ? text.indexOf(name) : draft.start + inQuote;
  const place =
    at === -1
      ? { quote: draft.quote, start: draft.start, end: draft.end }
      : { quote: name, start: at, end: at + name.length };
  return {
    id,
    ...namedBriefly(name),
    ...(kind === 'Instrument' && { instrumentKind: instrumentKindOf(name) }),
    ...place,
    review: 'open',
    nearest: nearestNames(id, name, gazetteer),
  };
}

function instrumentKindOf(name: string): string {
  if (/resolution|A\/RES/i.test(name)) return 'resolution';
  if (/draft|A\/C\.\d/i.test(name)) return 'draft';
  return /\b(?:act|law|regulation|decree)\b/i.test(name) ? 'national_law' : 'treaty';
}
