import { basename, extname, resolve } from 'node:path';
import { UsageError } from '../graph/errors.js';
import type { GraphHome } from '../graph/graph-home.js';
import { checkOrigin, describedBeside, originName, originsOf, SEED } from '../graph/origins.js';
import type { PackageFiles } from '../graph/package-files.js';
import { prepareBatch, writePrepared, type PreparedBatch } from '../graph/prepare-batch.js';
import { fromMilliseconds } from '../model/instant.js';
import type { Ontology } from '../ontology/ontology.js';
import { givenFiles, GivenFilesError } from '../seed/given-files.js';
import { loadBeside, packageTables } from '../seed/load-seed.js';
import { checkEditions } from '../seed/check-editions.js';
import { allHistories } from '../store/all-histories.js';
import type { Batch, GraphStore } from '../store/store.js';
import { countsOf, describeEffects } from './describe-effects.js';
import { confirm } from './confirm.js';
import type { ExitCode, Output } from './output.js';

export interface AddSurroundings {
  readonly home: GraphHome;
  readonly ontology: Ontology;
  readonly files: PackageFiles;
  readonly clock: () => number;
}

export interface AddOptions {
  /** The origin; made of the first path's name where left out. */
  readonly as?: string;
  /** Writes without asking. */
  readonly yes?: boolean;
  /** Shows what would change, and ends. */
  readonly check?: boolean;
}

/**
 * Brings files in the forms of the seed into the graph as an origin of their own, after showing what that changes.
 *
 * @returns 1 where the person said no.
 * @throws {SeedErrors} with all mistakes of the files; nothing was written.
 */
export async function add(
  paths: readonly string[],
  { as, yes = false, check = false }: AddOptions,
  surroundings: AddSurroundings,
  output: Output,
): Promise<ExitCode> {
  const { ontology, files, clock } = surroundings;
  const [first = ''] = paths;
  const origin = as ?? originName(basename(resolve(first), extname(first)));
  checkOrigin(origin);
  const given = await givenFiles(paths).catch((error: unknown) => {
    throw error instanceof GivenFilesError ? new UsageError(error.message, { cause: error }) : error;
  });
  return change(
    async (store) => {
      const beside = describedBeside(await allHistories(store), origin);
      const tables = await packageTables(files.seed, ontology);
      const batch = await loadBeside(given, ontology, { tables, ...beside }, origin, fromMilliseconds(clock()));
      await checkEditions(given, batch);
      return batch;
    },
    { yes, check },
    surroundings,
    output,
  );
}

/**
 * Takes back what an origin says. Nothing is deleted: what was known at any earlier moment stays so.
 *
 * @throws {UsageError} when it says nothing, or is the package's own.
 */
export async function remove(
  name: string,
  options: Pick<AddOptions, 'yes' | 'check'>,
  surroundings: AddSurroundings,
  output: Output,
): Promise<ExitCode> {
  checkOrigin(name);
  return change(
    async (store) => {
      if ((await store.claimsOf(name)).size === 0) {
        const there = originsOf(await allHistories(store)).filter((one) => one.name !== SEED);
        const known =
          there.length === 0 ? 'There is none yet.' : `There are: ${there.map((one) => one.name).join(', ')}.`;
        throw new UsageError(`${name}: no origin of this name says anything. ${known}`);
      }
      return { origin: name, recordedAt: fromMilliseconds(surroundings.clock()), assert: [], retract: [] };
    },
    options,
    surroundings,
    output,
  );
}

/** Who keeps which claims. */
export async function origins(
  json: boolean,
  { home }: Pick<AddSurroundings, 'home'>,
  output: Output,
): Promise<ExitCode> {
  const { store, notes } = await home.openAsItIs();
  try {
    for (const note of notes) output.note(note);
    const found = originsOf(await allHistories(store));
    if (json) output.print(`${JSON.stringify(found, null, 2)}\n`);
    else
      for (const { name, claims, alone, recordedAt } of found)
        output.print(
          `${name}: ${claims} claims, ${claims - alone} of them said by others too; last recorded ${recordedAt}\n`,
        );
    return 0;
  } finally {
    await store.close();
  }
}

/** Prepares a batch, shows what it would do, asks, and writes it. */
async function change(
  make: (store: GraphStore) => Promise<Batch>,
  { yes = false, check = false }: Pick<AddOptions, 'yes' | 'check'>,
  { home, ontology }: AddSurroundings,
  output: Output,
): Promise<ExitCode> {
  const { store, notes } = await home.openSeeded();
  let prepared: PreparedBatch;
  try {
    for (const note of notes) output.note(note);
    prepared = await prepareBatch(store, await make(store), ontology);
  } finally {
    await store.close();
  }
  output.print(describeEffects(prepared));
  if (check || prepared.effects.length === 0) return 0;
  if (!yes && !(await confirm(`Write this into ${home.place} as "${prepared.batch.origin}"?`, output))) {
    output.note('Nothing was written.');
    return 1;
  }
  const writer = await home.openForWriting();
  try {
    await writePrepared(writer, prepared);
    output.print(`${home.place}: ${countsOf(prepared.effects)} as "${prepared.batch.origin}"\n`);
  } finally {
    await writer.close();
  }
  return 0;
}
