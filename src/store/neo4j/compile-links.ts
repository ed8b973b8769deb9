import type { PartialDate } from '../../model/partial-date.js';
import type { RecordFields, Shape } from '../../plan/plan.js';
import { questionOf, type QuestionRoot } from '../../questions/questions.js';
import { tellLink, type LinkFacts } from '../../questions/tell-link.js';
import type { Row } from '../store.js';
import { fieldsBelow } from '../tell.js';
import type { Scope } from './compile-entity.js';
import { NOTHING_ASKED, type Part } from './part.js';
import { compileShown } from './shown.js';
import type { Work } from './source.js';

/** The search is over before the statement runs: what its links and entities are is asked for by their ids. */
export function compileFromLinks(root: QuestionRoot, { compiler, ontology, moment }: Work): Part {
  const scope: Scope = { time: questionOf(root).time(root), moment, depth: 0 };
  const show = compileShown(root.fields, scope, compiler);
  const named = fieldsBelow(fieldsBelow(root.fields, 'nodes'), 'hops').concat(fieldsBelow(root.fields, 'edges'));
  const shows = new Set(named.map((field) => (field.field === 'plain' ? field.name : '')));
  const dates =
    shows.has('sentence') || shows.has('since') || shows.has('until') ? compiler.claimById(DATES, scope) : null;
  const name = shows.has('sentence') ? compiler.entityById(nameOf([...ontology.kinds.keys()]), scope) : null;
  return {
    cypher: NOTHING_ASKED,
    read: (_, context) => {
      const found = context.found?.get(root);
      if (found === undefined) throw new Error(`${root.key}: nothing was searched for`); // searches run first
      const facts: LinkFacts = {
        dates: ({ claim }) => (dates?.(claim, context) ?? UNDATED) as Dates,
        name: (id) => ((name?.(id, context) ?? null) as Row | null)?.['name'] as string | null,
      };
      return show(
        found((link) => tellLink(link, facts, ontology)),
        context,
      );
    },
  };
}

interface Dates {
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
}
const UNDATED: Dates = { since: null, until: null };

const DATES: RecordFields = ['since', 'until'].map((name) => ({ field: 'plain', key: name, name }));

const nameOf = (kinds: readonly string[]): Shape => [
  { kinds, fields: [{ field: 'property', key: 'name', property: 'name' }] },
];
