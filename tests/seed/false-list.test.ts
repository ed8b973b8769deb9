/** The trap of QUESTIONS: false lists exist. They are kept and readable, and never change an answer, in any store. */
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAsk, type Ask } from '../../src/graph/ask.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import { dayNumber } from '../../src/model/day.js';
import { loadSeed } from '../../src/seed/load-seed.js';
import { syncSeed } from '../../src/seed/sync-seed.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import type { Assertion, Batch, GraphStore } from '../../src/store/store.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { ontology } from './support.js';

const FIXTURES = 'tests/seed/fixtures';
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const FALSE_PARTIES = ['state:rus', 'state:esp', 'state:lka', 'state:zwe'];
const ASKED = [...FALSE_PARTIES, 'state:chn', 'state:ind', 'state:sau', 'state:usa'];

const seeds = new Map<string, Promise<Batch>>();

/** Tables that no question here is about. */
const OTHERS =
  /votes\/|articles\/|treaties\/(?:resolution_links|drafts|national_laws|sponsors|copuos_)|governance\/(?!bod|organisations|concepts|space_objects)/;

/** The world of these questions with these files on top. */
function seedWith(...fixtures: readonly string[]): Promise<Batch> {
  const name = fixtures.join(' ');
  const known = seeds.get(name) ?? readSeedWith(fixtures); // read once, whatever the store
  seeds.set(name, known);
  return known;
}

async function readSeedWith(fixtures: readonly string[]): Promise<Batch> {
  const folder = mkdtempSync(join(tmpdir(), 'false-list-'));
  folders.push(folder);
  cpSync('seed', folder, { recursive: true });
  const manifest = join(folder, 'manifest.yaml');
  const listed = readFileSync(manifest, 'utf8').split('\n');
  writeFileSync(manifest, listed.filter((line) => !(line.startsWith('  - ') && OTHERS.test(line))).join('\n'));
  mkdirSync(join(folder, 'fixtures'));
  for (const name of fixtures) {
    copyFileSync(join(FIXTURES, `${name}.yaml`), join(folder, 'fixtures', `${name}.yaml`));
    appendFileSync(manifest, `  - fixtures/${name}.yaml\n`);
  }
  return worldOf(await loadSeed(folder, ontology));
}

/** Kinds of which a question here reads something, and what none reads of them. */
const READ = /^(?:state|instrument|org|object|programme|document):/;
const UNREAD = new Set(['aliases', 'wikidata', 'alpha2', 'm49', 'cow', 'officialName', 'subregion']);

/**
 * The seed with the States about which something is asked, those that consented to the Moon Agreement, what these States
 * did, and the documents that say so: a part of the claims, and what is asked of them is the same.
 */
function worldOf(batch: Batch): Batch {
  const consent = batch.assert.filter(({ claim }) => claim.object === 'instrument:moon');
  const states = new Set([...ASKED, ...consent.map(({ claim }) => claim.subject)]);
  return onlyOf(batch, (id) => (id.startsWith('state:') ? states.has(id) : READ.test(id)));
}

/** What is read of it where no saved operation is asked. */
const moonAlone = (batch: Batch): Batch =>
  onlyOf(batch, (id) => id === 'instrument:moon' || /^(?:state|document):/.test(id));

/** What is said of these alone, and the documents that say it. */
function onlyOf({ assert, ...batch }: Batch, isIn: (id: string) => boolean): Batch {
  const told = assert.filter(
    ({ claim: { subject, predicate, object } }) =>
      isIn(subject) && !UNREAD.has(predicate) && (!ontology.relations.has(predicate) || isIn(String(object))),
  );
  const cited = new Set<string>();
  const isKept = ({ claim: { subject, predicate } }: Assertion): boolean =>
    !subject.startsWith('document:') || ontology.relations.has(predicate) || cited.has(subject);
  // A document is described by another.
  for (let before = -1; cited.size > before;) {
    before = cited.size;
    for (const { claim, evidence } of told.filter(isKept))
      for (const id of [claim.subject, ...evidence.map(({ document }) => document)]) cited.add(id);
  }
  return {
    ...batch,
    assert: told.filter(({ claim: { subject } }) => !subject.startsWith('document:') || cited.has(subject)),
  };
}

const DAYS = ['1984-07-10', '1990-01-01', '2001-12-31', '2015-01-01', '2023-12-31', '2024-01-05', '2026-11-23'];
const COVERED_THROUGH = '2024-01-05';

const MOON = `query ($asOf: Date, $ever: Boolean) {
  instrument(id: "instrument:moon", asOf: $asOf, ever: $ever) {
    parties(first: 250) {
      totalCount
      coverage { completeThrough document { id } }
      facets(by: [SINCE_YEAR]) { by values { value count } }
      edges { since until node { id } claim { id } }
    }
    signatories(first: 250) { totalCount nodes { id } }
  }
}`;
const MATRIX = `query ($asOf: Date, $states: [ID!]) {
  treatyMatrix(states: $states, instruments: ["instrument:moon"], asOf: $asOf) { state { id } cells { status since } }
}`;
const STATES = `query ($asOf: Date) {
  with: states(where: { partyTo: { some: { node: { id: { eq: "instrument:moon" } } } } }, asOf: $asOf) { totalCount nodes { id } }
  without: states(where: { partyTo: { none: { node: { id: { eq: "instrument:moon" } } } } }, first: 0, asOf: $asOf) { totalCount }
}`;

async function asked(ask: Ask, text: string, variables: Record<string, unknown> = {}): Promise<Record<string, never>> {
  const { data, errors } = await ask({ text, variables });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data as Record<string, never>; // as each question asks
}

