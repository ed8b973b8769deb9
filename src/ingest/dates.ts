const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';

/** A date as the text gives it: never finer, and without a year where the text has none near. */
export interface DateFound {
  readonly start: number;
  readonly end: number;
  /** `2023-10-03`, `2023-10`, `2023`; null where the words do not give a year. */
  readonly date: string | null;
  /** `05-07`: a day of a year that the words do not give. */
  readonly dayOfYear?: string;
}

const FORMS = new RegExp(
  [
    `(?<d1>\\d{1,2})(?:st|nd|rd|th)? (?<m1>${MONTH})(?:,? (?<y1>\\d{4}))?`,
    `(?<m2>${MONTH}) (?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)(?:,? (?<y2>\\d{4}))?`,
    `(?<m3>${MONTH})(?: of)? (?<y3>\\d{4})`,
    `(?<iso>\\d{4}-\\d{2}-\\d{2})`,
    `(?<=\\b(?:[Ii]n|[Ss]ince|of|[Uu]ntil|[Bb]y|[Ff]rom|[Aa]fter|[Bb]efore|[Dd]uring) |(?<![\\d/] )\\()(?<y4>(?:19|20)\\d{2})(?![\\d/-])`,
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Uu]ntil|of|[Tt]his|[Ll]ate|[Ee]arly) )(?<month>${MONTH})\\b(?! \\d)`,
    `(?<day>(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))`,
  ]
    .map((form) => `(?:\\b${form})`)
    .join('|'),
  'gu',
);

/** Dates in the order of the text. A weekday or a month alone is found, so that rules can pass over it, and is no date by itself. */
export function datesOf(text: string): DateFound[] {
  return [...text.matchAll(FORMS)].map((match) => {
    const groups = match.groups ?? {};
    const date = dateOf(groups);
    const day = groups['d1'] ?? groups['d2'];
    return {
      ...{ start: match.index, end: match.index + match[0].length, date },
      ...(date === null && day !== undefined && { dayOfYear: dayOfYear(groups['m1'] ?? groups['m2'], day) }),
    };
  });
}

function dateOf(g: Readonly<Record<string, string | undefined>>): string | null {
  if (g['iso'] !== undefined) return g['iso'];
  if (g['y4'] !== undefined) return g['y4'];
  if (g['y3'] !== undefined) return `${g['y3']}-${monthOf(g['m3'])}`;
  const year = g['y1'] ?? g['y2'];
  if (year === undefined) return null;
  return `${year}-${dayOfYear(g['m1'] ?? g['m2'], g['d1'] ?? g['d2'] ?? '')}`;
}

const dayOfYear = (month: string | undefined, day: string): string => `${monthOf(month)}-${day.padStart(2, '0')}`;

function monthOf(word: string | undefined): string {
  const start = (word ?? '').toLowerCase().replace('.', '').slice(0, 3);
  return String(MONTHS.findIndex((month) => month.startsWith(start)) + 1).padStart(2, '0');
}
