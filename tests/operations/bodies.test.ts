/** Questions 21 to 24 and 33, on bodies, organizations and people: expected values come from the tables of the seed. */
import { describeQuestions, type Answer } from './saved.js';
import { firstDayOf, partiesOn, table } from './tables.js';

type Row = ReturnType<typeof table>[number];

const TREATIES = ['OST', 'ARRA', 'LIAB', 'REG', 'MOON'];
const TODAY = '2026-11-28';

const membership = (): readonly Row[] => table('treaties/copuos_membership');
/** A year that memory alone gives counts only where no list shows the member. */
const sinceOf = (row: Row): string | null =>
  row('since_year') || (row('member_attested') === '' ? row('since_year_unverified') : '') || null;
const firstAttested = (row: Row): string =>
  [row('member_attested'), row('listed_2007') === '' ? '' : '2007'].filter((year) => year !== '').sort()[0] ?? '';
const beginning = (row: Row): string => firstDayOf(sinceOf(row) ?? firstAttested(row));
/** Of States that ended: `until`, and the first day surely without them, since a year may end on its last day. */
const ends: Readonly<Record<string, readonly [string, string]>> = {
  CSK: ['1992', '1993-01-01'],
  DDR: ['1990-10-03', '1990-10-03'],
  YUG: ['1992-04-27', '1992-04-27'],
  SUN: ['1991-12-24', '1991-12-24'],
};
const membersOn = (day: string): string[] =>
  membership()
    .filter((row) => beginning(row) <= day && day < (ends[row('state_id')]?.[1] ?? '9999'))
    .map((row) => row('state_id'))
    .sort();

describeQuestions('members by year (21)', (ask) => {
  it('has every member of the table, since the year that a source gives, and none where it gives none', async () => {
    const { edges, totalCount } = (await ask('21')).body.members;
    const found = edges.map(({ node, since, until }: Answer) => [node.code, since, until]);
    const expected = membership().map((row) => [row('state_id'), sinceOf(row), ends[row('state_id')]?.[0] ?? null]);
    expect(found.sort()).toEqual(expected.sort());
    expect(totalCount).toBe(108);
  });

  it('names the resolution of each enlargement, and counts the members at the end of each year', async () => {
    const { body, perYear } = await ask('21');
    const of = (code: string): Answer => body.members.edges.find(({ node }: Answer) => node.code === code);
    expect(of('AUT')).toMatchObject({ since: '1959', resolution: 'A/RES/1472 (XIV) A' });
    expect(of('AGO')).toMatchObject({ since: '2021', resolution: 'A/RES/76/76' });
    const points: Answer[] = perYear[0].points;
    for (const { date, count } of points) expect([date, count]).toEqual([date, membersOn(`${date}-12-31`).length]);
    const announced = { 1958: 18, 1959: 24, 1961: 28, 1973: 37, 1977: 47, 2007: 67, 2024: 104 };
    for (const [year, count] of Object.entries(announced))
      expect([year, points.find(({ date }) => date === year)?.count]).toEqual([year, count]);
  });

  it('lets the seat of a State that ended end with it, and its successor has its own', async () => {
    const { body, perYear } = await ask('21');
    const of = (code: string): Answer => body.members.edges.find(({ node }: Answer) => node.code === code);
    expect(of('CSK').node.successors.nodes).toEqual([{ code: 'CZE' }, { code: 'SVK' }]);
    expect(of('CZE')).toMatchObject({ since: '1993' });
    expect(of('SUN')).toMatchObject({ since: '1958', until: '1991-12-24' });
    expect(of('RUS')).toMatchObject({ since: '1991-12-24' }); // the Russian Federation continues its seat
    const fallen = perYear[0].points.filter(({ ended }: Answer) => ended > 0).map(({ date }: Answer) => date);
    expect(fallen).toEqual(['1990', '1991', '1992', '1993']);
  });
});

