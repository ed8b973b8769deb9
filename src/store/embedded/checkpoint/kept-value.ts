import type { Scalar } from '../../../model/claim.js';
import type { Day } from '../../../model/day.js';
import type { Instant } from '../../../model/instant.js';
import { versionAt } from '../../../model/project.js';
import { SOURCE_CLASSES } from '../../../model/source-class.js';
import { strength } from '../../../model/strength.js';
import { at, misplaced } from './errors.js';
import type { ClaimRecord, Entity, PropertyValue } from '../entity.js';
import type { EdgeSource } from './kept-edges.js';

/** Its strength is hardly ever asked for, and only then told from its claim. */
export class KeptValue implements PropertyValue {
  readonly row: number;
  readonly from: Day;
  readonly to: Day;
  readonly recordedFrom: Instant;
  readonly recordedTo: Instant | null;
  readonly owner: Entity;
  readonly value: Scalar;
  readonly isDated: boolean;
  readonly #source: EdgeSource;
  readonly #claim: number;
  readonly #best: number;

  constructor(source: EdgeSource, row: number, value: Scalar, isDated: boolean, best: number) {
    const { saidFrom, saidTo, saidSubject, saidRecordedFrom, saidRecordedTo } = source.columns;
    this.row = row;
    this.from = at(saidFrom, row);
    this.to = at(saidTo, row);
    this.recordedFrom = source.instantAt(at(saidRecordedFrom, row));
    const until = at(saidRecordedTo, row);
    this.recordedTo = until < 0 ? null : source.instantAt(until);
    this.owner = source.entityAt(at(saidSubject, row));
    this.value = value;
    this.isDated = isDated;
    this.#source = source;
    this.#claim = at(source.claimOf, row);
    this.#best = best;
  }

  get record(): ClaimRecord {
    return this.#source.recordAt(this.#claim);
  }

  get strength(): string {
    const { claim, versions } = this.record;
    const version = versionAt(versions, this.recordedFrom);
    if (version === undefined) throw misplaced();
    return strength(claim, version, () => at(SOURCE_CLASSES, this.#best), this.recordedFrom);
  }
}
