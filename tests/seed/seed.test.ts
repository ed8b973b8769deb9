import { readdirSync } from 'node:fs';
import { firstDay, parsePartialDate } from '../../src/model/partial-date.js';
import type { EdgeVersion } from '../../src/model/project.js';
import { loadSeed } from '../../src/seed/load-seed.js';
import { readText } from '../../src/seed/read-text.js';
import { readYaml } from '../../src/seed/read-yaml.js';
import type { Batch } from '../../src/store/store.js';
import { seedBatch } from '../support/seed.js';
import { edgesOf, find, ontology, SEED_FILES } from './support.js';

let seed: Batch;
let parties: EdgeVersion[];
let signatures: EdgeVersion[];
beforeAll(async () => {
  seed = await seedBatch();
  parties = edgesOf(seed, 'PARTY_TO');
  signatures = edgesOf(seed, 'SIGNED');
});

const holdersOn = (edges: readonly EdgeVersion[], instrument: string, date: string): string[] => {
  const day = firstDay(parsePartialDate(date)!);
  const on = edges.filter(({ object, days }) => object === instrument && days.from <= day && day < days.to);
  return on.map(({ subject }) => subject);
};

describe('the official totals', () => {
  it.each`
    instrument | day             | count
    ${'ost'}   | ${'2015-01-01'} | ${103}
    ${'ost'}   | ${'2017-01-01'} | ${105}
    ${'ost'}   | ${'2021-02-28'} | ${111}
    ${'ost'}   | ${'2024-03-31'} | ${115}
    ${'arra'}  | ${'2015-01-01'} | ${94}
    ${'arra'}  | ${'2017-01-01'} | ${95}
    ${'arra'}  | ${'2019-01-01'} | ${98}
    ${'arra'}  | ${'2026-11-23'} | ${101}
    ${'liab'}  | ${'2015-01-01'} | ${92}
    ${'liab'}  | ${'2017-01-01'} | ${94}
    ${'liab'}  | ${'2021-01-01'} | ${98}
    ${'liab'}  | ${'2026-11-23'} | ${100}
    ${'reg'}   | ${'2015-01-01'} | ${62}
    ${'reg'}   | ${'2017-01-01'} | ${63}
    ${'reg'}   | ${'2022-02-28'} | ${72}
    ${'reg'}   | ${'2026-11-23'} | ${75}
    ${'moon'}  | ${'2015-01-01'} | ${16}
    ${'moon'}  | ${'2023-12-31'} | ${18}
    ${'moon'}  | ${'2024-01-04'} | ${18}
    ${'moon'}  | ${'2024-01-05'} | ${17}
  `('counts $count parties to $instrument on $day', ({ instrument, day, count }) => {
    const holders = holdersOn(parties, `instrument:${instrument}`, day);
    expect(holders).toHaveLength(count);
    expect(new Set(holders).size).toBe(count); // one State counts once
  });

  it.each`
    instrument | signatories
    ${'ost'}   | ${22}
    ${'arra'}  | ${23}
    ${'liab'}  | ${18}
    ${'reg'}   | ${3}
    ${'moon'}  | ${4}
  `('counts $signatories States that signed $instrument and are no parties', ({ instrument, signatories }) => {
    const former = new Set(find1('stateStatus', 'FORMER'));
    const bound = new Set(holdersOn(parties, `instrument:${instrument}`, '2026-11-23'));
    const signed = holdersOn(signatures, `instrument:${instrument}`, '2026-11-23');
    expect(signed.filter((id) => !bound.has(id) && !former.has(id))).toHaveLength(signatories);
  });

  it('counts the organizations that declared acceptance apart, and none for the Outer Space Treaty', () => {
    const accepted = edgesOf(seed, 'DECLARED_ACCEPTANCE_OF');
    const counts = ['arra', 'liab', 'reg', 'ost'].map(
      (id) => holdersOn(accepted, `instrument:${id}`, '2026-11-23').length,
    );
    expect(counts).toEqual([3, 4, 4, 0]);
    expect(parties.every(({ subject }) => subject.startsWith('state:'))).toBe(true);
  });

  it.each`
    state          | instrument           | last            | first
    ${'state:csk'} | ${'instrument:ost'}  | ${'1992-12-31'} | ${'1993-01-01'}
    ${'state:ddr'} | ${'instrument:ost'}  | ${'1990-10-02'} | ${'1990-10-03'}
    ${'state:yug'} | ${'instrument:liab'} | ${'1992-04-26'} | ${'1992-04-27'}
    ${'state:sun'} | ${'instrument:ost'}  | ${'1991-12-23'} | ${'1991-12-24'}
    ${'state:ymd'} | ${'instrument:ost'}  | ${'1990-05-21'} | ${'1990-05-22'}
  `('counts $state among the parties to $instrument until $last', ({ state, instrument, last, first }) => {
    expect(holdersOn(parties, instrument, last)).toContain(state);
    expect(holdersOn(parties, instrument, first)).not.toContain(state);
  });

  const find1 = (predicate: string, value: string): string[] =>
    seed.assert
      .filter(({ claim }) => claim.predicate === predicate && claim.object === value)
      .map(({ claim }) => claim.subject);
});

