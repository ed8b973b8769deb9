import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readOntology } from '../../../src/ontology/read-ontology.js';
import { compact, wordsOf } from '../../../src/store/names/fold.js';
import { matchName } from '../../../src/store/names/match-name.js';
import { namesOf, type Name, type NameRow } from '../../../src/store/names/name.js';
import { NameIndex, type Hit, type Place } from '../../../src/store/names/name-index.js';
import { readQuery } from '../../../src/store/names/query.js';
import { shade, step } from '../../../src/store/names/rank.js';
import { busy } from '../../support/busy.js';

const ontology = readOntology(readFileSync('schema/ontology.graphql', 'utf8'));

const row = (subject: string, text: string, property = 'name'): NameRow => ({ subject, property, text, speaks: true });
const indexOf = (...rows: NameRow[]): NameIndex =>
  new NameIndex(
    namesOf(rows, (id) => id),
    ontology,
  );
const find = (index: NameIndex, text: string): readonly Hit[] =>
  index.search({ text, kinds: null, first: 50, after: null }).hits;
const idsOf = (index: NameIndex, text: string): string[] => find(index, text).map(({ entity }) => entity);

const SEED = [
  row('state:chn', 'China'),
  row('state:chn', "People's Republic of China", 'officialName'),
  row('state:chn', 'CHN', 'code'),
  row('state:chn', '中国', 'aliases'),
  row('state:che', 'Switzerland'),
  row('state:tur', 'Türkiye'),
  row('state:tur', 'Turkey', 'aliases'),
  row('instrument:ost', 'Outer Space Treaty'),
  row('instrument:ost', 'OST', 'aliases'),
  row('instrument:res-1348', 'Resolution 1348 (XIII)'),
  row('instrument:res-1348', 'A/RES/1348 (XIII)', 'symbol'),
  row('instrument:res-1349', 'A/RES/1349 (XIII)'),
  row('object:css', 'China Space Station'),
  row('object:css', '天宫空间站', 'aliases'),
  row('body:copuos', 'COPUOS'),
  row('document:treaty', 'Outer Space Treaty'),
  row('concept:china', 'Trade with China'),
];

