import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { SavedOperation } from './saved-operation.js';

/** Above the answer: how to read it, where the operation shown is a saved one. */
export function Reading({ operations }: { readonly operations: readonly SavedOperation[] }) {
  const { tabs, activeTabIndex } = useGraphiQL(({ tabs, activeTabIndex }) => ({ tabs, activeTabIndex }));
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const answer = document.querySelector('.graphiql-response');
    if (!answer) return;
    const made = document.createElement('aside');
    made.className = 'reading';
    made.setAttribute('aria-label', 'How to read the answer');
    answer.prepend(made);
    setPlace(made);
    return () => made.remove();
  }, []);
  const query = tabs[activeTabIndex]?.query ?? '';
  const reading = operations.find(({ text }) => text === query)?.reading;
  if (place === null) return null;
  return createPortal(
    reading ? (
      <details open>
        <summary>How to read it</summary>
        {reading.split('`').map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part))}
      </details>
    ) : null,
    place,
  );
}

/** Runs what a link brought along, once the editors stand. */
export function RunShared() {
  const { run } = useGraphiQLActions();
  const ready = useGraphiQL(({ queryEditor, responseEditor }) => Boolean(queryEditor && responseEditor));
  const ran = useRef(false);
  useEffect(() => {
    if (!ready || ran.current) return;
    ran.current = true;
    run();
  }, [ready, run]);
  return null;
}
