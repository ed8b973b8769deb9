/** Who is party to what today. */
export const partiesOf = (claims) =>
  claims
    .filter(({ relation, holds }) => relation === 'PARTY_TO' && holds)
    .map(({ id, subject, object, ...row }) => ({ ...row, claim: id, state: subject, instrument: object }));

const BACK = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' };
/** Whoever has more edges is no way through. */
const HUB_EDGES = 1000;

/**
 * The steps that one can take today, each edge from both of its ends. Of several edges that make the same step the one that
 * began last stands for all, then the one with the smaller id.
 */
export function stepsOf(claims) {
  const steps = new Map();
  const edges = new Map();
  for (const { subject, relation, object, id, since, symmetric, speaks, holds } of claims) {
    if (!speaks) continue;
    for (const end of [subject, object]) edges.set(end, (edges.get(end) ?? 0) + 1);
    if (!holds || subject === object) continue;
    const direction = symmetric ? 'BOTH' : 'OUT';
    const step = { near: subject, far: object, relation, direction, claim: id, since: since ?? '' };
    for (const one of [step, { ...step, near: object, far: subject, direction: BACK[direction] }]) {
      const key = `${one.near} ${one.far} ${relation} ${one.direction}`;
      const other = steps.get(key);
      if (other === undefined || one.since > other.since || (one.since === other.since && id < other.claim))
        steps.set(key, one);
    }
  }
  return {
    steps: [...steps.values()],
    hubs: new Set([...edges].filter(([, count]) => count > HUB_EDGES).map(([id]) => id)),
  };
}
