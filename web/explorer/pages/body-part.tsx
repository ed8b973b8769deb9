import { Growth } from '../figures/growth.js';
import { asked, today, useMoment } from '../lib/moment.js';
import { useAnswer } from '../lib/use-answer.js';
import { count, dateWords } from '../lib/words.js';
import { BodySessions, Growth as GrowthOperation } from '../operations.js';
import { EntityLink } from '../parts/entity-link.js';
import { SaysWho } from '../parts/says-who.js';
import { SortTable } from '../parts/table.js';
import { TakeAlong } from '../parts/take-along.js';
import { Trouble } from '../parts/trouble.js';
import type { RicherProps } from './richer-props.js';

/** The members of a body through time, and its sessions with who presided. */
export default function BodyPart({ id, name }: RicherProps) {
  const moment = useMoment();
  const { knownAt } = asked(moment);
  const known = knownAt === undefined ? {} : { knownAt };
  const grown = { of: { id, relation: 'MEMBER_OF' }, yearly: false, by: 'REGIONAL_GROUP' as const, ...known };
  const members = useAnswer(GrowthOperation, { of: grown.of, yearly: false, ...known }, id);
  const groups = useAnswer(GrowthOperation, grown, id);
  const sessions = useAnswer(BodySessions, { id, ...known }, id);
  if (sessions.error) return <Trouble error={sessions.error} again={sessions.again} />;
  const held = sessions.data?.body?.sessions;
  const whole = members.data?.series[0]?.points ?? [];
  const lines = [
    { name: 'All members', points: whole, tone: 'tone-ink' },
    ...(groups.data?.series ?? []).map(({ value, points }) => ({ name: value ?? 'no group', points })),
  ];
  return (
    <>
      {whole.length > 0 && (
        <figure>
          <div className="figure-head">
            <h2>Members through time</h2>
            <TakeAlong
              title={`Members of ${name}`}
              operation={GrowthOperation}
              variables={grown}
              figure="#growth"
              table={() => ({
                columns: ['group', 'date', 'count'],
                rows: lines.flatMap((one) => one.points.map((point) => [one.name, point.date, point.count])),
              })}
            />
          </div>
          <Growth
            id="growth"
            lines={lines}
            day={moment.asOf ?? today()}
            label={`Members of ${name} over time, by group`}
          />
        </figure>
      )}
      {held && held.totalCount > 0 && (
        <section aria-labelledby="held">
          <div className="figure-head">
            <h2 id="held">
              Sessions and who presided <small>{count(held.totalCount)}</small>
            </h2>
            <TakeAlong
              title={`Sessions of ${name}`}
              operation={BodySessions}
              variables={{ id, ...known }}
              table={() => ({
                columns: ['session', 'name', 'year', 'starts', 'ends', 'city', 'report', 'chair'],
                rows: held.edges.map(({ node }) => [
                  node.id,
                  node.name,
                  node.year,
                  node.starts,
                  node.ends,
                  node.city,
                  node.reportSymbol,
                  node.chair.edges.map((one) => one.node.name).join('; '),
                ]),
              })}
            />
          </div>
          <div className="tall">
            <SortTable
              caption={`Sessions of ${name}`}
              rows={held.edges}
              keyOf={({ claim }) => claim.id}
              columns={[
                { name: 'Session', cell: ({ node }) => <EntityLink entity={node} />, by: ({ node }) => node.ordinal },
                {
                  name: 'When',
                  cell: ({ node }) => (node.starts ? dateWords(node.starts) : node.year),
                  by: ({ node }) => node.starts ?? (node.year === null ? null : String(node.year)),
                },
                { name: 'Where', cell: ({ node }) => node.city, by: ({ node }) => node.city },
                {
                  name: 'Presided by',
                  cell: ({ node }) =>
                    node.chair.edges.map((one) => (
                      <span key={one.claim.id}>
                        <EntityLink entity={one.node} /> <SaysWho of={one.claim.id} about={one.node.name} />
                      </span>
                    )),
                  by: ({ node }) => node.chair.edges[0]?.node.name ?? null,
                },
                { name: 'Report', cell: ({ node }) => node.reportSymbol, by: ({ node }) => node.reportSymbol },
              ]}
            />
          </div>
        </section>
      )}
    </>
  );
}
