import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { NEVER } from '../../src/model/interval.js';
import { firstDay, parsePartialDate } from '../../src/model/partial-date.js';
import type { EdgeVersion } from '../../src/model/project.js';
import type { Batch } from '../../src/store/store.js';
import { seedBatch } from '../support/seed.js';
import { edgesOf, find, ontology } from './support.js';

/**
 * The tables read a second time, by rules written out here and not by their mappings: what the README of the facts says
 * is compared row by row with what was loaded.
 */
type Cells = Readonly<Record<string, string>>;
const read = (path: string): Cells[] => parse<Cells>(readFileSync(`seed/${path}.csv`), { columns: true });
const parts = (text: string | undefined): string[] =>
  (text ?? '')
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');
const day = (date: string): number => firstDay(parsePartialDate(date)!);
const state = (code: string | undefined): string => `state:${(code ?? '').toLowerCase()}`;

let seed: Batch;
const cache = new Map<string, EdgeVersion[]>();
beforeAll(async () => {
  seed = await seedBatch();
});

const edges = (relation: string): EdgeVersion[] => {
  const known = cache.get(relation) ?? edgesOf(seed, relation);
  cache.set(relation, known);
  return known;
};
const on = (relation: string, date: string): EdgeVersion[] =>
  edges(relation).filter(({ days }) => days.from <= day(date) && day(date) < days.to);
const pairs = (list: readonly EdgeVersion[]): string[] =>
  list.map(({ subject, object }) => `${subject} ${String(object)}`).sort();
const value = (id: string, property: string): unknown => find(seed, id, property)[0]?.claim.object;

describe('ballots', () => {
  it('are each one VOTED on the day of the roll call, counted as recorded', () => {
    const calls = new Map(
      [...read('votes/roll_calls'), ...read('votes/further_roll_calls')].map((row) => [row['id'], row]),
    );
    const expected = [...read('votes/ballots'), ...read('votes/named_ballots')].map(
      ({ roll_call_id, state_id, vote }) =>
        [
          state(state_id),
          `rollcall:${roll_call_id ?? ''}`,
          (vote ?? '').toUpperCase(),
          calls.get(roll_call_id)?.['date'],
        ].join(' '),
    );
    const found = edges('VOTED').map(({ subject, object, claim }) =>
      [subject, object, claim.qualifiers['vote'], claim.since].join(' '),
    );
    expect(found.sort()).toEqual(expected.sort());
    expect(found).toHaveLength(11_839 + 159);
  });

  it("stand on the roll call's source, and a roll call on a resolution that is about its concept", () => {
    for (const row of read('votes/roll_calls')) {
      const id = `rollcall:${row['id'] ?? ''}`;
      const text = `instrument:${(row['instrument_id'] ?? '').toLowerCase()}`;
      expect([value(id, 'yes'), value(id, 'no'), value(id, 'abstain')].map(String)).toEqual([
        row['yes'],
        row['no'],
        row['abstain'],
      ]);
      expect(pairs(find(seed, id, 'ROLL_CALL_ON').map(({ claim }) => claim as unknown as EdgeVersion))).toEqual([
        `${id} ${text}`,
      ]);
      expect(String(value(text, 'symbol')).replaceAll(' ', '')).toContain((row['symbol'] ?? '').replaceAll(' ', ''));
      if (row['concept_id'] !== '')
        expect(find(seed, text, 'ABOUT', `concept:${row['concept_id'] ?? ''}`)).toHaveLength(1);
    }
  });
});

