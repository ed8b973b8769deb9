import { asked, useMoment } from '../lib/moment.js';
import { useAnswer } from '../lib/use-answer.js';
import { useStates } from '../lib/use-standing.js';
import { count } from '../lib/words.js';
import { RollCallBallots } from '../operations.js';
import { EntityLink } from '../parts/entity-link.js';
import { Status, statusLook } from '../parts/mark.js';
import { SaysWho } from '../parts/says-who.js';
import { SortTable } from '../parts/table.js';
import { TakeAlong } from '../parts/take-along.js';
import { Trouble, Waiting } from '../parts/trouble.js';
import { whenShown } from '../parts/when-shown.js';

const WorldMap = whenShown(() => import('./world-map.js'));
const order = ['YES', 'NO', 'ABSTAIN', 'ABSENT', 'NO_BALLOT'];

/** One roll call as a map, with what was announced beside what is recorded, and the list of ballots. */
export function RollCallFigure({ id }: { readonly id: string }) {
  const { knownAt } = asked(useMoment());
  const variables = { id, ...(knownAt !== undefined && { knownAt }) };
  const seen = useAnswer(RollCallBallots, variables, id);
  const states = useStates();
  if (seen.error) return <Trouble error={seen.error} again={seen.again} />;
  if (!seen.data) return <Waiting />;
  const rollCall = seen.data.rollCall;
  if (!rollCall) return <p>The graph did not know this roll call on that day.</p>;
  const ballots = new Map(rollCall.ballots.edges.map((edge) => [edge.node.id, edge]));
  const date = rollCall.date ?? '';
  const rows = (states.data?.states.nodes ?? [])
    // Who had ended before the vote could not vote, and is no blank on the map.
    .filter(({ id: state, ended }) => ballots.has(state) || ended === null || ended > date)
    .map((state) => ({ ...state, status: ballots.get(state.id)?.vote ?? 'NO_BALLOT' }));
  const announced = (['yes', 'no', 'abstain', 'absent'] as const)
    .filter((name) => rollCall[name] !== null)
    .map((name) => `${count(rollCall[name] ?? 0)} ${words[name]}`);
  if (rollCall.ballots.totalCount === 0)
    return (
      <p>No ballot of this vote is in the graph{announced.length > 0 && `; announced: ${announced.join(', ')}`}.</p>
    );
  return (
    <section aria-labelledby="how-they-voted">
      <div className="figure-head">
        <h2 id="how-they-voted">How they voted</h2>
        <TakeAlong
          title={rollCall.name}
          operation={RollCallBallots}
          variables={variables}
          figure="#ballots-map"
          table={() => ({
            columns: ['state', 'name', 'group', 'vote', 'claim'],
            rows: rollCall.ballots.edges.map(({ node, vote, claim }) => [
              node.id,
              node.name,
              node.regionalGroup,
              vote,
              claim.id,
            ]),
          })}
        />
      </div>
      {announced.length > 0 && (
        <p>
          Announced: {announced.join(', ')}. Recorded here: {count(rollCall.ballots.totalCount)} ballots.
        </p>
      )}
      <WorldMap id="ballots-map" rows={rows} order={order} label={`Map of the ballots: ${rollCall.name}`} />
      <div className="tall">
        <SortTable
          caption={`Ballots: ${rollCall.name}`}
          rows={rollCall.ballots.edges}
          keyOf={({ claim }) => claim.id}
          columns={[
            { name: 'State', cell: ({ node }) => <EntityLink entity={node} />, by: ({ node }) => node.name },
            { name: 'Group', cell: ({ node }) => node.regionalGroup, by: ({ node }) => node.regionalGroup },
            {
              name: 'Ballot',
              cell: ({ vote }) => <Status status={vote ?? 'UNKNOWN'} />,
              by: ({ vote }) => statusLook(vote ?? 'UNKNOWN').word,
            },
            { name: 'Says who?', cell: ({ claim, node }) => <SaysWho of={claim.id} about={node.name} /> },
          ]}
        />
      </div>
    </section>
  );
}

const words = { yes: 'in favour', no: 'against', abstain: 'abstaining', absent: 'not voting' } as const;
