import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../src/verify/checks.js';
import { viewOf } from '../../src/verify/graph-view.js';
import { makeClaim, type Claim, type ClaimHistory, type ClaimVersion } from '../../src/model/claim.js';
import type { Instant } from '../../src/model/instant.js';
import type { Batch } from '../../src/store/store.js';
import { load, ontology, SMALL } from '../seed/support.js';
import { cleanUp, scratch, smallPackage, spacegov, writeSeed } from './support.js';

afterAll(cleanUp);

const SOUND = /^\d+ live claims about \d+ entities, \d+ relations; the seed has \d+ claims\nno errors, /;

it('finds the graph of the package sound', async () => {
  expect(await spacegov(['verify'])).toMatchObject({ code: 0, stdout: expect.stringMatching(SOUND) });
});

it('finds the same before and after a graph is seeded', async () => {
  const options = { cwd: scratch(), main: smallPackage() };
  const before = await spacegov(['verify'], options);
  expect(before).toMatchObject({ code: 0, stderr: expect.stringContaining('the seed of this package answers') });
  await spacegov(['seed'], options);
  const after = await spacegov(['verify'], options);
  expect(after).toMatchObject({ code: 0, stderr: '', stdout: before.stdout });
  expect(after.stdout).toMatch(SOUND);
});

const TEXT = 'Austria — 🚀 — has acceded.';
const article = (text: string): string => `source:
  id: document:a
  name: A, 2025
  sourceClass: press
  publisher: A
  url: https://example.org/a
  text: { sha256: ${createHash('sha256').update(text).digest('hex')}, length: ${text.length} }
claims:
  - { subject: state:aut, relation: PARTY_TO, object: instrument:moon, action: accession, quote: has acceded, start: 15, end: 26 }
`;

it('checks a copy of an article, letter by letter', async () => {
  const cwd = scratch();
  const seeded = async (text: string): Promise<void> => {
    writeSeed(join(cwd, 'seed'), { ...SMALL, 'articles/a.yaml': article(text) });
    expect((await spacegov(['seed', '--folder', 'seed'], { cwd })).stderr).toBe('');
  };
  await seeded(TEXT);
  writeFileSync(join(cwd, 'copy.txt'), TEXT);
  writeFileSync(join(cwd, 'other.txt'), TEXT.replace('has', 'had'));
  const good = await spacegov(['verify', '--article', 'copy.txt'], { cwd });
  expect(good).toEqual({
    code: 0,
    stderr: '',
    stdout: 'copy.txt: document:a, to the letter; 1 quotes are where they should be\n',
  });
  const other = await spacegov(['verify', '--article', 'other.txt'], { cwd });
  expect(other.code).toBe(1);
  expect(other.stdout).toContain('other.txt: document:a: SHA-256 is ');
  expect(other.stdout).toContain('15 to 26 reads "had acceded", not "has acceded"');

  await seeded(TEXT.replace('Austria', 'Österreich')); // the text is now another, and the quote elsewhere in it
  writeFileSync(join(cwd, 'moved.txt'), TEXT.replace('Austria', 'Österreich'));
  expect((await spacegov(['verify', '--article', 'moved.txt'], { cwd })).code).toBe(1);
});

describe('a graph with mistakes', () => {
  let seed: Batch;
  let sound: readonly ClaimHistory[];

  beforeAll(async () => {
    seed = await load();
    sound = seed.assert.map(({ claim, ...rest }) => ({ claim, versions: [versionOf(claim, rest)] }));
  });

  function versionOf(claim: Claim, rest: Partial<ClaimVersion>): ClaimVersion {
    const document = seed.assert.find((one) => one.claim.subject.startsWith('document:'))!.claim.subject;
    const usual = {
      rank: 'normal',
      method: 'curated',
      confidence: 1,
      evidence: [{ document }],
      origin: 'seed',
    } as const;
    return { ...usual, recordedAt: seed.recordedAt, retractedAt: null, ...rest, claim: claim.id };
  }

  const stating = (content: Partial<Claim>, rest: Partial<ClaimVersion> = {}): ClaimHistory => {
    const { id: _, ...some } = {
      ...sound[0]!.claim,
      since: null,
      until: null,
      qualifiers: {},
      polarity: 'asserted' as const,
      ...content,
    };
    const claim = makeClaim(some);
    return { claim, versions: [versionOf(claim, rest)] };
  };
  const partyTo = (content: Partial<Claim>, rest?: Partial<ClaimVersion>): ClaimHistory =>
    stating(
      {
        subject: 'state:sau',
        predicate: 'PARTY_TO',
        object: 'instrument:moon',
        qualifiers: { action: 'ACCESSION' },
        ...content,
      },
      rest,
    );

  /** Errors by check and what they are about. */
  const errorsOf = (histories: readonly ClaimHistory[], stated: Batch | null): string[] => {
    const view = viewOf(histories, ontology, stated);
    return CHECKS.filter(({ severity }) => severity === 'error').flatMap(({ name, find }) =>
      find(view).map(({ about, problem }) => `${name} ${about}: ${problem}`),
    );
  };

  it('finds none where there are none', () => {
    expect(errorsOf(sound, seed)).toEqual([]);
  });

  it.each<[string, () => ClaimHistory, string]>([
    ['an end that is nowhere', () => partyTo({ object: 'instrument:nowhere' }), 'no entity "instrument:nowhere"'],
    ['an end of a wrong kind', () => partyTo({ object: 'state:aut' }), 'PARTY_TO leads to'],
    ['a claim without evidence', () => partyTo({}, { evidence: [] }), 'no evidence'],
    ['a date that is none', () => partyTo({ since: '2023-02-29' as Claim['since'] }), 'is no date'],
    [
      'an end before the beginning',
      () => partyTo({ since: '2023' as Claim['since'], until: '2022' as Claim['since'] }),
      'is not after since',
    ],
    ['a key of two', () => stating({ subject: 'state:sau', predicate: 'code', object: 'AUT' }), 'is that of state:'],
  ])('finds %s', (_, make, problem) => {
    expect(errorsOf([...sound, make()], seed)).toContainEqual(expect.stringContaining(problem));
  });

  it('finds an entity without what it needs, and that the seed says it', () => {
    const without = sound.filter(({ claim }) => !(claim.subject === 'state:aut' && claim.predicate === 'name'));
    const problems = errorsOf(without, seed);
    expect(problems).toContainEqual(expect.stringContaining('state:aut has no name'));
    expect(problems).toContainEqual(
      expect.stringContaining('the seed says this of state:aut (name), and the graph does not'),
    );
    expect(errorsOf(without, null)).toHaveLength(1);
  });

  it('finds an id that does not fit, and versions that overlap', () => {
    const [first, ...rest] = sound;
    const { claim, versions } = first!;
    const twice = [
      ...versions,
      versionOf(claim, { recordedAt: '2027-01-01T00:00:00.000Z' as Instant, evidence: versions[0]!.evidence }),
    ];
    expect(errorsOf([{ claim, versions: twice }, ...rest], null)).toEqual([
      expect.stringContaining('two versions are live at 2027'),
    ]);
    const renamed = { ...claim, id: `claim:${'0'.repeat(32)}` };
    expect(errorsOf([{ claim: renamed, versions: [versionOf(renamed, versions[0]!)] }, ...rest], null)).toEqual([
      expect.stringContaining('its id is not that of what it says'),
    ]);
  });
});
