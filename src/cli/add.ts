import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { UsageError } from '../graph/errors.js';
import type { GraphHome } from '../graph/graph-home.js';
import { checkOrigin, describedBeside, originsOf, SEED } from '../graph/origins.js';
import {
  keptText,
  keptWith,
  lenientOntology,
  newNames,
  ontologyWith,
  OwnOntologyError,
  settledOtherwise,
  usedByOthers,
  withFormer,
  type Kept,
  type Shelf,
} from '../graph/own-ontology.js';
import type { PackageFiles } from '../graph/package-files.js';
import { prepareBatch, readState, writePrepared, type PreparedBatch, type ReadState } from '../graph/prepare-batch.js';
import type { ClaimHistory } from '../model/claim.js';
import { fromMilliseconds } from '../model/instant.js';
import type { Ontology } from '../ontology/ontology.js';
import { givenFiles, GivenFilesError } from '../seed/given-files.js';
import { retractImport } from '../import/retract-import.js';
import { loadBeside, packageTables, type Given } from '../seed/load-seed.js';
import { checkEditions } from '../seed/check-editions.js';
import { allHistories } from '../store/all-histories.js';
import type { Batch, GraphStore } from '../store/store.js';
import { countsOf, describeEffects } from './describe-effects.js';
import { confirm } from './confirm.js';
import type { ExitCode, Output } from './output.js';
import { flaggedLine } from '../seed/flagged-names.js';
import { slug } from '../text/slug.js';

export interface AddSurroundings {
  /** The graph, as an ontology reads it. */
  readonly homeOf: (ontology: Ontology) => GraphHome;
  /** Where it keeps what origins bring to the ontology. */
  readonly shelf: Shelf;
  readonly files: PackageFiles;
  readonly clock: () => number;
}

/** With the graph as it is read now. */
export interface OpenedSurroundings extends AddSurroundings {
  readonly home: GraphHome;
  readonly ontology: Ontology;
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
  const { files, clock, shelf } = surroundings;
  const [first = ''] = paths;
  const origin = as ?? slug(basename(resolve(first), extname(first)));
  checkOrigin(origin);
  const wrongUse = (error: unknown): never => {
    throw error instanceof GivenFilesError ? new UsageError(error.message, { cause: error }) : error;
  };
  const given = await givenFiles(paths).catch(wrongUse);
  const kept = await shelf.read();
  const own = await broughtBy(given, origin, kept, await readFile(files.ontology, 'utf8'));
  return change(
    async (store) => {
      const read = await readState(store);
      const { histories } = read;
      const beside = describedBeside(histories, origin);
      const tables = await packageTables(files.seed, own.ontology);
      const batch = await loadBeside(given, own.ontology, { tables, ...beside }, origin, fromMilliseconds(clock()));
      await checkEditions(given, batch);
      return { batch, read, kept: own.keptBeside(histories) };
    },
    { yes, check },
    { ...surroundings, ...own },
    output,
  );
}

/** The ontology of an origin that brings files, of the store that it is written to, and what is kept then. */
interface Brought {
  /** By which its files are read. */
  readonly ontology: Ontology;
  /** With what the origin brought before: its claims of that are still there to be retracted. */
  readonly whole: Ontology;
  readonly keptBeside: (histories: readonly ClaimHistory[]) => Kept;
}

async function broughtBy(given: readonly Given[], origin: string, kept: Kept, base: string): Promise<Brought> {
  const files = given.flatMap(({ ontology }) => ontology ?? []);
  if (files.length > 1) throw new UsageError(`${files.join(' and ')}: one origin brings one. Put both into one file.`);
  const [place] = files;
  const text = place === undefined ? null : await readFile(place, 'utf8');
  const others = keptWith(kept, origin, null).extensions;
  const extensions = place === undefined || text === null ? others : [...others, { origin, text, place }];
  const ontology = ontologyWith(base, { extensions, former: [] });
  const before = kept.extensions.filter((one) => one.origin === origin);
  const whole = withFormer(base, extensions, ontology, before);
  const isSame = before[0]?.text === (text ?? undefined);
  return {
    ontology,
    whole,
    keptBeside(histories) {
      if (isSame) return kept;
      const other = settledOtherwise(histories, lenientOntology(base, kept), ontology);
      if (other !== undefined)
        throw new OwnOntologyError(
          `${place ?? origin}: ${other.predicate} of ${other.subject} is there already and would count otherwise than it does. Take the claims back first: spacegov remove ${origin}`,
        );
      const used = usedByOthers(histories, origin, ontology);
      const [first] = used;
      if (first === undefined) return keptWith(kept, origin, text);
      if (text === null) return kept; // others stand on what this one brought
      throw new OwnOntologyError(
        `${place ?? origin}: no longer brings what others use: ${used.slice(0, 5).join(', ')}. Put it back, or remove theirs first.`,
      );
    },
  };
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
  const { shelf, files } = surroundings;
  const kept = await shelf.read();
  if (name.startsWith('import.')) return removeImport(name, options, kept, surroundings, output);
  const base = await readFile(files.ontology, 'utf8');
  const ontology = lenientOntology(base, { ...kept, former: [] });
  return change(
    async (store) => {
      const read = await readState(store);
      const { histories } = read;
      if ((await store.claimsOf(name)).size === 0) {
        const there = originsOf(histories).filter((one) => one.name !== SEED);
        const known =
          there.length === 0 ? 'There is none yet.' : `There are: ${there.map((one) => one.name).join(', ')}.`;
        throw new UsageError(`${name}: no origin of this name says anything. ${known}`);
      }
      const batch = { origin: name, recordedAt: fromMilliseconds(surroundings.clock()), assert: [], retract: [] };
      return { batch, read, kept: keptWithout(name, kept, histories, base) };
    },
    options,
    { ...surroundings, ontology, whole: ontology },
    output,
  );
}

