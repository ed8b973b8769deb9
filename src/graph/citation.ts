import { getOperationAST, parse, print, type GraphQLSchema } from 'graphql';
import { formatDay, type Day } from '../model/day.js';
import { cslDate, given, type CslItem } from '../model/csl.js';
import { canonicalJson, type Json } from '../text/canonical-json.js';
import { digest } from '../text/digest.js';
import { answerText } from './answer-text.js';
import type { Answer, Ask, Question } from './ask.js';
import { citedDocuments } from './cited-documents.js';

/** How an answer is cited, so that a stranger can ask again and get the same bytes. */
export interface Citation {
  /** One line; the same whenever the same is cited. */
  readonly reference: string;
  /** CSL-JSON: the data set and, where they were asked for, the documents that the answer rests on, by id. */
  readonly csl: readonly CslItem[];
  /** What names the data: the ledger's head. */
  readonly at: string;
  /** What `asOf` stood for where the question does not give it, as `2026-11-23`. */
  readonly today: string;
  /** SHA-256 of the answer as `spacegov query --json` prints it. */
  readonly sha256: string;
}

export interface CitationSurroundings {
  /** Asks the graph that is cited, on the day that is cited. */
  readonly ask: Ask;
  readonly schema: GraphQLSchema;
  readonly today: Day;
  /** Of this package. */
  readonly release: string;
  /** Whether the documents behind the answer are listed too. */
  readonly documents: boolean;
}

const TITLE = 'Space Governance Graph';
/** As package.json names them. */
const AUTHOR = 'Space Governance Graph contributors';

/** @param answer To the question, without errors. */
export async function citeAnswer(
  question: Question,
  answer: Answer,
  { ask, schema, today, release, documents }: CitationSurroundings,
): Promise<Citation> {
  const { version, head, recordedAt, asOf } = answer.extensions.dataset;
  const name = operationName(question);
  const asked = questionDigest(question);
  const sha256 = digest(answerText(answer));
  const days = asOf.length === 0 ? '' : `, as of ${asOf.join(', ')}`;
  const title = name === null ? TITLE : `${TITLE}: ${name}`;
  const reference =
    `${AUTHOR}. ${title} [data set]. Version ${version}, ledger head ${head}, ` +
    `recorded through ${recordedAt ?? 'nothing yet'}${days}. ` +
    `Question sha256:${asked}, answer sha256:${sha256}, by space-governance-graph ${release}.`;
  const item: CslItem = {
    type: 'dataset',
    id: `spacegov-${head.slice(0, 12)}-${asked.slice(0, 12)}`,
    title,
    author: [{ literal: AUTHOR }],
    ...given('issued', cslDate(recordedAt)),
    version,
    genre: 'Data set',
    note: `Ledger head ${head}${days}. Question sha256:${asked}, answer sha256:${sha256}.`,
    custom: { head, asOf, today: formatDay(today), question: asked, answer: sha256, release },
  };
  const sources = documents ? await citedDocuments(question, ask, schema) : [];
  return { reference, csl: [item, ...sources], at: head, today: formatDay(today), sha256 };
}

/** What was asked, whatever the order of the variables. */
function questionDigest({ text, variables = {}, operationName: name }: Question): string {
  const operation = typeof text === 'string' ? text : print(text);
  return digest(canonicalJson({ operation, variables: variables as Json, ...(name !== undefined && { name }) })); // variables are JSON
}

/** The operation's own name; null for one without. */
function operationName({ text, operationName: given }: Question): string | null {
  return getOperationAST(typeof text === 'string' ? parse(text) : text, given)?.name?.value ?? null;
}