describe('the index of names', () => {
  const index = indexOf(...SEED);

  it.each`
    typed                          | found                    | because
    ${'Outer Space Treaty'}        | ${'instrument:ost'}      | ${'it is its name, and documents come last'}
    ${'ost'}                       | ${'instrument:ost'}      | ${'case does not count'}
    ${'chian'}                     | ${'state:chn'}           | ${'a swap of two letters is one slip'}
    ${'Outre Space Treaty'}        | ${'instrument:ost'}      | ${'slips are forgiven in any word'}
    ${'treaty outer space'}        | ${'instrument:ost'}      | ${'words come in any order'}
    ${'TURKIYE'}                   | ${'state:tur'}           | ${'accents do not count'}
    ${'TÜRKİYE'}                   | ${'state:tur'}           | ${'nor does the dot of a capital'}
    ${'Tu\u0308rkiye'}             | ${'state:tur'}           | ${'nor how an accent is encoded'}
    ${'Turkey'}                    | ${'state:tur'}           | ${'it was called so once'}
    ${'a/res/1348(xiii)'}          | ${'instrument:res-1348'} | ${'spaces do not count'}
    ${'ARES1348 XIII'}             | ${'instrument:res-1348'} | ${'nor does punctuation'}
    ${'ＣＨＩＮＡ'}                | ${'state:chn'}           | ${'nor does width'}
    ${'Peoples Republic of China'} | ${'state:chn'}           | ${'nor does an apostrophe'}
    ${'中国'}                      | ${'state:chn'}           | ${'any script is read'}
    ${'空间'}                      | ${'object:css'}          | ${'a script without spaces is found inside'}
    ${'china\u200b sta\u00adtion'} | ${'object:css'}          | ${'what is not seen does not count'}
  `('finds $found by "$typed": $because', ({ typed, found }: { typed: string; found: string }) => {
    expect(idsOf(index, typed)[0]).toBe(found);
  });

  it.each(['', ' ', '🚀', '.*+?^${}()|[]\\', '\u202e', '"', '*', '\ud800', '‏'])('finds nothing by %j', (typed) => {
    expect(index.search({ text: typed, kinds: null, first: 5, after: null })).toMatchObject({
      hits: [],
      totalCount: 0,
    });
  });

  it('forgives no slip among digits: another number is another thing', () => {
    expect(idsOf(index, 'A/RES/1347 (XIII)')).toEqual([]);
  });

  it('puts names before aliases, beginnings before words, words before slips', () => {
    const ranked = indexOf(
      row('state:fuzzy', 'Mars'),
      row('state:word', 'The Moon'),
      row('state:alias', 'Xyz'),
      row('state:alias', 'Moon', 'aliases'),
      row('state:begin', 'Moon Agreement'),
      row('state:part', 'Moonlight'),
      row('state:own', 'Moon'),
    );
    expect(find(ranked, 'moon').map(({ entity, quality }) => [entity, quality])).toEqual([
      ['state:own', 'EXACT'],
      ['state:alias', 'EXACT'],
      ['state:begin', 'PREFIX'],
      ['state:part', 'PREFIX'],
      ['state:word', 'WORDS'],
    ]);
    const slips = indexOf(row('state:word', 'The Lunar'), row('state:slip', 'Lunra'));
    expect(find(slips, 'lunar').map(({ entity, quality }) => [entity, quality])).toEqual([
      ['state:word', 'WORDS'],
      ['state:slip', 'FUZZY'],
    ]);
  });

  it.each`
    typed       | name                        | because
    ${'DPRK'}   | ${'dark and quiet skies'}   | ${'an abbreviation is no slip of a word'}
    ${'dprk'}   | ${'dark and quiet skies'}   | ${'four letters are too few for a slip'}
    ${'FYROM'}  | ${'exoneration from fault'} | ${'however many letters are alike'}
    ${'الصين'}  | ${'الصبن الأولى'}           | ${'few letters say much where vowels are not written'}
    ${'Москва'} | ${'Mockba'}                 | ${'letters of two scripts are never the same'}
    ${'15'}     | ${'156'}                    | ${'a number is whole or another'}
  `('finds nothing by $typed: $because', ({ typed, name }: { typed: string; name: string }) => {
    expect(
      idsOf(indexOf(row('concept:other', 'x'), row('concept:other', name, name === '156' ? 'm49' : 'aliases')), typed),
    ).toEqual([]);
  });

  it('takes one letter for the beginning of a word, and not for the end of another', () => {
    const koreas = indexOf(
      row('state:prk', 'North Korea'),
      row('state:prk', "Democratic People's Republic of Korea", 'officialName'),
      row('state:kor', 'South Korea'),
    );
    expect(idsOf(koreas, 'S. Korea')).toEqual(['state:kor', 'state:prk']);
  });

  it('finds by its beginning what is a number of a list, and a name besides', () => {
    const index = indexOf(row('item:a', 'Seven'), row('item:a', '7 bis', 'wikidata'), row('item:a', '7 bis', 'number'));
    expect(find(index, '7').map(({ property }) => property)).toEqual(['number']);
    expect(find(index, '7 bis').map(({ property }) => property)).toEqual(['wikidata']);
  });

  it('knows a State by its numbers, whole', () => {
    const coded = indexOf(
      row('state:chn', 'China'),
      row('state:chn', '156', 'm49'),
      row('state:chn', '710', 'cow'),
      row('state:chn', 'Q148', 'wikidata'),
    );
    for (const typed of ['156', '710', 'Q148', 'q148']) expect(idsOf(coded, typed)).toEqual(['state:chn']);
    expect(idsOf(coded, 'Q14')).toEqual([]);
  });

  it('says which name answered and which parts of it, in UTF-16 units', () => {
    const marked = indexOf(row('org:a', '🚀 Société d’Études – SpaceX'), row('org:a', '中国航天局', 'aliases'));
    const parts = (typed: string): string[][] =>
      find(marked, typed).map(({ text, ranges, property }) => [
        property,
        ...ranges().map((r) => text.slice(r.start, r.end)),
      ]);
    expect(parts('etudes soc')).toEqual([['name', 'Soc', 'Études']]);
    expect(parts('spacxe')).toEqual([['name', 'SpaceX']]);
    expect(parts('航天')).toEqual([['aliases', '航天']]);
    expect(parts('societe d')).toEqual([['name', 'Société d']]);
  });

  it('counts kinds that were not asked for', () => {
    const found = index.search({ text: 'china', kinds: new Set(['State']), first: 1, after: null });
    expect(found.hits.map(({ entity }) => entity)).toEqual(['state:chn']);
    expect(found.totalCount).toBe(1);
    expect(found.kinds).toEqual([
      { kind: 'State', count: 1 },
      { kind: 'SpaceObject', count: 1 },
      { kind: 'Concept', count: 1 },
    ]);
  });

  it('gives names of all ids that are one entity to the one that stays, and none to what is not there', () => {
    const merged = namesOf(
      [row('state:tr', 'Turkiye (old)'), row('state:tur', 'Türkiye'), row('state:gone', 'Gone', 'aliases')],
      (id) => (id === 'state:tr' ? 'state:tur' : id),
    );
    expect(merged.map(({ entity, text }) => [entity, text])).toEqual([
      ['state:tur', 'Turkiye (old)'],
      ['state:tur', 'Türkiye'],
    ]);
  });

  it('takes a long text and many words in little time', () => {
    const began = performance.now();
    expect(idsOf(index, 'china '.repeat(2_000))[0]).toBe('state:chn'); // a word counts once
    expect(idsOf(index, 'x'.repeat(10_000))).toEqual([]);
    idsOf(
      index,
      Array.from({ length: 3_000 }, (_, i) => `chin${String.fromCharCode(97 + (i % 26))}${'abc'.repeat(i % 9)}`).join(
        ' ',
      ),
    );
    expect(performance.now() - began).toBeLessThan(2_000 * busy());
  });

  it('gives what a look at every name gives, page by page', () => {
    fc.assert(fc.property(fc.array(rows, { maxLength: 25 }), texts, fc.integer({ min: 1, max: 4 }), agree), {
      numRuns: 1_000,
    });
  });
});

