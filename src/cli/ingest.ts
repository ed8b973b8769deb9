import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { GraphHome } from '../graph/graph-home.js';
import type { PackageFiles } from '../graph/package-files.js';
import { UsageError } from '../graph/errors.js';
import { explain } from '../ingest/explain.js';
import { readArticleText, type Knowledge, type ReadingOfArticle } from '../ingest/ingest.js';
import { gazetteerOfGraph } from '../ingest/names-of-graph.js';
import { readStateWords } from '../ingest/state-words.js';
import { freezeText, type FrozenText } from '../ingest/text.js';
import type { Ontology } from '../ontology/ontology.js';
import { ingestDrafts, type SourceOptions } from './ingest-drafts.js';
import type { ExitCode, Output } from './output.js';

export type IngestForm = 'json' | 'explain' | 'list' | 'drafts';

export interface IngestSurroundings {
  readonly ontology: Ontology;
  readonly source: SourceOptions;
  readonly home: GraphHome;
  readonly files: PackageFiles;
}

/** Files that are read where a folder is given. */
const READ: ReadonlySet<string> = new Set(['.txt', '.md']);
/** An article, not a book: what is longer is refused, and not cut. */
const MOST_BYTES = 1_000_000;

/** Reads articles and prints what they state. An article that states nothing is read as well as any. */
export async function ingest(
  articles: readonly string[],
  form: IngestForm,
  { home, files, ontology, source }: IngestSurroundings,
  output: Output,
): Promise<ExitCode> {
  const paths = (await Promise.all(articles.map(filesOf))).flat();
  const states = readStateWords(await readFile(join(files.root, 'schema', 'ingest', 'states.csv'), 'utf8'));
  const { store } = await home.openAsItIs();
  try {
    const knowledge: Knowledge = { gazetteer: await gazetteerOfGraph(store), states };
    const several = paths.length > 1;
    for (const path of paths) {
      const frozen = await read(path);
      if (form === 'drafts') {
        await ingestDrafts(path, frozen, source, knowledge, ontology, output);
        continue;
      }
      const reading = readArticleText(frozen.text, knowledge);
      const id = basename(path, extname(path));
      if (form === 'json') output.print(`${JSON.stringify(asJson(id, frozen, reading), null, several ? 0 : 2)}\n`);
      else if (form === 'explain') output.print(explain(frozen.text, reading));
      else output.print(asList(path, frozen.text, reading));
    }
  } finally {
    await store.close();
  }
  return 0;
}

async function filesOf(path: string): Promise<string[]> {
  if (path === '-') return [path];
  const found = await stat(path).catch(() => null);
  if (found === null)
    throw new UsageError(`${path}: there is no such file or folder. Name an article, or - for stdin.`);
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => READ.has(extname(name).toLowerCase())).sort();
  if (names.length === 0) throw new UsageError(`${path}: no article in this folder. Put .txt or .md files there.`);
  return names.map((name) => join(path, name));
}

async function read(path: string): Promise<FrozenText> {
  const bytes = path === '-' ? await buffer(process.stdin) : await readFile(path);
  if (bytes.length > MOST_BYTES)
    throw new UsageError(
      `${path}: ${bytes.length} bytes; an article has at most ${MOST_BYTES}. Cut it into its articles.`,
    );
  const extension = extname(path).toLowerCase();
  if (path !== '-' && !READ.has(extension))
    throw new UsageError(`${path}: ${extension || 'a file without ending'} is not read. Give its text as .txt or .md.`);
  return freezeText(bytes);
}

/** Offsets count UTF-16 units of the text, end excluded. */
function asJson(
  id: string,
  { text, sha256, sourceSha256 }: FrozenText,
  { entities, drafts, unread }: ReadingOfArticle,
) {
  return {
    id,
    text: { length: text.length, sha256, sourceSha256 },
    entities: entities.map(({ entity, mentions }) => ({
      id: entity.id,
      name: entity.name,
      kind: entity.kind,
      known: entity.known,
      mentions,
    })),
    relations: drafts.map(({ subject, relation, object, start, end, quote, qualifiers, date, rule }) => ({
      subject: subject.id,
      predicate: relation,
      object: object.id,
      evidence: { start, end, quote },
      ...(Object.keys(qualifiers).length > 0 && { qualifiers }),
      ...(date !== null && { date }),
      polarity: 'asserted',
      by: `rule ${rule}`,
    })),
    unread,
  };
}

function asList(path: string, text: string, { drafts, unread }: ReadingOfArticle): string {
  const lines = drafts.map(
    ({ subject, relation, object, quote, rule, date }) =>
      `  ${subject.name} ${relation} ${object.name}${date === null ? '' : ` (${date})`}\n    "${quote}"  ${rule}\n    ${subject.id} → ${object.id}`,
  );
  const left = unread.map(({ start, end }) => `  [${start}, ${end}] ${text.slice(start, end).replace(/\s+/g, ' ')}`);
  return `${path}: ${drafts.length} ${drafts.length === 1 ? 'draft' : 'drafts'}\n${lines.join('\n')}\n\nFor a person to read (${unread.length}):\n${left.join('\n')}\n\n`;
}
