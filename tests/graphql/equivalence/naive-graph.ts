import type { Claim, ClaimHistory, ClaimVersion, EntityId, Scalar } from '../../../src/model/claim.js';
import { prefixOf } from '../../../src/model/claim.js';
import type { Instant } from '../../../src/model/instant.js';
import { overlaps, span } from '../../../src/model/interval.js';
import {
  competitionKey,
  countedDays,
  project,
  versionAt,
  type EdgeVersion,
  type ProjectionContext,
} from '../../../src/model/project.js';
import type { SourceClass } from '../../../src/model/source-class.js';
import { strength } from '../../../src/model/strength.js';
import type { Kind, Ontology, Property } from '../../../src/ontology/ontology.js';
import { compareValues } from '../../../src/plan/compare.js';
import { predicateRules } from '../../../src/store/predicate-rules.js';
import { identityOf } from '../../../src/store/identity.js';

/** Null is now. */
export type Known = Instant | null;

const NOW = '9999-12-31T23:59:59.999Z' as Instant;

/**
 * What a store holds, read by going through all of it for every question. Shares with the stores the one function that
 * settles which claims speak, and nothing else.
 */
export class NaiveGraph {
  readonly ontology: Ontology;
  readonly claims: readonly ClaimHistory[];
  readonly #context: ProjectionContext;
  readonly #spoken: readonly EdgeVersion[];
  readonly #visible = new Map<Known, readonly EdgeVersion[]>();
  // Found again and again: what a question goes through is remembered by what it looks for.
  readonly #found = new Map<string, readonly EdgeVersion[]>();
  readonly #byId: ReadonlyMap<string, ClaimHistory>;
  readonly #keys: ReadonlyMap<ClaimHistory, string>;

  constructor(ontology: Ontology, claims: readonly ClaimHistory[]) {
    this.ontology = ontology;
    this.claims = claims;
    const identity = identityOf([]); // the worlds of these tests merge nothing
    const bare = {
      ...predicateRules(ontology),
      identity,
      classOf: () => 'UNVERIFIED' as const,
      classChanges: () => [],
    };
    const classes = project(
      claims.filter(({ claim }) => claim.predicate === 'sourceClass'),
      bare,
    );
    const ofDocument = (id: EntityId): EdgeVersion[] =>
      classes.filter(({ subject, claim }) => subject === id && claim.polarity === 'asserted');
    this.#context = {
      ...bare,
      classOf: (id, at) => (ofDocument(id).find((c) => isKnown(c, at))?.object ?? 'UNVERIFIED') as SourceClass,
      classChanges: (id) =>
        ofDocument(id).flatMap((c) => (c.recordedTo === null ? [c.recordedFrom] : [c.recordedFrom, c.recordedTo])),
    };
    this.#spoken = project(claims, this.#context);
    this.#byId = new Map(claims.map((history) => [history.claim.id, history]));
    this.#keys = new Map(claims.map((history) => [history, competitionKey(history.claim, this.#context)]));
  }

  /** What speaks at a moment, denials left out. */
  visible(known: Known): readonly EdgeVersion[] {
    let visible = this.#visible.get(known);
    if (visible === undefined) {
      visible = this.#spoken.filter((version) => version.claim.polarity === 'asserted' && isKnown(version, known));
      this.#visible.set(known, visible);
    }
    return visible;
  }

  kindOf(id: EntityId): Kind | undefined {
    return this.ontology.kindByPrefix.get(prefixOf(id));
  }

  exists(id: EntityId, known: Known): boolean {
    return this.#values(id, 'name', known).length > 0;
  }

  ofKind(kind: Kind, known: Known): EntityId[] {
    const ids = new Set(
      this.visible(known)
        .map(({ subject }) => subject)
        .filter((id) => prefixOf(id) === kind.prefix),
    );
    return [...ids].filter((id) => this.exists(id, known)).sort();
  }

  list(id: EntityId, property: string, known: Known): Scalar[] {
    return this.#values(id, property, known)
      .map(({ object }) => object)
      .sort(compareValues);
  }

  /** A `@temporal` property by day: the dated value, else the undated, else (if never null) the earliest. */
  value(id: EntityId, { name, temporal, required }: Property, known: Known, day: number): Scalar | null {
    const values = this.#values(id, name, known);
    if (!temporal) return values[0]?.object ?? null;
    const dated = values.filter(({ claim }) => claim.since !== null);
    const holding = dated.find(({ days }) => days.from <= day && day < days.to);
    const undated = values.find(({ claim, days }) => claim.since === null && days.from <= day && day < days.to);
    const earliest = required
      ? [...values].sort((a, b) => a.days.from - b.days.from || (a.strength < b.strength ? -1 : 1))[0]
      : undefined;
    return (holding ?? undated ?? earliest)?.object ?? null;
  }

  #values(id: EntityId, property: string, known: Known): readonly EdgeVersion[] {
    return this.#remember(`${id} ${property} ${String(known)}`, () =>
      this.edges(property, known).filter(({ subject }) => subject === id),
    );
  }

  /** What speaks of a relation or property at a moment. */
  edges(predicate: string, known: Known): readonly EdgeVersion[] {
    return this.#remember(`${predicate} ${String(known)}`, () =>
      this.visible(known).filter(({ claim }) => claim.predicate === predicate),
    );
  }

  #remember(key: string, find: () => readonly EdgeVersion[]): readonly EdgeVersion[] {
    let found = this.#found.get(key);
    if (found === undefined) this.#found.set(key, (found = find()));
    return found;
  }

  history(id: string): ClaimHistory | undefined {
    return this.#byId.get(id);
  }

  version({ versions }: ClaimHistory, known: Known): ClaimVersion | undefined {
    return known === null ? versions.find(({ retractedAt }) => retractedAt === null) : versionAt(versions, known);
  }

  /** Claims known at a moment that compete with this one, itself included, the strongest first. */
  competing(claim: Claim, known: Known): ClaimHistory[] {
    const key = this.#keys.get(this.#byId.get(claim.id)!);
    const days = (of: Claim) => span(of, this.#context.ruleOf(of.predicate, of.subject).lasting);
    return this.claims
      .filter((other) => this.version(other, known) !== undefined && this.#keys.get(other) === key)
      .filter((other) => overlaps(days(other.claim), days(claim)))
      .sort((a, b) => (this.strength(a, known) < this.strength(b, known) ? -1 : 1));
  }

  /** By the classes that documents have now, whatever moment is asked about. */
  strength(history: ClaimHistory, known: Known): string {
    return strength(history.claim, this.version(history, known)!, this.#context.classOf, NOW);
  }

  /** Whether a claim counts on a day, whether it speaks or not. */
  counts(history: ClaimHistory, day: number, known: Known): boolean {
    const { claim } = history;
    const { from, to } = countedDays(
      claim,
      this.version(history, known)!,
      this.#context.ruleOf(claim.predicate, claim.subject),
    );
    return from <= day && day < to;
  }

  speaks(claim: Claim, known: Known): boolean {
    return this.said(claim, known).length > 0;
  }

  /** The spans of record time in which a claim spoke, asserting or denying, that hold a moment. */
  said(claim: Claim, known: Known): readonly EdgeVersion[] {
    return this.#remember(`${claim.id} ${String(known)}`, () =>
      this.#spoken.filter((version) => version.claim.id === claim.id && isKnown(version, known)),
    );
  }
}

const isKnown = ({ recordedFrom, recordedTo }: EdgeVersion, known: Known): boolean =>
  known === null ? recordedTo === null : recordedFrom <= known && (recordedTo === null || known < recordedTo);
