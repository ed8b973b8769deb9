import { Command, Option } from 'commander';
import type { ExitCode, Output } from './output.js';
import type { GraphHome } from '../graph/graph-home.js';
import type { PackageFiles } from '../graph/package-files.js';
import type { Ontology } from '../ontology/ontology.js';
import type { SourceOptions } from './ingest-drafts.js';
import { stopSignal } from './stop-signals.js';
import type { Settings } from './settings.js';

/** Of what `main.ts` gives to commands, what this one needs. */
export interface IngestNeeds {
  readonly output: Output;
  readonly files: PackageFiles;
  readonly settings: () => Settings;
  readonly ontology: () => Promise<Ontology>;
  readonly home: (settings: Settings, ontology: Ontology) => GraphHome;
}

/** An article that is being read when Ctrl-C is pressed is read to its end. */
const STOP_MS = 10_000;

interface IngestWords extends SourceOptions {
  readonly json?: true;
  readonly explain?: true;
  readonly drafts?: true;
  readonly watch?: true;
  readonly name?: string;
  readonly prompts?: string;
  readonly answers?: string;
  readonly model: boolean;
}

/** `spacegov ingest`: an article into drafts of claims, by rules, and by a language model where one is set. */
export function ingestCommand(needs: IngestNeeds, end: (code: ExitCode) => void): Command {
  return new Command('ingest')
    .description(
      'read an article, and print what it states as drafts of claims, each with its quotation; the graph is left as it is',
    )
    .argument('<article...>', 'files (.txt, .md, .html, .pdf), folders of them, or - for stdin')
    .addOption(
      new Option('--json', 'print JSON: entities, relations, and the passages left unread').conflicts('explain'),
    )
    .option('--explain', 'print what each step made of it: sentences, mentions, what rules saw, what guards refused')
    .addOption(
      new Option(
        '--drafts',
        'write the drafts into NAME.drafts.yaml beside each article, for `spacegov review`',
      ).conflicts(['json', 'explain']),
    )
    .addOption(
      new Option(
        '--watch',
        'keep reading what is put into the folder, and write drafts beside it, until Ctrl-C',
      ).conflicts(['json', 'explain']),
    )
    .option('--name <name>', 'with --drafts and -: what the text is called, and its file in this folder')
    .option('--date <day>', 'with --drafts: when the article was published, as 2026-06-09')
    .option('--publisher <name>', 'with --drafts: who published it')
    .option('--class <word>', 'with --drafts: official, academic, press or unverified')
    .option(
      '--prompts <folder>',
      'write there what a language model would be told, one file for each call, for somebody to give to one; nobody is called',
    )
    .option(
      '--answers <folder>',
      'read there what came back: JSON, also in a fenced block, under the name of its prompt',
    )
    .option('--no-model', 'read by rules alone, whatever is set')
    .action(async (articles: readonly string[], given: IngestWords) => {
      const { json, explain, drafts, watch, name, prompts, answers, model, ...source } = given;
      const { ingest } = await import('./ingest.js');
      const form = json ? 'json' : explain ? 'explain' : (drafts ?? watch) ? 'drafts' : 'list';
      const ontology = await needs.ontology();
      const settings = needs.settings();
      const home = needs.home(settings, ontology);
      const surroundings = {
        ...{ home, files: needs.files, ontology, source },
        ...(name !== undefined && { name }),
        endpoint: model ? settings.model : null,
        ...(prompts !== undefined && { prompts }),
        ...(answers !== undefined && { answers }),
        ...(watch && { watch: () => stopSignal(STOP_MS, false) }),
      };
      end(await ingest(articles, form, surroundings, needs.output));
    });
}
