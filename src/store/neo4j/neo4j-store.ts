import { int, Neo4jError, type Record as Neo4jRecord, type ResultSummary, type Session } from 'neo4j-driver';
import type { Claim, ClaimHistory, ClaimId, ClaimVersion, EntityId, Scalar } from '../../model/claim.js';
import { LATEST } from '../../model/instant.js';
import type { Identity } from '../../model/project.js';
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
import {
  StoreUnavailableError,
  type Batch,
  type DatasetState,
  type GraphStore,
  type Progress,
  type Result,
  type RunOptions,
  type Waiter,
  type WriteReport,
} from '../store.js';
import { Answering } from './answering.js';
import { askIn, type Ask, type Asked } from './ask.js';
import { compilePlan, type Statements } from './compile-plan.js';
import { connect, Connection, CONNECT_MS, LOOK_MS, RETRY_MS, within } from './connection.js';
import { ForeignDatabaseError, translateError } from './errors.js';
import { given } from './given.js';
import { ofNobody } from './lists-below.js';
import { EMPTY_META, readMeta, readState, stateOf } from './meta.js';
import { NameReader } from './name-reader.js';
import { CLAIM, dayLists, ENTITY, KNOWN, META } from './names.js';
import type { CallContext } from './parameters.js';
import { PlanAhead, PLANS_AT_ONCE, type ToPlan } from './plan-ahead.js';
import { printCypher } from './print-cypher.js';
import { readClaim } from './rows.js';
import { SCHEMA_VERSION, schemaStatements } from './schema.js';
import { DatedEntities, UNKNOWN, type DatedEntity, type Days, type Rarities } from './spelling.js';
import { settleAnew, writeBatch } from './write-batch.js';

const READ_MS = 5_000;
const WRITE_MS = 600_000;
/** Versions opened or closed at once after which what Neo4j knows of its indexes is out of date. */
const MANY = 1_000;
const MOST_DATED = 1_000;
/** Claims read at a time when all are. */
const STRETCH = 5_000;

const LOOK = `OPTIONAL MATCH (m:${META}) WITH m LIMIT 1 RETURN m.schemaVersion AS version, m.schema AS schema, m.rules AS rules, m IS NULL AND EXISTS { MATCH (n) } AS foreign`;
/** Those that answer: of a constraint, there is one of the same name. */
const INDEXES = "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name";
const MAKE_OURS = `MERGE (m:${META} {id: 'meta'}) ON CREATE SET m += $empty SET m.schemaVersion = $version, m.schema = $schema, m.rules = $rules`;

/** The graph of a database, which is reached when it is first asked. */
export function openNeo4jStore(ontology: Ontology, settings: Neo4jSettings, readMs?: number): Neo4jStore {
  return new Neo4jStore(ontology, new Connection((idleMs) => connect(settings, idleMs)), settings.database, { readMs });
}

/** The statements that answer a plan, as people can read them: what its roots ask, then the lists below, each for `$v.ids`. */
export const explainPlan = (plan: Plan, ontology: Ontology): string =>
  textsOf(compilePlan(plan, ontology, int))
    .map(printCypher)
    .join('\n');

const textsOf = ({ roots, lists }: Statements): string[] => [...roots, ...lists].map(({ text }) => text);

/** Our statements are plain texts. */
const explaining = (text: string): Asked => ({ text: 'EXPLAIN '.concat(text), parameters: {} });

/**
 * How they are planned, and then kept planned. One that is asked for its plan and then for itself is read twice, which is a
 * third of the work: a list is asked of nobody.
 */
const toPlan = ({ roots, lists }: Statements): ToPlan[] => [
  ...roots.map(({ text }) => ({ text, by: explaining(text) })),
  ...lists.map((list) => ({ text: list.text, by: ofNobody(list) })),
];

type QueryPlan = Exclude<ResultSummary['plan'], false>;

function operatorLines({ operatorType, arguments: details, children }: QueryPlan, indent: string): string[] {
  const { Details = '' } = details as { readonly Details?: string };
  const line = `${indent}${operatorType.replace('@neo4j', '')} ${Details}`.trimEnd();
  return [line, ...children.flatMap((child) => operatorLines(child, `${indent}  `))];
}

export interface Neo4jStoreOptions {
  /** How long the database may take to answer, in milliseconds. */
  readonly readMs?: number | undefined;
  /** More entities than this, on which a property changes with the day, are not named in a parameter. */
  readonly mostDated?: number;
  /** How many statements the database plans at the same time for a question that is new to it; one: it is only asked. */
  readonly plansAtOnce?: number;
}

