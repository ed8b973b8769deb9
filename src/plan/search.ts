import type { SearchRoot } from './plan.js';

export type { SearchField, SearchHitField, SearchRoot } from './plan.js';

/** How many values the position of a hit has: step, whether it stands back, shade, length of its name, id. */
export const SEARCH_KEYS = 5;

/** What a cursor of a search is signed with. */
export const signedSearch = ({ text, kinds }: SearchRoot) =>
  ({ filter: { text, kinds }, order: [], time: null, knownAt: null }) as const;

/** The entities that a search gives are read as of today. */
export const SEARCH_TIME = { on: null } as const;
