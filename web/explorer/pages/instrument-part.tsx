import { Growth } from '../figures/growth.js';
import { asked, today, useMoment, momentWords } from '../lib/moment.js';
import { useAnswer } from '../lib/use-answer.js';
import { dayOnly, statusOrder, useStanding } from '../lib/use-standing.js';
import { Growth as GrowthOperation, Matrix } from '../operations.js';
import { PageLink } from '../parts/entity-link.js';
import { TakeAlong } from '../parts/take-along.js';
import { Trouble, Waiting } from '../parts/trouble.js';
import { whenShown } from '../parts/when-shown.js';
import type { RicherProps } from './richer-props.js';

const WorldMap = whenShown(() => import('../figures/world-map.js'));

/** The map of where States stand under an instrument, and how their number grew. */
export default function InstrumentPart({ id, name, coverageOf }: RicherProps) {
  const moment = useMoment();
  const knownAt = asked(moment).knownAt;
  const { rows, seen, ids } = useStanding([id], moment);
  const parties = useGrowth(id, 'PARTY_TO', knownAt);
  const signatures = useGrowth(id, 'SIGNED', knownAt);
  const anybody = rows?.some(({ cells }) => !nobody.has(cells[0]?.status ?? '')) ?? false;
  const lines = [
    { name: 'Parties', tone: 'tone-yes', points: parties?.series[0]?.points ?? [] },
    { name: 'Signatures', tone: 'tone-signed', points: signatures?.series[0]?.points ?? [] },
  ].filter(({ points }) => points.length > 0);
  if (seen.error) return <Trouble error={seen.error} again={seen.again} />;
  if (rows === null) return <Waiting />;
  if (!anybody && lines.length === 0) return null;
  const mapped = rows.map(({ state, cells: [cell] }) => ({
    ...state,
    status: cell?.status ?? '',
    since: cell?.since ?? null,
  }));
  return (
    <>
      <div className="figure-head">
        <h2>
          Where States stand <small>{moment.ever ? 'today' : momentWords(moment)}</small>
        </h2>
        <TakeAlong
          title={`Map of ${name}`}
          operation={Matrix}
          variables={{ states: ids, instruments: [id], ...dayOnly(moment) }}
          figure="#standing-map"
          table={() => ({
            columns: ['state', 'name', 'status', 'since', 'until', 'claim'],
            rows: rows.map(({ state, cells: [cell] }) => [
              state.id,
              state.name,
              cell?.status,
              cell?.since,
              cell?.until,
              cell?.claim?.id,
            ]),
          })}
        />
      </div>
      <WorldMap
        id="standing-map"
        rows={mapped}
        order={statusOrder}
        label={`Map: where States stand under the ${name} ${momentWords(moment)}. The same is listed under Relations.`}
      />
      <p>
        <PageLink to="/treaties" params={{ instruments: id }}>
          All States in a table, with filters
        </PageLink>
      </p>
      {lines.length > 0 && (
        <figure>
          <div className="figure-head">
            <h3>How it grew</h3>
            <TakeAlong
              title={`Growth of ${name}`}
              operation={GrowthOperation}
              variables={growthVariables(id, parties?.series[0]?.points.length ? 'PARTY_TO' : 'SIGNED', knownAt)}
              figure="#growth"
              table={() => ({
                columns: ['list', 'date', 'count'],
                rows: lines.flatMap((one) => one.points.map((point) => [one.name, point.date, point.count])),
              })}
            />
          </div>
          <Growth
            id="growth"
            lines={lines}
            day={moment.asOf ?? today()}
            through={(coverageOf('parties') ?? coverageOf('signatories'))?.completeThrough ?? null}
            label={`Parties and signatures of the ${name} over time`}
          />
          <figcaption>Day by day. Hatched: after the last day that a source's list is complete through.</figcaption>
        </figure>
      )}
    </>
  );
}

const nobody = new Set(['NOT_PARTY', 'NOT_COVERED', 'NOT_EXISTING']);

function growthVariables(id: string, relation: string, knownAt: string | undefined) {
  return { of: { id, relation }, yearly: false, ...(knownAt !== undefined && { knownAt }) };
}

function useGrowth(id: string, relation: string, knownAt: string | undefined) {
  return useAnswer(GrowthOperation, growthVariables(id, relation, knownAt), id).data;
}
