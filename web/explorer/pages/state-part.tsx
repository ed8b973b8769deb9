import { asked, momentWords, useMoment } from '../lib/moment.js';
import { useAnswer } from '../lib/use-answer.js';
import { count, dateWords, spanWords } from '../lib/words.js';
import { dayOnly } from '../lib/use-standing.js';
import { Instruments, Matrix, Seats } from '../operations.js';
import { EntityLink, PageLink } from '../parts/entity-link.js';
import { Mark, Status, statusLook } from '../parts/mark.js';
import { SaysWho } from '../parts/says-who.js';
import { standingKey } from '../parts/why-standing.js';
import { SortTable } from '../parts/table.js';
import { TakeAlong } from '../parts/take-along.js';
import { Trouble, Waiting } from '../parts/trouble.js';
import type { RicherProps } from './richer-props.js';

/** The instruments that anybody ever signed or was bound by, the oldest first. */
export const consented = {
  where: { OR: [{ parties: { some: {} } }, { signatories: { some: {} } }] },
  ever: true,
} as const;

/** Where a State stands under all instruments, and its seats, votes and statements in short. */
export default function StatePart({ id, name }: RicherProps) {
  const moment = useMoment();
  const all = useAnswer(Instruments, consented, 'instruments');
  const instruments = (all.data?.instruments.nodes ?? []).map((one) => one.id);
  const variables = { states: [id], instruments, ...dayOnly(moment) };
  const standing = useAnswer(instruments.length > 0 ? Matrix : null, variables, id);
  const seats = useAnswer(Seats, { id, ...asked(moment) }, id);
  const trouble = all.error ?? standing.error;
  if (trouble) return <Trouble error={trouble} again={all.error ? all.again : standing.again} />;
  const cells = standing.data?.treatyMatrix[0]?.cells;
  if (!cells) return <Waiting />;
  const state = seats.data?.state;
  const ballots = state?.votes.facets[0]?.values ?? [];
  return (
    <>
      <div className="figure-head">
        <h2>
          Standing under all instruments <small>{moment.ever ? 'today' : momentWords(moment)}</small>
        </h2>
        <TakeAlong
          title={`Standing of ${name}`}
          operation={Matrix}
          variables={variables}
          table={() => ({
            columns: ['instrument', 'name', 'status', 'since', 'until', 'claim'],
            rows: cells.map((cell) => [
              cell.instrument.id,
              cell.instrument.name,
              cell.status,
              cell.since,
              cell.until,
              cell.claim?.id,
            ]),
          })}
        />
      </div>
      <SortTable
        caption={`Standing of ${name}`}
        rows={cells}
        keyOf={({ instrument }) => instrument.id}
        columns={[
          {
            name: 'Instrument',
            cell: ({ instrument }) => <EntityLink entity={instrument} />,
            by: ({ instrument }) => instrument.name,
          },
          {
            name: 'Status',
            cell: ({ status, last }) => (
              <>
                <Status status={status} />
                {last && (
                  <small>
                    {' '}
                    after {dateWords(last.asOf)}; until then: {statusLook(last.status).word.toLowerCase()}
                  </small>
                )}
              </>
            ),
            by: ({ status }) => statusLook(status).word,
          },
          { name: 'Since', cell: ({ since }) => since && dateWords(since), by: ({ since }) => since },
          { name: 'Until', cell: ({ until }) => until && dateWords(until), by: ({ until }) => until },
          {
            name: 'Says who?',
            cell: ({ claim, instrument }) => (
              <SaysWho of={claim?.id ?? standingKey(id, instrument.id)} about={instrument.name} />
            ),
          },
        ]}
      />
      <p>
        <PageLink to="/compare" params={{ states: id }}>
          Compare with other States
        </PageLink>
      </p>
      {state && (state.memberOf.totalCount > 0 || ballots.length > 0) && (
        <section className="in-short" aria-labelledby="seats">
          <h2 id="seats">Seats, votes and statements</h2>
          <div className="columns">
            <div>
              <h3>
                Seats <b className="number">{count(state.memberOf.totalCount)}</b>
              </h3>
              <ul className="plain">
                {state.memberOf.edges.map((edge) => (
                  <li key={edge.claim.id}>
                    <EntityLink entity={edge.node} /> <small>{spanWords(edge.since, edge.until)}</small>{' '}
                    <SaysWho of={edge.claim.id} about={edge.node.name} />
                  </li>
                ))}
              </ul>
            </div>
            <div>
              <h3>
                Ballots <b className="number">{count(state.votes.totalCount)}</b>
              </h3>
              <ul className="plain">
                {ballots.map(({ value, count: n }) => (
                  <li key={value ?? ''} className={`status-${statusLook(value ?? 'UNKNOWN').tone}`}>
                    <Mark status={value ?? 'UNKNOWN'} /> {statusLook(value ?? 'UNKNOWN').word} <b>{count(n)}</b>
                  </li>
                ))}
              </ul>
              <p>
                <PageLink to="/votes" params={{ state: id }}>
                  Who votes like {name}?
                </PageLink>
              </p>
            </div>
            <div>
              <h3>
                Statements <b className="number">{count(state.statements.totalCount)}</b>
              </h3>
              <p className="note">{count(state.supports.totalCount)} proposals or texts explicitly supported.</p>
            </div>
          </div>
        </section>
      )}
    </>
  );
}
