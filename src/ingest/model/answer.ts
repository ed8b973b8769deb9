import * as z from 'zod';
import { GovernanceError } from '../../errors.js';
import { MODALITIES } from './prompt.js';

/** A model's answer cannot be used; the article has been read by rules all the same. */
export class ModelAnswerError extends GovernanceError {
  readonly code = 'MODEL_ANSWER_UNUSABLE';
}

const NAME = z.object({ name: z.string(), kind: z.string(), sentence: z.number().int(), words: z.string().min(1) });
const CLAIM = z.object({
  ...{ subject: z.string(), relation: z.string(), object: z.string() },
  ...{ sentence: z.number().int(), quote: z.string().min(1) },
  ...{ date: z.string().nullish(), role: z.string().nullish() },
  modality: z.enum(MODALITIES),
});
const VERDICT = z.object({ claim: z.number().int(), stated: z.enum(['yes', 'no', 'partly']) });

/** A name that a model adds to those that were found. */
export type AnsweredName = z.infer<typeof NAME>;
/** A claim as a model states it. */
export type AnsweredClaim = z.infer<typeof CLAIM>;

/** More are no article's. */
const MOST_ITEMS = 500;

/** What an answer lists: items that have its form, and how many have not. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly malformed: number;
}

/** @throws {ModelAnswerError} when there is no JSON of the form in it. */
export function readClaimsAnswer(answer: string): {
  readonly names: Listed<AnsweredName>;
  readonly claims: Listed<AnsweredClaim>;
} {
  const object = objectIn(answer);
  return { names: listed(object['names'] ?? [], 'names', NAME), claims: listed(object['claims'], 'claims', CLAIM) };
}

/** By the number of the claim; of one that is judged twice the stricter counts. */
export function readVerdicts(answer: string): ReadonlyMap<number, 'yes' | 'no' | 'partly'> {
  const verdicts = new Map<number, 'yes' | 'no' | 'partly'>();
  for (const { claim, stated } of listed(objectIn(answer)['verdicts'], 'verdicts', VERDICT).items)
    if (stated !== 'yes' || !verdicts.has(claim)) verdicts.set(claim, stated);
  return verdicts;
}

function listed<T>(list: unknown, name: string, form: z.ZodType<T>): Listed<T> {
  if (!Array.isArray(list)) throw new ModelAnswerError(`the answer has no list "${name}".`);
  if (list.length > MOST_ITEMS)
    throw new ModelAnswerError(
      `the answer lists ${String(list.length)} ${name}; at most ${String(MOST_ITEMS)} are read.`,
    );
  const items = list.flatMap((one) => {
    const { data } = form.safeParse(one);
    return data === undefined ? [] : [data];
  });
  return { items, malformed: list.length - items.length };
}

/** The JSON of an answer: all of it, or in a fenced block among words. */
function objectIn(answer: string): Readonly<Record<string, unknown>> {
  const fenced = [...answer.matchAll(/^```[\w-]*[^\S\n]*\n([^]*?)^```/gm)].map(([, inside = '']) => inside);
  for (const text of [answer, ...fenced, answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1)]) {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>; // an object, as just seen
    } catch {
      // The next may be.
    }
  }
  throw new ModelAnswerError('the answer is no JSON, or ends in the middle of it.');
}
