/** Questions 26 to 28, 35, 36 and 38, on texts, provisions and former States. */
import { CHECKS } from '../../src/verify/checks.js';
import { viewOf } from '../../src/verify/graph-view.js';
import { ontology } from '../seed/support.js';
import { seedBatch } from '../support/seed.js';
import { openInvented } from './invented.js';
import { describeQuestions, type Answer, type AskQuestion } from './saved.js';
import { table } from './tables.js';

let askInvented: AskQuestion;
beforeAll(async () => {
  askInvented = await openInvented();
});

const NONE = { totalCount: 0, coverage: null };

describeQuestions('national laws (26)', (ask) => {
  it('are not covered: nothing is found, and no list is said to be complete', async () => {
    const { laws, provisions, kinds } = await ask('26');
    expect(laws.totalCount).toBe(0);
    expect(provisions.nodes.map(({ implementedBy }: Answer) => implementedBy)).toMatchObject([NONE, NONE]);
    const inTables = new Set(
      [...table('treaties/instruments'), ...table('treaties/further_instruments')].map((row) => row('kind')),
    );
    const found = kinds.facets[0].values.map(({ value }: Answer) => value);
    expect(found.filter((kind: string) => /law|act|statute/.test(kind))).toEqual([]);
    expect([...inTables].filter((kind) => !found.includes(kind))).toEqual([]);
  });

  it('would be dated by adoption, entry into force and what replaced them', async () => {
    const { laws, provisions } = await askInvented('26');
    expect(laws.nodes).toMatchObject([
      {
        name: 'Space Act',
        adopted: '2015-11-25',
        entryIntoForce: '2016-01-01',
        implements: { nodes: [{ id: 'provision:ost-6' }] },
      },
      { name: 'Amended Space Act', adopted: '2020-03-01', supersedes: { edges: [{ since: '2020-06-01' }] } },
    ]);
    expect(provisions.nodes[0].implementedBy.nodes).toMatchObject([{ name: 'Space Act' }]);
  });
});

describeQuestions('recalls (27)', (ask) => {
  it('are not covered, and what a resolution annexed or created is none', async () => {
    const { instrument, recalls } = await ask('27');
    expect(recalls.totalCount).toBe(0);
    expect(instrument).toMatchObject({ recalls: NONE, recalledBy: NONE, supersedes: NONE, supersededBy: NONE });
    expect(instrument.establishes.nodes).toEqual([{ name: 'COPUOS' }]);
    expect((await ask('27', { instrument: 'instrument:ost' })).instrument.annexedTo.nodes).toMatchObject([
      { symbol: 'A/RES/2222 (XXI)' },
    ]);
  });

  it('would lead to earlier texts, and back from later ones', async () => {
    const { instrument } = await askInvented('27');
    expect(instrument.recalls.nodes).toEqual([{ symbol: 'A/RES/1348 (XIII)', adopted: '1958-12-13' }]);
    expect(instrument.recalledBy.nodes).toEqual([{ symbol: 'A/RES/1721 (XVI)', adopted: '1961-12-20' }]);
  });

  it('of later texts would be an error: there is none in all the data, and one that is added is found', async () => {
    const check = CHECKS.find(({ name }) => name === 'refers-to-later');
    const seed = await seedBatch();
    const { assert, recordedAt, origin } = seed;
    const histories = assert.map(({ claim, ...rest }) => ({
      claim,
      versions: [{ ...rest, claim: claim.id, recordedAt, retractedAt: null, origin }],
    }));
    expect(check?.find(viewOf(histories, ontology, seed))).toEqual([]);
    const cites = histories.find(({ claim }) => claim.predicate === 'CITES');
    expect(cites).toBeDefined(); // so that the check has something to look at
    const wrong = histories.map((history) => {
      const { claim, versions } = history;
      return claim.subject === cites?.claim.subject && claim.predicate === 'date'
        ? { claim: { ...claim, object: '1950-01-01' }, versions }
        : history;
    });
    expect(check?.find(viewOf(wrong, ontology, seed))).toHaveLength(1);
  });
});

describeQuestions('sponsors (28)', (ask) => {
  it('are not covered, and those who voted yes are not taken for them', async () => {
    const { instrument, together } = await ask('28');
    expect(instrument.supporters).toMatchObject(NONE);
    expect(together.both.totalCount).toBe(0);
    const [roll] = table('votes/roll_calls').filter((row) => row('symbol') === 'A/RES/75/36');
    const yes = table('votes/ballots').filter((row) => row('roll_call_id') === roll?.('id') && row('vote') === 'yes');
    expect(instrument.rollCalls.nodes).toEqual([{ date: '2020-12-07', yesVotes: { totalCount: yes.length } }]);
    expect(yes.length).toBeGreaterThan(100);
  });

  it('would be there from the day they joined until they left', async () => {
    const { instrument, together } = await askInvented('28');
    expect(instrument.supporters.edges.map(({ since, until, node }: Answer) => [node.id, since, until])).toEqual([
      ['state:can', '2020-10-08', '2020-10-30'],
      ['state:gbr', '2020-10-08', null],
      ['state:jpn', '2020-10-20', null],
    ]);
    expect(together.both.nodes.map(({ id }: Answer) => id)).toEqual(['state:jpn']);
  });
});

