import type { KindName } from '../ontology/ontology.js';

/** What a field of a figure holds: a plain value, an entity of some kinds (or of any), or objects. */
export type FigureMeaning =
  'plain' | { readonly entity: readonly KindName[] | 'any' } | { readonly object: FigureType };

const STATE = { entity: ['State'] } as const;

/** The objects of series, overlaps and agreements, by their names in the API. */
const FIELDS = {
  Series: { value: 'plain', points: { object: 'SeriesPoint' } },
  SeriesPoint: { date: 'plain', count: 'plain', began: 'plain', ended: 'plain' },
  Overlap: { both: { object: 'OverlapPart' }, left: { object: 'OverlapPart' }, right: { object: 'OverlapPart' } },
  OverlapPart: { totalCount: 'plain', nodes: { entity: 'any' } },
  VoteAgreement: { rollCallCount: 'plain', pairs: { object: 'VotePair' }, rollCalls: { object: 'RollCallCount' } },
  VotePair: { a: STATE, b: STATE, common: 'plain', agreed: 'plain', agreement: 'plain', distance: 'plain' },
  RollCallCount: { rollCall: { entity: ['RollCall'] }, yes: 'plain', no: 'plain', abstain: 'plain', absent: 'plain' },
} as const;

export type FigureType = keyof typeof FIELDS;

/** The object that each root answers with. */
export const FIGURE_OF = { series: 'Series', overlap: 'Overlap', agreement: 'VoteAgreement' } as const;

/** What a field holds; undefined where the object has none of that name. */
export function figureMeaning(type: FigureType, name: string): FigureMeaning | undefined {
  if (name === '__typename') return 'plain';
  return new Map<string, FigureMeaning>(Object.entries(FIELDS[type])).get(name);
}
