import {
  int,
  Neo4jError,
  type ManagedTransaction,
  type Record as Neo4jRecord,
  type ResultSummary,
  type Session,
} from 'neo4j-driver';
import type { Claim, ClaimHistory, ClaimId, ClaimVersion } from '../../model/claim.js';
import { LATEST } from '../../model/instant.js';
import type { Identity } from '../../model/project.js';
import { GovernanceError } from '../../errors.js';
import { RULES_VERSION } from '../../model/rules-version.js';
import type { Ontology } from '../../ontology/ontology.js';
import { checkCursors } from '../../questions/check-cursors.js';
import type { Values } from '../../plan/plan.js';
import type { Plan } from '../../questions/plan.js';
import { upperSnake } from '../../text/case.js';
import { digest } from '../../text/digest.js';
import type { Neo4jSettings } from '../graph-place.js';
import { identityOf, SAME_AS } from '../identity.js';
import { predicateRules, rulesName } from '../predicate-rules.js';
import type { Found } from '../links/search.js';
import type { SearchRoot } from '../links/search-of.js';
import {
  StoreUnavailableError,
  type Batch,
  type DatasetState,
  type GraphStore,
  type Progress,
  type Result,
  type RunOptions,
  type WriteReport,
} from '../store.js';
import { compilePlan, type Statement } from './compile-plan.js';
import { connect, Connection, CONNECT_MS, RETRY_MS, within } from './connection.js';
import { ForeignDatabaseError, translateError } from './errors.js';
import { EMPTY_META, readState, stateOf } from './meta.js';
import { LOOK_UPS, LookedUp, ROUNDS } from './look-ups.js';
import { NameReader } from './name-reader.js';
import { CLAIM, META } from './names.js';
import type { ReadContext } from './part.js';
import { printCypher } from './print-cypher.js';
import { readClaim } from './rows.js';
import { searchAll, type RunRows } from './run-search.js';
import { SCHEMA_VERSION, schemaStatements } from './schema.js';
import { settleAnew, writeBatch } from './write-batch.js';

const READ_MS = 5_000;
const WRITE_MS = 600_000;
/** Versions opened or closed at once after which what Neo4j knows of its indexes is out of date. */
const MANY = 1_000;
/** Claims read at a time when all are. */
const STRETCH = 5_000;

const LOOK = `OPTIONAL MATCH (m:${META}) WITH m LIMIT 1 RETURN m.schemaVersion AS version, m.schema AS schema, m.rules AS rules, m IS NULL AND EXISTS { MATCH (n) } AS foreign`;
const STATE = `MATCH (meta:${META}) RETURN meta`;
const NOTHING_FOUND: ReadonlyMap<SearchRoot, Found> = new Map();
const MAKE_OURS = `MERGE (m:${META} {id: 'meta'}) ON CREATE SET m += $empty SET m.schemaVersion = $version, m.schema = $schema, m.rules = $rules`;

/** The graph of a database, which is reached when it is first asked. */
export function openNeo4jStore(ontology: Ontology, settings: Neo4jSettings, readMs?: number): Neo4jStore {
  return new Neo4jStore(ontology, new Connection((idleMs) => connect(settings, idleMs)), settings.database, readMs);
}

/** The statement that answers a plan, as people can read it. */
export const explainPlan = (plan: Plan, ontology: Ontology): string =>
  printCypher(compilePlan(plan, ontology, int).text);

type QueryPlan = Exclude<ResultSummary['plan'], false>;

function operatorLines({ operatorType, arguments: details, children }: QueryPlan, indent: string): string[] {
  const { Details = '' } = details as { readonly Details?: string };
  const line = `${indent}${operatorType.replace('@neo4j', '')} ${Details}`.trimEnd();
  return [line, ...children.flatMap((child) => operatorLines(child, `${indent}  `))];
}

/** The graph in a Neo4j database. */
export class Neo4jStore implements GraphStore {
  readonly #ontology: Ontology;
  readonly #connection: Connection;
  readonly #database: string | null;
  readonly #readMs: number;
  readonly #kinds: readonly { readonly name: string; readonly stored: string }[];
  readonly #statements = new WeakMap<Plan, Statement>();
  readonly #names: NameReader;
  #identity: Identity = identityOf([]);
  #head: string | undefined;

