/** Questions 25, 29, 30, 37, 39 and 40, on what sources say, what the graph knew, and what it lacks. */
import type { Instant } from '../../src/model/instant.js';
import { openSeedToWrite } from '../queries/open-seed.js';
import { openInvented } from './invented.js';
import { answerTo, describeQuestions, readQuestions, type Answer, type AskQuestion } from './saved.js';
import { firstDayOf, table } from './tables.js';

let askInvented: AskQuestion;
beforeAll(async () => {
  askInvented = await openInvented();
});

describeQuestions('the pledge and the vote (25)', (ask) => {
  it('are two dates: every pledge of the table with its day, and no pledge is read out of a ballot', async () => {
    const { pledged, instrument } = await ask('25');
    const rows = table('governance/asat_pledges');
    expect(
      pledged.supporters.edges.map(({ node, since, form }: Answer) => [node.id, since, form].join(' ')).sort(),
    ).toEqual(
      rows
        .map((row) => [`state:${row('state_id').toLowerCase()}`, row('announced'), `${row('form')} pledge`].join(' '))
        .sort(),
    );
    expect(pledged.supporters).toMatchObject({ totalCount: 37, coverage: null });
    const [plenary] = instrument.rollCalls.nodes;
    expect(plenary).toMatchObject({ date: instrument.adopted, yes: 155, no: 9, abstain: 9, ballotsComplete: false });
    const against = plenary.ballots.edges.map(({ node }: Answer) => node.code);
    expect(
      pledged.supporters.edges.filter(({ node }: Answer) => against.includes(node.id.slice(6).toUpperCase())),
    ).toEqual([]);
  });

  it('have two votes, in committee and plenary, in which one State differs', async () => {
    const { instrument } = await ask('25');
    const votes = [
      ...instrument.drafts.nodes.flatMap((draft: Answer) => draft.rollCalls.nodes),
      ...instrument.rollCalls.nodes,
    ];
    const car = votes.map((one: Answer) => [
      one.date,
      one.body.nodes[0].name,
      one.ballots.edges.find(({ node }: Answer) => node.code === 'CAF')?.vote,
    ]);
    expect(car).toEqual([
      ['2022', 'First Committee of the General Assembly', 'YES'],
      ['2022-12-07', 'United Nations General Assembly', 'NO'],
    ]);
  });
});

describeQuestions('disagreeing sources (29)', (ask) => {
  const status = new Map(
    table('treaties/treaty_status').map((row) => [`${row('instrument_id')} ${row('state_id')}`, row]),
  );
  const conflicts = table('treaties/treaty_conflicts').filter((row) => {
    const used = status.get(`${row('instrument_id')} ${row('state_id')}`);
    return used?.('counted_in_official_total') === 'yes' && used('deposited') !== row('deposited');
  });

  it('keep every date, and the one of the better source speaks', async () => {
    expect(conflicts.length).toBeGreaterThan(40);
    for (const row of conflicts) {
      const [instrument, state] = [row('instrument_id'), row('state_id')];
      const { disagreements, all } = await ask('29', {
        subject: `state:${state.toLowerCase()}`,
        object: `instrument:${instrument.toLowerCase()}`,
      });
      const used = status.get(`${instrument} ${state}`)?.('deposited');
      const [fact] = disagreements.nodes;
      expect([instrument, state, fact?.claim.since, fact?.claim.rank]).toEqual([instrument, state, used, 'PREFERRED']);
      expect(fact.others.map(({ since }: Answer) => since)).toContain(row('deposited'));
      expect(all.nodes.filter(({ effective }: Answer) => effective)).toHaveLength(1);
    }
  });

  it('rank an official source first, and average nothing', async () => {
    const [fact] = (await ask('29')).disagreements.nodes;
    expect(fact.claim.evidence.map(({ document }: Answer) => document.sourceClass)).toContain('OFFICIAL');
    expect(
      fact.others.flatMap(({ evidence }: Answer) => evidence.map(({ document }: Answer) => document.sourceClass)),
    ).toEqual(['REFERENCE']);
    expect([fact.claim.since, fact.others[0].since]).toEqual(['1988-03-17', '1988-03-21']);
  });

  it('find none where nothing speaks, or a source gives one date alone', async () => {
    const eswatini = await ask('29', { subject: 'state:swz', object: 'instrument:ost' }); // in one list, and not counted officially
    expect(eswatini.disagreements.totalCount).toBe(0);
    expect(eswatini.all.nodes.map(({ rank }: Answer) => rank)).toContain('DEPRECATED');
    expect(eswatini.all.nodes.filter(({ effective }: Answer) => effective)).toEqual([]);
    const { disagreements, all } = await ask('29', { subject: 'state:sau', object: 'instrument:moon' });
    expect(disagreements.totalCount).toBe(0);
    expect(all.totalCount).toBe(1);
  });
});

