/** A cell of a table: one line, and no bars of its own. */
const cell = (value) =>
  String(value ?? '')
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ');

/** A table with these heads; numbers are set to the right. */
export function table(heads, rows) {
  if (rows.length === 0) return 'None.\n';
  const isNumber = heads.map((_, i) => rows.every((row) => typeof row[i] === 'number'));
  const rule = isNumber.map((number) => (number ? '---:' : '---'));
  return [heads, rule, ...rows].map((row) => `| ${row.map(cell).join(' | ')} |\n`).join('');
}

export const code = (text) => `\`${text}\``;

/** Said on every page, so that nobody edits it by hand. */
export const GENERATED = '<!-- Made by `npm run reference`: change what it is made from, not this file. -->\n';

/** An anchor as GitHub makes it of a heading. */
export const anchor = (heading) =>
  `#${heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-')}`;

/** Sorted by a number, the largest first, then by name. */
export const byCount = (entries) => entries.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
