import type { FromRows } from '../../questions/row-sets.js';
import { questionOf, type QuestionRoot, type SourcedName } from '../../questions/questions.js';
import type { Answer, DatasetState } from '../store.js';
import { cutLists, type CutList, type CutLists } from '../cut-lists.js';
import { showTold } from '../tell.js';
import { pace, spend, type Call } from './call.js';
import { claimRows } from './claim-rows.js';
import { tellFromLinks } from './links.js';
import { searchSource } from './names.js';
import { compileRowSets } from './row-sets.js';
import { compileShown, type Sources, type TellAnswer } from './source.js';
import type { WalkCompiler } from './walk.js';

/** Where the answers to questions come from that are told from neither rows nor links. */
const SOURCES: Sources = { ...claimRows, search: searchSource };

/** Compiles the root of a question. */
export function compileAnswer(
  root: QuestionRoot,
  compiler: WalkCompiler,
): (call: Call, dataset: () => DatasetState) => Answer {
  const question = questionOf(root);
  const tellAll = compileTellAll(root, compiler);
  const tell = compileShown(root.fields, question.time(root), compiler);
  const watched = question.cut.flatMap(({ list, watched: is }) =>
    is === true
      ? root.fields.flatMap((field) => (field.field !== 'typename' && field.name === list ? [field] : []))
      : [],
  );
  return (call, dataset) => {
    const told = tellAll(call, dataset);
    const answer = showTold(told, (one) => tell(one, call));
    if (watched.length > 0) call.cut = cutIn(told, watched);
    return answer;
  };
}

function compileTellAll(root: QuestionRoot, compiler: WalkCompiler): TellAnswer {
  const { fromRows, fromLinks } = questionOf(root);
  if (fromRows !== null) return tellFromRows(root, fromRows, compiler);
  if (fromLinks !== null) return tellFromLinks(root, fromLinks);
  const source = SOURCES[root.root as SourcedName] as (root: QuestionRoot, compiler: WalkCompiler) => TellAnswer; // its own root's
  return source(root, compiler);
}

/** Where a telling has `more` than it tells. */
function cutIn(
  told: ReturnType<TellAnswer>,
  watched: readonly { readonly key: string; readonly name: string }[],
): CutLists | null {
  if (told === null || !('more' in told) || told.more !== true) return null;
  const own = ({ name }: { readonly name: string }): CutList => ({
    given: (told[name] as unknown[]).length,
    total: null,
  }); // a list is watched
  return cutLists(
    null,
    watched.map((field) => [field.key, { count: 1, own: own(field), below: [] }]),
  );
}

function tellFromRows(root: QuestionRoot, fromRows: FromRows<QuestionRoot>, compiler: WalkCompiler): TellAnswer {
  const { ontology } = compiler;
  const read = compileRowSets(fromRows.sets(root, ontology), compiler);
  return (call, dataset) =>
    fromRows.tell(root, read(call), {
      dataset: { ...dataset() },
      values: call.values,
      today: call.today,
      ontology,
      canonical: (id) => call.claims.canonical(id, call.known),
      looksAt: (items) => spend(call, items),
      pace: (relations) => pace(call, relations),
    });
}
