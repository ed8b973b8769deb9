import { citeLine, termsLine, type About } from './about.js';
import type { Selection } from './selection.js';
import { isJson, isList, type Cell } from './table.js';
import { edgesTable, nodesTable } from './tables.js';

/** Entities or relations made by one statement. */
const AT_A_TIME = 500;

/**
 * A script of Cypher (Neo4j 5) that makes the graph in a database: a node an entity, a relationship a relation of its type.
 * Running it again changes nothing. It is read by `cypher-shell`; each statement ends with `;` at the end of a line.
 */
export function* writeCypher(selection: Selection, about: About): Iterable<string> {
  yield `// ${citeLine(about)}\n// ${termsLine(about)}\n`;
  yield 'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n';
  const nodes = nodesTable(selection, about);
  const nodeNames = nodes.columns.map(({ name }) => name);
  const [id, kind] = [nodeNames.indexOf('id'), nodeNames.indexOf('kind')];
  yield* statements(
    nodes.rows(),
    (row) => `\`${textOf(row[kind] ?? null)}\``,
    (row) => `{id: ${literal(row[id] ?? null)}, properties: ${map(nodeNames, row, new Set([id]))}}`,
    (kind) => `MERGE (n:Entity {id: row.id}) SET n:${kind}, n += row.properties`,
  );
  const edges = edgesTable(selection, about);
  const names = edges.columns.map(({ name }) => name);
  const at = (name: string): number => names.indexOf(name);
  const own = new Set(
    ['claim', 'source', 'target', 'relation', 'source_kind', 'source_name', 'target_kind', 'target_name'].map(at),
  );
  const cell = (row: readonly Cell[], name: string): string => literal(row[at(name)] ?? null);
  yield* statements(
    edges.rows(),
    (row) => `\`${textOf(row[at('relation')] ?? null)}\``,
    (row) =>
      `{claim: ${cell(row, 'claim')}, source: ${cell(row, 'source')}, target: ${cell(row, 'target')}, properties: ${map(names, row, own)}}`,
    (relation) =>
      `MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target}) MERGE (a)-[r:${relation} {claim: row.claim}]->(b) SET r += row.properties`,
  );
}

/** Rows of one sort put into one statement, some at a time. */
function* statements(
  rows: Iterable<readonly Cell[]>,
  sortOf: (row: readonly Cell[]) => string,
  write: (row: readonly Cell[]) => string,
  statement: (sort: string) => string,
): Iterable<string> {
  const waiting = new Map<string, string[]>();
  const say = (sort: string, maps: readonly string[]): string =>
    `UNWIND [\n${maps.join(',\n')}\n] AS row ${statement(sort)};\n`;
  for (const row of rows) {
    const sort = sortOf(row);
    const maps = waiting.get(sort) ?? [];
    waiting.set(sort, maps);
    maps.push(write(row));
    if (maps.length < AT_A_TIME) continue;
    yield say(sort, maps);
    maps.length = 0;
  }
  for (const [sort, maps] of waiting) if (maps.length > 0) yield say(sort, maps);
}

function map(names: readonly string[], row: readonly Cell[], without: ReadonlySet<number>): string {
  const entries = row.flatMap((cell, i) => {
    const isEmpty = cell === null || (isList(cell) && cell.length === 0);
    return isEmpty || without.has(i) ? [] : [`\`${names[i] ?? ''}\`: ${literal(cell)}`];
  });
  return `{${entries.join(', ')}}`;
}

function literal(cell: Cell): string {
  if (cell === null) return 'null';
  if (isList(cell)) return `[${cell.map(literal).join(', ')}]`;
  if (isJson(cell)) return quoted(JSON.stringify(cell.json));
  return typeof cell === 'string' ? quoted(cell) : String(cell);
}

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell.replaceAll('`', '') : '');

/** Control characters as Cypher escapes them; a line break in a value would look like the end of a statement. */
function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    // eslint-disable-next-line no-control-regex -- these are what is meant
    .replaceAll(/[\u0000-\u001f\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `'${escaped}'`;
}
