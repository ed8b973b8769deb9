import type { KindName, Ontology } from '../ontology/ontology.js';
import { checkClaimFilter, checkFacets, checkFilter, checkOrder } from './check-filter.js';
import { checkHop, checkKinds, namedValue, type Check, type Items } from './check-items.js';
import { checkDay, checkKnownAt, checkPage, checkSize, checkTexts, checkTime } from './check-operand.js';
import { checkKeys, checkPick } from './check-pick.js';
import type {
  ClaimConnectionField,
  ClaimField,
  Connection,
  ConnectionField,
  CoverageField,
  EdgeField,
  EntityField,
  EvidenceField,
  MatrixCellField,
  MatrixRowField,
  OneRoot,
  Plan,
  Root,
  Shape,
} from './plan.js';

/**
 * Says what in a plan the ontology does not know or a step cannot do: names of kinds, relations and properties, the
 * ends and directions of hops, tests by type, orders, facets, operands. No store has to throw on a plan that passes.
 *
 * @returns All problems, each with its place: `states.nodes.partyTo: no relation "PARTY_OF". …`. Empty where it is sound.
 */
export function checkPlan(plan: Plan, ontology: Ontology): string[] {
  const problems: string[] = [];
  const check: Check = { ontology, report: (place, problem) => problems.push(`${place}: ${problem}`) };
  checkKeys(plan.roots, 'plan', check);
  for (const root of plan.roots) checkRoot(root, check);
  return problems;
}

function checkRoot(root: Root, check: Check): void {
  const { key } = root;
  switch (root.root) {
    case 'typename':
      return;
    case 'dataset':
      return checkPick(root.fields, 'Dataset', key, check);
    case 'one':
      return checkOne(root, check);
    case 'nodes':
      checkTexts(root.ids, `${key}.ids`, check);
      checkTime(root.time, key, check);
      checkKnownAt(root.knownAt, key, check);
      checkShape(root.shape, allKinds(check), key, check);
      return checkClaim(root.claim, key, check);
    case 'many':
      checkTime(root.time, key, check);
      checkKnownAt(root.knownAt, key, check);
      return checkConnection(root.connection, { kinds: checkKinds([root.kind], key, check), relation: null }, key, check);
    case 'matrix':
      for (const ids of ['states', 'organizations', 'instruments'] as const) checkTexts(root[ids], `${key}.${ids}`, check);
      checkDay(root.on, key, check);
      checkKnownAt(root.knownAt, key, check);
      return checkMatrixRow(root.fields, key, check);
    case 'claims':
      checkClaimFilter(root.filter, `${key}.where`, check);
      checkDay(root.on, key, check);
      checkKnownAt(root.knownAt, key, check);
      checkPage(root.page, key, check);
      return checkClaimConnection(root.fields, key, check);
  }
}

const allKinds = ({ ontology }: Check): readonly KindName[] => [...ontology.kinds.keys()];

function checkOne(root: OneRoot, check: Check): void {
  const { key, target, by } = root;
  const any = target === 'Entity' || target === 'Node';
  const kinds = any ? allKinds(check) : target === 'Claim' ? [] : checkKinds([target], key, check);
  if (by.property !== 'id' && check.ontology.kinds.get(target)?.properties.get(by.property)?.key !== true) {
    check.report(key, `"${by.property}" is no key of ${target}.`);
  }
  checkTexts(by.value, `${key}.${by.property}`, check);
  checkTime(root.time, key, check);
  checkKnownAt(root.knownAt, key, check);
  checkShape(root.shape, kinds, key, check);
  if (root.claim.length > 0 && target !== 'Node' && target !== 'Claim') check.report(key, `${target} is never a claim.`);
  checkClaim(root.claim, key, check);
}

function checkShape(shape: Shape, possible: readonly KindName[], place: string, check: Check): void {
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
      return;
    case 'property':
      if (field.property === 'id' || field.property === 'kind') return check.report(place, `${field.property} is a field of its own.`);
      namedValue({ kinds: [kind], relation: null }, 'node', field.property, place, check);
      return;
    case 'relation':
      checkTime(field.time, place, check);
      checkConnection(field.connection, checkHop(field, [kind], place, check), place, check);
  }
}

function checkConnection(connection: Connection, items: Items, place: string, check: Check): void {
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
      return checkShape(field.shape, items.kinds, place, check);
    case 'edges':
      checkKeys(field.fields, place, check);
      return field.fields.forEach((inner) => checkEdgeField(inner, items, `${place}.${inner.key}`, check));
    case 'pageInfo':
      return checkPick(field.fields, 'PageInfo', place, check);
    case 'facets':
      checkSize(field.first, `${place}.first`, check);
      checkFacets(field.by, items, place, check);
      return checkPick(field.fields, 'Facet', place, check);
    case 'coverage':
      checkKeys(field.fields, place, check);
      return field.fields.forEach((inner) => checkCoverageField(inner, `${place}.${inner.key}`, check));
  }
}

function checkEdgeField(field: EdgeField, items: Items, place: string, check: Check): void {
  switch (field.field) {
    case 'typename':
    case 'cursor':
      return;
    case 'node':
      return checkShape(field.shape, items.kinds, place, check);
    case 'property':
      namedValue(items, 'edge', field.property, place, check);
      return;
    case 'claim':
    case 'claims':
      if (items.relation === null) check.report(place, 'a list at a root has no edges of a relation.');
      return checkClaim(field.fields, place, check);
  }
}

function checkCoverageField(field: CoverageField, place: string, check: Check): void {
  switch (field.field) {
    case 'plain':
      return;
    case 'document':
      return checkShape(field.shape, ['Document'], place, check);
    case 'claim':
      return checkClaim(field.fields, place, check);
  }
}

function checkClaim(fields: readonly ClaimField[], place: string, check: Check): void {
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
  for (const field of fields) if (field.field === 'document') checkShape(field.shape, ['Document'], `${place}.${field.key}`, check);
}

function checkClaimConnection(fields: readonly ClaimConnectionField[], place: string, check: Check): void {
  checkKeys(fields, place, check);
  for (const field of fields) {
    const at = `${place}.${field.key}`;
    switch (field.field) {
      case 'typename':
      case 'totalCount':
        continue;
      case 'nodes':
        checkClaim(field.fields, at, check);
        continue;
      case 'edges':
        checkKeys(field.fields, at, check);
        for (const edge of field.fields) if (edge.field === 'node') checkClaim(edge.fields, `${at}.${edge.key}`, check);
        continue;
      case 'pageInfo':
        checkPick(field.fields, 'PageInfo', at, check);
    }
  }
}

function checkMatrixRow(fields: readonly MatrixRowField[], place: string, check: Check): void {
  checkKeys(fields, place, check);
  for (const field of fields) {
    const at = `${place}.${field.key}`;
    switch (field.field) {
      case 'typename':
        continue;
      case 'state':
        checkShape(field.shape, ['State'], at, check);
        continue;
      case 'organization':
        checkShape(field.shape, ['Organization'], at, check);
        continue;
      case 'cells':
        checkKeys(field.fields, at, check);
        for (const cell of field.fields) checkMatrixCell(cell, `${at}.${cell.key}`, check);
    }
  }
}

function checkMatrixCell(field: MatrixCellField, place: string, check: Check): void {
  switch (field.field) {
    case 'plain':
      return;
    case 'instrument':
      return checkShape(field.shape, ['Instrument'], place, check);
    case 'claim':
      return checkClaim(field.fields, place, check);
  }
}
