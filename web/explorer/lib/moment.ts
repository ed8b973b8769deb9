import { createContext, useContext, useMemo } from 'react';
import { navigate } from 'wouter/use-browser-location';

/** The moment that a page asks about, as its address says it. */
export interface Moment {
  /** A day, or null for today. */
  readonly asOf: string | null;
  readonly ever: boolean;
  /** What the graph knew by the end of this day; null for now. */
  readonly knownAt: string | null;
}

/** The same as arguments of a root field. */
export interface Asked {
  readonly asOf?: string;
  readonly ever?: boolean;
  readonly knownAt?: string;
}

export const firstDay = '1957-01-01';

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Whether this is a day of the calendar, written `2023-06-30`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

export function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** The first day that a partial date can stand for. */
export function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

export type Change = Readonly<Record<string, string | null>>;

/** Changes some of the parameters of the address: in place, or as a step that "back" undoes. */
export function changeParams(changes: Change, step = false): void {
  // Read now: what another control has written since the last drawing must not be lost.
  const next = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  navigate(text ? `${location.pathname}?${text}` : location.pathname, { replace: !step });
}

/** What stands behind the "?" of the address. Told once from the top: hundreds of links on a page follow it. */
export const AddressSearch = createContext('');

/** The parameters of the address, and the way to change them. */
export function useParams(): readonly [URLSearchParams, typeof changeParams] {
  const search = useContext(AddressSearch);
  const params = useMemo(() => new URLSearchParams(search), [search]);
  return [params, changeParams];
}

/** How many pages more of a list are asked for, as the address says it (`all=votes~2`), and the way to ask for the next. */
export function usePages(name: string): readonly [number, () => void] {
  const [params] = useParams();
  const more = new Map(
    (params.get('all') ?? '')
      .split(',')
      .filter(Boolean)
      .map((one) => {
        const [list = '', pages = '1'] = one.split('~');
        return [list, Math.min(Math.max(Math.trunc(Number(pages)) || 1, 1), MOST_PAGES)] as const;
      }),
  );
  const pages = more.get(name) ?? 0;
  const next = (): void => {
    more.set(name, pages + 1);
    const all = [...more].map(([list, many]) => (many === 1 ? list : `${list}~${String(many)}`));
    changeParams({ all: all.join(',') }, true);
  };
  return [pages, next];
}

/** Enough for the longest list there is; an address may say anything. */
const MOST_PAGES = 1_000;

/** Whether a list that is shown in part is asked for whole, as the address says it, and the way to ask. */
export function useWhole(name: string): readonly [boolean, () => void] {
  const [pages, show] = usePages(name);
  return [pages > 0, show];
}

export function useMoment(): Moment {
  return momentIn(useContext(AddressSearch));
}

/** The moment of the address as it is now: for what happens on a click. */
export function momentNow(): Moment {
  return momentIn(location.search);
}

let latest: { readonly search: string; readonly moment: Moment } | null = null;

function momentIn(search: string): Moment {
  if (latest?.search !== search) latest = { search, moment: momentOf(new URLSearchParams(search)) };
  return latest.moment;
}

/** What cannot be read as a day is as good as not written. */
export function momentOf(params: URLSearchParams): Moment {
  const asOf = params.get('asOf') ?? '';
  const knownAt = params.get('knownAt') ?? '';
  const ever = params.get('ever') === '1';
  return {
    asOf: !ever && isDay(asOf) ? asOf : null,
    ever,
    knownAt: isDay(knownAt.slice(0, 10)) ? knownAt.slice(0, 10) : null,
  };
}

export function asked({ asOf, ever, knownAt }: Moment): Asked {
  return {
    ...(asOf !== null && { asOf }),
    ...(ever && { ever }),
    ...(knownAt !== null && { knownAt: `${knownAt}T23:59:59Z` }),
  };
}

/** The parameters that go along from page to page. */
export function momentParams({ asOf, ever, knownAt }: Moment): URLSearchParams {
  return new URLSearchParams({
    ...(asOf !== null && { asOf }),
    ...(ever && { ever: '1' }),
    ...(knownAt !== null && { knownAt }),
  });
}

export function momentWords({ asOf, ever, knownAt }: Moment): string {
  const when = ever ? 'whatever the day' : asOf === null ? 'today' : `on ${asOf}`;
  return knownAt === null ? when : `${when}, as known on ${knownAt}`;
}
