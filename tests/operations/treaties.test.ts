/** Questions 1, 2, 4 to 7 and 16, on treaties and accords: expected values come from the tables of the seed. */
import { describeQuestions, type Answer } from './saved.js';
import { artemisOn, partiesOn, table } from './tables.js';

const TODAY = '2026-11-28';
const codes = (list: Answer): string[] => list.nodes.map((node: Answer) => node.code);
const both = (one: readonly string[], other: readonly string[]): string[] => one.filter((code) => other.includes(code));
const without = (one: readonly string[], other: readonly string[]): string[] =>
  one.filter((code) => !other.includes(code));
const cellsByState = (rows: Answer): Record<string, Record<string, Answer>> =>
  Object.fromEntries(
    rows.map((row: Answer) => [
      row.state.code,
      Object.fromEntries(row.cells.map((cell: Answer) => [cell.instrument.id, cell])),
    ]),
  );

describeQuestions('party to one and signatory of another (1)', (ask) => {
  it.each(['2020-10-12', '2020-10-13', '2023-06-30', '2024-01-04', '2024-01-05', '2024-05-30'])(
    'is as the tables say on %s',
    async (asOf) => {
      const { onTheDay, today } = await ask('01', { asOf });
      expect(codes(onTheDay)).toEqual(both(partiesOn('MOON', asOf), artemisOn(asOf)));
      expect(codes(today)).toEqual(both(partiesOn('MOON', TODAY), artemisOn(TODAY)));
      expect(onTheDay.totalCount).toBe(codes(onTheDay).length);
    },
  );

  it('has Saudi Arabia until the day on which its withdrawal takes effect', async () => {
    const on = async (asOf: string): Promise<Answer> =>
      (await ask('01', { asOf })).onTheDay.nodes.find((node: Answer) => node.code === 'SAU');
    expect((await on('2023-06-30')).partyTo.edges).toMatchObject([{ since: '2012-07-18', until: '2024-01-05' }]);
    expect(await on('2024-01-04')).toBeDefined();
    expect(await on('2024-01-05')).toBeUndefined();
    expect(codes((await ask('01')).today)).not.toContain('SAU');
  });

  it('holds for other pairs too, and says how far each list is complete', async () => {
    const answer = await ask('01', { party: 'instrument:reg', asOf: '2022-02-28' });
    expect(codes(answer.onTheDay)).toEqual(both(partiesOn('REG', '2022-02-28'), artemisOn('2022-02-28')));
    expect(answer.parties.parties.coverage.completeThrough).toBe('2022-02-28');
    expect(answer.signatories.signatories.coverage.completeThrough).toBe('2026-05-04');
  });
});

describeQuestions('the status of a State (2)', (ask) => {
  it('is none that a signature gives: India signed the Moon Agreement and is not bound', async () => {
    const { IND } = cellsByState((await ask('02')).treatyMatrix);
    const [signature] = table('treaties/treaty_status').filter(
      (row) => row('instrument_id') === 'MOON' && row('state_id') === 'IND',
    );
    expect(IND?.['instrument:moon']).toMatchObject({ status: 'SIGNATORY', since: signature?.('signed') });
    expect(IND?.['instrument:artemis']).toMatchObject({ status: 'SIGNATORY', since: '2023-06-21' });
  });

  it.each(['OST', 'ARRA', 'LIAB', 'REG', 'MOON'])(
    'under %s is PARTY for those alone that the table lists, on a day that is covered',
    async (id) => {
      const asOf = '2019-01-01'; // covered for all five
      const all = table('treaties/states')
        .filter((row) => row('entity_type') === 'un_member')
        .map((row) => row('id'));
      const { treatyMatrix } = await ask('02', {
        states: all.map((code) => `state:${code.toLowerCase()}`),
        instruments: [`instrument:${id.toLowerCase()}`],
        asOf,
      });
      const statuses = cellsByState(treatyMatrix);
      const of = (status: string): string[] =>
        all.filter((code) => Object.values(statuses[code] ?? {})[0].status === status).sort();
      expect(of('PARTY')).toEqual(both(partiesOn(id, asOf), all));
      expect(of('NOT_COVERED')).toEqual([]);
    },
  );

  it('is NOT_PARTY while a list is complete, and NOT_COVERED after it', async () => {
    const on = async (asOf: string): Promise<string> =>
      cellsByState((await ask('02', { states: ['state:and'], asOf })).treatyMatrix)['AND']?.['instrument:moon'].status;
    expect(await on('2024-01-05')).toBe('NOT_PARTY');
    expect(await on('2024-01-06')).toBe('NOT_COVERED');
  });
});

