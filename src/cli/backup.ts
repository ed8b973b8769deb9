import { folderShelf } from '../graph/own-ontology.js';
import { readStamp, writeStamp } from '../graph/seed-stamp.js';
import type { ExitCode, Output } from './output.js';

/** What has been copied, and read again from the copy. */
export interface LedgerCopy {
  readonly path: string;
  readonly batches: number;
  readonly bytes: number;
  readonly head: string;
}

/**
 * Copies a data folder, its ledger and whose seed it holds and what origins bring to the ontology, while others may use it.
 *
 * @param copy Of the ledger.
 * @returns 0; the copy has been read back.
 */
export async function copyData(
  from: string,
  to: string,
  copy: (from: string, to: string) => Promise<LedgerCopy>,
  output: Output,
): Promise<ExitCode> {
  const { path, batches, bytes, head } = await copy(from, to);
  const stamp = await readStamp(from);
  if (stamp !== null) await writeStamp(to, stamp);
  const kept = await folderShelf(from).read();
  if (kept.extensions.length + kept.former.length > 0) await folderShelf(to).keep(kept);
  const count = (n: number): string => n.toLocaleString('en');
  output.print(
    `${path}: ${count(batches)} ${batches === 1 ? 'batch' : 'batches'}, ${count(bytes)} bytes, read back and whole\nhead ${head}\n`,
  );
  return 0;
}
