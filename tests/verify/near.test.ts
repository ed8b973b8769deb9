import { viewOf } from '../../src/verify/graph-view.js';
import { findNearMisses } from '../../src/verify/near-misses.js';
import { makeClaim, type ClaimHistory } from '../../src/model/claim.js';
import type { Instant } from '../../src/model/instant.js';
import { ontology } from '../seed/support.js';
import { busy } from '../support/busy.js';

const NOW = '2026-11-23T00:00:00.000Z' as Instant;

function said(subject: string, predicate: string, object: string): ClaimHistory {
  const claim = makeClaim({
    subject,
    predicate,
    object,
    since: null,
    until: null,
    qualifiers: {},
    polarity: 'asserted',
  });
  const version = { rank: 'normal', method: 'curated', confidence: 1, evidence: [{ document: 'document:a' }] } as const;
  return { claim, versions: [{ ...version, claim: claim.id, recordedAt: NOW, retractedAt: null, origin: 'test' }] };
}

/** `org:a name European Space Agency`, one a line. */
const near = (...lines: readonly string[]): string[] => {
  const histories = lines.map((line) => {
    const [subject = '', predicate = '', ...words] = line.split(' ');
    return said(subject, predicate, words.join(' '));
  });
  return findNearMisses(viewOf(histories, ontology, null)).map(({ ids, likeness }) => `${ids.join(' ')} ${likeness}`);
};

it.each<[readonly string[], readonly string[], string]>([
  [
    ['org:a name Institut d\u2019\u00c9tudes', 'org:b name INSTITUT D ETUDES'],
    ['org:a org:b 1'],
    'case, accents and punctuation do not count',
  ],
  [
    ['org:a name Spaec Research Centre', 'org:b name Space Research Centre'],
    ['org:a org:b 0.95'],
    'two letters are swapped',
  ],
  [
    ['org:a name Institute of Space Law', 'org:b name Space Law Institute'],
    ['org:a org:b 0.95'],
    'the words are the same',
  ],
  [['org:a name ISRO', 'org:b name ISRA'], [], 'a letter makes another name of a short one'],
  [['body:a name Working Group 2019', 'body:b name Working Group 2018'], [], 'numbers are not misspelt'],
  [['body:a name Working Group II', 'body:b name Working Group III'], [], 'Roman ones neither'],
  [
    ['org:a aliases European Space Agency', 'org:b name European Space Agency'],
    ['org:a org:b 1'],
    'another name counts too',
  ],
  [
    ['org:a name Moon Village', 'programme:a name Moon Village'],
    ['org:a programme:a 1'],
    'an organization may be a programme',
  ],
  [['person:a name Moon Village', 'programme:a name Moon Village'], [], 'a person may not'],
  [['org:a name Moon Village', 'programme:a name Moon Villages'], [], 'between kinds, only what is the same'],
  [
    ['instrument:a symbol A/RES/1348 (XIII)', 'instrument:b symbol A/RES/1348(XIII)'],
    ['instrument:a instrument:b 1'],
    'spaces do not count in a symbol',
  ],
  [['object:a cospar 2021-035A', 'object:b cospar 2021-035a'], ['object:a object:b 1'], 'nor case'],
  [['org:a wikidata Q148', 'programme:b wikidata Q148'], ['org:a programme:b 1'], 'one item is one thing'],
  [
    ['state:a name Ireland', 'state:b name Iceland', 'state:a code IRL', 'state:b code ISL'],
    [],
    'different codes: two States',
  ],
  [['state:a name Ireland', 'state:b name Irelant'], ['state:a state:b 0.86'], 'no codes known'],
  [
    ['body:a name Space Board', 'body:b name Space Board', 'body:a SUBSIDIARY_OF body:b'],
    [],
    'a part is not its whole',
  ],
  [['org:a name Space Board', 'org:b name Space Board', 'org:b SAME_AS org:a'], [], 'they are one already'],
  [['document:a url https://www.un.org/x/', 'document:b url http://un.org/x'], ['document:a document:b 1'], 'one page'],
])('%j gives %j: %s', (lines, expected) => {
  expect(near(...lines)).toEqual(expected);
});

it('finds each misspelt name among 3,000 entities in under 5 seconds, the likest first', () => {
  const word = (n: number): string =>
    Array.from(String(n * 7919 + 104_729))
      .map((digit) => 'bcdfghklmn'[Number(digit)]! + 'aeiouyaeio'[Number(digit)]!)
      .join('');
  const names = Array.from({ length: 3_000 }, (_, i) => `${word(i)} institute of ${word(i * 31 + 5)} research`);
  const lines = names.map((name, i) => `org:e${i} name ${name}`);
  names.slice(0, 50).forEach((name, i) => lines.push(`org:z${i} name ${name.slice(0, 5)}x${name.slice(6)}`));
  const began = process.cpuUsage(); // others may be busy on this machine
  const found = near(...lines);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1_000).toBeLessThan(5_000 * busy());
  expect(found.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(
    expect.arrayContaining(names.slice(0, 50).map((_, i) => `org:e${i} org:z${i}`)),
  );
  const likeness = found.map((line) => Number(line.split(' ')[2]));
  expect(likeness).toEqual([...likeness].sort((a, b) => b - a));
});
