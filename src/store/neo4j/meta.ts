import type { ManagedTransaction } from 'neo4j-driver';
import type { Instant } from '../../model/instant.js';
import { NO_DIGEST, type Link } from '../batch-text.js';
import { NOTHING, type DatasetVersion } from '../dataset-version.js';
import type { DatasetState, ForeignThings } from '../store.js';
import { CLAIM, ENTITY, EVIDENCE, KNOWN, META, VALUE } from './names.js';
import { SCHEMA_VERSION } from './schema.js';
import type { Rarities } from './spelling.js';

/** Of nodes and of relationships. */
type Totals = readonly [nodes: number, relationships: number];

/** What a database of ours says about itself, on one node. */
export interface Meta extends Link {
  readonly version: DatasetVersion;
  readonly recordedAt: Instant | null;
  /** Some ids are or were one entity: their claims have to be read before ids are. */
  readonly merged: boolean;
  readonly rarities: Rarities;
}

/** The same, held by a writer. */
export interface LockedMeta extends Meta {
  /** How much stands beside ours. */
  readonly beside: Totals;
}

const EMPTY: Omit<Meta, 'rarities'> = { seq: 0, head: NO_DIGEST, version: NOTHING, recordedAt: null, merged: false };
/** The properties of the node of an empty database. */
export const EMPTY_META = { ...EMPTY, dated: [], ordered: [] };
/** What nobody has written to holds nothing. */
const NOTHING_RARE: Rarities = { dated: new Set(), ordered: new Set() };

const LOCK = `MERGE (m:${META} {id: 'meta'}) ON CREATE SET m += $empty SET m.writing = true RETURN properties(m) AS m`;
const SAVE = `MATCH (m:${META} {id: 'meta'}) SET m += $meta REMOVE m.writing`;
const COUNT =
  `CALL () { MATCH (n:${ENTITY}) WHERE n.${KNOWN} WITH n.kind AS kind, count(*) AS n RETURN collect([kind, n]) AS kinds } ` +
  `CALL () { MATCH (c:${CLAIM}) WHERE c.recordedTo = 'open' RETURN count(c) AS claims } ` +
  `CALL () { MATCH (:${ENTITY})-[r]->(:${ENTITY}) WHERE r.recordedTo = 'open' RETURN count(r) AS edges } RETURN kinds, claims, edges`;
/** All there is, ours or not. Neo4j has these two numbers at hand, and only where a statement asks for nothing else. */
const TOTALS = ['MATCH (n) RETURN count(n) AS count', 'MATCH ()-[r]->() RETURN count(r) AS count'] as const;
const STATE = `MATCH (m:${META}) RETURN properties(m) AS m`;

/** Entities without a name are ours where a claim is about them, or rests on them. */
function isSpokenOf(node: string): string {
  const claims = ['subject', 'object'].map((end) => `EXISTS { MATCH (c:${CLAIM}) WHERE c.${end} = ${node}.id }`);
  return [...claims, `EXISTS { (${node})<-[:${EVIDENCE}]-(:${CLAIM}) }`].join(' OR ');
}

/** What has none of the marks that our writer gives: read through only where the two numbers are not as we left them. */
const FOREIGN =
  `CALL () { MATCH (n) WHERE NOT (n:${ENTITY} AND (n.${KNOWN} IS NOT NULL OR ${isSpokenOf('n')})) AND NOT (n:${CLAIM} AND n.key IS NOT NULL) ` +
  `AND NOT (n:${VALUE} AND n.claimId IS NOT NULL) AND NOT n:${META} ` +
  `RETURN 'node ' + reduce(all = '', l IN labels(n) | all + ':' + l) AS what, count(*) AS count ` +
  `UNION MATCH ()-[r]->() WHERE r.claimId IS NULL AND NOT (type(r) = '${EVIDENCE}' AND r.position IS NOT NULL) ` +
  `RETURN 'relationship :' + type(r) AS what, count(*) AS count } RETURN what, count ORDER BY count DESC, what LIMIT 20`;

