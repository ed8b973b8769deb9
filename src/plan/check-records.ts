import type { KindName } from '../ontology/ontology.js';
import { checkClaimFilter } from './check-filter.js';
import type { Check } from './check-items.js';
import { checkKnownAt, checkMoment, checkPage, checkTexts } from './check-operand.js';
import { checkKeys, checkPick } from './check-pick.js';
import type {
  ChangesRoot,
  ClaimField,
  DisagreementsRoot,
  RowsField,
  Shape,
  TimelineField,
  TimelineRoot,
} from './plan.js';

/** How claims and entities inside rows are checked: given, so that no file imports in a circle. */
export interface Inside {
  readonly claim: (fields: readonly ClaimField[], place: string, check: Check) => void;
  readonly shape: (shape: Shape, possible: readonly KindName[], place: string, check: Check) => void;
}

/** Checks the roots that tell how claims stand to one another, in time and in record time. */
export function checkRecordRoot(
  root: DisagreementsRoot | TimelineRoot | ChangesRoot,
  inside: Inside,
  check: Check,
): void {
  const { key } = root;
  checkPage(root.page, key, check);
  switch (root.root) {
    case 'disagreements':
      checkClaimFilter(root.filter, `${key}.where`, check);
      checkRows(root.fields, (fields, place) => checkClaimSides(fields, place, inside, check), key, check);
      return;
    case 'timeline':
      checkTexts(root.id, `${key}.id`, check);
      checkClaimFilter(
        root.date.map((test) => ({ ...test, property: 'date' as const })),
        key,
        check,
      );
      checkKnownAt(root.knownAt, key, check);
      checkRows(root.fields, (fields, place) => checkTimelineFields(fields, place, inside, check), key, check);
      return;
    case 'changes':
      checkMoment(root.since, `${key}.since`, check);
      checkMoment(root.until, `${key}.until`, check);
      checkTexts(root.about, `${key}.about`, check);
      checkRows(root.fields, (fields, place) => checkClaimSides(fields, place, inside, check), key, check);
  }
}

/** Checks a connection of rows. @param checkRow Checks what is given of each. */
export function checkRows<F>(
  fields: readonly RowsField<F>[],
  checkRow: (fields: readonly F[], place: string) => void,
  place: string,
  check: Check,
): void {
  checkKeys(fields, place, check);
  for (const field of fields) {
    const at = `${place}.${field.key}`;
    switch (field.field) {
      case 'typename':
      case 'totalCount':
        continue;
      case 'nodes':
        checkRow(field.fields, at);
        continue;
      case 'edges':
        checkKeys(field.fields, at, check);
        for (const edge of field.fields) if (edge.field === 'node') checkRow(edge.fields, `${at}.${edge.key}`);
        continue;
      case 'pageInfo':
        checkPick(field.fields, 'PageInfo', at, check);
    }
  }
}

/** Rows whose fields are plain or lead to claims. */
function checkClaimSides(
  fields: readonly ({ readonly key: string } & ({ readonly fields: readonly ClaimField[] } | object))[],
  place: string,
  { claim }: Inside,
  check: Check,
): void {
  checkKeys(fields, place, check);
  for (const field of fields) if ('fields' in field) claim(field.fields, `${place}.${field.key}`, check);
}

function checkTimelineFields(
  fields: readonly TimelineField[],
  place: string,
  { claim, shape }: Inside,
  check: Check,
): void {
  checkKeys(fields, place, check);
  for (const field of fields) {
    const at = `${place}.${field.key}`;
    if (field.field === 'claim') claim(field.fields, at, check);
    if (field.field === 'other') shape(field.shape, [...check.ontology.kinds.keys()], at, check);
  }
}
