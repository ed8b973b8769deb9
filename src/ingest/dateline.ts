import { datesOf } from './dates.js';
import type { Span } from './sentences.js';

/** The day on which a text says that it was written or published. */
export interface Dateline extends Span {
  /** `2025-05-07`: a whole day, or the text has none. */
  readonly date: string;
}

/** In UTF-16 units: a dateline stands at the head. */
const HEAD = 600;
const MOST_LINES = 8;

/** `BEIJING, May 7, 2025 (Wire) --`, `Vienna, 9 May 2022.`, `date 2025-05-07 (ECNS) --`: a place or a wire ahead, and no clause. */
const PLACE =
  /^\s*[("“]?(?:(?:date|dated|issued|posted|published|updated|released?|press release|news|statement),?:? (?:on )?)?(?:(?:\p{Lu}[\p{L}.'’-]*|(?:de|da|do|la|of|the)(?= \p{L}))[ /,]*){0,6}(?:\([^()\n]{2,40}\)[ ,]*)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\(?$/iu;
const CAPITALS = /^(?:[^\p{L}]|\p{Lu}|(?<=\p{L})\p{Ll}|\b(?:date|dated|de|da|do|la|of|the)\b)*$/u;
/** Of what a day is the day of, and not of the text: `Law of 13 June 2025`. */
const OF = /\b(?:of|from|on|in|by|since|until|to) (?:the )?$/iu;
/** What ends a dateline: a dash, a wire in brackets, a point; or the line with it. */
const BEHIND =
  /^(?:,? \d{1,2}[:.]\d{2}[^\n]{0,12})?(?:,? \([^()\n]{2,40}\))?(?:\)|\s*(?:--?|–|—|:|\||\/)|[.](?=\s)|[^\S\n]*(?:\n|$)|,[^\S\n]*(?:\n|$))/u;
/** A label or a bar ahead of a day that a line gives besides its author. */
const LABEL =
  /(?:^|[|•·–—-] ?)(?:(?:first )?(?:published|posted|updated|issued|released|date|dated)(?: on| at)?:?|press release(?: of)?,?|news(?: release)?,?) ?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?$|^(?:[^.;:!?]|\b\p{L}\.){0,80} [|•·] ?$/iu;
const BEHIND_LABEL = /^(?:,? \d{1,2}[:.]\d{2}[^\n]{0,12})?(?: by [^\n]{2,40})?[^\S\n]*(?:\n|$|[|•·–—])/u;

interface InLine extends Span {
  /** A day, with its year or without. */
  readonly date: string;
  /** Behind a place: the day on which it was written there. */
  readonly isPlace: boolean;
}

/**
 * The dateline of a text; null where its head has none, or two that differ.
 *
 * A press office puts the day of publication above, and the report the day of the meeting without its year: then `today` is the latter.
 */
export function datelineOf(text: string): Dateline | null {
  const found: InLine[] = [];
  let start = 0;
  for (const line of text.slice(0, HEAD).split('\n').slice(0, MOST_LINES)) {
    const one = inLine(line);
    if (one !== null) found.push({ ...one, start: start + one.start, end: start + one.end });
    start += line.length + 1;
  }
  const whole = found.filter(({ date }) => date.length === 10);
  const [first] = whole;
  if (first === undefined || whole.some(({ date }) => date !== first.date)) return null;
  const written = found.find(({ isPlace, date }) => isPlace && date.length < 10);
  if (written === undefined) return { start: first.start, end: first.end, date: first.date };
  const date = `${first.date.slice(0, 4)}-${written.date}`;
  return Math.abs(Date.parse(date) - Date.parse(first.date)) > WEEK
    ? null
    : { start: written.start, end: written.end, date };
}
const DAY = 86_400_000;
const WEEK = 7 * DAY;

function inLine(line: string): InLine | null {
  const [first] = datesOf(line).filter(({ date, dayOfYear }) => date?.length === 10 || dayOfYear !== undefined);
  const date = first?.date ?? first?.dayOfYear;
  if (first === undefined || date === undefined) return null;
  const before = line.slice(0, first.start);
  const behind = line.slice(first.end);
  const isPlace = PLACE.test(before) && CAPITALS.test(before) && !OF.test(before) && BEHIND.test(behind);
  const isLabelled = LABEL.test(before) && BEHIND_LABEL.test(behind);
  return isPlace || isLabelled ? { start: first.start, end: first.end, date, isPlace: isPlace && before !== '' } : null;
}

/** In days: an article tells of what has just been. */
const LATELY = 60;

/** The last such day up to the day of the text; null where that is long ago. */
export function lately(dayOfYear: string, dateline: string): string | null {
  const year = Number(dateline.slice(0, 4));
  const date = [year, year - 1].map((one) => `${one}-${dayOfYear}`).find((one) => one <= dateline);
  return date !== undefined && Date.parse(dateline) - Date.parse(date) <= LATELY * DAY ? date : null;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = DAYS.join('|');

/** Words that mean a day, a month or a year by the day on which they were written. */
export const RELATIVE = new RegExp(
  `\\b(?:(?<last>last |past )?(?<weekday>${WEEKDAY})|yesterday|(?:earlier )?today|this (?:morning|afternoon|evening)|(?:last|this|earlier this) (?:month|year))\\b`,
  'giu',
);

/**
 * The date that such words mean in a text of this day: a weekday is the last one up to it, and that day itself where it is one.
 *
 * @returns null where they mean none for certain.
 */
export function resolved(words: string, dateline: string): string | null {
  const day = new Date(`${dateline}T00:00:00Z`);
  const back = (days: number): string => new Date(day.getTime() - days * DAY).toISOString().slice(0, 10);
  const said = words.toLowerCase();
  const [, last, weekday] = new RegExp(`^(last |past )?(${WEEKDAY})$`).exec(said) ?? [];
  if (weekday !== undefined) {
    const days = (day.getUTCDay() - DAYS.indexOf(weekday) + 7) % 7;
    return back(days === 0 && last !== undefined ? 7 : days);
  }
  if (said === 'yesterday') return back(1);
  if (/^(?:earlier )?today$|^this (?:morning|afternoon|evening)$/.test(said)) return dateline;
  if (/month$/.test(said)) return said.startsWith('last') ? back(day.getUTCDate()).slice(0, 7) : dateline.slice(0, 7);
  if (/year$/.test(said)) return said.startsWith('last') ? String(day.getUTCFullYear() - 1) : dateline.slice(0, 4);
  return null;
}
