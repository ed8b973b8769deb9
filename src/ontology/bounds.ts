import type { Kind, Property } from './ontology.js';

/** The properties of a kind that tell since when and until when its entities exist. */
export interface Bounds {
  readonly begins: Property | null;
  readonly ends: Property | null;
}

/** Null where a kind has neither, as most. */
export function boundsOf(kind: Kind): Bounds | null {
  let bounds = FOUND.get(kind);
  if (bounds === undefined) FOUND.set(kind, (bounds = find(kind)));
  return bounds;
}

// Asked for each entity of a list.
const FOUND = new WeakMap<Kind, Bounds | null>();

function find({ properties }: Kind): Bounds | null {
  const all = [...properties.values()];
  const begins = all.find(({ bounds }) => bounds === 'begins') ?? null;
  const ends = all.find(({ bounds }) => bounds === 'ends') ?? null;
  return begins === null && ends === null ? null : { begins, ends };
}
