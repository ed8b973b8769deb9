import { kindShape, shape } from './shape.js';

/** `officialName` and `PARTY_TO` as people write: `official name`, `party to`. */
export function plain(name: string): string {
  return /^[A-Z0-9_]+$/.test(name)
    ? name.toLowerCase().replaceAll('_', ' ')
    : name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** With a capital at the beginning, and abbreviations as they are written. */
export function title(name: string): string {
  const words = plain(name)
    .replace(/\b(un|asat|ilrs|id|doi|url|m49|cow|sha256|cospar|norad)\b/g, (word) => word.toUpperCase())
    .replace(/^url$/i, 'Web page');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `Space object`, or `Space objects`. */
export function kindWord(kind: string, many = false): string {
  const found = kindShape(kind);
  return title(found === undefined ? kind : many ? found.plural : found.name);
}

/** What the API's own words say a value means; undefined where they say nothing. */
export function meaning(type: string, value: string): string | undefined {
  return shape.enums[type]?.[value];
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** `2012-07-18` as `18 July 2012`, `2012-07` as `July 2012`, `2012` as it is. */
export function dateWords(date: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** When something held, in words; `event` for what happened on one day. */
export function spanWords(since: string | null, until: string | null, event = false): string {
  if (event) return since === null ? 'on a day not known' : dateWords(since);
  if (since === null && until === null) return 'since a day not known';
  if (until === null) return `since ${dateWords(since ?? '')}`;
  return since === null ? `until ${dateWords(until)}` : `${dateWords(since)} to ${dateWords(until)}`;
}

const number = new Intl.NumberFormat('en'); // made once: `toLocaleString` makes one for each number

export function count(n: number): string {
  return number.format(n);
}

/** `1 party`, `3 parties`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** As `sentence`: `China is party to Moon Agreement`. */
export function says(relation: string, back = false): string {
  const found = shape.relations[relation];
  return found === undefined ? plain(relation) : back ? found.saysBack : found.says;
}
