/** Questions 8, 17 and 18, on votes: expected values come from the tables of the seed. */
import { makeClaim } from '../../src/model/claim.js';
import { openSeedToWrite } from '../queries/open-seed.js';
import { seedBatch } from '../support/seed.js';
import { answerTo, describeQuestions, readQuestions, type Answer } from './saved.js';
import { ballots, firstDayOf, table } from './tables.js';

const calls = table('votes/roll_calls');
const later = table('votes/further_roll_calls');
const recorded = ballots();
const voteOf = (call: string, code: string): string | undefined => recorded.get(`${call} ${code}`);

describeQuestions('the votes on a resolution (8)', (ask) => {
  it('are the ballots recorded of each State, beside the totals announced', async () => {
    const answer = await ask('08', { symbol: 'A/RES/75/36' });
    const call = calls.find((row) => row('symbol') === 'A/RES/75/36')!;
    const [{ rollCalls, drafts }] = answer.instruments.nodes;
    const [found] = rollCalls.nodes;
    expect([found.ballotsComplete, found.ballots.coverage.completeThrough]).toEqual([true, call('date')]);
    expect(drafts.nodes[0].rollCalls.nodes.map(({ rollCallKind }: Answer) => rollCallKind).sort()).toEqual([
      'motion',
      'whole',
    ]);
    expect(found).toMatchObject({
      date: call('date'),
      announced: Number(call('yes')),
      announcedAgainst: Number(call('no')),
      announcedAbstentions: Number(call('abstain')),
    });
    const expected = [...recorded]
      .filter(([key]) => key.startsWith(`${call('id')} `))
      .map(([key, vote]) => `${key.split(' ')[1]} ${vote.toUpperCase()}`);
    expect(found.ballots.edges.map((edge: Answer) => `${edge.node.code} ${edge.vote}`)).toEqual(expected.sort());
    const counted = Object.fromEntries(
      found.ballots.facets[0].values.map(({ value, count }: Answer) => [value, count]),
    );
    for (const [value, count] of Object.entries(counted))
      expect([value, count]).toEqual([value, expected.filter((one) => one.endsWith(` ${value}`)).length]);
    expect(answer.inPlenary.totalCount).toBe(1);
  });

  it('of 2022 keep the totals announced apart from the ballots named, and do not take the unnamed for anything', async () => {
    const answer = await ask('08');
    const [{ rollCalls, drafts }] = answer.instruments.nodes;
    const [plenary] = rollCalls.nodes;
    const [committee] = drafts.nodes[0].rollCalls.nodes;
    expect(plenary).toMatchObject({ date: '2022-12-07', announced: 155, announcedAgainst: 9, announcedAbstentions: 9 });
    expect(plenary.ballots.totalCount).toBe(18); // all against and all abstaining; none of the 155 is named
    expect(plenary.ballots.edges.map(({ vote }: Answer) => vote)).not.toContain('YES');
    expect(committee).toMatchObject({ announced: null, announcedAgainst: 8, announcedAbstentions: null });
    for (const call of [plenary, committee])
      expect([call.ballotsComplete, call.ballots.coverage]).toEqual([false, null]);
    expect([answer.inCommittee.totalCount, answer.inPlenary.totalCount]).toEqual([1, 1]);
    expect(answer.latest.totalCount).toBe(calls.length + later.length);
  });

  it('finds the one State that a source names as having switched, in the draft and in the resolution', async () => {
    const answer = await ask('08');
    const lists = [answer.switchedFromYes, answer.switchedFromNo, answer.switchedFromAbstention];
    expect(lists.map(({ nodes }: Answer) => nodes.map(({ code }: Answer) => code))).toEqual([['CAF'], [], []]);
  });

  it('has nobody who switched where one of the two bodies has no recorded ballot of any State in both', async () => {
    const answer = await ask('08', { symbol: 'A/RES/76/231' });
    expect([answer.inPlenary.totalCount, answer.switchedFromYes.totalCount, answer.switchedFromNo.totalCount]).toEqual([
      0, 0, 0,
    ]);
  });

  it('finds who switched between two bodies, by the ballots recorded in each', async () => {
    const graph = await openSeedToWrite();
    const question = (await readQuestions()).find(({ name }) => name.startsWith('08-'))!;
    // The plenary's roll call once more, as the First Committee's, in which three States voted otherwise and one not at all.
    const [plenary, committee] = ['rollcall:unga-9227', 'rollcall:committee'] as const;
    const otherwise: Record<string, string> = { 'state:chn': 'YES', 'state:usa': 'ABSTAIN', 'state:ind': 'NO' };
    const { assert, recordedAt } = await seedBatch();
    const copied = assert.flatMap((item) => {
      const { subject, predicate, object, since, until, qualifiers, polarity } = item.claim;
      if ((subject !== plenary && object !== plenary) || subject === 'state:fra') return [];
      const vote = otherwise[subject];
      const claim = makeClaim({
        subject: subject === plenary ? committee : subject,
        predicate,
        object: predicate === 'HELD_IN' ? 'body:first-committee' : object === plenary ? committee : object,
        since,
        until,
        qualifiers: vote === undefined ? qualifiers : { ...qualifiers, vote },
        polarity,
      });
      return [{ ...item, claim }];
    });
    await graph.store.write({ recordedAt, origin: 'test', assert: copied, retract: [] });
    const inPlenary = ['CHN', 'USA', 'IND', 'FRA'].map((code) => [code, voteOf('unga-9227', code)]);
    expect(inPlenary).toEqual([
      ['CHN', 'no'],
      ['USA', 'yes'],
      ['IND', 'abstain'],
      ['FRA', 'yes'],
    ]);
    const answer = await answerTo(question, graph, { ...question.variables, symbol: 'A/RES/75/36' });
    const of = (list: Answer): string[] => list.nodes.map((node: Answer) => node.code);
    // The two of the seed, of which one is on a motion, and the one made here.
    expect([answer.inCommittee.totalCount, answer.inPlenary.totalCount]).toEqual([3, 1]);
    expect(of(answer.switchedFromYes)).toEqual(['CHN']);
    expect(of(answer.switchedFromNo)).toEqual(['IND']);
    // Three of the seed's: they abstained on the draft and took a side on the text.
    expect(of(answer.switchedFromAbstention)).toEqual(['AGO', 'BOL', 'NGA', 'USA']);
    expect(answer.instruments.nodes[0].rollCalls.nodes.map((call: Answer) => call.body.nodes[0].id).sort()).toEqual([
      'body:first-committee',
      'body:unga',
    ]);
  });
});

