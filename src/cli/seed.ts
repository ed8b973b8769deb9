import type { Ontology } from '../ontology/ontology.js';
import { flaggedLine, flaggedNames } from '../seed/flagged-names.js';
import { loadSeed } from '../seed/load-seed.js';
import type { WriteReport } from '../store/store.js';
import { systemCode, UsageError } from '../graph/errors.js';
import { counts } from '../graph/folder-home.js';
import type { GraphHome } from '../graph/graph-home.js';
import type { ExitCode, Output } from './output.js';
import { stat } from 'node:fs/promises';

/**
 * Brings a seed into the graph and prints what that changed.
 *
 * @param folder null for the seed of the package.
 * @throws {SeedErrors} with all mistakes of the seed; nothing was written.
 */
export async function seed(folder: string | null, home: GraphHome, output: Output): Promise<ExitCode> {
  if (folder !== null) await checkFolder(folder);
  const { written, state } = await home.seed(folder);
  output.print(
    `${home.place}: ${changes(written)}\n` +
      `${state.entities} entities, ${state.claims} claims, ${state.edges} relations; data version ${state.version}\n`,
  );
  return 0;
}

function changes(written: WriteReport): string {
  const isNothing = written.opened === 0 && written.closed === 0;
  return isNothing ? `nothing has changed (${counts(written)})` : counts(written);
}

/**
 * Reads the files of a seed and prints how much they say.
 *
 * @throws {SeedErrors} with all their mistakes.
 */
export async function checkSeed(folder: string, ontology: Ontology, output: Output): Promise<ExitCode> {
  await checkFolder(folder);
  const { assert } = await loadSeed(folder, ontology);
  for (const name of flaggedNames(assert)) output.note(flaggedLine(name));
  output.print(`${folder}: ${assert.length} claims, no mistakes\n`);
  return 0;
}

/** @throws {UsageError} when it is no folder that can be read. */
export async function checkFolder(folder: string): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory()) return;
  } catch (error) {
    throw new UsageError(`--folder ${folder}: cannot be read (${systemCode(error) ?? 'UNKNOWN'}).`, { cause: error });
  }
  throw new UsageError(`--folder ${folder}: is no folder.`);
}
