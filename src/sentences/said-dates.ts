import { formatDay, type Day } from '../model/day.js';
import { parsePartialDate, type PartialDate } from '../model/partial-date.js';

/** A date that a sentence names, and how it is meant: `since 2014`, `until June 2020`, `on 1 June 2023`. */
export interface SaidDate {
  /** As precise as it was said: `2023`, `2023-06`, `2023-06-01`. */
  readonly date: PartialDate;
  readonly role: DateRole;
  /** In UTF-16 units of the sentence, end excluded; the word that gives the role is inside. */
  readonly start: number;
  readonly end: number;
}

export type DateRole = 'at' | 'since' | 'until';

/**
 * The dates of a sentence in reading order, never overlapping: days (`2023-06-01`, `1 June 2023`, `June 1st, 2023`), months,
 * years from 1945 on, decades (`the 1990s`), and what is relative to a day (`today`, `last year`, `in the last ten years`).
 * A numeric day with slashes is not read: nobody knows which of the first two is the month.
 *
 * @param today What relative words start from.
 */
export function saidDates(text: string, today: Day): readonly SaidDate[] {
  const found: Found[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => start < one.end && one.start < end)) continue;
      const span = read(match, formatDay(today));
      if (span !== null) found.push({ ...span, start, end });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.flatMap((one, i) => withRole(text, one, found[i - 1]));
}

/** One date, or the two ends of a stretch. */
type Span =
  | { readonly date: PartialDate; readonly role?: 'since' }
  | { readonly since: PartialDate; readonly until: PartialDate };
type Found = Span & { readonly start: number; readonly end: number };

interface Form {
  readonly pattern: RegExp;
  /** @param today As text. */
  readonly read: (match: RegExpMatchArray, today: string) => Span | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '(19[4-9]\\d|20\\d\\d)';
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const FORMS: readonly Form[] = [
  { pattern: /\b(\d{4}-\d{2}-\d{2})\b/g, read: ([, day = '']) => one(day) },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? ${YEAR}\\b`, 'gi'),
    read: ([, day = '', month = '', year = '']) => one(`${year}-${monthNumber(month)}-${day.padStart(2, '0')}`),
  },
  {
    pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}\\b`, 'gi'),
    read: ([, month = '', day = '', year = '']) => one(`${year}-${monthNumber(month)}-${day.padStart(2, '0')}`),
  },
  {
    pattern: /\b(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)\b/g,
    read: ([, day = '', month = '', year = '']) => one(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
  },
  {
    pattern: new RegExp(`\\b${MONTH},? (?:of )?${YEAR}\\b`, 'gi'),
    read: ([, month = '', year = '']) => one(`${year}-${monthNumber(month)}`),
  },
  { pattern: /\b((?:19|20)\d\d-(?:0[1-9]|1[0-2]))\b/g, read: ([, month = '']) => one(month) },
  {
    pattern: new RegExp(`(?<![/\\d])${YEAR} ?(?:[-–]|to|until|through) ?${YEAR}(?![/\\d])`, 'g'),
    read: ([, since = '', until = '']) => stretch(since, until),
  },
  {
    pattern: /\b(?:the )?(19[4-9]0|20\d0)'?s\b/gi,
    read: ([, year = '']) => stretch(year, String(Number(year) + 9)),
  },
  {
    pattern: /\b(?:(?:in|over|during|for) )?the (?:last|past) (\d{1,2}|[a-z]+) (year|decade)s?\b/gi,
    read: ([, many = '', unit = ''], today) => back(many, unit === 'decade' ? 10 : 1, today),
  },
  {
    pattern: /\b(\d{1,2}|[a-z]+) years? ago\b/gi,
    read: ([, many = ''], today) => {
      const years = numberOf(many);
      return years === null ? null : one(String(Number(today.slice(0, 4)) - years));
    },
  },
  {
    pattern: /\blast decade\b/gi,
    read: (_match, today) => back('1', 10, today),
  },
  { pattern: /\b(?:today|now|currently|at present|nowadays)\b/gi, read: (_match, today) => one(today) },
  {
    pattern: /\b(?:yesterday)\b/gi,
    read: (_match, today) => one(new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10)),
  },
  { pattern: /\bthis year\b/gi, read: (_match, today) => one(today.slice(0, 4)) },
  { pattern: /\blast year\b/gi, read: (_match, today) => one(String(Number(today.slice(0, 4)) - 1)) },
  { pattern: /\bthis month\b/gi, read: (_match, today) => one(today.slice(0, 7)) },
  {
    pattern: /\blast month\b/gi,
    read: (_match, today) => one(new Date(Date.parse(`${today.slice(0, 7)}-01`) - 1).toISOString().slice(0, 7)),
  },
  {
    pattern: new RegExp(`(?<![/\\d.])\\b${YEAR} (?:onwards?|and (?:after|later|since))\\b`, 'gi'),
    read: ([, year = '']) => from(year),
  },
  { pattern: new RegExp(`(?<![/\\d.])\\b${YEAR}\\b(?![/\\d])`, 'g'), read: ([, year = '']) => one(year) },
];

function one(text: string): Span | null {
  const date = parsePartialDate(text);
  return date === undefined ? null : { date };
}

function from(text: string): Span | null {
  const date = parsePartialDate(text);
  return date === undefined ? null : { date, role: 'since' };
}

function stretch(from: string, to: string): Span | null {
  const [since, until] = [parsePartialDate(from), parsePartialDate(to)];
  return since === undefined || until === undefined ? null : { since, until };
}

function back(many: string, each: number, today: string): Span | null {
  const years = numberOf(many);
  return years === null ? null : stretch(String(Number(today.slice(0, 4)) - years * each), today);
}

function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const at = NUMBERS.indexOf(text.toLowerCase());
  return at < 0 ? (text.toLowerCase() === 'a' ? 1 : null) : at + 1;
}

const monthNumber = (name: string): string =>
  String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');

const BEFORE =
  /(?:^|[\s,(])(?:(since|from|after|between|starting(?: in| from)?|beginning (?:in|with))|(until|till|to|through|before|up to|and|through to)|(in|on|at|by|during|as of|as at|for|of)) (?:the )?(?:(?:year|month|start|end|beginning) (?:of )?)?$/i;

/** The word before a date says how it is meant; `and` only behind one that begins a stretch. */
function withRole(text: string, found: Found, before: Found | undefined): SaidDate[] {
  const match = BEFORE.exec(text.slice(0, found.start));
  const start = match === null ? found.start : match.index + (/^[\s,(]/.test(match[0]) ? 1 : 0);
  const { end } = found;
  if ('since' in found)
    return [
      { date: found.since, role: 'since', start, end },
      { date: found.until, role: 'until', start: end, end },
    ];
  const [, since, until] = match ?? [];
  const { date, role } = found;
  if (since !== undefined || role === 'since') return [{ date, role: 'since', start, end }];
  if (until === undefined) return [{ date, role: 'at', start, end }];
  const opened = before !== undefined && opens(text, before, start);
  if (/^(?:and|to)$/i.test(until) && !opened) return [{ date, role: 'at', start: found.start, end }];
  return [{ date, role: 'until', start, end }];
}

/** Whether a date opens a stretch that ends where another begins. */
function opens(text: string, { start, end }: Found, next: number): boolean {
  const [, since] = BEFORE.exec(text.slice(0, start)) ?? [];
  return since !== undefined && text.slice(end, next).trim() === '';
}
