import type { QuestionName, QuestionRoot } from '../../questions/questions.js';
import { changesSource } from './compile-changes.js';
import { claimsSource, disagreementsSource } from './compile-claims.js';
import { datasetSource } from './compile-dataset.js';
import { agreementSource, overlapSource, seriesSource } from './compile-figure.js';
import { neighbourhoodSource, pathsSource } from './compile-links.js';
import { compareSource, matrixSource } from './compile-matrix.js';
import { searchSource } from './compile-search.js';
import { timelineSource } from './compile-timeline.js';
import type { Part } from './part.js';
import type { AnySource, Source, Work } from './source.js';

/** Where the answers to questions come from. */
const SOURCES: { readonly [N in QuestionName]: Source<N> } = {
  claims: claimsSource,
  disagreements: disagreementsSource,
  timeline: timelineSource,
  changes: changesSource,
  series: seriesSource,
  overlap: overlapSource,
  agreement: agreementSource,
  search: searchSource,
  paths: pathsSource,
  neighbourhood: neighbourhoodSource,
  matrix: matrixSource,
  compare: compareSource,
  dataset: datasetSource,
};

/** Compiles the root of a question. */
export function compileAnswer(root: QuestionRoot, work: Work): Part {
  return (SOURCES[root.root] as AnySource)(root, work); // its own root's
}
