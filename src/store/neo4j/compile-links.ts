import type { PartialDate } from '../../model/partial-date.js';
import type { RecordFields, Shape } from '../../plan/plan.js';
import type { SearchRoot } from '../links/search-of.js';
import { tellFound } from '../links/tell-found.js';
import type { Row } from '../store.js';
import { fieldsBelow } from '../tell.js';
import type { Scope } from './compile-entity.js';
import { NOTHING_ASKED, type Part } from './part.js';
import { compileShown } from './shown.js';
import type { Sources, Work } from './source.js';

/** The search is over before the statement runs: what its links and entities are is asked for by their ids. */
function linksPart(root: SearchRoot, { compiler, ontology, moment }: Work): Part {
  const scope: Scope = { time: root.time, moment, depth: 0 };
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
      const facts = {
        dates: ({ claim }: { readonly claim: string }) => (dates?.(claim, context) ?? UNDATED) as Dates,
        name: (id: string) => ((name?.(id, context) ?? null) as Row | null)?.['name'] as string | null,
      };
      return show(tellFound(found, facts, ontology), context);
    },
  };
}

/** What searches through the graph find. */
export const linkSources = { paths: linksPart, neighbourhood: linksPart } satisfies Partial<Sources>;

interface Dates {
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
}
const UNDATED: Dates = { since: null, until: null };

const DATES: RecordFields = ['since', 'until'].map((name) => ({ field: 'plain', key: name, name }));

const nameOf = (kinds: readonly string[]): Shape => [
  { kinds, fields: [{ field: 'property', key: 'name', property: 'name' }] },
];
