import { claimId, makeClaim, prefixOf, type Claim, type ClaimVersion } from '../../src/model/claim.js';
import { counted, lastAttested, NEVER, overlaps, span } from '../../src/model/interval.js';
import { firstDay, type PartialDate } from '../../src/model/partial-date.js';
import { versionAt } from '../../src/model/project.js';
import type { SourceClass } from '../../src/model/source-class.js';
import { strength } from '../../src/model/strength.js';
import { date, moment, say, type Said } from '../worlds/moon.js';

const content = {
  subject: 'state:aut',
  predicate: 'PARTY_TO',
  object: 'instrument:moon',
  since: null,
  until: null,
  qualifiers: { b: 1, a: 'x' },
  polarity: 'asserted',
} as const;

describe('claimId', () => {
  it('is the same for the same claim, whatever the order of its keys', () => {
    const turned = { ...content, qualifiers: { a: 'x', b: 1 } };
    expect(claimId(turned)).toBe(claimId(content));
    expect(claimId(content)).toMatch(/^claim:[0-9a-f]{32}$/);
  });

  it.each([
    { subject: 'state:sau' },
    { object: 'instrument:ost' },
    { since: date('1984') },
    { until: date('1984') },
    { qualifiers: {} },
    { polarity: 'denied' as const },
  ])('is another where %j', (change) => {
    expect(claimId({ ...content, ...change })).not.toBe(claimId(content));
  });

  it('tells a number from its digits, and a date from none', () => {
    expect(claimId({ ...content, object: 1 })).not.toBe(claimId({ ...content, object: '1' }));
    expect(makeClaim(content).id).toBe(claimId(content));
  });
});

it('reads the kind of an id from its prefix', () => {
  expect(prefixOf('state:chn')).toBe('state');
  expect(prefixOf('provision:ost-2')).toBe('provision');
});

const claim = (since: string | null, until: string | null = null): Claim =>
  say('state:aut', 'PARTY_TO', 'instrument:moon', { since, until }).claim;
const version = (said: Said = {}, recordedAt = moment(1)): ClaimVersion => {
  const { rank, method, confidence, evidence } = say('state:aut', 'name', 'x', {}, said);
  return { claim: 'claim:x', recordedAt, retractedAt: null, origin: 'test', rank, method, confidence, evidence };
};
const attested = (...days: string[]): ClaimVersion =>
  version({ evidence: days.map((day) => ({ document: 'document:a', attested: day as PartialDate })) });

describe('when a claim counts', () => {
  it('is always where it has no time', () => {
    expect(span(claim('1990', '1991'), 'NONE')).toEqual(span(claim(null), 'NONE'));
  });

  it.each`
    since     | until     | days                   | from            | because
    ${'1990'} | ${null}   | ${['1980', '2000']}    | ${'1990-01-01'} | ${'a known first day needs no attestation'}
    ${null}   | ${null}   | ${['2000-06', '1999']} | ${'1999-01-01'} | ${'the earliest attested day counts'}
    ${null}   | ${'2000'} | ${['2000-12-31']}      | ${'2000-12-31'} | ${'it is attested on its last day'}
  `('begins on $from: $because', ({ since, until, days, from }) => {
    expect(counted(claim(since, until), attested(...days), 'STATE').from).toBe(firstDay(from));
  });

  it.each`
    until     | days        | because
    ${null}   | ${[]}       | ${'nobody attests it'}
    ${'2000'} | ${['2001']} | ${'it is attested only after its end'}
  `('is never: $because', ({ until, days }) => {
    const seen = days.length === 0 ? version() : attested(...(days as string[]));
    expect(counted(claim(null, until), seen, 'EVENT')).toEqual(NEVER);
  });

  it('is last attested on the latest day, the finer where two begin together', () => {
    expect(lastAttested(attested('1999', '2000-06', '2000'))).toBe('2000-06');
    expect(lastAttested(version())).toBeNull();
  });
});

