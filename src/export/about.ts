import { formatDay } from '../model/day.js';
import type { EntityId } from '../model/claim.js';
import type { Selection } from './selection.js';

/** What a file says of itself: which data it is from, and under which terms. The same for the same data, on any machine. */
export interface About {
  readonly title: string;
  /** `dataset.version` and `dataset.head`. */
  readonly version: string;
  readonly head: string;
  /** When the newest claim was recorded; null while there is none. */
  readonly recordedAt: string | null;
  /** `2026-11-28`, or `ever`. */
  readonly asOf: string;
  /** The moment at which the graph is read; null for now. */
  readonly knownAt: string | null;
  /** What was asked for, in words. */
  readonly part: string;
  /** Of this package. */
  readonly release: string;
  /** Terms of the documents that it rests on, those with the most claims first; null where none are stated. */
  readonly terms: readonly { readonly licence: string | null; readonly documents: number; readonly claims: number }[];
}

export const TITLE = 'Space Governance Graph';
export const AUTHOR = 'Space Governance Graph contributors';

export function aboutOf(selection: Selection, release: string): About {
  const { graph, scope } = selection;
  const { version, head, recordedAt } = graph.dataset;
  return {
    title: TITLE,
    version,
    head,
    recordedAt,
    asOf: scope.ever ? 'ever' : formatDay(scope.day),
    knownAt: graph.knownAt,
    part: partOf(selection),
    release,
    terms: termsOf(selection),
  };
}

/** What it is from, as one line. */
export function citeLine({ version, head, recordedAt, asOf, knownAt, part, release }: About): string {
  const known = knownAt === null ? '' : `, as known at ${knownAt}`;
  const time = asOf === 'ever' ? 'of every day' : `as of ${asOf}`;
  return (
    `${AUTHOR}. ${TITLE} [data set], ${part}, ${time}${known}. Version ${version}, ledger head ${head}, ` +
    `recorded through ${recordedAt ?? 'nothing yet'}, by space-governance-graph ${release}.`
  );
}

/** Under which terms, as one line. */
export function termsLine({ terms }: Pick<About, 'terms'>): string {
  const each = terms.map(
    ({ licence, documents, claims }) => `${licence ?? 'no terms stated'} (${documents} documents, ${claims} claims)`,
  );
  return `Facts with their sources; terms of the documents they rest on: ${each.join('; ')}. Credits: NOTICE of the package space-governance-graph.`;
}

function partOf({ scope: { kinds, relations, around } }: Selection): string {
  const words = [
    kinds === null ? '' : `kinds ${kinds.join(', ')}`,
    relations === null ? '' : `relations ${relations.join(', ')}`,
    around === null ? '' : `within ${around.depth} of ${around.id}`,
  ].filter((word) => word !== '');
  return words.length === 0 ? 'the whole graph' : words.join('; ');
}

function termsOf({ said, graph, describe }: Selection): About['terms'] {
  const counts = new Map<string | null, { documents: Set<EntityId>; claims: number }>();
  for (const { version } of said) {
    const documents = [...new Set(version.evidence.map(({ document }) => graph.canonical(document)))];
    const licences = new Map(documents.map((id) => [id, describe(id).licence]));
    for (const licence of new Set(licences.values())) {
      const count = counts.get(licence) ?? { documents: new Set<EntityId>(), claims: 0 };
      counts.set(licence, count);
      count.claims += 1;
      for (const id of documents) if (licences.get(id) === licence) count.documents.add(id);
    }
  }
  return [...counts]
    .map(([licence, { documents, claims }]) => ({ licence, documents: documents.size, claims }))
    .sort(
      (a, b) =>
        b.claims - a.claims || (a.licence === null ? 1 : b.licence === null ? -1 : a.licence < b.licence ? -1 : 1),
    );
}
