/** Where in a part of an answer lists go on behind their pages though nothing beside them tells how long they are. */
export interface CutLists {
  /** How many, here and below. */
  readonly count: number;
  /** Of the list that this part is; null where it is none, or all of it is there. */
  readonly own: CutList | null;
  /** In the order of the answer. */
  readonly below: readonly Below[];
}

export interface CutList {
  /** Rows in its page: one at least. */
  readonly given: number;
  /** null where they are not counted. */
  readonly total: number | null;
}

type Below = readonly [key: string | number, lists: CutLists];

/** Null where none is cut. */
export function cutLists(own: CutList | null, below: readonly Below[]): CutLists | null {
  if (own === null && below.length === 0) return null;
  return { count: below.reduce((sum, [, { count }]) => sum + count, own === null ? 0 : 1), own, below };
}

export interface PlacedCut extends CutList {
  readonly path: readonly (string | number)[];
}

/** The first of them, each before those below it. */
export function firstCuts(lists: CutLists, most: number): PlacedCut[] {
  const found: PlacedCut[] = [];
  const visit = ({ own, below }: CutLists, path: readonly (string | number)[]): void => {
    if (own !== null && found.length < most) found.push({ path, ...own });
    for (const [key, inner] of below) {
      if (found.length >= most) return;
      visit(inner, [...path, key]);
    }
  };
  visit(lists, []);
  return found;
}