describe('what the graph said (30)', () => {
  it('is the same after a correction, which only now shows', async () => {
    const graph = await openSeedToWrite();
    const question = (await readQuestions()).find(({ name }) => name.startsWith('30-'))!;
    const first = await answerTo(question, graph);
    expect(first.before).toBeNull();
    expect(first.then).toEqual(first.now);
    const moon = first.then.partyTo.edges.find(({ node }: Answer) => node.name === 'Moon Agreement');
    await graph.store.write({
      recordedAt: '2026-11-29T00:00:00.000Z' as Instant,
      origin: 'test',
      assert: [],
      retract: [moon.claim.id],
    });
    const second = await answerTo(question, graph);
    const dated = (state: Answer): Answer => state.partyTo.edges.map(({ since, node }: Answer) => [since, node.name]);
    expect(dated(second.then)).toEqual(dated(first.then));
    expect(dated(second.now)).toEqual(dated(first.now).filter(([, name]: Answer) => name !== 'Moon Agreement'));
    expect([second.dataset.version === first.dataset.version, second.dataset.head === first.dataset.head]).toEqual([
      false,
      false,
    ]);
  });
});

/** The day after, of a month's last day whichever it is. */
const nextDay = (date: string): string => {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
};

describeQuestions('names (37)', (ask) => {
  it('of States are those of the day', async () => {
    const former = table('treaties/former_names');
    const today = (code: string): string | undefined =>
      table('treaties/states').find((one) => one('id') === code)?.('name');
    // A year or month of a change counts through its end.
    const firstWithout = (date: string): string =>
      date.length === 10 ? date : date.length === 7 ? nextDay(`${date}-31`) : `${Number(date) + 1}-01-01`;
    const nameOn = (code: string, day: string): string | undefined =>
      former
        .filter(
          (row) => row('state_id') === code && firstDayOf(row('since')) <= day && day < firstWithout(row('until')),
        )
        .map((row) => row('name'))[0] ?? today(code);
    expect(former.length).toBeGreaterThan(15);
    for (const row of former) {
      const code = row('state_id');
      const id = `state:${code.toLowerCase()}`;
      const [first, last] = [firstDayOf(row('since')), firstWithout(row('until'))];
      const { before, after, search } = await ask('37', { text: row('name'), id, before: first, after: last });
      expect([code, before.name]).toEqual([code, row('name')]);
      expect([code, after.name]).toEqual([code, nameOn(code, last)]);
      expect(search.nodes[0].entity).toMatchObject({ id, name: today(code) });
    }
    const { before, after } = await ask('37', { before: '2022-05-31', after: '2022-06-01' });
    expect([before.name, after.name]).toEqual(['Turkey', 'Türkiye']);
  });

  it.each([
    ['CMSEO', 'org:cmsa'],
    ['CMSA', 'org:cmsa'],
    ['China Manned Space Engineering Office', 'org:cmsa'],
    ['Roskosmos', 'org:roscosmos'],
    ['ROSCOSMOS', 'org:roscosmos'],
    ['天宫空间站', 'object:css'],
    ['Turkiye', 'state:tur'],
    ['Republic of Turkey', 'state:tur'],
    ['Türkie', 'state:tur'],
    ['王群', 'person:wang-qun'],
    ['Uzay Ajansı Türkiye', 'org:tua'],
  ])('lead from %s to %s', async (text, id) => {
    expect((await ask('37', { text })).search.nodes[0]?.entity.id).toBe(id);
  });

  it('of two entities are two: the planned station and the programme that is to build it', async () => {
    const { nodes } = (await ask('37', { text: 'ILRS' })).search;
    expect(
      nodes
        .map(({ entity }: Answer) => entity.id)
        .slice(0, 2)
        .sort(),
    ).toEqual(['object:ilrs-station', 'programme:ilrs']);
    expect((await ask('37')).sameAs.totalCount).toBe(0);
  });
});

