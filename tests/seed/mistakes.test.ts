import { adding, HEADERS, load, mistakesOf, SMALL } from './support.js';

const STATES = 'treaties/states.csv';
const INSTRUMENTS = 'treaties/instruments.csv';
const STATUS = 'treaties/treaty_status.csv';
const CONFLICTS = 'treaties/treaty_conflicts.csv';
const COVERAGE = 'treaties/coverage.csv';
const yaml = (claims: string): Record<string, string> => ({
  'parties/moon.yaml': `source: https://treaties.un.org/moon\nclaims:\n${claims}\n`,
});
const article = (body: string): Record<string, string> => ({
  'articles/a.yaml': `source:\n  id: document:a\n  name: A\n  sourceClass: PRESS\n  text: { sha256: aa, length: 20 }\n${body}\n`,
});

it('loads the small seed that these mistakes are made in', async () => {
  expect((await load()).assert.length).toBeGreaterThan(20);
});

it('gives the place, the problem and the way out', async () => {
  const claim = '  - { subject: state:aut, relation: PARTY_OF, object: instrument:moon }';
  expect(await mistakesOf(yaml(claim))).toEqual([
    'seed/parties/moon.yaml:3: unknown relation "PARTY_OF". Did you mean "PARTY_TO"?',
  ]);
});

it('reports all mistakes of a run at once, by file and line, and loads nothing', async () => {
  const mistakes = await mistakesOf({
    ...adding(
      STATES,
      'AUT,,,Austria again,,,un_member,,,,,,,,https://example.org/x,2025',
      'XXX,,,X,,,un_membre,,,,,,,,https://example.org/x,2025',
    ),
    ...adding(STATUS, 'MOON,ZZZ,party,,1990,,,,yes,high,,https://example.org/x,2025'),
    ...yaml('  - { subject: state:aut, relation: PARTY_TO, object: instrument:mond, since: 1984-13-01 }'),
  });
  expect(mistakes.map((one) => one.replace(/: .*/, ''))).toEqual([
    'seed/treaties/states.csv:6',
    'seed/treaties/states.csv:7',
    'seed/treaties/treaty_status.csv:3',
    'seed/parties/moon.yaml:3',
    'seed/parties/moon.yaml:3',
  ]);
});

it.each`
  file           | row                                                                                                       | line | problem
  ${STATES}      | ${'AUT,,,Austria,,,un_member,,,,,,,,https://example.org/s,2025'}                                          | ${6} | ${'"AUT" stands on line 2 already'}
  ${STATES}      | ${'XXX,,,X,,,un_membre,,,,,,,,https://example.org/s,2025'}                                                | ${6} | ${'entity_type: unknown word "un_membre". Did you mean "un_member"?'}
  ${STATES}      | ${'XXX,,,X,,,un_member,,,,,1990-02-30,,,https://example.org/s,2025'}                                      | ${6} | ${'un_member_since: "1990-02-30" is no date'}
  ${STATES}      | ${'XXX,,,X,,,historical,,,,,1990,,,https://example.org/s,2025'}                                           | ${6} | ${'un_member_until is empty: without an end'}
  ${STATES}      | ${'XXX,,,X,,,un_member,,,,,,,,,2025'}                                                                     | ${6} | ${'source_url is empty'}
  ${STATES}      | ${'XXX,,,X,,,un_member,,,,,,,,example.org,2025'}                                                          | ${6} | ${'"example.org" is no address'}
  ${STATES}      | ${'XXX,,,X,un_member'}                                                                                    | ${6} | ${'5 cells under 16 columns'}
  ${STATES}      | ${'XXX,,,A name that is far too long to be put on a label,,,un_member,,,,,,,,https://example.org/s,2025'} | ${6} | ${'has more than 40 characters'}
  ${STATES}      | ${'XXX,,,,,,un_member,,,,,,,,https://example.org/s,2025'}                                                 | ${6} | ${'state:xxx has no name: every State needs one'}
  ${STATES}      | ${'XXX,,,X\u202e,,,un_member,,,,,,,,https://example.org/s,2025'}                                          | ${6} | ${'has control characters'}
  ${INSTRUMENTS} | ${'X,X,,,treaty,,,,,XXX,,,,,,,sourced,,https://example.org/s,2025'}                                       | ${3} | ${'no row of states has id "XXX"'}
  ${INSTRUMENTS} | ${'X,X,,,treaty,,1990,,,,,,,unga,,,sourced,,https://example.org/s,2025'}                                  | ${3} | ${'no entity "body:unga"'}
  ${INSTRUMENTS} | ${'X,X,,,treaty,,1990,,,,,,,,,,sourcd,,https://example.org/s,2025'}                                       | ${3} | ${'confidence: unknown word "sourcd". Did you mean "sourced"?'}
  ${STATUS}      | ${'MOON,AUS,party,,1986-07-07,accession,,,yes,high,,https://example.org/s,2025'}                          | ${3} | ${'no entity "state:aus". Did you mean "state:aut"?'}
  ${STATUS}      | ${'MON,SAU,party,,1986-07-07,accession,,,yes,high,,https://example.org/s,2025'}                           | ${3} | ${'no entity "instrument:mon". Did you mean "instrument:moon"?'}
  ${STATUS}      | ${'MOON,SAU,partly,,1986-07-07,accession,,,yes,high,,https://example.org/s,2025'}                         | ${3} | ${'status: unknown word "partly". Did you mean "party"?'}
  ${STATUS}      | ${'MOON,SAU,party,,1986-07-07,accesion,,,yes,high,,https://example.org/s,2025'}                           | ${3} | ${'action: unknown word "accesion". Did you mean "accession"?'}
  ${STATUS}      | ${'MOON,SAU,party,,1986-07-07,accession,,,maybe,high,,https://example.org/s,2025'}                        | ${3} | ${'counted_in_official_total: unknown word "maybe"'}
  ${STATUS}      | ${'MOON,SAU,withdrawn,,2012-07-18,withdrawal,,2012-07-18,no,high,,https://example.org/s,2025'}            | ${3} | ${'until 2012-07-18 is not after since 2012-07-18'}
  ${STATUS}      | ${'MOON,ESA,party,,1990,accession,,,yes,high,,https://example.org/s,2025'}                                | ${3} | ${'PARTY_TO begins at State, and org:esa is an Organization'}
`('reports in $file: $problem', async ({ file, row, line, problem }) => {
  const mistakes = await mistakesOf(adding(file, row));
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toContain(`seed/${String(file)}:${String(line)}: `);
  expect(mistakes[0]).toContain(problem);
});

