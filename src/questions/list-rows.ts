import type { KindName, Ontology } from '../ontology/ontology.js';
import { hopStarts } from '../plan/hop-starts.js';
import { resolve } from '../plan/operand.js';
import type { ListAlong, ValidTime } from '../plan/plan.js';
import type { EdgeColumn, EntitySet, Rows, RowsByName, RowsCall, RowSet } from './row-sets.js';
import { unknownEntity, type UserInputError } from './user-input-error.js';

/** The rows of a list that is named, and the entity that it is of. @param argument Where it is asked for: `of`, `left`. */
export function listSets(
  argument: string,
  { id, ...hop }: ListAlong,
  time: ValidTime,
  columns: readonly EdgeColumn[],
  ontology: Ontology,
): Readonly<Record<string, RowSet>> {
  const of: EntitySet = { kinds: centreKinds({ id, ...hop }, ontology), ids: id, filter: null };
  return {
    [argument]: { rows: 'edges', of, ...hop, time, columns },
    [centreOf(argument)]: { rows: 'entities', of, columns: ['id'] },
  };
}

/** @throws {UserInputError} where what the list is of is not there. */
export function listRows(argument: string, along: ListAlong, rows: RowsByName, { values, ontology }: RowsCall): Rows {
  if (rows[centreOf(argument)]?.length === 0)
    throw noCentre(argument, along, String(resolve(along.id, values)), ontology);
  return rows[argument] ?? [];
}

const centreOf = (argument: string): string => `centre of ${argument}`;

/** The kinds of which the entity must be that a list is of. */
function centreKinds({ relation, direction }: ListAlong, ontology: Ontology): readonly KindName[] {
  const known = ontology.relations.get(relation);
  return known === undefined ? [] : hopStarts(known, direction);
}

function noCentre(argument: string, along: ListAlong, id: string, ontology: Ontology): UserInputError {
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
