/** Questions 31, 32 and 34, on programmes, institutions and space objects: expected values come from the tables. */
import { openInvented } from './invented.js';
import { describeQuestions, type Answer } from './saved.js';
import { artemisOn, ilrsStatesOn, table } from './tables.js';

const TODAY = '2026-11-28';
const ids = (part: Answer): string[] => part.nodes.map(({ id }: Answer) => id);
const stateIds = (codes: readonly string[]): string[] => codes.map((code) => `state:${code.toLowerCase()}`).sort();

describeQuestions('two sides and bridges (31)', (ask) => {
  it.each(['2021-12-31', '2024-04-05', '2024-04-06', '2024-05-31', '2025-12-31', TODAY])(
    'are as the tables say on %s',
    async (asOf) => {
      const [artemis, ilrs] = [artemisOn(asOf), ilrsStatesOn(asOf)];
      const { bridges } = await ask('31', { asOf });
      expect(ids(bridges.both)).toEqual(stateIds(artemis.filter((code) => ilrs.includes(code))));
      expect(bridges.left.totalCount).toBe(artemis.filter((code) => !ilrs.includes(code)).length);
      expect(ids(bridges.right)).toEqual(stateIds(ilrs.filter((code) => !artemis.includes(code))));
    },
  );

  it('grow year by year, each year counted on its last day', async () => {
    const { accordByYear, programmeByYear, cooperation } = await ask('31');
    const last = (date: string): string => (date === '2026' ? TODAY : `${date}-12-31`);
    for (const { date, count } of accordByYear[0].points)
      expect([date, count]).toEqual([date, artemisOn(last(date)).length]);
    for (const { date, count } of programmeByYear[0].points)
      expect([date, count]).toEqual([date, ilrsStatesOn(last(date)).length]);
    expect(cooperation.totalCount).toBe(0);
  });

  it('are made of States alone: a university on the other side makes no bridge', async () => {
    const institutions = table('treaties/ilrs_members').filter((row) => row('kind') !== 'state');
    expect(institutions.some((row) => row('member_id') === 'ARE-US')).toBe(true);
    const { bridges } = await ask('31');
    expect(artemisOn(TODAY)).toContain('ARE');
    expect(ids(bridges.both)).not.toContain('state:are');
    expect(ids(bridges.right).filter((id) => !id.startsWith('state:'))).toEqual([]);
  });
});

describeQuestions('institutions of a State (32)', (ask) => {
  const experiments = table('governance/experiment_participants');
  const takingPart = (institution: Answer): string[] =>
    institution.participatesIn.edges.map(({ node }: Answer) => node.id);

  it.each(['CHE', 'JPN', 'ITA', 'NOR', 'MEX', 'KEN'])(
    'are those of the table in the experiments, for %s',
    async (code) => {
      const { institutions, itself } = (await ask('32', { code })).state;
      const rows = experiments.filter((row) => row('state_id') === code);
      const expected = rows
        .filter((row) => row('institution') !== '')
        .map((row) => `experiment:${row('experiment_id')}`);
      const found = institutions.nodes.flatMap(takingPart).filter((id: string) => id.startsWith('experiment:'));
      expect(found.sort()).toEqual(expected.sort());
      const ownRows = rows
        .filter((row) => row('institution') === '')
        .map((row) => `experiment:${row('experiment_id')}`);
      const own = itself.edges.map(({ node }: Answer) => node.id).filter((id: string) => id.startsWith('experiment:'));
      expect(own).toEqual(ownRows);
    },
  );

  it('are not the State: Thailand joined half a year after an institute of its own', async () => {
    const on = async (asOf: string): Promise<Answer> => (await ask('32', { code: 'THA', asOf })).state;
    const before = await on('2024-04-04');
    expect(before.itself.edges).toEqual([]);
    const institute = before.institutions.nodes.find(({ id }: Answer) => id === 'org:narit');
    expect(institute.participatesIn.edges).toMatchObject([{ since: '2023-09-25', node: { id: 'programme:ilrs' } }]);
    expect((await on('2024-04-05')).itself.edges).toMatchObject([
      { since: '2024-04-05', node: { id: 'programme:ilrs' } },
    ]);
    const emirates = (await ask('32', { code: 'ARE' })).state;
    expect(emirates.itself.edges).toEqual([]);
    expect(
      emirates.institutions.nodes.find(({ id }: Answer) => id === 'org:are-us').participatesIn.edges,
    ).toMatchObject([{ since: '2023-06', node: { id: 'programme:ilrs' } }]);
    expect(emirates.signed.edges).toMatchObject([{ since: '2020-10-13', node: { id: 'instrument:artemis' } }]);
  });

  it('take part in a station through the modules that they operate', async () => {
    const { institutions } = (await ask('32', { code: 'JPN' })).state;
    const jaxa = institutions.nodes.find(({ id }: Answer) => id === 'org:jaxa');
    expect(jaxa.operates.nodes).toMatchObject([{ id: 'object:iss-kibo', partOf: { nodes: [{ id: 'object:iss' }] } }]);
    expect(institutions.coverage).toBeNull();
  });
});

describeQuestions('launched and registered (34)', (ask) => {
  const objects = table('governance/space_objects');

  it.each(['CHN', 'RUS', 'SUN', 'USA'])('is as the table says for %s, and no lag is made up', async (code) => {
    const { state, launches } = await ask('34', { code });
    const expected = objects.filter((row) => row('state_of_registry') === code);
    expect(state.registered.edges.map(({ node, since }: Answer) => [node.id, node.launched, since])).toEqual(
      expected.map((row) => [`object:${row('id')}`, row('launched') || null, null]),
    );
    expect(state.registered.coverage).toBeNull();
    expect(launches.totalCount).toBe(0);
  });

  it('keeps apart who operates and who registered', async () => {
    const { institutions } = (await ask('34')).state;
    const operated = institutions.nodes.flatMap(({ operates }: Answer) => operates.nodes);
    const chinese = table('governance/organisations')
      .filter((row) => row('state_id') === 'CHN')
      .map((row) => row('id'));
    expect(operated).toHaveLength(objects.filter((row) => chinese.includes(row('operator_id'))).length);
    expect(operated.filter(({ registry }: Answer) => registry.totalCount > 0).map(({ id }: Answer) => id)).toEqual([
      'object:change-4',
    ]);
  });

  it('ends the register of the USSR with it', async () => {
    expect((await ask('34', { code: 'SUN' })).state.registered.edges).toMatchObject([
      { until: '1991-12-24', node: { id: 'object:luna-3' } },
    ]);
  });

  it('would have both dates, of the launch and of the registration', async () => {
    const askInvented = await openInvented();
    const { edges } = (await askInvented('34')).state.registered;
    expect(edges.find(({ node }: Answer) => node.id === 'object:change-5')).toMatchObject({
      since: '2019-06-01',
      node: { launch: { nodes: [{ date: '2018-12-07' }] } },
    });
  });
});
