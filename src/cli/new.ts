import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { systemCode, UsageError } from '../graph/errors.js';
import type { ExitCode, Output } from './output.js';
import { slug } from '../text/slug.js';

/** What is made up, so that nobody takes it for the world: a group that does not exist, and a note about it. */
const NOTE = `Vienna, 4 March 2026. Austria joined the Example Group on Monday.

The Example Group, which meets in Vienna, has a secretariat. Ghana was admitted as an observer.
`;

const TABLE = `state,since,source_url
Austria,2026-03-02,https://example.org/example-group/members
GHA,2026,https://example.org/example-group/members
`;

const MAPPING = `about: A State that has a seat in the Example Group.
rows: { least: 1, most: 1000 } # fewer or more mean that something is wrong with the table
columns: # one line for each column of the table
  state: required # its name, or its code of three letters
  since: date # 2026, 2026-03 or 2026-03-02; empty where not known
  source_url: required, list # a page that says so; several are parted by |
key: state # no two rows have it in common

let:
  state_id: # looked up among the States of the package
    find: states
    where: { name: $state }
    give: entity
    else: { find: states, where: { id: $state }, give: entity }

evidence: { sources: $source_url }

claims:
  - subject: $state_id
    relation: MEMBER_OF
    object: body:example-group # described in note.yaml
    since: $since
`;

const ARTICLE = `# What one source says, with its words. The text lies beside it: note.txt
source:
  id: document:example-note
  name: Example note
  sourceClass: UNVERIFIED # or OFFICIAL, ACADEMIC, PRESS: how far it is to be trusted
  publisher: Nobody
  published: 2026-03-04
  language: en
  text: { file: note.txt }

entities: # whom the graph does not know yet
  - id: body:example-group
    name: Example Group
    quote: Example Group, which

claims:
  - subject: body:example-group
    property: seat
    value: Vienna
    quote: The Example Group, which meets in Vienna
  - subject: state:aut
    relation: MEMBER_OF
    object: body:example-group
    since: 2026-03-02
    quote: Austria joined the Example Group on Monday
`;

const readme = (folder: string): string => `# ${folder}

Your own claims, to stand in your own graph beside those of the package. All here is made up; replace it.

| file | what it is |
| --- | --- |
| \`members.csv\` | a table: one row a fact |
| \`members.yaml\` | its mapping: what the columns are, and what a row claims |
| \`note.txt\`, \`note.yaml\` | a text, and what it claims, each with its quotation |

\`\`\`sh
npx spacegov add . --as ${folder} --check   # checks everything, shows what would change
npx spacegov add . --as ${folder}           # the same, then asks and writes
npx spacegov remove ${folder}               # takes it back; nothing is deleted
npx spacegov origins                        # who keeps which claims
\`\`\`

Doing it again changes nothing; after an edit only what differs is written. What a file no longer says is retracted.

- Ids are \`kind:slug\`: \`state:aut\`, \`body:copuos\`. Find one with \`npx spacegov search copuos\`.
- A date is as precise as the source: 2026, 2026-03 or 2026-03-02. Empty means not known.
- A quotation stands in the text letter by letter; \`spacegov add\` finds it. Words that stand there twice need \`start\` and
  \`end\` besides (UTF-16 units, end excluded).
- \`npx spacegov ingest text.txt\` proposes claims of a text, and \`npx spacegov review\` lets you decide on each.

More: docs/own-data.md of the package; all relations: docs/reference/relations.md.
`;

/**
 * Makes a folder to start from: a table with its mapping, an article with its text, a README.
 *
 * @throws {UsageError} when the folder holds something already; nothing of it is touched.
 */
export async function makeFolder(folder: string, output: Output): Promise<ExitCode> {
  const name = slug(basename(resolve(folder)));
  const files = {
    'README.md': readme(name === '' || name === 'seed' ? 'my-own' : name),
    'members.csv': TABLE,
    'members.yaml': MAPPING,
    'note.txt': NOTE,
    'note.yaml': ARTICLE,
  };
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0)
      throw new UsageError(`${folder}: the folder is not empty. Name one that is not there yet.`);
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${folder}: cannot be made (${systemCode(error) ?? String(error)}).`, { cause: error });
  }
  output.print(
    `${folder}: made ${Object.keys(files).join(', ')}\nSee what it would change in the graph: spacegov add ${folder} --check\n`,
  );
  return 0;
}
