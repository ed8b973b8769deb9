import type { Claim, ClaimHistory, ClaimVersion, EntityId } from '../model/claim.js';
import type { Interval } from '../model/interval.js';
import type { Instant } from '../model/instant.js';
import type { Kind, Ontology } from '../ontology/ontology.js';
import { allHistories } from '../store/all-histories.js';
import type { DatasetState, GraphStore } from '../store/store.js';
import { compareText } from '../text/compare.js';
import { viewOf } from '../verify/graph-view.js';

/** A claim that speaks, with what it rests on. */
export interface Said {
  readonly claim: Claim;
  readonly version: ClaimVersion;
  /** As merged, like `object`. */
  readonly subject: EntityId;
  readonly object: Claim['object'];
  /** The days on which it counts, end excluded. */
  readonly days: Interval;
  /** The smaller, the stronger. */
  readonly strength: string;
}

export interface ExportEntity {
  readonly id: EntityId;
  readonly kind: Kind;
  /** What speaks of it, by property. */
  readonly values: ReadonlyMap<string, readonly Said[]>;
}

/** Everything that speaks at a moment of record time, ready to be written out. */
export interface ExportGraph {
  readonly ontology: Ontology;
  readonly dataset: DatasetState;
  /** null: now. */
  readonly knownAt: Instant | null;
  /** Those that have a name, by id. */
  readonly entities: ReadonlyMap<EntityId, ExportEntity>;
  /** Asserted relations: by subject, relation, object, claim. */
  readonly edges: readonly Said[];
  /** Relations and values, those denied too: in the same order. */
  readonly said: readonly Said[];
  /** The id that stays of those that were merged. */
  readonly canonical: (id: EntityId) => EntityId;
}

/**
 * Reads all that speaks in a store.
 *
 * @param knownAt As the graph was known at that moment; null for now.
 */
export async function readExportGraph(
  store: GraphStore,
  ontology: Ontology,
  knownAt: Instant | null,
): Promise<ExportGraph> {
  for (;;) {
    const dataset = await store.dataset();
    const histories = await allHistories(store);
    // A batch may have come in between: what is said of the data must be true of all of them.
    if ((await store.dataset()).head === dataset.head) return settle(histories, ontology, dataset, knownAt);
  }
}

function settle(
  histories: readonly ClaimHistory[],
  ontology: Ontology,
  dataset: DatasetState,
  knownAt: Instant | null,
): ExportGraph {
  const known = knownAt === null ? histories : histories.flatMap((history) => asKnown(history, knownAt));
  const { speaking, canonical } = viewOf(known, ontology, null);
  const versions = new Map(known.map(({ claim, versions }) => [claim.id, versions.at(-1)]));
  const said = speaking
    .flatMap(({ claim, subject, object, days, strength }): Said[] => {
      const version = versions.get(claim.id);
      return version === undefined
        ? []
        : [
            {
              claim: inOneOrder(claim),
              version: { ...version, evidence: version.evidence.map(sorted) },
              subject,
              object,
              days,
              strength,
            },
          ];
    })
    .sort(inOrder);
  const entities = new Map<EntityId, { id: EntityId; kind: Kind; values: Map<string, Said[]> }>();
  const edges: Said[] = [];
  for (const one of said) {
    const { predicate, polarity } = one.claim;
    if (polarity === 'denied') continue;
    if (ontology.relations.has(predicate)) edges.push(one);
    else valuesOf(one, entities, ontology).push(one);
  }
  const named = [...entities].filter(([, { values }]) => values.has('name'));
  return {
    ontology,
    dataset,
    knownAt,
    entities: new Map(named.sort(([a], [b]) => byUnit(a, b))),
    edges,
    said,
    canonical,
  };
}

/** Stores give the names of qualifiers in orders of their own; files are equal to the letter. */
const inOneOrder = (claim: Claim): Claim => ({ ...claim, qualifiers: sorted(claim.qualifiers) });

function sorted<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => byUnit(a, b))) as T; // the same entries
}

/** What was known of a claim at a moment: as if nothing had been recorded since. */
function asKnown({ claim, versions }: ClaimHistory, at: Instant): ClaimHistory[] {
  const then = versions
    .filter(({ recordedAt }) => recordedAt <= at)
    .map((version) =>
      version.retractedAt !== null && version.retractedAt > at ? { ...version, retractedAt: null } : version,
    );
  return then.length === 0 ? [] : [{ claim, versions: then }];
}

function valuesOf(
  { subject, claim }: Said,
  entities: Map<EntityId, { id: EntityId; kind: Kind; values: Map<string, Said[]> }>,
  { kindByPrefix }: Ontology,
): Said[] {
  const kind = kindByPrefix.get(subject.slice(0, subject.indexOf(':')));
  if (kind === undefined) return []; // claims are checked when they are written
  const entity = entities.get(subject) ?? { id: subject, kind, values: new Map<string, Said[]>() };
  entities.set(subject, entity);
  const values = entity.values.get(claim.predicate) ?? [];
  entity.values.set(claim.predicate, values);
  return values;
}

function inOrder(a: Said, b: Said): number {
  return (
    byUnit(a.subject, b.subject) ||
    byUnit(a.claim.predicate, b.claim.predicate) ||
    compareText(String(a.object), String(b.object)) ||
    byUnit(a.claim.id, b.claim.id)
  );
}

/** Ids and names of predicates are ASCII, and many. */
const byUnit = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