  /** @param readMs How long the database may take to answer. */
  constructor(ontology: Ontology, connection: Connection, database: string | null, readMs = READ_MS) {
    this.#readMs = readMs;
    this.#ontology = ontology;
    this.#connection = connection;
    this.#database = database;
    this.#names = new NameReader(ontology, (text, parameters) => this.#read(text, parameters, { timeoutMs: WRITE_MS }));
    this.#kinds = [...ontology.kinds.keys()].map((name) => ({ name, stored: upperSnake(name) }));
  }

  /**
   * Makes an empty database ours and an older one of ours up to date: its indexes, and what was settled by older rules
   * of time. May be run again without harm.
   *
   * @throws {ForeignDatabaseError} when it holds nodes that are not ours: it is left alone.
   */
  async setUp(): Promise<void> {
    await this.#session('WRITE', async (session) => {
      const { records } = await session.executeRead((tx) => tx.run(LOOK));
      const [record] = records;
      if (record?.get('foreign') === true) {
        throw new ForeignDatabaseError(
          'The database holds nodes that are not of this project. Name an empty one in NEO4J_URI or NEO4J_DATABASE; nothing was changed.',
        );
      }
      const version = Number(record?.get('version') ?? 0);
      const rulesThere = String(record?.get('rules') ?? '');
      if (version > SCHEMA_VERSION || Number.parseInt(rulesThere, 10) > RULES_VERSION) {
        throw new ForeignDatabaseError(
          `The database was written by a newer version of this project (schema ${String(version)}). Update the package; nothing was changed.`,
        );
      }
      const statements = schemaStatements(this.#ontology);
      const [schema, rules] = [digest(statements.join('\n')), rulesName(this.#ontology)];
      const isCurrent = version === SCHEMA_VERSION && rulesThere === rules;
      if (isCurrent && record?.get('schema') === schema) return;
      // A kind or a property that is new in the ontology wants indexes, whatever the version.
      for (const statement of statements) await session.executeWrite((tx) => tx.run(statement));
      await session.executeWrite((tx) => tx.run('CALL db.awaitIndexes(60)'));
      const names = { empty: EMPTY_META, version: int(SCHEMA_VERSION), schema, rules };
      await session.executeWrite(
        async (tx) => {
          if (version > 0 && !isCurrent) await settleAnew(tx, this.#ontology);
          await tx.run(MAKE_OURS, names);
        },
        { timeout: WRITE_MS },
      );
    });
  }

  /** The statement that answers a plan, for people and tests. */
  statement(plan: Plan): Statement {
    const known = this.#statements.get(plan);
    if (known !== undefined) return known;
    const statement = compilePlan(plan, this.#ontology, int);
    this.#statements.set(plan, statement);
    return statement;
  }

  /** What Neo4j's planner makes of a plan's statement: an operator a line, from the top, those below it indented. */
  async explain(plan: Plan): Promise<readonly string[]> {
    const explained = 'EXPLAIN '.concat(this.statement(plan).text); // our statements are plain texts
    const { plan: top } = await this.#inRead(async (tx) => (await tx.run(explained)).summary, {});
    return top === false ? [] : operatorLines(top, '');
  }

  async run(plan: Plan, values: Values, options: RunOptions): Promise<Result> {
    checkCursors(plan, values);
    if (this.#head === undefined) await this.#refresh();
    const result = await this.#answer(plan, values, options);
    // Ids may have been merged since they were last read: then the question was asked of old ids.
    return (
      result ??
      (await this.#answer(plan, values, options)) ??
      Promise.reject(new Error('the database changes faster than it can be read'))
    );
  }

  async #answer(plan: Plan, values: Values, options: RunOptions): Promise<Result | null> {
    const statement = this.statement(plan);
    const identity = this.#identity;
    const searched = await this.#names.search(plan, values, this.#head ?? '', (id) => identity.canonical(id, LATEST));
    if (searched === null) {
      await this.#refresh();
      return null;
    }
    const call = { values, today: options.today, identity, searched };
    const lookedUp = new LookedUp();
    const reading = (found: ReadonlyMap<SearchRoot, Found>, dataset: DatasetState): ReadContext => ({
      ...{ values, today: options.today, searched, found, lookedUp, dataset, complete: true },
      canonical: (id) => identity.canonical(id, LATEST),
    });
    const { record, found, failed, changed } = await this.#inRead(async (tx) => {
      const run: RunRows = async (text, parameters) =>
        (await tx.run(text, parameters)).records.map((row) => [...row.values()]);
      const links = await searchAll(statement.searches, call, run);
      const { records } =
        'failed' in links
          ? await tx.run(STATE)
          : await tx.run(statement.text, statement.bind({ ...call, found: links.found }));
      const [record] = records;
      const answer = { record, found: NOTHING_FOUND, failed: undefined, changed: false, ...links };
      const dataset = this.#stateOf(record);
      const { head } = dataset;
      if (answer.failed !== undefined || head !== this.#head) return answer;
      for (let round = 0; round < ROUNDS && namesAny(statement); round += 1) {
        noteMissing(statement, record, reading(answer.found, dataset));
        const missing = lookedUp.missing(statement.wanted);
        const looked = await Promise.all(
          missing.map(async (one) => ({ ...one, row: (await tx.run(LOOK_UPS[one.what], one)).records[0] })),
        );
        for (const { what, names, row } of looked) {
          answer.changed ||= this.#stateOf(row).head !== head; // somebody wrote between the statements
          lookedUp.add(what, names, (row?.get('found') ?? []) as FoundRow[]);
        }
      }
      return answer;
    }, options);
    const state = this.#stateOf(record);
    if (changed || state.head !== this.#head) {
      await this.#refresh();
      return null;
    }
    if (failed !== undefined) throw failed;
    const context = reading(found, state);
    const row = statement.read(record === undefined ? [] : [...record.values()], context);
    return { row, complete: context.complete, dataset: state };
  }

  #stateOf(record: Neo4jRecord | undefined): DatasetState {
    const properties = (record?.get('meta') as { properties?: unknown } | undefined)?.properties;
    return stateOf(properties, this.#kinds);
  }

  async #refresh(): Promise<void> {
    const records = await this.#read(
      `MATCH (m:${META}) RETURN properties(m) AS m, CASE WHEN m.merged THEN COLLECT { MATCH (c:${CLAIM}) WHERE c.predicate = $sameAs RETURN properties(c) } ELSE [] END AS merges`,
      { sameAs: SAME_AS },
    );
    const [record] = records;
    this.#identity = identityOf(gather(((record?.get('merges') ?? []) as Record<string, unknown>[]).map(readClaim)));
    this.#head = stateOf(record?.get('m'), this.#kinds).head;
  }

  async write(batch: Batch, progress?: Progress): Promise<WriteReport> {
    return this.#session('WRITE', async (session) => {
      const report = await session.executeWrite((tx) => writeBatch(tx, batch, this.#ontology, progress), {
        timeout: WRITE_MS,
        metadata: { app: 'space-governance-graph', work: 'write' },
      });
      if (report.opened + report.closed >= MANY) await sampleIndexes(session);
      return report;
    });
  }

  async *histories(predicates?: ReadonlySet<string>): AsyncIterable<ClaimHistory> {
    const only = predicates === undefined ? null : [...predicates];
    const { knows } = predicateRules(this.#ontology);
    let after = '';
    for (;;) {
      const records = await this.#read(
        `MATCH (c:${CLAIM}) WHERE c.id > $after${only === null ? '' : ' AND c.predicate IN $only'} WITH c.id AS id, collect(properties(c)) AS versions ORDER BY id LIMIT $limit RETURN id, versions`,
        { after, only, limit: int(STRETCH) },
        { timeoutMs: WRITE_MS },
      );
      for (const record of records) {
        yield* gather((record.get('versions') as Record<string, unknown>[]).map(readClaim)).filter(({ claim }) =>
          knows(claim),
        );
        after = String(record.get('id'));
      }
      if (records.length < STRETCH) return;
    }
  }

  async claimsOf(origin: string): Promise<ReadonlySet<ClaimId>> {
    const records = await this.#read(
      `MATCH (c:${CLAIM}) WHERE c.recordedTo = 'open' AND (c.sharedBy IS NULL AND c.origin = $origin OR $origin IN c.sharedBy) RETURN c.id AS id ORDER BY id`,
      { origin },
      { timeoutMs: WRITE_MS },
    );
    return new Set(records.map((record) => String(record.get('id'))));
  }

  async dataset(): Promise<DatasetState> {
    return readState((text) => this.#read(text, {}), this.#kinds);
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  async #read(
    text: string,
    parameters: Record<string, unknown>,
    options: {
      readonly signal?: AbortSignal | undefined;
      readonly operation?: string | undefined;
      readonly timeoutMs?: number;
    } = {},
  ) {
    return this.#inRead(async (tx) => (await tx.run(text, parameters)).records, options);
  }

  /** Does some reading in one transaction. */
  async #inRead<T>(
    work: (tx: ManagedTransaction) => Promise<T>,
    options: {
      readonly signal?: AbortSignal | undefined;
      readonly operation?: string | undefined;
      readonly timeoutMs?: number;
    },
  ): Promise<T> {
    const { signal, operation, timeoutMs = this.#readMs } = options;
    return this.#session(
      'READ',
      async (session) => {
        signal?.throwIfAborted();
        // Closing a session ends what it runs: nobody waits for the answer any more.
        const cancel = (): void => void session.close().catch(() => undefined);
        signal?.addEventListener('abort', cancel, { once: true });
        try {
          const metadata = { app: 'space-governance-graph', ...(operation === undefined ? {} : { operation }) };
          return await session.executeRead(work, { timeout: timeoutMs, metadata });
        } catch (error) {
          signal?.throwIfAborted();
          throw error;
        } finally {
          signal?.removeEventListener('abort', cancel);
        }
      },
      timeoutMs,
    );
  }

  /** @param timeoutMs Which the database has for one transaction; it may be tried again. */
  async #session<T>(
    access: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
    timeoutMs = WRITE_MS,
  ): Promise<T> {
    const session = this.#connection.session(access, this.#database);
    const isPatient = timeoutMs === WRITE_MS; // nobody sits before it, and it may keep a database too busy to say that it is there
    let isThere = true;
    try {
      const working = work(session);
      return await within(isPatient ? working : this.#connection.whileThere(working), timeoutMs + RETRY_MS);
    } catch (error) {
      if (error instanceof Neo4jError && error.code.includes('Bookmark')) this.#connection.forgetWritten();
      const told = translateError(error);
      isThere = !(told instanceof StoreUnavailableError);
      throw told;
    } finally {
      // What the next question is to see has ended by then; a connection that hangs never says so.
      const closing = within(session.close(), CONNECT_MS).catch(() => undefined);
      if (isThere) await closing;
    }
  }
}

