import { guarded, quoted } from '../text/csv-cell.js';
/** A value as JSON has it. */
type Value = null | undefined | string | number | boolean | readonly Value[] | { readonly [key: string]: Value };
type Cells = ReadonlyMap<string, string>;

const GAP = '  ';
const NARROWEST = 6;

/**
 * Shows an answer to a reader: each of its lists as a table of its own under its path, and whatever stands beside them
 * as `key: value` lines.
 *
 * Nested values become columns named by their path (`node.name`), lists inside of lists one cell each.
 *
 * @param columns Width of the terminal; the widest columns are cut to fit, with `…`.
 * @returns Lines, with a newline behind each.
 */
export function printTable(answer: unknown, columns: number): string {
  const { beside, lists } = partsOf(answer as Value); // an answer is JSON
  const lines = beside.map(([key, text]) => `${key === '' ? '' : `${key}: `}${text}`);
  const tables = lists.map(({ path, rows }) => {
    if (rows.length === 0) return `${path}: none`;
    const table = drawTable(rows, columns).join('\n');
    return lists.length === 1 ? table : `${path}\n${table}`;
  });
  return `${[...(lines.length > 0 ? [lines.join('\n')] : []), ...tables].join('\n\n')}\n`;
}

/**
 * The lists of an answer as CSV (RFC 4180, CRLF): one, or several under a comment with the path of each. What would be
 * a formula in a spreadsheet has an apostrophe before it.
 */
export function printCsv(answer: unknown): string {
  const { beside, lists } = partsOf(answer as Value); // an answer is JSON
  if (lists.length === 0) return csvOf([new Map(beside)]);
  return lists.map(({ path, rows }) => `${lists.length === 1 ? '' : `# ${path}\r\n`}${csvOf(rows)}`).join('\r\n');
}

interface Parts {
  readonly beside: readonly (readonly [key: string, text: string])[];
  readonly lists: readonly { readonly path: string; readonly rows: readonly Cells[] }[];
}

/** The lists that stand in no other list, and all else; in the order of the answer. */
function partsOf(answer: Value): Parts {
  const beside = new Map<string, string>();
  const lists: { path: string; rows: Cells[] }[] = [];
  const walk = (value: Value, path: string): void => {
    if (isList(value)) lists.push({ path, rows: value.map((item) => flatten(item)) });
    else if (isObject(value))
      for (const [key, item] of Object.entries(value)) walk(item, path === '' ? key : `${path}.${key}`);
    else if (value !== undefined) beside.set(path, inOneCell(value));
  };
  walk(answer, '');
  return { beside: [...beside], lists };
}

function csvOf(rows: readonly Cells[]): string {
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const lines = [names, ...rows.map((row) => names.map((name) => row.get(name) ?? ''))];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

function csvCell(text: string): string {
  return quoted(NUMBER.test(text) ? text : guarded(text));
}

/** The values of an item by their path, e.g. `node.name`. */
function flatten(value: Value, path = '', into = new Map<string, string>()): Map<string, string> {
  if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) flatten(item, path === '' ? key : `${path}.${key}`, into);
  } else if (value !== undefined) into.set(path, inOneCell(value));
  return into;
}

function inOneCell(value: Value): string {
  if (isList(value)) return value.map(inOneCell).join('; ');
  if (isObject(value))
    return Object.values(value)
      .map(inOneCell)
      .filter((text) => text !== '')
      .join(' · ');
  // What is not known is an empty cell. Line breaks and whatever else a terminal obeys become spaces.
  return value === null || value === undefined
    ? ''
    : String(value).replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}

function drawTable(rows: readonly Cells[], columns: number): string[] {
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const natural = names.map((name) => Math.max(widthOf(name), ...rows.map((row) => widthOf(row.get(name) ?? ''))));
  const widths = fit(natural, columns - GAP.length * (names.length - 1));
  const draw = (texts: readonly string[]): string =>
    texts
      .map((text, i) => pad(text, widths[i] ?? 0))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  return [draw(names), rule, ...rows.map((row) => draw(names.map((name) => row.get(name) ?? '')))];
}

/** Narrows the widest columns until all fit, none below {@link NARROWEST}: a terminal then wraps what is left. */
function fit(natural: readonly number[], room: number): number[] {
  const sum = (most: number): number => natural.reduce((total, width) => total + Math.min(width, most), 0);
  let most = Math.max(...natural, NARROWEST);
  while (most > NARROWEST && sum(most) > room) most -= 1;
  return natural.map((width) => Math.min(width, most));
}

function pad(text: string, width: number): string {
  const missing = width - widthOf(text);
  if (missing >= 0) return text + ' '.repeat(missing);
  let kept = '';
  let used = 0;
  for (const { segment } of SEGMENTS.segment(text)) {
    used += widthOf(segment);
    if (used >= width) break;
    kept += segment;
  }
  return pad(`${kept}…`, width);
}

const SEGMENTS = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** Places a text takes in a terminal: East Asian letters and pictures take two. */
function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of SEGMENTS.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

// Array.isArray does not narrow readonly arrays.
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
const isObject = (value: Value): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
