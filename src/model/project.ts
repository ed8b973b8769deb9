import { canonicalJson } from '../text/canonical-json.js';
import type { Claim, ClaimHistory, ClaimVersion, EntityId } from './claim.js';
import type { Instant } from './instant.js';
import { counted, overlaps, span, type Interval, type Lasting } from './interval.js';
import type { ClassOf } from './source-class.js';
import { strength } from './strength.js';

/** What the projection has to know of a predicate. */
export interface PredicateRule {
  readonly lasting: Lasting;
  /** Objects that differ do not compete: relations and list properties. */
  readonly manyObjects: boolean;
  /** A `@temporal` property: a value without dates stands behind the dated ones and does not compete with them. */
  readonly temporal: boolean;
  /** Qualifiers marked `@identifies`: claims that differ in one do not compete. */
  readonly identifying: readonly string[];
}

/** Where entities have been merged: the id that stays, at a moment of record time. */
export interface Identity {
  canonical(id: EntityId, at: Instant): EntityId;
  /** Moments at which it changed for this id or any that it was ever one with. */
  changes(id: EntityId): readonly Instant[];
  /** One name for all ids that were ever one with this one. */
  cluster(id: EntityId): EntityId;
  /** All those ids, itself included, by id. */
  members(id: EntityId): readonly EntityId[];
  /** Every id that was another's at a moment, and whose. */
  aliases(at: Instant): Readonly<Record<EntityId, EntityId>>;
  /** Every id that was ever one with others, and all of them. */
  clusters(): Readonly<Record<EntityId, readonly EntityId[]>>;
}

export interface ProjectionContext {
  readonly ruleOf: (predicate: string, subject: EntityId) => PredicateRule;
  readonly isRelation: (predicate: string) => boolean;
  readonly classOf: ClassOf;
  /** Moments at which a document's class changed. */
  readonly classChanges: (document: EntityId) => readonly Instant[];
  readonly identity: Identity;
}

/**
 * A claim that speaks, with the days on which it counts and the span of record time in which that was so.
 * For a relation it is an edge from `subject` to `object`, for a property a value; a denied one says "no".
 */
export interface EdgeVersion {
  readonly claim: Claim;
  /** As merged at that time, like `object`. */
  readonly subject: EntityId;
  readonly object: Claim['object'];
  /** Empty where it is seen under `ever` alone. */
  readonly days: Interval;
  /** The strength of its version when the span began; the smaller, the stronger. */
  readonly strength: string;
  readonly recordedFrom: Instant;
  /** null while it is live. */
  readonly recordedTo: Instant | null;
}

/**
 * Settles which claims speak (DESIGN.md section 4): one pure function, used when claims are written; stores load
 * its output and decide nothing.
 *
 * @param histories Every claim of each {@link competitionKey} that occurs among them: a group is settled whole.
 * @returns Edge versions in no particular order; two of one claim never overlap in record time with equal content.
 */
export function project(histories: Iterable<ClaimHistory>, context: ProjectionContext): EdgeVersion[] {
  const groups = new Map<string, ClaimHistory[]>();
  for (const history of histories) {
    const key = competitionKey(history.claim, context);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [history]);
    else group.push(history);
  }
  return projectGroups(groups.values(), context);
}

/** As {@link project}, for claims that are grouped already: each group is all claims of one {@link competitionKey}. */
export function projectGroups(groups: Iterable<readonly ClaimHistory[]>, context: ProjectionContext): EdgeVersion[] {
  const edges: EdgeVersion[] = [];
  for (const group of groups)
    for (const edge of projectAlone(group, context) ?? projectGroup(group, context)) edges.push(edge);
  return edges;
}

/** Claims compete only if they have this in common, whatever ids have been merged at any time. */
export function competitionKey(
  claim: Claim,
  context: Pick<ProjectionContext, 'ruleOf' | 'isRelation' | 'identity'>,
): string {
  return groupKey(claim, context, (id) => context.identity.cluster(id));
}

/** What a claim is about at a moment, ids as merged then: claims that share it and overlap compete. */
export function factKey(
  claim: Claim,
  context: Pick<ProjectionContext, 'ruleOf' | 'isRelation' | 'identity'>,
  at: Instant,
): string {
  return groupKey(claim, context, (id) => context.identity.canonical(id, at));
}

function groupKey(
  claim: Claim,
  { ruleOf, isRelation }: Pick<ProjectionContext, 'ruleOf' | 'isRelation'>,
  name: (id: EntityId) => EntityId,
): string {
  const { manyObjects, temporal, identifying } = ruleOf(claim.predicate, claim.subject);
  // Ids and predicates have no spaces. One key is made for every claim at a start: parts are joined and not put in a list.
  let key = `${name(claim.subject)} ${claim.predicate}`;
  if (manyObjects) key += ` ${isRelation(claim.predicate) ? name(String(claim.object)) : JSON.stringify(claim.object)}`;
  if (temporal) key += isUndated(claim) ? ' undated' : ' dated';
  for (const qualifier of identifying) key += ` ${JSON.stringify(claim.qualifiers[qualifier] ?? null)}`;
  return key;
}

const isUndated = (claim: Claim): boolean => claim.since === null;

