import { useParams as usePath } from 'wouter';
import { asked, useMoment, useParams } from '../lib/moment.js';
import type { Operation } from '../lib/operation.js';
import { kindShape, shape, type FactShape, type KindShape } from '../lib/shape.js';
import { useAnswer } from '../lib/use-answer.js';
import { count, dateWords, kindWord, meaning, title } from '../lib/words.js';
import { EntityLink, KindDot } from '../parts/entity-link.js';
import { SortTable, type Column } from '../parts/table.js';
import { TakeAlong } from '../parts/take-along.js';
import { TimeControl } from '../parts/time-control.js';
import { useTitle } from '../parts/title.js';
import { Nowhere, Trouble, Waiting } from '../parts/trouble.js';

type Row = { readonly id: string; readonly kind: string; readonly name: string } & Readonly<Record<string, unknown>>;

interface Answer {
  readonly all: {
    readonly totalCount: number;
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  /** How many of each sort, whichever is shown. */
  readonly sorts?: {
    readonly totalCount: number;
    readonly facets: readonly {
      readonly values: readonly { readonly value: string | null; readonly count: number }[];
    }[];
  };
}

interface Variables {
  readonly first: number;
  readonly after?: string;
  readonly sort?: string;
  readonly asOf?: string;
  readonly ever?: boolean;
  readonly knownAt?: string;
}

/** Facts that are worth a column: short ones, and no address or digest. */
const wordy = new Set([
  'url',
  'sha256',
  'summary',
  'definition',
  'title',
  'fullName',
  'officialName',
  'wikidata',
  'length',
]);

/** Every entity of a kind, with its facts as columns, a page at a time. */
export default function KindPage() {
  const { kind = '' } = usePath<{ kind: string }>();
  const found = kindShape(kind.toUpperCase());
  if (!found) return <Nowhere what={`The graph has no kind “${kind}”.`} />;
  return <All key={found.kind} kind={found} />;
}

function All({ kind }: { readonly kind: KindShape }) {
  const moment = useMoment();
  const [params, change] = useParams();
  const after = params.get('after');
  const sortedBy = kind.faceted ? kind.facts.find(tellsSort) : undefined;
  const sort = sortOf(sortedBy, params.get('sort'));
  const facts = kind.facts.filter(({ name }) => !wordy.has(name)).slice(0, 6);
  const variables: Variables = { first: 100, ...asked(moment), ...(after && { after }), ...(sort && { sort }) };
  const operation = listOperation(
    kind,
    facts.map(({ name }) => name),
    sortedBy,
    sort !== null,
  );
  const seen = useAnswer(operation, variables, kind.kind);
  useTitle(kindWord(kind.kind, true));
  const all = seen.data?.all;
  const columns: readonly Column<Row>[] = [
    { name: 'Name', cell: (row) => <EntityLink entity={row} />, by: ({ name }) => name },
    ...facts.map(({ name, type }) => ({
      name: title(name),
      cell: (row: Row) => {
        const value = row[name];
        if (value === null || value === undefined) return null;
        if (Array.isArray(value)) return value.join(', ');
        return type === 'PartialDate'
          ? dateWords(String(value))
          : /^[A-Z_]{4,}$/.test(String(value))
            ? title(String(value))
            : String(value);
      },
      by: (row: Row) => {
        const value = row[name];
        return value === null || value === undefined ? null : typeof value === 'number' ? value : String(value);
      },
    })),
  ];
  return (
    <>
      <h1>
        <KindDot kind={kind.kind} /> {kindWord(kind.kind, true)}
      </h1>
      <p className="lead">{kind.description}</p>
      <TakeAlong
        title={kindWord(kind.kind, true)}
        operation={operation}
        variables={variables}
        table={() => ({
          columns: ['id', 'name', ...facts.map(({ name }) => name)],
          rows: (all?.nodes ?? []).map((row) => [row.id, row.name, ...facts.map(({ name }) => cellText(row[name]))]),
        })}
      />
      <TimeControl />
      {seen.error && <Trouble error={seen.error} again={seen.again} />}
      {!all && seen.pending && <Waiting />}
      {all && (
        <>
          {seen.data?.sorts && (
            <nav className="jump" aria-label={sortedBy && title(sortedBy.name)}>
              <button
                type="button"
                aria-pressed={sort === null}
                onClick={() => change({ sort: null, after: null }, true)}
              >
                All <b>{count(seen.data.sorts.totalCount)}</b>
              </button>
              {(seen.data.sorts.facets[0]?.values ?? []).map(
                (one) =>
                  one.value !== null && (
                    <button
                      key={one.value}
                      type="button"
                      aria-pressed={sort === one.value}
                      title={sortedBy && meaning(sortedBy.type, one.value)}
                      onClick={() => change({ sort: one.value, after: null }, true)}
                    >
                      {title(one.value)} <b>{count(one.count)}</b>
                    </button>
                  ),
              )}
            </nav>
          )}
          {!seen.data?.sorts && <p>{count(all.totalCount)} in all.</p>}
          <SortTable caption={kindWord(kind.kind, true)} columns={columns} rows={all.nodes} keyOf={({ id }) => id} />
          <p className="actions">
            {after && (
              <button type="button" onClick={() => change({ after: null }, true)}>
                First page
              </button>
            )}
            {all.pageInfo.hasNextPage && (
              <button type="button" onClick={() => change({ after: all.pageInfo.endCursor }, true)}>
                Next page
              </button>
            )}
          </p>
        </>
      )}
    </>
  );
}

function cellText(value: unknown): string | null {
  return value === null || value === undefined ? null : Array.isArray(value) ? value.join('; ') : String(value);
}

/** A fact with few values, by which entities of a kind are told apart. */
function tellsSort({ name, type }: FactShape): boolean {
  return shape.enums[type] !== undefined || /Kind$|Status$/.test(name);
}

/** What the address asks for; of a closed set, only what it has. */
function sortOf(by: FactShape | undefined, wanted: string | null): string | null {
  if (by === undefined || wanted === null) return null;
  const values = shape.enums[by.type];
  return values === undefined || values[wanted] !== undefined ? wanted : null;
}

function listOperation(
  kind: KindShape,
  facts: readonly string[],
  sortedBy: FactShape | undefined,
  oneSort: boolean,
): Operation<Answer, Variables> {
  const where = sortedBy && oneSort ? `where: { ${sortedBy.name}: { eq: $sort } }, ` : '';
  const declared = sortedBy && oneSort ? `, $sort: ${sortedBy.type}!` : '';
  const sorts = sortedBy
    ? `
  sorts: ${kind.plural}(first: 0, asOf: $asOf, ever: $ever, knownAt: $knownAt) {
    totalCount
    facets(by: [${sortedBy.name.replace(/[A-Z]/g, '_$&').toUpperCase()}]) { values { value count } }
  }`
    : '';
  return {
    name: `All${kind.name}`,
    text: `query All${kind.name}($first: Int!, $after: String, $asOf: Date, $ever: Boolean! = false, $knownAt: DateTime${declared}) {
  all: ${kind.plural}(${where}first: $first, after: $after, orderBy: [{ name: ASC }], asOf: $asOf, ever: $ever, knownAt: $knownAt) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id kind name ${facts.join(' ')} }
  }${sorts}
}`,
  };
}