describe('overlaps', () => {
  it.each`
    a                         | b                       | does     | because
    ${['1990', '1991-01-01']} | ${['1991-01-01', null]} | ${false} | ${'the one ends as the other begins'}
    ${['1990', '1991']}       | ${['1991-12-31', null]} | ${true}  | ${'a year as an end counts through its last day'}
    ${[null, '1990']}         | ${['1990-12-31', null]} | ${true}  | ${'an unknown beginning overlaps all before'}
    ${[null, '1990']}         | ${['1991', null]}       | ${false} | ${'it has ended'}
    ${['2000', null]}         | ${[null, null]}         | ${true}  | ${'what is unknown on both sides overlaps everything'}
  `('$a and $b: $does, since $because', ({ a, b, does }) => {
    const [x, y] = [span(claim(a[0], a[1]), 'STATE'), span(claim(b[0], b[1]), 'STATE')];
    expect([overlaps(x, y), overlaps(y, x)]).toEqual([does, does]);
  });
});

describe('strength', () => {
  const classes: Readonly<Record<string, SourceClass>> = {
    official: 'OFFICIAL',
    press: 'PRESS',
    editorial: 'EDITORIAL',
    nobody: 'UNVERIFIED',
  };
  const by = (name: string): Said => ({ evidence: [{ document: `document:${name}` }] });
  const strengthOf = (since: string | null, said: Said, recordedAt = moment(1)): string =>
    strength(
      claim(since),
      version(said, recordedAt),
      (document) => classes[document.split(':')[1] ?? ''] ?? 'UNVERIFIED',
      moment(9),
    );

  it.each`
    stronger                                                                            | weaker                                                    | because
    ${[null, { ...by('nobody'), rank: 'preferred' }]}                                   | ${['1990-01-01', by('official')]}                         | ${'PREFERRED comes before all'}
    ${[null, by('press')]}                                                              | ${['1990-01-01', by('editorial')]}                        | ${'any other class comes before EDITORIAL'}
    ${['1990', by('press')]}                                                            | ${[null, by('official')]}                                 | ${'a known since comes before an unknown'}
    ${['1990', by('official')]}                                                         | ${['1990-01-01', by('press')]}                            | ${'the better class comes before the finer date'}
    ${['1990', by('editorial')]}                                                        | ${['1990', by('nobody')]}                                 | ${'EDITORIAL is better than UNVERIFIED'}
    ${['1990-01-01', { ...by('press'), confidence: 0.1 }]}                              | ${['1990-01', by('press')]}                               | ${'the finer date comes before confidence'}
    ${['1990', { ...by('press'), confidence: 0.1 + 0.2 }]}                              | ${['1990', { ...by('press'), confidence: 0.3 }]}          | ${'the higher confidence comes first, by however little'}
    ${['1990', { ...by('press'), confidence: 1 }]}                                      | ${['1990', { ...by('press'), confidence: 1 - 2 ** -53 }]} | ${'the higher confidence comes first, by however little'}
    ${['1990', { ...by('press'), confidence: 1e-300 }]}                                 | ${['1990', { ...by('press'), confidence: 1e-310 }]}       | ${'and however low'}
    ${['1990', by('press')]}                                                            | ${['1990', by('press'), moment(2)]}                       | ${'the earlier recorded comes first'}
    ${['1990', { evidence: [...by('nobody').evidence!, ...by('official').evidence!] }]} | ${['1990-01-01', by('press')]}                            | ${'the best of its documents counts'}
    ${['1990', by('nobody')]}                                                           | ${['1990', { ...by('official'), rank: 'deprecated' }]}    | ${'DEPRECATED comes last'}
  `('$because', ({ stronger, weaker }) => {
    const [a, b] = [strengthOf(...(stronger as [string, Said])), strengthOf(...(weaker as [string, Said]))];
    expect(a < b).toBe(true);
  });

  it('goes by the smaller id where all else is equal', () => {
    const [a, b] = [claim('1990'), claim('1991')].sort((x, y) => (x.id < y.id ? -1 : 1)) as [Claim, Claim];
    expect(
      strength({ ...a, since: null }, version(), () => 'PRESS', moment(1)) <
        strength({ ...b, since: null }, version(), () => 'PRESS', moment(1)),
    ).toBe(true);
  });
});

describe('versionAt', () => {
  const versions = [
    { ...version({}, moment(1)), retractedAt: moment(3) },
    { ...version({}, moment(5)), retractedAt: null },
  ];

  it.each([
    [1, moment(1)],
    [2, moment(1)],
    [3, undefined],
    [4, undefined],
    [5, moment(5)],
    [9, moment(5)],
  ])('on day %i is the one recorded at %s', (day, recordedAt) => {
    expect(versionAt(versions, moment(day))?.recordedAt).toBe(recordedAt);
  });
});
