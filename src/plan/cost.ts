import { datasetCost } from './dataset-cost.js';
import { figureCost } from './figure-cost.js';
import { resolveInteger, resolveTexts } from './operand.js';
import type {
  ClaimField,
  Connection,
  EdgeField,
  EntityField,
  LinkField,
  Page,
  PathsRoot,
  Plan,
  Root,
  RowsField,
  SearchField,
  Shape,
  SubgraphRoot,
  Values,
} from './plan.js';

/** How many rows the levels of a plan may take together: known before anything runs, with the real values. */
export function cost(plan: Plan, values: Values): number {
  return plan.roots.reduce((sum, root) => sum + rootCost(root, values), 0);
}

// Where a matrix does not name its rows or columns: about as many as there are.
const ALL_STATES = 250;
const ALL_INSTRUMENTS = 10;
// Of one fact few sources say otherwise.
const SOME_OTHERS = 3;

function rootCost(root: Root, values: Values): number {
  switch (root.root) {
    case 'one':
      return 1 + shapeCost(root.shape, 1, values) + claimCost(root.claim, 1, values);
    case 'nodes': {
      const count = resolveTexts(root.ids, values)?.length ?? 0;
      return count + shapeCost(root.shape, count, values) + claimCost(root.claim, count, values);
    }
    case 'many':
      return connectionCost(root.connection, 1, values);
    case 'search': {
      const first = resolveInteger(root.page.first, values);
      return root.fields.reduce((sum, field) => sum + searchCost(field, first, values), 1);
    }
    case 'matrix':
      return matrixCost(root, values);
    case 'series':
    case 'overlap':
    case 'agreement':
      return figureCost(root, values, (shape, rows) => shapeCost(shape, rows, values));
    case 'claims':
      return rowsCost(root, values, (fields, first) => claimCost(fields, first, values));
    case 'disagreements':
      return rowsCost(root, values, (fields, first) =>
        fields.reduce((sum, f) => {
          if (f.field === 'typename') return sum;
          const rows = f.field === 'claim' ? first : first * SOME_OTHERS;
          return sum + rows + claimCost(f.fields, rows, values);
        }, 0),
      );
    case 'timeline':
      return rowsCost(root, values, (fields, first) =>
        fields.reduce((sum, f) => {
          if (f.field === 'other') return sum + shapeCost(f.shape, first, values);
          return f.field === 'claim' ? sum + claimCost(f.fields, first, values) : sum;
        }, 0),
      );
    case 'changes':
      return rowsCost(root, values, (fields, first) =>
        fields.reduce((sum, f) => (f.field === 'plain' ? sum : sum + claimCost(f.fields, first, values)), 0),
      );
    case 'paths':
      return pathsCost(root, values);
    case 'neighbourhood':
      return subgraphCost(root, values);
    case 'dataset':
      return 1 + datasetCost(root, values, (shape, rows) => shapeCost(shape, rows, values));
    case 'typename':
      return 1;
  }
}

function searchCost(field: SearchField, first: number, values: Values): number {
  if (field.field !== 'nodes') return 0;
  return field.fields.reduce((sum, f) => sum + (f.field === 'entity' ? shapeCost(f.shape, first, values) : 0), first);
}

/** The rows of a page, once for each field that shows them, and what is in them. */
function rowsCost<F>(
  root: { readonly page: Page; readonly fields: readonly RowsField<F>[] },
  values: Values,
  inside: (fields: readonly F[], first: number) => number,
): number {
  const first = resolveInteger(root.page.first, values);
  return root.fields.reduce((sum, field) => {
    if (field.field === 'nodes') return sum + first + inside(field.fields, first);
    if (field.field !== 'edges') return sum;
    return field.fields.reduce((inner, f) => inner + (f.field === 'node' ? inside(f.fields, first) : 0), sum + first);
  }, 0);
}

/** How many hubs an answer names at most: few entities are met by so many. */
export const MOST_HUBS = 100;

