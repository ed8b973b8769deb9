import { prefixOf, type EntityId } from '../model/claim.js';
import { foldName } from '../text/fold-name.js';
import type { Gazetteer } from './gazetteer.js';

const MOST = 3;

/** Up to three entities of the graph, of the same kind, whose names are like a new one's: the person says whether it is one of them. */
export function nearestNames(id: EntityId, name: string, gazetteer: Gazetteer): EntityId[] {
  const prefix = prefixOf(id);
  const own = trigrams(foldName(name));
  const initials = initialsOf(name);
  const found: { readonly id: EntityId; readonly likeness: number }[] = [];
  for (const other of gazetteer.ids) {
    if (prefixOf(other) !== prefix) continue;
    const called = gazetteer.nameOf(other);
    if (called === null) continue;
    const likeness =
      initials.length > 2 && (called === initials || initialsOf(called) === name)
        ? 1
        : overlap(own, trigrams(foldName(called)));
    if (likeness >= 0.4) found.push({ id: other, likeness });
  }
  return found
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map((one) => one.id);
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0] ?? '')
    .join('');

function trigrams(text: string): Set<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3)));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}
