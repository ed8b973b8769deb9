import type { KindName, Ontology, Property, Relation, ValueType } from '../../../src/ontology/ontology.js';
import { didYouMean } from '../../../src/text/suggest.js';
import type { Hop } from '../../../src/plan/plan.js';

/** What a check shares: the vocabulary, and where problems go. */
export interface Check {
  readonly ontology: Ontology;
  /** @param place Where in the plan, e.g. `states.nodes.partyTo`. */
  readonly report: (place: string, problem: string) => void;
}

/** What stands in a list: nodes of some kinds and, along a relation, their edges. */
export interface Items {
  readonly kinds: readonly KindName[];
  /** Null at a root. */
  readonly relation: Relation | null;
}

/** What is known of a value that a filter, an order or a facet names. */
export interface Named {
  readonly type: ValueType['type'] | 'id';
  readonly list: boolean;
}

const EDGE_DATES: readonly string[] = ['since', 'until', 'attested'];

/** The property by this name, if every item has it; what is wrong is reported. */
export function namedValue(
  items: Items,
  on: 'node' | 'edge',
  name: string,
  place: string,
  check: Check,
): Named | undefined {
  return on === 'edge' ? edgeValue(items, name, place, check) : nodeValue(items, name, place, check);
}

function edgeValue({ relation }: Items, name: string, place: string, { report }: Check): Named | undefined {
  if (relation === null) {
    report(place, `edge.${name}: a list at a root has no edges of a relation.`);
    return undefined;
  }
  if (EDGE_DATES.includes(name)) return { type: 'date', list: false };
  const property = relation.properties.get(name);
  if (property !== undefined) return typed(property);
  const known = [...EDGE_DATES, ...relation.properties.keys()];
  report(place, `${relation.name} has no property "${name}".${didYouMean(name, known)}`);
  return undefined;
}

function nodeValue({ kinds }: Items, name: string, place: string, { ontology, report }: Check): Named | undefined {
  if (name === 'id') return { type: 'id', list: false };
  if (name === 'kind') return { type: 'enum', list: false };
  let found: Named | undefined;
  for (const kind of kinds) {
    const properties = ontology.kinds.get(kind)?.properties;
    const property = properties?.get(name);
    if (property === undefined) {
      report(place, `${kind} has no property "${name}".${didYouMean(name, properties?.keys() ?? [])}`);
      return undefined;
    }
    found = typed(property);
  }
  return found;
}

const typed = ({ value, list }: Property): Named => ({ type: value.type, list });

/** The items along a hop from nodes of some kinds. Reports what the ontology does not join so. */
export function checkHop(hop: Hop, from: readonly KindName[], place: string, check: Check): Items {
  const { ontology, report } = check;
  const relation = ontology.relations.get(hop.relation);
  const kinds = checkKinds(hop.targets, place, check);
  if (relation === undefined) {
    report(place, `no relation "${hop.relation}".${didYouMean(hop.relation, ontology.relations.keys())}`);
    return { kinds, relation: null };
  }
  if (relation.symmetric !== (hop.direction === 'BOTH')) {
    report(
      place,
      `${hop.relation} is ${relation.symmetric ? '' : 'not '}symmetric and cannot be followed ${hop.direction}.`,
    );
  }
  const { near, far } = endsOf(relation, hop);
  for (const kind of from) {
    if (!near.has(kind)) report(place, `${hop.relation} does not start at a ${kind} in direction ${hop.direction}.`);
  }
  for (const kind of kinds) {
    if (!far.has(kind)) report(place, `${hop.relation} does not lead to a ${kind} in direction ${hop.direction}.`);
  }
  if (kinds.length === 0) report(place, `${hop.relation} leads to no kind.`);
  return { kinds, relation };
}

function endsOf({ from, to }: Relation, { direction }: Hop): { near: ReadonlySet<string>; far: ReadonlySet<string> } {
  switch (direction) {
    case 'OUT':
      return { near: new Set(from), far: new Set(to) };
    case 'IN':
      return { near: new Set(to), far: new Set(from) };
    case 'BOTH': {
      const both = new Set([...from, ...to]);
      return { near: both, far: both };
    }
  }
}

/** Those of the kinds that there are; the others are reported. */
export function checkKinds(
  kinds: readonly KindName[],
  place: string,
  { ontology, report }: Check,
): readonly KindName[] {
  return kinds.filter((kind) => {
    if (ontology.kinds.has(kind)) return true;
    report(place, `no kind "${kind}".${didYouMean(kind, ontology.kinds.keys())}`);
    return false;
  });
}
