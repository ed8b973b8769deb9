import { momentWords, useMoment, useParams } from '../lib/moment.js';
import { useAnswer } from '../lib/use-answer.js';
import { useMarksOfEntities } from '../lib/use-marks.js';
import { useNames } from '../lib/use-names.js';
import { dayOnly, statusOrder } from '../lib/use-standing.js';
import { Agreement, CompareStates, Matrix, Instruments } from '../operations.js';
import { EntitiesField, idsIn } from '../parts/entities-field.js';
import { EntityLink } from '../parts/entity-link.js';
import { Mark, statusLook } from '../parts/mark.js';
import { TakeAlong } from '../parts/take-along.js';
import { TimeControl } from '../parts/time-control.js';
import { standingKey } from '../parts/why-standing.js';
import { useTitle } from '../parts/title.js';
import { Trouble, Waiting } from '../parts/trouble.js';
import { consented } from './state-part.js';
import { CellButton } from './treaties.js';

const most = 5;
const isConsent = (predicate: string): boolean => predicate === 'PARTY_TO' || predicate === 'SIGNED';

/** Two to five States side by side: where they stand, only where they differ if one likes, and how alike they vote. */
export default function ComparePage() {
  useTitle('Compare States');
  const moment = useMoment();
  const [params, change] = useParams();
  const states = idsIn(params.get('states'))
    .filter((id) => id.startsWith('state:'))
    .slice(0, most);
  const differ = params.get('differ') === '1';
  const enough = states.length >= 2;
  const all = useAnswer(enough && !differ ? Instruments : null, consented, 'instruments');
  const instruments = (all.data?.instruments.nodes ?? []).map(({ id }) => id);
  const variables = { states, instruments, ...dayOnly(moment) };
  const differing = useAnswer(
    enough && differ ? CompareStates : null,
    { states, ...dayOnly(moment) },
    states.join(' '),
  );
  const whole = useAnswer(instruments.length > 0 && enough && !differ ? Matrix : null, variables, states.join(' '));
  const alike = useAnswer(enough ? Agreement : null, { states, leastCommon: 1, first: 20 }, states.join(' '));
  const rows = differ ? differing.data?.compare : whole.data?.treatyMatrix;
  const names = useNames(states);
  const marks = useMarksOfEntities(states, moment, isConsent);
  const trouble = [differing, whole, all].find(({ error }) => error !== null);
  const cells = rows?.[0]?.cells ?? [];
  return (
    <>
      <h1>Compare States</h1>
      <p className="lead">{enough ? names.map(({ name }) => name).join(', ') : 'Choose two to five States.'}</p>
      {enough && (
        <TakeAlong
          title={`Comparison: ${names.map(({ name }) => name).join(', ')}`}
          operation={Matrix}
          variables={variables}
          table={() => ({
            columns: ['instrument', 'name', ...(rows ?? []).map(({ state }) => state?.name ?? '')],
            rows: cells.map(({ instrument }, i) => [
              instrument.id,
              instrument.name,
              ...(rows ?? []).map((row) => row.cells[i]?.status),
            ]),
          })}
        />
      )}
      <TimeControl marks={marks} />
      <EntitiesField
        label="Add a State"
        kinds={['STATE']}
        ids={states}
        most={most}
        onChange={(ids) => change({ states: ids.join(',') }, true)}
      />
      {enough && (
        <label className="check">
          <input
            type="checkbox"
            checked={differ}
            onChange={(event) => change({ differ: event.target.checked ? '1' : null }, true)}
          />
          <span>Only where they differ</span>
        </label>
      )}
      {trouble?.error && <Trouble error={trouble.error} again={trouble.again} />}
      {enough && !rows && !trouble && <Waiting />}
      {rows && cells.length === 0 && <p>They stand alike under every agreement {momentWords(moment)}.</p>}
      {rows && cells.length > 0 && (
        <>
          <div className="scroll matrix" tabIndex={0} role="region" aria-label="Comparison">
            <table>
              <caption className="unseen">Agreements by States {momentWords(moment)}</caption>
              <thead>
                <tr>
                  <th scope="col">Agreement</th>
                  {rows.map(
                    ({ state }) =>
                      state && (
                        <th key={state.id} scope="col">
                          <EntityLink entity={state} />
                        </th>
                      ),
                  )}
                </tr>
              </thead>
              <tbody>
                {cells.map(({ instrument }, i) => (
                  <tr key={instrument.id}>
                    <th scope="row">
                      <EntityLink entity={instrument} />
                    </th>
                    {rows.map((row) => {
                      const cell = row.cells[i];
                      return (
                        <td key={row.state?.id}>
                          {cell && (
                            <CellButton
                              status={cell.status}
                              since={cell.since}
                              says={cell.claim?.id ?? standingKey(row.state?.id ?? '', instrument.id)}
                              last={cell.last}
                              about={`${row.state?.name ?? ''}, ${instrument.name}`}
                            />
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="legend">
            {statusOrder
              .filter((status) => rows.some((row) => row.cells.some((cell) => cell.status === status)))
              .map((status) => (
                <span key={status} className={`status status-${statusLook(status).tone}`}>
                  <Mark status={status} /> {statusLook(status).word}
                </span>
              ))}
          </p>
        </>
      )}
      {alike.data && alike.data.voteAgreement.pairs.length > 0 && (
        <section aria-labelledby="alike">
          <h2 id="alike">How alike they vote</h2>
          <ul className="rows">
            {alike.data.voteAgreement.pairs.map(({ a, b, common, agreed }) => (
              <li key={`${a.id} ${b.id}`}>
                <span>
                  <EntityLink entity={a} /> and <EntityLink entity={b} />
                </span>
                <span>
                  alike in <b>{agreed}</b> of {common} common votes
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
