import type { EntityId } from '../../../model/claim.js';
import { classIn } from '../../../model/strength.js';
import type { Ontology } from '../../../ontology/ontology.js';
import { canonicalJson } from '../../../text/canonical-json.js';
import type { ColumnName } from './columns.js';
import type { Assertions } from './find-assertions.js';
import { IntColumn, Numbering, Renumbering } from './int-column.js';
import type { ClaimRecord, Entity, Said } from '../entity.js';
import type { KeptColumns } from './kept-columns.js';

const WRITTEN = [
  'claimPredicate',
  'claimSubject',
  'claimObject',
  'claimScalar',
  'claimSince',
  'claimUntil',
  'claimQualifiers',
  'claimVersionsStart',
  'versionAssertion',
  'versionCites',
  'versionRetracted',
  'claimSaidStart',
  'saidFrom',
  'saidTo',
  'saidRecordedFrom',
  'saidRecordedTo',
  'saidSubject',
  'saidObject',
  'saidScalar',
  'saidIsDated',
  'saidClass',
] as const satisfies readonly ColumnName[];
type WrittenName = (typeof WRITTEN)[number];

const NAMES_ENTITIES: ReadonlySet<ColumnName> = new Set(['claimSubject', 'claimObject', 'saidSubject', 'saidObject']);

/** The columns of claims, their versions and what they say, written claim by claim. */
export class ClaimColumns {
  readonly predicates = new Numbering();
  readonly instants = new Numbering();
  /** Values, dates and qualifiers, as JSON. */
  readonly scalars = new Numbering();
  /** Lists of documents: their numbers, with spaces between. */
  readonly cites = new Numbering();
  readonly #columns: Record<WrittenName, IntColumn>;
  readonly #relations: Ontology['relations'];
  readonly #entityOf: (id: EntityId) => number;
  /** Of entities, by their index in the graph. */
  readonly #numbers: Int32Array;

  /**
   * @param entities In the order of their numbers.
   * @param size How many claims there are: most have one version, which says one thing.
   */
  constructor(ontology: Ontology, entities: readonly Entity[], entityOf: (id: EntityId) => number, size: number) {
    const columns = WRITTEN.map((name) => [name, new IntColumn(size + 1)]);
    this.#columns = Object.fromEntries(columns) as Record<WrittenName, IntColumn>; // of the same names
    const most = entities.reduce((index, entity) => Math.max(index, entity.index), -1);
    this.#numbers = new Int32Array(most + 1).fill(-1);
    for (const [number, { index }] of entities.entries()) this.#numbers[index] = number;
    this.#relations = ontology.relations;
    this.#entityOf = entityOf;
    this.#columns.claimVersionsStart.push(0);
    this.#columns.claimSaidStart.push(0);
  }

