import type { Operand, Page, Pick, Shape } from './plan.js';

/** Entities that have a name that answers to a text, the best first; each once, with the name that answers best. */
export interface SearchRoot {
  readonly root: 'search';
  readonly key: string;
  readonly text: Operand;
  /** As the API spells them: `AGENDA_ITEM`. Null: all. */
  readonly kinds: Operand | null;
  readonly page: Page;
  readonly fields: readonly SearchField[];
}

export type SearchField =
  | { readonly field: 'typename'; readonly key: string; readonly value: string }
  | { readonly field: 'totalCount'; readonly key: string }
  | { readonly field: 'nodes'; readonly key: string; readonly fields: readonly SearchHitField[] }
  /** All that answer, counted by kind. */
  | { readonly field: 'kinds'; readonly key: string; readonly fields: Pick }
  | { readonly field: 'pageInfo'; readonly key: string; readonly fields: Pick };

export type SearchHitField =
  | { readonly field: 'typename'; readonly key: string; readonly value: string }
  /** As of today. */
  | { readonly field: 'entity'; readonly key: string; readonly shape: Shape }
  | { readonly field: 'matched'; readonly key: string; readonly fields: Pick };

/** How many values the position of a hit has: step, whether it stands back, shade, length of its name, id. */
export const SEARCH_KEYS = 5;

/** What a cursor of a search is signed with. */
export const signedSearch = ({ text, kinds }: SearchRoot) =>
  ({ filter: { text, kinds }, order: [], time: null, knownAt: null }) as const;

/** The entities that a search gives are read as of today. */
export const SEARCH_TIME = { on: null } as const;
