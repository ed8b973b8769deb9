import { resolveInteger, resolveTexts } from './operand.js';
import type { AgreementRoot, Figure, OverlapRoot, SeriesRoot, Shape, Values } from './plan.js';

/** With whom a single State is compared: about as many as there are. */
const ALL_STATES = 250;
/** A series reads two days of each row and no entity: what it costs is about one page of rows. */
const ONE_SERIES = 250;

/** What counting figures may touch. @param shapeCost Of so many entities shown in a shape. */
export function figureCost(
  root: SeriesRoot | OverlapRoot | AgreementRoot,
  values: Values,
  shapeCost: (shape: Shape, rows: number) => number,
): number {
  if (root.root === 'series') return ONE_SERIES;
  const first = resolveInteger(root.first, values);
  if (root.root === 'overlap') return 1 + fieldsCost(root.fields, first, first, shapeCost);
  const states = new Set(resolveTexts(root.states, values) ?? []).size;
  const compared = states === 1 ? ALL_STATES : states;
  const pairs = states === 1 ? ALL_STATES : (states * (states - 1)) / 2;
  return pairs + fieldsCost(root.fields, first, compared, shapeCost);
}

/** Objects count as rows; the entities in them by how many are read to find the ones that are shown. */
function fieldsCost(
  fields: Figure,
  rows: number,
  states: number,
  shapeCost: (shape: Shape, rows: number) => number,
): number {
  return fields.reduce((sum, field) => {
    if (field.field === 'plain') return sum;
    if (field.field === 'object') return sum + rows + fieldsCost(field.fields, rows, states, shapeCost);
    return sum + shapeCost(field.shape, field.name === 'rollCall' || field.name === 'nodes' ? rows : states);
  }, 0);
}
