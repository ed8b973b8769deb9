import type { KindName } from '../ontology/ontology.js';
import type { Check } from './check-items.js';
import { checkPage, checkTexts } from './check-operand.js';
import { checkKeys, checkPick } from './check-pick.js';
import type { Shape } from './plan.js';
import type { SearchRoot } from './search.js';

/** Reports what in a search no store can answer. @param checkShape Checks what is given of the entities found. */
export function checkSearch(
  root: SearchRoot,
  checkShape: (shape: Shape, possible: readonly KindName[], place: string, check: Check) => void,
  check: Check,
): void {
  const { key } = root;
  checkTexts(root.text, `${key}.text`, check);
  checkTexts(root.kinds, `${key}.kinds`, check);
  checkPage(root.page, key, check);
  checkKeys(root.fields, key, check);
  for (const field of root.fields) {
    const place = `${key}.${field.key}`;
    if (field.field === 'kinds') checkPick(field.fields, 'KindCount', place, check);
    if (field.field === 'pageInfo') checkPick(field.fields, 'PageInfo', place, check);
    if (field.field !== 'nodes') continue;
    checkKeys(field.fields, place, check);
    for (const inner of field.fields) {
      const at = `${place}.${inner.key}`;
      if (inner.field === 'entity') checkShape(inner.shape, [...check.ontology.kinds.keys()], at, check);
      if (inner.field === 'matched') checkPick(inner.fields, 'NameMatch', at, check);
    }
  }
}
