import type { ClaimHistory, EntityId } from '../model/claim.js';
import { LATEST } from '../model/instant.js';
import { project, type EdgeVersion, type Identity, type ProjectionContext } from '../model/project.js';
import type { SourceClass } from '../model/source-class.js';
import type { Ontology } from '../ontology/ontology.js';
import { liveAssertions } from '../seed/seed-diff.js';
import { identityOf, SAME_AS } from '../store/identity.js';
import { predicateRules } from '../store/predicate-rules.js';
import type { Assertion, Batch } from '../store/store.js';
import { namesIn, type NameOf } from './describe-claim.js';

/** A graph as checks look at it: all of its claims, and what they come to say now. */
export interface GraphView {
  readonly ontology: Ontology;
  readonly histories: readonly ClaimHistory[];
  /** What is said now, whoever is heard. */
  readonly live: readonly Assertion[];
  /** What speaks now: relations and values. */
  readonly speaking: readonly EdgeVersion[];
  /** For {@link strength} and the like: the rules of predicates, the classes of documents, who is one with whom. */
  readonly context: ProjectionContext;
  /** The id that stays, as things are now. */
  readonly canonical: (id: EntityId) => EntityId;
  readonly nameOf: NameOf;
  /** Documents by id, as canonical ones are described; a document that nobody describes is missing. */
  readonly documents: ReadonlyMap<EntityId, DocumentFacts>;
  /** The seed that the graph should hold; null where it is not at hand. */
  readonly seed: Batch | null;
}

/** What is known of a document, by property; only the last value where there are several. */
export type DocumentFacts = ReadonlyMap<string, string>;

export function viewOf(histories: readonly ClaimHistory[], ontology: Ontology, seed: Batch | null): GraphView {
  const live = liveAssertions(histories);
  const known = live.filter(({ claim }) => isSayable(claim.predicate, claim.subject, ontology));
  const now = known.map(({ claim }) => claim.id);
  const identity = identityOf(histories.filter(({ claim }) => claim.predicate === SAME_AS));
  const canonical = (id: EntityId): EntityId => identity.canonical(id, LATEST);
  const sayable = new Set(now);
  const settled = speakingNow(
    histories.filter(({ claim }) => sayable.has(claim.id)),
    ontology,
    identity,
  );
  return {
    ontology,
    histories,
    live,
    ...settled,
    canonical,
    nameOf: namesIn(live),
    documents: documentsIn(settled),
    seed,
  };
}

/** What the ontology does not know has no rule by which it could compete; a check of its own tells of it. */
function isSayable(predicate: string, subject: EntityId, ontology: Ontology): boolean {
  const kind = ontology.kindByPrefix.get(subject.slice(0, subject.indexOf(':')));
  return ontology.relations.has(predicate) || kind?.properties.has(predicate) === true;
}

/** As the stores settle it: the classes of documents first, which decide between the claims that cite them. */
function speakingNow(
  histories: readonly ClaimHistory[],
  ontology: Ontology,
  identity: Identity,
): Pick<GraphView, 'speaking' | 'context'> {
  // Only what holds now: earlier versions would be settled for every moment that there has been.
  const current = histories.map(({ claim, versions }) => ({ claim, versions: versions.slice(-1) }));
  const isClass = ({ claim }: ClaimHistory): boolean => claim.predicate === 'sourceClass';
  const blind: ProjectionContext = {
    ...predicateRules(ontology),
    identity,
    classOf: () => 'UNVERIFIED',
    classChanges: () => [],
  };
  const own = project(current.filter(isClass), blind).filter(isLive);
  const classes = new Map(own.map(({ subject, object }) => [subject, String(object) as SourceClass])); // the ontology's enum
  const classOf = (document: EntityId): SourceClass =>
    classes.get(identity.canonical(document, LATEST)) ?? 'UNVERIFIED';
  const context: ProjectionContext = { ...blind, classOf };
  const rest = project(
    current.filter((history) => !isClass(history)),
    context,
  ).filter(isLive);
  return { context, speaking: [...own, ...rest] };
}

const isLive = ({ recordedTo }: EdgeVersion): boolean => recordedTo === null;

function documentsIn({
  speaking,
  context,
}: Pick<GraphView, 'speaking' | 'context'>): Map<EntityId, Map<string, string>> {
  const documents = new Map<EntityId, Map<string, string>>();
  for (const { subject, claim, object } of speaking) {
    if (!subject.startsWith('document:') || claim.polarity === 'denied' || context.isRelation(claim.predicate))
      continue;
    const facts = documents.get(subject) ?? new Map<string, string>();
    documents.set(subject, facts.set(claim.predicate, String(object)));
  }
  return documents;
}
