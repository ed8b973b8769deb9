import { useEffect, useState } from 'react';
import { AskError } from './ask.js';
import { usePages } from './moment.js';

/** Rows that come at a time. */
export const PAGE = 100;

interface Page<Row> {
  readonly rows: readonly Row[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

/** The rows of a list behind its first page. */
export interface Rest<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  /** Asks for the next page, which then stands in the address. */
  readonly showNext: () => void;
  readonly trouble: AskError | null;
  readonly again: () => void;
}

const nothing: readonly never[] = [];

/**
 * As many pages of a list as the address says, one after the other.
 *
 * @param name Of the list, in the address.
 * @param of What the list is of: rows of another day or moment are forgotten.
 * @param first Where its second page begins, null where there is none; and whether the first page is another's still.
 */
export function useRest<Row>(
  name: string,
  of: string,
  first: { readonly next: string | null; readonly pending: boolean },
  load: (after: string) => Promise<Page<Row>>,
): Rest<Row> {
  const [pages, showNext] = usePages(name);
  const [kept, setKept] = useState<(Page<Row> & { readonly of: string }) | null>(null);
  const [failed, setFailed] = useState<{ readonly of: string; readonly error: AskError } | null>(null);
  const rest = kept?.of === of ? kept : null;
  const trouble = failed?.of === of ? failed.error : null;
  const rows = rest?.rows ?? nothing;
  const after = rest === null ? first.next : rest.next;
  useEffect(() => {
    if (first.pending || after === null || trouble !== null || rows.length >= pages * PAGE) return;
    let current = true;
    load(after).then(
      (page) => current && setKept({ of, rows: [...rows, ...page.rows], next: page.next }),
      (error: unknown) =>
        current && setFailed({ of, error: error instanceof AskError ? error : new AskError('UNKNOWN', String(error)) }),
    );
    return () => {
      current = false;
    };
  }, [of, first.pending, pages, after, rows.length, trouble]);
  return { rows, hasMore: after !== null, showNext, trouble, again: () => setFailed(null) };
}