describe('COPUOS', () => {
  const rows = read('treaties/copuos_membership');
  const ends: Record<string, string> = { CSK: '1993-01-01', DDR: '1990-10-03', YUG: '1992-04-27', SUN: '1991-12-24' };
  const since = (row: Cells): string => {
    if (row['since_year'] !== '') return row['since_year'] ?? '';
    const [first] = [row['member_attested'], row['listed_2007'] === '' ? '' : '2007']
      .filter((year) => year !== '')
      .sort();
    return first ?? row['since_year_unverified'] ?? '';
  };

  it.each(Array.from({ length: 68 }, (_, i) => 1957 + i))('has the members of %s that the table gives', (year) => {
    const date = `${year}-12-31`;
    const expected = rows.filter(
      (row) => Number(since(row).slice(0, 4)) <= year && day(ends[row['state_id'] ?? ''] ?? '9999') > day(date),
    );
    expect(
      on('MEMBER_OF', date)
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(expected.map((row) => state(row['state_id'])).sort());
  });

  it('keeps 25 remembered years apart from every list, at a confidence of 0.6', () => {
    const recalled = seed.assert.filter(
      ({ claim, evidence }) =>
        claim.predicate === 'MEMBER_OF' && evidence.every(({ document }) => document === 'document:recalled'),
    );
    expect(recalled.map(({ claim }) => `${claim.subject} ${String(claim.since)}`).sort()).toEqual(
      rows
        .filter((row) => row['since_year_unverified'] !== '')
        .map((row) => `${state(row['state_id'])} ${row['since_year_unverified'] ?? ''}`)
        .sort(),
    );
    expect(new Set(recalled.map(({ confidence }) => confidence))).toEqual(new Set([0.6]));
  });

  it('names the text of the General Assembly that enlarged it as the best source of each membership, and says where nobody read it', () => {
    const texts = new Map(read('treaties/copuos_enlargements').map((row) => [row['symbol'] ?? '', row]));
    const decided = rows.filter((row) => row['since_year'] !== '' && texts.has(row['resolution_or_decision'] ?? ''));
    expect(decided).toHaveLength(61);
    for (const row of decided) {
      const text = texts.get(row['resolution_or_decision'] ?? '');
      const [claim] = find(seed, state(row['state_id']), 'MEMBER_OF', 'body:copuos').filter(
        ({ claim }) => claim.since === row['since_year'],
      );
      const [found, ...more] = (claim?.evidence ?? []).filter(
        ({ document }) => value(document, 'url') === text?.['address'],
      );
      expect([found?.locator, more.length, value(found?.document ?? '', 'sourceClass')]).toEqual([
        text?.['locator'],
        0,
        'OFFICIAL',
      ]);
      expect(claim?.evidence.length).toBeGreaterThan(1);
      const sure = claim?.confidence === 1 && text?.['confidence'] !== 'sourced';
      if (sure)
        expect(
          claim.evidence.filter(({ document }) => value(document, 'sourceClass') === 'OFFICIAL').length,
        ).toBeGreaterThan(1);
    }
  });

  it('has every observer of the table but those that only applied, each once, and those without a known day only under `ever`', () => {
    const ids = new Map([
      ['FAMK', 'for-all-moonkind'],
      ['MVA', 'moon-village-association'],
      ['OLF', 'open-lunar'],
      ['EUTELSAT-IGO', 'eutelsat'],
    ]);
    const observers = read('treaties/copuos_observers').filter((row) => row['confidence'] !== 'application_only');
    const id = (row: Cells): string =>
      `org:${ids.get(row['abbreviation'] ?? '') ?? (row['abbreviation'] ?? '').toLowerCase()}`;
    expect([...new Set(edges('OBSERVER_OF').map(({ subject }) => subject))].sort()).toEqual(observers.map(id).sort());
    const unknown = observers.filter(
      (row) => row['since_year'] === '' && row['since_year_unverified'] === '' && row['as_of'] === 'unknown',
    );
    const never = edges('OBSERVER_OF').filter(({ days }) => days.from === NEVER.from);
    expect(never.map(({ subject }) => subject).sort()).toEqual(unknown.map(id).sort());
  });
});

describe('sessions and offices', () => {
  it('give every chair of the table', () => {
    const expected = read('governance/sessions').filter((row) => row['chair_person_id'] !== '');
    const named = read('governance/chairs').map(
      (row) => `person:${row['person_id'] ?? ''} session:${row['session_id'] ?? ''}`,
    );
    const all = [
      ...named,
      ...expected.map((row) => `person:${row['chair_person_id'] ?? ''} session:${row['id'] ?? ''}`),
    ];
    expect(pairs(edges('CHAIRED'))).toEqual([...new Set(all)].sort());
  });

  it('say of a computed row that it is computed', () => {
    for (const row of read('governance/sessions')) {
      const [year] = find(seed, `session:${row['id'] ?? ''}`, 'year');
      const isOurs = year?.evidence.every(({ document }) => document === 'document:editorial');
      if (row['basis']?.endsWith('_computed')) expect([isOurs, year?.confidence]).toEqual([true, 0.6]);
      else if (!row['source_url']?.startsWith('urn:')) expect(isOurs).toBe(false);
    }
  });

  it('hold each office in the days of its row', () => {
    const bodies = new Set(read('governance/bodies').map((row) => row['id']));
    const held = [...edges('HOLDS_OFFICE'), ...edges('REPRESENTS')];
    for (const row of read('governance/tenures')) {
      const of = row['organisation_or_body_or_state_id'] ?? '';
      const object = bodies.has(of) ? `body:${of}` : /^[A-Z]{3}$/.test(of) ? state(of) : `org:${of}`;
      const until = row['until'] || row['until_unverified'] || null;
      const claims = seed.assert.filter(
        ({ claim }) =>
          claim.subject === `person:${row['person_id'] ?? ''}` &&
          claim.object === object &&
          claim.qualifiers['role'] === row['role'] &&
          claim.since === (row['since'] || null) &&
          claim.until === until,
      );
      expect(claims).toHaveLength(1);
      const attested = new Set(claims[0]?.evidence.flatMap((one) => one.attested ?? []));
      expect(attested).toEqual(new Set(parts(row['attested'])));
      if (row['until_unverified'] !== '') expect(claims[0]?.confidence).toBe(0.6);
      if (row['since'] === '' && row['attested'] === '')
        expect(held.find((edge) => edge.claim.id === claims[0]?.claim.id)?.days).toEqual(NEVER);
    }
  });

  it.each`
    body             | role               | date            | people
    ${'body:copuos'} | ${'chair'}         | ${'2019-06-01'} | ${['person:rosa-maria-ramirez-de-arellano-y-haro']}
    ${'body:copuos'} | ${'chair'}         | ${'2023-01-01'} | ${['person:omran-sharaf']}
    ${'body:unoosa'} | ${'director'}      | ${'2013-01-01'} | ${['person:mazlan-othman']}
    ${'body:unoosa'} | ${'director'}      | ${'2014-03-24'} | ${['person:simonetta-di-pippo']}
    ${'body:lsc'}    | ${'chair'}         | ${'2009-12-31'} | ${['person:vladimir-kopal']}
    ${'body:lsc'}    | ${'chair'}         | ${'2010-01-01'} | ${[]}
    ${'org:nasa'}    | ${'administrator'} | ${'2025-01-19'} | ${['person:bill-nelson']}
    ${'org:nasa'}    | ${'administrator'} | ${'2025-01-20'} | ${[]}
  `('name $people as $role of $body on $date', ({ body, role, date, people }) => {
    const held = on('HOLDS_OFFICE', date).filter(
      ({ object, claim }) => object === body && claim.qualifiers['role'] === role,
    );
    expect(held.map(({ subject }) => subject)).toEqual(people);
  });

  it("know who speaks for China by day, under the article's own words for the office", () => {
    const speaks = (date: string): string[] =>
      on('REPRESENTS', date)
        .filter(({ object }) => object === 'state:chn')
        .map(({ subject }) => subject);
    expect([speaks('2023-03-16'), speaks('2023-03-17'), speaks('2025-05-05')]).toEqual([
      ['person:wang-qun'],
      ['person:li-song'],
      ['person:li-song'],
    ]);
    const roles = find(seed, 'person:li-song', 'REPRESENTS').map(({ claim }) => claim.qualifiers['role']);
    expect(roles).toHaveLength(2);
    expect(new Set(roles).size).toBe(1);
  });
});

describe('programmes', () => {
  it('have every participant of an experiment: the institution, or the State where none is named', () => {
    const fold = (text: string): string =>
      text
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '');
    const org = (name: string): string => (name === 'International Space University' ? 'org:isu' : `org:${fold(name)}`);
    const rows = read('governance/experiment_participants');
    const expected = rows.map(
      (row) =>
        `${row['institution'] === '' ? state(row['state_id']) : org(row['institution'] ?? '')} experiment:${row['experiment_id'] ?? ''}`,
    );
    const found = edges('PARTICIPATES_IN').filter(({ object }) => String(object).startsWith('experiment:'));
    expect(pairs(found)).toEqual(expected.sort());
    for (const row of rows.filter(({ institution }) => institution !== ''))
      expect(find(seed, org(row['institution'] ?? ''), 'BASED_IN', state(row['state_id'])).length).toBeGreaterThan(0);
    expect(find(seed, 'org:university-of-geneva', 'name')).toHaveLength(1);
  });

  it('count States as States and institutions for themselves in the ILRS', () => {
    const expected = read('treaties/ilrs_members').map((row) =>
      row['kind'] === 'state' ? state(row['member_id']) : `org:${(row['member_id'] ?? '').toLowerCase()}`,
    );
    const found = edges('PARTICIPATES_IN').filter(({ object }) => object === 'programme:ilrs');
    expect(found.map(({ subject }) => subject).sort()).toEqual(expected.sort());
  });

  it('have nine experiments, chosen on one day by those who run the programme', () => {
    const own = find(seed, 'programme:un-china-css');
    expect(own.length).toBeGreaterThan(0);
    expect(edges('PART_OF').filter(({ object }) => object === 'programme:un-china-css')).toHaveLength(9);
    const chosen = edges('SELECTED').filter(({ object }) => object === 'experiment:sing');
    expect(chosen.map(({ subject, claim }) => [subject, claim.since, claim.qualifiers['outcome']]).sort()).toEqual([
      ['body:unoosa', '2019-06-12', 'selected'],
      ['org:cmsa', '2019-06-12', 'selected'],
    ]);
  });
});

