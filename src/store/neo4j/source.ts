import type { Ontology } from '../../ontology/ontology.js';
import { type QuestionRoot, type RootNamed, type SourcedName } from '../../questions/questions.js';
import type { EntityCompiler } from './compile-entity.js';
import type { Moment } from './moment.js';
import type { Part } from './part.js';

/** What sources are made with. */
export interface Work {
  readonly compiler: EntityCompiler;
  readonly ontology: Ontology;
  readonly moment: Moment;
  /** Makes the driver's integer of a number, for `LIMIT` takes no float. */
  readonly toInteger: (n: number) => unknown;
}

/** Compiles the root of a question: what the statement returns for it, and how the record that answers is told from that. */
export type Sources = { readonly [N in SourcedName]: (root: RootNamed<N>, work: Work) => Part };
export type AnySource = (root: QuestionRoot, work: Work) => Part;
