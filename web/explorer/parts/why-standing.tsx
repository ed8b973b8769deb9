import { momentWords, useMoment } from '../lib/moment.js';
import { useAnswer } from '../lib/use-answer.js';
import { dayOnly } from '../lib/use-standing.js';
import { dateWords, spanWords, title } from '../lib/words.js';
import { WhyStanding as WhyStandingOperation, type WhyStandingAnswer } from '../operations.js';
import { Cited } from './cited.js';
import { EntityLink } from './entity-link.js';
import { Status, statusLook } from './mark.js';
import { SaysWho } from './says-who.js';
import { Trouble, Waiting } from './trouble.js';

type Row = WhyStandingAnswer['treatyMatrix'][number];
type Coverage = NonNullable<NonNullable<WhyStandingAnswer['instrument']>['parties']['coverage']>;

const prefix = 'standing~';

/** Where a standing has no claim: what the address asks in its place. */
export const standingKey = (state: string, instrument: string): string => `${prefix}${state}~${instrument}`;

export const isStandingKey = (of: string): boolean => of.startsWith(prefix);

/** Why a State stands as it does where no claim says so: the list that lacks it, the one that ended, or its own days. */
export function WhyStanding({ of }: { readonly of: string }) {
  const moment = useMoment();
  const [state = '', instrument = ''] = of.slice(prefix.length).split('~');
  const seen = useAnswer(WhyStandingOperation, { state, instrument, ...dayOnly(moment) }, of);
  if (seen.error) return <Trouble error={seen.error} again={seen.again} />;
  if (seen.data === null) return <Waiting />;
  const [row] = seen.data.treatyMatrix;
  const [cell] = row?.cells ?? [];
  if (!row?.state || !cell) return <p>The graph has no such State, or no such agreement.</p>;
  return (
    <article className="said">
      <p className="sentence">
        <EntityLink entity={row.state} /> under <EntityLink entity={cell.instrument} />{' '}
        {moment.ever ? 'today' : momentWords(moment)}: <Status status={cell.status} />
      </p>
      {cell.claim ? (
        <p>
          A claim says so: <SaysWho of={cell.claim.id} about={`${row.state.name}, ${cell.instrument.name}`} />
        </p>
      ) : (
        <Reason state={row.state} cell={cell} coverage={seen.data.instrument?.parties.coverage ?? null} />
      )}
    </article>
  );
}

function Reason(props: {
  readonly state: NonNullable<Row['state']>;
  readonly cell: Row['cells'][number];
  readonly coverage: Coverage | null;
}) {
  const { state, cell, coverage } = props;
  if (cell.status === 'NOT_EXISTING')
    return (
      <p>
        On that day there was no such State: it existed {spanWords(state.began, state.ended)}.{' '}
        {(['began', 'ended'] as const)
          .filter((name) => state[name] !== null)
          .map((name) => (
            <SaysWho key={name} of={`${state.id}~${name}`} about={`${title(name)} of ${state.name}`} />
          ))}
      </p>
    );
  if (cell.status === 'NOT_PARTY' && coverage)
    return (
      <>
        <p>
          The list of its parties is complete
          {coverage.completeFrom && ` from ${dateWords(coverage.completeFrom)}`} through{' '}
          {dateWords(coverage.completeThrough)}, and does not name this State.
        </p>
        <blockquote className="evidence">
          <Cited document={coverage.document} />
        </blockquote>
      </>
    );
  const list = (cell.last ?? coverage)?.document;
  return (
    <>
      <p>
        No list that this graph has speaks of this State on that day, and no claim does.
        {cell.last &&
          ` When the last whole list ended, on ${dateWords(cell.last.asOf)}, it stood so: ${statusLook(cell.last.status).word.toLowerCase()}.`}
        {coverage?.note && ` ${coverage.note}`}
      </p>
      {list && (
        <blockquote className="evidence">
          <Cited document={list} />
        </blockquote>
      )}
    </>
  );
}
