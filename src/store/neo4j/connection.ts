import neo4j, { Neo4jError, type Driver, type Session } from 'neo4j-driver';
import type { Neo4jSettings } from '../graph-place.js';
import { StoreUnavailableError } from '../store.js';
import { UNREACHABLE } from './errors.js';

/** Time-outs in milliseconds: a dead or hung database must cost a client seconds, not half a minute. */
export const CONNECT_MS = 1_000;
const ACQUIRE_MS = 2_000;
export const RETRY_MS = 2_000;
const IDLE_MS = 500;
const NEVER_MS = 2 ** 31 - 1;
/** After so long without an answer the database is asked whether it is there at all, and again each time it is. */
export const LOOK_MS = 800;
/** What it is asked then. */
export const PULSE = 'RETURN 1';
/** A database that is there says so at once; this is for a busy or a distant one. With the time before it: two seconds. */
export const PULSE_MS = 1_100;

/**
 * Sets up a driver with our time-outs; nothing is connected yet.
 *
 * @param idleMs A connection that was idle for so long is tried before it is used.
 */
export function connect({ uri, user, password }: Neo4jSettings, idleMs = IDLE_MS): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: CONNECT_MS,
    connectionAcquisitionTimeout: ACQUIRE_MS,
    connectionLivenessCheckTimeout: idleMs,
    maxTransactionRetryTime: RETRY_MS,
    maxConnectionPoolSize: 50,
    disableLosslessIntegers: true, // claims hold safe integers alone
    userAgent: 'space-governance-graph',
  });
}

/**
 * The way to a database, made anew when the database no longer answers.
 *
 * A long question and a hung database look the same to who waits: so while one is out, another connection asks whether
 * the database is there. Where it is not, whoever waits is told, and the connections that hang are left behind: they
 * would fill the pool until the system gives them up, which may be for ever.
 */
export class Connection {
  readonly #make: (idleMs?: number) => Driver;
  readonly #pulseMs: number;
  /** What was written here, as the database calls it. */
  #written = neo4j.bookmarkManager();
  #driver: Driver;
  #pulse: Driver | undefined;
  #renewals = 0;
  /** Tells each who waits for what a driver does that it is left behind. */
  readonly #waiting = new Set<() => void>();
  #looking: Promise<boolean> | undefined;

  /**
   * @param make Its drivers, as {@link connect} does.
   * @param pulseMs How long the database may take to say that it is there.
   */
  constructor(make: (idleMs?: number) => Driver, pulseMs = PULSE_MS) {
    this.#make = make;
    this.#pulseMs = pulseMs;
    this.#driver = make();
  }

  /**
   * For one piece of work. In a cluster, who reads is sent to a member that follows, which first catches up with what was
   * written here.
   *
   * @param database null: the user's own.
   */
  session(access: 'READ' | 'WRITE', database: string | null): Session {
    return this.#driver.session({
      ...(database !== null && { database }),
      defaultAccessMode: neo4j.session[access],
      bookmarkManager: this.#written,
    });
  }

  /** How often connections were left behind; sessions of before are told that the database cannot be reached. */
  get renewals(): number {
    return this.#renewals;
  }

  /** The database is another than was written to: nobody waits until it has what was. */
  forgetWritten(): void {
    this.#written = neo4j.bookmarkManager();
  }

  /**
   * Waits for what the database does as long as the database is there.
   *
   * @throws {StoreUnavailableError} two seconds after it no longer answers; what it was doing is not waited for.
   */
  async whileThere<T>(work: Promise<T>): Promise<T> {
    if (this.#pulse === undefined) void this.#isThere(); // to connect takes several rounds: not when it is urgent
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;
    const lookLater = (): void => {
      timer = setTimeout(() => {
        void this.#isThere().then((isThere) => {
          if (isThere && !isOver) lookLater();
        });
      }, LOOK_MS);
    };
    let tell: () => void = () => undefined;
    const gone = new Promise<never>((_, fail) => {
      tell = () => fail(new StoreUnavailableError(UNREACHABLE));
    });
    this.#waiting.add(tell);
    lookLater();
    try {
      return await Promise.race([work, gone]);
    } finally {
      isOver = true;
      this.#waiting.delete(tell);
      clearTimeout(timer);
    }
  }

  /** However many wait, it is asked once. */
  #isThere(): Promise<boolean> {
    this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
    return this.#looking;
  }

  async #look(): Promise<boolean> {
    const isNew = this.#pulse === undefined;
    const pulse = (this.#pulse ??= this.#make(NEVER_MS)); // to try a connection is all that is done with it
    const session = pulse.session({ defaultAccessMode: neo4j.session.READ });
    try {
      // Not `getServerInfo`: of a connection that was never used it sends nothing.
      await within(session.run(PULSE), Math.max(this.#pulseMs, isNew ? ACQUIRE_MS : 0));
      return true;
    } catch (error) {
      if (error instanceof Neo4jError && error.code.startsWith('Neo.')) return true; // it has said something
      const hung = [pulse, this.#driver];
      this.#pulse = undefined;
      this.#driver = this.#make();
      this.#renewals += 1;
      for (const tell of this.#waiting) tell(); // a driver that is closed says nothing to who waits for a connection of it
      for (const driver of hung) driver.close().catch(() => undefined); // it may never say that it is
      return false;
    } finally {
      session.close().catch(() => undefined);
    }
  }

  /** A connection that hangs never says that it is closed: whoever stops does not wait for it. */
  async close(): Promise<void> {
    const closing = [this.#driver, ...(this.#pulse === undefined ? [] : [this.#pulse])].map((driver) => driver.close());
    await within(Promise.all(closing), ACQUIRE_MS).catch(() => undefined);
  }
}

/** The driver waits for a connection that hangs as long as the system does, which may be for ever. */
export async function within<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new StoreUnavailableError(UNREACHABLE)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
