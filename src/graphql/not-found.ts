import type { Ontology } from '../ontology/ontology.js';
import { resolve } from '../plan/operand.js';
import type { OneRoot, Value, Values } from '../plan/plan.js';
import type { Plan, Root } from '../questions/plan.js';
import type { GraphStore, Row, RunOptions } from '../store/store.js';
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

/**
 * What was asked for by an id or a key and is not there, each with the nearest that is. Costs nothing where all was
 * found.
 */
export async function notFound(
  plan: Plan,
  values: Values,
  row: Row,
  {
    ontology,
    store,
    options,
  }: { readonly ontology: Ontology; readonly store: GraphStore; readonly options: RunOptions },
): Promise<Warning[]> {
  const warnings: Warning[] = [];
  for (const root of plan.roots) {
    for (const { property, wanted, path } of missed(root, values, row)) {
      const near = await nearest(property, wanted, { ontology, store, options });
      if (near === wanted) continue; // it is there, and was not yet known at the moment asked about
      warnings.push({
        code: 'NOT_FOUND',
        path,
        message: `${path.join('.')}: nothing has the ${property} ${JSON.stringify(wanted.slice(0, 80))}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
      });
    }
  }
  return warnings;
}

interface Missed {
  readonly property: string;
  readonly wanted: string;
  readonly path: readonly (string | number)[];
}

function missed(root: Root, values: Values, row: Row): Missed[] {
  const text = (value: Value): string[] => (typeof value === 'string' ? [value] : []);
  if (root.root === 'one') {
    if (row[root.key] !== null) return [];
    return text(resolve(root.by.value, values)).map((wanted) => ({
      property: propertyOf(root),
      wanted,
      path: [root.key],
    }));
  }
  const given = row[root.key];
  if (root.root !== 'nodes' || !Array.isArray(given)) return [];
  const ids = resolve(root.ids, values);
  return (Array.isArray(ids) ? ids : []).flatMap((id: Value, i) =>
    given[i] === null ? text(id).map((wanted) => ({ property: 'id', wanted, path: [root.key, i] })) : [],
  );
}

/** `code` of a State as well as `id`. */
const propertyOf = ({ by }: OneRoot): string => by.property;

async function nearest(
  property: string,
  wanted: string,
  {
    ontology,
    store,
    options,
  }: { readonly ontology: Ontology; readonly store: GraphStore; readonly options: RunOptions },
): Promise<string | undefined> {
  const prefix = wanted.slice(0, Math.max(0, wanted.indexOf(':')));
  const kinds = [...ontology.kinds.values()].filter((kind) =>
    property === 'id' ? kind.prefix === prefix : kind.properties.has(property),
  );
  const names: string[] = [];
  for (const kind of kinds) {
    const field =
      property === 'id' ? ({ field: 'id', key: 'is' } as const) : ({ field: 'property', key: 'is', property } as const);
    const shape = [{ kinds: [kind.name], fields: [field] }];
    const list: Root = {
      root: 'many',
      key: 'all',
      kind: kind.name,
      time: { ever: true },
      knownAt: null,
      connection: {
        filter: null,
        order: [],
        page: { first: { value: MOST_NAMES }, after: null, query: 'Query.near' },
        fields: [{ field: 'nodes', key: 'nodes', shape }],
      },
    };
    const { row } = await store.run({ roots: [list] }, {}, options);
    for (const node of (row['all'] as Row)['nodes'] as Row[])
      if (typeof node['is'] === 'string') names.push(node['is']); // as asked
  }
  if (property === 'id' && kinds.length === 0) return undefined;
  return suggest(wanted, names);
}
