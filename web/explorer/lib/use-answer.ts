import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, AskError, type Answered, type DataVersion } from './ask.js';
import { useAsking } from './asking.js';
import type { Operation } from './operation.js';

/** An answer as a page sees it. While the next one is on its way, the last one stays. */
export interface Seen<Answer> {
  readonly data: Answer | null;
  readonly dataset: DataVersion | null;
  readonly error: AskError | null;
  /** Whether `data` answers an earlier question. */
  readonly pending: boolean;
  readonly again: () => void;
}

interface State {
  readonly key: string;
  readonly answered: Answered<unknown> | null;
  readonly error: AskError | null;
}

/** Asks again whenever the question changes; `null` asks nothing. */
export function useAnswer<Answer, Variables>(
  operation: Operation<Answer, Variables> | null,
  variables: Variables,
  /** What the question is about: an answer about something else is not shown meanwhile. */
  about = '',
): Seen<Answer> {
  const [state, setState] = useState<State & { readonly about: string }>({
    key: '',
    answered: null,
    error: null,
    about: '',
  });
  const [tries, setTries] = useState(0);
  const key = operation === null ? '' : JSON.stringify([operation.text, variables, tries]);
  const wanted = useRef({ key, about });
  wanted.current = { key, about };
  const asking = useRef<string | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => () => void (wanted.current = { key: '', about: '' }), []);
  useEffect(() => {
    // One at a time, and then the latest: whoever moves a slider sees each answer, and does not wait for those passed by.
    if (operation === null || asking.current === about) return;
    asking.current = about;
    const told = (answered: Answered<unknown> | null, error: AskError | null): void => {
      if (asking.current === about) asking.current = null;
      if (wanted.current.about !== about || wanted.current.key === '') return;
      // A refusal of what nobody asks any more is no news.
      if (answered !== null || wanted.current.key === key) setState({ key, answered, error, about });
      if (wanted.current.key !== key) setTurn((n) => n + 1);
    };
    ask(operation, variables).then(
      (answered) => told(answered, null),
      (error: unknown) => told(null, error instanceof AskError ? error : new AskError('UNKNOWN', String(error))),
    );
    // `key` says all that the question depends on.
  }, [key, about, turn]);
  const again = useCallback(() => setTries((n) => n + 1), []);
  const mine = operation !== null && state.about === about;
  const pending = operation !== null && state.key !== key;
  useAsking(pending);
  return {
    data: mine ? ((state.answered?.data as Answer | undefined) ?? null) : null, // `key` names the operation it answers
    dataset: mine ? (state.answered?.dataset ?? null) : null,
    error: mine && state.key === key ? state.error : null,
    pending,
    again,
  };
}
