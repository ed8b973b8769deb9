import type { KindName, Ontology } from '../ontology/ontology.js';
import { hopStarts } from '../plan/hop-starts.js';
import type { ListAlong } from '../plan/plan.js';
import { unknownEntity, type UnknownEntityError } from './unknown-entity-error.js';

/** The kinds of which the entity must be that a list is of. */
export function centreKinds({ relation, direction }: ListAlong, ontology: Ontology): readonly KindName[] {
  const known = ontology.relations.get(relation);
  return known === undefined ? [] : hopStarts(known, direction);
}

/** @param argument Where the list is asked for: `of`, `left`, `right`. */
export function noCentre(argument: string, along: ListAlong, id: string, ontology: Ontology): UnknownEntityError {
  const kinds = centreKinds(along, ontology);
  return unknownEntity(
    `${argument}.id`,
    kinds.length > 4 ? 'entity' : kinds.join(' or '),
    id,
    pluralOf(kinds, ontology),
  );
}

const pluralOf = (kinds: readonly KindName[], ontology: Ontology): string => {
  const [only] = kinds;
  return (kinds.length === 1 && only !== undefined ? ontology.kinds.get(only)?.plural : undefined) ?? 'search';
};
