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
  const rows = table('treaties/national_laws');

  it('are those of the table, with the day of adoption and that of entry into force apart', async () => {
    const { laws } = await ask('26');
    const found = laws.nodes.map((law: Answer) =>
      [law.name, law.lawForm, law.adopted ?? '', law.entryIntoForce ?? '', law.enactedBy.nodes[0].code].join('|'),
    );
    expect(found.sort()).toEqual(
      rows.map((row) => [row('name'), row('kind'), row('adopted'), row('in_force'), row('state_id')].join('|')).sort(),
    );
    const days = laws.nodes.filter(
      (law: Answer) => law.adopted !== null && law.entryIntoForce !== null && law.adopted !== law.entryIntoForce,
    );
    expect(days.length).toBeGreaterThan(3);
  });

  it('count as those of a State only where they are acts or regulations: who approved a treaty has no space law by that', async () => {
    const { states } = await ask('26', { lawForms: ['act', 'regulation'] });
    const withLaw = new Set(rows.filter((row) => row('kind') !== 'approval of treaty').map((row) => row('state_id')));
    expect(states.nodes.map(({ code }: Answer) => code)).toEqual([...withLaw].sort());
    for (const { nationalLaws } of states.nodes) expect(nationalLaws.coverage).toBeNull(); // so that none is said to be all
    const approving = await ask('26', { lawForms: ['approval of treaty'] });
    expect(approving.states.nodes.map(({ code }: Answer) => code)).toEqual(['ARG']);
  });

  it('carry out an article only where its row says so, and what is inferred is less sure', async () => {
    const { laws, provisions } = await ask('26');
    for (const { name, implementedBy } of provisions.nodes) {
      const article =
        name === 'Registration Convention, art. II'
          ? 'REG-2'
          : name === 'Outer Space Treaty, art. IV'
            ? 'OST-4'
            : 'OST-6';
      expect([name, implementedBy.nodes.map((law: Answer) => law.name).sort()]).toEqual([
        name,
        rows
          .filter((row) => row('implements_provision_ids').split('|').includes(article))
          .map((row) => row('name'))
          .sort(),
      ]);
    }
    const inferred = rows.filter((row) => row('implements_basis') === 'inferred').map((row) => row('name'));
    expect(inferred.length).toBeGreaterThan(0);
    for (const law of laws.nodes.filter((one: Answer) => inferred.includes(one.name)))
      for (const { claim } of law.implements.edges) expect(claim.confidence).toBe(0.6);
  });
});