/** The graph in a Neo4j database. */
export class Neo4jStore implements GraphStore {
  readonly #ontology: Ontology;
  readonly #connection: Connection;
  readonly #database: string | null;
  readonly #readMs: number;
  readonly #mostDated: number;
  readonly #planAhead: PlanAhead;
  readonly #kinds: readonly { readonly name: string; readonly stored: string }[];
  #statements = new WeakMap<Plan, Map<Days, Statements>>();
  readonly #names: NameReader;
  #identity: Identity = identityOf([]);
  #state: DatasetState | undefined;
  #rarities: Rarities = UNKNOWN;
  #dated = new DatedEntities();

  constructor(
    ontology: Ontology,
    connection: Connection,
    database: string | null,
    { readMs = READ_MS, mostDated = MOST_DATED, plansAtOnce = PLANS_AT_ONCE }: Neo4jStoreOptions = {},
  ) {
    this.#readMs = readMs;
    this.#mostDated = mostDated;
    this.#planAhead = new PlanAhead((by) => this.#inRead((ask) => ask([by]), {}), plansAtOnce);
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
      const [schema, rules] = [digest(statements.map(({ text }) => text).join('\n')), rulesName(this.#ontology)];
      const isCurrent = version === SCHEMA_VERSION && rulesThere === rules;
      if (isCurrent && record?.get('schema') === schema) return;
      // A kind or a property that is new in the ontology wants indexes, whatever the version.
      const there = await indexesThere(session);
      const missing = statements.filter(({ name }) => !there.has(name));
      for (const { text } of missing) await session.executeWrite((tx) => tx.run(text));
      if (missing.length > 0) await session.executeWrite((tx) => tx.run('CALL db.awaitIndexes(60)'));
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

  /** The statements that answer a plan, for people and tests. @param days How they tell values by the day. */
  statements(plan: Plan, days: Days = 'as stored'): Statements {
    const spelled = this.#statements.get(plan) ?? new Map<Days, Statements>();
    this.#statements.set(plan, spelled);
    const known = spelled.get(days);
    if (known !== undefined) return known;
    const compiled = compilePlan(plan, this.#ontology, int, { rarities: this.#rarities, days });
    spelled.set(days, compiled);
    return compiled;
  }

  /** The shortest statements that are right for a call. */
  #statementsFor(plan: Plan, call: CallContext): Statements {
    for (const days of ['as stored', 'but for'] as const) {
      const statements = this.statements(plan, days);
      if (statements.serves(call)) return statements;
    }
    return this.statements(plan, 'lists');
  }

  /** What Neo4j's planner makes of a plan's statements: an operator a line, from the top, those below it indented. */
  async explain(plan: Plan): Promise<readonly string[]> {
    if (this.#state === undefined) await this.#refresh();
    const asked = textsOf(this.statements(plan)).map(explaining);
    const results = await this.#inRead((ask) => ask(asked), {});
    return results.flatMap(({ summary: { plan: top } }) => (top === false ? [] : operatorLines(top, '')));
  }

  async run(plan: Plan, values: Values, options: RunOptions): Promise<Result> {
    checkCursors(plan, values);
    if (this.#state === undefined) await this.#refresh();
    const result = await this.#answer(plan, values, options);
    // Ids may have been merged since they were last read: then the question was asked of old ids.
    return (
      result ??
      (await this.#answer(plan, values, options)) ??
      Promise.reject(new Error('the database changes faster than it can be read'))
    );
  }

  async #answer(plan: Plan, values: Values, options: RunOptions): Promise<Result | null> {
    const identity = this.#identity;
    const state = this.#state ?? stateOf(undefined, this.#kinds);
    const searched = await this.#names.search(plan, values, state.head, (id) => identity.canonical(id, LATEST));
    if (searched === null) {
      await this.#refresh();
      return null;
    }
    const call = { values, today: options.today, identity, searched, dated: this.#dated };
    const statements = this.#statementsFor(plan, call);
    const planned = this.#planAhead.begin(toPlan(statements), statements.roots.length === 1);
    const answering = new Answering(statements, call, state);
    const result = await this.#inRead(
      (ask) =>
        answering.answer(async (asked) => {
          await planned(asked.map(({ text }) => text));
          return ask(asked);
        }),
      options,
    );
    if (result === null) await this.#refresh();
    return result;
  }

  async #refresh(): Promise<void> {
    const records = await this.#read(
      `MATCH (m:${META}) RETURN properties(m) AS m, CASE WHEN m.merged THEN COLLECT { MATCH (c:${CLAIM}) WHERE c.predicate = ${given('sameAs')} RETURN properties(c) } ELSE [] END AS merges`,
      { sameAs: SAME_AS },
    );
    const [record] = records;
    const { rarities } = readMeta(record?.get('m'));
    const dated = await this.#datedEntities(rarities);
    // From here on at once, so that what is known is of one state of the data, whoever else asks.
    this.#identity = identityOf(gather(((record?.get('merges') ?? []) as Record<string, unknown>[]).map(readClaim)));
    this.#dated = dated;
    this.#state = stateOf(record?.get('m'), this.#kinds);
    if (namesOf(rarities) === namesOf(this.#rarities)) return;
    this.#rarities = rarities;
    this.#statements = new WeakMap(); // they were written for what was known before
  }

  async #datedEntities({ dated }: Rarities): Promise<DatedEntities> {
    const found = new Map<string, DatedEntity[] | null>();
    for (const name of dated ?? []) {
      const rows = await this.#read(datedText(name), { limit: int(this.#mostDated + 1) });
      found.set(name, rows.length > this.#mostDated ? null : rows.map(datedRow));
    }
    return new DatedEntities(found);
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
        `MATCH (c:${CLAIM}) WHERE c.id > ${given('after')}${only === null ? '' : ` AND c.predicate IN ${given('only')}`} WITH c.id AS id, collect(properties(c)) AS versions ORDER BY id LIMIT ${given('limit')} RETURN id, versions`,
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
      `MATCH (c:${CLAIM}) WHERE c.recordedTo = 'open' AND (c.sharedBy IS NULL AND c.origin = ${given('origin')} OR ${given('origin')} IN c.sharedBy) RETURN c.id AS id ORDER BY id`,
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
      readonly waiter?: Waiter | undefined;
      readonly operation?: string | undefined;
      readonly timeoutMs?: number;
    } = {},
  ) {
    return this.#inRead(async (ask) => (await ask([{ text, parameters }])).flatMap(({ records }) => records), options);
  }

  /** Does some reading in one session. */
  async #inRead<T>(
    work: (ask: Ask) => Promise<T>,
    options: {
      readonly waiter?: Waiter | undefined;
      readonly operation?: string | undefined;
      readonly timeoutMs?: number;
    },
  ): Promise<T> {
    const { waiter, operation, timeoutMs = this.#readMs } = options;
    const signal = waiter?.signal;
    return this.#readSession(async (session) => {
      signal?.throwIfAborted();
      // Closing a session ends what it runs: nobody waits for the answer any more.
      const cancel = (): void => void session.close().catch(() => undefined);
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        const metadata = { app: 'space-governance-graph', ...(operation === undefined ? {} : { operation }) };
        return await work(askIn(session, timeoutMs, metadata));
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        signal?.removeEventListener('abort', cancel);
      }
    }, timeoutMs);
  }

  /**
   * Reads in a session. Connections that another found hung may be left behind while it has just begun on them, and
   * where the database is back: then it is asked once more.
   */
  async #readSession<T>(work: (session: Session) => Promise<T>, timeoutMs: number): Promise<T> {
    const { renewals } = this.#connection;
    const start = performance.now();
    try {
      return await this.#session('READ', work, timeoutMs);
    } catch (error) {
      const hasJustBegun = performance.now() - start < LOOK_MS;
      if (!(error instanceof StoreUnavailableError && hasJustBegun && renewals < this.#connection.renewals))
        throw error;
      return this.#session('READ', work, timeoutMs);
    }
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
      if (isThere && access === 'WRITE') await closing;
    }
  }
}

const namesOf = (of: Rarities): string =>
  JSON.stringify([of.dated, of.ordered].map((rare) => rare && [...rare].sort()));

function datedText(property: string): string {
  const lists = dayLists(property);
  const columns = [property, lists.from, lists.to, lists.values, lists.otherwise].map((name) => `n.${name}`);
  return `MATCH (n:${ENTITY}) WHERE n.${lists.from} IS NOT NULL AND n.${KNOWN} RETURN [n.id, ${columns.join(', ')}] AS row LIMIT ${given('limit')}`;
}

function datedRow(record: Neo4jRecord): DatedEntity {
  const [id, current, starts, ends, values, otherwise] = record.get('row') as [
    EntityId,
    Scalar | null,
    number[],
    number[],
    Scalar[],
    Scalar | null,
  ]; // as entityProperties wrote it
  return { id, current, starts, ends, values, otherwise };
}

/** By name; none where the database does not say, as each may be asked for again. */
async function indexesThere(session: Session): Promise<ReadonlySet<string>> {
  try {
    const { records } = await session.executeRead((tx) => tx.run(INDEXES));
    return new Set(records.map((record) => String(record.get('name'))));
  } catch (error) {
    if (error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.')) return new Set();
    throw error;
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