describeQuestions('provisions on a concept (35)', (ask) => {
  const ids = (connection: Answer): string[] => connection.nodes.map(({ id }: Answer) => id).sort();
  const treating = (concept: string): string[] =>
    table('governance/provisions')
      .filter((row) => row('concept_ids').split('|').includes(concept))
      .map((row) => `provision:${row('id').toLowerCase()}`)
      .sort();

  it.each(['liability', 'registration', 'non-appropriation', 'due-regard', 'harmful-contamination', 'astronauts'])(
    'treat %s as the table says, narrower concepts beside it',
    async (concept) => {
      const answer = (await ask('35', { concept: `concept:${concept}` })).concept;
      expect(ids(answer.provisions)).toEqual(treating(concept));
      const narrower = table('governance/concepts').filter((row) => row('broader').split('|').includes(concept));
      const found = answer.narrower.nodes.map((one: Answer) => [one.id, ids(one.provisions)]);
      const concepts = new Set(found.map(([id]: [string]) => id));
      expect(
        narrower.map((row) => `concept:${row('id')}`).filter((id) => !concepts.has(id) && !isInstrument(id)),
      ).toEqual([]);
      for (const [id, provisions] of found)
        expect([id, provisions]).toEqual([id, treating(id.slice('concept:'.length)).slice(0, 20)]);
    },
  );

  it('name the text that they are of and its day: there is one version of each treaty', async () => {
    const { nodes } = (await ask('35', { concept: 'concept:non-appropriation' })).concept.provisions;
    expect(nodes.map(({ id, instrument }: Answer) => [id, instrument.nodes[0].adopted])).toEqual([
      ['provision:moon-11', '1979-12-05'],
      ['provision:ost-2', '1966-12-19'],
    ]);
    expect((await ask('35')).concept.provisions.coverage).toBeNull();
  });
});

/** Seven rows of the table of concepts are treaties or programmes, and make no concept. */
const isInstrument = (id: string): boolean => /treaty$|agreement$|convention$|accords$|ilrs$/.test(id);

describeQuestions('former States (36)', (ask) => {
  const consents = (state: Answer): string[] =>
    state.partyTo.edges
      .map(({ node, since, action, inForce }: Answer) => [node.id, since, action, inForce].join(' '))
      .sort();
  const inTable = (code: string): string[] =>
    table('treaties/treaty_status')
      .filter(
        (row) =>
          row('state_id') === code &&
          row('status') === 'party' &&
          ['OST', 'ARRA', 'LIAB', 'REG', 'MOON'].includes(row('instrument_id')),
      )
      .map((row) =>
        [
          `instrument:${row('instrument_id').toLowerCase()}`,
          row('deposited'),
          row('action').toUpperCase(),
          row('in_force'),
        ].join(' '),
      )
      .sort();

  it('and their successors have the consents of the table, each with its own dates', async () => {
    for (const former of (await ask('36')).states.nodes) {
      expect([former.code, consents(former)]).toEqual([former.code, inTable(former.code)]);
      for (const { node } of former.successors.edges)
        expect([node.code, consents(node)]).toEqual([node.code, inTable(node.code)]);
    }
  });

  it('of a successor count from the notification, years after the day from which it is bound', async () => {
    const { nodes } = (await ask('36')).states;
    const csk = nodes.find(({ code }: Answer) => code === 'CSK');
    const slovakia = csk.successors.edges.find(({ node }: Answer) => node.code === 'SVK');
    const liability = slovakia.node.partyTo.edges.find(({ node }: Answer) => node.id === 'instrument:liab');
    expect(liability).toMatchObject({ since: '2006-04-07', inForce: '1993-01-01', action: 'SUCCESSION' });
    expect(slovakia.since).toBe('1993-01-01');
    expect(csk.partyTo.edges.map(({ until }: Answer) => until)).toEqual(['1993-01-01', '1993-01-01', '1993-01-01']);
  });

  it("of the USSR are the Russian Federation's, and count once", async () => {
    const { nodes } = (await ask('36')).states;
    const sun = nodes.find(({ code }: Answer) => code === 'SUN');
    expect(sun.partyTo.totalCount).toBe(0);
    expect(sun.successors.edges).toMatchObject([
      { since: '1991-12-24', node: { code: 'RUS', partyTo: { totalCount: 4 } } },
    ]);
    expect(nodes.map(({ code, ended }: Answer) => `${code} ${ended}`)).toEqual([
      'CSK 1993-01-01',
      'DDR 1990-10-03',
      'SUN 1991-12-24',
      'YUG 1992-04-27',
    ]);
  });
});

describeQuestions('guidelines (38)', (ask) => {
  it('are a set with a day of adoption; its guidelines and reports are not covered', async () => {
    const { instrument } = await ask('38');
    const [row] = table('treaties/instruments').filter((one) => one('id') === 'LTS');
    expect(instrument).toMatchObject({
      adopted: row?.('adopted'),
      symbol: row?.('symbol'),
      provisions: NONE,
      reports: NONE,
      implementedBy: NONE,
    });
  });

  it('would be listed in their order, with the reports about the set', async () => {
    const { instrument } = await askInvented('38');
    expect(instrument.provisions.nodes.map(({ article }: Answer) => article)).toEqual(['A.1', 'B.1']);
    expect(instrument.reports.nodes).toMatchObject([{ __typename: 'Document', published: '2021' }]);
  });
});
