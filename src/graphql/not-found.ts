import type { Ontology } from '../ontology/ontology.js';
import { resolve } from '../plan/operand.js';
import type { Value, Values } from '../plan/plan.js';
import type { Plan, Root } from '../questions/plan.js';
import type { GraphStore, Row, RunOptions } from '../store/store.js';
import type { Soon } from '../soon.js';
import { suggest } from '../text/suggest.js';

/** Something an answer says besides its data: nothing failed, but its reader should know. */
export interface Warning {
  /** Stable. `NOT_FOUND`: an id or a key that nothing has. */
  readonly code: 'NOT_FOUND';
  /** The field of the answer. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** More than any kind has, of which people mistype ids. */
const MOST_NAMES = 20_000;
/** Who asks for many things that are not there has made one mistake, not many. */
const MOST_WARNINGS = 10;

/**
 * What was asked for by an id or a key and is not there, each with the nearest that is: the first ten. Costs nothing
 * where all was found, and else one look at each kind.
 */
export function notFound(plan: Plan, values: Values, row: Row, asked: Asked): Soon<readonly Warning[]> {
  return plan.roots.every((root) => isThere(root, row)) ? NONE : warningsOf(plan, values, row, asked);
}

const NONE: readonly Warning[] = [];

async function warningsOf(plan: Plan, values: Values, row: Row, asked: Asked): Promise<Warning[]> {
  const lists = new Map<string, Promise<readonly string[]>>();
  const warnings: Warning[] = [];
  for (const { property, wanted, path } of plan.roots.flatMap((root) => missed(root, values, row))) {
    if (warnings.length === MOST_WARNINGS) break;
    const list = `${property} ${prefixOf(wanted)}`;
    const names = lists.get(list) ?? namesLike(property, wanted, asked);
    lists.set(list, names);
    const near = suggest(wanted, await names);
    if (near === wanted) continue; // it is there, and was not yet known at the moment asked about
    const problem = `${path.join('.')}: nothing has the ${property} ${JSON.stringify(wanted.slice(0, 80))}.`;
    warnings.push({
      code: 'NOT_FOUND',
      path,
      message: near === undefined ? problem : `${problem} Did you mean ${near}?`,
    });
  }
  return warnings;
}

interface Asked {
  readonly ontology: Ontology;
  readonly store: GraphStore;
  readonly options: RunOptions;
}

interface Missed {
  readonly property: string;
  readonly wanted: string;
  readonly path: readonly (string | number)[];
}

/** Whether all was found that a root asks for by id or key. */
function isThere(root: Root, row: Row): boolean {
  const given = row[root.key];
  if (root.root === 'one') return given !== null;
  return root.root !== 'nodes' || !Array.isArray(given) || !given.includes(null);
}

function missed(root: Root, values: Values, row: Row): Missed[] {
  if (isThere(root, row)) return [];
  const text = (value: Value): string[] => (typeof value === 'string' ? [value] : []);
  if (root.root === 'one') {
    const { property, value } = root.by;
    return text(resolve(value, values)).map((wanted) => ({ property, wanted, path: [root.key] }));
  }
  const given = row[root.key];
  if (root.root !== 'nodes' || !Array.isArray(given)) return [];
  const ids = resolve(root.ids, values);
  return (Array.isArray(ids) ? ids : []).flatMap((id: Value, i) =>
    given[i] === null ? text(id).map((wanted) => ({ property: 'id', wanted, path: [root.key, i] })) : [],
  );
}

const prefixOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf(':')));

/** What all entities of the kind that an id names, or of the kinds that have a key, are called so. */
async function namesLike(property: string, wanted: string, { ontology, store, options }: Asked): Promise<string[]> {
  const kinds = [...ontology.kinds.values()].filter((kind) =>
    property === 'id' ? kind.prefix === prefixOf(wanted) : kind.properties.has(property),
  );
  const field =
    property === 'id' ? ({ field: 'id', key: 'is' } as const) : ({ field: 'property', key: 'is', property } as const);
  const roots = kinds.map(({ name }): Root => ({
    root: 'many',
    key: name,
    kind: name,
    time: { ever: true },
    knownAt: null,
    connection: {
      filter: null,
      order: [],
      page: { first: { value: MOST_NAMES }, after: null, query: 'Query.near' },
      fields: [{ field: 'nodes', key: 'nodes', shape: [{ kinds: [name], fields: [field] }] }],
    },
  }));
  if (roots.length === 0) return [];
  const { row } = await store.run({ roots }, {}, options);
  const nodes = Object.values(row).flatMap((list) => (list as Row)['nodes'] as Row[]); // as asked
  return nodes.flatMap(({ is }) => (typeof is === 'string' ? [is] : []));
}
