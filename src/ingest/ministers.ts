import type { Mention } from './entity.js';
import type { Fact } from './facts.js';
import { newEntity } from './mentions/proposed-id.js';
import type { Span } from './sentences.js';

/** Whose ministers act for their State more than for a house. */
const OF_STATE = /^(?:State|Foreign|External|Multilateral|European)\b/;
/** Another office, and no field. */
const OTHER = /\b(?:Director|President|Chair|Secretary|Minister|Ambassador|\p{Lu}{2,})\b/u;
const FIELD =
  '(?:the )?\\p{Lu}[\\p{L}-]+(?:(?:,| and|, and|,? &) (?:the )?\\p{Lu}[\\p{L}-]+| (?:\\p{Lu}[\\p{L}-]+|of the (?!Republic|Kingdom)\\p{Lu}[\\p{L}-]+|in \\p{Lu}[\\p{L}-]+))*';
const BEHIND = new RegExp(
  `^,? (?:who is |now |then )?(?:the |\\p{Lu}[\\p{L} ]{2,30}['’]s |\\p{Lu}\\p{L}+(?:n|ese|ish|ch|i) )?(?<at>Minister (?:of|for) (?<field>${FIELD}))(?= of \\p{Lu}|[,.;"”)]|$| (?:and|said|told)\\b)`,
  'u',
);
const BEFORE = new RegExp(
  `(?<at>Minister (?:of|for) (?<field>${FIELD}))(?: of (?:the )?\\p{Lu}[\\p{L} ]{2,30})?,? (?:(?:Mr|Ms|Mrs|Dr|Prof)\\.? )?$`,
  'u',
);

/**
 * `Matjaž Han, Minister of the Economy, Tourism and Sport`: a minister holds the office of a ministry, which the text names by him alone.
 *
 * Deputies and ministers of foreign affairs are left to the rules: they are told of as of their State.
 */
export function ministersIn(text: string, sentences: readonly Span[], mentions: readonly Mention[]): Fact[] {
  return mentions.flatMap((subject): Fact[] => {
    if (subject.kind !== 'Person') return [];
    const sentence = sentences.findIndex(({ start, end }) => start <= subject.start && subject.end <= end);
    const within = sentences[sentence];
    if (within === undefined) return [];
    const behind = BEHIND.exec(text.slice(subject.to, within.end));
    const before = BEFORE.exec(text.slice(within.start, subject.from));
    const [match, from] = behind !== null ? [behind, subject.to] : [before, within.start];
    const { at, field } = match?.groups ?? {};
    if (match === null || at === undefined || field === undefined) return [];
    if (OF_STATE.test(field) || OTHER.test(field)) return [];
    const start = from + match.index + match[0].indexOf(at);
    if (
      /\b(?:[Dd]eputy|[Ff]ormer|[Vv]ice|[Aa]ssistant|[Pp]arliamentary|[Tt]hen|adviser to the|[Ee]x-) ?$/.test(
        text.slice(0, start),
      )
    )
      return [];
    const place = { start, end: start + at.length };
    const object: Mention = {
      ...place,
      ...{ from: place.start, to: place.end, kind: 'Organization', how: 'minister' },
      entity: newEntity('Organization', `Ministry of ${field}`),
    };
    const whole = { start: Math.min(subject.start, start), end: Math.max(subject.end, place.end) };
    return [
      {
        ...whole,
        ...{ rule: 'minister@1', relation: 'HOLDS_OFFICE', subject, object, sentence, others: [], core: whole },
        qualifiers: { role: 'minister' },
      },
    ];
  });
}
