import type { ManagedTransaction } from 'neo4j-driver';
import type { Instant } from '../../model/instant.js';
import { NO_DIGEST, type Link } from '../batch-text.js';
import { NOTHING, type DatasetVersion } from '../dataset-version.js';
import type { DatasetState } from '../store.js';
import { CLAIM, ENTITY, META } from './names.js';
import { SCHEMA_VERSION } from './schema.js';

/** What a database of ours says about itself, on one node. */
export interface Meta extends Link {
  readonly version: DatasetVersion;
  readonly recordedAt: Instant | null;
  /** Some ids are or were one entity: their claims have to be read before ids are. */
  readonly merged: boolean;
}

export const EMPTY_META: Meta = { seq: 0, head: NO_DIGEST, version: NOTHING, recordedAt: null, merged: false };

const LOCK = `MERGE (m:${META} {id: 'meta'}) ON CREATE SET m += $empty SET m.writing = true RETURN properties(m) AS m`;
const SAVE = `MATCH (m:${META} {id: 'meta'}) SET m += $meta REMOVE m.writing`;
const COUNT =
  `CALL () { MATCH (n:${ENTITY}) WHERE n.name IS NOT NULL WITH n.kind AS kind, count(*) AS n RETURN collect([kind, n]) AS kinds } ` +
  `CALL () { MATCH (c:${CLAIM}) WHERE c.recordedTo = 'open' RETURN count(c) AS claims } ` +
  `CALL () { MATCH (:${ENTITY})-[r]->(:${ENTITY}) WHERE r.recordedTo = 'open' RETURN count(r) AS edges } RETURN kinds, claims, edges`;

/** Reads the node and holds it until the transaction ends: one writer at a time. */
export async function lockMeta(tx: ManagedTransaction): Promise<Meta> {
  const { records } = await tx.run(LOCK, { empty: { ...EMPTY_META, schemaVersion: SCHEMA_VERSION } });
  return readMeta(records[0]?.get('m'));
}

/** Writes the node, with counts taken from the data themselves. */
export async function saveMeta(tx: ManagedTransaction, meta: Meta): Promise<void> {
  const counts = await tx.run(COUNT);
  const record = counts.records[0];
  const kinds = (record?.get('kinds') ?? []) as [string, number][];
  await tx.run(SAVE, {
    meta: {
      ...meta,
      kinds: JSON.stringify(kinds),
      claims: Number(record?.get('claims') ?? 0),
      edges: Number(record?.get('edges') ?? 0),
    },
  });
}

export function readMeta(properties: unknown): Meta {
  const m = (properties ?? {}) as Partial<Meta>; // written by saveMeta
  return {
    seq: m.seq ?? 0,
    head: m.head ?? NO_DIGEST,
    version: m.version ?? NOTHING,
    recordedAt: m.recordedAt ?? null,
    merged: m.merged ?? false,
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
