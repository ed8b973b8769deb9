import type { KindName } from '../ontology/ontology.js';
import type { Check } from './check-items.js';
import { checkSize } from './check-operand.js';
import { checkKeys, checkPick } from './check-pick.js';
import { isPart } from './dataset-part.js';
import type { DatasetPart, DatasetRoot, Shape } from './plan.js';

type CheckShape = (shape: Shape, possible: readonly KindName[], place: string, check: Check) => void;

/** Reports fields that the data set does not have, and shapes of what cannot stand in them. */
export function checkDataset({ key, fields }: DatasetRoot, checkShape: CheckShape, check: Check): void {
  checkKeys(fields, key, check);
  for (const field of fields) {
    if (isPart(field)) checkPart(field, `${key}.${field.key}`, checkShape, check);
    else checkPick([field], 'Dataset', key, check);
  }
}

/** Names that stores splice into their statements. */
const PLAIN: Readonly<Record<'coverage' | 'sources', readonly string[]>> = {
  coverage: ['__typename', 'relation', 'completeFrom', 'completeThrough', 'universe', 'officialTotal', 'note'],
  sources: ['__typename', 'claims'],
};

function checkPart(part: DatasetPart, place: string, checkShape: CheckShape, check: Check): void {
  switch (part.part) {
    case 'relations':
      checkPick(part.fields, 'DatasetRelation', place, check);
      return;
    case 'licences':
      checkPick(part.fields, 'DatasetLicence', place, check);
      return;
    case 'sources':
      checkSize(part.first, `${place}.first`, check);
      break;
    case 'coverage':
  }
  checkKeys(part.fields, place, check);
  for (const field of part.fields) {
    if (field.field === 'plain') {
      if (!PLAIN[part.part].includes(field.name)) check.report(`${place}.${field.key}`, `no field "${field.name}".`);
      continue;
    }
    const kinds = field.field === 'document' ? ['Document'] : [...check.ontology.kinds.keys()];
    checkShape(field.shape, kinds, `${place}.${field.key}`, check);
  }
}
