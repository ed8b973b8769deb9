import { AT_EASE } from '../../questions/pace.js';
import type { FromRows, Rows } from '../../questions/row-sets.js';
import { questionOf, type QuestionRoot, type SourcedName } from '../../questions/questions.js';
import { search, type SearchRoot } from '../../questions/search.js';
import { claimRows } from './claim-rows.js';
import { compileFromLinks } from './compile-links.js';
import { compileRowSet } from './compile-row-sets.js';
import { tellSearch } from '../names/search-page.js';
import { showTold } from '../tell.js';
import { FIRST } from './mixed-list.js';
import { canonical } from './moment.js';
import { NOTHING_ASKED, type Part } from './part.js';
import { compileShown } from './shown.js';
import type { AnySource, Sources, Work } from './source.js';

/** Where the answers to questions come from that are told from neither rows nor links. */
const SOURCES: Sources = { ...claimRows, search: compileFound };

/** Compiles the root of a question. */
export function compileAnswer(root: QuestionRoot, work: Work): Part {
  const { fromRows, fromLinks } = questionOf(root);
  if (fromRows !== null) return compileFromRows(root, fromRows, work);
  if (fromLinks !== null) return compileFromLinks(root, work);
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
      const rows = Object.fromEntries(
        asked.map(({ name }, i) => [name, ((raw as Rows[])[i] ?? []).map((row) => row.slice(FIRST))]),
      );
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

/** The index of names has found the page before the statement runs: only its entities are asked for. */
function compileFound(root: SearchRoot, { compiler, moment }: Work): Part {
  const show = compileShown(root.fields, { time: search.time(root), moment, depth: 0 }, compiler);
  return {
    cypher: NOTHING_ASKED,
    read: (_, context) => {
      const page = context.searched.get(root);
      return page === undefined ? null : show(tellSearch(page), context);
    },
  };
}
