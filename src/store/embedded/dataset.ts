import { isPart } from '../../plan/dataset-part.js';
import { resolveInteger } from '../../plan/operand.js';
import type { DatasetCoverageField, DatasetPart, DatasetRoot, DatasetSourceField } from '../../plan/plan.js';
import { datasetAnswer } from '../dataset-row.js';
import {
  compareCovered,
  compareSources,
  licenceRows,
  relationRows,
  type LicenceCount,
  type RelationCount,
} from '../dataset-parts.js';
import { pick } from '../pick.js';
import type { Answer, DatasetState, Row } from '../store.js';
import type { Claims } from './claims.js';
import type { ClaimRecord, Edge, Entity } from './graph.js';
import { exists, propertyValue, versionOf } from './moment.js';
import type { Call } from './call.js';
import type { WalkCompiler } from './walk.js';

/** Compiles the root that tells of the data themselves; the graph is looked at only for what has to be counted. */
export function compileDataset(
  root: DatasetRoot,
  compiler: WalkCompiler,
): (call: Call, dataset: () => DatasetState) => Row {
  const parts = root.fields.filter(isPart).map((part) => [part.key, compilePart(part, compiler)] as const);
  return (call, dataset) =>
    datasetAnswer(root, dataset(), Object.fromEntries(parts.map(([key, count]) => [key, count(call)])));
}

function compilePart(part: DatasetPart, compiler: WalkCompiler): (call: Call) => Answer {
  switch (part.part) {
    case 'relations':
      return ({ graph }) =>
        relationRows([...countRelations(graph.entities.values())], graph.ontology).map((row) =>
          pick(part.fields, row, 'DatasetRelation'),
        );
    case 'licences':
      return (call) =>
        licenceRows(countLicences(citing(call), call)).map((row) => pick(part.fields, row, 'DatasetLicence'));
    case 'coverage': {
      const read = compileFields(part.fields, compiler, 'DatasetCoverage');
      return (call) =>
        covered(call).map((edge) =>
          read({ entity: edge.object, document: edge.subject }, edge.record.claim.qualifiers, call),
        );
    }
    case 'sources': {
      const read = compileFields(part.fields, compiler, 'DatasetSource');
      return (call) =>
        [...citing(call)]
          .map(([entity, records]) => ({ entity, document: entity.id, claims: records.length }))
          .sort(compareSources)
          .slice(0, resolveInteger(part.first, call.values))
          .map(({ entity, claims }) => read({ entity, document: entity }, { claims }, call));
    }
  }
}

type ReadRow = (
  ends: { readonly entity: Entity; readonly document: Entity },
  values: Readonly<Record<string, string | number | boolean>>,
  call: Call,
) => Row;

function compileFields(
  fields: readonly (DatasetCoverageField | DatasetSourceField)[],
  compiler: WalkCompiler,
  type: string,
): ReadRow {
  const readers = fields.map((field): readonly [string, (...given: Parameters<ReadRow>) => Answer] => {
    if (field.field === 'plain') {
      const { name } = field;
      return [field.key, (_, values) => (name === '__typename' ? type : (values[name] ?? null))];
    }
    const shape = compiler.shape(field.shape, { on: null });
    return [field.key, (ends, _, call) => shape(ends[field.field], call)];
  });
  return (...given) => Object.fromEntries(readers.map(([key, read]) => [key, read(...given)]));
}

function* countRelations(entities: Iterable<Entity>): Iterable<RelationCount> {
  const counted = new Map<string, { edges: number; dates: Set<string | null> }>();
  for (const entity of entities) {
    for (const [relation, edges] of entity.out) {
      const count = counted.get(relation) ?? { edges: 0, dates: new Set() };
      counted.set(relation, count);
      count.edges += edges.length;
      for (const { record } of edges) count.dates.add(record.claim.since).add(record.claim.until);
    }
  }
  for (const [relation, { edges, dates }] of counted) yield { relation, edges, dates: [...dates] };
}

/** The lists that documents cover, in order. */
function covered({ graph }: Call): Edge[] {
  const edges = graph.ofKind('Document').flatMap((document) => document.out.get('COVERS') ?? []);
  return edges
    .filter(({ subject, object }) => exists(subject, null) && exists(object, null))
    .map((edge) => {
      const { claim } = edge.record;
      const relation = String(claim.qualifiers['relation']);
      return { relation, entity: edge.object.id, document: edge.subject.id, claim: claim.id, edge };
    })
    .sort(compareCovered)
    .map(({ edge }) => edge);
}

/** The documents that live claims rest on, each with these claims; merged ones are one. */
function citing({ claims }: Call): ReadonlyMap<Entity, readonly ClaimRecord[]> {
  const known = CITING.get(claims);
  if (known?.generation === claims.generation) return known.found;
  const found = findCiting(claims);
  CITING.set(claims, { generation: claims.generation, found });
  return found;
}

// All claims are gone through: once for each state of the data, which the generation names.
const CITING = new WeakMap<
  Claims,
  { readonly generation: number; readonly found: ReadonlyMap<Entity, readonly ClaimRecord[]> }
>();

function findCiting(claims: Claims): Map<Entity, ClaimRecord[]> {
  const found = new Map<Entity, ClaimRecord[]>();
  for (const record of claims.records.values()) {
    const evidence = versionOf(record, null)?.evidence ?? [];
    for (const document of new Set(evidence.map((one) => claims.entity(one.document, null)))) {
      if (document === undefined) continue;
      const list = found.get(document);
      if (list === undefined) found.set(document, [record]);
      else list.push(record);
    }
  }
  return found;
}

function countLicences(documents: ReadonlyMap<Entity, readonly ClaimRecord[]>, call: Call): LicenceCount[] {
  const groups = new Map<
    string,
    { terms: Pick<LicenceCount, 'licence' | 'credit'>; documents: number; claims: Set<ClaimRecord> }
  >();
  for (const [document, records] of documents) {
    const terms = { licence: textOf(document, 'licence', call), credit: textOf(document, 'publisher', call) };
    const key = JSON.stringify([terms.licence, terms.credit]);
    const group = groups.get(key) ?? { terms, documents: 0, claims: new Set() };
    groups.set(key, group);
    group.documents += 1;
    for (const record of records) group.claims.add(record);
  }
  return [...groups.values()].map(({ terms, documents: count, claims }) => ({
    ...terms,
    documents: count,
    claims: claims.size,
  }));
}

function textOf(document: Entity, name: string, { today }: Call): string | null {
  const property = document.kind.properties.get(name);
  const value = property === undefined ? null : propertyValue(document, property, null, today);
  return value === null ? null : String(value);
}
