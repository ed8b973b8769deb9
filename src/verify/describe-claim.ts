import type { Claim, EntityId } from '../model/claim.js';
import type { Assertion } from '../store/store.js';

/** What an entity is called; its id where nobody has named it. */
export type NameOf = (id: EntityId) => string;

/** Names for readers, from all that is said: the one that came last, where several hold on different days. */
export function namesIn(assertions: Iterable<Assertion>): NameOf {
  const best = new Map<EntityId, Assertion>();
  for (const one of assertions) {
    const { claim, rank } = one;
    if (claim.predicate !== 'name' || claim.polarity === 'denied' || rank === 'deprecated') continue;
    const known = best.get(claim.subject);
    if (known === undefined || recency(one) > recency(known)) best.set(claim.subject, one);
  }
  return (id) => {
    const name = best.get(id)?.claim.object;
    return name === undefined ? id : String(name);
  };
}

/** Names that still hold after those that ended; the later after the earlier; then by claim, so that one always wins. */
const recency = ({ claim, rank }: Assertion): string =>
  `${rank === 'preferred' ? 1 : 0}${claim.until === null ? 1 : 0}${claim.since ?? ''} ${claim.id}`;

/** `PARTY_TO Moon Agreement (instrument:moon), since 1984-06-11, action RATIFICATION`: what a claim says of its subject. */
export function describeClaim(
  { predicate, object, since, until, qualifiers, polarity }: Claim,
  nameOf: NameOf,
): string {
  const isRelation = /^[A-Z_]+$/.test(predicate);
  const parts = [
    `${polarity === 'denied' ? 'not ' : ''}${predicate} ${isRelation ? named(String(object), nameOf) : JSON.stringify(object)}`,
    ...(since === null ? [] : [`since ${since}`]),
    ...(until === null ? [] : [`until ${until}`]),
    ...Object.entries(qualifiers).map(([name, value]) => `${name} ${shortened(String(value))}`),
  ];
  return parts.join(', ');
}

/** `Austria (state:aut)`. */
export function named(id: EntityId, nameOf: NameOf): string {
  const name = nameOf(id);
  return name === id ? id : `${name} (${id})`;
}

const LONGEST = 60;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
