import { useMemo } from 'react';
import { RollCallFigure } from '../figures/roll-call.js';
import { asked, isDay, useMoment, useParams } from '../lib/moment.js';
import { useAnswer, type Seen } from '../lib/use-answer.js';
import { useNames } from '../lib/use-names.js';
import { count, dateWords } from '../lib/words.js';
import { Agreement, RollCalls, type AgreementAnswer, type RollCallsAnswer } from '../operations.js';
import { EntitiesField, idsIn } from '../parts/entities-field.js';
import { EntityLink, PageLink } from '../parts/entity-link.js';
import { EntityPicker } from '../parts/search-box.js';
import { SortTable } from '../parts/table.js';
import { TakeAlong } from '../parts/take-along.js';
import { TimeControl } from '../parts/time-control.js';
import { useTitle } from '../parts/title.js';
import { Trouble, Waiting } from '../parts/trouble.js';

type Pair = AgreementAnswer['voteAgreement']['pairs'][number];

/** To begin with: States that often come up together, from every regional group. */
const toBeginWith = [
  ...['bra', 'chn', 'deu', 'fra', 'gbr', 'ind', 'irn', 'jpn', 'nga', 'rus', 'usa', 'zaf'].map(
    (code) => `state:${code}`,
  ),
];

/** Who votes like whom: a heat map of some States, or one State with all others; and one roll call as a map. */
export default function VotesPage() {
  useTitle('Votes');
  const [params, change] = useParams();
  const moment = useMoment();
  const { knownAt, asOf } = asked(moment);
  const one = idsIn(params.get('state')).find((id) => id.startsWith('state:')) ?? null;
  const chosen = idsIn(params.get('states')).filter((id) => id.startsWith('state:'));
  const states = one !== null ? [one] : chosen.length > 1 ? chosen.slice(0, 40) : toBeginWith;
  const from = isDay(params.get('from') ?? '') ? params.get('from') : null;
  const to = isDay(params.get('to') ?? '') ? params.get('to') : null;
  // What was voted after the day of the page had not been voted.
  const last = asOf !== undefined && (to === null || asOf < to) ? asOf : to;
  const least = Math.min(Math.max(Math.trunc(Number(params.get('least'))) || 5, 1), 1000);
  const date = { ...(from && { gte: from }), ...(last && { lte: last }) };
  const where = from || last ? { date } : {};
  const variables = { states, where, leastCommon: least, first: 250, ...(knownAt !== undefined && { knownAt }) };
  const seen = useAnswer(Agreement, variables, states.join(' '));
  const [named] = useNames(one ? [one] : []);
  const found = seen.data?.voteAgreement;
  const rollCall = idsIn(params.get('rollCall'))[0] ?? null;
  const all = useAnswer(RollCalls, everyRollCall, 'all');
  const marks = useMemo(() => (all.data?.rollCalls.nodes ?? []).flatMap(({ date }) => date ?? []), [all.data]);
  return (
    <>
      <h1>Votes</h1>
      <p className="lead">
        {one ? (
          <>Who votes like {named?.name ?? one}?</>
        ) : (
          'How alike States vote in recorded votes on outer space. In each cell: the share of alike ballots, and of how many.'
        )}
      </p>
      <TakeAlong
        title={one ? `Who votes like ${named?.name ?? one}` : 'Vote agreement'}
        operation={Agreement}
        variables={variables}
        {...(!one && { figure: '#agreement' })}
        table={() => ({
          columns: ['a', 'a name', 'b', 'b name', 'common votes', 'alike', 'agreement', 'distance'],
          rows: (found?.pairs ?? []).map(({ a, b, common, agreed, agreement, distance }) => [
            a.id,
            a.name,
            b.id,
            b.name,
            common,
            agreed,
            agreement,
            distance,
          ]),
        })}
      />
      <TimeControl marks={marks} />
      <div className="fields line">
        <EntityPicker
          label="One State with all others"
          kinds={['STATE']}
          value={named ?? null}
          onPick={(entity) => change({ state: entity?.id ?? null, states: null }, true)}
        />
        <label>
          <span>From</span>
          <input type="date" value={from ?? ''} onChange={(event) => change({ from: event.target.value }, true)} />
        </label>
        <label>
          <span>To</span>
          <input type="date" value={to ?? ''} onChange={(event) => change({ to: event.target.value }, true)} />
        </label>
        <label>
          <span>At least so many common votes</span>
          <input
            type="number"
            min={1}
            max={1000}
            value={least}
            onChange={(event) => change({ least: event.target.value })}
          />
        </label>
        {one && (
          <button type="button" onClick={() => change({ state: null }, true)}>
            Back to the heat map
          </button>
        )}
      </div>
      {!one && (
        <EntitiesField
          label="Add a State to the heat map"
          kinds={['STATE']}
          ids={states}
          most={40}
          onChange={(ids) => change({ states: ids.join(',') }, true)}
        />
      )}
      {seen.error && <Trouble error={seen.error} again={seen.again} />}
      {!found && seen.pending && <Waiting />}
      {found && (
        <>
          <p>
            {count(found.rollCallCount)} roll calls
            {from && <> from {dateWords(from)}</>}
            {last && <> to {dateWords(last)}</>}. Absent, or without a ballot, is no vote.
          </p>
          {found.pairs.length === 0 && (
            <p>No two have {least} common votes in this time. Ask for fewer, or for longer.</p>
          )}
          {one && found.pairs.length > 0 && <Ranking pairs={found.pairs} of={one} />}
          {!one && found.pairs.length > 0 && <HeatMap pairs={found.pairs} states={states} />}
        </>
      )}
      {rollCall && rollCall.startsWith('rollcall:') && <RollCallFigure id={rollCall} />}
      <AllRollCalls seen={all} />
    </>
  );
}

