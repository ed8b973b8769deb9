import type { ClaimHistory, EntityId } from '../model/claim.js';
import type { Instant } from '../model/instant.js';
import type { Identity } from '../model/project.js';
import { versionAt } from '../model/project.js';

/** The relation by which two ids become one; the object stays. */
export const SAME_AS = 'SAME_AS';

/**
 * Which ids were one entity when, from every SAME_AS claim there is.
 *
 * Asserted, live and not deprecated claims merge; chains are followed to their end; of a loop the smallest id stays.
 */
export function identityOf(claims: readonly ClaimHistory[]): Identity {
  const clusters = clustersOf(claims);
  const canonical = (id: EntityId, at: Instant): EntityId => {
    const cluster = clusters.get(id);
    return cluster === undefined ? id : follow(id, cluster.claims, at);
  };
  return {
    canonical,
    aliases: (at) =>
      Object.fromEntries(
        [...clusters.keys()].map((id) => [id, canonical(id, at)]).filter(([id, stays]) => id !== stays),
      ) as Record<EntityId, EntityId>,
    clusters: () => Object.fromEntries([...clusters].map(([id, { members }]) => [id, members])),
    changes: (id) => clusters.get(id)?.changes ?? [],
    cluster: (id) => clusters.get(id)?.name ?? id,
    members: (id) => clusters.get(id)?.members ?? [id],
  };
}

interface Cluster {
  readonly name: EntityId;
  readonly members: readonly EntityId[];
  readonly claims: readonly ClaimHistory[];
  readonly changes: readonly Instant[];
}

function clustersOf(claims: readonly ClaimHistory[]): Map<EntityId, Cluster> {
  const parent = new Map<EntityId, EntityId>();
  const find = (id: EntityId): EntityId => {
    const up = parent.get(id) ?? id;
    return up === id ? id : find(up);
  };
  for (const { claim } of claims) {
    const [a, b] = [find(claim.subject), find(String(claim.object))].sort() as [EntityId, EntityId]; // two ids
    parent.set(b, a);
    if (!parent.has(a)) parent.set(a, a);
  }
  const byName = new Map<EntityId, ClaimHistory[]>();
  for (const history of claims) {
    const name = find(history.claim.subject);
    byName.set(name, [...(byName.get(name) ?? []), history]);
  }
  const clusters = new Map<EntityId, Cluster>();
  for (const [name, group] of byName) {
    const moments = group.flatMap((h) =>
      h.versions.flatMap((v) => (v.retractedAt === null ? [v.recordedAt] : [v.recordedAt, v.retractedAt])),
    );
    const members = [...new Set(group.flatMap(({ claim }) => [claim.subject, String(claim.object)]))].sort();
    const cluster = { name, members, claims: group, changes: [...new Set(moments)].sort() };
    for (const { claim } of group) {
      clusters.set(claim.subject, cluster);
      clusters.set(String(claim.object), cluster);
    }
  }
  return clusters;
}

function follow(id: EntityId, claims: readonly ClaimHistory[], at: Instant): EntityId {
  const seen = [id];
  for (let current = id; ;) {
    const next = claims
      .filter(({ claim, versions }) => {
        const version = versionAt(versions, at);
        return (
          claim.subject === current &&
          claim.polarity === 'asserted' &&
          version !== undefined &&
          version.rank !== 'deprecated'
        );
      })
      .map(({ claim }) => String(claim.object))
      .sort()[0];
    if (next === undefined) return current;
    const loop = seen.indexOf(next);
    if (loop >= 0) return seen.slice(loop).sort()[0] ?? next;
    seen.push(next);
    current = next;
  }
}