const LETTERS = [
  'a',
  'b',
  'c',
  'ab',
  'abcd',
  'Ä',
  'ß',
  ' ',
  ' ',
  '-',
  '1',
  '中',
  '国',
  'ガ',
  'İ',
  '🚀',
  "'",
  'กา',
  '한',
  'é',
];
const WORDS = [
  'china',
  'chian',
  'treaty',
  'space',
  'outer',
  'international',
  'internatoinal',
  'ab',
  'a',
  '1348',
  '中国',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...LETTERS), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const rows: fc.Arbitrary<NameRow> = fc.record({
  subject: fc.constantFrom('state:a', 'state:b', 'document:a', 'document:b', 'org:a', 'person:a'),
  property: fc.constantFrom('name', 'name', 'aliases', 'code'),
  text: texts,
  speaks: fc.boolean(),
});

function agree(given: readonly NameRow[], text: string, first: number): void {
  const names = namesOf(given, (id) => id);
  const expected = lookAtAll(names, text);
  const index = new NameIndex(names, ontology);
  const found: string[] = [];
  let after: Place | null = null;
  for (;;) {
    const page = index.search({ text, kinds: null, first, after });
    expect(page.totalCount).toBe(expected.length);
    found.push(...page.hits.map(({ entity, text: name, property }) => `${entity} ${property} ${name}`));
    if (!page.hasNextPage) break;
    after = page.hits[page.hits.length - 1]?.place ?? null;
  }
  expect(found).toEqual(expected);
}

function lookAtAll(names: readonly Name[], text: string): string[] {
  const query = readQuery(text);
  const keyed = names.flatMap((name, i) => {
    const match = query.compact === '' ? null : matchName(query, name.text);
    if (match === null) return [];
    const back = name.entity.startsWith('document:') ? 1 : 0;
    const keys = [
      step(match.quality, match.edits),
      back,
      shade(match.quality, name.own, match.whole),
      compact(wordsOf(name.text)).length,
    ];
    return [{ name, keys, i }];
  });
  keyed.sort((a, b) => {
    const difference = a.keys.map((key, k) => key - (b.keys[k] ?? 0)).find((d) => d !== 0) ?? 0;
    return difference || (a.name.entity < b.name.entity ? -1 : a.name.entity > b.name.entity ? 1 : a.i - b.i);
  });
  const seen = new Set<string>();
  return keyed.flatMap(({ name }) => {
    if (seen.has(name.entity)) return [];
    seen.add(name.entity);
    return [`${name.entity} ${name.property} ${name.text}`];
  });
}
