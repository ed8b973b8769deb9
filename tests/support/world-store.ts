/** Many cases of the contract read one small world: it is written for the first of them, and stays for the others. */
import type { ClaimHistory, ClaimId } from '../../src/model/claim.js';
import type { Values } from '../../src/plan/plan.js';
import type { Plan } from '../../src/questions/plan.js';
import type { Batch, DatasetState, GraphStore, Result, RunOptions, WriteReport } from '../../src/store/store.js';

interface Written {
  /** The whole batch as text. */
  readonly batch: string;
  readonly report: WriteReport;
}

/** What is in the one database there is. */
export interface Shelf {
  /** A store on an empty database. */
  readonly empty: () => Promise<GraphStore>;
  /** A store on the database as it is, which has read nothing of it yet. */
  readonly open: () => GraphStore;
  /** What was written into it since it was empty; undefined where somebody else may have written too. */
  holds: Written[] | undefined;
}

/**
 * A store that begins empty, of which there may be several on one database.
 *
 * It writes nothing that the database holds already from an earlier store: batches that come in the same order, from the
 * first, are read as they are there. Whatever is asked is asked of a database that holds exactly what this store was given.
 */
export class WorldStore implements GraphStore {
  readonly #shelf: Shelf;
  readonly #own: Written[] = [];
  #store: GraphStore | undefined;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  async write(batch: Batch): Promise<WriteReport> {
    const text = JSON.stringify(batch);
    const there = this.#isBeginning() ? this.#shelf.holds?.[this.#own.length] : undefined;
    if (there?.batch === text) {
      this.#own.push(there);
      return there.report;
    }
    const report = await (await this.#exact()).write(batch);
    const written = { batch: text, report };
    this.#own.push(written);
    this.#shelf.holds?.push(written);
    return report;
  }

  async run(plan: Plan, values: Values, options: RunOptions): Promise<Result> {
    return (await this.#exact()).run(plan, values, options);
  }

  async *histories(predicates?: ReadonlySet<string>): AsyncIterable<ClaimHistory> {
    yield* (await this.#exact()).histories(predicates);
  }

  async claimsOf(origin: string): Promise<ReadonlySet<ClaimId>> {
    return (await this.#exact()).claimsOf(origin);
  }

  async dataset(): Promise<DatasetState> {
    return (await this.#exact()).dataset();
  }

  close(): Promise<void> {
    return Promise.resolve(); // the database is the suite's to close
  }

  /** The database, holding what was written here and nothing else. */
  async #exact(): Promise<GraphStore> {
    const { holds } = this.#shelf;
    if (holds?.length === this.#own.length && this.#isBeginning()) return (this.#store ??= this.#shelf.open());
    this.#store = await this.#shelf.empty();
    this.#shelf.holds = [];
    for (const written of this.#own) {
      await this.#store.write(JSON.parse(written.batch) as Batch); // it is the text of one
      this.#shelf.holds.push(written);
    }
    return this.#store;
  }

  /** Whether the database begins with what was written here. */
  #isBeginning(): boolean {
    const { holds } = this.#shelf;
    return holds !== undefined && this.#own.every((written, place) => holds[place]?.batch === written.batch);
  }
}
