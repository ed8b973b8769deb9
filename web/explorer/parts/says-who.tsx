import { changeParams } from '../lib/moment.js';

/** Asks who says a fact; `of` is the id of a claim, `entity~property` or a `standingKey`. The answer is part of the address. */
export function SaysWho({ of, about }: { readonly of: string; readonly about: string }) {
  return (
    <button
      type="button"
      className="says-who"
      aria-label={`Says who? ${about}`}
      title="Says who?"
      onClick={() => changeParams({ says: of }, true)}
    >
      <svg viewBox="0 0 16 16" aria-hidden>
        <path
          d="M2 9c0-3 1.5-5 4-6l.5 1C5 5 4.4 6 4.4 7H6.5v5H2zm7 0c0-3 1.5-5 4-6l.5 1c-1.500 1-2.100 2-2.100 3H13.500v5H9z"
          fill="currentColor"
        />
      </svg>
      <span className="unseen-narrow">says who?</span>
    </button>
  );
}
