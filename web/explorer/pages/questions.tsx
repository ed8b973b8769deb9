import { useParams } from '../lib/moment.js';
import { PageLink } from '../parts/entity-link.js';
import { TakeAlong } from '../parts/take-along.js';
import { useTitle } from '../parts/title.js';
import { useSavedQuestions } from './home.js';

/** Every saved question, by subject, filtered as one types. */
export default function QuestionsPage() {
  useTitle('Questions');
  const questions = useSavedQuestions();
  const [params, change] = useParams();
  const text = params.get('q') ?? '';
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = questions.filter(({ title, subject = '', reading = '' }) =>
    words.every((word) => `${title} ${subject} ${reading}`.toLowerCase().includes(word)),
  );
  const subjects = [...new Set(shown.map(({ subject }) => subject ?? 'To begin with'))];
  return (
    <>
      <h1>Questions</h1>
      <p className="lead">Each is a form: choose who, what and when; the answer is a table with its evidence.</p>
      <TakeAlong
        title="Questions"
        table={() => ({
          columns: ['name', 'title', 'subject', 'reading'],
          rows: shown.map((one) => [one.name, one.title, one.subject ?? null, one.reading ?? null]),
        })}
      />
      <p className="line">
        <label>
          <span>Only questions with these words</span>
          <input type="search" value={text} onChange={(event) => change({ q: event.target.value })} />
        </label>
      </p>
      <p role="status">
        {shown.length} of {questions.length}
      </p>
      {subjects.map((subject) => (
        <section key={subject}>
          <h2>{subject}</h2>
          <ul className="questions">
            {shown
              .filter((one) => (one.subject ?? 'To begin with') === subject)
              .map(({ name, title, reading }) => (
                <li key={name}>
                  <PageLink to={`/questions/${name}`}>{title}</PageLink>
                  {reading && <p className="note">{firstSentence(reading)}</p>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function firstSentence(text: string): string {
  return /^.*?[.;](?=\s|$)/s.exec(text)?.[0].replaceAll('`', '') ?? text.replaceAll('`', '');
}