describe('rows that the rules single out', () => {
  it("keeps Saudi Arabia's accession to the Moon Agreement as a claim that has ended", () => {
    const [one, ...more] = find(seed, 'state:sau', 'PARTY_TO', 'instrument:moon');
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      rank: 'normal',
      confidence: 1,
      claim: { since: '2012-07-18', until: '2024-01-05', qualifiers: { action: 'ACCESSION', notified: '2023-01-05' } },
    });
  });

  it('prefers the date used for Afghanistan, and its dissenting source is no evidence for it', () => {
    const [used, other] = find(seed, 'state:afg', 'PARTY_TO', 'instrument:ost');
    expect([used?.claim.since, used?.rank, other?.claim.since, other?.rank]).toEqual([
      '1988-03-17',
      'preferred',
      '1988-03-21',
      'normal',
    ]);
    expect(used?.claim.qualifiers).toMatchObject({ action: 'RATIFICATION' });
    expect(other?.claim.qualifiers).toEqual({});
    const cited = other?.evidence.map(({ document }) => document) ?? [];
    expect(urlsOf(cited)).toEqual(['https://github.com/globalgov/manytreaties']);
    expect(used?.evidence.map(({ document }) => document)).not.toEqual(expect.arrayContaining(cited));
    // It gives another deposit, not another signature.
    expect(
      urlsOf(find(seed, 'state:afg', 'SIGNED', 'instrument:ost')[0]!.evidence.map(({ document }) => document)),
    ).toContain('https://github.com/globalgov/manytreaties');
  });

  it('hears the Dutch register with one voice, under both of its addresses', () => {
    const [used] = find(seed, 'state:cub', 'PARTY_TO', 'instrument:ost');
    expect(used?.claim.since).toBe('1977-06-03');
    expect(urlsOf(used!.evidence.map(({ document }) => document)).filter((url) => url.includes('overheid.nl'))).toEqual(
      [],
    );
  });

  it('makes 43 dissenting claims, 42 of them beside a preferred one', () => {
    const consents = seed.assert.filter(({ claim }) => claim.predicate === 'PARTY_TO');
    expect(consents.filter(({ rank }) => rank === 'preferred')).toHaveLength(42);
    const pairs = new Set(consents.map(({ claim }) => `${claim.subject} ${String(claim.object)}`));
    expect(consents.length - pairs.size).toBe(43);
  });

  it('attests Croatia under the Liability Convention, whose day is not known', () => {
    const [one] = find(seed, 'state:hrv', 'PARTY_TO', 'instrument:liab');
    expect(one).toMatchObject({ confidence: 0.6, claim: { since: null, until: null } });
    expect(one?.evidence.map(({ attested }) => attested)).toEqual(['2015-01-01']);
    expect(holdersOn(parties, 'instrument:liab', '2014-12-31')).not.toContain('state:hrv');
    expect(holdersOn(parties, 'instrument:liab', '2015-01-01')).toContain('state:hrv');
  });

  it('deprecates Eswatini under the Outer Space Treaty, its other date included', () => {
    const both = find(seed, 'state:swz', 'PARTY_TO', 'instrument:ost');
    expect(both.map(({ claim, rank }) => [claim.since, rank])).toEqual([
      ['1968-10-22', 'deprecated'],
      ['1969-06-10', 'deprecated'],
    ]);
    expect(both[1]?.claim.qualifiers['note']).toMatch('absent from the UNOOSA table');
    expect(parties.filter(({ subject, object }) => subject === 'state:swz' && object === 'instrument:ost')).toEqual([]);
  });

  it("keeps Taiwan's void signature citable and in no list", () => {
    expect(find(seed, 'state:twn', 'SIGNED', 'instrument:ost').map(({ rank }) => rank)).toEqual(['deprecated']);
    expect(signatures.filter(({ subject }) => subject === 'state:twn')).toEqual([]);
  });

  it.each`
    former         | successor      | instrument           | day             | action
    ${'state:sun'} | ${'state:rus'} | ${'instrument:ost'}  | ${'1991-12-24'} | ${'CONTINUATION'}
    ${'state:sun'} | ${'state:rus'} | ${'instrument:liab'} | ${'1991-12-24'} | ${'CONTINUATION'}
    ${'state:yug'} | ${'state:srb'} | ${'instrument:liab'} | ${'1992-04-27'} | ${'SUCCESSION'}
    ${'state:ymd'} | ${'state:yem'} | ${'instrument:ost'}  | ${'1990-05-22'} | ${'SUCCESSION'}
  `(
    'hands the obligation of $former under $instrument on to $successor on $day, and counts it once',
    ({ former, successor, instrument, day, action }) => {
      const [own, ...more] = find(seed, successor, 'PARTY_TO', instrument).filter(({ rank }) => rank !== 'deprecated');
      expect(more).toEqual([]);
      expect(own?.claim).toMatchObject({ since: day, qualifiers: { action } });
      for (const asOf of [
        '1985-01-01',
        '1990-05-21',
        '1990-05-22',
        '1991-12-23',
        '1991-12-24',
        '1992-04-27',
        '2020-01-01',
      ])
        expect(holdersOn(parties, instrument, asOf).filter((id) => id === former || id === successor)).toHaveLength(1);
    },
  );

  it('calls no consent a ratification that no signature goes before', () => {
    const signed = new Set(
      seed.assert
        .filter(({ claim }) => claim.predicate === 'SIGNED')
        .map(({ claim }) => `${claim.subject} ${String(claim.object)}`),
    );
    const ratified = seed.assert.filter(
      ({ claim }) => claim.predicate === 'PARTY_TO' && claim.qualifiers['action'] === 'RATIFICATION',
    );
    expect(ratified.length).toBeGreaterThan(200);
    expect(ratified.filter(({ claim }) => !signed.has(`${claim.subject} ${String(claim.object)}`))).toEqual([]);
  });

  it('knows a roll call before 2000 by its month, or by the day that another source gives', () => {
    const dates = seed.assert.filter(
      ({ claim }) =>
        claim.predicate === 'date' && claim.subject.startsWith('rollcall:unga') && String(claim.object) < '2000',
    );
    const days = dates.filter(({ claim }) => String(claim.object).length === 10);
    expect(
      days.every(
        ({ rank, evidence }) =>
          rank === 'preferred' && evidence.every(({ document }) => document !== 'document:doi-org-32e9cc4e'),
      ),
    ).toBe(true);
    expect(find(seed, 'rollcall:unga-567', 'date').map(({ claim, rank }) => [claim.object, rank])).toEqual(
      expect.arrayContaining([
        ['1958-12-13', 'preferred'],
        ['1958-12', 'normal'],
      ]),
    );
    expect(
      dates.filter(({ claim }) => String(claim.object).length === 7).every(({ confidence }) => confidence < 1),
    ).toBe(true);
  });

  it('attests an undated signature, and counts it from then', () => {
    expect(holdersOn(signatures, 'instrument:ost', '2014-12-31')).not.toContain('state:srb');
    expect(holdersOn(signatures, 'instrument:ost', '2015-01-01')).toContain('state:srb');
  });

  it('makes of the row ILRS a programme with its long name among the aliases', () => {
    expect(find(seed, 'programme:ilrs', 'aliases').map(({ claim }) => claim.object)).toContain(
      'International Lunar Research Station cooperation initiative (CNSA, Roscosmos)',
    );
    expect(find(seed, 'instrument:ilrs')).toEqual([]);
  });

  it('backs what is recalled with our memory, so that it never outranks what was read', () => {
    const name = find(seed, 'instrument:res-77-41', 'name')[0];
    expect(name).toMatchObject({
      confidence: 0.6,
      evidence: [{ document: 'document:recalled', locator: 'https://undocs.org/en/A/RES/77/41' }],
    });
    expect(find(seed, 'state:sun', 'ended')[0]?.evidence).toEqual([{ document: 'document:recalled' }]); // cited: a book of 1980
    expect(find(seed, 'state:csk', 'ended')[0]).toMatchObject({
      claim: { object: '1993-01-01' },
      evidence: [{ document: 'document:editorial' }],
    });
  });

  it('attests depositaries: States, or the Secretary-General of the United Nations', () => {
    const held = seed.assert.filter(({ claim }) => claim.predicate === 'DEPOSITARY_OF');
    expect(
      held
        .filter(({ claim }) => claim.object === 'instrument:ost')
        .map(({ claim }) => claim.subject)
        .sort(),
    ).toEqual(['state:gbr', 'state:rus', 'state:sun', 'state:usa']);
    expect(find(seed, 'state:sun', 'DEPOSITARY_OF', 'instrument:ost')[0]?.claim).toMatchObject({
      since: '1967-01-27',
      until: '1991-12-24',
    });
    expect(held.filter(({ claim }) => claim.object === 'instrument:moon').map(({ claim }) => claim.subject)).toEqual([
      'body:un-secretary-general',
    ]);
    expect(held.filter(({ claim }) => claim.object === 'instrument:imso')).toEqual([]); // no entity yet: who keeps it stays text
    expect(find(seed, 'state:usa', 'DEPOSITARY_OF', 'instrument:artemis')[0]?.evidence[0]?.attested).toBe('2026-08-31');
  });

  it('says through which day a list is complete', () => {
    const [one] = seed.assert.filter(({ claim }) => claim.predicate === 'COVERS' && claim.object === 'instrument:moon');
    expect(one?.claim.qualifiers).toMatchObject({
      relation: 'PARTY_TO',
      completeFrom: '1979-12-18',
      completeThrough: '2024-01-05',
      universe: 'EXISTING_STATES',
      officialTotal: 17,
    });
    expect(one?.evidence).toEqual([{ document: one?.claim.subject }]);
  });

  const urlsOf = (documents: readonly string[]): string[] =>
    documents.flatMap((id) => find(seed, id, 'url').map(({ claim }) => String(claim.object)));
});

