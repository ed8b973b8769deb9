import { makeClaim, type ClaimContent, type Evidence } from '../../src/model/claim.js';
import type { PartialDate } from '../../src/model/partial-date.js';
import { checkAssertions, checkClaim } from '../../src/ontology/check-claim.js';
import { ontology } from './support.js';

const content = (more: Partial<ClaimContent>): ClaimContent => ({
  subject: 'state:aut',
  predicate: 'PARTY_TO',
  object: 'instrument:moon',
  since: null,
  until: null,
  qualifiers: {},
  polarity: 'asserted',
  ...more,
});
const problems = (more: Partial<ClaimContent>): string => checkClaim(makeClaim(content(more)), ontology).join('\n');
const date = (text: string): PartialDate => text as PartialDate; // what a caller in JavaScript may send
const check = (more: Partial<ClaimContent>, evidence: readonly Evidence[], known = true): string[] =>
  checkAssertions(
    [{ claim: makeClaim(content(more)), rank: 'normal', confidence: 1, evidence }],
    ontology,
    () => known,
  ).map(({ problem }) => problem);

it('passes ids as the facts have them', () => {
  for (const object of ['instrument:prin-nps', 'instrument:res-36-97c', 'instrument:ost'])
    expect(problems({ object })).toBe('');
  expect(problems({ subject: 'provision:ost-2', predicate: 'PART_OF', object: 'instrument:ost' })).toBe('');
});

it.each`
  claim                                                                    | problem
  ${{ subject: 'state:AUT' }}                                              | ${'"state:AUT" is no id'}
  ${{ subject: 'state:a--b' }}                                             | ${'is no id'}
  ${{ subject: 'state:' }}                                                 | ${'is no id'}
  ${{ object: 7 }}                                                         | ${'7 is no id'}
  ${{ subject: `state:${'a'.repeat(200)}` }}                               | ${'is no id'}
  ${{ since: date('2020-13') }}                                            | ${'"2020-13" is no date'}
  ${{ since: date('2020'), until: date('2020-01-01') }}                    | ${'until 2020-01-01 is not after since 2020'}
  ${{ qualifiers: { action: 'RATIFICATION', vote: 'YES' } }}               | ${'nothing called "vote" can be said of PARTY_TO'}
  ${{ subject: 'person:x', predicate: 'REPRESENTS', object: 'state:aut' }} | ${'REPRESENTS needs "role"'}
  ${{ predicate: 'COOPERATES_WITH', object: 'state:arg' }}                 | ${'written with the smaller id as subject'}
  ${{ predicate: 'name', object: 'x'.repeat(41) }}                         | ${'more than 40 characters'}
  ${{ predicate: 'name', object: 'e\u0301' }}                              | ${"is not in Unicode's normal form C"}
  ${{ predicate: 'name', object: 'a\ud800' }}                              | ${'half a character'}
  ${{ predicate: 'name', object: ' a' }}                                   | ${'has spaces around it'}
  ${{ predicate: 'name', object: '' }}                                     | ${'an empty text'}
  ${{ predicate: 'name', object: 7 }}                                      | ${'7 is no text'}
  ${{ predicate: 'name', object: 'A', qualifiers: { note: 'x' } }}         | ${'a property has no qualifiers'}
  ${{ predicate: 'PARTY_OF', object: 'instrument:moon' }}                  | ${'unknown relation "PARTY_OF". Did you mean "PARTY_TO"?'}
  ${{ subject: 'session:x', predicate: 'ordinal', object: 1.5 }}           | ${'1.5 is no integer'}
  ${{ subject: 'session:x', predicate: 'starts', object: '5 May' }}        | ${'"5 May" is no date'}
`('finds: $problem', ({ claim, problem }) => expect(problems(claim)).toContain(problem));

it('counts the 40 characters of a name as a reader does', () => {
  expect(problems({ predicate: 'name', object: '🚀'.repeat(40) })).toBe('');
});

it('lets a year end within itself', () => {
  expect(problems({ since: date('2020'), until: date('2020-06') })).toBe('');
});

it.each`
  evidence                                                        | problem
  ${[]}                                                           | ${'no evidence'}
  ${[{ document: 'state:aut' }]}                                  | ${'evidence is a document, and state:aut is none'}
  ${[{ document: 'document:x', attested: '5 May' }]}              | ${'attested: "5 May" is no date'}
  ${[{ document: 'document:x', start: 1, end: 2 }]}               | ${'give the quote'}
  ${[{ document: 'document:x', quote: 'ab', start: 1 }]}          | ${'given together'}
  ${[{ document: 'document:x', quote: 'ab', start: -2, end: 0 }]} | ${'given together, whole numbers from 0'}
  ${[{ document: 'document:x', quote: 'ab', start: 1, end: 2 }]}  | ${'is 2 UTF-16 units long'}
  ${[{ document: 'document:x', quote: 'a\u0000' }]}               | ${'control characters'}
  ${[{ document: 'document:x', locator: '' }]}                    | ${'locator: an empty text'}
`('finds in evidence: $problem', ({ evidence, problem }) => expect(check({}, evidence).join('\n')).toContain(problem));

it('asks that every entity named is known or described, once for each', () => {
  expect(check({}, [{ document: 'document:x' }])).toEqual([]);
  expect(check({}, [{ document: 'document:x' }], false)).toEqual([
    'no entity "state:aut". Describe it, at least by a name.',
    'no entity "document:x". Describe it, at least by a name.',
    'no entity "instrument:moon". Describe it, at least by a name.',
  ]);
});

it('does not take a denied or deprecated name for a name', () => {
  const claim = makeClaim(content({ predicate: 'name', object: 'Austria' }));
  const stated = (rank: 'normal' | 'deprecated') => [
    { claim, rank, confidence: 1, evidence: [{ document: 'document:x' }] },
  ];
  const known = (id: string): boolean => id === 'document:x';
  expect(checkAssertions(stated('normal'), ontology, known).map(({ problem }) => problem)).toEqual([
    'state:aut has no code and no stateStatus: every State needs one.',
  ]);
  expect(checkAssertions(stated('deprecated'), ontology, known).map(({ problem }) => problem)).toEqual([
    expect.stringContaining('no entity "state:aut"'),
  ]);
});
