import type { ClaimHistory, ClaimId, EntityId, Evidence } from '../model/claim.js';
import { sharesOf } from '../store/content.js';
import type { ToTakeBack } from './retract-import.js';

/** What an import said of a table once and does not say now, and whether it is taken back. */
export interface Gone {
  readonly claims: number;
  /**
   * Why not: the files are parts of their tables (`part`); so much is gone that the file may be a part (`many`); or some lines
   * could not be read, so that nobody knows which rows are gone (`unread`). null where it is taken back.
   */
  readonly kept: 'part' | 'many' | 'unread' | null;
  /** Claims that stay in any case, as others speak of whom they describe. */
  readonly spokenOf: number;
}

/** A newer edition of a catalogue lacks a row or two in a hundred; a file that lacks more than this share may be a part of one. */
const MOST_GONE = 0.1;

/**
 * What an earlier run has said and this one has not: rows that are gone from a table, and what other rows say differently now.
 * Only tables that were read to their end are meant, and of those no row of which a part could not be read now.
 *
 * @param origin Of the import.
 * @param said What it says by earlier runs, which is emptied of all that is said again.
 */
export function goneRows(origin: string, said: Set<ClaimId>) {
  const troubled = new Set<string>();
  const unread = new Set<EntityId>();
  const before = new Map<EntityId, number>();

  /** The evidence by which the import says a claim; undefined where it does not say it now. */
  const ownEvidence = ({ versions }: ClaimHistory): Evidence | undefined => {
    const live = versions.at(-1);
    if (live?.retractedAt !== null) return undefined;
    return sharesOf(live).find((share) => share.origin === origin)?.evidence[0];
  };
  const isLacked = (id: ClaimId, evidence: Evidence | undefined, tables: readonly EntityId[]): evidence is Evidence =>
    evidence !== undefined && said.has(id) && tables.includes(evidence.document) && !troubled.has(placeText(evidence));

  return {
    /** Of a claim that is there before this run. */
    count(history: ClaimHistory): void {
      const document = ownEvidence(history)?.document;
      if (document !== undefined) before.set(document, (before.get(document) ?? 0) + 1);
    },
    saidAgain: (id: ClaimId): void => void said.delete(id),
    /** A row of which a part could not be read: what it said before may still be so. */
    keepRow: (evidence: Evidence): void => void troubled.add(placeText(evidence)),
    /** A line that could be any row. */
    keepTable: (document: EntityId): void => void unread.add(document),

    /** @param tables The documents of those that were read. */
    async of(
      tables: readonly EntityId[],
      histories: () => AsyncIterable<ClaimHistory>,
      extent: 'table' | 'part' | 'whole',
    ): Promise<{ readonly gone: ReadonlyMap<EntityId, Gone>; readonly isGone: ToTakeBack }> {
      if (said.size === 0) return { gone: new Map(), isGone: () => false };
      const lacked = (history: ClaimHistory) => {
        const evidence = ownEvidence(history);
        return isLacked(history.claim.id, evidence, tables) ? evidence : undefined;
      };
      const described = new Set<EntityId>();
      for await (const history of histories()) if (lacked(history) !== undefined) described.add(history.claim.subject);
      // Whoever is still spoken of keeps a name.
      const spoken = new Set<EntityId>();
      for await (const history of histories()) {
        const object = history.claim.object as EntityId; // or a value, which is nobody described
        if (described.has(object) && history.versions.at(-1)?.retractedAt === null && lacked(history) === undefined)
          spoken.add(object);
      }
      const counts = new Map<EntityId, { claims: number; spokenOf: number }>();
      for await (const history of histories()) {
        const document = lacked(history)?.document;
        if (document === undefined) continue;
        const { claims, spokenOf } = counts.get(document) ?? { claims: 0, spokenOf: 0 };
        const stays = spoken.has(history.claim.subject);
        counts.set(document, { claims: claims + (stays ? 0 : 1), spokenOf: spokenOf + (stays ? 1 : 0) });
      }
      const kept = (document: EntityId, claims: number): Gone['kept'] => {
        if (extent === 'part') return 'part';
        if (unread.has(document)) return 'unread';
        return extent === 'table' && claims > MOST_GONE * (before.get(document) ?? 0) ? 'many' : null;
      };
      const gone = new Map(
        [...counts].map(([document, count]) => [document, { ...count, kept: kept(document, count.claims) }]),
      );
      return {
        gone,
        isGone: ({ id, subject }, [evidence]) =>
          isLacked(id, evidence, tables) && !spoken.has(subject) && gone.get(evidence.document)?.kept === null,
      };
    },
  };
}

const placeText = ({ document, locator = '' }: Evidence): string => `${document} ${locator}`;
