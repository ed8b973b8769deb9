import type { ClaimHistory, EntityId } from '../../model/claim.js';
import { firstDay } from '../../model/partial-date.js';
import { project, type EdgeVersion, type ProjectionContext } from '../../model/project.js';
import type { SourceClass } from '../../model/source-class.js';
import type { Ontology } from '../../ontology/ontology.js';
import { identityOf, SAME_AS } from '../../store/identity.js';
import { predicateRules } from '../../store/predicate-rules.js';
import type { Batch } from '../../store/store.js';
import type { Tell } from '../mistakes.js';
import type { ExpectedCount, Total } from './mapping.js';

/** A number that a mapping expects on a day, and what the graph gives. */
export interface CountedTotal {
  readonly total: Total;
  readonly expected: ExpectedCount;
  readonly found: number;
}

/**
 * Counts what mappings expect, in a graph of this batch alone: distinct subjects of the claims that speak on the day.
 *
 * @returns In the order of the totals, known gaps included.
 */
export function countTotals(totals: readonly Total[], batch: Batch, ontology: Ontology): CountedTotal[] {
  const wanted = new Set(
    totals.flatMap(({ relation, butNever }) => [relation, ...(butNever === null ? [] : [butNever])]),
  );
  const edges = projectRelations(batch, wanted, ontology);
  const former = new Set(batch.assert.flatMap(({ claim }) => (claim.predicate === 'ended' ? [claim.subject] : [])));
  return totals.flatMap((total) => {
    const of = (relation: string | null): readonly EdgeVersion[] =>
      edges.filter(
        ({ claim, object }) => claim.predicate === relation && object === total.object && claim.polarity === 'asserted',
      );
    const never = new Set(of(total.butNever).map(({ subject }) => subject));
    const holders = of(total.relation).filter(
      ({ subject }) => !never.has(subject) && !(total.withoutFormer && former.has(subject)),
    );
    return total.on.map((expected) => ({ total, expected, found: countOn(holders, firstDay(expected.date)) }));
  });
}

function countOn(edges: readonly EdgeVersion[], day: number): number {
  const on = edges.filter(({ days }) => days.from <= day && day < days.to);
  return new Set(on.map(({ subject }) => subject)).size; // one State counts once
}

/** Tells of every number that is not reproduced and is no known gap. */
export function tellTotals(counted: readonly CountedTotal[], tell: Tell): void {
  for (const { total, expected, found } of counted) {
    if (found === expected.count || expected.gap !== null) continue;
    const what = `${total.relation} of ${total.object}${total.butNever === null ? '' : ` without ${total.butNever}`}`;
    tell(
      expected.place,
      `${what} on ${expected.date}: ${found}, and ${expected.count} are expected. Correct the rows, or the number.`,
    );
  }
}

function projectRelations(batch: Batch, relations: ReadonlySet<string>, ontology: Ontology): EdgeVersion[] {
  const histories = (chosen: (predicate: string) => boolean): ClaimHistory[] =>
    batch.assert
      .filter(({ claim }) => chosen(claim.predicate))
      .map(({ claim, ...version }) => ({
        claim,
        versions: [
          { claim: claim.id, recordedAt: batch.recordedAt, retractedAt: null, origin: batch.origin, ...version },
        ],
      }));
  const context: ProjectionContext = {
    ...predicateRules(ontology),
    ...classesIn(batch),
    identity: identityOf(histories((predicate) => predicate === SAME_AS)),
  };
  return project(
    histories((predicate) => relations.has(predicate)),
    context,
  );
}

function classesIn(batch: Batch): Pick<ProjectionContext, 'classOf' | 'classChanges'> {
  const classes = new Map<EntityId, SourceClass>();
  for (const { claim, rank } of batch.assert)
    if (claim.predicate === 'sourceClass' && rank !== 'deprecated')
      classes.set(claim.subject, claim.object as SourceClass); // its enum is the same
  return { classOf: (document) => classes.get(document) ?? 'UNVERIFIED', classChanges: () => [] };
}
