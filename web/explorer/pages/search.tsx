import { useEffect, useState } from 'react';
import { useMoment, useParams } from '../lib/moment.js';
import { offersFor, type Offers } from '../lib/saved-questions.js';
import { useAnswer } from '../lib/use-answer.js';
import { count, counted, kindWord, plain } from '../lib/words.js';
import { Search, type Kind } from '../operations.js';
import { EntityLink, PageLink } from '../parts/entity-link.js';
import { Matched, readAs } from '../parts/search-box.js';
import { Status } from '../parts/mark.js';
import { TakeAlong } from '../parts/take-along.js';
import { TimeControl } from '../parts/time-control.js';
import { useTitle } from '../parts/title.js';
import { Trouble, Waiting } from '../parts/trouble.js';

const qualities: Readonly<Record<string, string>> = {
  EXACT: 'exactly so',
  PREFIX: 'begins so',
  WORDS: 'has these words',
  FUZZY: 'with slips forgiven',
};

/** All that answers to what was typed, and which name answered. */
export default function SearchPage() {
  const [params, change] = useParams();
  const text = params.get('q') ?? '';
  const kind = params.get('kind') as Kind | null;
  const [typed, setTyped] = useState(text);
  const first = Math.min(Math.max(Number(params.get('first')) || 30, 1), 250);
  const { asOf } = useMoment();
  const variables = { text, first, ...(kind && { kinds: [kind] }), ...(asOf !== null && { asOf }) };
  const seen = useAnswer(text.trim() ? Search : null, variables, text);
  useTitle(text ? `Search: ${text}` : 'Search');
  const found = seen.data?.search;
  return (
    <>
      <h1>{text ? <>Search: “{text}”</> : 'Search'}</h1>
      <form
        className="line"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          change({ q: typed, kind: null, first: null }, true);
        }}
      >
        <label>
          <span>Names in any language, or a question</span>
          <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <button type="submit">Search</button>
      </form>
      <TimeControl dayAlone />
      <Questions text={text} />
      {seen.error && <Trouble error={seen.error} again={seen.again} />}
      {seen.pending && !found && <Waiting />}
      {found && (
        <>
          <TakeAlong
            title={`Search ${text}`}
            operation={Search}
            variables={variables}
            table={() => ({
              columns: ['id', 'kind', 'name', 'matched', 'quality'],
              rows: found.nodes.map(({ entity, matched }) => [
                entity.id,
                entity.kind,
                entity.name,
                matched.text,
                matched.quality,
              ]),
            })}
          />
          <nav className="jump" aria-label="By kind">
            <button type="button" aria-pressed={kind === null} onClick={() => change({ kind: null }, true)}>
              All
            </button>
            {found.kinds.map((one) => (
              <button
                key={one.kind}
                type="button"
                aria-pressed={kind === one.kind}
                onClick={() => change({ kind: one.kind }, true)}
              >
                {kindWord(one.kind, true)} <b>{count(one.count)}</b>
              </button>
            ))}
          </nav>
          <p>{counted(found.totalCount, 'answer')}</p>
          <ul className="rows">
            {found.nodes.map(({ entity, matched }) => (
              <li key={entity.id}>
                <EntityLink entity={entity} />
                <span className="row-said">
                  {kindWord(entity.kind)}
                  {matched.text !== entity.name && (
                    <>
                      , by its {plain(matched.property)} <Matched matched={matched} />
                    </>
                  )}{' '}
                  <small>{qualities[matched.quality]}</small>
                  {!entity.exists && <Status status="NOT_EXISTING" />}
                </span>
                {entity.description && <span className="row-days">{entity.description}</span>}
              </li>
            ))}
          </ul>
          {found.totalCount === 0 && (
            <p>
              Nothing in the graph is called so. Try fewer words, another language, or a symbol such as “2222 (XXI)”.
            </p>
          )}
          {found.pageInfo.hasNextPage && (
            <button type="button" className="more" onClick={() => change({ first: String(Math.min(first + 50, 250)) })}>
              More
            </button>
          )}
        </>
      )}
    </>
  );
}

/** The saved questions that the text asks; where it is a sentence and none fits, that is said. */
function Questions({ text }: { readonly text: string }) {
  const [{ offers, problem }, setOffers] = useState<Offers>({ offers: [], problem: null });
  useEffect(() => {
    let current = true;
    void offersFor(text).then((some) => current && setOffers(some));
    return () => {
      current = false;
    };
  }, [text]);
  if (offers.length === 0) {
    const sentence = text.trim().split(/\s+/).length > 3;
    return problem !== null && sentence ? <p role="status">{problem}. What has these words:</p> : null;
  }
  return (
    <section>
      <h2>Questions</h2>
      <ul className="rows">
        {offers.map((offer) => (
          <li key={offer.name}>
            <PageLink to={`/questions/${offer.name}`} params={Object.fromEntries(offer.params)}>
              {offer.title}
            </PageLink>
            <span className="row-said">{readAs(offer)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
