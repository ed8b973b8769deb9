import { lazy, memo, Suspense, useMemo } from 'react';
import { Growth } from '../figures/growth.js';
import { asked, changeParams, momentWords, today, useMoment, useParams } from '../lib/moment.js';
import { useAnswer } from '../lib/use-answer.js';
import { dayOnly, statusOrder, useStanding, useStates, type Standing } from '../lib/use-standing.js';
import { count } from '../lib/words.js';
import { Growth as GrowthOperation, Instruments, Matrix } from '../operations.js';
import { EntityLink } from '../parts/entity-link.js';
import { Mark, statusLook } from '../parts/mark.js';
import { TakeAlong } from '../parts/take-along.js';
import { TimeControl } from '../parts/time-control.js';
import { useTitle } from '../parts/title.js';
import { Trouble, Waiting } from '../parts/trouble.js';
import { consented } from './state-part.js';

const WorldMap = lazy(() => import('../figures/world-map.js'));

/** States by instruments on a day: filtered by group and region, sorted, or only where they differ; as map and growth too. */
export default function TreatiesPage() {
  useTitle('Treaties');
  const moment = useMoment();
  const [params, change] = useParams();
  const all = useAnswer(Instruments, consented, 'instruments');
  const states = useStates();
  const known = all.data?.instruments.nodes ?? [];
  const wanted = (params.get('instruments') ?? '').split(',').filter((id) => known.some((one) => one.id === id));
  const shown = wanted.length > 0 ? known.filter(({ id }) => wanted.includes(id)) : known;
  const group = params.get('group') ?? '';
  const region = params.get('region') ?? '';
  const differ = params.get('differ') === '1';
  const sort = params.get('sort') ?? 'name';
  const view = params.get('view') ?? 'table';
  const ids = shown.map(({ id }) => id);
  const standing = useStanding(
    ids,
    moment,
    (state) => (!group || state.regionalGroup === group) && (!region || state.region === region),
  );
  const groups = valuesOf(states.data?.states.nodes.map(({ regionalGroup }) => regionalGroup));
  const regions = valuesOf(states.data?.states.nodes.map((one) => one.region));
  const rows = useMemo(
    () =>
      sorted(
        (standing.rows ?? []).filter((row) => existed(row) && (!differ || differs(row))),
        sort,
      ),
    [standing.rows, differ, sort],
  );
  const names = useMemo(() => new Map(known.map(({ id, name }) => [id, name])), [all.data]);
  const trouble = all.error ? all : states.error ? states : standing.seen.error ? standing.seen : null;
  const mapped = ids.length > 0 ? (params.get('map') ?? ids[0] ?? '') : '';
  const variables = { states: standing.ids, instruments: ids, ...dayOnly(moment) };
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
      <TakeAlong
        title="Treaty matrix"
        operation={Matrix}
        variables={variables}
        {...(view === 'map' && { figure: '#treaty-map' })}
        {...(view === 'growth' && { figure: '#treaty-growth' })}
        table={() => ({
          columns: ['state', 'name', ...shown.flatMap(({ id }) => [id, `${id} since`])],
          rows: rows.map(({ state, cells }) => [
            state.id,
            state.name,
            ...cells.flatMap(({ status, since }) => [status, since]),
          ]),
        })}
      />
      <TimeControl />
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
        <label>
          <span>Group</span>
          <select value={group} onChange={(event) => change({ group: event.target.value }, true)}>
            <option value="">All groups</option>
            {groups.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          <span>Region</span>
          <select value={region} onChange={(event) => change({ region: event.target.value }, true)}>
            <option value="">All regions</option>
            {regions.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        {view === 'table' && (
          <label className="check">
            <input
              type="checkbox"
              checked={differ}
              onChange={(event) => change({ differ: event.target.checked ? '1' : null }, true)}
            />
            <span>Only States that stand differently from one agreement to another</span>
          </label>
        )}
        {view !== 'table' && (
          <label>
            <span>Agreement</span>
            <select value={mapped} onChange={(event) => change({ map: event.target.value }, true)}>
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
      {!trouble && standing.rows === null && (standing.ids.length > 0 || !states.data) && <Waiting />}
      {states.data && standing.ids.length === 0 && <p>No State is in both this group and this region.</p>}
      {standing.rows && view === 'table' && (
        <>
          <Legend rows={rows} />
          <div className="scroll matrix" tabIndex={0} role="region" aria-label="Treaty matrix">
            <table aria-busy={standing.seen.pending}>
              <caption className="unseen">States by agreements {momentWords(moment)}</caption>
              <thead>
                <tr>
                  <th scope="col" aria-sort={sort === 'name' ? 'ascending' : undefined}>
                    <button type="button" onClick={() => change({ sort: null }, true)}>
                      {count(rows.length)} States {sort === 'name' && <span aria-hidden>↑</span>}
                    </button>
                  </th>
                  {shown.map(({ id, name }) => (
                    <th key={id} scope="col" aria-sort={sort === id ? 'ascending' : undefined}>
                      <button type="button" onClick={() => change({ sort: id }, true)} title="Sort by standing and day">
                        {name} {sort === id && <span aria-hidden>↑</span>}
                      </button>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.state.id} row={row} names={names} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {standing.rows && view === 'map' && (
        <Suspense fallback={<Waiting />}>
          <WorldMap
            id="treaty-map"
            order={statusOrder}
            label={`Map: ${shown.find(({ id }) => id === mapped)?.name ?? ''} ${momentWords(moment)}`}
            rows={standing.rows.map(({ state, cells }) => {
              const cell = cells.find(({ instrument }) => instrument.id === mapped) ?? cells[0];
              return { ...state, status: cell?.status ?? '', since: cell?.since ?? null };
            })}
          />
        </Suspense>
      )}
      {view === 'growth' && mapped && (
        <ByGroup id={mapped} name={shown.find(({ id }) => id === mapped)?.name ?? mapped} />
      )}
    </>
  );
}

/** A State's row. Drawn again only where it says something else. */
const Row = memo(function Row({
  row: { state, cells },
  names,
}: {
  readonly row: Standing;
  readonly names: ReadonlyMap<string, string>;
}) {
  return (
    <tr>
      <th scope="row">
        <EntityLink entity={state} />
      </th>
      {cells.map((cell) => (
        <td key={cell.instrument.id}>
          <CellButton
            status={cell.status}
            since={cell.since}
            says={cell.claim?.id ?? null}
            last={cell.last}
            about={`${state.name}, ${names.get(cell.instrument.id) ?? cell.instrument.id}`}
          />
        </td>
      ))}
    </tr>
  );
});

const viewWords = { table: 'Table', map: 'Map', growth: 'Growth by group' } as const;

/** A status as mark and day; one click asks who says so. */
export function CellButton(props: {
  readonly status: string;
  readonly since: string | null;
  readonly says: string | null;
  readonly about: string;
  /** How it stood when the last whole list ended. */
  readonly last?: { readonly status: string; readonly asOf: string } | null;
}) {
  const look = statusLook(props.status);
  const content = (
    <>
      <Mark status={props.status} />
      {props.last ? (
        <small>after {props.last.asOf}</small>
      ) : (
        <span className={props.since ? undefined : 'unseen'}>{props.since ?? look.word}</span>
      )}
    </>
  );
  const title = `${props.about}: ${look.word.toLowerCase()}${props.since ? ` since ${props.since}` : ''}${lastWords(props.last)}`;
  return props.says === null ? (
    <span className={`cell status-${look.tone}`} title={title}>
      {content}
    </span>
  ) : (
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
    <figure>
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

function sorted(rows: readonly Standing[], sort: string): readonly Standing[] {
  if (sort === 'name') return rows;
  const keyed = rows.map((row) => {
    const cell = row.cells.find(({ instrument }) => instrument.id === sort);
    return { row, place: statusOrder.indexOf(cell?.status ?? 'NOT_COVERED'), since: cell?.since ?? '9999' };
  });
  return keyed.sort((a, b) => a.place - b.place || a.since.localeCompare(b.since)).map(({ row }) => row);
}
