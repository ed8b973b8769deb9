import fc from 'fast-check';
import {
  makeClaim,
  prefixOf,
  type ClaimContent,
  type EntityId,
  type Evidence,
  type Scalar,
} from '../../src/model/claim.js';
import type { PartialDate } from '../../src/model/partial-date.js';
import type { Property } from '../../src/ontology/ontology.js';
import type { Assertion, Batch } from '../../src/store/store.js';
import { daysOf, lastDayWith } from './days.js';
import { historiesOf } from './history.js';
import { Reading } from './reading.js';
import {
  BASE_DOCUMENT,
  DATES,
  ENTITIES,
  entitiesOf,
  MOMENTS,
  ontology,
  propertiesOf,
  RELATIONS,
  TEXTS,
  valuesFor,
  WEIGHTED_ENTITIES,
  WEIGHTED_RELATIONS,
} from './vocabulary.js';

const ABOUT_NOTHING = { since: null, until: null, qualifiers: {}, polarity: 'asserted' } as const;

/** The world in which every entity has what its kind requires and nothing else. */
export const baseBatch: Batch = {
  recordedAt: MOMENTS[0]!,
  origin: 'base',
  assert: [...ENTITIES, BASE_DOCUMENT].flatMap(describe),
  retract: [],
};

function describe(id: EntityId): Assertion[] {
  const kind = ontology.kindByPrefix.get(prefixOf(id))!;
  const required = [...kind.properties.values()].filter((property) => property.required);
  return required.map((property) =>
    assertion({ ...ABOUT_NOTHING, subject: id, predicate: property.name, object: first(id, property) }),
  );
}

function first(id: EntityId, property: Property): Scalar {
  if (property.name === 'sourceClass')
    return id === 'document:a' ? 'OFFICIAL' : id === 'document:b' ? 'EDITORIAL' : 'PRESS';
  return property.value.type === 'text' ? id : valuesFor(property)[0]!;
}

function assertion(content: ClaimContent, said?: SaidSpec): Assertion {
  const { rank, method, confidence, evidence } = said ?? {
    rank: 'normal',
    method: 'curated',
    confidence: 1,
    evidence: [{ document: BASE_DOCUMENT }],
  };
  return { claim: makeClaim(content), rank, method, confidence, evidence };
}

type SaidSpec = Omit<Assertion, 'claim'>;
interface ClaimSpec {
  readonly content: ClaimContent;
  readonly said: SaidSpec;
}
interface BatchSpec {
  /** How many moments after the last. */
  readonly later: number;
  readonly claims: readonly ClaimSpec[];
  /** Claims asserted before, by place. */
  readonly retract: readonly number[];
  readonly again: readonly { readonly place: number; readonly said: SaidSpec }[];
  /** What the first batch said: of which entity it goes, and of which it comes back. */
  readonly forget: EntityId | null;
  readonly describeAgain: EntityId | null;
}

const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    document: fc.constantFrom(...entitiesOf(['Document'])),
    attested: fc.option(fc.constantFrom(...DATES)),
    quote: fc.option(fc.constantFrom(...TEXTS), { freq: 2 }),
  })
  .map(({ document, attested, quote }) => ({
    document,
    ...(attested === null ? {} : { attested: attested as PartialDate }),
    ...(quote === null ? {} : { quote, start: 3, end: 3 + quote.length }),
  }));

const said: fc.Arbitrary<SaidSpec> = fc.record({
  rank: fc.oneof(
    { weight: 4, arbitrary: fc.constant('normal' as const) },
    fc.constantFrom('preferred' as const, 'deprecated' as const),
  ),
  method: fc.constantFrom('curated' as const, 'imported' as const, 'extracted' as const),
  confidence: fc.constantFrom(1, 0.9, 0.3, 0.1 + 0.2),
  evidence: fc.uniqueArray(evidence, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }),
});

const span = fc.record({
  since: fc.option(fc.constantFrom(...DATES), { freq: 3 }),
  until: fc.option(fc.constantFrom(...DATES), { freq: 2 }),
});
const polarity = fc.oneof({ weight: 5, arbitrary: fc.constant('asserted' as const) }, fc.constant('denied' as const));

/** What a world is about: the less, the more its claims meet. */
export interface Focus {
  readonly relations: readonly string[];
  readonly entities: readonly EntityId[];
}