describe('conflicts and coverage', () => {
  it.each`
    row                                                   | problem
    ${'MOON,SAU,1990-01-01,X,https://example.org/x,2025'} | ${'treaty_status has no consent that this date could contradict'}
    ${'MOON,AUT,1984-06-11,X,https://example.org/x,2025'} | ${'This is no other date than treaty_status gives.'}
    ${'MOON,AUT,,X,https://example.org/x,2025'}           | ${'A conflict is another date of deposit.'}
  `('refuses a conflict that is none: $problem', async ({ row, problem }) => {
    expect((await mistakesOf({ [CONFLICTS]: `${HEADERS.conflicts}\n${String(row)}\n` }))[0]).toContain(problem);
  });

  it('asks for the source of a date that all sources of its row contradict', async () => {
    const rows = [
      'MOON,AUT,1984-06-12,X,https://example.org/list,2025',
      'MOON,AUT,1984-06-13,X,https://treaties.un.org/other,2025',
    ];
    expect(await mistakesOf({ [CONFLICTS]: `${HEADERS.conflicts}\n${rows.join('\n')}\n` })).toEqual([
      'seed/treaties/treaty_status.csv:2: every source of the row gives another date in treaty_conflicts. Name the source that gives this one.',
    ]);
  });

  it.each`
    row                                                                             | problem
    ${'MOON,PARTY,1979,2024,existing states,17,,https://treaties.un.org/moon'}      | ${'relation: "PARTY" is no Relation'}
    ${'MOON,PARTY_TO,1979,,existing states,17,,https://treaties.un.org/moon'}       | ${'complete_through is empty'}
    ${'MOON,PARTY_TO,1979,2024,existing states,many,,https://treaties.un.org/moon'} | ${'official_total: "many" is no whole number'}
    ${'MOON,PARTY_TO,1979,2024,existing states,17,,'}                               | ${'source_url is empty'}
  `('refuses coverage: $problem', async ({ row, problem }) => {
    expect((await mistakesOf({ [COVERAGE]: `${HEADERS.coverage}\n${String(row)}\n` })).join('\n')).toContain(problem);
  });
});

