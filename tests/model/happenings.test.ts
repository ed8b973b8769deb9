import type { ClaimVersion } from '../../src/model/claim.js';
import { changeKind, changesOf } from '../../src/model/changes.js';
import { happenings } from '../../src/model/happenings.js';
import { justBefore } from '../../src/model/instant.js';
import type { Lasting } from '../../src/model/interval.js';
import { moment, party, say } from '../worlds/moon.js';

describe('what a claim puts on a timeline', () => {
  const told = (lasting: Lasting, since: string | null, until: string | null, attested: readonly string[]) => {
    const { claim, ...said } = party('state:aut', since, { until });
    const evidence = attested.map((day) => ({ document: 'document:paper', attested: day as never })); // a date
    const version: ClaimVersion = {
      ...said,
      claim: claim.id,
      recordedAt: moment(1),
      retractedAt: null,
      origin: 't',
      evidence,
    };
    return happenings(claim, version, { lasting, temporal: false }, false).map(({ date, what }) => `${what} ${date}`);
  };

  it.each`
    lasting    | since     | until     | attested            | entries                         | because
    ${'STATE'} | ${'1984'} | ${'2024'} | ${['2000']}         | ${['BEGINS 1984', 'ENDS 2024']} | ${'who is dated needs no witness'}
    ${'EVENT'} | ${'1984'} | ${null}   | ${[]}               | ${['HAPPENED 1984']}            | ${'an event has no duration'}
    ${'NONE'}  | ${'1984'} | ${null}   | ${[]}               | ${['HAPPENED 1984']}            | ${'what holds always is dated by its day'}
    ${'STATE'} | ${null}   | ${null}   | ${['2003', '2001']} | ${['ATTESTED 2001']}            | ${'the first day vouched for'}
    ${'EVENT'} | ${null}   | ${null}   | ${['2003']}         | ${['ATTESTED 2003']}            | ${'an event too'}
    ${'NONE'}  | ${null}   | ${null}   | ${['2003']}         | ${[]}                           | ${'what holds always begins on no day'}
    ${'STATE'} | ${null}   | ${'2000'} | ${['2003']}         | ${['ENDS 2000']}                | ${'attested after its end, it counts from no day'}
    ${'STATE'} | ${null}   | ${null}   | ${[]}               | ${[]}                           | ${'nothing is dated'}
  `(
    '$lasting since $since until $until attested $attested: $because',
    ({ lasting, since, until, attested, entries }) => {
      expect(told(lasting as Lasting, since as string | null, until as string | null, attested as string[])).toEqual(
        entries,
      );
    },
  );

  it('has the date that a property is', () => {
    const { claim, ...said } = say('instrument:moon', 'adopted', '1979-12-05');
    const version: ClaimVersion = { ...said, claim: claim.id, recordedAt: moment(1), retractedAt: null, origin: 't' };
    const rule = { lasting: 'NONE', temporal: false } as const;
    expect(happenings(claim, version, rule, true)).toEqual([{ date: '1979-12-05', what: 'VALUE' }]);
    expect(happenings(claim, version, rule, false)).toEqual([]);
  });
});

describe('what befell a claim', () => {
  it('is one change where a version ends as the next begins, and two where there is a gap', () => {
    const { claim, ...said } = party('state:aut', '1984');
    const version = (from: number, to: number | null): ClaimVersion => ({
      ...said,
      claim: claim.id,
      recordedAt: moment(from),
      retractedAt: to === null ? null : moment(to),
      origin: 't',
    });
    const changes = changesOf({ claim, versions: [version(1, 2), version(2, 3), version(5, null)] });
    expect(changes.map(({ at, before, after }) => [at, changeKind(before !== null, after !== null)])).toEqual([
      [moment(1), 'ASSERTED'],
      [moment(2), 'REVISED'],
      [moment(3), 'RETRACTED'],
      [moment(5), 'ASSERTED'],
    ]);
  });

  it('is read before it at a moment behind all earlier ones', () => {
    const before = justBefore(moment(2));
    expect(before < moment(2)).toBe(true);
    expect(before > '2026-01-01T23:59:59.999Z').toBe(true);
  });
});
