import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ontology } from '../ontology/ontology.js';
import { writeWhole } from '../graph/write-whole.js';
import type { ExitCode, Output } from './output.js';
import type { PackageFiles } from '../graph/package-files.js';

/** Prints how to load the style, the queries and the guide that the package has for Neo4j Browser. */
export function browser({ root }: Pick<PackageFiles, 'root'>, output: Output): ExitCode {
  output.print(howToLoad(join(root, 'neo4j', 'browser')));
  return 0;
}

/** Writes the package's style with a rule for each kind and relation that origins have brought: they look as new ones do. */
export async function writeStyle(
  out: string,
  ontology: Ontology,
  { root }: Pick<PackageFiles, 'root'>,
  output: Output,
): Promise<ExitCode> {
  const packaged = await readFile(join(root, 'neo4j', 'browser', 'style.grass'), 'utf8');
  const own = ownRules(packaged, ontology);
  await writeWhole(out, [packaged.trimEnd(), ...own].join('\n\n') + '\n');
  output.print(
    `${out}: the package's style, and ${own.length} rules more. Drag it into the window of Neo4j Browser.\n`,
  );
  return 0;
}

/** A rule of Browser's: `node.State {`, its lines, `}`. */
function ownRules(packaged: string, { packaged: base, kinds, relations }: Ontology): string[] {
  if (base === null) return [];
  const ruleOf = (selector: string): string =>
    new RegExp(`^${selector.replace('.', '[.]')} \\{\\n[^]*?\\n\\}`, 'm').exec(packaged)?.[0] ?? '';
  const captioned = (rule: string, selector: string, caption: string): string =>
    rule.replace(/^\S+/, selector).replace(/caption: "[^"]*"/, `caption: "${caption}"`);
  const [kind, live, closed] = [
    ruleOf('node.Entity'),
    ruleOf('relationship.BASED_IN'),
    ruleOf('relationship.BASED_IN__CLOSED'),
  ];
  return [
    ...[...kinds.keys()]
      .filter((name) => !base.kinds.has(name))
      .map((name) => captioned(kind, `node.${name}`, '{name}')),
    ...[...relations.values()]
      .filter(({ name }) => !base.relations.has(name))
      .flatMap(({ name, lasting }) => {
        const caption = lasting === 'NONE' ? name : `${name} {since}`;
        return [
          captioned(live, `relationship.${name}`, caption),
          captioned(closed, `relationship.${name}__CLOSED`, `(${caption})`),
        ];
      }),
  ];
}

/** @param folder With style.grass, queries.zip, guide.md and the script that serves them; an absolute path. */
function howToLoad(folder: string): string {
  const file = (name: string): string => join(folder, name);
  return `Neo4j Browser is at http://127.0.0.1:7474/browser/ when \`npm run neo4j\` or Docker has started it.
Log in, then drag these from your file manager into its window, one after the other:

  ${file('style.grass')}
      colours, sizes and captions by kind; they stay until \`:style reset\`. With kinds of your own:
      spacegov browser --style style.grass
  ${file('queries.zip')}
      saved queries, in the folder "Space governance" of the favourites (the star on the left)

The guide, a tour of the article and the treaties, is loaded by URL. Start this, and leave it running:

  node ${quoted(file('serve.mjs'))}

and type what it prints into the editor of Browser:

  :style http://localhost:7480/style.grass      (the same as dragging it)
  :guide http://localhost:7480/guide.md

Neo4j lets Browser fetch from localhost unless browser.remote_content_hostname_whitelist says otherwise. A Browser that
is not on this machine, as with Aura, takes style and queries by dragging; the guide can be read as it stands:

  ${file('guide.md')}
`;
}

/** A path as a shell takes it, on Windows too. */
function quoted(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
}
