import fc from 'fast-check';
import type { ClaimHistory, EntityId } from '../../src/model/claim.js';
import type { Instant } from '../../src/model/instant.js';
import { project, type EdgeVersion, type ProjectionContext } from '../../src/model/project.js';
import type { SourceClass } from '../../src/model/source-class.js';
import { identityOf } from '../../src/store/identity.js';
import { predicateRules } from '../../src/store/predicate-rules.js';
import { worlds, worldsAbout } from '../oracle/arbitrary-world.js';
import { daysOf } from '../oracle/days.js';
import { historiesOf } from '../oracle/history.js';
import { Reading } from '../oracle/reading.js';
import { DATES, KNOWN_AT, ontology } from '../oracle/vocabulary.js';

/** Before, on and after every day on which a claim can begin or end. */
const DAYS = [
  ...new Set(
    DATES.flatMap((date) => [daysOf(date).first - 1, daysOf(date).first, daysOf(date).last, daysOf(date).last + 1]),
  ),
];

/** One State, one instrument, one document merged with another: every claim competes with every other. */
const quarrels = worldsAbout({
  relations: ['PARTY_TO', 'HOLDS_OFFICE', 'SAME_AS'],
  entities: ['state:a', 'instrument:a', 'document:a', 'document:b'],
});

describe('project', () => {
  it('lets the same claims speak as the naive reading does, on every day and at every moment', () => {
    fc.assert(
      fc.property(worlds, (batches) => agree(historiesOf(batches))),
      { numRuns: 25 },
    );
  });

  it('does so where few entities are quarrelled about', () => {
    fc.assert(
      fc.property(quarrels, (batches) => agree(historiesOf(batches))),
      { numRuns: 25 },
    );
  });

  it('says the same whatever the order of the claims', () => {
    fc.assert(
      fc.property(quarrels, fc.nat(), (batches, cut) => {
        const histories = claimsOf(historiesOf(batches));
        const turned = [
          ...histories.slice(cut % histories.length),
          ...histories.slice(0, cut % histories.length),
        ].reverse();
        const context = contextOf(histories);
        expect(texts(project(turned, context))).toEqual(texts(project(histories, context)));
      }),
      { numRuns: 20 },
    );
  });

  it('never has two versions of one claim at one moment', () => {
    fc.assert(
      fc.property(worlds, (batches) => {
        const histories = claimsOf(historiesOf(batches));
        const edges = project(histories, contextOf(histories));
        for (const at of KNOWN_AT) {
          const ids = edges.filter((edge) => wasKnown(edge, at)).map(({ claim }) => claim.id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 25 },
    );
  });
});

function agree(all: readonly ClaimHistory[]): void {
  const histories = claimsOf(all);
  const edges = project(histories, contextOf(all));
  for (const at of KNOWN_AT) {
    const reading = new Reading(all, ontology, at);
    const expected = [...reading.effective]
      .filter(({ claim }) => claim.predicate !== 'sourceClass')
      .map((known) => {
        const { claim } = known;
        const object = ontology.relations.has(claim.predicate) ? reading.stays(String(claim.object)) : claim.object;
        return {
          id: claim.id,
          subject: reading.stays(claim.subject),
          object,
          days: DAYS.filter((day) => reading.counts(known, day)),
        };
      });
    const actual = edges
      .filter((edge) => wasKnown(edge, at))
      .map(({ claim, subject, object, days }) => ({
        id: claim.id,
        subject,
        object,
        days: DAYS.filter((day) => days.from <= day && day < days.to),
      }));
    expect({ at, speaking: sorted(actual) }).toEqual({ at, speaking: sorted(expected) });
  }
}

/** Who is of which class is settled before: the projection is told. */
const claimsOf = (histories: readonly ClaimHistory[]): ClaimHistory[] =>
  histories.filter(({ claim }) => claim.predicate !== 'sourceClass');

function contextOf(all: readonly ClaimHistory[]): ProjectionContext {
  const readings = new Map<Instant, Reading>();
  const readingAt = (at: Instant): Reading => {
    const reading = readings.get(at) ?? new Reading(all, ontology, at);
    readings.set(at, reading);
    return reading;
  };
  const classOf = (document: EntityId, at: Instant): SourceClass => {
    const said = readingAt(at).valuesOf(readingAt(at).stays(document), 'sourceClass')[0];
    return (said?.object ?? 'UNVERIFIED') as SourceClass; // the ontology has no other values
  };
  const moments = [
    ...new Set(all.flatMap(({ versions }) => versions.flatMap((v) => [v.recordedAt, v.retractedAt ?? v.recordedAt]))),
  ];
  const identity = identityOf(all.filter(({ claim }) => claim.predicate === 'SAME_AS'));
  return { ...predicateRules(ontology), classOf, classChanges: () => moments, identity };
}

const wasKnown = ({ recordedFrom, recordedTo }: EdgeVersion, at: Instant): boolean =>
  recordedFrom <= at && (recordedTo === null || at < recordedTo);
const sorted = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
const texts = (edges: readonly EdgeVersion[]): string[] => edges.map((edge) => JSON.stringify(edge)).sort();