function Ranking({ pairs, of }: { readonly pairs: readonly Pair[]; readonly of: string }) {
  const rows = pairs.map((pair) => ({ ...pair, other: pair.a.id === of ? pair.b : pair.a }));
  return (
    <div className="tall">
      <SortTable
        caption="Most alike first"
        rows={rows}
        keyOf={({ other }) => other.id}
        columns={[
          { name: 'State', cell: ({ other }) => <EntityLink entity={other} />, by: ({ other }) => other.name },
          {
            name: 'Alike',
            cell: ({ agreement }) => (agreement === null ? null : `${Math.round(agreement * 100)} %`),
            by: ({ agreement }) => agreement,
            number: true,
          },
          {
            name: 'Of common votes',
            cell: ({ agreed, common }) => `${agreed} of ${common}`,
            by: ({ common }) => common,
          },
          {
            name: 'Distance',
            cell: ({ distance }) => distance?.toFixed(2) ?? null,
            by: ({ distance }) => distance,
            number: true,
          },
        ]}
      />
    </div>
  );
}

const cell = 54;
const margin = 150;

function HeatMap({ pairs, states }: { readonly pairs: readonly Pair[]; readonly states: readonly string[] }) {
  const names = new Map(useNames(states).map(({ id, name }) => [id, name]));
  const by = useMemo(
    () =>
      new Map(
        pairs.flatMap((pair) => [
          [`${pair.a.id} ${pair.b.id}`, pair] as const,
          [`${pair.b.id} ${pair.a.id}`, pair] as const,
        ]),
      ),
    [pairs],
  );
  const order = useMemo(() => likeTogether(states, by), [states, by]);
  const size = order.length * cell;
  return (
    <figure>
      <div className="scroll" tabIndex={0} role="region" aria-label="Heat map of vote agreement">
        <svg
          id="agreement"
          className="heat"
          width={size + margin + 90}
          height={size + 110}
          viewBox={`0 0 ${size + margin + 90} ${size + 110}`}
          role="img"
          aria-label="Agreement of each pair; the same as a table in “Take along”"
        >
          {order.map((a, i) => (
            <g key={a}>
              <text className="heat-name" x={margin - 8} y={110 + i * cell + cell / 2 + 4} textAnchor="end">
                {names.get(a)}
              </text>
              <text
                className="heat-name"
                transform={`translate(${margin + i * cell + cell / 2 + 4} 102) rotate(-50)`}
                textAnchor="start"
              >
                {names.get(a)}
              </text>
              {order.map((b, j) => {
                const pair = by.get(`${a} ${b}`);
                if (a === b) return null;
                const share = pair?.agreement ?? null;
                return (
                  <g key={b} transform={`translate(${margin + j * cell} ${110 + i * cell})`}>
                    <rect
                      width={cell - 2}
                      height={cell - 2}
                      className={share === null ? 'heat-none' : 'heat-cell'}
                      {...(share !== null && { fillOpacity: (0.06 + 0.94 * share ** 2.2).toFixed(3) })}
                    >
                      <title>
                        {share === null
                          ? `${names.get(a)} and ${names.get(b)}: too few common votes`
                          : `${names.get(a)} and ${names.get(b)}: alike in ${pair?.agreed} of ${pair?.common}`}
                      </title>
                    </rect>
                    <text
                      className={share !== null && share > 0.8 ? 'heat-share heat-light' : 'heat-share'}
                      x={cell / 2 - 1}
                      y={cell / 2 - 1}
                      textAnchor="middle"
                    >
                      {share === null ? '–' : `${Math.round(share * 100)}`}
                    </text>
                    {share !== null && (
                      <text
                        className={share > 0.8 ? 'heat-common heat-light' : 'heat-common'}
                        x={cell / 2 - 1}
                        y={cell / 2 + 14}
                        textAnchor="middle"
                      >
                        of {pair?.common}
                      </text>
                    )}
                  </g>
                );
              })}
            </g>
          ))}
        </svg>
      </div>
      <figcaption>
        Per cent of common votes in which both said the same; below it, how many they have in common. Those who vote
        alike stand together.
      </figcaption>
    </figure>
  );
}