describeQuestions('members party to none (22)', (ask) => {
  it.each(['1994-01-01', '2015-01-01', '2019-01-01', '2023-12-31', TODAY])(
    'are as the tables say on %s',
    async (asOf) => {
      const bound = new Set(TREATIES.flatMap((treaty) => partiesOn(treaty, asOf)));
      const { states, body } = await ask('22', { asOf });
      expect(states.nodes.map(({ code }: Answer) => code)).toEqual(membersOn(asOf).filter((code) => !bound.has(code)));
      expect(body.members.totalCount).toBe(membersOn(asOf).length);
    },
  );

  it('counts a withdrawal, and a signature for nothing', async () => {
    const codes = async (asOf: string): Promise<string[]> =>
      (await ask('22', { treaties: ['instrument:moon'], asOf })).states.nodes.map(({ code }: Answer) => code);
    expect(await codes('2024-01-04')).not.toContain('SAU');
    expect(await codes('2024-01-05')).toContain('SAU');
    const ethiopia = (await ask('22')).states.nodes.find(({ code }: Answer) => code === 'ETH');
    expect(ethiopia.signed.edges).toEqual([{ since: '1967-01-27', node: { name: 'Outer Space Treaty' } }]);
  });

  it('says through which day each list is complete: after it, nothing is known of who is not listed', async () => {
    const { instruments, body } = await ask('22');
    const through = instruments.nodes.map(({ parties }: Answer) => parties.coverage.completeThrough);
    expect(through.sort()).toEqual(
      table('treaties/coverage')
        .map((row) => row('complete_through'))
        .filter((day) => day < '2026')
        .sort(),
    );
    expect(body.members.coverage).toBeNull();
  });
});

describeQuestions('permanent observers (23)', (ask) => {
  const admitted = table('treaties/copuos_observers').filter((row) => row('confidence') !== 'application_only');
  const yearOf = (row: Row): string => row('since_year') || row('since_year_unverified');

  it.each(['2001-01-01', '2012-06-30', '2018-01-01', TODAY])('are as many as the table dates on %s', async (asOf) => {
    const dated = admitted.filter((row) => yearOf(row) !== '' || row('as_of') !== 'unknown');
    const there = dated.filter(
      (row) => firstDayOf(row('since_year') || (row('as_of') === 'unknown' ? yearOf(row) : row('as_of'))) <= asOf,
    );
    expect((await ask('23', { asOf })).body.observers.totalCount).toBe(there.length);
  });

  it('were each admitted as an intergovernmental or a non-governmental organization, as the table says', async () => {
    const { observers, withoutYear } = (await ask('23')).body;
    const all = new Map<string, string>(
      [...observers.edges, ...withoutYear.edges].map(({ node, capacity }: Answer) => [node.name, capacity]),
    );
    expect(all.size).toBe(admitted.length);
    const count = (kind: string): number =>
      [...all.values()].filter((capacity) => capacity === `${kind} organization`).length;
    expect(count('intergovernmental')).toBe(admitted.filter((row) => row('kind') === 'IGO').length);
    expect(count('non-governmental')).toBe(admitted.filter((row) => row('kind') === 'NGO').length);
    expect([all.get('European Space Agency'), all.get('PSIPW')]).toEqual([
      'intergovernmental organization',
      'non-governmental organization',
    ]);
  });

  it('are not those that only applied, and those of memory alone can be told', async () => {
    const { observers, withoutYear } = (await ask('23')).body;
    const names = [...observers.edges, ...withoutYear.edges].map(({ node }: Answer) => node.name);
    expect(names.filter((name) => /Hague Institute/.test(name))).toEqual([]);
    const swf = withoutYear.edges.find(({ node }: Answer) => node.name === 'Secure World Foundation');
    expect(swf).toMatchObject({ attested: null, claim: { evidence: [{ document: { sourceClass: 'UNVERIFIED' } }] } });
  });
});

