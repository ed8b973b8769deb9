import type { PartialDate } from '../../model/partial-date.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { Telling } from '../tell.js';
import { hopSentence } from './hop-sentence.js';
import type { Found, Link } from './search.js';

/** What a store looks up of a link where that is shown. */
export interface LinkFacts {
  dates(link: Link): { readonly since: PartialDate | null; readonly until: PartialDate | null };
  /** null where it is not known. */
  name(entity: string): string | null;
}

/** Tells what a search found, entities and claims by id. */
export function tellFound(found: Found, facts: LinkFacts, ontology: Ontology): Telling {
  const tell = (link: Link): Telling => tellLink(link, facts, ontology);
  const excludedHubs = found.hubs;
  if (found.found === 'paths')
    return {
      nodes: found.paths.map((path) => ({ length: path.length, hops: path.map(tell) })),
      more: found.more,
      excludedHubs,
    };
  const { counts, nodes, links, pageInfo } = found;
  return { counts, nodes, edges: links.map(tell), pageInfo, excludedHubs };
}

function tellLink(link: Link, facts: LinkFacts, ontology: Ontology): Telling {
  const name = (id: string): string => facts.name(id) ?? id;
  const { from, to, relation, direction, claim } = link;
  return {
    from,
    to,
    relation,
    direction,
    claim,
    source: from,
    target: to,
    since: () => facts.dates(link).since,
    until: () => facts.dates(link).until,
    sentence: () => hopSentence({ ...link, ...facts.dates(link), from: name(link.from), to: name(link.to) }, ontology),
  };
}