describe('Artemis', () => {
  it('has every signature with its place and number, and Djibouti in none', () => {
    const rows = read('treaties/artemis_signatories').filter((row) => row['state_id'] !== 'DJI');
    const found = edges('SIGNED').filter(({ object }) => object === 'instrument:artemis');
    expect(
      found
        .map(({ subject, claim }) =>
          [subject, claim.since ?? '', claim.qualifiers['ordinal'] ?? '', claim.qualifiers['place'] ?? ''].join('/'),
        )
        .sort(),
    ).toEqual(
      rows.map((row) => [state(row['state_id']), row['signed'], row['ordinal'], row['place']].join('/')).sort(),
    );
    expect(find(seed, 'state:dji', 'SIGNED', 'instrument:artemis').map(({ rank }) => rank)).toEqual(['deprecated']);
  });
});

describe('concepts', () => {
  const seven: Record<string, string | null> = {
    'outer-space-treaty': 'instrument:ost',
    'rescue-agreement': 'instrument:arra',
    'liability-convention': 'instrument:liab',
    'registration-convention': 'instrument:reg',
    'moon-agreement': 'instrument:moon',
    'artemis-accords': 'instrument:artemis',
    ilrs: null,
  };

  it('make seven no Concept, and their neighbours what those instruments are about', () => {
    const broader = new Set<string>();
    const related = new Set<string>();
    const about = new Set<string>();
    for (const row of read('governance/concepts')) {
      for (const [column, into] of [
        ['broader', broader],
        ['related', related],
      ] as const) {
        for (const other of parts(row[column])) {
          const [a, b] = [seven[row['id'] ?? ''], seven[other]];
          if (a === undefined && b === undefined)
            into.add(
              column === 'related'
                ? [`concept:${row['id'] ?? ''}`, `concept:${other}`].sort().join(' ')
                : `concept:${row['id'] ?? ''} concept:${other}`,
            );
          else if (typeof a === 'string' && b === undefined) about.add(`${a} concept:${other}`);
          else if (a === undefined && typeof b === 'string') about.add(`${b} concept:${row['id'] ?? ''}`);
        }
      }
    }
    expect(pairs(edges('BROADER'))).toEqual([...broader].sort());
    expect(pairs(edges('RELATED'))).toEqual([...related].sort());
    const instruments = new Set(Object.values(seven));
    expect(pairs(edges('ABOUT').filter(({ subject }) => instruments.has(subject)))).toEqual([...about].sort());
    for (const id of Object.keys(seven)) expect(find(seed, `concept:${id}`)).toEqual([]);
    expect(find(seed, 'instrument:ost', 'aliases', 'Treaty on Principles')).toHaveLength(1);
  });

  it('are what every provision and item treats', () => {
    const expected = [
      ...[...read('governance/provisions'), ...read('governance/guidelines')].flatMap((row) =>
        parts(row['concept_ids']).map(
          (id) => `provision:${(row['id'] ?? '').toLowerCase()} ${seven[id] ?? `concept:${id}`}`,
        ),
      ),
      ...read('governance/agenda_items').flatMap((row) =>
        parts(row['concept_ids']).map((id) => `item:${row['id'] ?? ''} ${seven[id] ?? `concept:${id}`}`),
      ),
    ];
    expect(pairs(edges('ABOUT').filter(({ subject }) => /^(?:provision|item):/.test(subject)))).toEqual(
      [...new Set(expected)].sort(),
    );
    expect(edges('PART_OF').filter(({ subject }) => subject.startsWith('provision:'))).toHaveLength(88 + 28);
  });
});

