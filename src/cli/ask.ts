import { DEFAULT_LIMITS } from '../graphql/limits.js';
import { makeAsk } from '../graph/ask.js';
import { readAllOperations } from '../graph/saved-operations.js';
import { answerable } from '../sentences/answerable.js';
import { makeAskInWords, type AskedInWords, type OfferedQuestion } from '../sentences/ask-in-words.js';
import type { ExitCode, Output } from './output.js';
import { show, type QuerySurroundings } from './query.js';
import { readToday } from './read-day.js';

export interface AskOptions {
  /** Whether to ask the first of the questions. */
  readonly run?: boolean;
  readonly json?: boolean;
  /** What relative dates start from; left out: today, UTC. */
  readonly today?: string;
}

/**
 * Prints which saved questions a sentence asks, the likeliest first, each with the command that asks it.
 *
 * @param folder Of the saved questions.
 * @returns 1 where none of them fits, or the answer has errors.
 */
export async function ask(
  sentence: string,
  { run = false, json = false, today }: AskOptions,
  folder: string,
  { find, clock }: QuerySurroundings,
  output: Output,
): Promise<ExitCode> {
  const day = readToday(today, clock);
  const questions = await readAllOperations(folder);
  const { home, ontology } = await find();
  const { store, notes } = await home.openAsItIs();
  try {
    for (const note of notes) output.note(note);
    const asked = await makeAskInWords({
      ontology,
      store,
      questions: answerable(questions, ontology),
      today: () => day,
    })(sentence);
    const [first] = asked.questions;
    if (json && !run) output.print(`${JSON.stringify(asked, null, 2)}\n`);
    if (asked.problem !== undefined || first === undefined) {
      output.note(`${asked.problem?.code ?? ''}: ${asked.problem?.message ?? ''}`);
      return 1;
    }
    if (!json && !run) output.print(told(asked));
    if (!run) return 0;
    output.note(`Asked: ${first.title} (${first.id})${notReadOf(first)}\n${commandOf(first)}`);
    const text = questions.find(({ name }) => name === first.name)?.text ?? '';
    const answer = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today: () => day });
    return show(await answer({ text, variables: first.variables }), json ? { format: 'json' } : {}, output);
  } finally {
    await store.close();
  }
}

const told = ({ questions }: AskedInWords): string => questions.map(tellQuestion).join('\n');

function tellQuestion(question: OfferedQuestion, i: number): string {
  const { title, id, filled } = question;
  const names = [...new Set(filled.map(({ variable }) => variable))];
  const lines = names.map((name) => {
    const means = filled.filter(({ variable }) => variable === name).flatMap((one) => one.means.map((it) => it.name));
    const value = valueOf(question.variables[name]);
    return `   ${name}: ${value}${means.length === 0 ? '' : ` (${[...new Set(means)].join(', ')})`}\n`;
  });
  const notRead = notReadOf(question);
  return `${i + 1}. ${title} (${id})\n${lines.join('')}${notRead === '' ? '' : `  ${notRead}\n`}   ${commandOf(question)}\n`;
}

const notReadOf = ({ notRead }: OfferedQuestion): string =>
  notRead.length === 0 ? '' : ` It does not take: ${notRead.map((one) => `"${one.trim()}"`).join(', ')}.`;

/** The command that asks it; what is as recorded beside the question is left out. */
function commandOf({ id, filled, changed, variables }: OfferedQuestion): string {
  const names = [...new Set([...filled.map(({ variable }) => variable), ...changed])];
  return ['spacegov query', id, ...names.map((name) => `--set ${quoted(`${name}=${valueOf(variables[name])}`)}`)].join(
    ' ',
  );
}

const valueOf = (value: unknown): string => [value].flat().map(String).join(',');

const quoted = (word: string): string => (/^[\w=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