describeQuestions('recalls (27)', (ask) => {
  it('lead to earlier texts with their word and paragraph, and back from later ones', async () => {
    const { instrument } = await ask('27');
    const rows = table('treaties/resolution_links');
    const id = (one: Answer): string => one.node.id.slice('instrument:'.length).toUpperCase();
    const earlier = rows.filter((row) => row('instrument_id') === 'RES-32-196');
    expect(instrument.recalls.edges.map((one: Answer) => `${one.verb} ${id(one)}`).sort()).toEqual(
      earlier.map((row) => `${row('verb')} ${row('other_instrument_id')}`).sort(),
    );
    expect(instrument.recalledBy.edges.map(id).sort()).toEqual(
      rows
        .filter((row) => row('other_instrument_id') === 'RES-32-196')
        .map((row) => row('instrument_id'))
        .sort(),
    );
    for (const { node } of instrument.recalls.edges) expect(node.adopted <= instrument.adopted).toBe(true); // 32/195 is of the same day
    for (const { node } of instrument.recalledBy.edges) expect(node.adopted > instrument.adopted).toBe(true);
  });

  it('that nobody has read are not covered, and what a resolution annexed or created is none', async () => {
    const { instrument } = await ask('27', { instrument: 'instrument:res-1472' });
    expect(instrument).toMatchObject({ recalls: NONE, recalledBy: NONE, supersedes: NONE, supersededBy: NONE });
    expect(instrument.establishes.nodes).toEqual([{ name: 'COPUOS' }]);
    expect((await ask('27', { instrument: 'instrument:ost' })).instrument.annexedTo.nodes).toMatchObject([
      { symbol: 'A/RES/2222 (XXI)' },
    ]);
  });

  it('say where one text takes the place of another as to one matter alone', async () => {
    const { instrument } = await ask('27', { instrument: 'instrument:dec-79-512' });
    expect(instrument.supersedes.edges.map(({ note }: Answer) => note.includes('working group'))).toEqual([true, true]);
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
    const cites = histories.find(
      ({ claim }) => claim.predicate === 'CITES' && claim.subject === 'statement:china-lsc-64-2025-05-05',
    );
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
  it('are those of the table, each saying how far its list goes', async () => {
    const { instrument, together } = await ask('28');
    const of = (text: string): string[] =>
      table('treaties/sponsors')
        .filter((row) => row('instrument_id') === text)
        .map((row) => `state:${row('state_id').toLowerCase()}`)
        .sort();
    expect(instrument.supporters.edges.map(({ node }: Answer) => node.id).sort()).toEqual(of('DRAFT-54-PAROS'));
    expect(instrument.supporters.coverage).toBeNull(); // later sponsors are not covered
    const both = of('DRAFT-54-PAROS').filter((id) => of('NFP-2023').includes(id));
    expect(together.both.nodes.map(({ id }: Answer) => id).sort()).toEqual(both);
    expect(both.length).toBeGreaterThan(0);
  });

  it('are not those who voted yes', async () => {
    const { instrument } = await ask('28', { text: 'instrument:res-75-36', other: 'instrument:res-75-35' });
    expect(instrument.supporters.edges.map(({ node, form }: Answer) => [node.id, form])).toEqual([
      ['state:gbr', 'main sponsor'],
    ]);
    const [roll] = table('votes/roll_calls').filter((row) => row('symbol') === 'A/RES/75/36');
    const yes = table('votes/ballots').filter((row) => row('roll_call_id') === roll?.('id') && row('vote') === 'yes');
    expect(instrument.rollCalls.nodes).toEqual([{ date: '2020-12-07', yesVotes: { totalCount: yes.length } }]);
    expect(yes.length).toBeGreaterThan(100);
  });

  it('would be there from the day they joined until they left', async () => {
    const { instrument, together } = await askInvented('28', {
      text: 'instrument:res-75-36',
      other: 'instrument:res-75-35',
    });
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
    [...table('governance/provisions'), ...table('governance/guidelines')]
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

  it('of the USSR go on with the Russian Federation from the day the USSR ended, and count once on every day', async () => {
    const { nodes } = (await ask('36')).states;
    const sun = nodes.find(({ code }: Answer) => code === 'SUN');
    expect(sun.partyTo.edges.map(({ until }: Answer) => until)).toEqual(Array<string>(4).fill('1991-12-24'));
    const russia = sun.successors.edges.find(({ node }: Answer) => node.code === 'RUS');
    expect(russia).toMatchObject({ since: '1991-12-24', node: { partyTo: { totalCount: 4 } } });
    expect(russia.node.partyTo.edges.map(({ since }: Answer) => since)).toEqual(Array<string>(4).fill('1991-12-24'));
    expect(nodes.map(({ code, ended }: Answer) => `${code} ${ended}`)).toEqual([
      'CSK 1993-01-01',
      'DDR 1990-10-03',
      'SUN 1991-12-24',
      'YUG 1992-04-27',
    ]);
  });
});

describeQuestions('guidelines (38)', (ask) => {
  it('are those of the table in their order, under their own titles; reports are not covered', async () => {
    const { instrument } = await ask('38');
    const [row] = table('treaties/instruments').filter((one) => one('id') === 'LTS');
    expect(instrument).toMatchObject({ adopted: row?.('adopted'), symbol: row?.('symbol'), reports: NONE });
    const guidelines = table('governance/guidelines').filter((one) => one('instrument_id') === 'LTS');
    expect(instrument.provisions.nodes.map(({ article, title }: Answer) => `${article} ${title}`)).toEqual(
      guidelines.map((one) => `${one('article')} ${one('official_title')}`),
    );
    const debris = (await ask('38', { instrument: 'instrument:sdmg' })).instrument;
    expect([debris.provisions.totalCount, debris.adopted]).toEqual([7, '2007-06-15']);
  });

  it('are not reported on by a law that names them', async () => {
    const { instrument } = await ask('38');
    expect(instrument.implementedBy.nodes).toEqual([
      { name: 'Portuguese Launch Centre Decree-Law', enactedBy: { nodes: [{ code: 'PRT' }] } },
    ]);
    expect(instrument.reports.totalCount).toBe(0);
  });

  it('would be listed with the reports about the set', async () => {
    const { instrument } = await askInvented('38');
    expect(instrument.reports.nodes).toMatchObject([{ __typename: 'Document', published: '2021' }]);
  });
});
