import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { GovernanceError } from '../errors.js';
import { UsageError } from '../graph/errors.js';
import type { GraphHome } from '../graph/graph-home.js';
import type { PackageFiles } from '../graph/package-files.js';
import { wordsOfDate } from '../ingest/drafts-of.js';
import { explain } from '../ingest/explain.js';
import type { Article } from '../ingest/extract/extract.js';
import { readArticleText, type Knowledge, type ReadingOfArticle } from '../ingest/ingest.js';
import { gazetteerOfGraph } from '../ingest/names-of-graph.js';
import type { ModelEndpoint } from '../ingest/model/endpoint.js';
import type { ModelMethod } from '../ingest/model/read-by-model.js';
import { readStateWords } from '../ingest/state-words.js';
import type { FrozenText } from '../ingest/text.js';
import type { Ontology } from '../ontology/ontology.js';
import { filesOf, keepStdin, readArticle } from './article-files.js';
import { ingestDrafts, type SourceOptions } from './ingest-drafts.js';
import { foldersOfModel, modelDesk, type ModelDesk } from './model-desk.js';
import type { ExitCode, Output } from './output.js';

export type IngestForm = 'json' | 'explain' | 'list' | 'drafts';

export interface IngestSurroundings {
  readonly ontology: Ontology;
  readonly source: SourceOptions;
  readonly home: GraphHome;
  readonly files: PackageFiles;
  /** null: no model is called. */
  readonly endpoint: ModelEndpoint | null;
  readonly prompts?: string;
  readonly answers?: string;
  /** What stdin is called, where drafts are to lie beside it. */
  readonly name?: string;
  /** Where the articles are a folder that is watched: resolves when that is to end. */
  readonly watch?: () => Promise<unknown>;
}

/** Reads articles and prints what they state. An article that states nothing is read as well as any. */
export async function ingest(
  articles: readonly string[],
  form: IngestForm,
  surroundings: IngestSurroundings,
  output: Output,
): Promise<ExitCode> {
  const { home, files, ontology, source, name, watch, endpoint, prompts, answers } = surroundings;
  if (endpoint === null || prompts !== undefined) await foldersOfModel(answers);
  const folder = watch === undefined ? null : await folderToWatch(articles);
  const paths = folder !== null ? [] : (await Promise.all((await named(articles, form, name)).map(filesOf))).flat();
  const states = readStateWords(await readFile(join(files.root, 'schema', 'ingest', 'states.csv'), 'utf8'));
  const { store } = await home.openAsItIs();
  let code: ExitCode = 0;
  try {
    const knowledge: Knowledge = { gazetteer: await gazetteerOfGraph(store), states };
    const { gazetteer } = knowledge;
    const model = modelDesk({
      ...{ endpoint, gazetteer, ontology, output, wait: setTimeout },
      ...(prompts !== undefined && { prompts }),
      ...(answers !== undefined && { answers }),
    });
    if (endpoint !== null && prompts === undefined)
      output.note(
        `spacegov: asks ${endpoint.model} at ${new URL(endpoint.url).host}, which gets the text; --no-model does not.`,
      );
    const several = paths.length > 1 || folder !== null;
    const desk = { knowledge, ontology, output, model };
    const read = async (path: string): Promise<void> => {
      try {
        const article = await readArticle(path, files.pdfThread);
        const isWhole =
          form === 'drafts'
            ? await ingestDrafts(path, article, source, desk)
            : await printReading(path, article, form, { knowledge, several, output, model });
        if (!isWhole) code = 1;
      } catch (error) {
        // One that cannot be read is no reason to leave the others unread.
        if (!several || !(error instanceof GovernanceError)) throw error;
        output.note(`spacegov: ${error.message}\n(${error.code})`);
        code = 1;
      }
    };
    for (const path of paths) await read(path);
    if (folder !== null && watch !== undefined) {
      output.print(`${folder}: watched. Drafts lie beside each article; end with Ctrl-C.\n`);
      const { watchFolder } = await import('./ingest-watch.js');
      await watchFolder(folder, read, watch());
      return 0;
    }
  } finally {
    await store.close();
  }
  return code;
}

