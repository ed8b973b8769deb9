import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keptText, keptWith, ontologyWith, type Shelf } from '../graph/own-ontology.js';
import { systemCode, UsageError } from '../graph/errors.js';
import type { Gone } from '../import/gone-rows.js';
import { IMPORTS } from '../import/imports.js';
import { runImport, type ImportProgress } from '../import/run-import.js';
import type { ExitCode, Output } from './output.js';
import type { GraphHome } from '../graph/graph-home.js';
import type { PackageFiles } from '../graph/package-files.js';
import type { Ontology } from '../ontology/ontology.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal-progress.js';

/** Of what `main.ts` gives to commands, what this one needs. */
export interface ImportNeeds {
  readonly output: Output;
  readonly files: PackageFiles;
  readonly clock: () => number;
  readonly settings: () => Settings;
  readonly home: (settings: Settings, ontology: Ontology) => GraphHome;
  readonly shelf: (settings: Settings) => Shelf;
}

export interface ImportWords {
  readonly check?: boolean;
  readonly report?: string;
  readonly part?: boolean;
  readonly whole?: boolean;
}

/**
 * @returns 1 where something could not be read; what could be is in the graph.
 * @throws {UsageError} when a file cannot be opened.
 */
export async function importTables(
  source: string,
  files: readonly string[],
  { check = false, report = `import.${source}.report.csv`, part = false, whole = false }: ImportWords,
  { settings, home, shelf: shelfOf, files: { root, ontology: packaged }, clock, output }: ImportNeeds,
  terminal: Terminal,
): Promise<ExitCode> {
  const of = IMPORTS[source];
  if (of === undefined)
    throw new UsageError(`${source}: no such import. There are: ${Object.keys(IMPORTS).join(', ')}`);
  // What its tables speak of and the package has no word for comes with the import, and goes with it.
  const shelf = shelfOf(settings());
  const kept = await shelf.read();
  const then = keptWith(kept, of.origin, await readFile(join(root, 'schema', 'import', `${of.name}.graphql`), 'utf8'));
  const known = ontologyWith(await readFile(packaged, 'utf8'), then);
  const place = home(settings(), known);
  // Brought up to date first: what is imported stands on the States and bodies of the seed.
  const { store: seeded, notes } = await place.openSeeded();
  for (const note of notes) output.note(note);
  const store = check ? seeded : (await seeded.close(), await place.openForWriting());
  const began = performance.now();
  try {
    if (!check && keptText(kept) !== keptText(then)) await shelf.keep(then);
    const extent = part ? ('part' as const) : whole ? ('whole' as const) : undefined;
    const options = {
      ...{ store, ontology: known, clock, report, check, progress: progressLine(terminal) },
      ...(extent !== undefined && { extent }),
    };
    const done = await runImport(of, files, options).catch((error: unknown) => {
      const code = systemCode(error);
      if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'EACCES') throw error;
      throw new UsageError(`${(error as NodeJS.ErrnoException).path ?? files.join(', ')}: cannot be read (${code}).`);
    });
    tell(done, of.origin, check, report, (performance.now() - began) / 1000, output);
    const isSure = done.tables.every(
      ({ gone }) => gone === undefined || gone.claims === 0 || gone.kept === null || gone.kept === 'part',
    );
    return done.problems === 0 && isSure ? 0 : 1;
  } finally {
    await store.close();
  }
}

const count = (n: number): string => n.toLocaleString('en');

function tell(
  { tables, opened, closed, there, problems }: Awaited<ReturnType<typeof runImport>>,
  origin: string,
  check: boolean,
  report: string,
  seconds: number,
  output: Output,
): void {
  for (const { name, rows, claims } of tables) output.print(`${name}: ${count(rows)} rows, ${count(claims)} claims\n`);
  for (const { name, gone } of tables) if (gone !== undefined) tellGone(name, gone, check, output);
  if (check) output.print('Nothing was written.\n');
  else {
    const changed = closed === 0 ? '' : `, ${count(closed)} closed`;
    output.print(
      `${count(opened)} opened${changed}, ${count(there)} there already, as "${origin}", in ${seconds.toFixed(1)} s\n`,
    );
  }
  if (problems > 0)
    output.note(
      `${count(problems)} ${problems === 1 ? 'line was' : 'lines were'} left out, in whole or in part: see ${report}`,
    );
}

function tellGone(name: string, gone: Gone, check: boolean, output: Output): void {
  if (gone.claims > 0)
    output.print(`${name}: ${count(gone.claims)} claims of an earlier run are said no longer: ${fate(gone, check)}\n`);
  if (gone.spokenOf > 0)
    output.print(`${name}: ${count(gone.spokenOf)} more stay, as other claims speak of whom they describe.\n`);
}

function fate({ kept }: Gone, check: boolean): string {
  switch (kept) {
    case null:
      return check ? 'they would be taken back.' : 'taken back.';
    case 'part':
      return 'they stay, as the files are parts.';
    case 'many':
      return 'they stay, as the file may be a part. Say which: --part, or --whole to take them back.';
    case 'unread':
      return 'they stay, as some lines could not be read at all, and might be those rows. Mend the file and import it again.';
  }
}

const CLEAR_LINE = '\r\u001b[K';

/** One line that is written over: share, rows a second, time left. Nothing where there is no terminal. */
function progressLine(terminal: Terminal): (at: ImportProgress) => void {
  if (terminal.isTTY !== true) return () => undefined;
  let table = '';
  let began = 0;
  return ({ table: name, rows, bytes, ofBytes }) => {
    if (name !== table) [table, began] = [name, performance.now()];
    const seconds = (performance.now() - began) / 1000;
    const share = ofBytes === 0 ? 1 : bytes / ofBytes;
    if (share >= 1) {
      terminal.write(CLEAR_LINE);
      return;
    }
    const left = share > 0.01 ? `, ${String(Math.ceil((seconds / share) * (1 - share)))} s left` : '';
    const rate = seconds > 0.5 ? `, ${count(Math.round(rows / seconds))} rows/s` : '';
    const filled = Math.round(share * 20);
    terminal.write(
      `${CLEAR_LINE}${name} [${'#'.repeat(filled)}${'.'.repeat(20 - filled)}] ${String(Math.floor(share * 100))}%, ${count(rows)} rows${rate}${left}`,
    );
  };
}
