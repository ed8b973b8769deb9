/** Questions 9 to 12, on what delegations said and on programmes: expected values come from the tables of the seed. */
import { describeQuestions, type Answer } from './saved.js';
import { artemisOn, ilrsStatesOn, partiesOn, table } from './tables.js';

const TODAY = '2026-11-28';
const codes = (list: Answer): string[] => list.nodes.map((node: Answer) => node.code);

describeQuestions('what a delegation said (9)', (ask) => {
  it('has the sessions in order, and the items under the number of that session', async () => {
    const { sessions } = await ask('09', { body: 'body:lsc', sinceYear: 2015, concept: 'concept:space-debris' });
    const known = table('governance/sessions').filter((row) => row('body_id') === 'lsc' && Number(row('year')) >= 2015);
    const ordinals = sessions.nodes.map((session: Answer) => session.ordinal);
    expect(ordinals).toEqual(known.map((row) => Number(row('ordinal'))).sort((a, b) => a - b));
    const items = table('governance/agenda_items');
    for (const { ordinal, items: all, agenda } of sessions.nodes) {
      const own = items.filter((row) => row('session_id') === `lsc-${ordinal}`);
      expect([ordinal, all.totalCount]).toEqual([ordinal, own.length]);
      const about = own.filter((row) => row('concept_ids').split('|').includes('space-debris'));
      expect(agenda.nodes.map((item: Answer) => item.number ?? '').sort()).toEqual(
        about.map((row) => row('number')).sort(),
      );
    }
  });

  it('says "not covered" of sessions from which no statement has been read', async () => {
    const { onTheSubject, inAll, sessions } = await ask('09');
    expect([onTheSubject.totalCount, inAll.totalCount]).toEqual([0, 1]);
    const counts = sessions.nodes.map((session: Answer) => [session.ordinal, session.statements.totalCount]);
    expect(counts.filter(([, count]: [number, number]) => count > 0)).toEqual([
      [62, 1], // by the chair
      [64, 2], // of China and of Armenia
    ]);
    for (const session of sessions.nodes) expect(session.statements.coverage).toBeNull();
  });

  it('quotes what was said, and tells asking for something from speaking of it', async () => {
    const { onTheSubject } = await ask('09', { concept: 'concept:space-governance' });
    const [said] = onTheSubject.nodes;
    expect(said.session.nodes[0]).toMatchObject({ ordinal: 64, year: 2025 });
    expect(said.callsFor.edges[0].claim.evidence[0].quote).toBe('continued improvement in global space governance');
    expect(said.about.edges[0].claim.evidence[0].quote).toBe('presenting new governance challenges');
    expect((await ask('09', { concept: 'concept:space-governance', who: 'state:usa' })).onTheSubject.totalCount).toBe(
      0,
    );
    expect((await ask('09', { concept: 'concept:space-governance', sinceYear: 2026 })).onTheSubject.totalCount).toBe(0);
  });
});

describeQuestions('Artemis and the ILRS (10)', (ask) => {
  it.each(['2024-04-04', '2024-12-15', '2024-12-16', '2025-08-01', TODAY])(
    'are shared by States that joined both themselves, on %s',
    async (asOf) => {
      const { states } = await ask('10', { asOf });
      expect(codes(states)).toEqual(ilrsStatesOn(asOf).filter((code) => artemisOn(asOf).includes(code)));
    },
  );

  it('gives both days, so that the order shows: the ILRS came first for Thailand and Senegal', async () => {
    const { states } = await ask('10');
    for (const code of ['SEN', 'THA']) {
      const state = states.nodes.find((node: Answer) => node.code === code);
      expect(state.participatesIn.edges[0].since < state.signed.edges[0].since).toBe(true);
    }
  });

  it('keeps what an institution joined apart from its State', async () => {
    const { states, throughInstitutions } = await ask('10');
    const institutions = table('treaties/ilrs_members')
      .filter((row) => row('kind') !== 'state')
      .map((row) => row('member_id'));
    for (const { organizations } of throughInstitutions.nodes) expect(organizations.nodes.length).toBeGreaterThan(0);
    // Emirati, Kenyan and Ethiopian institutions take part; of these States only Ethiopia does so itself.
    expect(institutions).toContain('ARE-US');
    expect(codes(states)).not.toContain('ARE');
    expect(artemisOn(TODAY)).toContain('ARE');
    const kinds = Object.fromEntries(
      (await ask('10')).members.participants.facets[0].values.map(({ value, count }: Answer) => [value, count]),
    );
    expect(kinds).toEqual({ STATE: ilrsStatesOn(TODAY).length, ORGANIZATION: institutions.length });
  });
});

