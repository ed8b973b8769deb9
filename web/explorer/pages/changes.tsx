import { isDay, today, useParams } from '../lib/moment.js';
import { useAnswer } from '../lib/use-answer.js';
import { useNames } from '../lib/use-names.js';
import { count, counted, dateWords, plain, says, spanWords } from '../lib/words.js';
import { Changes, type ChangesAnswer } from '../operations.js';
import { idsIn } from '../parts/entities-field.js';
import { EntityLink } from '../parts/entity-link.js';
import { EntityPicker } from '../parts/search-box.js';
import { SaysWho } from '../parts/says-who.js';
import { TakeAlong } from '../parts/take-along.js';
import { useTitle } from '../parts/title.js';
import { Trouble, Waiting } from '../parts/trouble.js';

type Change = ChangesAnswer['changes']['nodes'][number];
type Claim = NonNullable<Change['after']>;

const firstRecorded = '2020-01-01';

/** What the graph came to say otherwise since a day: claims opened, corrected, withdrawn. */
export default function ChangesPage() {
  useTitle('Changes');
  const [params, change] = useParams();
  const since = isDay(params.get('since') ?? '') ? (params.get('since') ?? firstRecorded) : firstRecorded;
  const about = idsIn(params.get('about'))[0] ?? null;
  const after = params.get('after');
  const variables = {
    since: `${since}T00:00:00Z`,
    first: 100,
    ...(about !== null && { about }),
    ...(after && { after }),
  };
  const seen = useAnswer(Changes, variables, `${since} ${about ?? ''}`);
  const [named] = useNames(about ? [about] : []);
  const found = seen.data?.changes;
  return (
    <>
      <h1>Changes</h1>
      <p className="lead">
        What the graph learned, corrected or withdrew since {dateWords(since)}
        {named && <> about {named.name}</>}.
      </p>
      <TakeAlong
        title={`Changes since ${since}`}
        operation={Changes}
        variables={variables}
        table={() => ({
          columns: ['at', 'what', 'subject', 'predicate', 'object', 'value', 'since', 'until', 'claim'],
          rows: (found?.nodes ?? []).map(({ at, what, before, after: now }) => {
            const claim = now ?? before;
            return [
              at,
              what,
              claim?.subject.id,
              claim?.predicate,
              claim?.object?.id,
              claim?.value,
              claim?.since,
              claim?.until,
              claim?.id,
            ];
          }),
        })}
      />
      <div className="line fields">
        <label>
          <span>Since</span>
          <input
            type="date"
            value={since}
            max={today()}
            onChange={(event) => isDay(event.target.value) && change({ since: event.target.value, after: null }, true)}
          />
        </label>
        <EntityPicker
          label="Only about"
          value={named ?? null}
          onPick={(entity) => change({ about: entity?.id ?? null, after: null }, true)}
        />
        {about && (
          <button type="button" onClick={() => change({ about: null, after: null }, true)}>
            About everything
          </button>
        )}
      </div>
      {seen.error && <Trouble error={seen.error} again={seen.again} />}
      {!found && seen.pending && <Waiting />}
      {found && (
        <>
          <p>{counted(found.totalCount, 'change')}</p>
          <ul className="rows">
            {found.nodes.map((one, i) => (
              <Row key={`${one.after?.id ?? one.before?.id} ${i}`} change={one} />
            ))}
          </ul>
          {found.totalCount === 0 && <p>Nothing has changed since that day. An earlier day may have some.</p>}
          <p className="actions">
            {after && (
              <button type="button" onClick={() => change({ after: null }, true)}>
                First page
              </button>
            )}
            {found.pageInfo.hasNextPage && (
              <button type="button" onClick={() => change({ after: found.pageInfo.endCursor }, true)}>
                Next page of {count(found.totalCount)}
              </button>
            )}
          </p>
        </>
      )}
    </>
  );
}

function Row({ change: { at, what, before, after } }: { readonly change: Change }) {
  const claim = after ?? before;
  if (!claim) return null;
  return (
    <li>
      <span>
        <EntityLink entity={claim.subject} />
      </span>
      <span>
        {claim.polarity === 'DENIED' && 'not: '}
        {claim.object ? says(claim.predicate) : plain(claim.predicate)}{' '}
        {claim.object ? <EntityLink entity={claim.object} /> : <strong>{claim.value}</strong>}
      </span>
      <span className="row-days">
        <b>{plain(what)}</b> {dateWords(at)}
        {before && after && <>: {difference(before, after)}</>}
      </span>
      <SaysWho of={claim.id} about={claim.subject.name} />
    </li>
  );
}

function difference(before: Claim, after: Claim): string {
  if (before.rank !== after.rank) return `from ${plain(before.rank)} to ${plain(after.rank)}`;
  const [was, is] = [before, after].map(({ since, until }) => spanWords(since, until));
  return was === is ? 'its evidence, or how sure it is' : `from ${was} to ${is}`;
}