describeQuestions('who never spoke (39)', (ask) => {
  it('is unknown where the statements of a session are not all here, and no State is listed as silent', async () => {
    const { sessions, spoke, universe } = await ask('39');
    expect(sessions.nodes.map(({ statements }: Answer) => statements.coverage)).toEqual([null, null, null]);
    expect(spoke.nodes).toEqual([{ code: 'CHN', name: 'China' }]);
    expect(universe.totalCount).toBe(104);
    expect(universe.facets[0].values.reduce((sum: number, one: Answer) => sum + Number(one.count), 0)).toBe(104);
  });

  it('can be said of a session of which a source has every statement', async () => {
    const { sessions, spoke } = await askInvented('39');
    const through = Object.fromEntries(
      sessions.nodes.map(({ name, statements }: Answer) => [name, statements.coverage?.completeThrough ?? null]),
    );
    expect(through).toEqual({ 'LSC 62': null, 'LSC 63': null, 'LSC 64': '2025-05-16' });
    expect(spoke.nodes.map(({ code }: Answer) => code)).toEqual(['CHN', 'EGY']);
  });

  it('knows an item by its concept and not by its number, which changes with the year', async () => {
    const { sessions } = await ask('39', {
      sessions: ['session:lsc-50', 'session:lsc-54'],
      concept: 'concept:national-space-law',
    });
    expect(sessions.nodes.map(({ agenda }: Answer) => agenda.nodes[0].number)).toEqual(['Ch. X', 'Ch. VI']);
  });
});

describeQuestions('what is missing (40)', (ask) => {
  it('is all but the lists that a source vouches for', async () => {
    const { coverage } = (await ask('40')).dataset;
    const lists = table('treaties/coverage').map((row) => [
      row('relation'),
      `instrument:${row('instrument_id').toLowerCase()}`,
      row('complete_through'),
    ]);
    const complete = [
      ...table('votes/roll_calls').map((row) => ['VOTED', `rollcall:${row('id')}`, row('date'), 1] as const),
      ...table('votes/further_roll_calls')
        .filter((row) => row('ballots') === 'all')
        .map((row) => ['VOTED', `rollcall:${row('id')}`, row('date'), row('source_url').split('|').length] as const),
    ];
    const votes = complete.flatMap(([relation, id, date, documents]) =>
      Array<string[]>(documents).fill([relation, id, date]),
    );
    const expected = [...lists, ...votes];
    expect(coverage.map((one: Answer) => [one.relation, one.entity.id, one.completeThrough]).sort()).toEqual(
      expected.sort(),
    );
  });

  it('shows in relations without a row, and in the years without votes or sessions', async () => {
    const { dataset, rollCalls, body } = await ask('40');
    const relation = (name: string): Answer => dataset.relations.find((one: Answer) => one.relation === name);
    for (const name of ['COOPERATES_WITH', 'LAUNCHED_ON'])
      expect(relation(name)).toEqual({ relation: name, edges: 0, earliest: null, latest: null });
    const calls = [...table('votes/roll_calls'), ...table('votes/further_roll_calls')];
    expect(relation('VOTED')).toMatchObject({
      edges: table('votes/ballots').length + table('votes/named_ballots').length,
    });
    const years = (rows: readonly string[]): Record<string, number> => {
      const counted: Record<string, number> = {};
      for (const year of rows) counted[year] = (counted[year] ?? 0) + 1;
      return counted;
    };
    const found = (values: Answer): Record<string, number> =>
      Object.fromEntries(values.map(({ value, count }: Answer) => [value, count]));
    expect(found(rollCalls.facets[0].values)).toEqual(years(calls.map((row) => row('date').slice(0, 4))));
    const sessions = table('governance/sessions').filter((row) => row('body_id') === 'lsc');
    expect(found(body.sessions.facets[0].values)).toEqual(years(sessions.map((row) => row('year'))));
  });

  it('names its sources, those with most claims first, with their terms', async () => {
    const { sources, licences } = (await ask('40', { sources: 250 })).dataset;
    const claims: number[] = sources.map((one: Answer) => one.claims);
    expect(claims).toEqual(claims.toSorted((a, b) => b - a));
    expect(licences.map(({ licence }: Answer) => licence)).toEqual(expect.arrayContaining(['CC0', 'CC BY 4.0', null]));
  });
});