describeQuestions('who votes alike (17)', (ask) => {
  const complete = [...calls, ...later.filter((row) => row('ballots') === 'all')];
  const within = (from: string, to: string): ((column: string) => string)[] =>
    complete.filter((row) => from <= row('date') && row('date') < to);
  const isVote = (vote: string | undefined): boolean => vote !== undefined && vote !== 'absent';

  it.each([
    ['whole', '2014', '2021'],
    ['first', '2014', '2018'],
    ['second', '2018', '2021'],
  ])('counts the votes that both cast: %s', async (part, from, to) => {
    const answer = (await ask('17', { leastCommon: 0 }))[part];
    const cast = within(from, to);
    expect(answer.rollCallCount).toBe(cast.length);
    expect(answer.pairs).toHaveLength((12 * 11) / 2);
    for (const { a, b, common, agreed, agreement } of answer.pairs) {
      const shared = cast.filter((row) => isVote(voteOf(row('id'), a.code)) && isVote(voteOf(row('id'), b.code)));
      const same = shared.filter((row) => voteOf(row('id'), a.code) === voteOf(row('id'), b.code));
      expect([a.code, b.code, common, agreed]).toEqual([a.code, b.code, shared.length, same.length]);
      expect(agreement).toBeCloseTo(same.length / shared.length);
    }
  });

  it('takes absence for no vote, and no abstention', async () => {
    const cast = within('2014', '2021');
    const states = table('treaties/states').filter((row) => row('entity_type') === 'un_member');
    const missing = states.find(
      (state) =>
        cast.some((row) => !isVote(voteOf(row('id'), state('id')))) &&
        cast.some((row) => isVote(voteOf(row('id'), state('id')))),
    )!;
    const { whole } = await ask('17', {
      states: [`state:${missing('id').toLowerCase()}`, 'state:chn'],
      leastCommon: 0,
    });
    expect(whole.pairs[0].common).toBeLessThan(whole.rollCallCount);
  });

  it('leaves out pairs with too few common votes, and says which year is the last', async () => {
    const { whole, latest, leftOut } = await ask('17', { leastCommon: 24 });
    expect(whole.pairs).toEqual([]); // of 22 roll calls nobody shares 24
    expect(latest.nodes[0].date).toBe('2024-05-20');
    expect(leftOut.totalCount).toBe(
      later.filter((row) => row('ballots') === 'named' && row('date') >= '2014' && row('date') < '2021').length,
    );
  });
});

describeQuestions('votes over the years (18)', (ask) => {
  it.each(['paros', 'no-first-placement', 'tcbm', 'responsible-behaviour'])(
    'on %s are in the order of days, each with the ballot recorded',
    async (concept) => {
      const answer = await ask('18', {
        concept: `concept:${concept}`,
        states: ['state:chn', 'state:usa'],
        since: '1950',
        until: '2027',
      });
      const expected = [...calls, ...later].filter((row) => row('concept_id') === concept);
      const found = answer.rollCalls.nodes;
      expect(found.map((call: Answer) => call.id).sort()).toEqual(
        expected.map((row) => `rollcall:${row('id')}`).sort(),
      );
      const days = found.map((call: Answer) => call.date);
      expect(days.map(firstDayOf)).toEqual(days.map(firstDayOf).sort());
      for (const call of found) {
        const id = call.id.replace('rollcall:', '');
        const votes = ['CHN', 'USA'].flatMap((code) =>
          voteOf(id, code) === undefined ? [] : [`${code} ${voteOf(id, code)!.toUpperCase()}`],
        );
        expect([id, call.ballots.edges.map((edge: Answer) => `${edge.node.code} ${edge.vote}`)]).toEqual([id, votes]);
      }
    },
  );

  it('shows no ballot where none is recorded, in the same list', async () => {
    const gone = [...calls, ...later]
      .filter((row) => row('concept_id') === 'paros' && row('date') >= '2005' && row('date') < '2021')
      .map((row) => row('id'));
    const code = table('treaties/states')
      .map((row) => row('id'))
      .find(
        (id) =>
          gone.some((call) => voteOf(call, id) === undefined) && gone.some((call) => voteOf(call, id) !== undefined),
      )!;
    const { rollCalls } = await ask('18', { states: [`state:${code.toLowerCase()}`] });
    const without = rollCalls.nodes.filter((call: Answer) => call.ballots.totalCount === 0);
    expect(without.map((call: Answer) => call.id.replace('rollcall:', '')).sort()).toEqual(
      gone.filter((call) => voteOf(call, code) === undefined).sort(),
    );
    expect(without.length).toBeGreaterThan(0);
  });
});
