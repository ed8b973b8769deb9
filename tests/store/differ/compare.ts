import type { ClaimHistory } from '../../../src/model/claim.js';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../../src/store/embedded/journal.js';
import { StoreTimeoutError, StoreUnavailableError, type Batch, type GraphStore } from '../../../src/store/store.js';
import { canonicalJson, type Json } from '../../../src/text/canonical-json.js';
import type { Case } from '../../oracle/arbitraries.js';
import { fill, oracleAnswers, storeAnswers, transcript, type Answers } from '../../oracle/differ.js';
import { historiesOf } from '../../oracle/history.js';
import { ontology } from '../../oracle/vocabulary.js';
import type { TestDatabase } from '../../support/neo4j-store.js';

/** Where two sides part: what each says, from a little before. */
export interface Difference {
  readonly one: Case;
  readonly of: string;
  readonly embedded: string;
  readonly other: string;
}

export interface Sides {
  readonly embedded: GraphStore;
  readonly neo4j: GraphStore;
}

/** Both stores with the same world in them. @throws when either refuses what the other takes. */
export async function fillBoth(database: TestDatabase, batches: readonly Batch[]): Promise<Sides> {
  const sides: Sides = {
    embedded: new EmbeddedStore(ontology, memoryJournal(), []),
    neo4j: await database.emptyStore(),
  };
  await fill(sides.embedded, { batches });
  await fill(sides.neo4j, { batches });
  return sides;
}

/** Compares what the stores hold: the state of the data, and every claim with all its versions. */
export async function compareData(sides: Sides, one: Case): Promise<Difference | null> {
  const [embedded, other] = [await dataOf(sides.embedded), await dataOf(sides.neo4j)];
  return difference(one, 'the data of Neo4j', embedded, other);
}

/** Compares one answer of the two stores, and that of the oracle where it is asked for. */
export async function compareAnswers(sides: Sides, one: Case, withOracle: boolean): Promise<Difference | null> {
  const embedded = await transcript(one, storeAnswers(sides.embedded));
  const found = difference(one, 'Neo4j', embedded, await transcript(one, patiently(storeAnswers(sides.neo4j))));
  if (found !== null || !withOracle) return found;
  const opaque = { opaque: true };
  const shown = await transcript(one, storeAnswers(sides.embedded), opaque);
  return difference(one, 'the oracle', shown, await transcript(one, oracleAnswers(historiesOf(one.batches)), opaque));
}

/** No answer in time is no other answer: a busy machine may plan a long statement for minutes. */
function patiently(ask: Answers): Answers {
  const attempt = async (again: number, ...question: Parameters<Answers>): ReturnType<Answers> => {
    try {
      return await ask(...question);
    } catch (error) {
      const isLate = error instanceof StoreUnavailableError || error instanceof StoreTimeoutError;
      if (!isLate || again === 0) throw error;
      return attempt(again - 1, ...question);
    }
  };
  return (...question) => attempt(TRIES - 1, ...question);
}

const TRIES = 5;

async function dataOf(store: GraphStore): Promise<string> {
  const histories: ClaimHistory[] = [];
  for await (const history of store.histories()) histories.push(history);
  // A dataset and histories are plain JSON; the order of their keys is no part of them.
  const text = canonicalJson([await store.dataset(), histories] as unknown as Json);
  return JSON.stringify(JSON.parse(text), null, 1);
}

function difference(one: Case, of: string, embedded: string, other: string): Difference | null {
  if (embedded === other) return null;
  const [a, b] = [embedded.split('\n'), other.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  const around = (lines: string[]): string => lines.slice(Math.max(0, at - 8), at + 6).join('\n');
  return { one, of, embedded: around(a), other: around(b) };
}

export function tell({ of, embedded, other }: Difference): string {
  return `the embedded store:\n${embedded}\n${of}:\n${other}`;
}
