import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { UsageError } from '../graph/errors.js';
import type { Gazetteer } from '../ingest/gazetteer.js';
import type { ReadingOfArticle } from '../ingest/ingest.js';
import { ModelAnswerError } from '../ingest/model/answer.js';
import { askModel, type ModelEndpoint } from '../ingest/model/endpoint.js';
import type { Prompt } from '../ingest/model/prompt.js';
import { readByModel, type Answer, type ModelMethod } from '../ingest/model/read-by-model.js';
import type { Ontology } from '../ontology/ontology.js';
import type { Output } from './output.js';
import { writeWhole } from '../graph/write-whole.js';

export interface ModelDeskOptions {
  /** null: nobody is called. */
  readonly endpoint: ModelEndpoint | null;
  /** Where prompts are written for somebody else to answer: then nobody is called. */
  readonly prompts?: string;
  /** Where answers lie, each named by the digest of its prompt. */
  readonly answers?: string;
  readonly gazetteer: Gazetteer;
  readonly ontology: Ontology;
  readonly output: Output;
  readonly wait: (ms: number) => Promise<void>;
}

/** An article as rules and a model read it. */
export interface ModelReading {
  readonly reading: ReadingOfArticle;
  readonly method: ModelMethod;
  /** Some answers could not be had, or not be used. */
  readonly failed: boolean;
}

/** Lets a language model read articles besides the rules; what it answered once is not asked again. */
export interface ModelDesk {
  /**
   * @param name Of the article, for the names of files.
   * @param kept Where answers of this article are kept, besides where the options say; null: nowhere.
   */
  read(name: string, text: string, reading: ReadingOfArticle, kept: string | null): Promise<ModelReading>;
}

/** null where no model is set and no answers are given. */
export function modelDesk(options: ModelDeskOptions): ModelDesk | null {
  const { endpoint, prompts, answers, gazetteer, ontology, output, wait } = options;
  if (endpoint === null && prompts === undefined && answers === undefined) return null;
  return {
    read: async (name, text, byRules, kept) => {
      let failed = false;
      const folder = answers ?? kept;
      const answer = async (prompt: Prompt, read: (text: string) => void): Promise<Answer | null> => {
        const file = `${name.replace(/[^\w.-]+/g, '-')}.${prompt.step}-${String(prompt.part)}.${prompt.digest.slice(0, 16)}`;
        if (prompts !== undefined) await writePrompt(join(prompts, `${file}.md`), prompt);
        try {
          const before = folder === null ? null : await keptAnswer(folder, prompt, endpoint, read);
          if (before !== null || endpoint === null || prompts !== undefined) return before;
          const given = await askModel(prompt, read, { endpoint, wait });
          if (folder !== null) await keep(join(folder, `${file}.json`), given, prompt);
          return given;
        } catch (error) {
          if (!(error instanceof ModelAnswerError)) throw error;
          failed = true;
          output.note(`${name}: ${prompt.step} ${String(prompt.part)}: ${error.message} (${error.code})`);
          return null;
        }
      };
      const { reading, method } = await readByModel(text, byRules, { gazetteer, ontology, answer });
      if (method.unanswered > 0)
        output.note(
          `${name}: ${String(method.unanswered)} ${method.unanswered === 1 ? 'prompt has' : 'prompts have'} no answer${prompts === undefined ? '' : `; answer those in ${prompts} as NAME.json (or .md) in a folder, and give it with --answers`}.`,
        );
      return { reading, method, failed };
    },
  };
}

async function writePrompt(path: string, { system, user, schema }: Prompt): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeWhole(path, `${system}\n\nThe answer has this JSON Schema:\n${JSON.stringify(schema)}\n\n${user}\n`);
}

/** The answer to a prompt among the files of a folder, by its digest; that of another model than the one set is none. */
async function keptAnswer(
  folder: string,
  { digest }: Prompt,
  endpoint: ModelEndpoint | null,
  read: (text: string) => void,
): Promise<Answer | null> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const name = names.sort().find((one) => one.includes(`.${digest.slice(0, 16)}.`) && /\.(?:json|md|txt)$/.test(one));
  if (name === undefined) return null;
  const text = await readFile(join(folder, name), 'utf8');
  if (text.length > MOST_UNITS) throw new ModelAnswerError(`${name}: has more than ${String(MOST_UNITS)} letters.`);
  const answer = asKept(text) ?? { text, model: 'unnamed', asked: null };
  if (endpoint !== null && answer.model !== endpoint.model && answer.model !== 'unnamed') return null;
  try {
    read(answer.text);
  } catch (error) {
    if (!(error instanceof ModelAnswerError)) throw error;
    throw new ModelAnswerError(`${join(folder, name)}: ${error.message}`);
  }
  return answer;
}

const MOST_UNITS = 1024 * 1024;

/** An answer in the form in which we keep it. */
const KEPT = z
  .object({
    model: z.string(),
    answer: z.string(),
    asked: z
      .object({ host: z.string(), temperature: z.number().nullable(), seed: z.number().nullable() })
      .nullable()
      .default(null), // older answers do not say it, nor do those that somebody brings
  })
  .transform(({ model, answer, asked }): Answer => ({ model, text: answer, asked }));

/** null where it lies as somebody put it there. */
function asKept(text: string): Answer | null {
  try {
    return KEPT.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

async function keep(path: string, { text, model, asked }: Answer, { digest }: Prompt): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeWhole(path, `${JSON.stringify({ prompt: digest, model, asked, answer: text }, null, 2)}\n`);
}

/** Answers that were put there by hand are there. */
export async function foldersOfModel(answers: string | undefined): Promise<void> {
  if (answers === undefined) return;
  await readdir(answers).catch(() => {
    throw new UsageError(`--answers ${answers}: there is no such folder.`);
  });
}