describeQuestions('States side by side (4)', (ask) => {
  it('differ in the instruments under which their statuses do, and in no other', async () => {
    const { all, differences } = await ask('04');
    const rows = cellsByState(all);
    const ids = Object.keys(rows['CHN'] ?? {});
    const differing = ids.filter((id) => new Set(Object.values(rows).map((row) => row[id].status)).size > 1);
    expect(Object.keys(cellsByState(differences)['CHN'] ?? {})).toEqual(differing);
    expect(differing).not.toContain('instrument:ost');
    expect(rows['SAU']?.['instrument:moon']).toMatchObject({ status: 'WITHDRAWN', since: '2024-01-05' });
  });

  it('are compared as of a day', async () => {
    const before = cellsByState((await ask('04', { asOf: '2024-01-04' })).all);
    expect(before['SAU']?.['instrument:moon']).toMatchObject({
      status: 'PARTY',
      since: '2012-07-18',
      until: '2024-01-05',
    });
    const early = cellsByState((await ask('04', { asOf: '1983-12-29' })).all);
    expect([early['CHN']?.['instrument:ost'].status, early['USA']?.['instrument:ost'].status]).toEqual([
      'NOT_PARTY',
      'PARTY',
    ]);
  });
});

describeQuestions('in one and not in another (5)', (ask) => {
  it.each(['2021-02-28', '2022-02-28', '2024-01-05'])(
    'is the difference of the lists of the tables on %s',
    async (asOf) => {
      const answer = await ask('05', { asOf });
      const [ost, moon, artemis] = [partiesOn('OST', asOf), partiesOn('MOON', asOf), artemisOn(asOf)];
      expect(codes(answer.parties)).toEqual(without(ost, moon));
      expect(codes(answer.signatories)).toEqual(without(artemis, moon));
      expect(codes(answer.signatoriesOutsideBoth)).toEqual(without(without(artemis, moon), ost));
    },
  );

  it('finds signatories of the Accords that no treaty of the two binds', async () => {
    const answer = await ask('05', { asOf: '2024-01-05' });
    expect(codes(answer.signatoriesOutsideBoth).length).toBeGreaterThan(0);
  });

  it('names the States whose organizations run space objects, and says that launches are not there', async () => {
    const seats = new Map(table('governance/organisations').map((row) => [row('id'), row('state_id')]));
    const operating = new Set(
      table('governance/space_objects')
        .flatMap((row) => [seats.get(row('operator_id')) ?? '', row('state_of_registry')])
        .filter((code) => code !== ''),
    );
    const answer = await ask('05', { register: 'instrument:moon' });
    expect(codes(answer.operators)).toEqual(
      without([...operating].filter((code) => code !== 'SUN').sort(), partiesOn('MOON', TODAY)),
    );
    expect(codes((await ask('05')).operators)).toEqual([]); // all that run something are bound by the Registration Convention
    expect(answer.launches.totalCount).toBe(0);
  });
});

describeQuestions('consent (6)', (ask) => {
  it('begins on the day of deposit and ends when a notice takes effect, not when it is given', async () => {
    const { partyTo, signed } = (await ask('06')).state;
    expect(partyTo.edges).toMatchObject([
      { since: '2012-07-18', until: '2024-01-05', notified: '2023-01-05', action: 'ACCESSION' },
    ]);
    expect(signed.edges).toEqual([]); // an accession needs no signature
  });

  it('has three depositaries, and every date that one of them or a source gives', async () => {
    const [conflict] = table('treaties/treaty_conflicts').filter(
      (row) => row('instrument_id') === 'OST' && row('state_id') === 'AFG',
    );
    const [status] = table('treaties/treaty_status').filter(
      (row) => row('instrument_id') === 'OST' && row('state_id') === 'AFG',
    );
    const { instrument, state } = await ask('06', { code: 'AFG', instrument: 'instrument:ost' });
    expect(instrument.depositaries.nodes.map((node: Answer) => node.id)).toEqual([
      'state:gbr',
      'state:rus',
      'state:sun', // until 1991-12-24
      'state:usa',
    ]);
    expect(state.signed.edges[0].since).toBe(status?.('signed'));
    const [edge] = state.partyTo.edges;
    expect(edge.since).toBe(status?.('deposited'));
    expect(edge.claims.map((claim: Answer) => claim.since)).toEqual([status?.('deposited'), conflict?.('deposited')]);
    expect(edge.claims[0].rank).toBe('PREFERRED');
  });

  it('is deposited with the Secretary-General where no State keeps it', async () => {
    expect((await ask('06')).instrument.depositaries.nodes).toEqual([
      { id: 'body:un-secretary-general', name: 'Secretary-General of the United Nations' },
    ]);
  });

  it('is none for who signed alone', async () => {
    const { state } = await ask('06', { code: 'IND' });
    expect(state.signed.edges).toMatchObject([{ since: '1982-01-18' }]);
    expect(state.partyTo).toMatchObject({ totalCount: 0, edges: [] });
  });
});

