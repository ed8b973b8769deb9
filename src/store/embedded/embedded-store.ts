import type { Claim, ClaimHistory, ClaimId } from '../../model/claim.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { VersionedBatch } from '../batch-text.js';
import { checkBatch } from '../check-batch.js';
import { NOTHING, versionWith, type DatasetVersion } from '../dataset-version.js';
import { checkCursors } from '../../questions/check-cursors.js';
import type { Values } from '../../plan/plan.js';
import type { Plan } from '../../questions/plan.js';
import type { Soon } from '../../soon.js';
import {
  WriteRefusedError,
  type Batch,
  type DatasetState,
  type GraphStore,
  type Result,
  type RunOptions,
  type WriteReport,
} from '../store.js';
import { namesOf } from '../names/name.js';
import { NameIndex } from '../names/name-index.js';
import { Claims } from './claims.js';
import type { Kept } from './kept.js';
import { ROWS, TEXT } from './form.js';
import type { Journal } from './journal.js';
import { versionOf } from './moment.js';
import { nameRows } from './names.js';
import { canBeText, Programs } from './program.js';
import { WalkCompiler } from './walk.js';
import { Answered, CHECKED_EVERY, type Call } from './call.js';

/** A graph that is opened and not made anew. */
export interface KeptState {
  readonly kept: Kept;
  readonly last: Pick<VersionedBatch, 'recordedAt' | 'version'>;
}

/** Keeps claims in fewer bytes where there are many new ones; null where it is not time for that. */
export type Condense = (claims: Claims) => Promise<Kept | null>;

/** The graph in memory, as durable as its journal. */
export class EmbeddedStore implements GraphStore {
  readonly #ontology: Ontology;
  readonly #journal: Journal;
  readonly #condense: Condense;
  #claims: Claims;
  readonly #rows: Programs;
  readonly #texts: Programs;
  #recordedAt: DatasetState['recordedAt'] = null;
  #version: DatasetVersion = NOTHING;
  #dataset: DatasetState | undefined;
  #names: NameIndex | undefined;
  /** In which it was last seen that nothing is new. */
  #turn: object | undefined;
  #writing: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<(batch: Batch, closed: readonly Claim[]) => void>();

