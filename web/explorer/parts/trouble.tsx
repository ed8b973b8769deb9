import type { AskError } from '../lib/ask.js';
import { forget } from '../lib/ask.js';
import { Link } from './link.js';

const advice: Readonly<Record<string, string>> = {
  UNREACHABLE: 'Start it again with “npm start”, then try again. What you see in the address is kept.',
  SLOW: 'Try again, or ask about fewer things at once.',
  SERVICE_UNAVAILABLE: 'The data cannot be read just now. Try again in a few seconds.',
  QUERY_TOO_COMPLEX: 'Ask about fewer States, fewer years or shorter lists.',
  BAD_CURSOR: 'The data has changed since this list was begun. Begin it again from its first page.',
  BAD_USER_INPUT: 'Something in the address is not what this page expects. Begin again without it.',
};

/** What went wrong, in words, and a way on. */
export function Trouble(props: {
  readonly error: AskError;
  readonly again: () => void;
  /** Where it stands in place of a whole page. */
  readonly page?: boolean;
}) {
  const { error, again } = props;
  const Heading = props.page ? 'h1' : 'h2';
  return (
    <section className="trouble" role="alert">
      <Heading>No answer</Heading>
      <p>{error.message}</p>
      {advice[error.code] && <p>{advice[error.code]}</p>}
      <p className="actions">
        <button
          type="button"
          onClick={() => {
            forget();
            again();
          }}
        >
          Try again
        </button>
        {location.search && <Link href={location.pathname}>Begin this page again</Link>}
        <Link href="/">Search</Link>
        <small>{error.code}</small>
      </p>
    </section>
  );
}

/** Where an address leads nowhere. */
export function Nowhere({ what }: { readonly what: string }) {
  return (
    <section className="trouble">
      <h1>Not in the graph</h1>
      <p>{what}</p>
      <p className="actions">
        <Link href="/">Search for it</Link>
        <Link href="/data">See what is in</Link>
      </p>
    </section>
  );
}

/** While a first answer is on its way; it asks at most 15 seconds. */
export function Waiting() {
  return (
    <p className="waiting" role="status">
      Asking the graph …
    </p>
  );
}
