import { didYouMean } from '../text/suggest.js';
import { checkKinds, type Check } from './check-items.js';
import { checkKnownAt, checkPage, checkSize, checkTexts, checkTime } from './check-operand.js';
import { checkKeys, checkPick } from './check-pick.js';
import type { ClaimField, LinkField, PathsRoot, Shape, SubgraphRoot } from './plan.js';

/** How the shapes and claims of a plan are checked, wherever in it they stand. */
export interface CheckParts {
  /** Of an entity of any kind. */
  readonly entity: (shape: Shape, place: string, check: Check) => void;
  readonly claim: (fields: readonly ClaimField[], place: string, check: Check) => void;
}

/** Reports what is wrong with a root that finds paths. */
export function checkPaths(root: PathsRoot, parts: CheckParts, check: Check): void {
  const { key } = root;
  for (const end of ['from', 'to'] as const) checkTexts(root[end], `${key}.${end}`, check);
  for (const size of ['maxHops', 'first'] as const) checkSize(root[size], `${key}.${size}`, check);
  checkRelations(root.relations, key, check);
  checkTime(root.time, key, check);
  checkKnownAt(root.knownAt, key, check);
  checkKeys(root.fields, key, check);
  for (const field of root.fields) {
    const at = `${key}.${field.key}`;
    if (field.field === 'excludedHubs') parts.entity(field.shape, at, check);
    if (field.field !== 'paths') continue;
    checkKeys(field.fields, at, check);
    for (const inner of field.fields)
      if (inner.field === 'hops') checkLinks(inner.fields, `${at}.${inner.key}`, parts, check);
  }
}

/** Reports what is wrong with a root that gives what surrounds an entity. */
export function checkSubgraph(root: SubgraphRoot, parts: CheckParts, check: Check): void {
  const { key } = root;
  checkTexts(root.id, `${key}.id`, check);
  checkSize(root.depth, `${key}.depth`, check);
  checkRelations(root.relations, key, check);
  if (root.kinds !== null && checkKinds(root.kinds, `${key}.kinds`, check).length === 0)
    check.report(`${key}.kinds`, 'no kind to go to.');
  checkTime(root.time, key, check);
  checkKnownAt(root.knownAt, key, check);
  checkPage(root.page, key, check);
  checkKeys(root.fields, key, check);
  for (const field of root.fields) {
    const at = `${key}.${field.key}`;
    switch (field.field) {
      case 'typename':
        continue;
      case 'counts':
        checkPick(field.fields, 'RelationCount', at, check);
        continue;
      case 'pageInfo':
        checkPick(field.fields, 'PageInfo', at, check);
        continue;
      case 'nodes':
      case 'excludedHubs':
        parts.entity(field.shape, at, check);
        continue;
      case 'links':
        checkLinks(field.fields, at, parts, check);
    }
  }
}

function checkLinks(fields: readonly LinkField[], place: string, parts: CheckParts, check: Check): void {
  checkKeys(fields, place, check);
  for (const field of fields) {
    const at = `${place}.${field.key}`;
    if (field.field === 'from' || field.field === 'to') parts.entity(field.shape, at, check);
    if (field.field === 'claim') parts.claim(field.fields, at, check);
  }
}

function checkRelations(names: readonly string[] | null, key: string, { ontology, report }: Check): void {
  if (names === null) return;
  const place = `${key}.relations`;
  if (names.length === 0) report(place, 'no relation to follow.');
  for (const name of names)
    if (!ontology.relations.has(name))
      report(place, `no relation "${name}".${didYouMean(name, ontology.relations.keys())}`);
}