/** Every answer about the Moon Agreement, and those of saved operations. */
async function answers(ask: Ask, states: readonly string[], saved: readonly string[]): Promise<unknown> {
  const told: unknown[] = [await asked(ask, MOON, { ever: true })];
  for (const asOf of DAYS) {
    told.push(await asked(ask, MOON, { asOf }), await asked(ask, STATES, { asOf }));
    // Afterwards nobody lists all parties: a row that is not believed then says NOT_PARTY , see below.
    if (asOf <= COVERED_THROUGH) told.push(await asked(ask, MATRIX, { asOf, states }));
  }
  for (const file of saved) {
    const text = readFileSync(join('docs/operations', file), 'utf8');
    const given = JSON.parse(
      readFileSync(join('docs/operations', file.replace('.graphql', '.json')), 'utf8'),
    ) as object;
    const operation = await ask({ text, variables: { ...given } });
    told.push(operation.data);
  }
  return told;
}

const CLAIMS = `query ($subject: ID!) {
  claims(where: { subject: { eq: $subject }, predicate: { eq: "PARTY_TO" }, object: { eq: "instrument:moon" } }) {
    nodes { rank polarity since until evidence { quote document { id sourceClass } } }
  }
}`;

/** Those that list no claims. */
const SAVED = readdirSync('docs/operations').filter((file) => /^(01|02|04|05|07|10|16)-.*\.graphql$/.test(file));

/** The same for each store. @param saved Operations that are asked too. */
function cases(open: () => Promise<GraphStore>, saved: readonly string[]): void {
  let store: GraphStore;
  let ask: Ask;
  const answersOn = (states: readonly string[]): Promise<unknown> => answers(ask, states, saved);
  const worldWith = async (...fixtures: readonly string[]): Promise<Batch> => {
    const world = await seedWith(...fixtures);
    return saved.length > 0 ? world : moonAlone(world);
  };

  beforeAll(async () => {
    store = await open();
    ask = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today: () => dayNumber(2026, 11, 23) });
  });
  // What the case before has added is retracted again.
  beforeEach(async () => syncSeed(store, await worldWith()));
  afterAll(() => store.close());

  it('changes no answer by a list whose rows are deprecated, and every row is readable', async () => {
    const states = ['state:aut', 'state:sau', ...FALSE_PARTIES];
    const before = await answersOn(states);
    await syncSeed(store, await worldWith('false-list'));
    expect(await answersOn(states)).toEqual(before);

    for (const subject of FALSE_PARTIES) {
      const { claims } = await asked(ask, CLAIMS, { subject });
      const own = [{ document: { id: 'document:false-list', sourceClass: 'UNVERIFIED' } }];
      expect(claims).toMatchObject({ nodes: [{ rank: 'DEPRECATED', polarity: 'ASSERTED', evidence: own }] });
    }
    // A cell says "no" and still shows what was claimed.
    for (const day of ['2020-01-01', '2026-11-23']) {
      const cell = `{ treatyMatrix(states: ["state:zwe"], instruments: ["instrument:moon"], asOf: "${day}") { cells { status claim { rank } } } }`;
      expect(await asked(ask, cell)).toEqual({
        treatyMatrix: [{ cells: [{ status: 'NOT_PARTY', claim: { rank: 'DEPRECATED' } }] }],
      });
    }
  });

  it('does not believe a list that nobody vouches for where an official source denies it', async () => {
    await syncSeed(store, await worldWith('false-list-denied'));
    const states = ['state:rus', 'state:zwe', 'state:aut'];
    const before = await answersOn(states);
    await syncSeed(store, await worldWith('false-list-denied', 'false-list-unmarked'));
    expect(await answersOn(states)).toEqual(before);

    const { treatyMatrix } = await asked(ask, MATRIX, { states: ['state:rus', 'state:zwe'], asOf: '2024-06-01' });
    expect(treatyMatrix).toMatchObject([{ cells: [{ status: 'DENIED' }] }, { cells: [{ status: 'DENIED' }] }]);
    const { claims } = await asked(ask, CLAIMS, { subject: 'state:rus' });
    expect(claims).toMatchObject({
      nodes: [
        { polarity: 'DENIED', evidence: [{ document: { sourceClass: 'OFFICIAL' } }] }, // the stronger first
        { polarity: 'ASSERTED', rank: 'NORMAL', since: '2001', evidence: [{ quote: 'Russia' }] },
      ],
    });
  });

  it('keeps the dates of real parties where a weak source gives others', async () => {
    const states = ['state:aut', 'state:nld', 'state:mex'];
    const before = await answersOn(states);
    await syncSeed(store, await worldWith('wrong-dates'));
    expect(await answersOn(states)).toEqual(before);
    for (const subject of states) {
      const { claims } = await asked(ask, CLAIMS, { subject });
      const { nodes } = claims as unknown as { nodes: { evidence: { document: { id: string } }[] }[] };
      expect(nodes.at(-1)?.evidence.map(({ document }) => document.id)).toEqual(['document:wrong-dates']);
      expect(nodes.length).toBeGreaterThan(1);
    }
  });
}

describe('a false list in the embedded store', () => {
  expect(SAVED.length).toBeGreaterThan(5);
  cases(() => Promise.resolve(new EmbeddedStore(ontology, memoryJournal(), [])), SAVED);
});

describeNeo4j('a false list in Neo4j', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await openTestDatabase()));
  afterAll(async () => {
    await database.clear();
    await database.close();
  });
  // What a saved operation makes of the same edges in a database is seen in tests/operations/answers.
  cases(() => database.emptyStore(), []);
});
