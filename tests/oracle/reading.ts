import {
  prefixOf,
  type Claim,
  type ClaimHistory,
  type ClaimVersion,
  type EntityId,
  type Scalar,
} from '../../src/model/claim.js';
import type { Instant } from '../../src/model/instant.js';
import type { Kind, Ontology, Property } from '../../src/ontology/ontology.js';
import { order } from './conditions.js';
import { daysOf, FAR_FUTURE, FAR_PAST, lastDayWith, type OracleDay } from './days.js';

/** A claim as it was known at a moment. */
export interface Known {
  readonly claim: Claim;
  readonly version: ClaimVersion;
}

/** An effective claim that says yes: of a relation the edge, of a property the value. Ids as merged at the moment. */
export interface Edge extends Known {
  readonly subject: EntityId;
  readonly object: Scalar;
}

/** The whole list of claims, read at one moment of record time; null is now. */
export class Reading {
  readonly ontology: Ontology;
  /** null is now. */
  readonly at: Instant | null;
  /** Whether they speak or not. */
  readonly known: readonly Known[];
  readonly effective: ReadonlySet<Known>;
  readonly edges: readonly Edge[];

  constructor(histories: readonly ClaimHistory[], ontology: Ontology, at: Instant | null) {
    this.ontology = ontology;
    this.at = at;
    let now: Reading | undefined;
    this.#now = () => (now ??= at === null ? this : new Reading(histories, ontology, null));
    this.known = histories.flatMap(({ claim, versions }) =>
      versions.filter((version) => wasLive(version, at)).map((version) => ({ claim, version })),
    );
    const classes = this.known.filter(({ claim }) => claim.predicate === 'sourceClass');
    const others = this.known.filter(({ claim }) => claim.predicate !== 'sourceClass');
    // The class of a document decides between claims that cite it, but not between those about its class.
    const classesThatSpeak = this.#walk(classes, () => 'UNVERIFIED');
    this.#classOf = (document) => {
      const said = classesThatSpeak.find(
        ({ claim }) => this.stays(claim.subject) === this.stays(document) && claim.polarity === 'asserted',
      );
      return String(said?.claim.object ?? 'UNVERIFIED');
    };
    const effective = [...classesThatSpeak, ...this.#walk(others, this.#classOf)];
    this.effective = new Set(effective);
    this.edges = effective
      .filter(({ claim }) => claim.polarity === 'asserted')
      .map((known) => ({ ...known, subject: this.stays(known.claim.subject), object: this.#objectOf(known.claim) }));
  }

  readonly #classOf: (document: EntityId) => string;
  readonly #now: () => Reading;
  readonly #stays = new Map<EntityId, EntityId>();

  /** The id that stays: SAME_AS followed to its end; of a loop the smallest. */
  stays(id: EntityId): EntityId {
    const known = this.#stays.get(id);
    if (known !== undefined) return known;
    const path = [id];
    for (;;) {
      const next = this.#sameAs(path[path.length - 1]!);
      const loop = next === undefined ? -1 : path.indexOf(next);
      if (next !== undefined && loop < 0) {
        path.push(next);
        continue;
      }
      const end = next === undefined ? path[path.length - 1]! : path.slice(loop).sort()[0]!;
      this.#stays.set(id, end);
      return end;
    }
  }

  #sameAs(id: EntityId): EntityId | undefined {
    return this.known
      .filter(({ claim }) => claim.predicate === 'SAME_AS' && claim.subject === id)
      .filter(({ claim, version }) => claim.polarity === 'asserted' && version.rank !== 'deprecated')
      .map(({ claim }) => String(claim.object))
      .sort()[0];
  }

  /** Whether an entity has a name at this moment: until then it is not there. */
  exists(id: EntityId): boolean {
    return this.valuesOf(id, 'name').length > 0;
  }

  kindOf(id: EntityId): Kind {
    return this.ontology.kindByPrefix.get(prefixOf(id))!;
  }

  /** All entities of a kind that are there, by id. */
  entities(kind: string): EntityId[] {
    const ids = this.edges.filter(({ claim }) => claim.predicate === 'name').map(({ subject }) => subject);
    return [...new Set(ids)].filter((id) => this.kindOf(id).name === kind).sort();
  }

  isRelation(claim: Claim): boolean {
    return this.ontology.relations.has(claim.predicate);
  }

  valuesOf(id: EntityId, property: string): Edge[] {
    return this.edges
      .filter(({ claim, subject }) => claim.predicate === property && subject === id)
      .sort((a, b) => order(a.object, b.object));
  }

  /** The value on a day: the dated one that holds, else an undated one, else, of what is never null, the earliest. */
  valueOf(id: EntityId, property: Property, day: OracleDay): Scalar | null {
    const values = this.valuesOf(id, property.name);
    if (!property.temporal) return values[0]?.object ?? null;
    const holding = values.filter(({ claim }) => speaksOf(claim, day));
    const dated = holding.filter(({ claim }) => claim.since !== null);
    const earliest = [...values].sort((a, b) => beginning(a.claim) - beginning(b.claim));
    const [found] = [...dated, ...holding, ...(property.required ? earliest : [])];
    return found?.object ?? null;
  }

  /** Whether a claim counts on a day. */
  counts({ claim, version }: Known, day: OracleDay): boolean {
    if (this.#isAlways(claim)) return true;
    if (!speaksOf(claim, day)) return false;
    if (claim.since !== null || !this.isRelation(claim)) return true;
    // An unknown first day: from the first attested one.
    return version.evidence.some(({ attested }) => attested !== undefined && daysOf(attested).first <= day);
  }

  /** All that competed with a claim, itself among them, the strongest first. */
  competitors(known: Known): Known[] {
    return this.known.filter((other) => this.#compete(known, other)).sort((a, b) => this.compareStrength(a, b));
  }

  /**
   * The strongest first, in lists of claims. Both stores take the classes that documents have now, whatever moment is
   * asked about; which claim speaks goes by the classes of then.
   */
  compareStrength(a: Known, b: Known): number {
    return compareStrength(a, b, this.ontology, this.#now().#classOf);
  }

  #walk(claims: readonly Known[], classOf: (document: EntityId) => string): Known[] {
    const speaking: Known[] = [];
    const known = new Map<EntityId, string>();
    const classOnce = (document: EntityId): string => {
      const found = known.get(document) ?? classOf(document);
      known.set(document, found);
      return found;
    };
    const candidates = claims.filter(({ version }) => version.rank !== 'deprecated');
    for (const one of [...candidates].sort((a, b) => compareStrength(a, b, this.ontology, classOnce))) {
      if (!speaking.some((stronger) => this.#compete(one, stronger))) speaking.push(one);
    }
    return speaking;
  }

  #compete({ claim: a }: Known, { claim: b }: Known): boolean {
    return (
      a.predicate === b.predicate &&
      this.stays(a.subject) === this.stays(b.subject) &&
      this.#sameThing(a, b) &&
      this.#overlap(a, b)
    );
  }

  #sameThing(a: Claim, b: Claim): boolean {
    const relation = this.ontology.relations.get(a.predicate);
    if (relation === undefined) {
      const property = this.kindOf(a.subject).properties.get(a.predicate)!;
      // A value without `since` stands behind the dated ones: it counts whenever none of them holds.
      if (property.temporal && (a.since === null) !== (b.since === null)) return false;
      return !property.list || a.object === b.object;
    }
    const identifying = [...relation.properties.values()].filter(({ identifies }) => identifies);
    return (
      this.#objectOf(a) === this.#objectOf(b) &&
      identifying.every(({ name }) => (a.qualifiers[name] ?? null) === (b.qualifiers[name] ?? null))
    );
  }

  #overlap(a: Claim, b: Claim): boolean {
    if (this.#isAlways(a)) return true;
    const edges = [a.since, a.until, b.since, b.until].flatMap((date) =>
      date === null ? [] : [daysOf(date).first, daysOf(date).last],
    );
    return [FAR_PAST, ...edges, FAR_FUTURE].some((day) => speaksOf(a, day) && speaksOf(b, day));
  }

  #isAlways(claim: Claim): boolean {
    const relation = this.ontology.relations.get(claim.predicate);
    if (relation !== undefined) return relation.lasting === 'NONE';
    return !this.kindOf(claim.subject).properties.get(claim.predicate)!.temporal;
  }

  #objectOf(claim: Claim): Scalar {
    return this.isRelation(claim) ? this.stays(String(claim.object)) : claim.object;
  }
}

/** Whether a day lies in what a claim says of itself; what is unknown sets no bound. */
function speaksOf({ since, until }: Claim, day: OracleDay): boolean {
  return (since === null || daysOf(since).first <= day) && (until === null || day <= lastDayWith(until));
}

const beginning = ({ since }: Claim): OracleDay => (since === null ? FAR_PAST : daysOf(since).first);

function wasLive({ recordedAt, retractedAt }: ClaimVersion, at: Instant | null): boolean {
  if (at === null) return retractedAt === null;
  return recordedAt <= at && (retractedAt === null || at < retractedAt);
}

function compareStrength(a: Known, b: Known, ontology: Ontology, classOf: (document: EntityId) => string): number {
  const ranks = ['preferred', 'normal', 'deprecated'];
  const classes = ontology.enums.get('SourceClass')!.values.map(({ name }) => name); // the most trusted first
  const bestClass = ({ version }: Known): number =>
    Math.min(...version.evidence.map(({ document }) => classes.indexOf(classOf(document))));
  const isWeak = (best: number): boolean => ['EDITORIAL', 'UNVERIFIED'].includes(classes[best]!);
  const [classOfA, classOfB] = [bestClass(a), bestClass(b)];
  return (
    ranks.indexOf(a.version.rank) - ranks.indexOf(b.version.rank) ||
    Number(isWeak(classOfA)) - Number(isWeak(classOfB)) ||
    Number(a.claim.since === null) - Number(b.claim.since === null) ||
    classOfA - classOfB ||
    (b.claim.since?.length ?? 0) - (a.claim.since?.length ?? 0) ||
    b.version.confidence - a.version.confidence ||
    order(a.version.recordedAt, b.version.recordedAt) ||
    order(a.claim.id, b.claim.id)
  );
}
