import type { Mention } from './entity.js';
import type { Span } from './sentences.js';

/** In whose name a statement is given is said in its heading or in one of its first sentences. */
const MOST_SENTENCES = 6;

const IN_NAME_OF =
  /(?<![^\n])(?:Joint )?(?:Statement|Remarks|Intervention|Address|STATEMENT)(?: (?:made|given|delivered))? (?:of|by|on behalf of) (?:the )?$|\b(?:I (?:have the (?:honou?r|pleasure|privilege) (?:to|of)|am|speak|take the floor|deliver|make)|[Ww]e (?:speak|are speaking|take the floor|deliver|make))\b[^.\n]{0,70} (?:on behalf|in the name) of (?:the )?(?:[Mm]ember [Ss]tates of (?:the )?|[Mm]embers of (?:the )?)?$/u;
/** Whoever says so speaks for another from then on. */
const FOR_ITSELF = /\b[Ii]n (?:my|our) (?:own )?(?:national )?capacity\b/u;

/**
 * The group in whose name a text speaks as `we`: `Statement of the Group of 77 and China`, `I have the honour to speak on behalf of ...`.
 *
 * @returns the place that says so; null where the text is no such statement, or names several groups.
 */
export function groupSpeaking(text: string, sentences: readonly Span[], own: readonly Mention[]): Mention | null {
  const end = sentences.slice(0, MOST_SENTENCES).at(-1)?.end ?? 0;
  if (!/\b[Ww]e\b/u.test(text) || FOR_ITSELF.test(text)) return null;
  const groups = own.filter(
    (one) =>
      one.end <= end &&
      (one.kind === 'Body' || one.kind === 'Organization') &&
      IN_NAME_OF.test(text.slice(Math.max(0, one.start - 140), one.start)),
  );
  const [first, ...others] = groups;
  return first === undefined || others.some(({ entity }) => entity.id !== first.entity.id) ? null : first;
}
