import { join } from 'node:path';
import type { Ontology } from '../../../ontology/ontology.js';
import type { Claims } from '../claims.js';
import { EmbeddedStore } from '../embedded-store.js';
import { memoryJournal } from '../journal.js';
import { CHECKPOINT_NAME, FILE_NAME, type LedgerBatch } from '../ledger/contract.js';
import { systemCode } from '../ledger/errors.js';
import { nodeFiles, readShared, readWhole, removeFile, replaceFile } from '../ledger/files.js';
import { sealOf } from '../ledger/line.js';
import { makeCheckpoint } from './make-checkpoint.js';
import { readCheckpoint, settledBy, type ReadCheckpoint } from './read-checkpoint.js';

/** A smaller ledger is read and settled in a tenth of a second. */
const WORTH_BYTES = 1024 * 1024;
/** A file that Node reads in one go. */
const MOST_BYTES = 2 ** 31 - 1;

/** A checkpoint and its ledger as they were read: the threads of a process need have them once. */
export interface KeptBytes {
  readonly checkpoint: SharedArrayBuffer;
  readonly ledger: SharedArrayBuffer;
}

/**
 * What the checkpoint beside a ledger gives.
 *
 * @param report Told of one that is not to be believed.
 * @param shared As another thread has read it; null: it is read here.
 * @returns null where there is none, none for these rules, or none that fits: the ledger is then read as it is.
 */
export async function openCheckpoint(
  folder: string,
  ontology: Ontology,
  report: (message: string) => void,
  shared: KeptBytes | null = null,
): Promise<(ReadCheckpoint & { readonly shared: KeptBytes }) | null> {
  const path = join(folder, CHECKPOINT_NAME);
  try {
    const bytes = shared ?? (await readKept(folder));
    if (bytes === null) return null;
    const read = readCheckpoint(new Uint8Array(bytes.checkpoint), Buffer.from(bytes.ledger), ontology);
    if (read === null) return null;
    if (!('problem' in read)) return { ...read, shared: bytes };
    report(
      `${path}: passed over, as ${read.problem}; the ledger itself is read. Delete it, or let the next to write make it anew.`,
    );
    return null;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return null; // what is wrong with the ledger is told by who reads it
  }
}

async function readKept(folder: string): Promise<KeptBytes | null> {
  const ledger = join(folder, FILE_NAME);
  const { size = 0 } = (await nodeFiles.stat(ledger)) ?? {};
  if (size > MOST_BYTES) return null;
  const checkpoint = await readShared(nodeFiles, join(folder, CHECKPOINT_NAME));
  return { checkpoint, ledger: await readShared(nodeFiles, ledger) };
}

/**
 * Puts a checkpoint beside a ledger, whole or not at all. To be called while the ledger is locked. Where there is no room
 * for it, there is none.
 *
 * @param head Of the ledger as the claims have it.
 */
export async function keepCheckpoint(folder: string, ontology: Ontology, claims: Claims, head: string): Promise<void> {
  await writeCheckpoint(folder, ontology, claims, head);
}

/** As {@link keepCheckpoint}, for who goes on with what was kept in place of the claims; null where it is not to be had. */
export async function takeUpCheckpoint(
  folder: string,
  ontology: Ontology,
  claims: Claims,
  head: string,
): Promise<ReadCheckpoint | null> {
  const written = await writeCheckpoint(folder, ontology, claims, head);
  const read = written === null ? null : readCheckpoint(written.bytes, written.ledger, ontology);
  return read === null || 'problem' in read ? null : read;
}

async function writeCheckpoint(
  folder: string,
  ontology: Ontology,
  claims: Claims,
  head: string,
): Promise<{ readonly bytes: Uint8Array; readonly ledger: Buffer } | null> {
  const path = join(folder, CHECKPOINT_NAME);
  try {
    const { size = 0 } = (await nodeFiles.stat(join(folder, FILE_NAME))) ?? {};
    if (size < WORTH_BYTES || size > MOST_BYTES) {
      await removeFile(nodeFiles, path);
      return null;
    }
    const ledger = await readWhole(nodeFiles, join(folder, FILE_NAME));
    const seal = sealOf(head);
    if (!ledger.subarray(-seal.length).equals(seal)) return null; // something that was not acknowledged stands behind it
    const bytes = makeCheckpoint(claims, ledger, settledBy(ontology));
    if (bytes === null) return null;
    await replaceFile(nodeFiles, path, bytes);
    return { bytes, ledger };
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return null;
  }
}

/**
 * Settles the claims of a ledger anew, and compares what they come to say with its checkpoint: what its own digest cannot
 * tell.
 *
 * @param batches All of the ledger, oldest first.
 * @returns What is wrong; null where nothing is, or there is none.
 */
export async function checkCheckpoint(
  folder: string,
  ontology: Ontology,
  batches: readonly LedgerBatch[],
): Promise<string | null> {
  let problem: string | null = null;
  const read = await openCheckpoint(folder, ontology, (message) => (problem = message));
  if (read === null) return problem;
  const path = join(folder, CHECKPOINT_NAME);
  const covered = batches.slice(0, read.batches.length);
  const ledger = (await readWhole(nodeFiles, join(folder, FILE_NAME))).subarray(0, read.end.offset);
  const { claims } = new EmbeddedStore(ontology, memoryJournal(), covered);
  const expected = makeCheckpoint(claims, ledger, settledBy(ontology));
  if (expected !== null && (await readWhole(nodeFiles, path)).equals(expected)) return null;
  return `${path}: says of the graph what its ledger does not. Delete it, which loses nothing: the ledger is read in its place.`;
}