describe('bodies, organizations and objects', () => {
  it('stand under their parents and are served since they began, or were seen', () => {
    for (const row of read('governance/bodies')) {
      const id = `body:${row['id'] ?? ''}`;
      if (row['parent_id'] !== '')
        expect(
          find(seed, id, 'SUBSIDIARY_OF', `body:${row['parent_id'] ?? ''}`).map(({ claim }) => claim.since),
        ).toContain(row['established'] || null);
      if (row['secretariat_id'] !== '')
        expect(find(seed, `body:${row['secretariat_id'] ?? ''}`, 'SECRETARIAT_OF', id)[0]?.claim.since ?? '').toBe(
          row['established'],
        );
    }
    expect(find(seed, 'body:copuos', 'ESTABLISHED_BY')[0]?.claim).toMatchObject({
      object: 'instrument:res-1472',
      since: '1959-12-12',
    });
  });

  it('sit in their States since they were founded', () => {
    for (const row of read('governance/organisations').filter(({ state_id }) => state_id !== '')) {
      const [one] = find(seed, `org:${row['id'] ?? ''}`, 'BASED_IN', state(row['state_id']));
      expect(one?.claim.since ?? '').toBe(row['founded']);
      if (row['founded'] === '') expect(one?.evidence[0]?.attested).toBe(row['as_of']);
    }
  });

  it('name weak sources for what they are, and licences where a source has one', () => {
    const weak = seed.assert.filter(
      ({ claim }) => claim.subject.startsWith('document:github-file-') && claim.predicate === 'sourceClass',
    );
    expect(weak.map(({ claim }) => claim.object)).toEqual(['UNVERIFIED', 'UNVERIFIED', 'UNVERIFIED', 'UNVERIFIED']);
    const authorsOf = (id: string): string =>
      find(seed, id, 'authors')
        .map(({ claim }) => String(claim.object))
        .sort()
        .join(', ');
    const licences = seed.assert
      .filter(({ claim }) => claim.predicate === 'licence')
      .map(({ claim }) => [value(claim.subject, 'url'), claim.object, authorsOf(claim.subject)].join(' '));
    expect(licences.sort()).toEqual([
      'https://doi.org/10.7910/DVN/LEJUQZ CC0 Anton Strezhnev, Erik Voeten, Michael Bailey',
      'https://github.com/globalgov/manytreaties CC BY 4.0 globalgov/manytreaties',
      'https://planet4589.org/space/gcat/tsv/cat/satcat.tsv CC BY 4.0 Jonathan McDowell',
      'https://planet4589.org/space/gcat/tsv/tables/orgs.tsv CC BY 4.0 Jonathan McDowell',
      'https://pypi.org/project/hdx-python-country/ MIT United Nations Office for the Coordination of Humanitarian Affairs',
      'https://www.npmjs.com/package/cldr-localenames-full Unicode-3.0 Unicode, Inc.',
      'https://www.npmjs.com/package/i18n-iso-countries MIT widdix GmbH',
    ]);
  });

  it('use every kind but Launch, and give each entity one name at a time and each value once', () => {
    const used = new Set(seed.assert.map(({ claim }) => claim.subject.split(':', 1)[0]));
    expect([...ontology.kinds.values()].filter(({ prefix }) => !used.has(prefix)).map(({ name }) => name)).toEqual([
      'Launch',
    ]);
    const seen = new Map<string, number>();
    const looked = seed.assert.filter(({ evidence }) =>
      evidence.some(({ document }) => document !== 'document:recalled'),
    ); // a remembered day stands beside
    for (const { claim } of looked) {
      const property = ontology.kindByPrefix.get(claim.subject.split(':', 1)[0] ?? '')?.properties.get(claim.predicate);
      if (property?.list === false && claim.until === null)
        seen.set(`${claim.subject} ${claim.predicate}`, (seen.get(`${claim.subject} ${claim.predicate}`) ?? 0) + 1);
    }
    // A roll call before 2000 has the month of its data set beside the day that another source gives.
    const twice = [...seen].filter(([, count]) => count > 1).map(([key]) => key);
    expect(twice.filter((key) => !(key.startsWith('rollcall:') && key.endsWith(' date')))).toEqual([]);
  });
});
