import type { ClaimHistory } from '../../src/model/claim.js';
import type { Values } from '../../src/plan/plan.js';
import type { Plan } from '../../src/questions/plan.js';
import type { Answer, GraphStore, Result, Row } from '../../src/store/store.js';
import { answer, OWN_CURSORS } from './answer.js';
import type { Case } from './arbitraries.js';
import { valuesOf } from './arbitrary-plan.js';
import { historiesOf } from './history.js';
import { ontology } from './vocabulary.js';

/** The part of a result that every store and the oracle must agree on. */
export type Told = Pick<Result, 'row' | 'complete'>;

/** Something that answers plans: a store that holds the case's world, or the oracle. */
export type Answers = (plan: Plan, values: Values, today: number) => Promise<Told>;

export const storeAnswers =
  (store: GraphStore): Answers =>
  async (plan, values, today) => {
    const { row, complete } = await store.run(plan, values, { today });
    return { row, complete };
  };

/** As {@link storeAnswers}, of a store that may give its answer as text, which has to say the same. */
export const textAnswers =
  (store: GraphStore): Answers =>
  async (plan, values, today) => {
    const { row, complete, isText } = await store.run(plan, values, { today, asText: true });
    if (isText !== true) return { row, complete };
    const read = Object.entries(row).map(([key, text]) => [
      key,
      text === null ? null : (JSON.parse(text as string) as Answer),
    ]);
    return { row: Object.fromEntries(read) as Row, complete };
  };

export function oracleAnswers(histories: readonly ClaimHistory[]): Answers {
  return async (plan, values, today) => answer(plan, values, histories, ontology, today);
}

/** Writes the world of a case. @throws when the store refuses any of it. */
export async function fill(store: GraphStore, { batches }: Pick<Case, 'batches'>): Promise<void> {
  for (const batch of batches) await store.write(batch);
}

/**
 * What a case gets for an answer: that to its plan, and to its plan again after some cursor of the answer before.
 * Refusals are answers too. Two sides agree when these texts are equal.
 *
 * @param opaque Cursors of claims and of what befell them stay out of sight: the oracle's are its own.
 */
export async function transcript(one: Case, ask: Answers, { opaque = false } = {}): Promise<string> {
  const { plan, today, next } = one;
  const claims = historiesOf(one.batches).map(({ claim }) => claim.id);
  const values: Record<string, Values[string]> = { ...valuesOf(plan), claim: claims[one.claim % claims.length]! };
  const lines: string[] = [];
  for (const place of [...next, null]) {
    const result = await refusalOr(() => ask(plan, values, today));
    const shown = opaque && plan.roots.some(({ root }) => OWN_CURSORS.has(root)) ? withoutCursors(result) : result;
    lines.push(JSON.stringify(shown, null, 1));
    if (place === null) break;
    const found = cursors(result);
    if (found.size === 0) break;
    for (const [query, texts] of found) values[`after ${query}`] = texts[place % texts.length]!;
  }
  return lines.join('\n');
}

async function refusalOr(run: () => Promise<Told>): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { refused: error.code };
    throw error;
  }
}

/** The cursors in an answer by the query they are of, in its order. */
function cursors(answer: unknown, found = new Map<string, string[]>()): Map<string, string[]> {
  if (typeof answer !== 'object' || answer === null) return found;
  for (const [key, item] of Object.entries(answer)) {
    const query = /^cursor of (.+)$/.exec(key)?.[1];
    if (query === undefined) cursors(item, found);
    else found.set(query, [...(found.get(query) ?? []), String(item)]);
  }
  return found;
}

function withoutCursors(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, item: unknown) => (/cursor/i.test(key) && typeof item === 'string' ? 'cursor' : item)),
  );
}
