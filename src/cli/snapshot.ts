import { rename, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { systemCode, UsageError } from '../graph/errors.js';
import type { GraphHome } from '../graph/graph-home.js';
import type { PackageFiles } from '../graph/package-files.js';
import type { Ontology } from '../ontology/ontology.js';
import { readAllOperations } from '../graph/saved-operations.js';
import { packSnapshot } from '../graph/snapshot.js';
import { digestBytes } from '../text/digest.js';
import type { ExitCode, Output } from './output.js';

export interface SnapshotSurroundings {
  readonly home: GraphHome;
  readonly files: PackageFiles;
  readonly ontology: Ontology;
  readonly release: string;
}

/** Writes the whole graph to one file, whole or not at all, and says by which digest it is known. */
export async function snapshot(out: string, surroundings: SnapshotSurroundings, output: Output): Promise<ExitCode> {
  const bytes = await snapshotOf(surroundings);
  const draft = `${out}.${process.pid}.part`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new UsageError(`${out}: cannot be written (${code}). Name another file with --out.`, { cause: error });
  }
  output.note(`${out}: ${Math.ceil(bytes.length / 1000)} kB`);
  output.print(`sha256:${digestBytes(bytes)}\n`);
  return 0;
}

/** The same for the same graph and release. */
export async function snapshotOf({
  home,
  files,
  ontology: { text },
  release,
}: SnapshotSurroundings): Promise<Uint8Array> {
  const [batches, operations] = await Promise.all([home.history(), readAllOperations(files.operations)]);
  return packSnapshot({ ontology: text, operations, release, batches }, (bytes) => gzipSync(bytes, { level: 9 }));
}
