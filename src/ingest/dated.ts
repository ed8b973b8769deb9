import { datesOf } from './dates.js';
import { lately, RELATIVE, resolved, type Dateline } from './dateline.js';
import type { Fact } from './facts.js';
import type { Span } from './sentences.js';

/** When a draft says that something happened. */
export interface Dated {
  /** As the words give it; null where they give none. */
  readonly date: string | null;
  /** Where it was derived: the words of the sentence, and those of the dateline that they were resolved by. */
  readonly derived?: { readonly words: string; readonly at: Span; readonly by: string };
}

/** Relations that begin with an act, and so have a day of their own. */
const EVENT = /^(?:SIGNED|ADOPTED|PARTY_TO|WITHDREW_FROM|MADE_STATEMENT_AT|SELECTED_BY|MEMBER_OF)$/;
const UNDATED: Dated = { date: null };

interface When extends Span {
  readonly date: string;
  readonly words: string;
  readonly isDerived: boolean;
}

/**
 * The date of a fact: the one that its own clause gives. `Kenya signed the Accords in 2024 and ratified the Convention` says nothing
 * of when it ratified.
 */
export function datedOf(text: string, sentence: Span, fact: Fact, dateline: Dateline | null): Dated {
  if (!EVENT.test(fact.relation)) return UNDATED;
  const all = whensIn(text, sentence, dateline);
  const one = all.length === 0 ? null : whenOf(fact, all, text, sentence);
  return one === null ? UNDATED : datedBy(one, text, dateline);
}

/** The one date that a place in a sentence gives. */
export function datedAt(text: string, sentence: Span, { start, end }: Span, dateline: Dateline | null): Dated {
  const [one, ...more] = whensIn(text, sentence, dateline).filter((each) => each.start < end && each.end > start);
  return one === undefined || more.length > 0 ? UNDATED : datedBy(one, text, dateline);
}

function datedBy({ date, words, start, end, isDerived }: When, text: string, dateline: Dateline | null): Dated {
  if (!isDerived || dateline === null) return { date };
  return { date, derived: { words, at: { start, end }, by: text.slice(dateline.start, dateline.end) } };
}

function whensIn(text: string, { start, end }: Span, dateline: Dateline | null): When[] {
  const part = text.slice(start, end);
  const plain = datesOf(part).flatMap((one): When[] => {
    const words = part.slice(one.start, one.end);
    const at = { start: start + one.start, end: start + one.end };
    if (at.start === dateline?.start) return [];
    if (one.date !== null) return [{ ...at, date: one.date, words, isDerived: false }];
    const date = one.dayOfYear === undefined || dateline === null ? null : lately(one.dayOfYear, dateline.date);
    return date === null ? [] : [{ ...at, date, words, isDerived: true }];
  });
  const derived =
    dateline === null
      ? []
      : [...part.matchAll(RELATIVE)].flatMap(({ 0: words, index }): When[] => {
          const at = { start: start + index, end: start + index + words.length };
          const date = NEXT.test(part.slice(0, index)) ? null : resolved(words, dateline.date);
          // `Wednesday, 7 May 2025` says the day itself, and `Tuesday's meeting` may be another week's.
          const isNamed =
            /^,? /.test(part.slice(index + words.length)) &&
            plain.some((one) => one.start - at.end >= 0 && one.start - at.end <= 2);
          return date === null || isNamed || (at.start < dateline.end && at.end > dateline.start - 12)
            ? []
            : [{ ...at, date, words, isDerived: true }];
        });
  // Of another year than the text's where the sentence speaks of one.
  const isOld = plain.some(({ isDerived }) => !isDerived);
  return [...plain.filter(({ isDerived }) => !(isOld && isDerived)), ...derived].sort((a, b) => a.start - b.start);
}
const NEXT = /\b(?:next|coming|following|every|each|until|by) $/i;

/** Right behind a name, or in brackets there. */
const BESIDE = /^(?:,? ?(?:on|in|since|of|as of|effective|from)? ?\(?(?:on |in |since )?)$/;
/** Behind a clause, ahead of the next one. */
const IN_CLAUSE =
  /^(?:(?!,? (?:and|but|or|then|after|before|when|while|where|which|who|whose|that|having|as)\b)(?:\([^()]{1,20}\)|[^;:.()])){0,120}$/;
/** Words of place and time ahead of a sentence. */
const AHEAD =
  /^["“]?(?:[\p{Lu}][\p{L} ,.()-]{0,40}(?:--?|–|—|-) )?(?:(?:On|In|By|At|Since|Late|Early|Already|Only|Later|Earlier|Last|Back|It was|And|But)\b[^,;:.]{0,40})?$/u;

function whenOf(fact: Fact, all: readonly When[], text: string, sentence: Span): When | null {
  const { core, object, subject } = fact;
  const isBeside = (at: number, one: When): boolean => one.start >= at && BESIDE.test(text.slice(at, one.start));
  const ends = [object, subject].filter(({ start }) => start >= core.start && start < core.end);
  for (const end of ends) {
    const own = all.find((one) => isBeside(end.to, one));
    if (own !== undefined && (end === object || end.to >= core.end - 1 || end.start > object.start)) return own;
  }
  const inside = all.filter((one) => one.start >= core.start && one.end <= core.end);
  // `Kenya, whose bill has been in the making since 2024, said`: of an aside, and not of what is told.
  const isAside = (one: When): boolean =>
    /, (?:whose|an?|the|formerly|once|itself)\b[^,]*$/.test(text.slice(core.start, one.start)) &&
    /^[^,]*, /.test(text.slice(one.end, core.end));
  // Of a list each may have its own.
  const free = inside.filter(
    (one) => !isAside(one) && !fact.others.some((other) => other !== object && isBeside(other.to, one)),
  );
  if (inside.length > 0) return inside.length === 1 ? (free[0] ?? null) : null;
  const behind = all.find((one) => one.start >= core.end);
  if (behind !== undefined && IN_CLAUSE.test(text.slice(core.end, behind.start))) return behind;
  const [first] = all;
  if (first === undefined || first.end > fact.start || !AHEAD.test(text.slice(sentence.start, first.start)))
    return null;
  // What a sentence begins with holds for its first clause; further on a date of its own would be told.
  return all.length === 1 && !/[;:]|, (?:and|but|while|whereas) /.test(text.slice(first.end, fact.start))
    ? first
    : null;
}
