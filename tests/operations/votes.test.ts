/** Questions 8, 17 and 18, on votes: expected values come from the tables of the seed. */
import { makeClaim } from '../../src/model/claim.js';
import { openSeed } from '../queries/open-seed.js';
import { seedBatch } from '../support/seed.js';
import { answerTo, describeQuestions, readQuestions, type Answer } from './saved.js';
import { ballots, table } from './tables.js';

const calls = table('votes/roll_calls');
const recorded = ballots();
const voteOf = (call: string, code: string): string | undefined => recorded.get(`${call} ${code}`);

describeQuestions('the votes on a resolution (8)', (ask) => {
  it('are the ballots recorded of each State, beside the totals announced', async () => {
    const answer = await ask('08', { symbol: 'A/RES/75/36' });
    const call = calls.find((row) => row('symbol') === 'A/RES/75/36')!;
    const [{ rollCalls }] = answer.instruments.nodes;
    const [found] = rollCalls.nodes;
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

  it('of 2022 are not covered: the text is there, no roll call is, and the last one is of 2020', async () => {
    const answer = await ask('08');
    expect(calls.some((row) => row('symbol') === 'A/RES/77/41')).toBe(false);
    expect(answer.instruments.nodes).toMatchObject([
      { symbol: 'A/RES/77/41', rollCalls: { totalCount: 0, coverage: null, nodes: [] } },
    ]);
    expect(answer.latest.nodes[0].date).toBe(
      calls
        .map((row) => row('date'))
        .sort()
        .at(-1),
    );
    expect(answer.latest.nodes[0].date < answer.instruments.nodes[0].adopted).toBe(true);
    expect(answer.latest.totalCount).toBe(calls.length);
  });

  it('has nobody who switched where the committee’s vote is not there', async () => {
    const answer = await ask('08', { symbol: 'A/RES/75/36' });
    expect([
      answer.inCommittee.totalCount,
      answer.switchedFromYes.totalCount,
      answer.switchedFromNo.totalCount,
    ]).toEqual([0, 0, 0]);
  });

  it('finds who switched between two bodies, by the ballots recorded in each', async () => {
    const graph = await openSeed();
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
    expect([answer.inCommittee.totalCount, answer.inPlenary.totalCount]).toEqual([1, 1]);
    expect(of(answer.switchedFromYes)).toEqual(['CHN']);
    expect(of(answer.switchedFromNo)).toEqual(['IND']);
    expect(of(answer.switchedFromAbstention)).toEqual(['USA']);
    expect(answer.instruments.nodes[0].rollCalls.nodes.map((call: Answer) => call.body.nodes[0].id).sort()).toEqual([
      'body:first-committee',
      'body:unga',
    ]);
  });
});

describeQuestions('who votes alike (17)', (ask) => {
  const within = (from: string, to: string): ((column: string) => string)[] =>
    calls.filter((row) => from <= row('date') && row('date') < to);
  const isVote = (vote: string | undefined): boolean => vote !== undefined && vote !== 'absent';

  it.each([
    ['whole', '2014', '2027'],
    ['first', '2014', '2018'],
    ['second', '2018', '2027'],
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
    const cast = within('2014', '2027');
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
    const { whole, latest } = await ask('17', { leastCommon: 23 });
    expect(whole.pairs).toEqual([]); // of 22 roll calls nobody shares 23
    expect(latest.nodes[0].date).toBe('2020-12-07');
  });
});

describeQuestions('votes over the years (18)', (ask) => {
  it.each(['paros', 'no-first-placement', 'tcbm', 'responsible-behaviour'])(
    'on %s are in the order of days, each with the ballot recorded',
    async (concept) => {
      const answer = await ask('18', { concept: `concept:${concept}`, since: '1950' });
      const expected = calls.filter((row) => row('concept_id') === concept);
      const found = answer.rollCalls.nodes;
      expect(found.map((call: Answer) => call.id).sort()).toEqual(
        expected.map((row) => `rollcall:${row('id')}`).sort(),
      );
      const days = found.map((call: Answer) => call.date);
      expect(days).toEqual([...days].sort());
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
    const gone = calls.filter((row) => row('concept_id') === 'paros' && row('date') >= '2005').map((row) => row('id'));
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
