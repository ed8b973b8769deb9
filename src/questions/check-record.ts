import type { KindName } from '../ontology/ontology.js';
import type { Check } from '../plan/check-items.js';
import { checkSize } from '../plan/check-operand.js';
import { allKinds, checkClaim, checkShape } from '../plan/check-parts.js';
import { checkKeys } from '../plan/check-pick.js';
import type { RecordField, RecordFields } from '../plan/plan.js';
import { namedType, type Definition, type Field } from './definition.js';

type Records = ReadonlyMap<string, Definition>;

/** Reports fields that a record does not have, and what cannot stand in them. */
export function checkRecord(fields: RecordFields, name: string, records: Records, place: string, check: Check): void {
  checkKeys(fields, place, check);
  const record = records.get(name);
  if (record?.is !== 'type') {
    check.report(place, `no record "${name}".`);
    return;
  }
  for (const field of fields) {
    const at = `${place}.${field.key}`;
    if (field.field === 'typename') {
      if (field.value !== name) check.report(at, `a ${name} is no "${field.value}".`);
      continue;
    }
    const known = record.fields.find((one) => one.name === field.name);
    if (known === undefined) check.report(at, `${name} has no field "${field.name}".`);
    else checkField(field, { ...known, name: `${name}.${field.name}` }, records, at, check);
  }
}

function checkField(
  field: Exclude<RecordField, { field: 'typename' }>,
  { type, name }: Field,
  records: Records,
  place: string,
  check: Check,
): void {
  const held = namedType(type);
  const sort = sortOf(held, records, check);
  if (sort !== field.field) {
    check.report(place, field.field === 'plain' ? `${name} is an object.` : `${name} is no ${field.field}.`);
    return;
  }
  switch (field.field) {
    case 'plain':
      return;
    case 'entity':
      checkShape(field.shape, kindsOf(held, check), place, check);
      return;
    case 'claim':
      checkClaim(field.fields, place, check);
      return;
    case 'record':
      if (field.first !== undefined) checkSize(field.first, `${place}.first`, check);
      checkRecord(field.fields, held, records, place, check);
  }
}

function sortOf(type: string, records: Records, { ontology }: Check): RecordField['field'] {
  if (type === 'Claim') return 'claim';
  if (type === 'Entity' || ontology.kinds.has(type)) return 'entity';
  return records.get(type)?.is === 'type' ? 'record' : 'plain';
}

const kindsOf = (type: string, check: Check): readonly KindName[] => (type === 'Entity' ? allKinds(check) : [type]);
