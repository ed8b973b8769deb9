import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { UsageError } from '../graph/errors.js';
import { readDraftFile, renewed, textFileOf, writeDraftFile, type DraftFile } from '../ingest/draft-file.js';
import { draftsOf, type ArticleSource } from '../ingest/drafts-of.js';
import type { Article } from '../ingest/extract/extract.js';
import { readArticleText, type Knowledge } from '../ingest/ingest.js';
import { copyOf } from '../ingest/near-copies.js';
import { freezeText, type FrozenText } from '../ingest/text.js';
import type { Ontology } from '../ontology/ontology.js';
import type { ModelDesk } from './model-desk.js';
import type { Output } from './output.js';
import { writeWhole } from '../graph/write-whole.js';
import { slug } from '../text/slug.js';

/** What a person tells of an article that its text does not. */
export interface SourceOptions {
  readonly date?: string;
  readonly publisher?: string;
  readonly class?: string;
}

/** What is needed to write drafts, whatever the article. */
export interface Desk {
  readonly knowledge: Knowledge;
  readonly ontology: Ontology;
  readonly output: Output;
  /** null: by rules alone. */
  readonly model: ModelDesk | null;
}

/** Where a model's answers are kept, beside the drafts, so that it is not asked again. */
export const ANSWERS = 'answers';

export const draftsPath = (article: string): string =>
  join(dirname(article), `${basename(article, extname(article))}.drafts.yaml`);

/**
 * Writes what an article states as a drafts file beside it. Again, it changes nothing and keeps every decision.
 *
 * @returns false where a model has failed; what rules read is written all the same.
 */
export async function ingestDrafts(
  path: string,
  article: Article,
  given: SourceOptions,
  { knowledge, ontology, output, model }: Desk,
): Promise<boolean> {
  const file = draftsPath(path);
  const before = await readFile(file, 'utf8').catch(() => null);
  const textFile = article.extracted === undefined ? basename(path) : `${basename(path)}.txt`;
  const known = before === null ? null : textFileOf(before);
  if (known !== null && known !== textFile)
    throw new UsageError(`${file}: holds the drafts of ${known}. Give ${path} another name, and ingest it again.`);
  const frozen = await frozenBefore(path, article, before);
  const { extracted } = article;
  const { publisher = extracted?.publisher, date: published = extracted?.published } = given;
  const name = basename(path, extname(path));
  const short = slug(name);
  const source: ArticleSource = {
    id: `document:${short === '' ? 'article' : short.slice(0, 80)}`,
    name: name.slice(0, 40),
    sourceClass: (given.class ?? 'UNVERIFIED').toUpperCase(),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    file: textFile,
  };
  const copied = copyOf(frozen.text, await textsBeside(path));
  const byRules = readArticleText(frozen.text, knowledge);
  const byModel =
    copied === null && model !== null
      ? await model.read(name, frozen.text, byRules, join(dirname(path), ANSWERS))
      : null;
  const drafted = draftsOf(byModel?.reading ?? byRules, frozen, source, knowledge.gazetteer, ontology);
  const proposed: DraftFile = {
    ...drafted,
    ingest: {
      ...(extracted !== undefined && {
        extracted: { file: basename(path), sha256: frozen.sourceSha256, by: extracted.by },
      }),
      ...drafted.ingest,
      ...(byModel !== null && byModel.method.calls.length > 0 && { model: byModel.method }),
    },
  };
  // A copy is no second source: what it says has been proposed already, from the text that it copies.
  const now: DraftFile =
    copied === null
      ? proposed
      : { ...proposed, ingest: { ...proposed.ingest, copyOf: copied.of }, entities: [], claims: [] };
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
    return byModel?.failed !== true;
  }
  // The text before its drafts: a process that dies between them leaves nothing that speaks of a text that is not there.
  if (extracted !== undefined) await writeWhole(`${path}.txt`, frozen.text);
  await writeWhole(file, yaml);
  const open = after.claims.filter(({ review }) => review === 'open').length;
  output.print(
    `${file}: ${after.claims.length} ${after.claims.length === 1 ? 'draft' : 'drafts'}, ${added} of them new, ${open} to decide on${stale > 0 ? `, ${stale} no longer proposed` : ''}\n`,
  );
  return byModel?.failed !== true;
}

/** Of another edition of the text the old offsets mean nothing; its decisions are kept where the words are the same. */
function readOld(yaml: string, file: string, { text, sha256 }: FrozenText): DraftFile | null {
  const known = /^ {4}sha256: ([0-9a-f]{64})$/m.exec(yaml)?.[1];
  if (known === sha256) return readDraftFile(yaml, file, text);
  return readDraftFile(yaml, file, null);
}

/** What was taken out of a file is taken out once: the same file again has the text that its drafts speak of. */
async function frozenBefore(path: string, { frozen, extracted }: Article, drafts: string | null): Promise<FrozenText> {
  if (extracted === undefined || drafts === null) return frozen;
  const bytes = await readFile(`${path}.txt`).catch(() => null);
  if (bytes === null) return frozen;
  const kept = freezeText(bytes);
  const isSame = drafts.includes(`sha256: ${frozen.sourceSha256}`) && drafts.includes(`sha256: ${kept.sha256}`);
  return isSame ? { ...kept, sourceSha256: frozen.sourceSha256 } : frozen;
}

/** Texts of the other drafts in the same folder, by the name of their file. */
async function textsBeside(path: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const own = basename(draftsPath(path));
  for (const name of (await readdir(dirname(path))).sort()) {
    if (!name.endsWith('.drafts.yaml') || name === own) continue;
    const drafts = await readFile(join(dirname(path), name), 'utf8');
    const file = textFileOf(drafts);
    if (file === null || /^ {2}copyOf: /m.test(drafts)) continue;
    const bytes = await readFile(join(dirname(path), file)).catch(() => null);
    if (bytes !== null) texts.set(file, freezeText(bytes).text);
  }
  return texts;
}
