import { useEffect, useState } from 'react';
import { EntityLink, KindDot, PageLink } from '../parts/entity-link.js';
import { SearchBox } from '../parts/search-box.js';
import { TakeAlong } from '../parts/take-along.js';
import { useTitle } from '../parts/title.js';
import { Trouble } from '../parts/trouble.js';
import { savedQuestions, type SavedQuestion } from '../lib/saved-questions.js';
import { useAnswer } from '../lib/use-answer.js';
import { count, dateWords, kindWord, says } from '../lib/words.js';
import { Home } from '../operations.js';

/** One search box, the article that the graph began with, the questions by subject, and how much is in and how fresh. */
export default function HomePage() {
  useTitle('');
  const seen = useAnswer(Home, {});
  const dataset = seen.data?.dataset;
  return (
    <div className="home">
      <section className="hero">
        <h1>Who governs outer space, since when, and who says so?</h1>
        <p>Treaties, States, bodies, votes and statements, on any day since 1957, with the words behind every fact.</p>
        <SearchBox large />
        <p className="examples">
          For example <EntityLink entity={{ id: 'instrument:moon', kind: 'INSTRUMENT', name: 'Moon Agreement' }} />
          <EntityLink entity={{ id: 'state:bra', kind: 'STATE', name: 'Brazil' }} />
          <EntityLink entity={{ id: 'body:copuos', kind: 'BODY', name: 'COPUOS' }} />
          <EntityLink entity={{ id: 'person:li-song', kind: 'PERSON', name: 'Li Song' }} />
        </p>
      </section>
      <section className="article-card" aria-labelledby="article">
        <div>
          <p className="kicker">Where the graph began</p>
          <h2 id="article">An article of 7 May 2025</h2>
          <p>
            Li Song spoke for China at the 64th session of the COPUOS Legal Subcommittee. Twenty sentences of the China
            News Service name treaties, bodies, a space station, experiments: each became a claim that keeps its words.
          </p>
        </div>
        <p className="actions">
          <PageLink to="/entity/document:ecns-2025-05-07">Read what it says</PageLink>
          <PageLink to="/graph" params={{ id: 'person:li-song', to: 'experiment:polar-2' }}>
            How is Li Song connected to POLAR-2?
          </PageLink>
        </p>
      </section>
      <Questions />
      <section className="holdings" aria-labelledby="holdings">
        <div className="figure-head">
          <h2 id="holdings">What is in</h2>
          <TakeAlong
            title="What is in"
            operation={Home}
            variables={{}}
            table={() => ({
              columns: ['kind', 'count'],
              rows: (dataset?.kinds ?? []).map((one) => [one.kind, one.count]),
            })}
          />
        </div>
        {seen.error && <Trouble error={seen.error} again={seen.again} />}
        {dataset && (
          <>
            <p>
              {count(dataset.claims)} claims about {count(dataset.entities)} entities
              {dataset.recordedAt && <>, last added to on {dateWords(dataset.recordedAt)}</>}.
            </p>
            <ul className="kind-counts">
              {dataset.kinds
                .filter((one) => one.count > 0)
                .map((one) => (
                  <li key={one.kind}>
                    <PageLink to={`/kind/${one.kind.toLowerCase()}`}>
                      <KindDot kind={one.kind} /> {kindWord(one.kind, true)} <b>{count(one.count)}</b>
                    </PageLink>
                  </li>
                ))}
            </ul>
            <h3>Lists that a source vouches for</h3>
            <ul className="coverage-list">
              {dataset.coverage.slice(0, 6).map((one) => (
                <li key={`${one.relation} ${one.entity.id}`}>
                  <EntityLink entity={one.entity} />
                  <small>
                    {says(one.relation, true)}, complete through {dateWords(one.completeThrough)}
                  </small>
                </li>
              ))}
            </ul>
            <p>
              <PageLink to="/data">All of them, the sources and what is missing</PageLink>
            </p>
          </>
        )}
      </section>
    </div>
  );
}

function Questions() {
  const questions = useSavedQuestions();
  const subjects = [...new Set(questions.map(({ subject }) => subject ?? 'To begin with'))];
  return (
    <section className="question-index" aria-labelledby="questions">
      <h2 id="questions">{count(questions.length)} questions, by subject</h2>
      <div className="subjects">
        {subjects.map((subject) => (
          <section key={subject}>
            <h3>{subject}</h3>
            <ul>
              {questions
                .filter((one) => (one.subject ?? 'To begin with') === subject)
                .map(({ name, title }) => (
                  <li key={name}>
                    <PageLink to={`/questions/${name}`}>{title}</PageLink>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

export function useSavedQuestions(): readonly SavedQuestion[] {
  const [questions, setQuestions] = useState<readonly SavedQuestion[]>([]);
  useEffect(() => {
    let current = true;
    void savedQuestions().then((some) => current && setQuestions(some));
    return () => {
      current = false;
    };
  }, []);
  return questions;
}
