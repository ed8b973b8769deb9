import { memo, useMemo, type CSSProperties } from 'react';
import { Growth } from '../figures/growth.js';
import { asked, changeParams, momentWords, today, useMoment, useParams } from '../lib/moment.js';
import { useAnswer } from '../lib/use-answer.js';
import { useMarksOfInstruments } from '../lib/use-marks.js';
import {
  dayOnly,
  statusOrder,
  useStanding,
  useStates,
  type Cell as StatusCell,
  type Standing,
} from '../lib/use-standing.js';
import { count } from '../lib/words.js';
import {
  Growth as GrowthOperation,
  Instruments,
  Matrix as MatrixOperation,
  type InstrumentsAnswer,
} from '../operations.js';
import { EntityLink } from '../parts/entity-link.js';
import { Mark, statusLook } from '../parts/mark.js';
import { TakeAlong } from '../parts/take-along.js';
import { TimeControl } from '../parts/time-control.js';
import { standingKey } from '../parts/why-standing.js';
import { useTitle } from '../parts/title.js';
import { Trouble, Waiting } from '../parts/trouble.js';
import { whenShown } from '../parts/when-shown.js';
import { consented } from './state-part.js';

const WorldMap = whenShown(() => import('../figures/world-map.js'));

/** States by instruments on a day: filtered by group and region, sorted, or only where they differ; as map and growth too. */
export default function TreatiesPage() {
  useTitle('Treaties');
  const moment = useMoment();
  const [params, change] = useParams();
  const all = useAnswer(Instruments, consented, 'instruments');
  const states = useStates();
  const known = all.data?.instruments.nodes ?? [];
  const wanted = (params.get('instruments') ?? '').split(',').filter((id) => known.some((one) => one.id === id));
  const shown = useMemo(
    () => (wanted.length > 0 ? known.filter(({ id }) => wanted.includes(id)) : known),
    [all.data, wanted.join()],
  );
  const view = viewOf(params.get('view'));
  const ids = shown.map(({ id }) => id);
  const one = shown.find(({ id }) => id === params.get('map')) ?? shown[0];
  const trouble = all.error ? all : states.error ? states : null;
  const marks = useMarksOfInstruments(view === 'table' ? ids : one ? [one.id] : [], moment);
  const toggle = (id: string): void => {
    const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    change({ instruments: next.length === known.length || next.length === 0 ? null : next.join(',') }, true);
  };
  return (
    <>
      <h1>Treaties</h1>
      <p className="lead">
        Where every State stands under every agreement that anybody ever signed,{' '}
        {moment.ever ? 'today (a standing is always on a day)' : momentWords(moment)}.
      </p>
      <TimeControl marks={marks} />
      <nav className="jump" aria-label="View">
        {(['table', 'map', 'growth'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={view === one}
            onClick={() => change({ view: one === 'table' ? null : one }, true)}
          >
            {viewWords[one]}
          </button>
        ))}
      </nav>
      <fieldset className="choices">
        <legend>Agreements</legend>
        {known.map(({ id, name }) => (
          <label key={id} className="check">
            <input type="checkbox" checked={ids.includes(id)} onChange={() => toggle(id)} /> <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <div className="line filters">
        {view !== 'growth' && (
          <>
            <Choice
              name="group"
              label="Group"
              all="All groups"
              values={states.data?.states.nodes.map((one) => one.regionalGroup)}
            />
            <Choice
              name="region"
              label="Region"
              all="All regions"
              values={states.data?.states.nodes.map((one) => one.region)}
            />
          </>
        )}
        {view === 'table' && (
          <label className="check">
            <input
              type="checkbox"
              checked={params.get('differ') === '1'}
              onChange={(event) => change({ differ: event.target.checked ? '1' : null }, true)}
            />
            <span>Only States that stand differently from one agreement to another</span>
          </label>
        )}
        {view !== 'table' && (
          <label>
            <span>Agreement</span>
            <select value={one?.id ?? ''} onChange={(event) => change({ map: event.target.value }, true)}>
              {shown.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {trouble?.error && <Trouble error={trouble.error} again={trouble.again} />}
      {!trouble && view === 'table' && <Matrix instruments={shown} />}
      {!trouble && view === 'map' && one && <StandingMap instrument={one} />}
      {!trouble && view === 'growth' && one && <ByGroup id={one.id} name={one.name} />}
    </>
  );
}

type View = 'table' | 'map' | 'growth';

function viewOf(text: string | null): View {
  return text === 'map' || text === 'growth' ? text : 'table';
}

/** One of the values that States have of a property, or all of them. */
function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly values: readonly (string | null)[] | undefined;
}) {
  const [params, change] = useParams();
  return (
    <label>
      <span>{props.label}</span>
      <select
        value={params.get(props.name) ?? ''}
        onChange={(event) => change({ [props.name]: event.target.value }, true)}
      >
        <option value="">{props.all}</option>
        {valuesOf(props.values).map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  );
}

type Instrument = InstrumentsAnswer['instruments']['nodes'][number];

/** Where the States that the filters leave stand under these, and what a view says while that is not there. */
function useFiltered(instruments: readonly string[]) {
  const moment = useMoment();
  const [params] = useParams();
  const group = params.get('group');
  const region = params.get('region');
  const standing = useStanding(
    instruments,
    moment,
    (state) => (!group || state.regionalGroup === group) && (!region || state.region === region),
  );
  const { seen, rows, ids } = standing;
  const instead = seen.error ? (
    <Trouble error={seen.error} again={seen.again} />
  ) : rows !== null ? null : seen.pending || instruments.length === 0 || !standing.all ? (
    <Waiting />
  ) : (
    <p>No State is in both this group and this region.</p>
  );
  return { ...standing, instead, variables: { states: ids, instruments, ...dayOnly(moment) } };
}

function Matrix({ instruments }: { readonly instruments: readonly Instrument[] }) {
  const moment = useMoment();
  const [params, change] = useParams();
  const differ = params.get('differ') === '1';
  const sort = params.get('sort') ?? 'name';
  const column = instruments.findIndex(({ id }) => id === sort);
  const { rows: all, seen, variables, instead } = useFiltered(instruments.map(({ id }) => id));
  const rows = useMemo(
    () =>
      sorted(
        (all ?? []).filter((row) => existed(row) && (!differ || differs(row))),
        column,
      ),
    [all, differ, column],
  );
  if (instead) return instead;
  return (
    <>
      <div className="figure-head">
        <Legend rows={rows} />
        <TakeAlong
          title="Treaty matrix"
          operation={MatrixOperation}
          variables={variables}
          table={() => ({
            columns: ['state', 'name', ...instruments.flatMap(({ id }) => [id, `${id} since`])],
            rows: rows.map(({ state, cells }) => [
              state.id,
              state.name,
              ...cells.flatMap(({ status, since }) => [status, since]),
            ]),
          })}
        />
      </div>
      <div className="scroll matrix" tabIndex={0} role="region" aria-label="Treaty matrix" aria-busy={seen.pending}>
        {/* Roles are written out: rows are laid out as grids, and some browsers then forget what a table is. */}
        <table role="table" className="by-rows" style={{ '--columns': instruments.length } as CSSProperties}>
          <caption className="unseen">States by agreements {momentWords(moment)}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" aria-sort={column < 0 ? 'ascending' : undefined}>
                <button type="button" onClick={() => change({ sort: null }, true)}>
                  {count(rows.length)} States {column < 0 && <span aria-hidden>↑</span>}
                </button>
              </th>
              {instruments.map(({ id, name }, i) => (
                <th key={id} role="columnheader" scope="col" aria-sort={i === column ? 'ascending' : undefined}>
                  <button type="button" onClick={() => change({ sort: id }, true)} title="Sort by standing and day">
                    {name} {i === column && <span aria-hidden>↑</span>}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          {chunked(rows).map((some, i) => (
            <tbody key={i} role="rowgroup">
              {some.map((row) => (
                <Row key={row.state.id} row={row} instruments={instruments} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

/** Rows in groups: the browser lays out and paints those in sight, and finds, reads out and prints them all. */
function chunked<T>(rows: readonly T[], size = 12): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));
}

/** A State's row. Drawn again only where it says something else. */
const Row = memo(function Row({
  row: { state, cells },
  instruments,
}: {
  readonly row: Standing;
  readonly instruments: readonly Instrument[];
}) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <EntityLink entity={state} />
      </th>
      {instruments.map(({ id, name }, i) => (
        <td key={id} role="cell">
          {cells[i] && <Cell cell={cells[i]} about={`${state.name}, ${name}`} or={standingKey(state.id, id)} />}
        </td>
      ))}
    </tr>
  );
});

const Cell = memo(function Cell(props: {
  readonly cell: StatusCell;
  readonly about: string;
  /** What is asked where no claim says so. */
  readonly or: string;
}) {
  const { status, since, claim, last } = props.cell;
  return <CellButton status={status} since={since} says={claim?.id ?? props.or} last={last} about={props.about} />;
});

function StandingMap({ instrument: { id, name } }: { readonly instrument: Instrument }) {
  const moment = useMoment();
  const { rows, seen, variables, instead } = useFiltered([id]);
  if (instead) return instead;
  const mapped = (rows ?? []).map(({ state, cells: [cell] }) => ({
    ...state,
    status: cell?.status ?? '',
    since: cell?.since ?? null,
  }));
  return (
    <div aria-busy={seen.pending}>
      <div className="figure-head">
        <h2>
          {name} <small>{moment.ever ? 'today' : momentWords(moment)}</small>
        </h2>
        <TakeAlong
          title={`Map of ${name}`}
          operation={MatrixOperation}
          variables={variables}
          figure="#treaty-map"
          table={() => ({
            columns: ['state', 'name', 'status', 'since'],
            rows: mapped.map((row) => [row.id, row.name, row.status, row.since]),
          })}
        />
      </div>
      <WorldMap id="treaty-map" order={statusOrder} label={`Map: ${name} ${momentWords(moment)}`} rows={mapped} />
    </div>
  );
}

const viewWords = { table: 'Table', map: 'Map', growth: 'Growth by group' } as const;

/** A status as mark and day; one click asks who says so. */
export function CellButton(props: {
  readonly status: string;
  readonly since: string | null;
  readonly says: string;
  readonly about: string;
  /** How it stood when the last whole list ended. */
  readonly last?: { readonly status: string; readonly asOf: string } | null;
}) {
  const look = statusLook(props.status);
  const content = (
    <>
      <Mark status={props.status} />
      {props.last ? <small>after {props.last.asOf}</small> : <span>{props.since ?? look.word}</span>}
    </>
  );
  const title = `${props.about}: ${look.word.toLowerCase()}${props.since ? ` since ${props.since}` : ''}${lastWords(props.last)}`;
  return (
    <button
      type="button"
      className={`cell status-${look.tone}`}
      title={`${title}. Says who?`}
      aria-label={`${title}. Says who?`}
      onClick={() => changeParams({ says: props.says }, true)}
    >
      {content}
    </button>
  );
}

function lastWords(last: { readonly status: string; readonly asOf: string } | null | undefined): string {
  return last ? ` after ${last.asOf}; until then: ${statusLook(last.status).word.toLowerCase()}` : '';
}

function Legend({ rows }: { readonly rows: readonly Standing[] }) {
  const found = new Set<string>(rows.flatMap(({ cells }) => cells.map(({ status }) => status)));
  return (
    <p className="legend">
      {statusOrder
        .filter((status) => found.has(status))
        .map((status) => (
          <span key={status} className={`status status-${statusLook(status).tone}`}>
            <Mark status={status} /> {statusLook(status).word}
          </span>
        ))}
    </p>
  );
}

function ByGroup({ id, name }: { readonly id: string; readonly name: string }) {
  const moment = useMoment();
  const { knownAt } = asked(moment);
  const [params, change] = useParams();
  const relation = params.get('count') === 'SIGNED' ? 'SIGNED' : 'PARTY_TO';
  const variables = {
    of: { id, relation },
    by: 'REGIONAL_GROUP' as const,
    yearly: false,
    ...(knownAt !== undefined && { knownAt }),
  };
  const seen = useAnswer(GrowthOperation, variables, `${id} ${relation}`);
  if (seen.error) return <Trouble error={seen.error} again={seen.again} />;
  if (!seen.data) return <Waiting />;
  const lines = seen.data.series.map(({ value, points }) => ({ name: value ?? 'no group', points }));
  return (
    <figure aria-busy={seen.pending}>
      <div className="figure-head">
        <h2>{name}</h2>
        <TakeAlong
          title={`Growth of ${name} by group`}
          operation={GrowthOperation}
          variables={variables}
          {...(lines.length > 0 && { figure: '#treaty-growth' })}
          table={() => ({
            columns: ['group', 'date', 'count'],
            rows: lines.flatMap((line) => line.points.map((point) => [line.name, point.date, point.count])),
          })}
        />
      </div>
      <p className="line">
        <label className="check">
          <input
            type="radio"
            name="count"
            checked={relation === 'PARTY_TO'}
            onChange={() => change({ count: null }, true)}
          />
          <span>Parties</span>
        </label>
        <label className="check">
          <input
            type="radio"
            name="count"
            checked={relation === 'SIGNED'}
            onChange={() => change({ count: 'SIGNED' }, true)}
          />
          <span>Signatures</span>
        </label>
      </p>
      {lines.length > 0 ? (
        <Growth
          id="treaty-growth"
          lines={lines}
          day={moment.asOf ?? today()}
          label={`${name}: growth by regional group`}
        />
      ) : (
        <p>None of these are in the graph for the {name}.</p>
      )}
      <figcaption>By regional group in UN elections, as it is today.</figcaption>
    </figure>
  );
}

function valuesOf(values: readonly (string | null)[] = []): readonly string[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}

/** A State that was not there on the day has no row. */
function existed({ cells }: Standing): boolean {
  return cells.some(({ status }) => status !== 'NOT_EXISTING');
}

function differs({ cells }: Standing): boolean {
  return new Set(cells.map(({ status }) => status)).size > 1;
}

function sorted(rows: readonly Standing[], column: number): readonly Standing[] {
  if (column < 0) return rows;
  const keyed = rows.map((row) => {
    const cell = row.cells[column];
    return { row, place: statusOrder.indexOf(cell?.status ?? 'NOT_COVERED'), since: cell?.since ?? '9999' };
  });
  return keyed.sort((a, b) => a.place - b.place || a.since.localeCompare(b.since)).map(({ row }) => row);
}
