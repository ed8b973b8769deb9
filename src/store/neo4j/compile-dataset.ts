import type { ClaimId, EntityId } from '../../model/claim.js';
import type { Ontology } from '../../ontology/ontology.js';
import { isPart } from '../../plan/dataset-part.js';
import { resolveInteger } from '../../plan/operand.js';
import type { DatasetCoverageField, DatasetPart, DatasetRoot, DatasetSourceField } from '../../plan/plan.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { compareCovered, licenceRows, relationRows } from '../dataset-parts.js';
import { pick } from '../pick.js';
import type { EntityCompiler, Scope } from './compile-entity.js';
import { existed, propertyDay, propertyExpression, sameId, wasKnown, type Moment } from './moment.js';
import { CLAIM, ENTITY, EVIDENCE, OPEN } from './names.js';
import { constant, plain, record, type Part } from './part.js';

/** Compiles what has to be counted over the graph; null where all that is asked for is known without looking. */
export function compileDataset(
  root: DatasetRoot,
  compiler: EntityCompiler,
  ontology: Ontology,
  moment: Moment,
  toInteger: (n: number) => unknown,
): Part | null {
  const parts = root.fields.filter(isPart);
  if (parts.length === 0) return null;
  const scope: Scope = { time: { on: null }, moment, depth: 1 };
  return record(parts.map((part) => [part.key, compilePart(part, compiler, ontology, scope, toInteger)]));
}

function compilePart(
  part: DatasetPart,
  compiler: EntityCompiler,
  ontology: Ontology,
  scope: Scope,
  toInteger: (n: number) => unknown,
): Part {
  switch (part.part) {
    case 'relations':
      return {
        cypher: RELATIONS,
        read: (raw) => {
          const counts = (raw as [string, number, ...(string | null)[]][]).map(([relation, edges, ...dates]) => ({
            relation,
            edges,
            dates,
          }));
          return relationRows(counts, ontology).map((row) => pick(part.fields, row, 'DatasetRelation'));
        },
      };
    case 'licences':
      return {
        cypher: licences(compiler, scope),
        read: (raw) => {
          const counts = (raw as [string | null, string | null, number, number][]).map(
            ([licence, credit, documents, claims]) => ({ licence, credit, documents, claims }),
          );
          return licenceRows(counts).map((row) => pick(part.fields, row, 'DatasetLicence'));
        },
      };
    case 'coverage':
      return coverage(part.fields, compiler, scope);
    case 'sources': {
      const { moment } = scope;
      const limit = moment.parameters.add(`first ${canonicalJson(part.first)}`, ({ values }) =>
        toInteger(resolveInteger(part.first, values)),
      );
      const row = fieldsPart(
        part.fields,
        'DatasetSource',
        { document: 'd', entity: 'd' },
        () => 'claims',
        compiler,
        scope,
      );
      return {
        cypher: `COLLECT { ${citing(moment)} WITH d, count(*) AS claims ORDER BY claims DESC, d.id LIMIT ${limit} RETURN ${row.cypher} }`,
        read: (raw, context) => (raw as unknown[]).map((item) => row.read(item, context)),
      };
    }
  }
}

const RELATIONS =
  `COLLECT { MATCH (:${ENTITY})-[r]->(:${ENTITY}) WHERE r.recordedTo = '${OPEN}' ` +
  'WITH type(r) AS relation, count(*) AS edges, min(r.since) AS a, min(r.until) AS b, max(r.since) AS c, max(r.until) AS d ' +
  'RETURN [relation, edges, a, b, c, d] }';

/** Every live claim `c` with every document `d` that it rests on; merged documents are one. */
function citing(moment: Moment): string {
  return (
    `MATCH (c:${CLAIM})-[:${EVIDENCE}]->(cited:${ENTITY}) WHERE c.recordedTo = '${OPEN}' ` +
    `WITH DISTINCT c, ${sameId('cited.id', moment)} AS id MATCH (d:${ENTITY}) WHERE d.id = id AND ${existed('d', moment)}`
  );
}

function licences(compiler: EntityCompiler, { time, moment }: Scope): string {
  const [licence, credit] = ['licence', 'publisher'].map((name) => {
    const property = compiler.property('Document', name);
    return property === undefined ? 'null' : propertyExpression('d', property, propertyDay(time, moment), moment);
  });
  return (
    `COLLECT { ${citing(moment)} WITH ${licence ?? 'null'} AS licence, ${credit ?? 'null'} AS credit, ` +
    'count(DISTINCT d) AS documents, count(DISTINCT c) AS claims RETURN [licence, credit, documents, claims] }'
  );
}

type RawCovered = readonly [relation: string, entity: EntityId, document: EntityId, claim: ClaimId, row: unknown];

function coverage(fields: readonly DatasetCoverageField[], compiler: EntityCompiler, scope: Scope): Part {
  const { moment } = scope;
  const row = fieldsPart(
    fields,
    'DatasetCoverage',
    { entity: 'n', document: 'd' },
    (name) => `r.${name}`,
    compiler,
    scope,
  );
  return {
    cypher:
      `COLLECT { MATCH (n:${ENTITY})<-[r:COVERS]-(d:Document) WHERE ${existed('n', moment)} AND ${existed('d', moment)} AND ${wasKnown('r', moment)} ` +
      `RETURN [r.relation, n.id, d.id, r.claimId, ${row.cypher}] }`,
    read: (raw, context) =>
      (raw as RawCovered[])
        .map(([relation, entity, document, claim, shown]) => ({ relation, entity, document, claim, shown }))
        .sort(compareCovered)
        .map(({ shown }) => row.read(shown, context)),
  };
}

/** @param node The variables of the entities of a row. @param value The expression of a plain field. */
function fieldsPart(
  fields: readonly (DatasetCoverageField | DatasetSourceField)[],
  type: string,
  node: Readonly<Record<'entity' | 'document', string>>,
  value: (name: string) => string,
  compiler: EntityCompiler,
  scope: Scope,
): Part {
  return record(
    fields.map((field): readonly [string, Part] => {
      if (field.field !== 'plain') return [field.key, compiler.shape(field.shape, node[field.field], scope)];
      return [field.key, field.name === '__typename' ? constant(type) : plain(value(field.name))];
    }),
  );
}
