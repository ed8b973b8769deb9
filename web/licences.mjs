import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licence of every package among these inputs of a bundle, as each asks for; `more` are added as they are. */
export function licences(root, inputs, more = []) {
  const folders = new Set(
    inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []).sort(),
  );
  return [...folders]
    .map((folder) => {
      const path = join(root, folder);
      const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
      const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file && existsSync(join(path, file)) ? readFileSync(join(path, file), 'utf8').trim() : '';
      return `${name} ${version} (${license})\n\n${text}`.trim();
    })
    .concat(more)
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n');
}
