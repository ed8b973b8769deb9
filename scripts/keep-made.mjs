/** What scripts make of other files, and keep in git. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Writes a made file as Prettier would; with `--check` on the command line only says whether it is current, and has the
 * process exit with 1 where it is not.
 *
 * @param {URL} target
 * @param {string} source
 * @param {{ from: string, by: string }} made of what, as `docs/operations`, and by which command, as `npm run api`
 */
export async function keepMade(target, source, { from, by }) {
  const path = fileURLToPath(target);
  const name = relative(ROOT, path).replaceAll('\\', '/');
  const text = await format(source, { ...(await resolveConfig(path)), parser: 'typescript' });
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
  } else if (existsSync(target) && readFileSync(target, 'utf8') === text) {
    console.log(`${name} is current.`);
  } else {
    console.error(`${name} is not what ${from} gives. Run \`${by}\` and commit the file.`);
    process.exitCode = 1;
  }
}
