import { bySentence } from './by-sentence.js';
import type { Mention } from './entity.js';
import type { Span } from './sentences.js';

/** What a clause says of a text without naming it: by `it` or `them`, or by nothing at all. */
interface Gap {
  readonly words: RegExp;
  /** What the text must be. */
  readonly is: (one: Mention) => boolean;
  /** What else could be meant: where such a one is nearer, or in the same sentence, nothing is taken. */
  readonly rival: (one: Mention) => boolean;
  /** How many sentences back it may have been named. */
  readonly farthest: number;
}

const isText = ({ kind, how }: Mention): boolean => kind === 'Instrument' && how !== 'silent' && how !== 'paper';
const isTreaty = (one: Mention): boolean =>
  isText(one) &&
  one.how !== 'draft' &&
  /\b(?:Treaty|Agreement|Convention|Protocol|Accords?|Charter|Code|Declaration|Statute|Pledge|Memorandum|Covenant)\b/.test(
    `${one.entity.name} ${one.written ?? ''}`,
  );
const isHouse = ({ kind, how }: Mention): boolean =>
  how !== 'silent' && (kind === 'Organization' || kind === 'Body' || kind === 'Programme' || kind === 'SpaceObject');

const WHEN =
  '(?=[.,;:)]|$| (?:in|on|last|this|at|earlier|yesterday|today|but|without|only|as|with|after|during|by|within|first|second|too|also|together|alongside|for)\\b)';
const PRONOUN = '(?<gap>it|them)(?=[.,;:)]|$| (?!to\\b|be\\b)\\p{Ll})';

const GAPS: readonly Gap[] = [
  {
    words: new RegExp(
      `\\b(?:sign(?:ed|s|ing)?(?: up to| on to)?|ratif(?:y|ied|ies|ying)|acced(?:e|ed|es|ing) to|adher(?:e|ed|es|ing) to|accepted|part(?:y|ies) to|signator(?:y|ies) (?:to|of)|bound by|withdr(?:ew|awn|awal) from|pull(?:ed|ing) out of|denounced|initialled|inked|subscribed to|names? to|signatures? to|(?:accession|instruments? of \\p{Ll}+) to|ratification of) ${PRONOUN}`,
      'gu',
    ),
    is: isTreaty,
    rival: isText,
    farthest: 4,
  },
  {
    words: new RegExp(`(?<=\\b(?:signed|ratified|acceded))(?<gap>)${WHEN}`, 'gu'),
    is: isTreaty,
    rival: isText,
    farthest: 4,
  },
  {
    words: new RegExp(`\\b(?:join(?:ed|s|ing)?|endors(?:ed|es|ing)) ${PRONOUN}|(?<=\\bjoined)(?<gap2>)${WHEN}`, 'gu'),
    is: isTreaty,
    rival: (one) => isText(one) || isHouse(one),
    farthest: 4,
  },
  {
    words: new RegExp(
      `\\b(?:vot(?:e|ed|es|ing)|ballots?|came out|spoke|been|was|were|stood|behind|weight|names?|voices?|part|spok\\p{Ll}+|argu\\p{Ll}+) (?:(?:in favou?r of|for|against|behind|from) )?${PRONOUN}|\\b(?:support|back|endors|favou?r|champion|defend|welcom|hail|oppos|reject|condemn|denounc|deplor|critici[sz]|veto|resist|fought|fight|adopt|approv|pass|enact|tabl|sponsor|co-?sponsor|introduc|draft|submitt|propos|cit|quot|recall|invok|reaffirm|slamm|attack|dismiss|block)(?:e|ed|es|s|ing)? ${PRONOUN.replace('gap', 'gap2')}`,
      'gu',
    ),
    is: isText,
    rival: isText,
    farthest: 1,
  },
];

const MAY_LEAVE_OUT = /\b(?:it|them|signed|ratified|acceded|joined)\b/;

/** What was asked for or proposed may be meant as well. */
const WISHES =
  /\b(?:call(?:s|ed|ing)? for|propos\p{Ll}*|ask(?:s|ed|ing)? for|demand\p{Ll}*|ideas?|wish\p{Ll}*|suggest\p{Ll}*|pleas?|plead\p{Ll}*|appeal\p{Ll}*|plans?|requests?|moratorium|pledges?)\b/u;

/**
 * Texts where a clause leaves them out: `Peru signed it in May`, `Chile ratified in 1984`, `Syria and Nicaragua supported it`.
 *
 * Each is a mention at its place, of no width where no word stands for it. The last sentence to name any such text must name no other.
 */
export function leftOut(text: string, sentences: readonly Span[], mentions: readonly Mention[]): Mention[] {
  const within = bySentence(sentences, mentions);
  return sentences.flatMap(({ start, end }, i) => {
    const own = within[i] ?? [];
    const words = text.slice(start, end);
    if (!MAY_LEAVE_OUT.test(words)) return [];
    return GAPS.flatMap((gap) =>
      [...words.matchAll(gap.words)].flatMap((match): Mention[] => {
        const pronoun = match.groups?.['gap'] ?? match.groups?.['gap2'] ?? '';
        const to = start + match.index + match[0].length;
        const from = to - pronoun.length;
        if (own.some((one) => one.from < to && from < one.to)) return [];
        if (pronoun === '' && isNamedBehind(own, text.slice(to, end), to)) return [];
        const found = spokenOf(gap, within, i, from);
        // Accords are signed, and nobody ratifies them.
        if (found !== null && /\bratif/.test(words) && /\bAccords?\b/.test(found.entity.name)) return [];
        if (found === null || (gap.is === isText && WISHES.test(text.slice(found.end, from)))) return [];
        return [{ ...found, start: from, end: to, from, to, how: 'left out' }];
      }),
    );
  });
}

/** `signed in Paris the Treaty of ...`: what was signed stands further on. */
const isNamedBehind = (own: readonly Mention[], behind: string, at: number): boolean => {
  const until = at + (/[;:]|, (?:and|but|while)\b/.exec(behind)?.index ?? behind.length);
  return own.some(({ kind, start }) => kind === 'Instrument' && start >= at && start < until);
};

function spokenOf(
  { is, rival, farthest }: Gap,
  within: readonly (readonly Mention[])[],
  sentence: number,
  at: number,
): Mention | null {
  for (let i = sentence; i >= Math.max(0, sentence - farthest); i -= 1) {
    const named = (within[i] ?? []).filter((one) => one.end <= at && (is(one) || rival(one)));
    const last = named.at(-1);
    if (last === undefined) continue;
    return is(last) && named.every(({ entity }) => entity.id === last.entity.id) ? last : null;
  }
  return null;
}
