import type { Claim, Scalar } from '../../../model/claim.js';
import type { Day } from '../../../model/day.js';
import type { Instant } from '../../../model/instant.js';
import { type DayOrEver, type Known } from '../moment.js';
import {
  type ClaimRecord,
  type Edge,
  type EdgeRun,
  type VisitEdge,
  edgeValue,
  type Entity,
  type Tally,
} from '../entity.js';
import type { Columns } from './columns.js';

/** What edges are read from. */
export interface EdgeSource {
  readonly columns: Columns;
  /** The claim of each row of `said…`. */
  readonly claimOf: Int32Array;
  entityAt(number: number): Entity;
  instantAt(number: number): Instant;
  recordAt(claim: number): ClaimRecord;
  scalarAt(number: number): Scalar;
  qualifiersAt(number: number): Claim['qualifiers'];
}

/** A run of `edgeLists`: rows of columns, of which an edge is made where somebody wants to have one. */
export class KeptEdges implements EdgeRun {
  readonly length: number;
  readonly #source: EdgeSource;
  readonly #start: number;
  // Columns that are read for every row of every answer.
  readonly #rows: Int32Array;
  readonly #ends: Int32Array;
  readonly #claims: Int32Array;

  constructor(source: EdgeSource, start: number, length: number, isOut: boolean) {
    const { edgeLists, saidObject, saidSubject } = source.columns;
    this.#source = source;
    this.#start = start;
    this.length = length;
    this.#rows = edgeLists;
    this.#ends = isOut ? saidObject : saidSubject;
    this.#claims = source.claimOf;
  }

  /** Of `said…`, in order. */
  get rows(): Int32Array {
    return this.#rows.subarray(this.#start, this.#start + this.length);
  }

  #row(place: number): number {
    return place < this.length ? (this.#rows[this.#start + place] ?? -1) : -1;
  }

  from(place: number): Day {
    return this.#source.columns.saidFrom[this.#row(place)] as Day; // there is such a row
  }

  to(place: number): Day {
    return this.#source.columns.saidTo[this.#row(place)] as Day; // as above
  }

  farIndex(place: number): number {
    return this.#ends[this.#row(place)] ?? -1;
  }

  farIndexes(places: Int32Array | null): Int32Array {
    const [rows, ends, start] = [this.#rows, this.#ends, this.#start];
    const indexes = new Int32Array(places === null ? this.length : places.length);
    for (let i = 0; i < indexes.length; i += 1)
      indexes[i] = ends[rows[start + (places === null ? i : (places[i] ?? 0))] ?? -1] ?? -1;
    return indexes;
  }

  far(place: number): Entity {
    return this.#source.entityAt(this.farIndex(place));
  }

  edge(place: number): Edge {
    return new KeptEdge(this.#source, this.#row(place));
  }

  record(place: number): ClaimRecord {
    return this.#source.recordAt(this.#claims[this.#row(place)] ?? -1);
  }

  value(place: number, property: string, known: Known): Scalar | null {
    const source = this.#source;
    const { claimSince, claimUntil, claimQualifiers } = source.columns;
    const claim = this.#claims[this.#row(place)] ?? -1;
    switch (property) {
      case 'since':
      case 'until': {
        const code = (property === 'since' ? claimSince : claimUntil)[claim] ?? -1;
        return code < 0 ? null : source.scalarAt(code);
      }
      case 'attested':
        return edgeValue(this.edge(place), property, known);
      default:
        return valueIn(source.qualifiersAt(claimQualifiers[claim] ?? -1), property);
    }
  }

  counting(day: DayOrEver, existing: Uint8Array): Int32Array | null {
    const { saidFrom, saidTo } = this.#source.columns;
    const [rows, ends, start, length] = [this.#rows, this.#ends, this.#start, this.length];
    let places: Int32Array | null = null; // most lists count whole
    let count = 0;
    for (let place = 0; place < length; place += 1) {
      const row = rows[start + place] ?? 0;
      const counts = day === null || ((saidFrom[row] ?? 0) <= day && day < (saidTo[row] ?? 0));
      if (counts && existing[ends[row] ?? 0] === 1) {
        if (places !== null) places[count] = place;
        count += 1;
      } else if (places === null) {
        places = new Int32Array(length);
        for (let i = 0; i < place; i += 1) places[i] = i;
      }
    }
    return places === null ? null : places.subarray(0, count);
  }

  each(day: DayOrEver, existing: Uint8Array, visit: VisitEdge): void {
    const { saidFrom, saidTo } = this.#source.columns;
    const [rows, ends, start, length] = [this.#rows, this.#ends, this.#start, this.length];
    for (let place = 0; place < length; place += 1) {
      const row = rows[start + place] ?? 0;
      if (day !== null && ((saidFrom[row] ?? 0) > day || day >= (saidTo[row] ?? 0))) continue;
      const end = ends[row] ?? -1;
      if (existing[end] === 1 && !visit(this.#source.entityAt(end), this, place)) return;
    }
  }

  tally(property: string, places: Int32Array | null): Tally | null {
    if (property === 'attested') return null; // of versions, which are not looked at here
    const source = this.#source;
    const { scalarStart } = source.columns;
    const codes = this.#codes(property);
    const counts = new Int32Array(scalarStart.length); // the last is of those without
    const none = counts.length - 1;
    const length = places === null ? this.length : places.length;
    for (let i = 0; i < length; i += 1) {
      const row = this.#rows[this.#start + (places === null ? i : (places[i] ?? 0))] ?? 0;
      const code = codes[this.#claims[row] ?? 0] ?? -1;
      const place = code < 0 ? none : code;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    const tally: Tally = new Map();
    for (let code = 0; code < counts.length; code += 1) {
      const count = counts[code] ?? 0;
      if (count === 0) continue;
      const value =
        code === none ? null : isDate(property) ? source.scalarAt(code) : valueIn(source.qualifiersAt(code), property);
      tally.set(value, (tally.get(value) ?? 0) + count);
    }
    return tally;
  }

  /** The column that has the property's value, or the qualifiers in which it is. */
  #codes(property: string): Int32Array {
    const { claimSince, claimUntil, claimQualifiers } = this.#source.columns;
    return property === 'since' ? claimSince : property === 'until' ? claimUntil : claimQualifiers;
  }
}

const isDate = (property: string): boolean => property === 'since' || property === 'until';

function valueIn(qualifiers: Claim['qualifiers'], name: string): Scalar | null {
  return Object.hasOwn(qualifiers, name) ? (qualifiers[name] ?? null) : null;
}

/** A row of `said…`. */
export class KeptEdge implements Edge {
  readonly from: Day;
  readonly to: Day;
  readonly subject: Entity;
  readonly object: Entity;
  readonly recordedFrom: Instant;
  readonly recordedTo: Instant | null;
  readonly row: number;
  readonly #source: EdgeSource;

  constructor(source: EdgeSource, row: number) {
    const { saidFrom, saidTo, saidSubject, saidObject, saidRecordedFrom, saidRecordedTo } = source.columns;
    this.#source = source;
    this.row = row;
    this.from = saidFrom[row] as Day; // there is such a row
    this.to = saidTo[row] as Day; // as above
    this.subject = source.entityAt(saidSubject[row] ?? -1);
    this.object = source.entityAt(saidObject[row] ?? -1);
    this.recordedFrom = source.instantAt(saidRecordedFrom[row] ?? -1);
    const until = saidRecordedTo[row] ?? -1;
    this.recordedTo = until < 0 ? null : source.instantAt(until);
  }

  get record(): ClaimRecord {
    return this.#source.recordAt(this.#source.claimOf[this.row] ?? -1);
  }
}