function projectGroup(group: readonly ClaimHistory[], context: ProjectionContext): EdgeVersion[] {
  const moments = breakpoints(group, context);
  const [only] = moments;
  if (only !== undefined && moments.length === 1) return settle(group, only, context); // most have said one thing once
  const open = new Map<string, EdgeVersion>(); // what spoke in the span before, by content
  const done: EdgeVersion[] = [];
  for (const at of moments) {
    const speaking = new Map<string, EdgeVersion>();
    for (const edge of settle(group, at, context)) speaking.set(contentKey(edge), edge);
    for (const [key, edge] of open) {
      if (speaking.has(key)) continue;
      done.push({ ...edge, recordedTo: at });
      open.delete(key);
    }
    for (const [key, edge] of speaking) if (!open.has(key)) open.set(key, edge);
  }
  done.push(...open.values());
  return done;
}

/**
 * What most groups are: one claim that has had one version, with nothing changed around it since. It speaks from then on.
 *
 * @returns `undefined` where the group is none of these.
 */
function projectAlone(group: readonly ClaimHistory[], context: ProjectionContext): EdgeVersion[] | undefined {
  const [only, second] = group;
  const version = only?.versions[0];
  if (only === undefined || second !== undefined || version === undefined || only.versions.length > 1) return undefined;
  const { claim } = only;
  const { recordedAt } = version;
  const changed = (at: Instant): boolean => at > recordedAt;
  if (
    version.retractedAt !== null ||
    version.evidence.some(({ document }) => context.classChanges(document).some(changed))
  )
    return undefined;
  const ids = context.isRelation(claim.predicate) ? [claim.subject, String(claim.object)] : [claim.subject];
  if (ids.some((id) => context.identity.changes(id).length > 0)) return undefined;
  return version.rank === 'deprecated'
    ? []
    : [edgeAt(claim, version, context.ruleOf(claim.predicate, claim.subject), recordedAt, context)];
}

/** The moments at which the outcome of a group may change, in order. */
function breakpoints(group: readonly ClaimHistory[], context: ProjectionContext): Instant[] {
  const moments = new Set<Instant>();
  for (const { claim, versions } of group) {
    for (const version of versions) {
      moments.add(version.recordedAt);
      if (version.retractedAt !== null) moments.add(version.retractedAt);
      for (const { document } of version.evidence) for (const at of context.classChanges(document)) moments.add(at);
    }
    const ids = context.isRelation(claim.predicate) ? [claim.subject, String(claim.object)] : [claim.subject];
    for (const id of ids) for (const at of context.identity.changes(id)) moments.add(at);
  }
  return [...moments].sort();
}

/** The version of a claim that was live at a moment. */
export function versionAt(versions: readonly ClaimVersion[], at: Instant): ClaimVersion | undefined {
  return versions.find((v) => v.recordedAt <= at && (v.retractedAt === null || at < v.retractedAt));
}

/** The days on which a claim counts. A `@temporal` value without `since` needs no attestation: it counts until its end. */
export function countedDays(claim: Claim, version: ClaimVersion, { lasting, temporal }: PredicateRule): Interval {
  return temporal ? span(claim, lasting) : counted(claim, version, lasting);
}

/** Who speaks at one moment of record time: walk from the strongest; who overlaps one that speaks is silent. */
function settle(group: readonly ClaimHistory[], at: Instant, context: ProjectionContext): EdgeVersion[] {
  const { identity } = context;
  const candidates: { edge: EdgeVersion; competes: Interval }[] = [];
  for (const { claim, versions } of group) {
    const version = versionAt(versions, at);
    if (version === undefined || version.rank === 'deprecated') continue;
    const rule = context.ruleOf(claim.predicate, claim.subject);
    candidates.push({
      competes: span(claim, rule.lasting),
      edge: edgeAt(claim, version, rule, at, context),
    });
  }
  if (candidates.length < 2) return candidates.map(({ edge }) => edge);
  candidates.sort((a, b) => (a.edge.strength < b.edge.strength ? -1 : 1));
  const speaking: ((typeof candidates)[number] & { key: string })[] = [];
  for (const { edge, competes } of candidates) {
    const key = groupKey(edge.claim, context, (id) => identity.canonical(id, at));
    if (speaking.some((s) => s.key === key && overlaps(s.competes, competes))) continue;
    speaking.push({ edge, competes, key });
  }
  return speaking.map(({ edge }) => edge);
}

/** What a version says from a moment on. */
function edgeAt(
  claim: Claim,
  version: ClaimVersion,
  rule: PredicateRule,
  at: Instant,
  context: ProjectionContext,
): EdgeVersion {
  const { classOf, identity } = context;
  return {
    claim,
    subject: identity.canonical(claim.subject, at),
    object: context.isRelation(claim.predicate) ? identity.canonical(String(claim.object), at) : claim.object,
    days: countedDays(claim, version, rule),
    strength: strength(claim, version, classOf, at),
    recordedFrom: at,
    recordedTo: null,
  };
}

const contentKey = ({ claim, subject, object, days, strength: rank }: EdgeVersion): string =>
  canonicalJson([claim.id, subject, object, days.from, days.to, rank]);
