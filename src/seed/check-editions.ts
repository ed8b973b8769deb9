import { readdir, readFile, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
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
  for (const { folder, name } of givens)
    for (const file of await textsOf(folder)) {
      const bytes = await readFile(join(folder, file));
      const document = documents.get(createHash('sha256').update(bytes).digest('hex'));
      if (document === undefined) continue;
      for (const problem of verifyArticle(batch.assert, bytes, document)) mistakes.push(`${name}/${file}: ${problem}`);
    }
  if (mistakes.length > 0) throw new SeedErrors(mistakes);
}

async function textsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && ['.txt', '.md'].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '.').length + 1));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return files.filter((_, i) => (sizes[i] ?? 0) <= MOST_BYTES).sort();
}