/** Each next to the one it votes most like, of those that are left. */
function likeTogether(states: readonly string[], by: ReadonlyMap<string, Pair>): readonly string[] {
  const left = new Set(states);
  const order: string[] = [];
  let at = states[0];
  while (at !== undefined) {
    order.push(at);
    left.delete(at);
    const here = at;
    const like = (other: string): number => by.get(`${here} ${other}`)?.agreement ?? -1;
    at = [...left].reduce<string | undefined>(
      (best, one) => (best === undefined || like(one) > like(best) ? one : best),
      undefined,
    );
  }
  return order;
}

const everyRollCall = { first: 250 };

function AllRollCalls({ seen }: { readonly seen: Seen<RollCallsAnswer> }) {
  const [params] = useParams();
  const kept = Object.fromEntries([...params].filter(([name]) => name !== 'says' && name !== 'rollCall'));
  if (!seen.data) return null;
  const { nodes, totalCount } = seen.data.rollCalls;
  return (
    <section aria-labelledby="roll-calls">
      <div className="figure-head">
        <h2 id="roll-calls">
          Roll calls <small>{count(totalCount)}</small>
        </h2>
        <TakeAlong
          title="Roll calls"
          operation={RollCalls}
          variables={everyRollCall}
          table={() => ({
            columns: ['id', 'name', 'date', 'yes', 'no', 'abstain', 'absent'],
            rows: nodes.map((one) => [one.id, one.name, one.date, one.yes, one.no, one.abstain, one.absent]),
          })}
        />
      </div>
      <div className="tall">
        <SortTable
          caption="Roll calls"
          rows={nodes}
          keyOf={({ id }) => id}
          columns={[
            { name: 'Vote', cell: (row) => <EntityLink entity={row} />, by: ({ name }) => name },
            { name: 'Date', cell: ({ date }) => date && dateWords(date), by: ({ date }) => date },
            {
              name: 'On',
              cell: ({ on }) => on.nodes[0] && <EntityLink entity={on.nodes[0]} />,
              by: ({ on }) => on.nodes[0]?.name ?? null,
            },
            { name: 'In favour', cell: ({ yes }) => yes, by: ({ yes }) => yes, number: true },
            { name: 'Against', cell: ({ no }) => no, by: ({ no }) => no, number: true },
            { name: 'Abstaining', cell: ({ abstain }) => abstain, by: ({ abstain }) => abstain, number: true },
            {
              name: 'Map',
              cell: ({ id, name }) => (
                <PageLink to="/votes" params={{ ...kept, rollCall: id }}>
                  map<span className="unseen"> of {name}</span>
                </PageLink>
              ),
            },
          ]}
        />
      </div>
    </section>
  );
}
