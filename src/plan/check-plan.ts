import type { KindName, Ontology } from '../ontology/ontology.js';
import { checkDataset } from './check-dataset.js';
import { checkFigure } from './check-figure.js';
import { checkClaimFilter, checkFacets, checkFilter, checkOrder } from './check-filter.js';
import { checkHop, checkKinds, namedValue, type Check, type Items } from './check-items.js';
import { checkPaths, checkSubgraph, type CheckParts } from './check-links.js';
import { checkDay, checkKnownAt, checkPage, checkSize, checkTexts, checkTime } from './check-operand.js';
import { checkKeys, checkPick } from './check-pick.js';
import { checkRecordRoot, checkRows } from './check-records.js';
import { checkSearch } from './check-search.js';
import type {
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
    case 'dataset': {
      checkDataset(root, checkShape, check);
      return;
    }
    case 'search': {
      checkSearch(root, checkShape, check);
      return;
    }
    case 'one': {
      checkOne(root, check);
      return;
    }
    case 'nodes':
      checkTexts(root.ids, `${key}.ids`, check);
      checkTime(root.time, key, check);
      checkKnownAt(root.knownAt, key, check);
      checkShape(root.shape, allKinds(check), key, check);
      {
        checkClaim(root.claim, key, check);
        return;
      }
    case 'many':
      checkTime(root.time, key, check);
      checkKnownAt(root.knownAt, key, check);
      {
        checkConnection(root.connection, { kinds: checkKinds([root.kind], key, check), relation: null }, key, check);
        return;
      }
    case 'matrix':
      for (const ids of ['states', 'organizations', 'instruments'] as const)
        checkTexts(root[ids], `${key}.${ids}`, check);
      checkDay(root.on, key, check);
      checkKnownAt(root.knownAt, key, check);
      {
        checkMatrixRow(root.fields, key, check);
        return;
      }
    case 'series':
    case 'overlap':
    case 'agreement': {
      checkFigure(root, check, checkShape);
      return;
    }
    case 'disagreements':
    case 'timeline':
    case 'changes': {
      checkRecordRoot(root, { claim: checkClaim, shape: checkShape }, check);
      return;
    }
    case 'paths': {
      checkPaths(root, PARTS, check);
      return;
    }
    case 'neighbourhood': {
      checkSubgraph(root, PARTS, check);
      return;
    }
    case 'claims':
      checkClaimFilter(root.filter, `${key}.where`, check);
      checkDay(root.on, key, check);
      checkKnownAt(root.knownAt, key, check);
      checkPage(root.page, key, check);
      {
        checkRows(root.fields, (fields, at) => checkClaim(fields, at, check), key, check);
        return;
      }
  }
}

const PARTS: CheckParts = {
  entity: (shape, place, check) => checkShape(shape, allKinds(check), place, check),
  claim: checkClaim,
};

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
  if (root.claim.length > 0 && target !== 'Node' && target !== 'Claim')
    check.report(key, `${target} is never a claim.`);
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
  for (const field of fields)
    if (field.field === 'document') checkShape(field.shape, ['Document'], `${place}.${field.key}`, check);
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
    case 'instrument': {
      checkShape(field.shape, ['Instrument'], place, check);
      return;
    }
    case 'claim': {
      checkClaim(field.fields, place, check);
      return;
    }
    case 'last':
      checkKeys(field.fields, place, check);
      for (const inner of field.fields)
        if (inner.field === 'document') checkShape(inner.shape, ['Document'], `${place}.${inner.key}`, check);
  }
}
