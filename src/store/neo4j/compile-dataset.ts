import type { EntityId } from '../../model/claim.js';
import { resolveInteger } from '../../plan/operand.js';
import type { Operand, RecordFields } from '../../plan/plan.js';
import {
  coverageRows,
  datasetOf,
  licenceRows,
  relationRows,
  type Counted,
  type CoveredList,
} from '../../questions/dataset-of.js';
import { canonicalJson } from '../../text/canonical-json.js';
import type { RecordShown } from '../tell.js';
import { existed, propertyDay, propertyExpression, sameId, wasKnown, type Moment } from './moment.js';
import { CLAIM, ENTITY, EVIDENCE, OPEN } from './names.js';
import { NOTHING_ASKED } from './part.js';
import { compileShown } from './shown.js';
import type { Source, Work } from './source.js';

/** The data themselves; the graph is asked only for what has to be counted, field by field. */
export const datasetSource: Source<'dataset'> = (root, work) => {
  const counts = new Map(
    countedIn(root.fields).map((field) => [field as unknown, COUNTED[field.name as Counted](field, work)]),
  );
  const fields = [...counts.keys()];
  const show = compileShown(root.fields, { time: { on: null }, moment: work.moment, depth: 0 }, work.compiler);
  return {
    cypher: counts.size === 0 ? NOTHING_ASKED : `[${[...counts.values()].map(({ cypher }) => cypher).join(', ')}]`,
    read: (raw, context) => {
      const told = (field: unknown): unknown =>
        counts.get(field)?.tell((raw as unknown[][])[fields.indexOf(field)] ?? []);
      const counted = { coverage: told, relations: told, licences: told, sources: told };
      return show(datasetOf(context.dataset, counted), context);
    },
  };
};

const countedIn = (fields: RecordFields): RecordShown[] =>
  fields.filter((field): field is RecordShown => field.field === 'record' && Object.hasOwn(COUNTED, field.name));

/** What is asked for a field, and what its rows tell. */
interface Count {
  readonly cypher: string;
  readonly tell: (rows: readonly unknown[]) => readonly unknown[];
}

const COUNTED: Readonly<Record<Counted, (field: RecordShown, work: Work) => Count>> = {
  relations: (_, { ontology }) => ({
    cypher: RELATIONS,
    tell: (rows) =>
      relationRows(
        (rows as [string, number, ...(string | null)[]][]).map(([relation, edges, ...dates]) => ({
          relation,
          edges,
          dates,
        })),
        ontology,
      ),
  }),
  licences: (_, work) => ({
    cypher: licences(work),
    tell: (rows) =>
      licenceRows(
        (rows as [string | null, string | null, number, number][]).map(([licence, credit, documents, claims]) => ({
          licence,
          credit,
          documents,
          claims,
        })),
      ),
  }),
  coverage: (_, { moment }) => ({
    cypher:
      `COLLECT { MATCH (n:${ENTITY})<-[r:COVERS]-(d:Document) WHERE ${existed('n', moment)} AND ${existed('d', moment)} AND ${wasKnown('r', moment)} ` +
      'RETURN r {.relation, .completeFrom, .completeThrough, .universe, .officialTotal, .note, entity: n.id, document: d.id, claim: r.claimId} }',
    tell: (rows) => coverageRows(rows as CoveredList[]),
  }),
  sources: ({ first }, { moment, toInteger }) => ({
    cypher: `COLLECT { ${citing(moment)} WITH d, count(*) AS claims ORDER BY claims DESC, d.id LIMIT ${limitOf(first, moment, toInteger)} RETURN [d.id, claims] }`,
    tell: (rows) => (rows as [EntityId, number][]).map(([document, claims]) => ({ document, claims })),
  }),
};

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

function licences({ compiler, moment }: Work): string {
  const [licence, credit] = ['licence', 'publisher'].map((name) => {
    const property = compiler.property('Document', name);
    return property === undefined
      ? 'null'
      : propertyExpression('d', property, propertyDay({ on: null }, moment), moment);
  });
  return (
    `COLLECT { ${citing(moment)} WITH ${licence ?? 'null'} AS licence, ${credit ?? 'null'} AS credit, ` +
    'count(DISTINCT d) AS documents, count(DISTINCT c) AS claims RETURN [licence, credit, documents, claims] }'
  );
}

function limitOf(first: Operand = { value: 0 }, { parameters }: Moment, toInteger: Work['toInteger']): string {
  return parameters.add(`first ${canonicalJson(first)}`, ({ values }) => toInteger(resolveInteger(first, values)));
}