function relationClaims(name: string, { entities }: Focus): fc.Arbitrary<ClaimContent> {
  const relation = ontology.relations.get(name)!;
  const near = (kinds: readonly string[]): readonly EntityId[] => {
    const all = entitiesOf(kinds);
    const some = all.filter((id) => entities.includes(id));
    return some.length === 0 ? all.slice(0, 1) : some;
  };
  const ends = fc.tuple(fc.constantFrom(...near(relation.from)), fc.constantFrom(...near(relation.to)));
  return fc
    .record({ ends, span, polarity, qualifiers: qualifiersOf([...relation.properties.values()]) })
    .map(({ ends: [a, b], ...rest }): ClaimContent => {
      const [subject, object] = relation.symmetric && a > b ? [b, a] : [a, b];
      const sameKind = name === 'SAME_AS' && prefixOf(subject) !== prefixOf(object) ? subject : object;
      const dates = relation.lasting === 'NONE' ? { since: null, until: null } : datesOf(rest.span);
      // What a denied merger means is not settled: none are made.
      const said = name === 'SAME_AS' ? 'asserted' : rest.polarity;
      return { subject, predicate: name, object: sameKind, ...dates, qualifiers: rest.qualifiers, polarity: said };
    });
}

function qualifiersOf(properties: readonly Property[]): fc.Arbitrary<Record<string, Scalar>> {
  const values = properties.map((property) => {
    const some =
      property.name === 'relation'
        ? ['PARTY_TO', 'PARTY_TO', 'DECLARED_ACCEPTANCE_OF', 'MEMBER_OF']
        : valuesFor(property).slice(0, 12);
    return property.required ? fc.constantFrom(...some) : fc.option(fc.constantFrom(...some), { freq: 2 });
  });
  return fc
    .tuple(...values)
    .map((given) =>
      Object.fromEntries(properties.flatMap(({ name }, i) => (given[i] === null ? [] : [[name, given[i]!]]))),
    );
}

function propertyClaims(subject: EntityId): fc.Arbitrary<ClaimContent> {
  const all = propertiesOf(ontology.kindByPrefix.get(prefixOf(subject))!.name);
  // Lists, keys, what changes with time and what weighs sources are where the rules are.
  const telling = all.filter(
    ({ name, list, key, temporal, bounds }) =>
      list || key || temporal || bounds !== null || name === 'sourceClass' || name === 'stateStatus',
  );
  const properties = [...all, ...telling, ...telling];
  return fc.oneof(
    ...properties.map((property) =>
      fc
        .record({ span, polarity, object: fc.constantFrom(...valuesFor(property)) })
        .map(({ object, ...rest }): ClaimContent => {
          const dates = property.temporal ? datesOf(rest.span) : { since: null, until: null };
          return { subject, predicate: property.name, object, ...dates, qualifiers: {}, polarity: rest.polarity };
        }),
    ),
  );
}

/** An end that comes before the beginning is left out. */
function datesOf({
  since,
  until,
}: {
  readonly since: string | null;
  readonly until: string | null;
}): Pick<ClaimContent, 'since' | 'until'> {
  const [from, to] = [since as PartialDate | null, until as PartialDate | null];
  const isEmpty = from !== null && to !== null && lastDayWith(to) < daysOf(from).first;
  return { since: from, until: isEmpty ? null : to };
}

function claimSpecs(focus: Focus): fc.Arbitrary<ClaimSpec> {
  const relations = fc.oneof(...focus.relations.map((name) => relationClaims(name, focus)));
  const properties = fc.oneof(...focus.entities.map(propertyClaims));
  return fc.record({
    content: fc.oneof({ weight: 3, arbitrary: relations }, { weight: 2, arbitrary: properties }),
    said,
  });
}

/** Claims about the same, so that they compete: one content, said again with other dates. */
function rivals(focus: Focus): fc.Arbitrary<readonly ClaimSpec[]> {
  return fc
    .tuple(claimSpecs(focus), fc.array(fc.record({ span, polarity, said }), { maxLength: 3 }))
    .map(([one, others]) => [
      one,
      ...others.map((other): ClaimSpec => ({ said: other.said, content: rivalOf(one.content, other) })),
    ]);
}

function rivalOf(
  content: ClaimContent,
  other: { readonly span: { since: string | null; until: string | null }; readonly polarity: ClaimContent['polarity'] },
): ClaimContent {
  const relation = ontology.relations.get(content.predicate);
  const isTimeless =
    relation === undefined
      ? !ontology.kindByPrefix.get(prefixOf(content.subject))!.properties.get(content.predicate)!.temporal
      : relation.lasting === 'NONE';
  const said = content.predicate === 'SAME_AS' ? 'asserted' : other.polarity;
  return { ...content, polarity: said, ...(isTimeless ? {} : datesOf(other.span)) };
}

