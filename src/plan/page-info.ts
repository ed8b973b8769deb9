/** A page of a list, as it was found. */
export interface FoundPage<T> {
  readonly rows: readonly T[];
  readonly hasNext: boolean;
  /** It begins where the list does, not behind a cursor. */
  readonly isFirst: boolean;
  /** Null where nobody asks for it. */
  readonly cursor: (row: T) => string | null;
}

export type PageInfo = Readonly<{
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}>;

/** Where a page lies in its list. */
export function pageInfo<T>({ rows, hasNext, isFirst, cursor }: FoundPage<T>): PageInfo {
  const [start, end] = [rows[0], rows[rows.length - 1]];
  return {
    hasNextPage: hasNext,
    hasPreviousPage: !isFirst,
    startCursor: start === undefined ? null : cursor(start),
    endCursor: end === undefined ? null : cursor(end),
  };
}