/** A whole catalogue is taken back batch by batch: a run that was killed is taken up by another one. */
async function removeImport(
  name: string,
  { yes = false, check = false }: Pick<AddOptions, 'yes' | 'check'>,
  kept: Kept,
  { homeOf, files, shelf, clock }: AddSurroundings,
  output: Output,
): Promise<ExitCode> {
  const base = await readFile(files.ontology, 'utf8');
  const home = homeOf(lenientOntology(base, { ...kept, former: [] }));
  const store = await home.openForWriting();
  try {
    const own = (await store.claimsOf(name)).size;
    if (own === 0) throw new UsageError(`${name}: no origin of this name says anything. See: spacegov origins`);
    output.print(
      `${own.toLocaleString('en')} claims of "${name}" would be taken back; what others say too stays theirs.\n`,
    );
    if (check) return 0;
    if (!yes && !(await confirm(`Take them back from ${home.place}?`, output))) {
      output.note('Nothing was written.');
      return 1;
    }
    const done = await retractImport(store, name, clock);
    await shelf.keep(keptWithout(name, kept, await allHistories(store), base));
    output.print(`${home.place}: ${done.toLocaleString('en')} claims of "${name}" taken back\n`);
    return 0;
  } finally {
    await store.close();
  }
}

/** What is kept once an origin says nothing: what it brought goes, and what another brought that is gone, unless others use it. */
function keptWithout(origin: string, kept: Kept, histories: readonly ClaimHistory[], base: string): Kept {
  const speaking = new Set(originsOf(histories).map((one) => one.name));
  return kept.extensions
    .filter((one) => one.origin === origin || !speaking.has(one.origin))
    .reduce((left, one) => {
      const without = keptWith(left, one.origin, null);
      const ontology = lenientOntology(base, { ...without, former: [] });
      return usedByOthers(histories, origin, ontology).length === 0 ? without : left;
    }, kept);
}

/** Who keeps which claims. */
export async function origins(
  json: boolean,
  { home }: Pick<OpenedSurroundings, 'home'>,
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

/** What an origin is to say, made beside all that is said. */
interface Made {
  readonly batch: Batch;
  readonly read: ReadState;
  readonly kept: Kept;
}

/** Prepares a batch, shows what it would do, asks, and writes it. */
async function change(
  make: (store: GraphStore) => Promise<Made>,
  { yes = false, check = false }: Pick<AddOptions, 'yes' | 'check'>,
  { homeOf, ontology, whole, shelf, files }: AddSurroundings & Pick<Brought, 'ontology' | 'whole'>,
  output: Output,
): Promise<ExitCode> {
  const home = homeOf(whole);
  const { store, notes } = await home.openSeeded();
  let prepared: PreparedBatch;
  let kept: Kept;
  try {
    for (const note of notes) output.note(note);
    const made = await make(store);
    kept = made.kept;
    prepared = await prepareBatch(store, made.batch, whole, made.read);
  } finally {
    await store.close();
  }
  const before = await shelf.read();
  const base = await readFile(files.ontology, 'utf8');
  const differs = keptText(before) !== keptText(kept);
  const then = lenientOntology(base, { ...kept, former: [] });
  const known = differs ? lenientOntology(base, { ...before, former: [] }) : then;
  const names = changedNames(known, then, ontology);
  if (names.length > 0) output.print(`ontology\n${names.map((name) => `  ${name}\n`).join('')}\n`);
  if (prepared.effects.length > 0 || !differs) output.print(describeEffects(prepared));
  for (const name of prepared.flagged) output.note(flaggedLine(name));
  if (check || (prepared.effects.length === 0 && !differs)) return 0;
  if (!yes && !(await confirm(`Write this into ${home.place} as "${prepared.batch.origin}"?`, output))) {
    output.note('Nothing was written.');
    return 1;
  }
  const writer = await home.openForWriting();
  try {
    // First what can be said, then what is said, and back: whenever this process ends, what is there can be read.
    if (differs && prepared.batch.assert.length > 0) await shelf.keep(kept);
    if (prepared.effects.length > 0)
      await writePrepared(writer, prepared).catch(async (error: unknown) => {
        if (differs) await shelf.keep(before);
        throw error;
      });
    if (differs) await shelf.keep(kept);
    output.print(`${home.place}: ${countsOf(prepared.effects)} as "${prepared.batch.origin}"\n`);
  } finally {
    await writer.close();
  }
  return 0;
}

/** What the API and the checks have from now on, and no longer. */
const changedNames = (before: Ontology, after: Ontology, said: Ontology): string[] => [
  ...newNames(before, after).map((name) => `+ ${name}`),
  ...newNames(after, before).map((name) => `- ${name}`),
  ...newNames(said, after).map((name) => `  ${name} stays, as others use it`),
];
