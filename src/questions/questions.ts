import { agreement } from './agreement.js';
import { changes } from './changes.js';
import { claims } from './claims.js';
import type { SignedParts } from '../plan/cursor.js';
import { dataset } from './dataset.js';
import type { Definition } from '../plan/definition.js';
import { disagreements } from './disagreements.js';
import { compare, matrix } from './matrix.js';
import { signs, type AskedRoot, type Question, type RootOf } from './question.js';
import { neighbourhood } from './neighbourhood.js';
import { overlap } from './overlap.js';
import { paths } from './paths.js';
import { search } from './search.js';
import { series } from './series.js';
import { PAGE_INFO } from '../plan/records.js';
import { KIND_COUNT } from './rows.js';
import { timeline } from './timeline.js';

/** Every question there is, by its root, in the order of the API, which has a field and the types of each. Stores have a source for each. */
export const QUESTIONS = {
  search,
  matrix,
  claims,
  disagreements,
  timeline,
  changes,
  paths,
  neighbourhood,
  compare,
  series,
  overlap,
  agreement,
  dataset,
} as const;

export type QuestionName = keyof typeof QUESTIONS;
/** The questions that each store has a source for: it does not compile without. */
export type SourcedName = {
  [N in QuestionName]: (typeof QUESTIONS)[N]['fromRows' | 'fromLinks'] extends null ? N : never;
}[QuestionName];
/** The root that a question makes. */
export type RootNamed<N extends QuestionName> = RootOf<(typeof QUESTIONS)[N]>;
export type QuestionRoot = { [N in QuestionName]: RootNamed<N> }[QuestionName];

/** Whether a root is one of a question, and not of entities and claims by id or kind. */
export const isQuestion = (root: { readonly root: string }): root is QuestionRoot =>
  Object.hasOwn(QUESTIONS, root.root);

/** The question that made a root. */
export const questionOf = ({ root }: QuestionRoot): Question => QUESTIONS[root]; // its own

/** What signs the cursors of a root. */
export const signsOf = (root: QuestionRoot): SignedParts => signs<AskedRoot>(questionOf(root).cursor, root);

/** What answers are made of, by name. */
export const RECORDS: ReadonlyMap<string, Definition> = new Map(
  [PAGE_INFO, KIND_COUNT, ...Object.values(QUESTIONS).flatMap(({ types }) => types)].map((type) => [type.name, type]),
);
