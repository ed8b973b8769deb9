import { Command, Option } from 'commander';
import type { ExitCode } from './output.js';
import type { Surroundings } from './program.js';

/** `spacegov ingest`: an article into drafts of claims, by rules. */
export function ingestCommand(surroundings: Surroundings, end: (code: ExitCode) => void): Command {
  return new Command('ingest')
    .description(
      'read an article, and print what it states as drafts of claims, each with its quotation; nothing is written',
    )
    .argument('<article...>', 'files of text, folders of them, or - for stdin')
    .addOption(
      new Option('--json', 'print JSON: entities, relations, and the passages left unread').conflicts('explain'),
    )
    .option('--explain', 'print what each step made of it: sentences, mentions, what rules saw, what guards refused')
    .action(
      async (articles: readonly string[], { json, explain }: { readonly json?: true; readonly explain?: true }) => {
        const { ingest } = await import('./ingest.js');
        const form = json ? 'json' : explain ? 'explain' : 'list';
        const ontology = await surroundings.ontology();
        const home = surroundings.home(surroundings.settings(), ontology);
        end(await ingest(articles, form, { home, files: surroundings.files }, surroundings.output));
      },
    );
}