function pathsCost(root: PathsRoot, values: Values): number {
  const paths = resolveInteger(root.first, values);
  const hops = paths * resolveInteger(root.maxHops, values);
  return root.fields.reduce((sum, field) => {
    if (field.field === 'typename') return sum;
    if (field.field === 'excludedHubs') return sum + MOST_HUBS + shapeCost(field.shape, MOST_HUBS, values);
    return field.fields.reduce((inner, f) => inner + (f.field === 'hops' ? linksCost(f.fields, hops, values) : 0), sum);
  }, paths);
}

function subgraphCost(root: SubgraphRoot, values: Values): number {
  const edges = resolveInteger(root.page.first, values);
  const nodes = edges + 1; // a page may show both ends of all its edges, but hardly does
  return root.fields.reduce((sum, field) => {
    if (field.field === 'nodes') return sum + nodes + shapeCost(field.shape, nodes, values);
    if (field.field === 'excludedHubs') return sum + MOST_HUBS + shapeCost(field.shape, MOST_HUBS, values);
    return field.field === 'links' ? sum + linksCost(field.fields, edges, values) : sum;
  }, 1);
}

function linksCost(fields: readonly LinkField[], rows: number, values: Values): number {
  return fields.reduce((sum, field) => {
    if (field.field === 'from' || field.field === 'to') return sum + shapeCost(field.shape, rows, values);
    return field.field === 'claim' ? sum + claimCost(field.fields, rows, values) : sum;
  }, rows);
}

function matrixCost(root: Extract<Root, { root: 'matrix' }>, values: Values): number {
  const states = resolveTexts(root.states, values);
  const organizations = resolveTexts(root.organizations, values);
  const rows =
    states === null && organizations === null ? ALL_STATES : (states?.length ?? 0) + (organizations?.length ?? 0);
  const columns = resolveTexts(root.instruments, values)?.length ?? ALL_INSTRUMENTS;
  return root.fields.reduce((sum, field) => {
    if (field.field === 'typename') return sum;
    if (field.field !== 'cells') return sum + shapeCost(field.shape, rows, values);
    const cells = rows * columns;
    return field.fields.reduce((inner, cell) => {
      if (cell.field === 'instrument') return inner + shapeCost(cell.shape, cells, values);
      if (cell.field === 'last')
        return cell.fields.reduce(
          (s, f) => s + (f.field === 'document' ? shapeCost(f.shape, cells, values) : 0),
          inner,
        );
      return inner + (cell.field === 'claim' ? claimCost(cell.fields, cells, values) : 0);
    }, sum + cells);
  }, rows);
}

function connectionCost(connection: Connection, times: number, values: Values): number {
  const rows = times * resolveInteger(connection.page.first, values);
  return connection.fields.reduce((sum, field) => {
    if (field.field === 'nodes') return sum + rows + shapeCost(field.shape, rows, values);
    if (field.field === 'edges')
      return field.fields.reduce((inner, f) => inner + edgeCost(f, rows, values), sum + rows);
    if (field.field !== 'coverage') return sum;
    return field.fields.reduce((inner, f) => {
      if (f.field === 'document') return inner + shapeCost(f.shape, times, values);
      return inner + (f.field === 'claim' ? claimCost(f.fields, times, values) : 0);
    }, sum);
  }, 0);
}

function edgeCost(field: EdgeField, rows: number, values: Values): number {
  if (field.field === 'node') return shapeCost(field.shape, rows, values);
  return field.field === 'claim' || field.field === 'claims' ? claimCost(field.fields, rows, values) : 0;
}

function claimCost(fields: readonly ClaimField[], rows: number, values: Values): number {
  return fields.reduce((sum, field) => {
    if (field.field === 'subject' || field.field === 'object') return sum + shapeCost(field.shape, rows, values);
    if (field.field !== 'evidence') return sum;
    return field.fields.reduce(
      (inner, f) => inner + (f.field === 'document' ? shapeCost(f.shape, rows, values) : 0),
      sum,
    );
  }, 0);
}

/** Of several kinds an entity is one: the dearest counts. */
function shapeCost(shape: Shape, rows: number, values: Values): number {
  return Math.max(
    0,
    ...shape.map(({ fields }) => fields.reduce((sum, field) => sum + fieldCost(field, rows, values), 0)),
  );
}

function fieldCost(field: EntityField, rows: number, values: Values): number {
  return field.field === 'relation' ? connectionCost(field.connection, rows, values) : 0;
}
