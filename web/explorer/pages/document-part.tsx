import { asked, useMoment, useWhole } from '../lib/moment.js';
import { ask } from '../lib/ask.js';
import { useAnswer } from '../lib/use-answer.js';
import { PAGE, useRest } from '../lib/use-rest.js';
import { count, plain, says } from '../lib/words.js';
import { DocumentClaims, type DocumentClaimsAnswer } from '../operations.js';
import { EntityLink } from '../parts/entity-link.js';
import { SaysWho } from '../parts/says-who.js';
import { TakeAlong } from '../parts/take-along.js';
import { Trouble, Waiting } from '../parts/trouble.js';
import type { RicherProps } from './richer-props.js';

type Claim = DocumentClaimsAnswer['claims']['nodes'][number];

interface Passage {
  readonly quote: string | null;
  readonly locator: string | null;
  readonly start: number | null;
  readonly claims: readonly Claim[];
}

/** Claims of one passage that are shown at first. */
const few = 12;

/** The passages of a document that claims rest on, in its own order, each quoted once with all that rests on it. */
export default function DocumentPart({ id, name }: RicherProps) {
  const { knownAt } = asked(useMoment());
  const variables = { where: { document: { eq: id } }, first: PAGE, ...(knownAt !== undefined && { knownAt }) };
  const seen = useAnswer(DocumentClaims, variables, id);
  const first = seen.data?.claims.pageInfo;
  const next = first?.hasNextPage ? first.endCursor : null;
  const rest = useRest('claims', JSON.stringify(variables), { next, pending: seen.pending }, async (after) => {
    const { claims } = (await ask(DocumentClaims, { ...variables, after })).data;
    return { rows: claims.nodes, next: claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null };
  });
  if (seen.error) return <Trouble error={seen.error} again={seen.again} />;
  if (!seen.data) return <Waiting />;
  const { claims } = seen.data;
  if (claims.totalCount === 0) return null;
  const all = [...claims.nodes, ...rest.rows];
  const passages = passagesOf(all, id);
  return (
    <section aria-labelledby="passages">
      <div className="figure-head">
        <h2 id="passages">
          What rests on it <small>{count(claims.totalCount)} claims</small>
        </h2>
        <TakeAlong
          title={`Claims from ${name}`}
          operation={DocumentClaims}
          variables={variables}
          table={() => ({
            columns: ['claim', 'subject', 'predicate', 'object', 'value', 'since', 'until', 'place', 'quote'],
            rows: passages.flatMap(({ quote, locator, claims: some }) =>
              some.map((claim) => [
                claim.id,
                claim.subject.id,
                claim.predicate,
                claim.object?.id ?? null,
                claim.value,
                claim.since,
                claim.until,
                locator,
                quote,
              ]),
            ),
          })}
        />
      </div>
      <p className="note">
        Passages stand in the order of the document, each quoted by itself: the whole text is its publisher's.
      </p>
      <ol className="passages">
        {passages.map((passage, i) => (
          <li key={i}>
            {passage.quote !== null && (
              <blockquote className="quote">
                <mark>{passage.quote}</mark>
              </blockquote>
            )}
            {passage.locator && <p className="note">{passage.locator}</p>}
            <Resting claims={passage.claims} name={`passage${String(i)}`} />
          </li>
        ))}
      </ol>
      {rest.trouble && <Trouble error={rest.trouble} again={rest.again} />}
      {rest.hasMore && (
        <button type="button" className="more" onClick={rest.showNext}>
          More of {count(claims.totalCount)}
        </button>
      )}
    </section>
  );
}

/** Claims by the passage they rest on; what was never quoted comes last, by its place. */
function passagesOf(claims: readonly Claim[], document: string): readonly Passage[] {
  const found = new Map<string, Passage & { readonly claims: Claim[] }>();
  for (const claim of claims)
    for (const one of claim.evidence.filter((evidence) => evidence.document.id === document)) {
      const key = one.quote === null ? 'no words' : `${one.quote} ${one.locator}`;
      const passage = found.get(key) ?? {
        quote: one.quote,
        locator: one.quote === null ? 'In tables and lists, without words of its own' : one.locator,
        start: one.start,
        claims: [],
      };
      passage.claims.push(claim);
      found.set(key, passage);
    }
  return [...found.values()].sort(
    (a, b) => Number(a.quote === null) - Number(b.quote === null) || (a.start ?? Infinity) - (b.start ?? Infinity),
  );
}

/** What rests on one passage. @param name Of the list, in the address. */
function Resting({ claims, name }: { readonly claims: readonly Claim[]; readonly name: string }) {
  const [all, showAll] = useWhole(name);
  const shown = all ? claims : claims.slice(0, few);
  return (
    <>
      <ul className="plain">
        {shown.map((claim) => (
          <li key={claim.id}>
            <EntityLink entity={claim.subject} /> {claim.polarity === 'DENIED' && 'not: '}
            {claim.object ? says(claim.predicate) : `${plain(claim.predicate)}:`}{' '}
            {claim.object ? <EntityLink entity={claim.object} /> : <strong>{claim.value}</strong>}{' '}
            <SaysWho of={claim.id} about={claim.subject.name} />
          </li>
        ))}
      </ul>
      {claims.length > shown.length && (
        <button type="button" className="quiet" onClick={showAll}>
          and {count(claims.length - shown.length)} more
        </button>
      )}
    </>
  );
}
