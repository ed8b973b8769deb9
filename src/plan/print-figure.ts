import { printFilter, printHop, printOperand, printTime } from './print-filter.js';
import { group, leaf, type Part } from './print-lines.js';
import type { AgreementRoot, Figure, ListAlong, OverlapRoot, SeriesRoot, Shape } from './plan.js';

/** What a figure is of, in words. */
export function figureWords(root: SeriesRoot | OverlapRoot | AgreementRoot): string[] {
  switch (root.root) {
    case 'series': {
      const by = root.by === null ? [] : [`by ${root.by.year ? 'year of ' : ''}${root.by.property}`];
      const from = root.from === null ? [] : [`from ${printOperand(root.from)}`];
      const to = root.to === null ? [] : [`to ${printOperand(root.to)}`];
      return [`series of ${along(root.of)}`, ...by, root.yearly ? 'a step a year' : 'a step a day', ...from, ...to];
    }
    case 'overlap': {
      const what = `overlap of ${along(root.left)} and ${along(root.right)}`;
      return [what, printTime(root.time), `first ${printOperand(root.first)}`];
    }
    case 'agreement': {
      const where = root.filter === null ? [] : [`where ${printFilter(root.filter)}`];
      const least = `least common ${printOperand(root.leastCommon)}`;
      return [`vote agreement of ${printOperand(root.states)}`, ...where, least, `first ${printOperand(root.first)}`];
    }
  }
}

const along = (list: ListAlong): string => `${printOperand(list.id)} ${printHop(list)}`;

/** @param entity Prints what is given of an entity. */
export function figureFields(fields: Figure, entity: (shape: Shape) => Part[]): Part[] {
  return fields.map((field) => {
    const name = field.key === field.name ? field.key : `${field.key}: ${field.name}`;
    if (field.field === 'plain') return leaf(name);
    return group(name, field.field === 'object' ? figureFields(field.fields, entity) : entity(field.shape));
  });
}