describe('files', () => {
  it('reports a header that drifted once, and not every row', async () => {
    const text = (SMALL[STATUS] ?? '').replace('deposited', 'depositd');
    expect(await mistakesOf({ [STATUS]: text })).toEqual([
      `seed/treaties/treaty_status.csv:1: no column "deposited"; unknown or repeated "depositd" Did you mean "deposited"?. The columns are ${HEADERS.status}`,
    ]);
  });

  it('gives the first line of a row whose cells run over lines', async () => {
    const row = 'XXX,,,"X\n\nY",,,un_membre,,,,,,,"a\nb",https://example.org/s,2025';
    const next = 'YYY,,,Y,,,un_membre,,,,,,,,https://example.org/s,2025';
    const mistakes = await mistakesOf(adding(STATES, row, next));
    expect(mistakes.map((one) => one.split(': ', 1)[0])).toEqual([
      'seed/treaties/states.csv:6',
      'seed/treaties/states.csv:10',
    ]);
  });

  it.each`
    text                                            | problem
    ${''}                                           | ${'the file has no header'}
    ${`${HEADERS.hosts}\n"x,OFFICIAL,X\n`}          | ${'not CSV as in RFC 4180'}
    ${`${HEADERS.hosts}\nwww.un.org,OFFICIAL,UN\n`} | ${'hosts.csv:2: host: "www.un.org" is no host'}
    ${`${HEADERS.hosts}\nun.org,OFICIAL,UN\n`}      | ${'hosts.csv:2: source_class: no class "OFICIAL". Did you mean "OFFICIAL"?'}
    ${`${HEADERS.hosts}\nun.org,OFFICIAL,\n`}       | ${'hosts.csv:2: publisher is empty'}
  `('refuses hosts.csv: $problem', async ({ text, problem }) => {
    expect((await mistakesOf({ 'hosts.csv': text })).join('\n')).toContain(problem);
  });

  it('refuses a file beyond the limit before reading it', async () => {
    expect(await mistakesOf({ 'hosts.csv': 'x'.repeat(33 * 1024 * 1024) })).toEqual([
      'seed/hosts.csv:1: the file has 33 MB, and at most 32 are read. Split it.',
    ]);
  });

  it('says of a host that nobody judged it, and trusts it least', async () => {
    const batch = await load({ 'hosts.csv': `${HEADERS.hosts}\nun.org,OFFICIAL,UN\n` });
    const one = batch.assert.find(({ claim }) => claim.object === 'https://treaties.un.org/moon')!.claim.subject;
    const said = Object.fromEntries(
      batch.assert.filter(({ claim }) => claim.subject === one).map(({ claim }) => [claim.predicate, claim.object]),
    );
    expect(said).toEqual({
      name: 'treaties.un.org/moon',
      url: 'https://treaties.un.org/moon',
      sourceClass: 'UNVERIFIED',
      retrieved: '2025',
      description: 'Nobody has judged treaties.un.org yet: it is not in hosts.csv.',
    });
  });
});

describe('the manifest', () => {
  const at = 'recordedAt: 2026-11-23T00:00:00Z';
  it.each`
    manifest                                               | mistake
    ${'files: []'}                                         | ${'manifest.yaml:1: recordedAt is a moment with its zone'}
    ${'recordedAt: 2026-11-23\nfiles: []'}                 | ${'manifest.yaml:1: recordedAt is a moment with its zone'}
    ${at}                                                  | ${'manifest.yaml:1: files is a list of paths'}
    ${`${at}\nfile: []\nfiles: []`}                        | ${'manifest.yaml:2: unknown field "file". Did you mean "files"?'}
    ${`${at}\nfiles:\n  - ../../etc/passwd.csv`}           | ${'manifest.yaml:3: "../../etc/passwd.csv" is no path inside the folder'}
    ${`${at}\nfiles:\n  - hosts.csv\n  - hosts.csv`}       | ${'manifest.yaml:4: "hosts.csv" is listed twice'}
    ${`${at}\nfiles:\n  - treaties/state.csv`}             | ${'manifest.yaml:3: no file '}
    ${`${at}\nfiles:\n  - parties/gone.yaml`}              | ${'manifest.yaml:3: no file '}
    ${`${at}\nfiles:\n  - { file: hosts.csv, min: many }`} | ${'manifest.yaml:3: min is a whole number of rows'}
    ${`${at}\nfiles:\n  - { file: hosts.csv, least: 2 }`}  | ${'manifest.yaml:3: unknown field "least"'}
    ${`${at}\nfiles:\n  - { file: hosts.csv, min: 3 }`}    | ${'hosts.csv:1: 2 rows, and manifest.yaml expects 3 at least'}
    ${`${at}\nfiles: &a\n  - hosts.csv`}                   | ${'manifest.yaml:3: anchors and aliases are not read'}
  `('is refused: $mistake', async ({ manifest, mistake }) => {
    expect((await mistakesOf({}, manifest)).join('\n')).toContain(`seed/${String(mistake)}`);
  });

  it('asserts the least number of rows, so that half a list is not read as the whole', async () => {
    const manifest = `${at}\nfiles:\n  - hosts.csv\n  - { file: ${STATES}, min: 4 }\n`;
    expect(await mistakesOf({}, manifest)).toEqual([]);
    expect(
      await mistakesOf({ [STATES]: `${(SMALL[STATES] ?? '').split('\n').slice(0, 3).join('\n')}\n` }, manifest),
    ).toEqual([expect.stringContaining('seed/treaties/states.csv:1: 2 rows, and manifest.yaml expects 4 at least')]);
  });
});

describe('YAML', () => {
  it.each`
    text                                                                                                                      | problem
    ${'source: [1'}                                                                                                           | ${'moon.yaml:1: not YAML'}
    ${'claims: []\nclaims: []'}                                                                                               | ${'moon.yaml:2: not YAML: Map keys must be unique'}
    ${'- a\n- b'}                                                                                                             | ${'moon.yaml:1: the file is no mapping'}
    ${''}                                                                                                                     | ${'moon.yaml:1: the file is no mapping'}
    ${'__proto__: { x: 1 }\nsource: urn:project:editorial'}                                                                   | ${'moon.yaml:1: "__proto__" is no name of a field'}
    ${'source: &a urn:project:editorial\nclaims: *a'}                                                                         | ${'moon.yaml:2: anchors and aliases are not read'}
    ${'source: !!binary aGk='}                                                                                                | ${'moon.yaml:1'}
    ${'source: !evil x'}                                                                                                      | ${'moon.yaml:1'}
    ${'source:'}                                                                                                              | ${'moon.yaml:1: '}
    ${'claims: []'}                                                                                                           | ${'moon.yaml:1: source is missing'}
    ${'source: urn:project:editorial\nclaim: []'}                                                                             | ${'moon.yaml:2: unknown field "claim" of the file. Did you mean "claims"?'}
    ${'source: urn:project:editorial\nclaims: {}'}                                                                            | ${'moon.yaml:2: claims is a list'}
    ${'source: urn:project:editorial\nclaims: [x]'}                                                                           | ${'moon.yaml:2: one of claims is a mapping'}
    ${'source: nowhere\n'}                                                                                                    | ${'moon.yaml:1: "nowhere" is no address'}
    ${'source: { id: state:x, name: X, sourceClass: PRESS }'}                                                                 | ${'moon.yaml:1: source id: "state:x" is no document\'s id'}
    ${'source: { id: document:x, nam: X, sourceClass: PRESS }'}                                                               | ${'unknown field "nam" of a source. Did you mean "name"?'}
    ${'source: { id: document:x, name: X }\nclaims: [{ subject: state:aut, property: url, value: "https://example.org/a" }]'} | ${'document:x has no sourceClass'}
  `('refuses: $problem', async ({ text, problem }) => {
    expect((await mistakesOf({ 'parties/moon.yaml': text })).join('\n')).toContain(problem);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it.each`
    name                   | text
    ${'a bomb of aliases'} | ${`a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`).join('\n')}`}
    ${'brackets alone'}    | ${`a: ${'['.repeat(100_000)}`}
    ${'one long line'}     | ${`a: ${'x'.repeat(5 * 1024 * 1024)}`}
  `('survives $name', async ({ text }) => {
    expect((await mistakesOf({ 'parties/moon.yaml': text })).length).toBeGreaterThan(0);
  });

  it.each`
    claim                                                                                                | problem
    ${'{ relation: PARTY_TO, object: instrument:moon }'}                                                 | ${'a claim needs a subject'}
    ${'{ subject: state:aut, object: instrument:moon }'}                                                 | ${'either a relation and an object, or a property and a value'}
    ${'{ subject: state:aut, relation: PARTY_TO, property: name, value: A }'}                            | ${'either a relation and an object, or a property and a value'}
    ${'{ subject: state:aut, relation: PARTY_TO }'}                                                      | ${'PARTY_TO needs an object'}
    ${'{ subject: state:aut, relation: PARTY_TO, object: instrument:moon, acton: accession }'}           | ${'unknown field "acton" of PARTY_TO. Did you mean "action"?'}
    ${'{ subject: state:aut, relation: PARTY_TO, object: instrument:moon, action: acession }'}           | ${'action: "ACESSION" is no TreatyAction. Did you mean "ACCESSION"?'}
    ${'{ subject: state:aut, relation: PARTY_TO, object: instrument:moon, since: yesterday }'}           | ${'since: "yesterday" is no date'}
    ${'{ subject: state:aut, relation: PARTY_TO, object: instrument:moon, since: 2020, until: 2019 }'}   | ${'until 2019 is not after since 2020'}
    ${'{ subject: state:aut, relation: PARTY_TO, object: instrument:moon, rank: best }'}                 | ${'rank: "best" is none of preferred, normal, deprecated'}
    ${'{ subject: state:aut, relation: PARTY_TO, object: instrument:moon, confidence: 0 }'}              | ${'confidence 0 is not above 0 and at most 1'}
    ${'{ subject: state:aut, relation: PARTY_TO, object: instrument:moon, confidence: 1.5 }'}            | ${'confidence 1.5 is not above 0 and at most 1'}
    ${'{ subject: state:aut, relation: PARTY_TO, object: instrument:moon, denied: no }'}                 | ${'denied is true or false'}
    ${'{ subject: state:aut, relation: PARTY_TO, object: state:sau }'}                                   | ${'PARTY_TO leads to Instrument, and state:sau is a State'}
    ${'{ subject: org:esa, relation: PARTY_TO, object: instrument:moon }'}                               | ${'PARTY_TO begins at State, and org:esa is an Organization'}
    ${'{ subject: instrument:moon, relation: PART_OF, object: instrument:moon, since: 2020 }'}           | ${'PART_OF holds always: give it neither since nor until'}
    ${'{ subject: state:aut, relation: PARTY_TO, object: Instrument:Moon }'}                             | ${'"Instrument:Moon" is no id'}
    ${'{ subject: stat:aut, relation: PARTY_TO, object: instrument:moon }'}                              | ${'no kind has the prefix of "stat:aut"'}
    ${'{ subject: state:aut, property: nam, value: A }'}                                                 | ${'State has no property "nam". Did you mean "name"?'}
    ${'{ subject: state:aut, property: code }'}                                                          | ${'a property needs a value'}
    ${'{ subject: state:aut, property: code, value: AUT, since: 2020 }'}                                 | ${'code of State does not change with time'}
    ${'{ subject: state:aut, property: stateStatus, value: member }'}                                    | ${'is no StateStatus'}
    ${'{ subject: state:aut, property: code, value: [A] }'}                                              | ${'code is one String, and not a list'}
    ${'{ subject: state:aut, property: name, value: "A\\u0007" }'}                                       | ${'has control characters'}
    ${'{ subject: state:aut, property: name, value: ~ }'}                                                | ${'no value'}
    ${'{ subject: state:aut, relation: PARTY_TO, object: instrument:moon, quote: x, start: 0, end: 1 }'} | ${'start and end count in a text'}
  `('refuses a claim: $problem', async ({ claim, problem }) => {
    const mistakes = await mistakesOf(yaml(`  - ${String(claim)}`));
    expect(mistakes.join('\n')).toContain(problem);
    expect(mistakes[0]).toMatch(/^seed\/parties\/moon\.yaml:3: /);
  });

  it.each`
    body                                                                                                                                      | problem
    ${'entities: [{ name: X }]'}                                                                                                              | ${'an entity needs an id'}
    ${'entities: [{ id: concept:x, name: X, editorial: true, colour: red }]'}                                                                 | ${'unknown field "colour" of a Concept'}
    ${'entities: [{ id: concept:x, name: X }]'}                                                                                               | ${'no quote: give the words of the source'}
    ${'entities: [{ id: concept:x, name: X, quote: X }]'}                                                                                     | ${'quote "X" needs start and end'}
    ${'entities: [{ id: concept:x, name: X, quote: XY, start: 0, end: 3 }]'}                                                                  | ${'is 2 UTF-16 units long, and from 0 to 3 are 3'}
    ${'entities: [{ id: concept:x, name: X, quote: XY, start: 19, end: 21 }]'}                                                                | ${'ends at 21, and the text has 20'}
    ${'entities: [{ id: concept:x, name: X, quote: X, start: 0, end: 1, editorial: true }]'}                                                  | ${'choose one'}
    ${'entities:\n  - { id: concept:x, name: X, quote: ABC, start: 0, end: 3 }\n  - { id: concept:y, name: Y, quote: CD, start: 1, end: 3 }'} | ${'articles/a.yaml:8: quote "CD" at 1 and the one of line 7 differ where they overlap'}
  `('refuses in an article: $problem', async ({ body, problem }) => {
    expect((await mistakesOf(article(body))).join('\n')).toContain(problem);
  });
});
