import { AT_EASE } from '../../questions/pace.js';
import type { FromRows, Rows } from '../../questions/row-sets.js';
import { questionOf, type QuestionRoot, type SourcedName } from '../../questions/questions.js';
import { claimRows } from './claim-rows.js';
import { changesSource } from './compile-changes.js';
import { linkSources } from './compile-links.js';
import { compileRowSet } from './compile-row-sets.js';
import { searchSource } from './compile-search.js';
import { showTold } from '../tell.js';
import { canonical } from './moment.js';
import type { Part } from './part.js';
import { compileShown } from './shown.js';
import type { AnySource, Sources, Work } from './source.js';

/** Where the answers to questions come from that are not told from rows. */
const SOURCES: Sources = { ...claimRows, ...linkSources, changes: changesSource, search: searchSource };

/** Compiles the root of a question. */
export function compileAnswer(root: QuestionRoot, work: Work): Part {
  const { fromRows } = questionOf(root);
  if (fromRows !== null) return compileFromRows(root, fromRows, work);
  return (SOURCES[root.root as SourcedName] as AnySource)(root, work); // its own root's
}

/** All rows are asked for at once; what is shown of those that are told of is asked for by their ids. */
function compileFromRows(root: QuestionRoot, fromRows: FromRows<QuestionRoot>, work: Work): Part {
  const { ontology, moment, compiler } = work;
  const asked = Object.entries(fromRows.sets(root, ontology)).map(([name, set]) => ({
    name,
    cypher: compileRowSet(set, work),
  }));
  const show = compileShown(root.fields, { time: questionOf(root).time(root), moment, depth: 0 }, compiler);
  return {
    cypher: `[${asked.map(({ cypher }) => cypher).join(', ')}]`,
    read: (raw, context) => {
      const rows = Object.fromEntries(asked.map(({ name }, i) => [name, (raw as Rows[])[i] ?? []]));
      const told = fromRows.tell(root, rows, {
        values: context.values,
        today: context.today,
        ontology,
        dataset: { ...context.dataset },
        canonical: (id) => canonical(id, moment, context),
        // The database has limits of its own.
        looksAt: AT_EASE,
        pace: AT_EASE,
      });
      return showTold(told, (one) => show(one, context));
    },
  };
}
