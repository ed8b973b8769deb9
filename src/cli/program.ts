import { readFile } from 'node:fs/promises';
import { Command, CommanderError, Option } from 'commander';
import { GovernanceError } from '../errors.js';
import { dayOf } from '../model/day.js';
import type { Ontology } from '../ontology/ontology.js';
import type { Log } from '../server/options.js';
import type { CiteOptions } from './cite.js';
import type { ExportOptions } from './export.js';
import { UsageError } from '../graph/errors.js';
import { ingestCommand } from './ingest-command.js';
import { addCommand, importCommand, newCommand, originsCommand, removeCommand, reviewCommand } from './own-commands.js';
import { STORE_NAMES, type GraphHome, type StoreName } from '../graph/graph-home.js';
import { EXIT_CODES_HELP, type ExitCode, type Output } from './output.js';
import { ontologyWith, type Reading, type Shelf } from '../graph/own-ontology.js';
import { packageOntology, type PackageFiles } from '../graph/package-files.js';
import type { Plan } from '../questions/plan.js';
import type { LedgerCopy } from './backup.js';
import type { Statement } from './explain.js';
import type { QueryOptions } from './query.js';
import type { QuestionOptions } from './question.js';
import type { Served } from './served.js';
import { SETTINGS_HELP, type Settings } from './settings.js';

/** What the commands take from `main.ts`, which alone knows the environment and the stores. */
export interface Surroundings {
  readonly version: string;
  readonly files: PackageFiles;
  /** The file of this executable, whoever has begun it. */
  readonly executable: string;
  readonly output: Output;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Milliseconds since the process began. */
  readonly age: () => number;
  /** Whether `npm start` began this process. */
  readonly underNpmStart: boolean;
  /** @throws {UsageError} when a setting is wrong; asked for by commands that need them, so that `--help` always works. */
  readonly settings: () => Settings;
  /** As the graph of the settings has it: the package's, and what origins have brought. */
  readonly ontology: (reading?: Reading) => Promise<Ontology>;
  /** Where that graph keeps what origins bring. */
  readonly shelf: (settings: Settings) => Shelf;
  readonly shelfNamed: (name: StoreName, settings: Settings) => Shelf;
  readonly home: (settings: Settings, ontology: Ontology) => GraphHome;
  /** @throws {UsageError} when the settings do not say where that store is. */
  readonly homeNamed: (name: StoreName, settings: Settings, ontology: Ontology) => GraphHome;
  /** Loads what writes the log, and gives what makes one. */
  readonly logs: () => Promise<(settings: Settings) => Log>;
  /** What Neo4j is asked for a plan, and what its planner makes of it where the settings name a database. */
  readonly statement: (plan: Plan, settings: Settings, ontology: Ontology) => Promise<Statement>;
  /** Copies the ledger of a folder into another, and reads it back. */
  readonly copyLedger: (from: string, to: string) => Promise<LedgerCopy>;
  /** Sets aside what is damaged. @returns What was done; null where there was nothing to do. */
  readonly repair: (settings: Settings) => Promise<string | null>;
}

/**
 * Runs the command line.
 *
 * @param words Those behind the program's name.
 * @returns The exit code; messages have been written.
 */