function batchSpecs(focus: Focus): fc.Arbitrary<BatchSpec> {
  const entity = fc.constantFrom(...focus.entities);
  return fc.record({
    later: fc.nat(2),
    claims: fc.array(rivals(focus), { maxLength: 6 }).map((lists) => lists.flat()),
    retract: fc.array(fc.nat(40), { maxLength: 3 }),
    again: fc.array(fc.record({ place: fc.nat(40), said }), { maxLength: 2 }),
    forget: rarely(entity),
    describeAgain: rarely(entity),
  });
}

const rarely = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, one);

/**
 * A small world: batches over record time that any store accepts. The first describes every entity; what follows
 * competes, is denied, deprecated, retracted, asserted anew, merged and parted.
 */
export const worlds: fc.Arbitrary<readonly Batch[]> = foci().chain(worldsAbout);

/** Mostly a few entities and relations, so that claims meet and questions find them. */
export function foci(): fc.Arbitrary<Focus> {
  const everything = fc.constant<Focus>({ relations: RELATIONS, entities: ENTITIES });
  const some = fc.record({ relations: few(WEIGHTED_RELATIONS, 1, 3), entities: few(WEIGHTED_ENTITIES, 2, 5) });
  return fc.oneof({ weight: 6, arbitrary: some }, everything);
}

function few(items: readonly string[], minLength: number, maxLength: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(fc.constantFrom(...items), { minLength, maxLength });
}

export function worldsAbout(focus: Focus): fc.Arbitrary<readonly Batch[]> {
  return fc.array(batchSpecs(focus), { maxLength: 5 }).map(build);
}

/** A world whose entities hang together, so that there are ways from one to another. */
export function websAbout(focus: Focus): fc.Arbitrary<readonly Batch[]> {
  const contents = fc.oneof(...focus.relations.map((name) => relationClaims(name, focus)));
  const claims = fc.array(
    fc.record({
      content: contents.map((content): ClaimContent => ({ ...content, polarity: 'asserted' })),
      said: said.map((one): SaidSpec => ({ ...one, rank: 'normal' })),
    }),
    { minLength: 8, maxLength: 30 },
  );
  const nothing = { later: 1, retract: [], again: [], forget: null, describeAgain: null };
  return fc
    .tuple(claims, fc.array(batchSpecs(focus), { maxLength: 2 }))
    .map(([all, rest]) => build([{ ...nothing, claims: all }, ...rest]));
}

/** Several entities and relations, without mergers mostly. */
export function wideFoci(): fc.Arbitrary<Focus> {
  return fc.record({ relations: few(RELATIONS, 3, 8), entities: few(ENTITIES, 4, 9) });
}

function build(specs: readonly BatchSpec[]): readonly Batch[] {
  const batches: Batch[] = [baseBatch];
  const made: Assertion['claim'][] = [];
  let moment = 0;
  for (const spec of specs) {
    moment = Math.min(moment + spec.later, MOMENTS.length - 1);
    const batch = buildBatch(spec, batches, made, moment);
    batches.push(batch);
    for (const { claim } of batch.assert) if (!made.includes(claim)) made.push(claim);
  }
  return batches;
}

function buildBatch(
  spec: BatchSpec,
  before: readonly Batch[],
  made: readonly Assertion['claim'][],
  moment: number,
): Batch {
  const reading = new Reading(historiesOf(before), ontology, null);
  const back = spec.describeAgain === null ? [] : describe(spec.describeAgain);
  const isThere = (id: EntityId): boolean => id === spec.describeAgain || reading.exists(reading.stays(id));
  const again =
    made.length === 0
      ? []
      : spec.again.map(({ place, said: anew }): Assertion => ({ claim: made[place % made.length]!, ...anew }));
  const stated = [...spec.claims.map(({ content, said: how }) => assertion(content, how)), ...again, ...back];
  const about = ({ claim, evidence: proof }: Assertion): EntityId[] => [
    claim.subject,
    ...(ontology.relations.has(claim.predicate) ? [String(claim.object)] : []),
    ...proof.map(({ document }) => document),
  ];
  // Said twice in one batch, the last counts; of whom nobody has told, nothing is said.
  const assert = [
    ...new Map(stated.filter((one) => about(one).every(isThere)).map((one) => [one.claim.id, one])).values(),
  ];
  const forgotten = spec.forget === null ? [] : describe(spec.forget).map(({ claim }) => claim);
  const gone = [...(made.length === 0 ? [] : spec.retract.map((place) => made[place % made.length]!)), ...forgotten];
  const retract = [...new Set(gone.map(({ id }) => id))].filter((id) => !assert.some(({ claim }) => claim.id === id));
  return { recordedAt: MOMENTS[moment]!, origin: 'random', assert, retract };
}
