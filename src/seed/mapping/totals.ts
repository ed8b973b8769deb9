import { firstDay } from '../../model/partial-date.js';
import type { EdgeVersion } from '../../model/project.js';
import type { Ontology } from '../../ontology/ontology.js';
import { openVersion } from '../../store/change.js';
import { identityOf, SAME_AS } from '../../store/identity.js';
import { predicateRules } from '../../store/predicate-rules.js';
import { settle } from '../../store/settle.js';
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
  const edges = settleRelations(batch, wanted, ontology);
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

/** As a store would settle this batch: what relations come to, by the classes of the documents they rest on. */
function settleRelations(batch: Batch, relations: ReadonlySet<string>, ontology: Ontology): readonly EdgeVersion[] {
  const histories = batch.assert
    .filter(({ claim }) => relations.has(claim.predicate) || DECIDING.includes(claim.predicate))
    .map((assertion) => ({ claim: assertion.claim, versions: [openVersion(assertion, batch)] }));
  const identity = identityOf(histories.filter(({ claim }) => claim.predicate === SAME_AS));
  return settle(histories, predicateRules(ontology), identity).edges;
}

/** What decides which claims speak, beside themselves. */
const DECIDING: readonly string[] = [SAME_AS, 'sourceClass'];
