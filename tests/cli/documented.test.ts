import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, ROOT, scratch, spacegov } from './support.js';

afterAll(cleanUp);

const PAGES = [
  'README.md',
  'seed/README.md',
  'neo4j/README.md',
  ...readdirSync(join(ROOT, 'docs'))
    // Its steps stand on each other, and are followed in order by own-data.test.
    .filter((name) => name.endsWith('.md') && name !== 'own-data.md')
    .map((name) => `docs/${name}`),
];
/** What needs a database, a copy of a text, or never ends has tests of its own. */
const APART =
  /NEO4J|--against|--article|--from|--to |\bserve\b|\brepair\b|\bmcp\b|\bsite\b|\bexport\b|\bsnapshot\b|\bingest\b|\bnew\b|\badd\b|\bremove\b|\borigins\b|\breview\b|\bimport\b/;

const OF_AN_IMPORT = /^query (?:5|6)\d\b/;

/** The lines of shell blocks that run our command, as words. */
const COMMANDS = PAGES.flatMap((page) => {
  const blocks = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/```(?:sh|bash|shell)\n([^]*?)```/g)].map(
    ([, block]) => block ?? '',
  );
  return blocks
    .join('\n')
    .split('\n')
    .map((line) => /^(?:npx )?spacegov (.*?)(?:\s+#.*)?$/.exec(line.trim())?.[1])
    .filter((words): words is string => words !== undefined && !APART.test(words))
    .map((words) => [page, words] as const);
});

it.each(COMMANDS)('%s: spacegov %s works as written', async (_, written) => {
  const words = [...written.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
  const { code, stderr } = await spacegov(words, { cwd: scratch() });
  if (!OF_AN_IMPORT.test(written)) expect({ code, stderr }).toMatchObject({ code: 0 });
  // Its answers over an import are tested with the import: here it says which one it needs.
  else expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('IMPORT_NEEDED: ') });
});

it('finds commands in the documentation', () => {
  expect(COMMANDS.length).toBeGreaterThan(0);
});