describe('the batch', () => {
  it('comes by claim id, with record time and origin', () => {
    expect(seed).toMatchObject({ recordedAt: '2026-11-28T00:00:00.000Z', origin: 'seed', retract: [] });
    const ids = seed.assert.map(({ claim }) => claim.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('is the same whatever the order of the files', async () => {
    expect(seed).toMatchObject(await loadSeed('seed', ontology, [...SEED_FILES].reverse()));
  });

  it('unites the evidence of a claim that two files state', () => {
    const name = find(seed, 'instrument:ost', 'name')[0];
    expect(name?.evidence.map(({ document }) => document)).toContain('document:ecns-2025-05-07');
    expect(name).toMatchObject({ method: 'curated', confidence: 1 });
    expect(name!.evidence.length).toBeGreaterThan(1);
  });

  it('gives every cited address one document with class and publisher', () => {
    const cited = new Set(seed.assert.flatMap(({ evidence }) => evidence.map(({ document }) => document)));
    for (const document of cited) expect(find(seed, document, 'sourceClass')).toHaveLength(1);
    const swiss = seed.assert.find(({ claim }) => claim.object === 'https://www.fedlex.admin.ch/eli/cc/1970/87_90_90');
    expect(swiss?.claim.subject).toMatch(/^document:fedlex-admin-ch-[0-9a-f]{8}$/);
    expect(find(seed, swiss!.claim.subject, 'publisher')[0]?.claim.object).toBe('Federal Chancellery of Switzerland');
  });

  it('holds at least 30 claims of the article, each with words and offsets', () => {
    const quoted = seed.assert
      .flatMap(({ evidence }) => evidence)
      .filter((one) => one.document === 'document:ecns-2025-05-07' && one.quote !== undefined);
    expect(quoted.length).toBeGreaterThanOrEqual(30);
    expect(quoted.every(({ quote, start, end }) => quote!.length === end! - start!)).toBe(true);
  });

  it('is the whole folder: the manifest names every file, and beside each table stands its mapping', async () => {
    const fail = (_: unknown, problem: string): never => {
      throw new Error(problem);
    };
    const text = await readText('seed', 'manifest.yaml', { file: '', line: 1 }, fail);
    const files = readYaml(text ?? '', '', fail)?.fields.get('files');
    const entries = files?.type === 'list' ? files.items : [];
    const named = entries.map((one) => {
      const file = one.type === 'mapping' ? one.fields.get('file') : one;
      return file?.type === 'scalar' ? file.written : '';
    });
    const paths = readdirSync('seed', { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
    const apart = ['manifest.yaml', 'totals.yaml', 'known-gaps.yaml', 'known-different.yaml']; // what `verify` expects
    const there = paths.filter((path) => /\.(csv|yaml)$/.test(path) && !apart.includes(path));
    const withMappings = named.flatMap((path) =>
      path.endsWith('.csv') ? [path, path.replace(/\.csv$/, '.yaml')] : [path],
    );
    expect(withMappings.sort()).toEqual(there.sort());
    expect(SEED_FILES.toSorted()).toEqual(named.toSorted());
  });
});
