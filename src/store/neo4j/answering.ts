import type { QueryResult, Record as Neo4jRecord } from 'neo4j-driver';
import { GovernanceError } from '../../errors.js';
import { NO_DIGEST } from '../batch-text.js';
import type { DatasetState, Result } from '../store.js';
import type { Ask, Asked } from './ask.js';
import type { Statements } from './compile-plan.js';
import { FoundBelow } from './lists-below.js';
import { LOOK_UPS, LookedUp, lookUpParameters } from './look-ups.js';
import { META } from './names.js';
import type { CallContext } from './parameters.js';
import type { ReadContext } from './part.js';
import { searchAll, type FoundLinks, type RunRows } from './run-search.js';

const STATE = `MATCH (meta:${META}) RETURN meta.head AS head`;

/** One question being answered: its statements, then in rounds what their rows name and have below them, then the answer read. */
export class Answering {
  readonly #statements: Statements;
  readonly #call: CallContext;
  readonly #state: DatasetState;
  readonly #lookedUp = new LookedUp();
  readonly #foundBelow = new FoundBelow();
  #found: FoundLinks = new Map();
  #ofRoots: readonly unknown[] = [];

  /** @param state Of the data as last known: the answer is of these or there is none. */
  constructor(statements: Statements, call: CallContext, state: DatasetState) {
    this.#statements = statements;
    this.#call = call;
    this.#state = state;
  }

  /** @returns null where the data are others by now. */
  async answer(ask: Ask): Promise<Result | null> {
    const run: RunRows = async (text, parameters) => (await ask([{ text, parameters }])).flatMap(rowsOf);
    const links = await searchAll(this.#statements.searches, this.#call, run);
    // A refusal may come of ids that have been merged since: the state of the data tells.
    const first = await ask(this.#first('found' in links ? links.found : null));
    if (!first.every((result) => this.#isSame(result))) return null;
    if ('failed' in links) throw links.failed;
    this.#found = links.found;
    this.#ofRoots = first.map(({ records: [record] }) => record?.get('found') as unknown);
    while (this.#asksMore()) {
      const more = this.#missing();
      if (more.length === 0) break;
      const results = await ask(more.map(({ asked }) => asked));
      // Somebody may have written between the statements.
      if (!results.every((result, i) => this.#isSame(result) && more[i]?.add(result.records) === true)) return null;
    }
    const context = this.#context();
    const row = this.#statements.read(this.#ofRoots, context);
    return { row, complete: context.complete, dataset: this.#state };
  }

  #first(found: FoundLinks | null): Asked[] {
    if (found === null) return [{ text: STATE, parameters: {} }];
    const call = { ...this.#call, found };
    return this.#statements.roots.map(({ text, parameters }) => ({ text, parameters: parameters.bind(call) }));
  }

  #isSame(result: QueryResult | undefined): boolean {
    return String(result?.records[0]?.get('head') ?? NO_DIGEST) === this.#state.head;
  }

  #asksMore(): boolean {
    const { wanted, lists } = this.#statements;
    return lists.length > 0 || Object.values(wanted).some(({ size }) => size > 0);
  }

  /** What reading asks for and is not there yet. What is named by id is asked for together, when all lists are there. */
  #missing(): More[] {
    this.#readOver();
    const lists = this.#lists();
    return lists.length > 0 ? lists : this.#named();
  }

  /** What is wrong with the answer is found when it is read for good. */
  #readOver(): void {
    try {
      this.#statements.read(this.#ofRoots, this.#context());
    } catch (error) {
      if (!(error instanceof GovernanceError)) throw error;
    }
  }

  #lists(): More[] {
    return this.#foundBelow.missing().map(({ list, ids }) => ({
      asked: { text: list.text, parameters: { ...list.parameters.bind(this.#call), ids } },
      add: (records) => {
        this.#foundBelow.add(list, records.map(foundOf));
        return records.length === ids.length;
      },
    }));
  }

  #named(): More[] {
    return this.#lookedUp.missing(this.#statements.wanted).map((missing) => ({
      asked: { text: LOOK_UPS[missing.what], parameters: lookUpParameters(missing) },
      add: ([row]) => {
        this.#lookedUp.add(missing, (row?.get('found') ?? []) as unknown[]);
        return true;
      },
    }));
  }

  #context(): ReadContext {
    const { values, today, searched, identity } = this.#call;
    return {
      ...{ values, today, searched, found: this.#found, dataset: this.#state, complete: true, shownBelow: new Map() },
      ...{ identity, lookedUp: this.#lookedUp, foundBelow: this.#foundBelow },
    };
  }
}

/** What else is asked for an answer. */
interface More {
  readonly asked: Asked;
  /** Takes what it gave; false where something that was there before is gone. */
  readonly add: (records: readonly Neo4jRecord[]) => boolean;
}

const rowsOf = ({ records }: QueryResult): unknown[][] => records.map((row) => [...row.values()]);
const foundOf = (row: Neo4jRecord): [id: string, found: unknown] => [String(row.get('id')), row.get('found')];
