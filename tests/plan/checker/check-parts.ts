import type { KindName } from '../../../src/ontology/ontology.js';
import { checkFacets, checkFilter, checkOrder } from './check-filter.js';
import { checkHop, checkKinds, namedValue, type Check, type Items } from './check-items.js';
import { checkPage, checkSize, checkTime } from './check-operand.js';
import { namedType, type Definition, type Field } from '../../../src/plan/definition.js';
import type {
  Connection,
  ConnectionField,
  EntityField,
  RecordField,
  RecordFields,
  Shape,
} from '../../../src/plan/plan.js';
import * as records from '../../../src/plan/records.js';

/** Those that any answer may hold, by name. */
const PART_RECORDS: ReadonlyMap<string, Definition> = new Map(Object.values(records).map((type) => [type.name, type]));

export const allKinds = ({ ontology }: Check): readonly KindName[] => [...ontology.kinds.keys()];

export function checkShape(shape: Shape, possible: readonly KindName[], place: string, check: Check): void {
  const seen = new Set<KindName>();
  for (const { kinds, fields } of shape) {
    for (const kind of checkKinds(kinds, place, check)) {
      if (seen.has(kind)) check.report(place, `two shapes for ${kind}.`);
      if (!possible.includes(kind)) check.report(place, `no ${kind} can stand here.`);
      seen.add(kind);
      checkKeys(fields, place, check);
      for (const field of fields) checkEntityField(field, kind, `${place}.${field.key}`, check);
    }
  }
}

function checkEntityField(field: EntityField, kind: KindName, place: string, check: Check): void {
  switch (field.field) {
    case 'typename':
    case 'id':
    case 'kind':
    case 'key':
    case 'exists':
      return;
    case 'property':
      if (field.property === 'id' || field.property === 'kind') {
        check.report(place, `${field.property} is a field of its own.`);
        return;
      }
      namedValue({ kinds: [kind], relation: null }, 'node', field.property, place, check);
      return;
    case 'relation':
      checkTime(field.time, place, check);
      checkConnection(field.connection, checkHop(field, [kind], place, check), place, check);
  }
}

export function checkConnection(connection: Connection, items: Items, place: string, check: Check): void {
  if (connection.filter !== null) checkFilter(connection.filter, items, `${place}.where`, check);
  checkOrder(connection.order, items, place, check);
  checkPage(connection.page, place, check);
  checkKeys(connection.fields, place, check);
  for (const field of connection.fields) checkConnectionField(field, items, `${place}.${field.key}`, check);
}

function checkConnectionField(field: ConnectionField, items: Items, place: string, check: Check): void {
  switch (field.field) {
    case 'typename':
    case 'totalCount':
      return;
    case 'nodes':
      checkShape(field.shape, items.kinds, place, check);
      return;
    case 'edges':
      checkKeys(field.fields, place, check);
      field.fields.forEach((inner) => checkEdgeField(inner, items, `${place}.${inner.key}`, check));
      return;
    case 'pageInfo':
      checkRecord(field.fields, 'PageInfo', PART_RECORDS, place, check);
      return;
    case 'facets':
      checkSize(field.first, `${place}.first`, check);
      checkFacets(field.by, items, place, check);
      checkRecord(field.fields, 'Facet', PART_RECORDS, place, check);
      return;
    case 'coverage':
      checkRecord(field.fields, 'Coverage', PART_RECORDS, place, check);
      return;
  }
}

/** What an edge tells is told by its list: the node by its kinds, qualifiers by its relation. */
function checkEdgeField(field: RecordField, items: Items, place: string, check: Check): void {
  switch (field.field) {
    case 'typename':
      return;
    case 'plain':
      if (field.name !== 'cursor') namedValue(items, 'edge', field.name, place, check);
      return;
    case 'entity':
      if (field.name !== 'node') check.report(place, `an edge has no entity "${field.name}".`);
      checkShape(field.shape, items.kinds, place, check);
      return;
    case 'claim':
      if (items.relation === null) check.report(place, 'a list at a root has no edges of a relation.');
      checkClaim(field.fields, place, check);
      return;
    case 'record':
      check.report(place, `an edge has no record "${field.name}".`);
  }
}

export const checkClaim = (fields: RecordFields, place: string, check: Check): void =>
  checkRecord(fields, 'Claim', PART_RECORDS, place, check);

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

/** Reports a key that two fields of one object go under. */
export function checkKeys(fields: readonly { readonly key: string }[], place: string, { report }: Check): void {
  const seen = new Set<string>();
  for (const { key } of fields) {
    if (seen.has(key)) report(`${place}.${key}`, 'two fields have this key.');
    seen.add(key);
  }
}
