import { useState } from 'react';
import { asked, useMoment } from '../lib/moment.js';
import { ask } from '../lib/ask.js';
import { useAnswer } from '../lib/use-answer.js';
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

/** The passages of a document that claims rest on, in its own order, each quoted once with all that rests on it. */
export default function DocumentPart({ id, name }: RicherProps) {
  const { knownAt } = asked(useMoment());
  const variables = { where: { document: { eq: id } }, first: 100, ...(knownAt !== undefined && { knownAt }) };
  const seen = useAnswer(DocumentClaims, variables, id);
  const [more, setMore] = useState<readonly Claim[]>([]);
  const [cursor, setCursor] = useState<string | null | undefined>(undefined);
  if (seen.error) return <Trouble error={seen.error} again={seen.again} />;
  if (!seen.data) return <Waiting />;
  const { claims } = seen.data;
  if (claims.totalCount === 0) return null;
  const all = [...claims.nodes, ...more];
  const next = cursor === undefined ? (claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null) : cursor;
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
            <ul className="plain">
              {passage.claims.slice(0, 12).map((claim) => (
                <li key={claim.id}>
                  <EntityLink entity={claim.subject} /> {claim.polarity === 'DENIED' && 'not: '}
                  {claim.object ? says(claim.predicate) : `${plain(claim.predicate)}:`}{' '}
                  {claim.object ? <EntityLink entity={claim.object} /> : <strong>{claim.value}</strong>}{' '}
                  <SaysWho of={claim.id} about={claim.subject.name} />
                </li>
              ))}
              {passage.claims.length > 12 && <li className="note">and {count(passage.claims.length - 12)} more</li>}
            </ul>
          </li>
        ))}
      </ol>
      {next !== null && (
        <button
          type="button"
          className="more"
          onClick={() =>
            void ask(DocumentClaims, { ...variables, after: next }).then(
              ({ data }) => {
                setMore([...more, ...data.claims.nodes]);
                setCursor(data.claims.pageInfo.hasNextPage ? data.claims.pageInfo.endCursor : null);
              },
              () => setCursor(null),
            )
          }
        >
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
