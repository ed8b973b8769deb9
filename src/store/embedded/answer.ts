import { questionOf, type QuestionName, type QuestionRoot } from '../../questions/questions.js';
import type { Answer, DatasetState } from '../store.js';
import type { Telling } from '../tell.js';
import { changesSource } from './changes.js';
import { claimsSource, disagreementsSource } from './claim-list.js';
import { datasetSource } from './dataset.js';
import { agreementSource, overlapSource, seriesSource } from './figures.js';
import { neighbourhoodSource, pathsSource } from './links.js';
import { compareSource, matrixSource } from './matrix.js';
import { searchSource } from './names.js';
import { compileShown, type Source, type TellAnswer } from './source.js';
import { timelineSource } from './timeline.js';
import type { Call } from './call.js';
import type { WalkCompiler } from './walk.js';

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
export function compileAnswer(
  root: QuestionRoot,
  compiler: WalkCompiler,
): (call: Call, dataset: () => DatasetState) => Answer {
  const source = SOURCES[root.root] as (root: QuestionRoot, compiler: WalkCompiler) => TellAnswer; // its own root's
  const tellAll = source(root, compiler);
  const tell = compileShown(root.fields, questionOf(root).time(root), compiler);
  return (call, dataset) => {
    const told = tellAll(call, dataset);
    if (told === null) return null;
    return isList(told) ? told.map((one) => tell(one, call)) : tell(told, call);
  };
}

// Array.isArray does not narrow readonly arrays.
const isList = (told: Telling | readonly Telling[]): told is readonly Telling[] => Array.isArray(told);