export async function runProgram(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { output } = surroundings;
  let code: ExitCode = 0;
  const program = makeProgram(surroundings, (given) => (code = given));
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has written its message
    if (error instanceof GovernanceError) {
      output.note(`spacegov: ${error.message}\n(${error.code})`);
      return error instanceof UsageError ? 2 : 1;
    }
    output.note(
      `spacegov: a fault of this program. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return 1;
  }
}

function makeProgram(surroundings: Surroundings, end: (code: ExitCode) => void): Command {
  const { version, output } = surroundings;
  const program = new Command('spacegov')
    .description('A knowledge graph of how outer space is governed: every claim with its evidence, as of any day.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => output.print(text), writeErr: (text) => output.note(text.trimEnd()) })
    .showHelpAfterError('(spacegov --help says more)');
  const commands = [
    serveCommand,
    seedCommand,
    diffCommand,
    queryCommand,
    explainCommand,
    searchCommand,
    exportCommand,
    snapshotCommand,
    siteCommand,
    askCommand,
    mcpCommand,
    citeCommand,
    verifyCommand,
    copyCommand,
    repairCommand,
    backupCommand,
    restoreCommand,
    browserCommand,
    ingestCommand,
    newCommand,
    addCommand,
    importCommand,
    removeCommand,
    originsCommand,
    reviewCommand,
  ].map((make) => make(surroundings, end));
  for (const command of commands) program.addCommand(command.copyInheritedSettings(program));
  for (const command of [program, ...commands])
    command
      .version(version, '-V, --version', 'print the version')
      .addHelpText('after', EXIT_CODES_HELP + '\n' + SETTINGS_HELP);
  return program;
}

// A command loads its part of the program when it is run: the server's packages take a third of a second.
type MakeCommand = (surroundings: Surroundings, end: (code: ExitCode) => void) => Command;

/** The settings, and the graph they name. */
async function find(
  surroundings: Surroundings,
  reading?: Reading,
): Promise<{ settings: Settings; ontology: Ontology; home: GraphHome }> {
  const settings = surroundings.settings();
  const ontology = await surroundings.ontology(reading);
  return { settings, ontology, home: surroundings.home(settings, ontology) };
}

const serveCommand: MakeCommand = (surroundings, end) =>
  new Command('serve')
    .description('serve the graph over GraphQL, with an explorer and a playground; the first time, bring in the seed')
    .action(async () => {
      const { files, executable, version, clock, age, underNpmStart, output } = surroundings;
      const { settings, ontology, home } = await find(surroundings);
      const { host, port, corsOrigins, allowedHosts, tokens, mcp, metrics, data, neo4j, processes } = settings;
      const log = (await surroundings.logs())(settings);
      const { isOneOfMany, leave, metricsOfAll, serveByProcesses, tellServing } = await import('./processes.js');
      const { screenOf } = await import('./served.js');
      const screen = (served: Served): void =>
        output.print(screenOf(served, { release: version, age: age(), processes }));
      if (processes > 1 && !isOneOfMany()) {
        const together = { count: processes, executable, home, log, watchParent: underNpmStart, announce: screen };
        end(await serveByProcesses(together));
        return;
      }
      const place = neo4j === null ? { folder: data } : { neo4j };
      const { serve } = await import('./serve.js');
      try {
        end(
          await serve({
            ...{ home, ontology, files, version, host, port, corsOrigins, allowedHosts, tokens, mcp, metrics },
            ...{ log, clock, age, place, threads: settings.threads },
            ...(isOneOfMany()
              ? { watchParent: false, announce: tellServing, metricsOfAll }
              : { watchParent: underNpmStart, announce: screen }),
          }),
        );
      } finally {
        leave();
      }
    });

const seedCommand: MakeCommand = (surroundings, end) =>
  new Command('seed')
    .description('bring the seed into the graph: what is new or has changed, and retract what it says no longer')
    .option('--check', 'only read the files, and list every mistake')
    .option('--folder <dir>', "another seed in place of the package's; `serve` then leaves it in place")
    .action(async ({ check, folder }: { readonly check?: true; readonly folder?: string }) => {
      const { checkSeed, seed } = await import('./seed.js');
      const { files, output } = surroundings;
      if (check) {
        end(await checkSeed(folder ?? files.seed, await packageOntology(files), output));
      } else {
        const { home } = await find(surroundings);
        end(await seed(folder ?? null, home, output));
      }
    });

const diffCommand: MakeCommand = (surroundings, end) =>
  new Command('diff')
    .description(
      'show what `seed` would change, and change nothing; exit code 0 where nothing differs, 1 where it does',
    )
    .option('--folder <dir>', "another seed in place of the package's")
    .option('--json', 'print JSON: asserted, retracted and changed claims')
    .action(async ({ folder, json = false }: { readonly folder?: string; readonly json?: boolean }) => {
      const { home, ontology } = await find(surroundings);
      const { diff } = await import('./diff.js');
      end(await diff(folder ?? surroundings.files.seed, json, home, ontology, surroundings.output));
    });

const QUESTION =
  "a saved question (06, 06-consent), a file with an operation (its variables in a .json beside it), '{ ... }' itself, or - for stdin";
const VARIABLES = 'its variables, over those beside it, as \'{"code":"CHN"}\'';
const SET = 'one variable, as code=IND; lists by commas; may be given again';
const collect = (word: string, before: readonly string[] = []): readonly string[] => [...before, word];

const queryCommand: MakeCommand = (surroundings, end) =>
  new Command('query')
    .description('print the answer to a GraphQL operation')
    .argument('<question>', QUESTION)
    .option('--variables <json>', VARIABLES)
    .option('--set <name=value>', SET, collect)
    .option('--operation <name>', 'which one, where the file has several')
    .option('--at <digest>', 'ask the graph as it was: the head or version of an answer, or 8 or more digits of it')
    .option('--today <day>', 'what asOf stands for where it is not given, as 2026-11-23')
    .addOption(new Option('--json', 'print JSON; so it is where stdout is no terminal').conflicts(['table', 'csv']))
    .addOption(
      new Option('--table', 'print a table a list; so it is where stdout is a terminal').conflicts(['json', 'csv']),
    )
    .addOption(new Option('--csv', 'print its lists as CSV').conflicts(['json', 'table']))
    .action(
      async (
        file: string,
        given: {
          readonly variables?: string;
          readonly operation?: string;
          readonly at?: string;
          readonly today?: string;
          readonly json?: true;
          readonly table?: true;
          readonly csv?: true;
          readonly set?: readonly string[];
        },
      ) => {
        const { variables, set, operation, at, today, json, table, csv } = given;
        const format = json ? 'json' : table ? 'table' : csv ? 'csv' : undefined;
        const options: QueryOptions = {
          ...(at !== undefined && { at }),
          ...(today !== undefined && { today }),
          ...(variables !== undefined && { variables }),
          ...(operation !== undefined && { operation }),
          ...(set !== undefined && { set }),
          ...(format !== undefined && { format }),
        };
        const { files, clock, output } = surroundings;
        const { query } = await import('./query.js');
        const asked = {
          find: () => find(surroundings, { former: at !== undefined }),
          folders: ['.', files.root],
          clock,
        };
        end(await query(file, options, asked, output));
      },
    );

const explainCommand: MakeCommand = (surroundings, end) =>
  new Command('explain')
    .description(
      'print what a GraphQL operation becomes: its plan, its cost, the Cypher that Neo4j gets, and its indexes',
    )
    .argument('<question>', QUESTION)
    .option('--variables <json>', VARIABLES)
    .option('--set <name=value>', SET, collect)
    .option('--operation <name>', 'which one, where the file has several')
    .option('--json', 'print JSON: cost, budget, plan, cypher, indexes, operators')
    .action(async (file: string, options: QuestionOptions & { readonly json?: true }) => {
      const { files, output } = surroundings;
      const { explain } = await import('./explain.js');
      const found = await find(surroundings);
      const asked = {
        find: () => Promise.resolve(found),
        folders: ['.', files.root],
        statement: (plan: Plan) => surroundings.statement(plan, found.settings, found.ontology),
      };
      end(await explain(file, options, asked, output));
    });

const searchCommand: MakeCommand = (surroundings, end) =>
  new Command('search')
    .description('print what is called so: States, treaties, bodies, people, by any of their names and codes')
    .argument('<text...>', 'a name, a part of one, an abbreviation or a code')
    .option('--first <number>', 'how many', '20')
    .addOption(new Option('--json', 'print JSON; so it is where stdout is no terminal').conflicts('csv'))
    .addOption(new Option('--csv', 'print CSV').conflicts('json'))
    .action(
      async (
        words: readonly string[],
        given: { readonly first: string; readonly json?: true; readonly csv?: true },
      ) => {
        const first = Number(given.first);
        if (!Number.isInteger(first) || first < 1)
          throw new UsageError(`--first ${given.first}: no number. Write: --first 20`);
        const format = given.json ? 'json' : given.csv ? 'csv' : undefined;
        const { files, clock, output } = surroundings;
        const { search } = await import('./search.js');
        const asked = { find: () => find(surroundings), folders: ['.', files.root], clock };
        end(await search(words.join(' '), first, format === undefined ? {} : { format }, asked, output));
      },
    );

const exportCommand: MakeCommand = (surroundings, end) =>
  new Command('export')
    .description('write the graph, a part of it, or an answer to a file for another tool; without a format, list them')
    .argument('[format]', 'edges.csv, graph.gexf, claims.parquet, matrix.csv, operation.csv, package, vault, ...')
    .argument('[folder]', 'where package and vault are written')
    .option('--out <file>', 'write to this file; otherwise to stdout')
    .option('--as-of <day>', 'the day on which relations must count, as 2020-01-01; today where left out')
    .addOption(new Option('--ever', 'relations of every day').conflicts('asOf'))
    .option('--known-at <moment>', 'the graph as it was known then, as 2026-11-23T00:00:00Z')
    .option('--kinds <names>', 'kinds of entities, by commas: State,Instrument')
    .option('--relations <names>', 'relations, by commas: PARTY_TO,SIGNED')
    .option('--around <id>', 'what can be reached from an entity, as state:chn')
    .option('--depth <number>', 'in how many steps (1)')
    .option('--states <ids>', 'rows of the matrix, by commas')
    .option('--organizations <ids>', 'rows of the matrix, by commas')
    .option('--instruments <ids>', 'columns of the matrix, by commas')
    .option('--operation <question>', `of operation.csv: ${QUESTION}`)
    .option('--variables <json>', VARIABLES)
    .option('--set <name=value>', SET, collect)
    .option('--list <path>', 'of operation.csv: which of its lists')
    .option('--bom', 'begin with a byte-order mark, which Excel needs')
    .option('--no-guard', 'leave texts that a spreadsheet would take for a formula as they are')
    .action(async (format: string | undefined, folder: string | undefined, options: ExportOptions) => {
      const { files, clock, version, output } = surroundings;
      const { exportGraph } = await import('./export.js');
      const asked = {
        find: () => find(surroundings),
        folders: ['.', files.root],
        clock,
        release: version,
        root: files.root,
      };
      end(await exportGraph(format, { ...options, ...(folder !== undefined && { folder }) }, asked, output));
    });

const snapshotCommand: MakeCommand = (surroundings, end) =>
  new Command('snapshot')
    .description('write the whole graph to one compact file, which a browser opens: see docs/without-a-server.md')
    .requiredOption('--out <file>', 'write to this file, as graph.snapshot')
    .action(async ({ out }: { readonly out: string }) => {
      const { files, version, output } = surroundings;
      const { home, ontology } = await find(surroundings);
      const { snapshot } = await import('./snapshot.js');
      end(await snapshot(out, { home, ontology, files, release: version }, output));
    });

const siteCommand: MakeCommand = (surroundings, end) =>
  new Command('site')
    .description('write explorer, playground, snapshot and exports to a folder that any web server can serve')
    .requiredOption('--out <dir>', 'a new folder, or one that this command has written')
    .option('--exports <formats>', 'which exports, by commas; `none` for none')
    .action(async ({ out, exports }: { readonly out: string; readonly exports?: string }) => {
      const { files, version, clock, output } = surroundings;
      const { home, ontology } = await find(surroundings);
      const { site } = await import('./site.js');
      end(await site(out, exports, { home, ontology, files, release: version, clock }, output));
    });

const askCommand: MakeCommand = (surroundings, end) =>
  new Command('ask')
    .description('tell which saved question a sentence asks, with its variables: "Who chaired COPUOS in 2010?"')
    .argument('<sentence...>', 'a question in English, or its names and words alone: india moon agreement')
    .option('--run', 'print the answer to the first of them too, which is named on stderr')
    .option('--today <day>', 'what `last year` and the like start from, as 2026-11-23')
    .option('--json', 'print JSON; with --run the answer alone')
    .action(
      async (
        words: readonly string[],
        given: { readonly run?: true; readonly json?: true; readonly today?: string },
      ) => {
        const { files, clock, output } = surroundings;
        const { ask } = await import('./ask.js');
        const asked = { find: () => find(surroundings), folders: ['.', files.root], clock };
        end(await ask(words.join(' '), given, files.operations, asked, output));
      },
    );

const mcpCommand: MakeCommand = (surroundings, end) =>
  new Command('mcp')
    .description('answer an assistant over stdin and stdout, by the Model Context Protocol; the graph is only read')
    .option('--drafts <folder>', 'let it propose drafts of the articles there (see ingest --drafts); a person decides')
    .action(async ({ drafts }: { readonly drafts?: string }) => {
      const { files, clock, version, output } = surroundings;
      const { home, ontology } = await find(surroundings);
      const { mcp } = await import('./mcp.js');
      const own = drafts === undefined ? {} : { drafts };
      end(await mcp({ home, ontology, files, release: version, ...own, clock }, output));
    });

const citeCommand: MakeCommand = (surroundings, end) =>
  new Command('cite')
    .description('print how to cite the answer to a GraphQL operation, and the command that gives the same bytes again')
    .argument('<question>', QUESTION)
    .option('--variables <json>', VARIABLES)
    .option('--set <name=value>', SET, collect)
    .option('--operation <name>', 'which one, where the file has several')
    .option('--at <digest>', 'cite the graph as it was: the head or version of an answer, or 8 or more digits of it')
    .option('--today <day>', 'what asOf stands for where it is not given, as 2026-11-23')
    .option('--documents', 'list the documents that the answer rests on too, where the operation asks for them')
    .addOption(new Option('--csl', 'print the CSL-JSON alone, for reference managers').conflicts('json'))
    .addOption(new Option('--json', 'print reference, replay and CSL-JSON as one JSON object').conflicts('csl'))
    .action(async (file: string, options: CiteOptions) => {
      const { files, clock, version, output } = surroundings;
      const { cite } = await import('./cite.js');
      const folders = ['.', files.root];
      const asked = { find: () => find(surroundings, { former: options.at !== undefined }), folders, clock };
      end(await cite(file, options, { ...asked, release: version }, output));
    });

const verifyCommand: MakeCommand = (surroundings, end) =>
  new Command('verify')
    .description('check the whole graph: claims, evidence, ids, dates, names, offices, totals, coverage, and the seed')
    .option('--article <file>', 'check a copy of an article instead: its quotes, letter by letter')
    .addOption(
      new Option('--against <store>', 'compare all claims and edges with another store instead')
        .choices(STORE_NAMES)
        .conflicts('article'),
    )
    .addOption(
      new Option('--near', 'list entities that look alike instead, for review').conflicts(['article', 'against']),
    )
    .addOption(new Option('--json', 'print JSON, with every finding').conflicts(['article', 'against']))
    .action(async (given: VerifyWords) => {
      const { article, against, near = false, json = false } = given;
      const { output, clock } = surroundings;
      if (against !== undefined) {
        end(await compareWith(against, surroundings));
        return;
      }
      const { ontology, home } = await find(surroundings);
      if (near) {
        const { nearMisses } = await import('./near.js');
        end(await nearMisses(home, ontology, json, output));
        return;
      }
      const { verifyCopy, verifyGraph } = await import('./verify.js');
      const options = { json, today: () => dayOf(clock()) };
      end(
        await (article === undefined
          ? verifyGraph(home, ontology, options, output)
          : verifyCopy(article, home, output)),
      );
    });

interface VerifyWords {
  readonly article?: string;
  readonly against?: StoreName;
  readonly near?: boolean;
  readonly json?: boolean;
}

/** The named store against the other one. */
async function compareWith(against: StoreName, surroundings: Surroundings): Promise<ExitCode> {
  const settings = surroundings.settings();
  const ontology = await surroundings.ontology();
  const { compareStores } = await import('./compare-stores.js');
  const other = surroundings.homeNamed(against, settings, ontology);
  const own = surroundings.homeNamed(against === 'neo4j' ? 'embedded' : 'neo4j', settings, ontology);
  const [one, two] = [await own.openAsItIs(), await other.openAsItIs()];
  try {
    for (const note of [...one.notes, ...two.notes]) surroundings.output.note(note);
    return await compareStores(one.store, two.store, ontology, dayOf(surroundings.clock()), surroundings.output);
  } finally {
    await one.store.close();
    await two.store.close();
  }
}

const copyCommand: MakeCommand = (surroundings, end) =>
  new Command('copy')
    .description('copy every claim, with all it ever was, from one store to the other')
    .addOption(new Option('--from <store>', 'the store to read').choices(STORE_NAMES).makeOptionMandatory())
    .addOption(new Option('--to <store>', 'the store to write').choices(STORE_NAMES).makeOptionMandatory())
    .action(async ({ from, to }: { readonly from: StoreName; readonly to: StoreName }) => {
      if (from === to) throw new UsageError('--from and --to name one store. Name the other one.');
      const settings = surroundings.settings();
      const kept = await surroundings.shelfNamed(from, settings).read();
      const ontology = ontologyWith(await readFile(surroundings.files.ontology, 'utf8'), kept);
      const { copy } = await import('./copy.js');
      const source = await surroundings.homeNamed(from, settings, ontology).openAsItIs();
      try {
        for (const note of source.notes) surroundings.output.note(note);
        const home = surroundings.homeNamed(to, settings, ontology);
        const target = await home.openForWriting();
        try {
          if (kept.extensions.length + kept.former.length > 0) await surroundings.shelfNamed(to, settings).keep(kept);
          end(await copy(source.store, target, surroundings.output));
          await home.copied(target);
        } finally {
          await target.close();
        }
      } finally {
        await source.store.close();
      }
    });

const repairCommand: MakeCommand = ({ settings, repair, output }, end) =>
  new Command('repair')
    .description('make a damaged data folder readable: what is not sound is moved beside the ledger, never deleted')
    .option('--yes', 'do it; without it, tell what would be done and change nothing')
    .action(async ({ yes }: { readonly yes?: true }) => {
      if (yes) output.print(`${(await repair(settings())) ?? 'The ledger is sound; nothing was changed.'}\n`);
      else
        output.print(
          'Everything from the first batch that is not sound would be moved to ledger.torn-<n> in the data folder, and the batches before it kept. Do it: spacegov repair --yes\n',
        );
      end(0);
    });

/** Neo4j has its own ways, and `copy` brings it into a folder. */
function dataFolder({ data, neo4j }: Settings, command: string): string {
  if (neo4j === null) return data;
  throw new UsageError(
    `NEO4J_URI is set, and ${command} is for the folder in SPACEGOV_DATA. Unset it; spacegov copy --from neo4j --to embedded brings a database into that folder.`,
  );
}

const backupCommand: MakeCommand = ({ settings, copyLedger, output }, end) =>
  new Command('backup')
    .description('copy the data folder, also while it is served or written to, and read the copy back')
    .argument('<folder>', 'where to; it must have no ledger yet')
    .action(async (folder: string) => {
      const from = dataFolder(settings(), 'backup');
      const { copyData } = await import('./backup.js');
      end(await copyData(from, folder, copyLedger, output));
    });

const restoreCommand: MakeCommand = ({ settings, copyLedger, output }, end) =>
  new Command('restore')
    .description('make a data folder of a backup, digest by digest; the folder in SPACEGOV_DATA must have no ledger')
    .argument('<folder>', 'what `backup` has written')
    .action(async (folder: string) => {
      const to = dataFolder(settings(), 'restore');
      const { copyData } = await import('./backup.js');
      end(await copyData(folder, to, copyLedger, output));
    });

const browserCommand: MakeCommand = (surroundings, end) =>
  new Command('browser')
    .description('tell how to load the style, the guide and the saved queries into Neo4j Browser')
    .option(
      '--style <file>',
      'write the style to this file, with the kinds and relations that were added to this graph',
    )
    .action(async ({ style }: { readonly style?: string }) => {
      const { browser, writeStyle } = await import('./browser.js');
      const { files, output } = surroundings;
      if (style === undefined) end(browser(files, output));
      else end(await writeStyle(style, await surroundings.ontology(), files, output));
    });
