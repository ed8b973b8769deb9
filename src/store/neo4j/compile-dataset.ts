import type { ClaimId, EntityId } from '../../model/claim.js';
import { resolveInteger } from '../../plan/operand.js';
import type { RecordField } from '../../plan/plan.js';
import type { COVERAGE, SOURCE } from '../../questions/dataset.js';
import { compareCovered, licenceRows, relationRows } from '../../questions/dataset-of.js';
import type { TellingOf } from '../../questions/definition.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { stateTelling, type Counted } from '../dataset-telling.js';
import type { Row } from '../store.js';
import { tell, type Telling } from '../tell.js';
import type { EntityCompiler, Scope } from './compile-entity.js';
import { existed, propertyDay, propertyExpression, sameId, wasKnown, type Moment } from './moment.js';
import { CLAIM, ENTITY, EVIDENCE, OPEN } from './names.js';
import { eachOf, NOTHING_ASKED, plain, record, rowOf, type Columns, type Part } from './part.js';
import type { Source, Work } from './source.js';

/** The data themselves; the graph is asked only for what has to be counted. */
export const datasetSource: Source<'dataset'> = (root, work) => {
  const parts = root.fields.flatMap((field) => {
    const count = field.field === 'record' ? COUNTED.get(field.name) : undefined;
    return count === undefined ? [] : [[field.key, count(field, work)] as const];
  });
  const counted = record(parts);
  const keys = new Set(parts.map(([key]) => key));
  return {
    cypher: parts.length === 0 ? NOTHING_ASKED : counted.cypher,
    read: (raw, context) => {
      const rows = parts.length === 0 ? {} : (counted.read(raw, context) as Row); // by key
      return tell(
        root.fields,
        { ...stateTelling(context.dataset), coverage: HERE, relations: HERE, licences: HERE, sources: HERE },
        { record: (_, { key }) => (keys.has(key) ? rows[key] : undefined), entity: () => null, claim: () => null },
      );
    },
  };
};

// It stands among the rows.
const HERE = {};

type Count = (field: RecordField, work: Work) => Part;

const COUNTED: ReadonlyMap<string, Count> = new Map<Counted, Count>([
  [
    'relations',
    (field, { ontology }) => {
      const row = tellingOf(field);
      return {
        cypher: RELATIONS,
        read: (raw) => {
          const counts = (raw as [string, number, ...(string | null)[]][]).map(([relation, edges, ...dates]) => ({
            relation,
            edges,
            dates,
          }));
          return relationRows(counts, ontology).map(row);
        },
      };
    },
  ],
  [
    'licences',
    (field, { compiler, moment }) => {
      const row = tellingOf(field);
      return {
        cypher: licences(compiler, scopeOf(moment)),
        read: (raw) => {
          const counts = (raw as [string | null, string | null, number, number][]).map(
            ([licence, credit, documents, claims]) => ({ licence, credit, documents, claims }),
          );
          return licenceRows(counts).map(row);
        },
      };
    },
  ],
  ['coverage', coverage],
  ['sources', sources],
]);

const scopeOf = (moment: Moment): Scope => ({ time: { on: null }, moment, depth: 1 });

/** Rows of plain values. */
const tellingOf =
  (field: RecordField) =>
  (telling: Telling): Row =>
    tell(field.field === 'record' ? field.fields : [], telling, { entity: () => null, claim: () => null });

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

function coverage(field: RecordField, { compiler, moment }: Work): Part {
  const row = rowOf(coverageColumns(compiler, scopeOf(moment)))(field);
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

const coverageColumns = (compiler: EntityCompiler, scope: Scope): Columns<TellingOf<typeof COVERAGE>> => ({
  relation: plain('r.relation'),
  entity: compiler.entityAs('n', scope),
  completeFrom: plain('r.completeFrom'),
  completeThrough: plain('r.completeThrough'),
  universe: plain('r.universe'),
  officialTotal: plain('r.officialTotal'),
  note: plain('r.note'),
  document: compiler.entityAs('d', scope),
});

function sources(field: RecordField, { compiler, moment, toInteger }: Work): Part {
  const first = (field.field === 'record' ? field.first : undefined) ?? { value: 0 };
  const limit = moment.parameters.add(`first ${canonicalJson(first)}`, ({ values }) =>
    toInteger(resolveInteger(first, values)),
  );
  const columns: Columns<TellingOf<typeof SOURCE>> = {
    document: compiler.entityAs('d', scopeOf(moment)),
    claims: plain('claims'),
  };
  const row = rowOf(columns)(field);
  return eachOf(
    `COLLECT { ${citing(moment)} WITH d, count(*) AS claims ORDER BY claims DESC, d.id LIMIT ${limit} RETURN ${row.cypher} }`,
    row,
  );
}
