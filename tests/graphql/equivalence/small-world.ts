import { makeClaim, prefixOf, type ClaimContent, type EntityId, type Scalar } from '../../../src/model/claim.js';
import { parseInstant, type Instant } from '../../../src/model/instant.js';
import { parsePartialDate, type PartialDate } from '../../../src/model/partial-date.js';
import type { Kind, Ontology, Property, Relation } from '../../../src/ontology/ontology.js';
import type { Assertion, Batch } from '../../../src/store/store.js';
import { randomNumbers, type Random } from './random.js';

const PER_KIND = 4;
const EDGES_PER_RELATION = 12;
const TEXTS = ['Ariane', 'Baikonur', 'Δελφοί', '月球', '🚀 Vostok', 'ﬁn', 'zenith'] as const;
const DATES = ['1967', '1967-10', '1967-10-10', '1999-12-31', '2011-02', '2024', '2025-05-05', '2031'] as const;

/** The moments at which the small world was written: all of it, then less of it, then most of it again. */
export const MOMENTS = ['2026-01-01', '2026-02-01', '2026-03-01'].map(instant) as [Instant, Instant, Instant];

/**
 * A few entities of every kind and a few edges of every relation, with all that can be said of them.
 *
 * At the second moment names and required properties of some are retracted, so that nulls come up where none may be.
 */
export function smallWorld(ontology: Ontology, seed: number): Batch[] {
  const random = randomNumbers(seed);
  const all = [...entities(ontology, random), ...edges(ontology, random)];
  const [first, second, third] = MOMENTS;
  // Who comes back must be described in full again, so one who loses the name loses all that is required.
  const nameless = new Set(
    all.map(({ claim }) => claim.subject).filter((id) => id.endsWith('e3') || random.chance(0.01)),
  );
  const gone = all.filter(
    ({ claim }) => (claim.predicate === 'name' ? false : random.chance(0.1)) || nameless.has(claim.subject),
  );
  const changed = all
    .filter((one) => !gone.includes(one) && random.chance(0.1))
    .map((one) => ({ ...one, confidence: 0.5 }));
  return [
    { recordedAt: first, origin: 'test', assert: all, retract: [] },
    { recordedAt: second, origin: 'test', assert: changed, retract: gone.map(({ claim }) => claim.id) },
    {
      recordedAt: third,
      origin: 'test',
      assert: gone.filter((one) => isRequired(one, ontology) || random.chance(0.6)),
      retract: [],
    },
  ];
}

function isRequired({ claim }: Assertion, ontology: Ontology): boolean {
  return ontology.kindByPrefix.get(prefixOf(claim.subject))?.properties.get(claim.predicate)?.required ?? false;
}

export function idsOf(kind: Kind): EntityId[] {
  return Array.from({ length: PER_KIND }, (_, i) => `${kind.prefix}:e${String(i + 1)}`);
}

function instant(day: string): Instant {
  return parseInstant(`${day}T00:00:00Z`)!;
}

function entities(ontology: Ontology, random: Random): Assertion[] {
  return [...ontology.kinds.values()].flatMap((kind) =>
    idsOf(kind).flatMap((id) =>
      [...kind.properties.values()].flatMap((property) => propertyClaims(id, property, random)),
    ),
  );
}

function propertyClaims(id: EntityId, property: Property, random: Random): Assertion[] {
  const often = property.required ? 1 : property.list ? random.whole(3) : random.whole(2);
  const dated = property.temporal && random.chance(0.5) ? 2 : 0;
  return Array.from({ length: often + dated }, (_, i) =>
    assertion(
      {
        subject: id,
        predicate: property.name,
        object: property.key ? `${id}-${property.name}`.toUpperCase() : scalar(property, random),
        ...(i >= often ? interval(random) : { since: null, until: null }),
        qualifiers: {},
        polarity: i > 0 && random.chance(0.1) ? 'denied' : 'asserted',
      },
      random,
      i > 0,
    ),
  );
}

function edges(ontology: Ontology, random: Random): Assertion[] {
  const relations = [...ontology.relations.values()].filter(({ name }) => name !== 'SAME_AS');
  return relations.flatMap((relation) =>
    Array.from({ length: EDGES_PER_RELATION }, () => edge(relation, ontology, random)),
  );
}

function edge(relation: Relation, ontology: Ontology, random: Random): Assertion {
  const end = (kinds: readonly string[]): EntityId => random.one(idsOf(ontology.kinds.get(random.one(kinds))!));
  const ends = [end(relation.from), end(relation.to)];
  if (relation.symmetric) ends.sort();
  const [subject, object] = ends as [EntityId, EntityId];
  const properties = [...relation.properties.values()].filter(({ required }) => required || random.chance(0.6));
  return assertion(
    {
      subject,
      predicate: relation.name,
      object,
      ...(relation.lasting === 'NONE' ? { since: null, until: null } : interval(random)),
      qualifiers: Object.fromEntries(properties.map((property) => [property.name, scalar(property, random)])),
      polarity: random.chance(0.05) ? 'denied' : 'asserted',
    },
    random,
    true,
  );
}

function interval(random: Random): { since: PartialDate | null; until: PartialDate | null } {
  const [since, until] = [random.whole(DATES.length), random.whole(DATES.length)];
  const date = (i: number): PartialDate => parsePartialDate(DATES[i]!)!;
  if (random.chance(0.15)) return { since: null, until: random.chance(0.3) ? date(until) : null };
  const later = until > since + 2 ? date(until) : null; // dates are in order, and three apart never overlap
  return { since: date(since), until: later };
}

function scalar({ value, name }: Property, random: Random): Scalar {
  switch (value.type) {
    case 'text':
      return name === 'relation' ? 'PARTY_TO' : random.one(TEXTS);
    case 'integer':
      return random.whole(5) - 1;
    case 'number':
      return random.whole(100) / 8;
    case 'boolean':
      return random.chance(0.5);
    case 'date':
      return random.one(DATES);
    case 'enum':
      return random.one(value.values);
  }
}

function assertion(content: ClaimContent, random: Random, mayBeDeprecated: boolean): Assertion {
  const documents = random.chance(0.4) ? ['document:e1', 'document:e3'] : [random.one(['document:e2', 'document:e4'])];
  return {
    claim: makeClaim(content),
    rank: mayBeDeprecated && random.chance(0.1) ? 'deprecated' : random.chance(0.2) ? 'preferred' : 'normal',
    method: random.one(['curated', 'imported', 'extracted']),
    confidence: random.one([1, 0.75, 0.5]),
    evidence: documents.map((document) => ({
      document,
      ...(random.chance(0.5) && { locator: 'p. 1' }),
      ...(random.chance(0.5) && { quote: 'so it is', start: 10, end: 18 }),
      ...(random.chance(0.5) && { attested: parsePartialDate(random.one(DATES))! }),
    })),
  };
}
