import { createHash } from 'node:crypto';
import { verifyArticle } from '../../src/seed/verify-article.js';
import { find, load } from './support.js';

// An em dash is three bytes and one unit; a rocket is two units: offsets count units.
const TEXT = 'Austria — 🚀 — has acceded.';
const SHA256 = createHash('sha256').update(TEXT).digest('hex');
const SOURCE = `source:
  id: document:a
  name: A, 2025
  sourceClass: press
  publisher: A
  authors: [One, Two]
  published: 2025
  url: https://example.org/a
  text: { sha256: ${SHA256}, length: ${TEXT.length} }
`;
const ARTICLE = `${SOURCE}
entities:
  - { id: concept:x, name: x, aliases: [X, 007], description: A concept., quote: Austria, start: 0, end: 7 }
  - { id: body:b, name: B, editorial: true }
  - { id: body:a, name: A, editorial: true }
claims:
  - subject: state:aut
    relation: PARTY_TO
    object: instrument:moon
    action: Accession
    since: 1984
    denied: true
    rank: deprecated
    confidence: 0.4
    locator: paragraph 1
    attested: 2025-05
    quote: has acceded
    start: 15
    end: 26
  - { subject: body:b, relation: COOPERATES_WITH, object: body:a, quote: 🚀, start: 10, end: 12 }
  - subject: document:a
    relation: COVERS
    object: instrument:moon
    qualifiers: { relation: party_to }
    completeThrough: 2025
    editorial: true
`;
const loaded = () => load({ 'articles/a.yaml': ARTICLE });

it('reads a claim with all that can be said of it', async () => {
  const [one] = find(await loaded(), 'state:aut', 'PARTY_TO', 'instrument:moon').filter(
    ({ method }) => method === 'curated',
  );
  expect(one).toMatchObject({
    claim: { since: '1984', until: null, qualifiers: { action: 'ACCESSION' }, polarity: 'denied' },
    rank: 'deprecated',
    confidence: 0.4,
    evidence: [
      { document: 'document:a', locator: 'paragraph 1', attested: '2025-05', quote: 'has acceded', start: 15, end: 26 },
    ],
  });
});

it('takes a source at its word, but not for how far it is to be trusted', async () => {
  const batch = await loaded();
  expect(
    find(batch, 'document:a', 'authors')
      .map(({ claim }) => claim.object)
      .sort(),
  ).toEqual(['One', 'Two']);
  expect(find(batch, 'document:a', 'published')[0]).toMatchObject({
    confidence: 0.9,
    evidence: [{ document: 'document:a' }],
  });
  expect(find(batch, 'document:a', 'sourceClass')[0]).toMatchObject({
    claim: { object: 'PRESS' },
    evidence: [{ document: 'document:editorial' }],
  });
  expect(find(batch, 'document:a', 'length')[0]?.claim.object).toBe(TEXT.length);
});

it('reads entities with their quote, texts as written and descriptions as our own', async () => {
  const batch = await loaded();
  expect(
    find(batch, 'concept:x', 'aliases')
      .map(({ claim }) => claim.object)
      .sort(),
  ).toEqual(['007', 'X']);
  expect(find(batch, 'concept:x', 'name')[0]?.evidence).toEqual([
    { document: 'document:a', quote: 'Austria', start: 0, end: 7 },
  ]);
  expect(find(batch, 'concept:x', 'description')[0]).toMatchObject({
    confidence: 0.6,
    evidence: [{ document: 'document:editorial' }],
  });
  expect(find(batch, 'body:a', 'name')[0]?.evidence).toEqual([{ document: 'document:editorial' }]);
});

it('stores a relation that is the same both ways once, with the smaller id first', async () => {
  const batch = await loaded();
  expect(find(batch, 'body:a', 'COOPERATES_WITH', 'body:b')).toHaveLength(1);
  expect(find(batch, 'body:b', 'COOPERATES_WITH')).toEqual([]);
});

it('reads a qualifier that is called as a field is under `qualifiers`', async () => {
  expect(find(await loaded(), 'document:a', 'COVERS')[0]?.claim.qualifiers).toEqual({
    relation: 'PARTY_TO',
    completeThrough: '2025',
  });
});

it('lets a table that cites the address of a described source mean that source', async () => {
  const cites = 'MOON,SAU,party,,2012-07-18,accession,,,yes,high,,https://example.org/a,2025';
  const batch = await load({
    'treaties/treaty_status.csv': `instrument_id,state_id,status,signed,deposited,action,in_force,withdrawn,counted_in_official_total,confidence,notes,source_url,as_of\n${cites}\n`,
    'articles/a.yaml': ARTICLE,
  });
  expect(find(batch, 'state:sau', 'PARTY_TO')[0]?.evidence).toEqual([{ document: 'document:a' }]);
});

it('unites what is stated twice: all evidence, the stronger rank, the higher confidence', async () => {
  const claim = (more: string): string =>
    `  - { subject: state:sau, relation: SIGNED, object: instrument:moon, since: 1980, ${more} }\n`;
  const file = (source: string, more: string): string => `source: ${source}\nclaims:\n${claim(more)}${claim(more)}`;
  const batch = await load({
    'parties/a.yaml': file('https://example.org/x', 'rank: deprecated, confidence: 0.9'),
    'parties/b.yaml': file('https://treaties.un.org/y', 'rank: preferred, confidence: 0.3'),
  });
  const [one, ...more] = find(batch, 'state:sau', 'SIGNED');
  expect(more).toEqual([]);
  expect(one).toMatchObject({ rank: 'preferred', confidence: 0.9 });
  expect(one?.evidence).toHaveLength(2);
});

describe('a copy of the article', () => {
  const verify = async (text: string): Promise<string[]> => verifyArticle((await loaded()).assert, Buffer.from(text));

  it('passes when it is the text that was quoted', async () => expect(await verify(TEXT)).toEqual([]));

  it('is told apart by digest, length and every quote', async () => {
    expect(await verify(TEXT.replace('has', 'had not'))).toEqual([
      expect.stringContaining('document:a: SHA-256 is'),
      `document:a: ${TEXT.length + 4} UTF-16 units long, not ${TEXT.length}.`,
      'state:aut PARTY_TO: 15 to 26 reads "had not acc", not "has acceded".',
    ]);
  });

  it('needs a document whose text is known', async () => {
    expect(verifyArticle((await load()).assert, Buffer.from(TEXT))).toEqual([
      'no document has this digest: a copy can be checked of none.',
    ]);
  });
});
