import { useEffect } from 'react';

/** The page's name, in the window and in the history. */
export function useTitle(name: string): void {
  useEffect(() => {
    document.title = name ? `${name} · Space Governance Graph` : 'Space Governance Graph';
  }, [name]);
}
