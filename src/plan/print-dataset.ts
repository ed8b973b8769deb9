import { isPart } from './dataset-part.js';
import type { DatasetRoot, Operand, Pick, Shape } from './plan.js';
import { group, leaf, type Part } from './print-lines.js';

interface Printers {
  readonly named: (key: string, name: string) => string;
  readonly picked: (fields: Pick) => Part[];
  readonly entity: (shape: Shape) => Part[];
  readonly operand: (operand: Operand) => string;
}

/** The fields of the data set, each counted part with what is given of it. */
export function printDataset({ fields }: DatasetRoot, { named, picked, entity, operand }: Printers): Part[] {
  return fields.flatMap((field): Part[] => {
    if (!isPart(field)) return picked([field]);
    const name = named(field.key, field.part);
    switch (field.part) {
      case 'relations':
      case 'licences':
        return [group(name, picked(field.fields))];
      case 'coverage':
      case 'sources': {
        const first = field.part === 'sources' ? `, first ${operand(field.first)}` : '';
        const inner = field.fields.map((f) =>
          f.field === 'plain' ? leaf(named(f.key, f.name)) : group(named(f.key, f.field), entity(f.shape)),
        );
        return [group(`${name}${first}`, inner)];
      }
    }
  });
}
