import type { EntityId } from '../model/claim.js';
import type { Finding } from './finding.js';
import type { DocumentFacts, GraphView } from './graph-view.js';
import { onceAView } from './once-a-view.js';

/** So many documents, on which most claims rest, are looked up one by one. */
export const MOST_CITED = 150;

/** What a reference is made of, as the properties of a Document. */
const DESCRIBED_BY = ['title', 'authors', 'publisher', 'published', 'symbol', 'language', 'documentKind'] as const;
/** Many a page has neither an author nor a symbol: what every document has is looked for in each. */
const EVERY_DOCUMENT_HAS = DESCRIBED_BY.filter((name) => name !== 'authors' && name !== 'symbol');

/** How far the most cited documents are described. */
export interface Described {
  readonly documents: number;
  /** Those with everything that every document has. */
  readonly complete: number;
  /** How many have a property, in the order of a reference. */
  readonly has: readonly { readonly property: string; readonly documents: number }[];
}

interface Cited {
  readonly document: EntityId;
  readonly claims: number;
  readonly facts: DocumentFacts;
}

/** Every document cited by what is said now, with how many claims rest on it, by id. */
export const citedIn = onceAView(({ live, canonical }): ReadonlyMap<EntityId, number> => {
  const cited = new Map<EntityId, number>();
  for (const { evidence } of live)
    for (const document of new Set(evidence.map((one) => canonical(one.document))))
      cited.set(document, (cited.get(document) ?? 0) + 1);
  return new Map([...cited].sort(([a], [b]) => (a < b ? -1 : 1)));
});

export function describedIn(view: GraphView): Described {
  const documents = mostCited(view);
  return {
    documents: documents.length,
    complete: documents.filter((one) => lackedBy(one).length === 0).length,
    has: DESCRIBED_BY.map((property) => ({
      property,
      documents: documents.filter(({ facts }) => facts.has(property)).length,
    })),
  };
}

export function findHalfDescribed(view: GraphView): Finding[] {
  return mostCited(view).flatMap((one) => {
    const lacking = lackedBy(one);
    if (lacking.length === 0) return [];
    return [{ about: one.document, problem: `no ${lacking.join(', no ')}; ${one.claims} claims rest on it.` }];
  });
}

const lackedBy = ({ facts }: Cited): string[] => EVERY_DOCUMENT_HAS.filter((name) => !facts.has(name));

/** Pages alone, the most cited first: our own words are no document that anybody could look up. */
function mostCited(view: GraphView): Cited[] {
  return [...citedIn(view)]
    .flatMap(([document, claims]) => {
      const facts = view.documents.get(document);
      return facts?.has('url') === true ? [{ document, claims, facts }] : [];
    })
    .sort((a, b) => b.claims - a.claims)
    .slice(0, MOST_CITED);
}