  /**
   * @param batches What comes after `from`, or from the beginning.
   * @param from What was kept of the batches before, and the last of them.
   * @param condense Asked after each batch that is written here.
   */
  constructor(
    ontology: Ontology,
    journal: Journal,
    batches: readonly VersionedBatch[],
    from: KeptState | null = null,
    condense: Condense = () => Promise.resolve(null),
  ) {
    this.#ontology = ontology;
    this.#journal = journal;
    this.#condense = condense;
    this.#claims = new Claims(ontology, from?.kept ?? null);
    this.#rows = new Programs(new WalkCompiler(ontology, ROWS));
    this.#texts = new Programs(new WalkCompiler(ontology, TEXT));
    if (from !== null) ({ recordedAt: this.#recordedAt, version: this.#version } = from.last);
    this.#apply(batches);
  }

  /** What a checkpoint is made of. */
  get claims(): Claims {
    return this.#claims;
  }

  run(plan: Plan, values: Values, options: RunOptions): Soon<Result> {
    checkCursors(plan, values);
    if (!this.#hasNews(options)) return this.#walk(plan, values, options);
    return this.#catchUp().then(() => {
      options.waiter?.signal.throwIfAborted();
      return this.#walk(plan, values, options);
    });
  }

  #hasNews({ turn }: RunOptions): boolean {
    if (turn !== undefined && turn === this.#turn) return false;
    if (this.#journal.hasNews()) return true;
    this.#turn = turn;
    return false;
  }

  #walk(plan: Plan, values: Values, options: RunOptions): Result {
    const isText = options.asText === true && canBeText(plan);
    const program = (isText ? this.#texts : this.#rows).of(plan);
    const call: Call = {
      graph: this.#claims.graph,
      claims: this.#claims,
      values,
      today: options.today,
      known: null,
      complete: true,
      cut: null,
      names: () => this.#nameIndex(),
      looked: 0,
      checkAt: CHECKED_EVERY,
      check: options.check,
      answered: new Answered(),
    };
    const row = program(call, () => this.#state());
    call.answered.forget();
    options.looked?.(call.looked);
    return { row, isText, complete: call.complete, cut: call.cut, dataset: this.#state() };
  }

  async write(batch: Batch): Promise<WriteReport> {
    // One at a time: what a batch changes depends on all before it.
    const turn = this.#writing.then(() => this.#write(batch));
    // What was written is written, whether or not it can be kept in less room: where that fails, closing does, and says why.
    this.#writing = turn.then(() => this.#keep()).catch(() => undefined);
    return turn;
  }

  async #write(batch: Batch): Promise<WriteReport> {
    await this.#catchUp();
    if (this.#recordedAt !== null && batch.recordedAt < this.#recordedAt) {
      throw new WriteRefusedError(
        `recordedAt ${batch.recordedAt} is before ${this.#recordedAt}, when this graph was last written. Record time does not run backwards.`,
      );
    }
    const { assert, retract, live } = this.#claims.difference(batch);
    if (assert.length === 0 && retract.length === 0) return { opened: 0, closed: 0 };
    const version = versionWith({ assert, retract }, live, this.#version);
    const changed = { ...batch, assert, retract, version };
    // All of it, what is there already too: an entity may be described in part by claims that never went.
    checkBatch(batch, this.#ontology, (id) => this.#claims.entity(id, null) !== undefined); // an old id keeps resolving
    await this.#journal.append(changed);
    return this.#apply([changed]);
  }

  async #keep(): Promise<void> {
    const kept = await this.#condense(this.#claims);
    if (kept !== null) this.#claims = new Claims(this.#ontology, kept);
  }

  async *histories(predicates?: ReadonlySet<string>): AsyncIterable<ClaimHistory> {
    await this.#catchUp();
    yield* this.#claims.histories(predicates);
  }

  async claimsOf(origin: string): Promise<ReadonlySet<ClaimId>> {
    await this.#catchUp();
    const live = [...this.#claims.records()].filter((record) => {
      const version = versionOf(record, null);
      return version?.shares?.some((share) => share.origin === origin) ?? version?.origin === origin;
    });
    return new Set(live.map(({ id }) => id).sort());
  }

  async dataset(): Promise<DatasetState> {
    await this.#catchUp();
    return this.#state();
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#journal.close();
  }

  /** Reads what another process has appended since. */
  async #catchUp(): Promise<void> {
    const batches = await this.#journal.poll();
    if (batches.length > 0) this.#apply(batches);
  }

  /**
   * Tells of every batch from now on, whoever writes it, with the claims whose versions it ends.
   *
   * @returns What ends it.
   */
  watch(listener: (batch: Batch, closed: readonly Claim[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #apply(batches: readonly VersionedBatch[]): WriteReport {
    // One by one where somebody listens: what a batch ends is seen before it is in.
    if (this.#listeners.size > 0 && batches.length > 1)
      return batches
        .map((batch) => this.#apply([batch]))
        .reduce((a, b) => ({ opened: a.opened + b.opened, closed: a.closed + b.closed }));
    const [first] = batches;
    const closed = this.#listeners.size === 0 || first === undefined ? [] : this.#endedBy(first);
    const report = this.#claims.apply(batches);
    if (first !== undefined) for (const listener of this.#listeners) listener(first, closed);
    const last = batches[batches.length - 1];
    if (last !== undefined) ({ recordedAt: this.#recordedAt, version: this.#version } = last);
    this.#dataset = undefined;
    this.#names = undefined;
    return report;
  }

  #endedBy({ assert, retract }: Batch): Claim[] {
    return [...retract, ...assert.map(({ claim }) => claim.id)].flatMap((id) => {
      const record = this.#claims.record(id);
      return record !== undefined && versionOf(record, null) !== undefined ? [record.claim] : [];
    });
  }

  /** Made when somebody first searches, for most that is written is not searched at once. */
  #nameIndex(): NameIndex {
    const names = (): ReturnType<typeof namesOf> =>
      namesOf(nameRows(this.#claims), (id) => this.#claims.canonical(id, null));
    return (this.#names ??= new NameIndex(names(), this.#ontology));
  }

  #state(): DatasetState {
    if (this.#dataset !== undefined) return this.#dataset;
    const { graph } = this.#claims;
    const kinds = [...this.#ontology.kinds.keys()].map((kind) => ({
      kind,
      count: graph.ofKind(kind).filter((e) => e.exists).length,
    }));
    this.#dataset = {
      version: this.#version,
      head: this.#journal.head,
      recordedAt: this.#recordedAt,
      entities: kinds.reduce((sum, { count }) => sum + count, 0),
      claims: this.#claims.live,
      edges: graph.edges,
      kinds,
    };
    return this.#dataset;
  }
}
