import type { Claim, ClaimVersion, Evidence } from '../../src/model/claim.js';
import { contradictions, type Live } from '../../src/model/contradictions.js';
import { LATEST } from '../../src/model/instant.js';
import { identityOf } from '../../src/store/identity.js';
import { predicateRules } from '../../src/store/predicate-rules.js';
import { ontology } from '../oracle/vocabulary.js';
import { date, moment, party, say } from '../worlds/moon.js';
import type { Assertion } from '../../src/store/store.js';

const rules = predicateRules(ontology);
const context = {
  ...rules,
  identity: identityOf([]),
  isDate: ({ predicate }: Claim): boolean => predicate === 'ended',
};

const live = ({ claim, rank, method, confidence, evidence }: Assertion): Live => ({
  claim,
  version: {
    ...{ claim: claim.id, recordedAt: moment(1), retractedAt: null, origin: 'test' },
    ...{ rank, method, confidence, evidence },
  } satisfies ClaimVersion,
});

/** Which of these contradict which, by place: `0:1` where the first is contradicted by the second. */
function among(assertions: readonly Assertion[], speaks: (n: number) => boolean = () => true): string[] {
  const ids = assertions.map(({ claim }) => claim.id);
  const found = contradictions(assertions.map(live), (id) => speaks(ids.indexOf(id)), context, LATEST);
  return [...found].map(([id, others]) => `${ids.indexOf(id)}:${others.map((other) => ids.indexOf(other)).join(',')}`);
}

const attested = (on: string): { readonly evidence: readonly Evidence[] } => ({
  evidence: [{ document: 'document:register' }, { document: 'document:paper', attested: date(on)! }],
});

describe('claims about one fact', () => {
  const since = (text: string | null, until: string | null = null): Assertion => party('state:aut', text, { until });

  it.each<[string, readonly Assertion[], readonly string[]]>([
    ['of the same days', [since('1984-06-11'), since('1984-06-11', '2000')], []],
    ['one of which gives no day', [since('1984-06-11'), since(null)], []],
    ['one of which is coarser', [since('1984-06-11'), since('1984')], []],
    ['one of which is coarser, of another month', [since('1984-06-11'), since('1984-07')], ['0:1', '1:0']],
    ['of neighbouring days', [since('1984-06-11'), since('1984-06-12')], ['0:1', '1:0']],
    ['that end on different days', [since('1984', '2000-01-01'), since('1984', '2000-01-02')], ['0:1', '1:0']],
    ['that end alike, one coarser', [since('1984', '2000'), since('1984', '2000-05-01')], []],
    ['one of which was over before the other began', [since('1984', '1990'), since('1995')], []],
    ['about different States', [since('1984'), party('state:sau', '1990')], []],
    ['one of which is denied', [since('1984'), party('state:aut', '1984', { polarity: 'denied' })], ['0:1', '1:0']],
    ['of whom three differ', [since('1984'), since('1985'), since('1986')], ['0:1,2', '1:0,2', '2:0,1']],
  ])('%s', (_, assertions, found) => {
    expect(among(assertions)).toEqual(found);
    const back = assertions.length - 1;
    const turned = found.map((line) => line.replaceAll(/\d/g, (n) => String(back - Number(n))));
    expect(among([...assertions].reverse()).sort()).toEqual(
      turned.map((line) => line.replace(/(\d),(\d)$/, (_pair, a: string, b: string) => [a, b].sort().join(','))).sort(),
    );
  });

  it('are told of those alone that speak', () => {
    expect(among([since('1984'), since('1985')], (n) => n === 1)).toEqual(['1:0']);
    expect(among([since('1984'), since('1985')], () => false)).toEqual([]);
  });

  it('contradict where one was over on a day on which a source says that the other held', () => {
    const over = since('1984', '1990-01-01');
    const held = (on: string): Assertion => party('state:aut', '1984', {}, attested(on));
    expect(among([over, held('1989-12-31')])).toEqual([]);
    expect(among([over, held('1990-01-01')])).toEqual(['0:1', '1:0']);
    expect(among([held('1990-01-01'), over])).toEqual(['0:1', '1:0']);
    expect(among([since('1984', '1990'), held('1990')])).toEqual([]); // it may have been on any of its days
    expect(among([since('1984'), held('1999')])).toEqual([]);
  });

  it('of a property contradict where they give other values, and dates where they share no day', () => {
    const named = (name: string): Assertion => say('state:aut', 'name', name);
    expect(among([named('Austria'), named('Österreich')])).toEqual(['0:1', '1:0']);
    const ended = (on: string): Assertion => say('state:sun', 'ended', on);
    expect(among([ended('1991-12-26'), ended('1991')])).toEqual([]);
    expect(among([ended('1991-12-26'), ended('1991-11')])).toEqual(['0:1', '1:0']);
    expect(among([ended('1991'), ended('1992')])).toEqual(['0:1', '1:0']);
  });

  it('of a relation do not where they point to others', () => {
    expect(among([since('1984'), say('state:aut', 'PARTY_TO', 'instrument:ost', { since: '1968' })])).toEqual([]);
  });
});
