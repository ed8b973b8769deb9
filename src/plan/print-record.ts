import { printOperand } from './print-filter.js';
import { group, leaf, type Part } from './print-lines.js';
import { claimFields, entity } from './print-parts.js';
import { named } from './print-words.js';
import type { RecordFields, ValidTime } from './plan.js';

/** What is given of a record. */
export function recordFields(fields: RecordFields, time: ValidTime): Part[] {
  return fields.map((field): Part => {
    switch (field.field) {
      case 'typename':
        return leaf(named(field.key, '__typename'));
      case 'plain':
        return leaf(named(field.key, field.name));
      case 'entity':
        return group(named(field.key, field.name), entity(field.shape, time));
      case 'claim':
        return group(named(field.key, field.name), claimFields(field.fields, time));
      case 'record': {
        const first = field.first === undefined ? '' : `, first ${printOperand(field.first)}`;
        return group(`${named(field.key, field.name)}${first}`, recordFields(field.fields, time));
      }
    }
  });
}
