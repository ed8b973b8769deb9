import made from 'made:shape';

/** What may be said, as schema/ontology.graphql has it: what every page is made from. */
export interface Shape {
  readonly kinds: readonly KindShape[];
  readonly relations: Readonly<Record<string, RelationShape>>;
  /** What each value of each closed set means. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface KindShape {
  /** `SpaceObject`. */
  readonly name: string;
  /** `SPACE_OBJECT`. */
  readonly kind: string;
  /** Of its ids: `object`. */
  readonly prefix: string;
  /** The root field that lists them: `spaceObjects`. */
  readonly plural: string;
  readonly faceted: boolean;
  readonly description: string;
  readonly colour: string;
  readonly facts: readonly FactShape[];
  /** Properties whose value changes over time. */
  readonly temporal: readonly string[];
  readonly links: readonly LinkShape[];
}

export interface FactShape {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  /** The day from which it exists no longer. */
  readonly ends?: true;
}

export interface LinkShape {
  /** The field: `partyTo`. */
  readonly name: string;
  readonly relation: string;
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  /** A kind's name, or `Entity` where there are several. */
  readonly target: string;
  /** One key of `orderBy`. */
  readonly order: string;
  /** What an edge says besides its days. */
  readonly properties: readonly string[];
  readonly description: string;
}

export interface RelationShape {
  readonly says: string;
  readonly saysBack: string;
  readonly time: 'STATE' | 'EVENT' | 'NONE';
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Where it is drawn in a colour of its own. */
  readonly colour: string | null;
  readonly description: string;
}

const held = { ...made };

/** That of the package or, where the graph has kinds and relations of its own, of both: see {@link takeShape}. */
export const shape: Shape = held;

const byKind = new Map<string, KindShape>();
const byPrefix = new Map<string, KindShape>();
takeShape(made);

/** Puts another in its place. Before any page is shown. */
export function takeShape(other: Shape): void {
  Object.assign(held, other);
  for (const one of other.kinds) {
    byKind.set(one.kind, one);
    byPrefix.set(one.prefix, one);
  }
}

/** The shape of `SPACE_OBJECT`; undefined where the ontology has no such kind. */
export function kindShape(kind: string): KindShape | undefined {
  return byKind.get(kind);
}

/** The kind that an id's prefix names; undefined where it names none. */
export function kindOfId(id: string): KindShape | undefined {
  return byPrefix.get(id.split(':', 1)[0] ?? '');
}