describeQuestions('growth (7)', (ask) => {
  it('is the number of parties at each year’s end, and falls with a withdrawal', async () => {
    const { parties } = await ask('07');
    const { points } = parties[0];
    for (const { date, count, began, ended } of points.filter((point: Answer) => point.date > '1993')) {
      expect([date, count]).toEqual([date, partiesOn('MOON', `${date}-12-31`).length]);
      const before = partiesOn('MOON', `${Number(date) - 1}-12-31`);
      const after = partiesOn('MOON', `${date}-12-31`);
      expect([date, began, ended]).toEqual([date, without(after, before).length, without(before, after).length]);
    }
    expect(points.at(-1)).toEqual({ date: '2024', count: 17, began: 0, ended: 1 });
  });

  it('by group adds up to the whole, and loses the State that left in its own group', async () => {
    const { parties, partiesByGroup } = await ask('07');
    const groups = new Map(table('treaties/states').map((row) => [row('id'), row('un_regional_group')]));
    for (const { group, points } of partiesByGroup) {
      const expected = partiesOn('MOON', TODAY).filter((code) => groups.get(code) === group);
      expect([group, points.at(-1).count]).toEqual([group, expected.length]);
    }
    const sum = partiesByGroup.reduce((total: number, { points }: Answer) => total + Number(points.at(-1).count), 0);
    expect(sum).toBe(parties[0].points.at(-1).count);
    const falling = partiesByGroup.filter(({ points }: Answer) => points.some((point: Answer) => point.ended > 0));
    expect(falling.map(({ group }: Answer) => group)).toEqual([groups.get('SAU')]);
  });

  it('of signatories counts signatures', async () => {
    const { signatories } = await ask('07', { instrument: 'instrument:artemis' });
    for (const { date, count } of signatories[0].points)
      expect([date, count]).toEqual([date, artemisOn(`${date}-12-31`).length]);
  });
});

describeQuestions('who signed in a year (16)', (ask) => {
  const signed = (year: string): ((column: string) => string)[] =>
    table('treaties/artemis_signatories').filter((row) => row('signed').startsWith(year));

  it.each(['2020', '2022', '2024', '2026'])(
    'is in the order of days with the numbers of the source: %s',
    async (year) => {
      const { signatories, before } = (await ask('16', { year })).instrument;
      expect(signatories.edges.map((edge: Answer) => `${edge.since} ${edge.ordinal} ${edge.node.code}`).sort()).toEqual(
        signed(year)
          .map((row) => `${row('signed')} ${row('ordinal')} ${row('state_id')}`)
          .sort(),
      );
      const days = signatories.edges.map((edge: Answer) => edge.since);
      expect(days).toEqual([...days].sort());
      expect(before.totalCount).toBe(artemisOn(`${Number(year) - 1}-12-31`).length);
    },
  );

  it('gives those of one day the range that they share and no number of their own', async () => {
    const { edges } = (await ask('16', { year: '2020-10-13' })).instrument.signatories;
    expect(edges).toHaveLength(8);
    expect(new Set(edges.map((edge: Answer) => edge.ordinal))).toEqual(new Set(['1-8']));
  });

  it('names apart whoever signed on a day that is not known, and not who was to sign', async () => {
    const { undated } = (await ask('16')).instrument;
    expect(undated.edges.map((edge: Answer) => [edge.node.code, edge.ordinal])).toEqual([['SRB', null]]);
  });
});

describeQuestions('parties (41)', (ask) => {
  it.each([
    ['OST', '2015-06-30'],
    ['MOON', '2023-12-31'],
    ['MOON', '2024-01-05'],
    ['REG', '2022-02-28'],
  ])('to %s on %s are those of the table, in the order in which they joined', async (instrument, asOf) => {
    const answer = await ask('41', { instrument: `instrument:${instrument.toLowerCase()}`, asOf });
    const { parties } = answer.instrument;
    expect(parties.edges.map(({ node }: Answer) => node.code).sort()).toEqual(partiesOn(instrument, asOf));
    const days = parties.edges.map(({ since, attested }: Answer) => since ?? attested);
    const dated = parties.edges.filter(({ since }: Answer) => since !== null).map(({ since }: Answer) => since);
    expect(dated).toEqual([...dated].sort());
    expect(days).not.toContain(null); // who has no first day is in a list of a day
    expect(parties.coverage.completeThrough >= asOf).toBe(true);
  });

  it('who left has a last day, and is no party from the first day without it', async () => {
    const { instrument, left } = await ask('41');
    expect(left.parties.edges).toMatchObject([{ until: '2024-01-05', notified: '2023-01-05', node: { code: 'SAU' } }]);
    expect(instrument.parties.edges.map(({ node }: Answer) => node.code)).not.toContain('SAU');
    const before = await ask('41', { asOf: '2024-01-04' });
    expect(before.instrument.parties.edges.map(({ node }: Answer) => node.code)).toContain('SAU');
  });

  it('are neither signatories nor organizations that accepted', async () => {
    const { parties, signatories, acceptances } = (
      await ask('41', { instrument: 'instrument:arra', asOf: '2019-01-01' })
    ).instrument;
    const bound = new Set(parties.edges.map(({ node }: Answer) => node.code));
    expect(signatories.edges.filter(({ node }: Answer) => bound.has(node.code))).toEqual([]);
    expect(acceptances.totalCount).toBeGreaterThan(0);
  });
});
