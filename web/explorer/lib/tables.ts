import type { Table } from './take.js';

export type Cell =
  | { readonly text: string; readonly number?: boolean }
  | { readonly entities: readonly { readonly id: string; readonly kind: string; readonly name: string }[] };

export interface AnswerRow {
  readonly cells: ReadonlyMap<string, Cell>;
  /** The claim that the row rests on. */
  readonly claim: string | null;
  /** What is asked who says it: the claim; of an entity that no relation leads to, its name. */
  readonly says: string | null;
  /** Words and documents that the answer itself gives for it. */
  readonly evidence: readonly { readonly quote: string | null; readonly source: string | null }[];
}

/** One list of the answer. */
export interface AnswerTable {
  readonly title: string;
  /** The entity that the facts are of; null where they are of a list. */
  readonly of: string | null;
  /** What is said of the list as a whole: counts, coverage, facts of the entity it belongs to. */
  readonly facts: readonly (readonly [string, string])[];
  readonly columns: readonly string[];
  readonly rows: readonly AnswerRow[];
}

type Thing = Readonly<Record<string, unknown>>;

const silent = new Set(['cursor', 'pageInfo', '__typename', 'kind', 'hasNextPage', 'endCursor']);

/** An answer of any operation as tables: one for each list that holds rows, in the order of the answer. */
export function tablesOf(data: unknown): readonly AnswerTable[] {
  const tables: AnswerTable[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value)) {
      if (value.some(isThing)) tables.push(tableOf(value.filter(isThing), path, []));
      return;
    }
    if (!isThing(value)) return;
    const list = listOf(value);
    if (list) {
      tables.push(tableOf(list, path, factsOf(value)));
      return;
    }
    const facts = factsOf(value);
    const name = typeof value['name'] === 'string' ? value['name'] : null;
    const said = name === null ? facts : facts.filter(([key]) => key !== 'name');
    const here = name === null ? path : [...path.slice(0, -1), name];
    const of = isEntity(value) ? value.id : null;
    if (said.length > 0) tables.push({ title: here.join(' · '), of, facts: said, columns: [], rows: [] });
    for (const [key, inner] of Object.entries(value))
      if (typeof inner === 'object' && !silent.has(key) && key !== 'coverage') visit(inner, [...here, key]);
  };
  if (isThing(data)) for (const [key, value] of Object.entries(data)) visit(value, [key]);
  return tables.filter(({ rows, facts }) => rows.length > 0 || facts.length > 0);
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntity(value: unknown): value is { readonly id: string; readonly kind: string; readonly name: string } {
  return isThing(value) && ['id', 'kind', 'name'].every((key) => typeof value[key] === 'string');
}

/** The rows of a connection; undefined for what is none. */
function listOf(value: Thing): readonly Thing[] | undefined {
  const { nodes, edges } = value;
  if (Array.isArray(nodes) && Array.isArray(edges) && edges.every(tellsOnlyItsClaim))
    return nodes.filter(isThing).map((node, i) => ({ ...node, claim: edges[i]?.claim }));
  for (const key of ['edges', 'nodes', 'pairs']) {
    const list = value[key];
    if (Array.isArray(list)) return list.filter(isThing);
  }
  return undefined;
}

/** Asked for so that the node beside it has its evidence. */
function tellsOnlyItsClaim(edge: unknown): edge is { readonly claim: unknown } {
  return isThing(edge) && Object.keys(edge).join() === 'claim';
}

function factsOf(value: Thing): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([key, one]) => {
    if (silent.has(key) || key === 'id' || one === null || one === '') return [];
    if (isThing(one) && !listOf(one) && key === 'coverage')
      return factsOf(one).map(([name, text]) => [`${key} ${name}`, text] as const);
    if (Array.isArray(one) && one.every((item) => typeof item !== 'object') && one.length > 0)
      return [[key, one.join(' · ')] as const];
    return typeof one === 'object' ? [] : [[key, String(one)] as const];
  });
}

function tableOf(list: readonly Thing[], path: readonly string[], facts: AnswerTable['facts']): AnswerTable {
  const rows = list.map(rowOf);
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  return { title: path.join(' · '), of: null, facts, columns, rows };
}

