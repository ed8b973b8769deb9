import { useLayoutEffect } from 'react';

let waiting = 0;

/**
 * While a part of the page waits for an answer, the root element says so: whatever measures, tests or photographs a page
 * waits for that to go. For people, each part says it where it stands.
 */
export function useAsking(pending: boolean): void {
  useLayoutEffect(() => {
    if (!pending) return;
    mark(1);
    return () => mark(-1);
  }, [pending]);
}

function mark(by: 1 | -1): void {
  waiting += by;
  document.documentElement.toggleAttribute('data-asking', waiting > 0);
}
