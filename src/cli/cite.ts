import { apiSchema } from '../graphql/api-schema.js';
import { DEFAULT_LIMITS } from '../graphql/limits.js';
import { canonicalJson, type Json } from '../text/canonical-json.js';
import { makeAsk, type Question } from '../graph/ask.js';
import { citeAnswer, type Citation } from '../graph/citation.js';
import type { GraphHome } from '../graph/graph-home.js';
import type { ExitCode, Output } from './output.js';
import { readQuestion } from './question.js';
import { noteErrors, type QueryOptions, type QuerySurroundings } from './query.js';
import { readToday } from './read-day.js';

export interface CiteOptions extends Pick<QueryOptions, 'variables' | 'set' | 'operation' | 'at' | 'today'> {
  /** The documents that the answer rests on too. */
  readonly documents?: true;
  /** The CSL-JSON alone. */
  readonly csl?: true;
  readonly json?: true;
}

export interface CiteSurroundings extends QuerySurroundings {
  /** The version of this package. */
  readonly release: string;
}

/**
 * Prints how to cite the answer to the operation in a file: a line for a footnote, the command that gives the same
 * bytes again, and CSL-JSON.
 *
 * @returns As `query` does; an answer with errors is not cited.
 * @throws {UsageError} when the question cannot be read, or the graph is in a database, which keeps no ledger.
 */
export async function cite(
  file: string,
  options: CiteOptions,
  { find, folders, clock, release }: CiteSurroundings,
  output: Output,
): Promise<ExitCode> {
  const question = await readQuestion(file, options, folders);
  const today = readToday(options.today, clock);
  const { home, ontology } = await find();
  const { store, notes } = await openPinned(home, options.at);
  try {
    for (const note of notes) output.note(note);
    const ask = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today: () => today });
    const answer = await ask(question);
    if (answer.errors !== undefined) return noteErrors(answer, output);
    const documents = options.documents === true;
    const citation = await citeAnswer(question, answer, {
      ask,
      schema: apiSchema(ontology),
      today,
      release,
      documents,
    });
    if (documents && citation.csl.length === 1)
      output.note('The operation asks for no documents. Add to its claims: evidence { document { id } }');
    output.print(text(citation, replay(file, question, citation), options));
    return 0;
  } finally {
    await store.close();
  }
}

/** The graph in one state: what is recorded meanwhile changes nothing. */
async function openPinned(home: GraphHome, at: string | undefined): ReturnType<GraphHome['openAt']> {
  if (at !== undefined) return home.openAt(at);
  const { store, notes } = await home.openAsItIs();
  const { head } = await store.dataset();
  await store.close();
  return { ...(await home.openAt(head)), notes };
}

function text(citation: Citation, command: string, { csl, json }: CiteOptions): string {
  const { reference, csl: items, sha256 } = citation;
  const list = JSON.stringify(items, null, 2);
  if (csl) return `${list}\n`;
  if (json) return `${JSON.stringify({ reference, replay: command, answer: sha256, csl: items }, null, 2)}\n`;
  return `${reference}\n\nThe same bytes again:\n  ${command}\n\nCSL-JSON:\n${list}\n`;
}

/** The command that prints the cited answer: state and day are in it, so that it says the same on any day. */
function replay(file: string, { variables = {}, operationName }: Question, { at, today }: Citation): string {
  const words = ['spacegov', 'query', file, '--json'];
  if (Object.keys(variables).length > 0) words.push('--variables', canonicalJson(variables as Json)); // read from JSON
  if (operationName !== undefined) words.push('--operation', operationName);
  return [...words, '--today', today, '--at', at].map(quoted).join(' ');
}

/** A word as a POSIX shell takes it. */
const quoted = (word: string): string => (/^[\w./:@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