async function folderToWatch(articles: readonly string[]): Promise<string> {
  const [folder = '', ...more] = articles;
  const found = await stat(folder).catch(() => null);
  if (more.length > 0 || found?.isDirectory() !== true)
    throw new UsageError(`--watch takes one folder that is there, and not ${articles.join(' ')}.`);
  return folder;
}

/** Drafts lie beside their text, and stdin lies nowhere until it has a name. */
async function named(articles: readonly string[], form: IngestForm, name: string | undefined): Promise<string[]> {
  if (!articles.includes('-')) {
    if (name !== undefined) throw new UsageError('--name is for stdin alone: spacegov ingest - --drafts --name NAME');
    return [...articles];
  }
  if (form !== 'drafts') return [...articles];
  if (name === undefined)
    throw new UsageError(
      '-: drafts lie beside their text, and stdin has no name. Give it one: spacegov ingest - --drafts --name briefing',
    );
  const path = await keepStdin(name);
  return articles.map((one) => (one === '-' ? path : one));
}

interface Printing {
  readonly knowledge: Knowledge;
  readonly several: boolean;
  readonly output: Output;
  readonly model: ModelDesk | null;
}

/** @returns false where a model has failed, and the rest is printed all the same. */
async function printReading(
  path: string,
  { frozen }: Article,
  form: Exclude<IngestForm, 'drafts'>,
  { knowledge, several, output, model }: Printing,
): Promise<boolean> {
  const byRules = readArticleText(frozen.text, knowledge);
  const id = path === '-' ? 'stdin' : basename(path, extname(path));
  const byModel = (await model?.read(id, frozen.text, byRules, null)) ?? null;
  const reading = byModel?.reading ?? byRules;
  const method = byModel?.method ?? null;
  if (form === 'json') output.print(`${JSON.stringify(asJson(id, frozen, reading, method), null, several ? 0 : 2)}\n`);
  else if (form === 'explain') output.print(explain(frozen.text, reading) + asRefused(method));
  else output.print(asList(path, frozen.text, reading) + asRefused(method));
  return byModel?.failed !== true;
}

/** What a model has stated and we do not take over. */
function asRefused(method: ModelMethod | null): string {
  if (method === null || method.refused.length === 0) return '';
  return `Of the model, refused (${String(method.refused.length)}):\n${method.refused.map((one) => `  ${one}\n`).join('')}\n`;
}

/** Offsets count UTF-16 units of the text, end excluded. */
function asJson(
  id: string,
  { text, sha256, sourceSha256 }: FrozenText,
  { entities, drafts, unread }: ReadingOfArticle,
  method: ModelMethod | null,
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
    relations: drafts.map(({ subject, relation, object, start, end, quote, qualifiers, date, derived, by }) => ({
      subject: subject.id,
      predicate: relation,
      object: object.id,
      evidence: { start, end, quote },
      ...(Object.keys(qualifiers).length > 0 && { qualifiers }),
      ...(date !== null && { date }),
      ...(derived !== undefined && { dateDerived: derived }),
      polarity: 'asserted',
      by,
    })),
    unread,
    ...(method !== null && { model: method }),
  };
}

function asList(path: string, text: string, { drafts, unread }: ReadingOfArticle): string {
  const lines = drafts.map(
    ({ subject, relation, object, quote, by, date, derived }) =>
      `  ${subject.name} ${relation} ${object.name}${date === null ? '' : ` (${date}${derived === undefined ? '' : `, ${wordsOfDate(derived)}`})`}\n    "${quote}"  ${by.replace(/^rule /, '')}\n    ${subject.id} → ${object.id}`,
  );
  const left = unread.map(({ start, end }) => `  [${start}, ${end}] ${text.slice(start, end).replace(/\s+/g, ' ')}`);
  return `${path}: ${drafts.length} ${drafts.length === 1 ? 'draft' : 'drafts'}\n${lines.join('\n')}\n\nFor a person to read (${unread.length}):\n${left.join('\n')}\n\n`;
}