function rowOf(value: Thing): AnswerRow {
  const cells = new Map<string, Cell>();
  const evidence: { quote: string | null; source: string | null }[] = [];
  let claim: string | null = null;
  const put = (name: string, cell: Cell): void => void cells.set(name, cell);
  const walk = (thing: Thing, prefix: string): void => {
    for (const [key, one] of Object.entries(thing)) {
      const name = [prefix, key].filter(Boolean).join(' ');
      if (silent.has(key) || one === null || one === undefined || one === '') continue;
      if (key === 'evidence' && Array.isArray(one)) {
        evidence.push(...one.filter(isThing).map(evidenceOf));
        continue;
      }
      if (key === 'id' && typeof one === 'string') {
        if (one.startsWith('claim:') && prefix === '') claim = one;
        continue;
      }
      if ((key === 'claim' || key === 'claims') && typeof one === 'object') {
        for (const inner of [one].flat().filter(isThing)) {
          if (claim === null && typeof inner['id'] === 'string') claim = inner['id'];
          if (Array.isArray(inner['evidence'])) evidence.push(...inner['evidence'].filter(isThing).map(evidenceOf));
        }
        continue;
      }
      if (isEntity(one)) {
        put(name, { entities: [one] });
        walk(rest(one), key === 'node' ? '' : name);
        continue;
      }
      if (isThing(one)) {
        const list = listOf(one);
        if (list) put(name, listCell(list, one['totalCount']));
        else walk(one, name);
        continue;
      }
      if (Array.isArray(one)) {
        if (one.length > 0) put(name, listCell(one.filter(isThing), undefined, one));
        continue;
      }
      put(name, { text: String(one), ...(typeof one === 'number' && { number: true }) });
    }
  };
  if (isEntity(value)) {
    put('name', { entities: [value] });
    walk(rest(value), '');
  } else walk(value, '');
  const says = claim ?? (isEntity(value) ? `${value.id}~name` : null);
  return { cells, claim, says, evidence };
}

function rest(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([key]) => !['id', 'kind', 'name'].includes(key)));
}

/** A list inside a row: who is in it, or what it says in short. */
function listCell(list: readonly Thing[], total: unknown, raw?: readonly unknown[]): Cell {
  const entities = list.flatMap((one) => (isEntity(one) ? [one] : isEntity(one['node']) ? [one['node']] : []));
  if (entities.length > 0 && entities.length === list.length && list.every((one) => isEntity(one) || !one['vote']))
    return { entities };
  if (list.length === 0 && raw && raw.some((one) => typeof one !== 'object')) return { text: raw.join(', ') };
  if (list.length === 0) return typeof total === 'number' ? { text: String(total), number: true } : { text: '' };
  return {
    text: list
      .slice(0, 12)
      .map((one) => inShort(one))
      .concat(list.length > 12 ? [`and ${list.length - 12} more`] : [])
      .join('; '),
  };
}

function inShort(thing: Thing): string {
  return Object.entries(thing)
    .flatMap(([key, one]) => {
      if (silent.has(key) || key === 'id' || key === 'claim' || one === null || one === undefined) return [];
      if (isEntity(one)) return [one.name];
      if (isThing(one)) return [inShort(one)];
      return Array.isArray(one)
        ? [one.map((inner) => (isThing(inner) ? inShort(inner) : String(inner))).join(', ')]
        : [String(one)];
    })
    .filter(Boolean)
    .join(' ');
}

function evidenceOf(one: Thing): { readonly quote: string | null; readonly source: string | null } {
  const document = isThing(one['document']) ? one['document'] : {};
  const source = document['title'] ?? document['name'];
  return {
    quote: typeof one['quote'] === 'string' ? one['quote'] : null,
    source: typeof source === 'string' ? source : null,
  };
}

/** The same as one file: the lists under each other, each with its title in the first column. */
export function fileOf(tables: readonly AnswerTable[]): Table {
  const columns = [...new Set(tables.flatMap((table) => table.columns))];
  return {
    columns: ['list', ...columns, 'claim', 'source', 'quote'],
    rows: tables.flatMap((table) =>
      table.rows.map((row) => [
        table.title,
        ...columns.map((column) => cellText(row.cells.get(column))),
        row.claim,
        row.evidence[0]?.source ?? null,
        row.evidence[0]?.quote ?? null,
      ]),
    ),
  };
}

export function cellText(cell: Cell | undefined): string | null {
  if (!cell) return null;
  return 'entities' in cell ? cell.entities.map(({ name }) => name).join('; ') : cell.text;
}
