import { readdir, readFile, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, extname, join } from 'node:path';
import type { EntityId } from '../model/claim.js';
import type { Batch } from '../store/store.js';
import type { Given } from './load-seed.js';
import { SeedErrors } from './mistakes.js';
import { verifyArticle } from './verify-article.js';

/** Longer files are no articles. */
const MOST_BYTES = 4_000_000;

/**
 * Checks every quotation letter by letter where the text that it is from lies in the same folder: a text is known by its
 * SHA-256, whatever the file is called.
 *
 * @throws {SeedErrors} naming the text and each quotation that is not in it.
 */
export async function checkEditions(givens: readonly Given[], batch: Batch): Promise<void> {
  const documents = new Map<string, EntityId>();
  for (const { claim } of batch.assert)
    if (claim.predicate === 'sha256' && typeof claim.object === 'string') documents.set(claim.object, claim.subject);
  if (documents.size === 0) return;
  const mistakes: string[] = [];
  for (const { folder, name, paths } of givens)
    for (const inside of new Set(paths.map((path) => dirname(path))))
      for (const file of await textsIn(join(folder, inside))) {
        const bytes = await readFile(join(folder, inside, file));
        const document = documents.get(createHash('sha256').update(bytes).digest('hex'));
        if (document === undefined) continue;
        const place = `${name}/${inside === '.' ? '' : `${inside}/`}${file}`;
        for (const problem of verifyArticle(batch.assert, bytes, document)) mistakes.push(`${place}: ${problem}`);
      }
  if (mistakes.length > 0) throw new SeedErrors(mistakes);
}

/** Texts that lie in a folder itself. */
async function textsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && ['.txt', '.md'].includes(extname(entry.name)));
  const sizes = await Promise.all(files.map(async ({ name }) => (await stat(join(folder, name))).size));
  return files
    .map(({ name }) => name)
    .filter((_, i) => (sizes[i] ?? 0) <= MOST_BYTES)
    .sort();
}
