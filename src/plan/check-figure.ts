import type { KindName } from '../ontology/ontology.js';
import { checkFilter } from './check-filter.js';
import { checkHop, type Check, type Items } from './check-items.js';
import { checkDay, checkKnownAt, checkSize, checkTexts, checkTime } from './check-operand.js';
import { checkKeys } from './check-pick.js';
import { FIGURE_OF, figureMeaning, type FigureType } from './figure-fields.js';
import { hopStarts } from './hop-starts.js';
import type { AgreementRoot, Figure, ListAlong, OverlapRoot, SeriesRoot, Shape } from './plan.js';

type CheckShape = (shape: Shape, possible: readonly KindName[], place: string, check: Check) => void;

/** Reports what a series, an overlap or an agreement cannot be asked for. */
export function checkFigure(
  root: SeriesRoot | OverlapRoot | AgreementRoot,
  check: Check,
  checkShape: CheckShape,
): void {
  const { key } = root;
  checkKnownAt(root.knownAt, key, check);
  checkFields(root.fields, FIGURE_OF[root.root], key, check, checkShape);
  switch (root.root) {
    case 'series': {
      checkSeries(root, check);
      return;
    }
    case 'overlap':
      checkAlong(root.left, `${key}.left`, check);
      checkAlong(root.right, `${key}.right`, check);
      checkTime(root.time, key, check);
      checkSize(root.first, `${key}.first`, check);
      return;
    case 'agreement':
      checkTexts(root.states, `${key}.states`, check);
      checkSize(root.first, `${key}.first`, check);
      checkSize(root.leastCommon, `${key}.leastCommon`, check);
      if (root.filter !== null)
        checkFilter(root.filter, { kinds: ['RollCall'], relation: null }, `${key}.where`, check);
  }
}

function checkSeries({ key, of, by, from, to }: SeriesRoot, check: Check): void {
  const { relation, kinds } = checkAlong(of, `${key}.of`, check);
  if (relation?.lasting === 'NONE') check.report(`${key}.of`, `${relation.name} holds always and has no steps.`);
  for (const day of [from, to]) checkDay(day, key, check);
  const { ontology } = check;
  if (by !== null && !kinds.some((kind) => ontology.kinds.get(kind)?.properties.has(by.property)))
    check.report(`${key}.by`, `none of ${kinds.join(', ')} has a property "${by.property}".`);
  if (by?.on === 'edge') check.report(`${key}.by`, 'a series counts by what its nodes are.');
}

function checkAlong(along: ListAlong, place: string, check: Check): Items {
  checkTexts(along.id, `${place}.id`, check);
  const relation = check.ontology.relations.get(along.relation);
  return checkHop(along, relation === undefined ? [] : hopStarts(relation, along.direction), place, check);
}

function checkFields(fields: Figure, type: FigureType, place: string, check: Check, checkShape: CheckShape): void {
  checkKeys(fields, place, check);
  for (const field of fields) {
    const at = `${place}.${field.key}`;
    const meaning = figureMeaning(type, field.name);
    if (meaning === undefined) check.report(at, `${type} has no field "${field.name}".`);
    else if (field.field === 'plain' && meaning !== 'plain') check.report(at, `${type}.${field.name} is an object.`);
    else if (field.field === 'object' && typeof meaning === 'object' && 'object' in meaning)
      checkFields(field.fields, meaning.object, at, check, checkShape);
    else if (field.field === 'entity' && typeof meaning === 'object' && 'entity' in meaning)
      checkShape(field.shape, meaning.entity === 'any' ? [...check.ontology.kinds.keys()] : meaning.entity, at, check);
    else if (field.field !== 'plain') check.report(at, `${type}.${field.name} is no ${field.field}.`);
  }
}
