import type { PartialDate } from '../model/partial-date.js';
import type { Direction, Ontology, RelationName } from '../ontology/ontology.js';
import type { Link } from './links.js';
import type { Told } from './row-sets.js';

/** What a store looks up of a link where that is shown. */
export interface LinkFacts {
  dates(link: Link): { readonly since: PartialDate | null; readonly until: PartialDate | null };
  /** Null where it is not known. */
  name(entity: string): string | null;
}

/** Tells a link, entities and claims by id. */
export function tellLink(link: Link, facts: LinkFacts, ontology: Ontology): Told {
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
    sentence: () => hopSentence({ ...link, ...facts.dates(link), from: name(from), to: name(to) }, ontology),
  };
}

/** What a sentence about an edge is made of. */
export interface Said {
  readonly relation: RelationName;
  /** IN where it is read from object to subject. */
  readonly direction: Direction;
  readonly from: string;
  readonly to: string;
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
}

/** What one would say of an edge: `Li Song represents China (since 2023-03-17)`, `COPUOS was established by ... (in 1959)`. */
export function hopSentence({ relation, direction, from, to, since, until }: Said, ontology: Ontology): string {
  const known = ontology.relations.get(relation);
  const verb = direction === 'IN' ? known?.saysBack : known?.says;
  const when = known?.lasting === 'EVENT' ? happened(since) : lasted(since, until);
  return `${from} ${verb ?? relation} ${to}${when === '' ? '' : ` (${when})`}`;
}

/** What happened stays so: its end says nothing. */
function happened(since: PartialDate | null): string {
  if (since === null) return '';
  return `${since.length === '2019-06-12'.length ? 'on' : 'in'} ${since}`;
}

function lasted(since: PartialDate | null, until: PartialDate | null): string {
  return [...(since === null ? [] : [`since ${since}`]), ...(until === null ? [] : [`until ${until}`])].join(', ');
}