/** Reads the node and holds it until the transaction ends: one writer at a time. */
export async function lockMeta(tx: ManagedTransaction): Promise<LockedMeta> {
  const { records } = await tx.run(LOCK, { empty: { ...EMPTY_META, schemaVersion: SCHEMA_VERSION } });
  const properties: unknown = records[0]?.get('m');
  const there = await totals(readIn(tx));
  const ours = (properties ?? {}) as Partial<Record<'nodes' | 'relationships', number>>; // written by saveMeta
  // Where nobody has counted yet, all that is there is taken for ours.
  const beside: Totals = [there[0] - (ours.nodes ?? there[0]), there[1] - (ours.relationships ?? there[1])];
  return { ...readMeta(properties), beside };
}

/** Writes the node, with counts taken from the data themselves. */
export async function saveMeta(tx: ManagedTransaction, { beside, rarities, ...meta }: LockedMeta): Promise<void> {
  const counts = await tx.run(COUNT);
  const record = counts.records[0];
  const kinds = (record?.get('kinds') ?? []) as [string, number][];
  const [nodes, relationships] = await totals(readIn(tx));
  await tx.run(SAVE, {
    meta: {
      ...meta,
      dated: listOf(rarities.dated),
      ordered: listOf(rarities.ordered),
      kinds: JSON.stringify(kinds),
      claims: Number(record?.get('claims') ?? 0),
      edges: Number(record?.get('edges') ?? 0),
      nodes: nodes - beside[0],
      relationships: relationships - beside[1],
    },
  });
}

const listOf = (rare: ReadonlySet<string> | null): string[] | null => (rare === null ? null : [...rare].sort());

type Rows = readonly { get(key: string): unknown }[];

type Read = (text: string) => Promise<Rows>;

const readIn =
  (tx: ManagedTransaction): Read =>
  async (text) =>
    (await tx.run(text)).records;

async function totals(read: Read): Promise<Totals> {
  const count = async (text: string): Promise<number> => Number((await read(text))[0]?.get('count') ?? 0);
  return [await count(TOTALS[0]), await count(TOTALS[1])];
}

/**
 * The state of the data, and what else there is: something may be left in a database of ours, or made, by others.
 *
 * @param read Runs a statement in a read transaction.
 * @param kindNames All kinds, in the order of the ontology.
 */
export async function readState(read: Read, kindNames: Parameters<typeof stateOf>[1]): Promise<DatasetState> {
  const [record] = await read(STATE);
  const properties = record?.get('m') as Readonly<Record<string, unknown>> | undefined;
  const state = stateOf(properties, kindNames);
  if (properties?.['nodes'] === undefined) return state; // nobody has counted yet
  const [nodes, relationships] = await totals(read);
  const isAsLeft = Number(properties['nodes']) === nodes && Number(properties['relationships']) === relationships;
  if (isAsLeft) return state;
  const foreign: ForeignThings[] = (await read(FOREIGN)).map((row) => ({
    what: String(row.get('what')),
    count: Number(row.get('count')),
  }));
  return foreign.length === 0 ? state : { ...state, foreign };
}

export function readMeta(properties: unknown): Meta {
  const m = (properties ?? {}) as Partial<Meta> & Partial<Record<keyof Rarities, readonly string[]>>; // written by saveMeta
  const seq = m.seq ?? 0;
  const rareOf = (names?: readonly string[]): ReadonlySet<string> | null =>
    names === undefined ? null : new Set(names);
  return {
    seq,
    head: m.head ?? NO_DIGEST,
    version: m.version ?? NOTHING,
    recordedAt: m.recordedAt ?? null,
    merged: m.merged ?? false,
    rarities: seq === 0 ? NOTHING_RARE : { dated: rareOf(m.dated), ordered: rareOf(m.ordered) },
  };
}

/** The state of the data as the node tells it. @param kindNames All kinds, in the order of the ontology. */
export function stateOf(
  properties: unknown,
  kindNames: readonly { readonly name: string; readonly stored: string }[],
): DatasetState {
  const meta = readMeta(properties);
  const { kinds: text, claims, edges } = (properties ?? {}) as { kinds?: string; claims?: number; edges?: number };
  const counted = new Map(JSON.parse(text ?? '[]') as [string, number][]);
  const kinds = kindNames.map(({ name, stored }) => ({ kind: name, count: counted.get(stored) ?? 0 }));
  return {
    version: meta.version,
    head: meta.head,
    recordedAt: meta.recordedAt,
    entities: kinds.reduce((sum, { count }) => sum + count, 0),
    claims: claims ?? 0,
    edges: edges ?? 0,
    kinds,
  };
}
