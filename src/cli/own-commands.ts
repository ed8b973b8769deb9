import { Argument, Command, Option } from 'commander';
import type { GraphHome } from '../graph/graph-home.js';
import type { Shelf } from '../graph/own-ontology.js';
import type { PackageFiles } from '../graph/package-files.js';
import type { Ontology } from '../ontology/ontology.js';
import type { AddSurroundings, OpenedSurroundings } from './add.js';
import type { ExitCode, Output } from './output.js';
import type { Settings } from './settings.js';
import { stopSignal } from './stop-signals.js';

/** Of what `main.ts` gives to commands, what these need. */
export interface OwnNeeds {
  readonly output: Output;
  readonly files: PackageFiles;
  readonly clock: () => number;
  readonly settings: () => Settings;
  readonly ontology: () => Promise<Ontology>;
  readonly shelf: (settings: Settings) => Shelf;
  readonly home: (settings: Settings, ontology: Ontology) => GraphHome;
}

/** A decision that is being written when Ctrl-C is pressed is written to its end. */
const STOP_MS = 10_000;

type End = (code: ExitCode) => void;

async function surroundingsOf(needs: OwnNeeds): Promise<OpenedSurroundings> {
  const { ontology, ...given } = addNeeds(needs);
  const known = await ontology();
  return { ...given, home: given.homeOf(known), ontology: known };
}

/** Without asking what origins have brought: whoever adds or removes may be about to mend it. */
function addNeeds({
  settings,
  ontology,
  home,
  shelf,
  files,
  clock,
}: OwnNeeds): AddSurroundings & Pick<OwnNeeds, 'ontology'> {
  const set = settings();
  return { homeOf: (known: Ontology) => home(set, known), shelf: shelf(set), ontology, files, clock };
}

const YES = 'write without asking';
const CHECK = 'only check, and show what would change';

export const newCommand = (needs: OwnNeeds, end: End): Command =>
  new Command('new')
    .description('make a small folder of your own claims to start from: a table with its mapping, an article, a README')
    .argument('<folder>', 'where; it must not be there yet, or be empty')
    .action(async (folder: string) => {
      const { makeFolder } = await import('./new.js');
      end(await makeFolder(folder, needs.output));
    });

export const addCommand = (needs: OwnNeeds, end: End): Command =>
  new Command('add')
    .description(
      'bring your own tables and articles into the graph: all is checked, what would change is shown, then asked',
    )
    .argument('<path...>', 'folders, tables (.csv with the mapping beside it) or article files (.yaml)')
    .option(
      '--as <name>',
      'who says it: the name under which it is kept, updated and removed; the first path where left out',
    )
    .option('--yes', YES)
    .option('--check', CHECK)
    .action(
      async (
        paths: readonly string[],
        options: { readonly as?: string; readonly yes?: true; readonly check?: true },
      ) => {
        const { add } = await import('./add.js');
        end(await add(paths, options, addNeeds(needs), needs.output));
      },
    );

export const importCommand = (needs: OwnNeeds, end: End): Command =>
  new Command('import')
    .description('bring whole tables of a known source into the graph, row by row: see docs/importing.md')
    .addArgument(new Argument('<source>', 'what they are').choices(['gcat', 'unvotes']))
    .argument('<file...>', 'its tables, .csv or .csv.gz, in any order')
    .option('--check', 'only read and check; nothing is written')
    .addOption(
      new Option('--part', 'the files are parts of their tables: what they do not have stays').conflicts('whole'),
    )
    .option('--whole', 'the files are whole tables: what they no longer have is taken back, however much it is')
    .option('--report <file>', 'where lines that cannot be read are told; import.SOURCE.report.csv where left out')
    .action(
      async (
        source: string,
        files: readonly string[],
        options: { readonly check?: true; readonly report?: string; readonly part?: true; readonly whole?: true },
      ) => {
        const { importTables } = await import('./import.js');
        end(await importTables(source, files, options, needs, process.stderr));
      },
    );

export const removeCommand = (needs: OwnNeeds, end: End): Command =>
  new Command('remove')
    .description('take back what an origin says; nothing is deleted, and earlier moments stay as they were known')
    .argument('<name>', 'the origin, as `spacegov origins` lists it')
    .option('--yes', YES)
    .option('--check', CHECK)
    .action(async (name: string, options: { readonly yes?: true; readonly check?: true }) => {
      const { remove } = await import('./add.js');
      end(await remove(name, options, addNeeds(needs), needs.output));
    });

export const reviewCommand = (needs: OwnNeeds, end: End): Command =>
  new Command('review')
    .description('decide on drafts of articles, one at a time by single keys; what is accepted becomes claims')
    .argument('[path]', 'a drafts file (NAME.drafts.yaml), or a folder of them', '.')
    .option('--web', 'on a page of this machine, in the browser: text and drafts side by side')
    .action(async (path: string, { web = false }: { readonly web?: boolean }) => {
      if (web) {
        const { reviewOnPage } = await import('./review-web.js');
        const stop = stopSignal(STOP_MS, false);
        end(await reviewOnPage(path, await surroundingsOf(needs), stop, needs.output));
        return;
      }
      const { review } = await import('./review.js');
      end(await review(path, await surroundingsOf(needs), needs.output));
    });

export const originsCommand = (needs: OwnNeeds, end: End): Command =>
  new Command('origins')
    .description('list who keeps which claims: the package, and what was added')
    .option('--json', 'print JSON')
    .action(async ({ json = false }: { readonly json?: boolean }) => {
      const { origins } = await import('./add.js');
      end(await origins(json, await surroundingsOf(needs), needs.output));
    });
