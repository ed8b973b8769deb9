import { dayNumber } from '../../src/model/day.js';
import { saidDates } from '../../src/sentences/said-dates.js';

const TODAY = dayNumber(2026, 11, 28);
const read = (text: string): string[] => saidDates(text, TODAY).map(({ date, role }) => `${role} ${date}`);

it.each`
  text                         | dates                                 | because
  ${'on 1 June 2023'}          | ${['at 2023-06-01']}                  | ${'a day'}
  ${'on June 1st, 2023'}       | ${['at 2023-06-01']}                  | ${'a day as Americans write it'}
  ${'as of 2023-06-30'}        | ${['at 2023-06-30']}                  | ${'a day as this graph writes it'}
  ${'am 30.6.2023'}            | ${['at 2023-06-30']}                  | ${'a day with points'}
  ${'06/07/2023'}              | ${[]}                                 | ${'nobody knows which is the month'}
  ${'in March 2014'}           | ${['at 2014-03']}                     | ${'a month'}
  ${'2019 onwards'}            | ${['since 2019']}                     | ${'an open stretch'}
  ${'since 2014'}              | ${['since 2014']}                     | ${'an open stretch'}
  ${'between 2000 and 2010'}   | ${['since 2000', 'until 2010']}       | ${'`and` ends what `between` began'}
  ${'from 1990 to June 2000'}  | ${['since 1990', 'until 2000-06']}    | ${'so does `to`'}
  ${'in 2010 and 2015'}        | ${['at 2010', 'at 2015']}             | ${'two years are no stretch'}
  ${'2014-2026'}               | ${['since 2014', 'until 2026']}       | ${'a stretch as it is printed'}
  ${'the 1990s'}               | ${['since 1990', 'until 1999']}       | ${'a decade'}
  ${'last year'}               | ${['at 2025']}                        | ${'relative to the day of asking'}
  ${'in the last ten years'}   | ${['since 2016', 'until 2026-11-28']} | ${'through that day'}
  ${'today'}                   | ${['at 2026-11-28']}                  | ${'that day'}
  ${'until 31 February 2020'}  | ${['at 2020-02']}                     | ${'no such day: its month is read'}
  ${'A/RES/77/2010'}           | ${[]}                                 | ${'a number of a resolution'}
  ${'resolution 1962 (XVIII)'} | ${['at 1962']}                        | ${'names are known to the caller, and not here'}
`('$text: $dates ($because)', ({ text, dates }) => {
  expect(read(text)).toEqual(dates);
});
