import { existsOn, isNotYet, isOver, type Existence } from '../../src/model/existence.js';
import { lastBefore, speaksOf, tells, type CompleteList, type Listed } from '../../src/model/complete-list.js';
import { firstDay, type PartialDate } from '../../src/model/partial-date.js';

const date = (text: string | null): PartialDate | null => text as PartialDate | null;
const on = (text: string): number => firstDay(text as PartialDate);
const from = (began: string | null, ended: string | null): Existence => ({ began: date(began), ended: date(ended) });

interface ExistenceCase {
  readonly began: string | null;
  readonly ended: string | null;
  readonly day: string;
  readonly notYet: boolean;
  readonly over: boolean;
}

type UniverseCase = Readonly<Record<'member' | 'observer' | 'nonMember' | 'noState' | 'organization', boolean>> & {
  readonly universe: string | null;
};

describe('who exists on a day', () => {
  it.each`
    began           | ended           | day             | notYet   | over
    ${null}         | ${null}         | ${'1500-01-01'} | ${false} | ${false}
    ${null}         | ${null}         | ${'2999-12-31'} | ${false} | ${false}
    ${'1993'}       | ${null}         | ${'1992-12-31'} | ${true}  | ${false}
    ${'1993'}       | ${null}         | ${'1993-01-01'} | ${false} | ${false}
    ${'1993-02'}    | ${null}         | ${'1993-01-31'} | ${true}  | ${false}
    ${'1993-02'}    | ${null}         | ${'1993-02-01'} | ${false} | ${false}
    ${null}         | ${'1991'}       | ${'1991-12-31'} | ${false} | ${false}
    ${null}         | ${'1991'}       | ${'1992-01-01'} | ${false} | ${true}
    ${null}         | ${'1990-10-03'} | ${'1990-10-02'} | ${false} | ${false}
    ${null}         | ${'1990-10-03'} | ${'1990-10-03'} | ${false} | ${true}
    ${'1949-10-07'} | ${'1990-10-03'} | ${'1949-10-06'} | ${true}  | ${false}
    ${'1949-10-07'} | ${'1990-10-03'} | ${'1949-10-07'} | ${false} | ${false}
  `('from $began until $ended, on $day', ({ began, ended, day, notYet, over }: ExistenceCase) => {
    const one = from(began, ended);
    expect([isNotYet(one, on(day)), isOver(one, on(day)), existsOn(one, on(day))]).toEqual([
      notYet,
      over,
      !notYet && !over,
    ]);
  });
});

const list = (through: string, more: Partial<Record<'from' | 'universe' | 'document', string>> = {}): CompleteList => ({
  document: more.document ?? 'document:list',
  from: date(more.from ?? null),
  through: through as PartialDate,
  universe: (more.universe ?? null) as CompleteList['universe'],
});
const state = (more: Partial<Listed> = {}): Listed => ({
  ...from(null, null),
  isOrganization: false,
  stateStatus: 'UN_MEMBER',
  ...more,
});
const organization = state({ isOrganization: true, stateStatus: null });

describe('of whom a list speaks', () => {
  it.each`
    universe             | member   | observer | nonMember | noState  | organization
    ${null}              | ${true}  | ${true}  | ${true}   | ${false} | ${true}
    ${'EXISTING_STATES'} | ${true}  | ${true}  | ${true}   | ${false} | ${false}
    ${'UN_MEMBERS'}      | ${true}  | ${false} | ${false}  | ${false} | ${false}
    ${'ORGANIZATIONS'}   | ${false} | ${false} | ${false}  | ${false} | ${true}
  `('of $universe', ({ universe, member, observer, nonMember, noState, organization: whole }: UniverseCase) => {
    const one = list('2020-06', universe === null ? {} : { universe });
    expect([
      ...['UN_MEMBER', 'UN_OBSERVER', 'NON_MEMBER', null].map((stateStatus) => speaksOf(one, state({ stateStatus }))),
      speaksOf(one, organization),
    ]).toEqual([member, observer, nonMember, noState, whole]);
    expect(speaksOf(one, state({ stateStatus: 'FORMER' }))).toBe(false);
  });

  it('speaks of whoever existed on its last day', () => {
    const one = list('2020-06', { from: '2010' });
    expect(speaksOf(one, state(from('2020-06-30', null)))).toBe(true);
    expect(speaksOf(one, state(from('2020-07-01', null)))).toBe(false);
    expect(speaksOf(one, state(from(null, '2020-06-30')))).toBe(false);
    expect(speaksOf(one, state(from(null, '2020-06')))).toBe(true); // it ends with the month
    expect(speaksOf(one, { ...organization, ...from(null, '2015') })).toBe(false);
  });

  it('means "no" by its silence on its own days alone', () => {
    const years = list('2020-06', { from: '2010' });
    const moment = list('2020-06-15');
    const told = (one: CompleteList): boolean[] =>
      ['2009-12-31', '2010-01-01', '2020-06-15', '2020-06-30', '2020-07-01'].map((day) => tells(one, state(), on(day)));
    expect(told(years)).toEqual([false, true, true, true, false]);
    expect(told(moment)).toEqual([false, false, true, false, false]);
    expect(tells(years, organization, on('2015'))).toBe(true);
    expect(tells(list('2020', { from: '2010', universe: 'UN_MEMBERS' }), organization, on('2015'))).toBe(false);
  });
});

describe('the last list before a day', () => {
  const early = list('2000', { document: 'document:early' });
  const late = list('2010', { document: 'document:late' });
  const other = list('2010', { document: 'document:other' });

  it('is the one that reached the furthest, and of equals the first', () => {
    expect(lastBefore([early, late, other], state(), on('2015'))).toBe(late);
    expect(lastBefore([late, early], state(), on('2015'))).toBe(late);
    expect(lastBefore([other, late], state(), on('2015'))).toBe(other);
  });

  it('is over on that day, and speaks of whom is asked', () => {
    expect(lastBefore([early, late], state(), on('2010-12-31'))).toBe(early);
    expect(lastBefore([early, late], state(), on('2011-01-01'))).toBe(late);
    expect(lastBefore([early, late], state(), on('2000-06-01'))).toBeUndefined();
    expect(lastBefore([early, late], state(from('2005', null)), on('2005-06-01'))).toBeUndefined();
    expect(lastBefore([early, late], state(from(null, '2005')), on('2015'))).toBe(early);
    expect(lastBefore([], state(), on('2015'))).toBeUndefined();
  });
});