describeQuestions('acceptances (24)', (ask) => {
  it('are of organizations, which are no parties and in no official total', async () => {
    const { instruments } = await ask('24', { asOf: '2019-01-01' });
    for (const { name, parties } of instruments.nodes) {
      const treaty = {
        'Outer Space Treaty': 'OST',
        'Rescue Agreement': 'ARRA',
        'Liability Convention': 'LIAB',
        'Registration Convention': 'REG',
        'Moon Agreement': 'MOON',
      }[name as string];
      expect([name, parties.totalCount]).toEqual([name, partiesOn(treaty ?? '', '2019-01-01').length]);
    }
    const arra = instruments.nodes.find(({ name }: Answer) => name === 'Rescue Agreement');
    expect(arra.parties.totalCount).toBe(arra.parties.coverage.officialTotal);
    expect(arra.acceptances.totalCount).toBe(3);
  });

  it.each(['1979-01-02', '2005-09-28', '2005-09-29', '2014-06-09', '2014-06-10', TODAY])(
    'are as the table dates them on %s',
    async (asOf) => {
      const { instruments, treatyMatrix } = await ask('24', { asOf });
      const rows = table('treaties/treaty_status').filter(
        (row) => row('status') === 'declaration_of_acceptance' && row('counted_in_official_total') === 'org',
      );
      const names = { ARRA: 'Rescue Agreement', LIAB: 'Liability Convention', REG: 'Registration Convention' };
      for (const [id, name] of Object.entries(names)) {
        const there = rows.filter(
          (row) => row('instrument_id') === id && firstDayOf(row('deposited') || row('as_of')) <= asOf,
        );
        const found = instruments.nodes.find((one: Answer) => one.name === name).acceptances.edges;
        expect(found.map(({ node }: Answer) => node.id).sort()).toEqual(
          there.map((row) => `org:${row('state_id').toLowerCase()}`).sort(),
        );
      }
      const statuses = new Set(treatyMatrix.flatMap(({ cells }: Answer) => cells.map(({ status }: Answer) => status)));
      expect(statuses.has('PARTY')).toBe(false);
      expect(statuses.has('ACCEPTED')).toBe(true);
    },
  );

  it('of the Outer Space Treaty, which one list has and the official one has not, count nowhere and can be read', async () => {
    const { instruments, doubted } = await ask('24');
    expect(instruments.nodes.find(({ name }: Answer) => name === 'Outer Space Treaty').acceptances.totalCount).toBe(0);
    expect(doubted.nodes.map(({ subject, object, rank }: Answer) => [subject.name, object.name, rank])).toEqual([
      ['European Space Agency', 'Outer Space Treaty', 'DEPRECATED'],
      ['EUMETSAT', 'Outer Space Treaty', 'DEPRECATED'],
    ]);
  });
});

describeQuestions('who represented and who chaired (33)', (ask) => {
  const chairs = [
    ...table('governance/sessions').map((row) => [row('id'), row('chair_person_id')] as const),
    ...table('governance/chairs').map((row) => [row('session_id'), row('person_id')] as const),
  ].filter(([, person]) => person !== '');

  it('gives each session its own chair', async () => {
    for (const [session, person] of chairs) {
      const { edges } = (await ask('33', { session: `session:${session}` })).session.chair;
      expect([session, edges.map(({ node }: Answer) => node.id)]).toEqual([session, [`person:${person}`]]);
    }
  });

  it('does not make a chair of somebody in office: a session of which no source names one has none', async () => {
    expect(chairs.map(([session]) => session)).not.toContain('copuos-62');
    const { session } = await ask('33', { session: 'session:copuos-62' });
    expect(session.year).toBe(2019);
    expect(session.chair.edges).toEqual([]);
    const offices = session.body.nodes[0].officers.edges.map(({ role, since, until, node }: Answer) => [
      role,
      since,
      until,
      node.id,
    ]);
    expect(offices).toContainEqual(['chair', '2018', '2019', 'person:rosa-maria-ramirez-de-arellano-y-haro']);
  });

  it('ends an office on the day its successor begins, and leaves open what no source ends', async () => {
    const { representatives } = (await ask('33')).state;
    expect(representatives.edges.map(({ node, since, until }: Answer) => [node.id, since, until])).toEqual([
      ['person:li-song', '2023-03-17', null],
      ['person:wang-qun', null, '2023-03-17'],
    ]);
    const roles = (await ask('33', { session: 'session:lsc-50' })).session.body.nodes[0].officers.edges;
    const kopal = roles.filter(({ node }: Answer) => node.id === 'person:vladimir-kopal');
    expect(kopal.map(({ since, until }: Answer) => [since, until])).toEqual([
      ['1999', '2003'],
      ['2008', '2009'],
    ]);
  });

  it('tells who spoke for the State at the session', async () => {
    const { speakers } = (await ask('33', { session: 'session:lsc-64' })).session;
    expect(speakers.nodes).toHaveLength(2);
    expect(speakers.nodes.filter((one: Answer) => one.speaker.nodes.length > 0)).toMatchObject([
      { speaker: { nodes: [{ name: 'Li Song' }] }, onBehalfOf: { nodes: [{ name: 'China' }] } },
    ]);
  });
});