const namesAny = ({ wanted }: Statement): boolean => wanted.entity.size > 0 || wanted.claim.size > 0;

type FoundRow = readonly [id: string, values: readonly unknown[]];

/** Reads an answer for what it asks for that is not there yet. What is wrong with it is found when it is read for good. */
function noteMissing(statement: Statement, record: Neo4jRecord | undefined, context: ReadContext): void {
  try {
    statement.read(record === undefined ? [] : [...record.values()], context);
  } catch (error) {
    if (!(error instanceof GovernanceError)) throw error;
  }
}

/**
 * Indexes just filled have no statistics yet: statements planned now would read them from end to end, and be kept so.
 * Where the procedure is not allowed, Neo4j samples them by itself in time.
 */
async function sampleIndexes(session: Session): Promise<void> {
  try {
    await session.run('CALL db.prepareForReplanning(60)');
  } catch (error) {
    if (!(error instanceof Neo4jError)) throw error;
  }
}

/** Versions of claims put together, oldest first, by claim id. */
function gather(read: readonly { readonly claim: Claim; readonly version: ClaimVersion }[]): ClaimHistory[] {
  const histories = new Map<ClaimId, { claim: Claim; versions: ClaimVersion[] }>();
  for (const { claim, version } of read) {
    const history = histories.get(claim.id) ?? { claim, versions: [] };
    history.versions.push(version);
    histories.set(claim.id, history);
  }
  for (const { versions } of histories.values()) versions.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  return [...histories.values()].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
}
