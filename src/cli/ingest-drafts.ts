import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { readDraftFile, renewed, writeDraftFile, type DraftFile } from '../ingest/draft-file.js';
import { draftsOf, type ArticleSource } from '../ingest/drafts-of.js';
import { readArticleText, type Knowledge } from '../ingest/ingest.js';
import { copyOf } from '../ingest/near-copies.js';
import { freezeText, type FrozenText } from '../ingest/text.js';
import type { Ontology } from '../ontology/ontology.js';
import type { Output } from './output.js';
import { writeWhole } from './write-whole.js';

/** What a person tells of an article that its text does not. */
export interface SourceOptions {
  readonly date?: string;
  readonly publisher?: string;
  readonly class?: string;
}

export const draftsPath = (article: string): string =>
  join(dirname(article), `${basename(article, extname(article))}.drafts.yaml`);

/** Writes what an article states as a drafts file beside it. Again, it changes nothing and keeps every decision. */
export async function ingestDrafts(
  path: string,
  frozen: FrozenText,
  given: SourceOptions,
  knowledge: Knowledge,
  ontology: Ontology,
  output: Output,
): Promise<void> {
  const file = draftsPath(path);
  const name = basename(path, extname(path));
  const slug = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const source: ArticleSource = {
    id: `document:${slug === '' ? 'article' : slug.slice(0, 80)}`,
    name: name.slice(0, 40),
    sourceClass: (given.class ?? 'UNVERIFIED').toUpperCase(),
    ...(given.publisher !== undefined && { publisher: given.publisher }),
    ...(given.date !== undefined && { published: given.date }),
    file: basename(path),
  };
  const proposed = draftsOf(readArticleText(frozen.text, knowledge), frozen, source, knowledge.gazetteer, ontology);
  const copied = copyOf(frozen.text, await textsBeside(path));
  // A copy is no second source: what it says has been proposed already, from the text that it copies.
  const now: DraftFile =
    copied === null
      ? proposed
      : { ...proposed, ingest: { ...proposed.ingest, copyOf: copied.of }, entities: [], claims: [] };
  const before = await readFile(file, 'utf8').catch(() => null);
  const old = before === null ? null : readOld(before, file, frozen);
  const {
    file: after,
    added,
    stale,
  } = old === null ? { file: now, added: now.claims.length, stale: 0 } : renewed(old, now);
  const yaml = writeDraftFile(after);
  if (copied !== null)
    output.note(`${path}: a copy of ${copied.of} (${Math.round(copied.likeness * 100)} %), and no second source.`);
  if (yaml === before) {
    output.print(`${file}: nothing has changed\n`);
    return;
  }
  await writeWhole(file, yaml);
  const open = after.claims.filter(({ review }) => review === 'open').length;
  output.print(
    `${file}: ${after.claims.length} drafts, ${added} of them new, ${open} to decide on${stale > 0 ? `, ${stale} no longer proposed` : ''}\n`,
  );
}

/** Of another edition of the text the old offsets mean nothing; its decisions are kept where the words are the same. */
function readOld(yaml: string, file: string, { text, sha256 }: FrozenText): DraftFile | null {
  const known = /^ {4}sha256: ([0-9a-f]{64})$/m.exec(yaml)?.[1];
  if (known === sha256) return readDraftFile(yaml, file, text);
  return readDraftFile(yaml, file, null);
}

/** Texts in the same folder of which there are drafts, by the name of their file. */
async function textsBeside(path: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const names = await readdir(dirname(path));
  const drafted = new Set(
    names.filter((name) => name.endsWith('.drafts.yaml')).map((name) => name.slice(0, -'.drafts.yaml'.length)),
  );
  for (const name of names.sort()) {
    const isText = ['.txt', '.md'].includes(extname(name));
    if (!isText || name === basename(path) || !drafted.has(basename(name, extname(name)))) continue;
    const drafts = await readFile(draftsPath(join(dirname(path), name)), 'utf8');
    if (!/^ {2}copyOf: /m.test(drafts)) texts.set(name, freezeText(await readFile(join(dirname(path), name))).text);
  }
  return texts;
}
