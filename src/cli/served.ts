import { StoreUnavailableError, type DatasetState, type GraphStore } from '../store/store.js';

/** What a server that answers says of itself. */
export interface Served {
  readonly url: string;
  /** null: the database is down, and the server says so until it is back. */
  readonly state: DatasetState | null;
  /** The folder, or the address of the database. */
  readonly place: string;
  /** What the user should know about this graph, a sentence each. */
  readonly notes: readonly string[];
}

/** A database may be down while we start: the server then says so until it is back. */
export async function stateOf(store: GraphStore): Promise<DatasetState | null> {
  try {
    return await store.dataset();
  } catch (error) {
    if (error instanceof StoreUnavailableError) return null;
    throw error;
  }
}

/** @param age Milliseconds since the process began. */
export function screenOf(
  { url, state, place, notes }: Served,
  { release, age, processes }: { readonly release: string; readonly age: number; readonly processes: number },
): string {
  const lines = [
    `Space Governance Graph ${release}, ready in ${(age / 1000).toFixed(2)} s`,
    '',
    `  Explorer      ${url}/`,
    `  Playground    ${url}/playground`,
    `  GraphQL       ${url}/graphql`,
    `  Exports       ${url}/export`,
    ...(processes === 1 ? [] : [`  Processes     ${String(processes)}`]),
    ...(state === null ? [] : graphLines(state)),
    `  ${place.includes('://') ? 'Database   ' : 'Data folder'}   ${place}`,
    ...notes.map((note) => `                ${note}`),
    '',
    'Stop with Ctrl-C.',
    '',
  ];
  return lines.join('\n');
}

function graphLines({ entities, claims, edges, version }: DatasetState): string[] {
  const count = (n: number): string => n.toLocaleString('en');
  return [
    `  Graph         ${count(entities)} entities, ${count(claims)} claims, ${count(edges)} relations`,
    `  Data version  ${version.slice(0, 12)}`,
    `                ${version}`,
  ];
}
