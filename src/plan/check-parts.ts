import type { KindName } from '../ontology/ontology.js';
import { checkFacets, checkFilter, checkOrder } from './check-filter.js';
import { checkHop, checkKinds, namedValue, type Check, type Items } from './check-items.js';
import { checkPage, checkSize, checkTime } from './check-operand.js';
import { checkKeys, checkPick } from './check-pick.js';
import type {
  ClaimField,
  Connection,
  ConnectionField,
  CoverageField,
  EdgeField,
  EntityField,
  EvidenceField,
  Shape,
} from './plan.js';

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
    case 'nodes': {
      checkShape(field.shape, items.kinds, place, check);
      return;
    }
    case 'edges':
      checkKeys(field.fields, place, check);
      {
        field.fields.forEach((inner) => checkEdgeField(inner, items, `${place}.${inner.key}`, check));
        return;
      }
    case 'pageInfo': {
      checkPick(field.fields, 'PageInfo', place, check);
      return;
    }
    case 'facets':
      checkSize(field.first, `${place}.first`, check);
      checkFacets(field.by, items, place, check);
      {
        checkPick(field.fields, 'Facet', place, check);
        return;
      }
    case 'coverage':
      checkKeys(field.fields, place, check);
      {
        field.fields.forEach((inner) => checkCoverageField(inner, `${place}.${inner.key}`, check));
        return;
      }
  }
}

function checkEdgeField(field: EdgeField, items: Items, place: string, check: Check): void {
  switch (field.field) {
    case 'typename':
    case 'cursor':
      return;
    case 'node': {
      checkShape(field.shape, items.kinds, place, check);
      return;
    }
    case 'property':
      namedValue(items, 'edge', field.property, place, check);
      return;
    case 'claim':
    case 'claims':
      if (items.relation === null) check.report(place, 'a list at a root has no edges of a relation.');
      {
        checkClaim(field.fields, place, check);
        return;
      }
  }
}

function checkCoverageField(field: CoverageField, place: string, check: Check): void {
  switch (field.field) {
    case 'plain':
      return;
    case 'document': {
      checkShape(field.shape, ['Document'], place, check);
      return;
    }
    case 'claim': {
      checkClaim(field.fields, place, check);
      return;
    }
  }
}

export function checkClaim(fields: readonly ClaimField[], place: string, check: Check): void {
  checkKeys(fields, place, check);
  for (const field of fields) {
    const at = `${place}.${field.key}`;
    switch (field.field) {
      case 'plain':
        continue;
      case 'subject':
      case 'object':
        checkShape(field.shape, allKinds(check), at, check);
        continue;
      case 'qualifiers':
        checkPick(field.fields, 'Qualifier', at, check);
        continue;
      case 'evidence':
        checkEvidence(field.fields, at, check);
    }
  }
}

function checkEvidence(fields: readonly EvidenceField[], place: string, check: Check): void {
  checkKeys(fields, place, check);
  for (const field of fields)
    if (field.field === 'document') checkShape(field.shape, ['Document'], `${place}.${field.key}`, check);
}