describeQuestions('experiments on a station (11)', (ask) => {
  const rows = table('governance/css_experiments');

  it('are nine, chosen on a day, with the outcome that the source gives', async () => {
    const { programme, before } = await ask('11');
    expect([programme.experiments.totalCount, before.experiments.totalCount]).toEqual([rows.length, 0]);
    for (const row of rows) {
      const found = programme.experiments.nodes.find((node: Answer) => node.id === `experiment:${row('id')}`);
      for (const edge of found.selectedBy.edges)
        expect(edge).toMatchObject({ since: row('selection_date'), outcome: row('selection') || null });
      expect(found.status).toBe(row('status'));
      expect(found.title).toBe(row('title') || null);
    }
  });

  it('are chosen, which is not flown: what is aboard names none of them', async () => {
    const { programme, aboard } = await ask('11');
    for (const experiment of programme.experiments.nodes)
      expect([experiment.hostedBy.edges, experiment.partOf.nodes]).toEqual([[], []]);
    expect(aboard.hosts.edges).toMatchObject([
      {
        since: null,
        attested: '2025-05-07',
        node: { id: 'experiment:css-first-batch', status: 'under way', parts: { totalCount: 0 } },
      },
    ]);
    expect(aboard.hosts.edges[0].claim.evidence[0].quote).toContain('now underway aboard the China Space Station');
  });

  it('come from institutions and their countries, and from a State where no institution is named', async () => {
    const { programme } = await ask('11');
    const participants = table('governance/experiment_participants');
    for (const experiment of programme.experiments.nodes) {
      const own = participants.filter((row) => `experiment:${row('experiment_id')}` === experiment.id);
      const edges = experiment.participants.edges;
      const states = edges.filter((edge: Answer) => edge.node.kind === 'STATE').map((edge: Answer) => edge.node.id);
      expect(states.sort()).toEqual(
        own
          .filter((row) => row('institution') === '')
          .map((row) => `state:${row('state_id').toLowerCase()}`)
          .sort(),
      );
      expect(edges.filter((edge: Answer) => edge.node.kind === 'ORGANIZATION')).toHaveLength(
        own.filter((row) => row('institution') !== '').length,
      );
    }
    const polar = programme.experiments.nodes.find((node: Answer) => node.id === 'experiment:polar-2');
    const seats = polar.participants.edges.flatMap((edge: Answer) =>
      edge.node.basedIn.nodes.map((state: Answer) => state.code),
    );
    expect(seats.sort()).toEqual(['CHE', 'CHN', 'DEU', 'POL']);
  });
});

describeQuestions('cooperation (12)', (ask) => {
  it.each([
    ['chn', 'deu', '2022-02-28'],
    ['sau', 'kwt', '2024-01-04'],
    ['sau', 'kwt', '2024-01-05'],
  ])('of %s and %s has the treaties that bind both on %s', async (a, b, asOf) => {
    const { bothParty } = await ask('12', { a: `state:${a}`, b: `state:${b}`, asOf });
    const expected = ['ARRA', 'LIAB', 'MOON', 'OST', 'REG'].filter((id) =>
      [a, b].every((code) => partiesOn(id, asOf).includes(code.toUpperCase())),
    );
    const five = bothParty.nodes
      .map((node: Answer) => node.id)
      .filter((id: string) => /:(arra|liab|moon|ost|reg)$/.test(id));
    expect(five.sort()).toEqual(expected.map((id) => `instrument:${id.toLowerCase()}`));
  });

  it('is told apart: signed by both, shared as States, shared by institutions, and declared', async () => {
    const chinaAndRussia = await ask('12', { b: 'state:rus' });
    expect(chinaAndRussia.programmes.nodes).toMatchObject([
      { id: 'programme:ilrs', participants: { edges: [{ since: '2021-06' }, { since: '2021-06' }] } },
    ]);
    const chinaAndGermany = await ask('12');
    expect([chinaAndGermany.programmes.totalCount, chinaAndGermany.experiments.totalCount]).toEqual([0, 0]);
    const [path] = chinaAndGermany.throughInstitutions.nodes;
    expect(path.hops.map((hop: Answer) => hop.to.id)).toContain('experiment:polar-2');
    expect(path.hops.map((hop: Answer) => hop.to.kind)).toEqual([
      'ORGANIZATION',
      'EXPERIMENT',
      'ORGANIZATION',
      'STATE',
    ]);
    expect(chinaAndGermany.declared.cooperatesWith).toEqual({ totalCount: 0, coverage: null, edges: [] });
  });

  it('through a signed text is no agreement that binds: the Accords are under `bothSigned`', async () => {
    const { bothSigned, bothParty } = await ask('12', { a: 'state:usa', b: 'state:jpn' });
    const accords = bothSigned.nodes.find((node: Answer) => node.id === 'instrument:artemis');
    expect(accords.signatories.edges).toMatchObject([{ since: '2020-10-13' }, { since: '2020-10-13' }]);
    expect(bothParty.nodes.map((node: Answer) => node.id)).not.toContain('instrument:artemis');
  });
});
