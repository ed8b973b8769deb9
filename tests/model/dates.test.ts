import { dayNumber, daysInMonth, dayOf, formatDay, BEGINNING, END_OF_TIME } from '../../src/model/day.js';
import { fromMilliseconds, parseInstant, toMilliseconds } from '../../src/model/instant.js';
import { endDay } from '../../src/model/interval.js';
import { firstDay, lastDay, parsePartialDate, precision, type PartialDate } from '../../src/model/partial-date.js';
import { daysOf, lastDayWith } from '../oracle/days.js';

describe('dayNumber', () => {
  it('agrees with the calendar of JavaScript at both ends of every month, in years of every kind', () => {
    const years = Array.from({ length: 1_000 }, (_, i) => i * 10 + (i % 10));
    const wrong = [...years, 0, 4, 100, 400, 1900, 2000, 9999].flatMap((year) =>
      Array.from({ length: 12 }, (_, i) => i + 1).filter((month) => {
        const { first, last } = daysOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
        return dayNumber(year, month, 1) !== first || dayNumber(year, month, daysInMonth(year, month)) !== last;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('lies between the beginning and the end of time', () => {
    expect(BEGINNING).toBeLessThan(dayNumber(0, 1, 1));
    expect(END_OF_TIME).toBeGreaterThan(dayNumber(9999, 12, 31) + 1);
  });
});

describe('formatDay', () => {
  it.each(['0000-01-01', '0099-12-31', '1969-12-31', '1970-01-01', '2000-02-29', '9999-12-31'])(
    'writes %s back',
    (text) => {
      expect(formatDay(firstDay(text as PartialDate))).toBe(text);
    },
  );

  it('counts days in UTC, before 1970 too', () => {
    expect(dayOf(-1)).toBe(-1);
    expect(dayOf(0)).toBe(0);
    expect(dayOf(86_399_999)).toBe(0);
  });
});

describe('parsePartialDate', () => {
  it.each(['0000', '9999', '2000-02', '2000-02-29', '2024-02-29', '1900-02-28', '2023-04-30', '0000-02-29'])(
    'reads %s',
    (text) => {
      expect(parsePartialDate(text)).toBe(text);
    },
  );

  it.each`
    text              | because
    ${''}             | ${'it is empty'}
    ${'19'}           | ${'a year has four digits'}
    ${'12345'}        | ${'a year has four digits'}
    ${'-0001'}        | ${'there is no year before 0000'}
    ${'2000-00'}      | ${'there is no month 0'}
    ${'2000-13'}      | ${'there is no month 13'}
    ${'2000-1'}       | ${'a month has two digits'}
    ${'2000-01-00'}   | ${'there is no day 0'}
    ${'2000-01-32'}   | ${'January has 31 days'}
    ${'2023-04-31'}   | ${'April has 30 days'}
    ${'1900-02-29'}   | ${'1900 was no leap year'}
    ${'2023-02-29'}   | ${'2023 was no leap year'}
    ${'2000-01-01 '}  | ${'there is a space'}
    ${'2000-01-01\n'} | ${'there is a new line'}
    ${'2000/01/01'}   | ${'the parts are joined by hyphens'}
    ${'２０００'}     | ${'digits are ASCII'}
  `('refuses $text: $because', ({ text }: { text: string }) => {
    expect(parsePartialDate(text)).toBeUndefined();
  });
});

describe('a partial date', () => {
  it.each`
    date            | first           | last            | grain
    ${'2019'}       | ${'2019-01-01'} | ${'2019-12-31'} | ${1}
    ${'2019-06'}    | ${'2019-06-01'} | ${'2019-06-30'} | ${2}
    ${'2019-06-12'} | ${'2019-06-12'} | ${'2019-06-12'} | ${3}
    ${'2020-02'}    | ${'2020-02-01'} | ${'2020-02-29'} | ${2}
    ${'1900-02'}    | ${'1900-02-01'} | ${'1900-02-28'} | ${2}
    ${'0000'}       | ${'0000-01-01'} | ${'0000-12-31'} | ${1}
    ${'9999-12'}    | ${'9999-12-01'} | ${'9999-12-31'} | ${2}
  `('$date is any day from $first to $last', ({ date, first, last, grain }) => {
    expect([formatDay(firstDay(date)), formatDay(lastDay(date)), precision(date)]).toEqual([first, last, grain]);
  });

  it('has precision 0 where there is none', () => {
    expect(precision(null)).toBe(0);
  });

  it('sorts as text by first day, the coarser first', () => {
    const sorted = ['1989-12-31', '1990', '1990-01', '1990-01-01', '1990-01-02', '1990-02', '1991'] as PartialDate[];
    expect([...sorted].reverse().sort()).toEqual(sorted);
    const byDay = [...sorted].reverse().sort((a, b) => firstDay(a) - firstDay(b) || precision(a) - precision(b));
    expect(byDay).toEqual(sorted);
  });

  it.each([
    '2019',
    '2019-06',
    '2024-01-05',
    '0000',
    '0000-01-01',
    '9999',
    '9999-12-31',
    '2000-02',
    '2000-03-01',
  ] as PartialDate[])('ends as the oracle has it: %s', (until) => {
    expect(endDay(until)).toBe(lastDayWith(until) + 1);
  });
});

describe('parseInstant', () => {
  it.each`
    text                                | written
    ${'2026-11-23T00:00:00Z'}           | ${'2026-11-23T00:00:00.000Z'}
    ${'2026-11-23T00:00Z'}              | ${'2026-11-23T00:00:00.000Z'}
    ${'2026-11-23T01:00:00+01:00'}      | ${'2026-11-23T00:00:00.000Z'}
    ${'2026-11-23T00:00:00.123456789Z'} | ${'2026-11-23T00:00:00.123Z'}
    ${'0000-01-01T00:00:00Z'}           | ${'0000-01-01T00:00:00.000Z'}
    ${'9999-12-31T23:59:59.999Z'}       | ${'9999-12-31T23:59:59.999Z'}
  `('writes $text as $written', ({ text, written }) => {
    expect(parseInstant(text)).toBe(written);
  });

  it.each([
    '',
    '2026-11-23',
    '2026-11-23T00:00:00',
    '2026-13-01T00:00:00Z',
    '2026-11-23T25:00:00Z',
    '9999-12-31T23:59:59-01:00',
    '0000-01-01T00:00:00+01:00',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('goes to milliseconds and back', () => {
    const instant = parseInstant('2026-11-23T01:02:03.004Z')!;
    expect(fromMilliseconds(toMilliseconds(instant))).toBe(instant);
  });
});
