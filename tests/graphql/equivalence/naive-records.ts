import type { ClaimHistory, EntityId, Scalar } from '../../../src/model/claim.js';
import { changeKind, changesOf } from '../../../src/model/changes.js';
import { contradictions } from '../../../src/model/contradictions.js';
import { HAPPENINGS, happenings } from '../../../src/model/happenings.js';
import type { Instant } from '../../../src/model/instant.js';
import { compareValues, valueTest } from '../../../src/plan/compare.js';
import type { Position } from '../../../src/plan/cursor.js';
import { identityOf } from '../../../src/store/identity.js';
import { dateProperties, predicateRules } from '../../../src/store/predicate-rules.js';
import type { Moment } from './naive-items.js';

type Source = Record<string, unknown>;

/** How what stands in a row is read, field by field. */
export interface Readers {
  readonly claim: (history: ClaimHistory, moment: Moment) => Source;
  readonly entity: (id: EntityId, moment: Moment) => Source | null;
  readonly cursor: (position: Position) => string;
}

interface NaiveRow {
  readonly position: Position;
  readonly node: () => Source;
}

/** A page of rows in the order of their positions. */
export function rowConnection(rows: readonly NaiveRow[], first: number, { cursor }: Readers): Source {
  const all = [...rows].sort(
    (a, b) =>
      a.position.map((key, i) => compareValues(key, b.position[i] ?? null)).find((difference) => difference !== 0) ?? 0,
  );
  const page = all.slice(0, first);
  const cursors = page.map(({ position }) => cursor(position));
  return {
    totalCount: all.length,
    nodes: () => page.map(({ node }) => node()),
    edges: () => page.map(({ node }, i) => ({ cursor: cursors[i], node })),
    pageInfo: {
      hasNextPage: all.length > page.length,
      hasPreviousPage: false,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
}

/** By subject, predicate, object, strength. */
export function claimPosition(history: ClaimHistory, { graph, known }: Moment): Position {
  const { subject, predicate, object } = history.claim;
  return [subject, predicate, String(object), graph.strength(history, known)];
}

export function disagreements(
  histories: readonly ClaimHistory[],
  first: number,
  moment: Moment,
  readers: Readers,
): Source {
  const { graph } = moment;
  const live = graph.claims.flatMap((history) => {
    const version = graph.version(history, null);
    return version === undefined ? [] : [{ claim: history.claim, version }];
  });
  const context = {
    ...predicateRules(graph.ontology),
    identity: identityOf([]),
    isDate: dateProperties(graph.ontology),
  };
  const found = contradictions(
    live,
    (id) => graph.speaks(graph.history(id)!.claim, null),
    context,
    '2030-01-01T00:00:00.000Z' as Instant,
  );
  const rows = histories
    .filter(({ claim }) => found.has(claim.id))
    .map((history) => ({
      position: claimPosition(history, moment),
      node: () => ({
        claim: () => readers.claim(history, moment),
        others: () =>
          found
            .get(history.claim.id)!
            .map((id) => graph.history(id)!)
            .sort((a, b) => (graph.strength(a, null) < graph.strength(b, null) ? -1 : 1))
            .map((other) => readers.claim(other, moment)),
      }),
    }));
  return rowConnection(rows, first, readers);
}

export function timeline(
  { id, date, first }: { readonly id: string; readonly date?: object | null; readonly first: number },
  moment: Moment,
  readers: Readers,
): Source | null {
  const { graph, known } = moment;
  if (graph.kindOf(id) === undefined || !graph.exists(id, known)) return null;
  const rules = predicateRules(graph.ontology);
  const isDate = dateProperties(graph.ontology);
  const rows = graph.visible(known).flatMap(({ claim, subject, object }): NaiveRow[] => {
    const relation = graph.ontology.relations.get(claim.predicate);
    if (subject !== id && (relation === undefined || object !== id)) return [];
    const history = graph.history(claim.id)!;
    const version = graph.version(history, known)!;
    const other = relation === undefined ? null : subject === id ? String(object) : subject;
    const dated = happenings(claim, version, rules.ruleOf(claim.predicate, claim.subject), isDate(claim));
    return dated
      .filter((one) => passesAll(date ?? {}, [one.date], true))
      .map((one) => ({
        position: [one.date, HAPPENINGS.indexOf(one.what), claim.id],
        node: () => ({
          ...one,
          predicate: claim.predicate,
          incoming: relation !== undefined && subject !== id && !relation.symmetric,
          other: () => (other === null ? null : readers.entity(other, moment)),
          value: other === null ? String(object) : null,
          claim: () => readers.claim(history, moment),
        }),
      }));
  });
  return rowConnection(rows, first, readers);
}

export function changes(
  args: {
    readonly since: string;
    readonly until?: string | null;
    readonly about?: string | null;
    readonly first: number;
  },
  moment: Moment,
  readers: Readers,
): Source {
  const { graph } = moment;
  const until = args.until ?? null;
  const about = args.about ?? null;
  const rows = graph.claims.flatMap((history): NaiveRow[] => {
    const { claim } = history;
    const ends: Scalar[] = graph.ontology.relations.has(claim.predicate)
      ? [claim.subject, claim.object]
      : [claim.subject];
    if (about !== null && !ends.includes(about)) return [];
    return changesOf(history)
      .filter(({ at }) => at >= args.since && (until === null || at < until))
      .map(({ at, before, after }) => ({
        position: [at, claim.id],
        node: () => ({
          at,
          what: changeKind(before !== null, after !== null),
          before: () => (before === null ? null : readers.claim(history, { ...moment, known: lastBefore(at) })),
          after: () => (after === null ? null : readers.claim(history, { ...moment, known: at })),
        }),
      }));
  });
  return rowConnection(rows, args.first, readers);
}

const lastBefore = (at: Instant): Instant => new Date(Date.parse(at) - 1).toISOString() as Instant;

/** Whether values pass every test of a filter: some value each. */
export function passesAll(tests: object, values: readonly Scalar[], isDate: boolean): boolean {
  return Object.entries(tests).every(([test, comparand]: [string, unknown]) => {
    if (test === 'isNull') return (values.length === 0) === comparand;
    return values.some(valueTest(test as Parameters<typeof valueTest>[0], comparand as Scalar, isDate));
  });
}
