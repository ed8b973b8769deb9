import { GovernanceError } from '../errors.js';
import type { Claim, ClaimHistory, ClaimId, Evidence, Method, Rank, Share } from '../model/claim.js';
import type { Day } from '../model/day.js';
import type { Instant } from '../model/instant.js';
import type { Values } from '../plan/plan.js';
import type { Plan } from '../questions/plan.js';
import type { Soon } from '../soon.js';
import type { CutLists } from './cut-lists.js';

/** A row of an answer, in the shape of the response: keys as the plan names them. */
export interface Row {
  [key: string]: Answer;
}
export type Answer = null | string | number | boolean | Row | Answer[];

/** The answer to a plan. */
export interface Result {
  readonly row: Row;
  /** The members of the row that are not null are the JSON text of what they would be. */
  readonly isText?: boolean;
  /** False where something that is never null was not known at the moment asked about, and is null in the row. */
  readonly complete: boolean;
  /** Where pages of entities are cut, null where nowhere; left out by a store that does not look. */
  readonly cut?: CutLists | null;
  /** The state of the data that it is from. */
  readonly dataset: DatasetState;
}

/** What to record: all of it or nothing, at one moment. */
export interface Batch {
  /** Not before any moment recorded earlier. */
  readonly recordedAt: Instant;
  /** Who keeps these claims up to date, e.g. `seed`. */
  readonly origin: string;
  readonly assert: readonly Assertion[];
  /** Claims that no longer hold as recorded; they stay readable by `knownAt`. */
  readonly retract: readonly ClaimId[];
}

/** A claim and what its newest version says of it. A live version is closed where this one differs. */
export interface Assertion {
  readonly claim: Claim;
  readonly rank: Rank;
  readonly method: Method;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** What each origin says, by origin, where the batch's is not the only one; the rest is what they say together. */
  readonly shares?: readonly Share[];
}

export interface WriteReport {
  /** Versions opened and closed; both zero where the batch said nothing new, and then nothing was written. */
  readonly opened: number;
  readonly closed: number;
}

/** How far a long work has come: `of` things of a sort (`claims`), `done` of them. */
export type Progress = (sort: string, done: number, of: number) => void;

/** The state of the whole data set. */
export interface DatasetState {
  /** A hash of what is live, whatever the order of writing or the store. */
  readonly version: string;
  /** The ledger's chain: names the exact history. */
  readonly head: string;
  /** The moment of the newest batch; null while there is none. */
  readonly recordedAt: Instant | null;
  readonly entities: number;
  /** Live claims. */
  readonly claims: number;
  /** Live edges. */
  readonly edges: number;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  /** What others put beside the data, which is never answered; left out where there is nothing. */
  readonly foreign?: readonly ForeignThings[];
}

/** Nodes or relationships of one sort that are not ours: `node :State`, `relationship :PARTY_TO`. */
export interface ForeignThings {
  readonly what: string;
  readonly count: number;
}

/** Whoever waits for an answer. */
export interface Waiter {
  /** Aborted when nobody waits any more; its reason is an error. It may be made when it is asked for. */
  readonly signal: AbortSignal;
  /** How many relations were looked at so far; put down by whoever begins to work on the answer, where it can be told. */
  looked?: (() => number) | undefined;
}

export interface RunOptions {
  /** Today in UTC: what `asOf` stands for where it is not given. */
  readonly today: Day;
  /** Asked only by a store that has to wait. */
  readonly waiter?: Waiter | undefined;
  /**
   * Asked now and then by a store that walks by itself, with what it has looked at; what it throws ends the walk, and is thrown
   * by `run`.
   */
  readonly check?: ((looked: number) => void) | undefined;
  /**
   * The same for all that was asked before a moment at which none of it was begun, as what one turn of the event loop has
   * brought: whether another process has written is then looked at once.
   */
  readonly turn?: object | undefined;
  /** Told at the end how many rows, relations and cells were looked at, by a store that walks by itself. */
  readonly looked?: ((rows: number) => void) | undefined;
  /** Whoever asks only sends the answer on: a store may give it as {@link Result.isText text}. */
  readonly asText?: boolean | undefined;
  /** The operation's name, for a database's own query log. */
  readonly operation?: string | undefined;
}

/**
 * Where claims live: the only door between this project and a database.
 *
 * Every implementation keeps these promises, pinned by `tests/store/contract.ts`:
 *
 * - `write` is all or nothing, and writing what is already there changes nothing;
 * - `run` sees every `write` that resolved before it was called, and one state of the data throughout;
 * - answers are equal to the letter in every store: order, ties, nulls, texts and numbers;
 * - nothing is ever deleted: a retraction closes a version.
 */
export interface GraphStore {
  /**
   * Answers a plan: at once where nothing has to be waited for.
   *
   * @throws {StoreUnavailableError} when the database cannot be reached; safe to retry.
   * @throws {CursorError} when a cursor is of another query.
   */
  run(plan: Plan, values: Values, options: RunOptions): Soon<Result>;

  /**
   * @param progress Told now and then where writing takes long; never, where it does not.
   * @throws {WriteRefusedError} when the batch contradicts the ontology or the data; nothing was written.
   */
  write(batch: Batch, progress?: Progress): Promise<WriteReport>;

  /**
   * Every claim with all its versions, by claim id.
   *
   * @param predicates Claims of these alone; left out: of all.
   */
  histories(predicates?: ReadonlySet<string>): AsyncIterable<ClaimHistory>;

  /** Ids of live claims that this origin says, alone or with others, by id. */
  claimsOf(origin: string): Promise<ReadonlySet<ClaimId>>;

  dataset(): Promise<DatasetState>;

  close(): Promise<void>;
}

/** A batch contradicts the ontology or the data; nothing was written. */
export class WriteRefusedError extends GovernanceError {
  readonly code = 'WRITE_REFUSED';
}

/** The database cannot be reached; safe to try again. */
export class StoreUnavailableError extends GovernanceError {
  readonly code = 'SERVICE_UNAVAILABLE';
}

/** A question took longer, or looked at more, than it may. */
export class StoreTimeoutError extends GovernanceError {
  readonly code = 'TIMEOUT';
  /** How many relations were looked at until then, where that is known. */
  readonly looked: number | undefined;

  constructor(message: string, options?: ErrorOptions & { readonly looked?: number | undefined }) {
    super(message, options);
    this.looked = options?.looked;
  }
}
