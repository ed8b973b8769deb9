import { formatDay, type Day } from '../model/day.js';
import { firstDay, lastDay, parsePartialDate } from '../model/partial-date.js';
import type { Lexicon } from './lexicon.js';
import type { Taken } from './match.js';
import type { DateRole, SaidDate } from './said-dates.js';
import type { Wanted } from './wanted.js';

export type Variables = Readonly<Record<string, unknown>>;

/**
 * The variables of a question with what a sentence gives in the place of what is recorded beside it.
 *
 * @param today A year that is not over is meant through today.
 */
export function fill(
  recorded: Variables,
  { taken, wanted: all }: { readonly taken: readonly Taken[]; readonly wanted: ReadonlyMap<string, Wanted> },
  lexicon: Lexicon,
  today: Day,
): Variables {
  const filled: Record<string, unknown> = {};
  const adding = new Set<string>();
  for (const one of taken) {
    const { variable, wanted, adds } = one.slot;
    if (adds) adding.add(variable);
    if ('date' in one) filled[variable] = dateAs(one.date, one.slot.role, wanted, today);
    else if (wanted.is === 'entity') {
      const values = one.candidate.ids.map((id) => (wanted.by === 'id' ? id : (lexicon.called(id, wanted.by) ?? id)));
      if (!wanted.list) filled[variable] = values[values.length - 1];
      else filled[variable] = [...new Set([...listOf(filled[variable]), ...values])];
    }
  }
  for (const [variable, wanted] of all) {
    const named = taken.find(({ slot }) => wanted.is === 'words' && slot.variable === wanted.of);
    if (named !== undefined && 'mention' in named) filled[variable] = named.mention.text;
  }
  // Whoever names one alone asks how it stands among others; whoever names several asks of those.
  for (const variable of adding) {
    const said = listOf(filled[variable]);
    if (said.length === 1) filled[variable] = [...new Set([...said, ...listOf(recorded[variable])])];
  }
  const said = new Set(Object.keys(filled));
  return between(recorded, stillBehind(recorded, { ...recorded, ...filled }, said, today), said);
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A date as a variable writes it: where it wants a day, the first of those said, or the last where it is the end of something. */
function dateAs({ date }: SaidDate, role: DateRole, wanted: Wanted, today: Day): string | number {
  if (wanted.is !== 'date') return date;
  const day = role === 'since' ? firstDay(date) : lastBy(date, today);
  switch (wanted.as) {
    case 'PartialDate':
      return date;
    case 'Int':
      return Number(date.slice(0, 4));
    case 'Date':
      return formatDay(day);
    case 'DateTime':
      return role === 'until' ? `${formatDay(day)}T23:59:59Z` : `${formatDay(firstDay(date))}T00:00:00Z`;
  }
}

function lastBy(date: SaidDate['date'], today: Day): Day {
  const last = lastDay(date);
  return firstDay(date) <= today && last > today ? today : last;
}

/** An end that nobody named, and that a named beginning has passed, is moved to this year: it was to be behind it. */
function stillBehind(recorded: Variables, variables: Variables, said: ReadonlySet<string>, today: Day): Variables {
  const moved: Record<string, unknown> = {};
  for (const name of Object.keys(recorded)) {
    const end = yearOf(recorded[name]);
    if (end === null || said.has(name)) continue;
    const isPassed = [...said].some((one) => {
      const [before, now] = [yearOf(recorded[one]), yearOf(String(variables[one]).slice(0, 4))];
      return before !== null && before < end && now !== null && now > end;
    });
    if (isPassed) moved[name] = formatDay(today).slice(0, 4);
  }
  return { ...variables, ...moved };
}

/** A date that stood between two others, and does so no longer now that those are others, is put in their middle. */
function between(recorded: Variables, variables: Variables, said: ReadonlySet<string>): Variables {
  const dates = Object.keys(recorded).filter((name) => yearOf(recorded[name]) !== null);
  const moved: Record<string, unknown> = {};
  for (const name of dates) {
    if (said.has(name)) continue;
    const [own, first, last] = [
      yearOf(recorded[name]),
      dates.find((one) => is(recorded, one, name) < 0),
      dates.find((one) => is(recorded, one, name) > 0),
    ];
    if (own === null || first === undefined || last === undefined || !(said.has(first) || said.has(last))) continue;
    const [from, to] = [yearOf(variables[first]), yearOf(variables[last])];
    if (from !== null && to !== null && from <= to) moved[name] = String(Math.ceil((from + to) / 2));
  }
  return { ...variables, ...moved };
}

const is = (recorded: Variables, a: string, b: string): number =>
  (yearOf(recorded[a]) ?? 0) - (yearOf(recorded[b]) ?? 0);

/** Of a date that is given as a year alone. */
function yearOf(value: unknown): number | null {
  const date = typeof value === 'string' && value.length >= 4 ? parsePartialDate(value.slice(0, 10)) : undefined;
  return date === undefined || date.length > 4 ? null : Number(date);
}
