import type { Ontology } from '../ontology/ontology.js';
import { resolveInteger } from '../plan/operand.js';
import type { Operand, RecordField } from '../plan/plan.js';
import { compareText } from '../text/compare.js';
import { upperSnake } from '../text/case.js';
import type { AskedRoot } from './question.js';
import { inOrder } from './read-rows.js';
import type { FromRows, Row, Rows, RowSet } from './row-sets.js';

type RecordShown = Extract<RecordField, { field: 'record' }>;
type Told = Readonly<Record<string, unknown>>;

/** What the data are is known without looking at the graph; what has to be counted is asked for field by field. */
export const datasetOf: FromRows<AskedRoot> = {
  sets: ({ fields }, ontology) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const set = field.field === 'record' ? setOf(field, ontology) : null;
        return set === null ? [] : [[field.key, set]];
      }),
    ),
  tell: (_, rows, { dataset, ontology, values }) => ({
    ...dataset,
    kinds: dataset.kinds.map(({ kind, count }) => ({ kind: upperSnake(kind), count })),
    coverage: ({ key }: RecordShown) => inOrder(rows[key], coveredPosition).map(tellCovered),
    relations: ({ key }: RecordShown) => tellRelations(rows[key], ontology),
    licences: ({ key }: RecordShown) => inOrder(rows[key], mostClaims).map(tellLicence),
    sources: ({ key, first = NONE }: RecordShown) =>
      inOrder(rows[key], mostClaims).slice(0, resolveInteger(first, values)).map(tellSource),
  }),
};

const NONE: Operand = { value: 0 };

function setOf({ name, first = NONE }: RecordShown, { kinds }: Ontology): RowSet | null {
  switch (name) {
    case 'coverage':
      return {
        rows: 'edges',
        of: { kinds: ['Document'], ids: null, filter: null },
        ...{ relation: 'COVERS', direction: 'OUT', targets: [...kinds.keys()], time: { ever: true } },
        columns: ['relation', 'far', 'near', 'claim', ...COVERED],
      };
    case 'relations':
      return { rows: 'relations' };
    case 'licences':
      return { rows: 'cited', by: ['licence', 'publisher'], first: null };
    case 'sources':
      return { rows: 'cited', by: ['id'], first };
    default:
      return null;
  }
}

const COVERED = ['completeFrom', 'completeThrough', 'universe', 'officialTotal', 'note'];

const coveredPosition = ([relation, entity, document, claim]: Row): Row => [relation, entity, document, claim];

const tellCovered = ([relation, entity, document, , ...qualifiers]: Row): Told => ({
  ...{ relation, entity, document },
  ...Object.fromEntries(COVERED.map((name, i) => [name, qualifiers[i]])),
});

/** A row for every relation of the ontology, in its order: what is not there at all is told too. */
function tellRelations(counts: Rows = [], ontology: Ontology): Told[] {
  const counted = new Map(counts.map((row) => [row[0], row]));
  return [...ontology.relations.keys()].map((relation) => {
    const [, edges = 0, ...dates] = counted.get(relation) ?? [];
    const known = (dates as (string | null)[]).filter((date) => date !== null).sort(compareText);
    return { relation, edges, earliest: known[0] ?? null, latest: known.at(-1) ?? null };
  });
}

/** Those with the most claims first, then by what they are counted by, what is not known last. */
const mostClaims = (row: Row): Row => [-Number(row.at(-1)), ...row];

const tellLicence = ([licence, credit, documents, claims]: Row): Told => ({ licence, credit, documents, claims });
const tellSource = ([document, , claims]: Row): Told => ({ document, claims });