  /** A claim that was made, or has changed. */
  add({ number, claim, versions, speaks }: ClaimRecord, assertions: AssertionsOf): void {
    const to = this.#columns;
    const isRelation = this.#relations.has(claim.predicate);
    const scalar = (value: string | null): number => (value === null ? -1 : this.scalars.of(JSON.stringify(value)));
    to.claimPredicate.push(this.predicates.of(claim.predicate));
    const [said] = speaks;
    // What it has come to say nearly always is of the same entities, whose numbers are at hand.
    const numberOf = (id: EntityId, entity: Entity | undefined): number =>
      entity?.id === id ? this.#entityAt(entity) : this.#entityOf(id);
    to.claimSubject.push(numberOf(claim.subject, said && ('owner' in said ? said.owner : said.subject)));
    to.claimObject.push(
      isRelation ? numberOf(String(claim.object), said && 'object' in said ? said.object : undefined) : -1,
    );
    to.claimScalar.push(isRelation ? -1 : this.scalars.of(JSON.stringify(claim.object)));
    to.claimSince.push(scalar(claim.since));
    to.claimUntil.push(scalar(claim.until));
    to.claimQualifiers.push(this.scalars.of(canonicalJson(claim.qualifiers)));
    for (const { recordedAt, retractedAt, evidence } of versions) {
      to.versionAssertion.push(assertions.ofVersion(number, recordedAt));
      to.versionCites.push(this.cites.of(evidence.map(({ document }) => this.#entityOf(document)).join(' ')));
      to.versionRetracted.push(this.#moment(retractedAt));
    }
    to.claimVersionsStart.push(to.versionAssertion.length);
    for (const said of speaks) this.#say(said);
    to.claimSaidStart.push(to.saidFrom.length);
  }

  #say(said: Said): void {
    const to = this.#columns;
    said.row = to.saidFrom.length;
    to.saidFrom.push(said.from);
    to.saidTo.push(said.to);
    to.saidRecordedFrom.push(this.#moment(said.recordedFrom));
    to.saidRecordedTo.push(this.#moment(said.recordedTo));
    const isValue = 'owner' in said;
    to.saidSubject.push(this.#entityAt(isValue ? said.owner : said.subject));
    to.saidObject.push(isValue ? -1 : this.#entityAt(said.object));
    to.saidScalar.push(isValue ? this.scalars.of(JSON.stringify(said.value)) : -1);
    to.saidIsDated.push(Number(isValue && said.isDated));
    to.saidClass.push(isValue ? classIn(said.strength) : 0);
  }

  #entityAt({ id, index }: Entity): number {
    const number = this.#numbers[index] ?? -1;
    return number < 0 ? this.#entityOf(id) : number;
  }

  #moment(at: string | null): number {
    return at === null ? -1 : this.instants.of(at);
  }

  /**
   * Takes over claims as a checkpoint has them.
   *
   * @param numbers Of all entities that are named now.
   * @param rows Is told the new numbers of what they say.
   */
  copier(kept: KeptColumns, numbers: ReadonlyMap<EntityId, number>, rows: Int32Array): (claim: number) => void {
    const from = kept.columns;
    const to = this.#columns;
    const predicates = new Renumbering(kept.predicates.length, (old) => this.predicates.of(kept.predicates[old] ?? ''));
    const instants = new Renumbering(kept.instants.length, (old) => this.instants.of(kept.instantAt(old)));
    const scalars = new Renumbering(from.scalarStart.length - 1, (old) => this.scalars.of(kept.textAt(old)));
    const entities = Int32Array.from(kept.entities, (id) => numbers.get(id) ?? -1);
    const entityOf = (old: number): number => (old < 0 ? -1 : (entities[old] ?? -1));
    const cites = new Renumbering(from.citesStart.length - 1, (old) =>
      this.cites.of(
        Array.from(from.cites.subarray(from.citesStart[old], from.citesStart[old + 1]), entityOf).join(' '),
      ),
    );
    const copy = (column: IntColumn, old: ArrayLike<number>, row: number): void => column.push(old[row] ?? -1);
    return (claim) => {
      to.claimPredicate.push(predicates.of(from.claimPredicate[claim] ?? -1));
      to.claimSubject.push(entityOf(from.claimSubject[claim] ?? -1));
      to.claimObject.push(entityOf(from.claimObject[claim] ?? -1));
      to.claimScalar.push(scalars.of(from.claimScalar[claim] ?? -1));
      to.claimSince.push(scalars.of(from.claimSince[claim] ?? -1));
      to.claimUntil.push(scalars.of(from.claimUntil[claim] ?? -1));
      to.claimQualifiers.push(scalars.of(from.claimQualifiers[claim] ?? -1));
      for (let v = from.claimVersionsStart[claim] ?? 0; v < (from.claimVersionsStart[claim + 1] ?? 0); v += 1) {
        copy(to.versionAssertion, from.versionAssertion, v); // the ledger only grows
        to.versionCites.push(cites.of(from.versionCites[v] ?? -1));
        to.versionRetracted.push(instants.of(from.versionRetracted[v] ?? -1));
      }
      to.claimVersionsStart.push(to.versionAssertion.length);
      for (let row = from.claimSaidStart[claim] ?? 0; row < (from.claimSaidStart[claim + 1] ?? 0); row += 1) {
        rows[row] = to.saidFrom.length;
        copy(to.saidFrom, from.saidFrom, row);
        copy(to.saidTo, from.saidTo, row);
        to.saidRecordedFrom.push(instants.of(from.saidRecordedFrom[row] ?? -1));
        to.saidRecordedTo.push(instants.of(from.saidRecordedTo[row] ?? -1));
        to.saidSubject.push(entityOf(from.saidSubject[row] ?? -1));
        to.saidObject.push(entityOf(from.saidObject[row] ?? -1));
        to.saidScalar.push(scalars.of(from.saidScalar[row] ?? -1));
        copy(to.saidIsDated, from.saidIsDated, row);
        copy(to.saidClass, from.saidClass, row);
      }
      to.claimSaidStart.push(to.saidFrom.length);
    };
  }

  /**
   * Takes over a whole checkpoint, none of whose claims have changed: they were numbered as they would be now, but for
   * the entities among which there are new ones.
   */
  copyAll(kept: KeptColumns, numbers: ReadonlyMap<EntityId, number>): void {
    const from = kept.columns;
    for (const name of kept.predicates) this.predicates.of(name);
    for (const at of kept.instants) this.instants.of(at);
    for (let scalar = 0; scalar + 1 < from.scalarStart.length; scalar += 1) this.scalars.of(kept.textAt(scalar));
    const entities = Int32Array.from(kept.entities, (id) => numbers.get(id) ?? -1);
    for (let list = 0; list + 1 < from.citesStart.length; list += 1) {
      const cites = from.cites.subarray(from.citesStart[list], from.citesStart[list + 1]);
      this.cites.of(cites.map((old) => entities[old] ?? -1).join(' '));
    }
    for (const name of WRITTEN) {
      const column = from[name];
      if (name === 'claimVersionsStart' || name === 'claimSaidStart') this.#columns[name].pushAll(column.subarray(1));
      else if (!NAMES_ENTITIES.has(name)) this.#columns[name].pushAll(column);
      else this.#columns[name].pushAll(Int32Array.from(column, (old) => (old < 0 ? -1 : (entities[old] ?? -1))));
    }
  }

  get columns(): Readonly<Record<WrittenName, Int32Array>> {
    const columns = Object.entries(this.#columns).map(([name, { column }]) => [name, column]);
    return Object.fromEntries(columns) as Readonly<Record<WrittenName, Int32Array>>; // of the same names
  }
}

/** Finds the assertions of claims. */
export class AssertionsOf {
  readonly #assertions: Assertions;
  readonly #starts: Int32Array;
  readonly #numbers: Int32Array;

  /** @param size How many claims there are. */
  constructor(assertions: Assertions, size: number) {
    const { claims, first } = assertions;
    this.#assertions = assertions;
    this.#starts = new Int32Array(size + 1);
    for (const claim of claims) this.#starts[claim + 1] = (this.#starts[claim + 1] ?? 0) + 1;
    for (let i = 0; i < size; i += 1) this.#starts[i + 1] = (this.#starts[i + 1] ?? 0) + (this.#starts[i] ?? 0);
    this.#numbers = new Int32Array(claims.length);
    const next = this.#starts.slice();
    for (const [i, claim] of claims.entries()) {
      this.#numbers[next[claim] ?? 0] = first + i;
      next[claim] = (next[claim] ?? 0) + 1;
    }
  }

  /** The last of each claim; of one that has none among these, what it was before. */
  last(before: ArrayLike<number>): Int32Array {
    const last = new Int32Array(this.#starts.length - 1);
    for (let claim = 0; claim < last.length; claim += 1) {
      const end = this.#starts[claim + 1] ?? 0;
      last[claim] = (this.#starts[claim] === end ? before[claim] : this.#numbers[end - 1]) ?? -1;
    }
    return last;
  }

  /** The last at a moment: of several it is the one that counts. */
  ofVersion(claim: number, recordedAt: string): number {
    const { batches, moments } = this.#assertions;
    for (let i = (this.#starts[claim + 1] ?? 0) - 1; i >= (this.#starts[claim] ?? 0); i -= 1) {
      const number = this.#numbers[i] ?? -1;
      if (moments[batches[number] ?? -1] === recordedAt) return number;
    }
    throw new Error('the graph has what its ledger has not');
  }
}
