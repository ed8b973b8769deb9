import { resolveInteger } from '../../plan/operand.js';
import {
  coverageRows,
  datasetOf,
  licenceRows,
  relationRows,
  sourceRows,
  type CoveredList,
  type LicenceCount,
  type RelationCount,
  type SourceCount,
} from '../../questions/dataset-of.js';
import type { RecordShown } from '../tell.js';
import type { Claims } from './claims.js';
import { edgesIn } from './along.js';
import { exists, propertyValue } from './moment.js';
import type { Call } from './call.js';
import type { Entity } from './entity.js';
import type { Source } from './source.js';

/** Tells of the data themselves; the graph is looked at only for what has to be counted. */
export const datasetSource: Source<'dataset'> = () => (call, dataset) =>
  datasetOf(dataset(), {
    relations: () => relationRows([...countRelations(call.graph.entities.values())], call.graph.ontology),
    licences: () => licenceRows(countLicences(citing(call), call)),
    coverage: () => coverageRows(covered(call)),
    sources: ({ first = { value: 0 } }: RecordShown) =>
      sourceRows([...citing(call)].map(countSource), resolveInteger(first, call.values)),
  });

const countSource = ([{ id }, numbers]: readonly [Entity, readonly number[]]): SourceCount => ({
  document: id,
  claims: numbers.length,
});

function* countRelations(call: Call): Iterable<RelationCount> {
  const counted = new Map<string, { edges: number; dates: Set<string | null> }>();
  for (const entity of call.graph.entities.values()) {
    for (const relation of entity.names('out')) {
      const run = entity.edges('out', relation);
      const count = counted.get(relation) ?? { edges: 0, dates: new Set() };
      counted.set(relation, count);
      count.edges += run.length;
      pace(call, run.length);
      for (let place = 0; place < run.length; place += 1) {
        const { since, until } = run.record(place).dates;
        count.dates.add(since).add(until);
      }
    }
  }
  for (const [relation, { edges, dates }] of counted) yield { relation, edges, dates: [...dates] };
}

/** The lists that documents cover. */
function covered({ graph }: Call): CoveredList[] {
  const edges = graph.ofKind('Document').flatMap((document) => edgesIn(document.edges('out', 'COVERS')));
  return edges
    .filter(({ subject, object }) => exists(subject, null) && exists(object, null))
    .map(({ subject, object, record: { claim } }) => {
      const { relation, completeFrom, completeThrough, universe, officialTotal, note } = claim.qualifiers;
      return {
        ...{ relation: String(relation), completeFrom, completeThrough, universe, officialTotal, note },
        ...{ entity: object.id, document: subject.id, claim: claim.id },
      };
    });
}

/** The documents that live claims rest on, each with the numbers of these claims; merged ones are one. */
function citing(call: Call): ReadonlyMap<Entity, readonly number[]> {
  const { claims } = call;
  const known = CITING.get(claims);
  if (known?.generation === claims.generation) return known.found;
  const found = findCiting(call);
  CITING.set(claims, { generation: claims.generation, found });
  return found;
}

// All claims are gone through: once for each state of the data, which the generation names.
const CITING = new WeakMap<
  Claims,
  { readonly generation: number; readonly found: ReadonlyMap<Entity, readonly number[]> }
>();

function findCiting(call: Call): Map<Entity, number[]> {
  const { claims } = call;
  const found = new Map<Entity, number[]>();
  for (const record of claims.records()) {
    pace(call, 1);
    if (!record.isKnown(null)) continue;
    for (const document of new Set(record.documents.map((id) => claims.entity(id, null)))) {
      if (document === undefined) continue;
      const list = found.get(document);
      if (list === undefined) found.set(document, [record.number]);
      else list.push(record.number);
    }
  }
  return found;
}

function countLicences(documents: ReadonlyMap<Entity, readonly number[]>, call: Call): LicenceCount[] {
  const groups = new Map<
    string,
    { terms: Pick<LicenceCount, 'licence' | 'credit'>; documents: number; claims: Set<number> }
  >();
  for (const [document, numbers] of documents) {
    pace(call, numbers.length >> 1);
    const terms = { licence: textOf(document, 'licence', call), credit: textOf(document, 'publisher', call) };
    const key = JSON.stringify([terms.licence, terms.credit]);
    const group = groups.get(key) ?? { terms, documents: 0, claims: new Set() };
    groups.set(key, group);
    group.documents += 1;
    for (const number of numbers) group.claims.add(number);
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
