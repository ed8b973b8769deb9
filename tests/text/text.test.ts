import { smallest } from '../../src/text/smallest.js';
import { sortIn } from '../../src/text/sort-in.js';
import fc from 'fast-check';
import { canonicalJson } from '../../src/text/canonical-json.js';
import { lowerFirst, upperSnake } from '../../src/text/case.js';
import { compareText } from '../../src/text/compare.js';
import { digest } from '../../src/text/digest.js';
import { LruMap } from '../../src/text/lru-map.js';
import { orderKey } from '../../src/text/order-key.js';
import { didYouMean, suggest } from '../../src/text/suggest.js';
import { order } from '../oracle/conditions.js';
import { anyCharacter } from '../support/any-character.js';

const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', 'B', 'Ä', '\u{d7ff}', '\u{e000}', '\u{ff5e}', '\u{1f680}', '\u{10ffff}'),
    anyCharacter,
  ),
});

describe('compareText', () => {
  it.each([
    ['', 'a'],
    ['B', 'a'],
    ['a', 'ab'],
    ['10', '9'],
    ['z', 'Ä'],
    ['\u{ff5e}', '\u{1f680}'],
    ['\u{d7ff}', '\u{e000}'],
    ['\u{1f680}', '\u{1f681}'],
    ['x\u{ffff}', 'x\u{10000}'],
  ])('puts %j before %j', (a, b) => {
    expect(Math.sign(compareText(a, b))).toBe(-1);
    expect(Math.sign(compareText(b, a))).toBe(1);
    expect(compareText(a, a)).toBe(0);
  });

  it('agrees with walking the code points', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => expect(Math.sign(compareText(a, b))).toBe(Math.sign(order(a, b)))),
      { numRuns: 1000 },
    );
  });
});

describe('orderKey', () => {
  it('sorts by UTF-16 unit as its text does by code point', () => {
    const sign = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
    fc.assert(
      fc.property(texts, texts, (a, b) => expect(sign(orderKey(a), orderKey(b))).toBe(Math.sign(order(a, b)))),
      { numRuns: 1000 },
    );
  });
});

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [null, true, 'x"'] }, '{"a":[null,true,"x\\""],"b":1}'],
    [{ a: undefined, b: {} }, '{"b":{}}'],
    [[], '[]'],
    ['\u{1f680}', '"\u{1f680}"'],
  ])('writes %j as %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('says the same whatever the order of the keys, and can be read back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        const plain = JSON.parse(JSON.stringify(value)) as never; // -0 is 0 in JSON
        expect(canonicalJson(turned as never)).toBe(canonicalJson(value as never));
        expect(JSON.parse(canonicalJson(value as never))).toEqual(plain);
      }),
    );
  });
});

describe('names', () => {
  it.each([
    ['regionalGroup', 'REGIONAL_GROUP'],
    ['AgendaItem', 'AGENDA_ITEM'],
    ['m49', 'M49'],
    ['sha256Sum', 'SHA256_SUM'],
  ])('writes %s as %s', (name, upper) => {
    expect(upperSnake(name)).toBe(upper);
  });

  it('changes the first letter alone', () => {
    expect(lowerFirst('AgendaItem')).toBe('agendaItem');
    expect(lowerFirst('')).toBe('');
  });
});

describe('suggest', () => {
  it.each([
    ['PARTY_OF', 'PARTY_TO'],
    ['party_to', 'PARTY_TO'],
    ['SIGNEDD', 'SIGNED'],
  ])('takes %s for %s', (typed, name) => {
    expect(suggest(typed, ['SIGNED', 'PARTY_TO', 'MEMBER_OF'])).toBe(name);
  });

  it('says nothing where nothing is near', () => {
    expect(suggest('nonsense', ['SIGNED'])).toBeUndefined();
    expect(didYouMean('nonsense', ['SIGNED'])).toBe('');
    expect(didYouMean('SIGNE', ['SIGNED'])).toBe(' Did you mean "SIGNED"?');
  });
});

describe('LruMap', () => {
  it('forgets what was not asked for the longest', () => {
    const map = new LruMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.get('a');
    map.set('c', 3);
    expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([1, undefined, 3]);
  });

  it('replaces without forgetting', () => {
    const map = new LruMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.set('a', 3);
    expect([map.get('a'), map.get('b')]).toEqual([3, 2]);
  });
});

it('digests text in UTF-8', () => {
  expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(digest('Türkiye')).toMatch(/^[0-9a-f]{64}$/);
});

describe('smallest', () => {
  it('gives what sorting and cutting gives, ties in the order they came', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat())), fc.nat(12), (items, count) => {
        const compare = (a: readonly number[], b: readonly number[]): number => (a[0] ?? 0) - (b[0] ?? 0);
        expect(smallest(items, count, compare)).toEqual([...items].sort(compare).slice(0, count));
      }),
    );
  });
});

describe('sortIn', () => {
  it('gives what sorting all of it gives, ties in the order they came', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat())), fc.array(fc.tuple(fc.nat(5), fc.nat())), (some, others) => {
        const compare = (a: readonly number[], b: readonly number[]): number => (a[0] ?? 0) - (b[0] ?? 0);
        const list = [...some.sort(compare), ...others];
        const expected = [...list].sort(compare);
        sortIn(list, some.length, compare);
        expect(list).toEqual(expected);
      }),
    );
  });
});
