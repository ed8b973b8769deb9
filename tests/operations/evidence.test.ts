/** Questions 3, 13 to 15, 19 and 20, on evidence, record time, order and connections. */
import { ask as askGraph, openSeedToWrite } from '../queries/open-seed.js';
import { seedBatch } from '../support/seed.js';
import { answerTo, describeQuestions, readQuestions, type Answer } from './saved.js';
import { firstDayOf, table } from './tables.js';

describeQuestions('what supports a statement (3)', (ask) => {
  it('has its source, words, method and confidence, the claim that speaks first', async () => {
    const { claims } = await ask('03');
    expect(claims.nodes.map((claim: Answer) => [claim.effective, claim.method])).toEqual([
      [true, 'IMPORTED'],
      [false, 'CURATED'],
    ]);
    for (const claim of claims.nodes) {
      expect(claim.confidence).toBeGreaterThan(0);
      expect(claim.evidence.length).toBeGreaterThan(0);
    }
    const [, article] = claims.nodes;
    expect(article.evidence[0].quote).toMatch(/^Li Song, permanent representative of China to the UN/);
  });

  it('tells the day of the event from those of publication, of reading and of recording', async () => {
    const [official, article] = (await ask('03')).claims.nodes;
    const [tenure] = table('governance/tenures').filter((row) => row('person_id') === 'li-song');
    expect([official.since, official.evidence[0].attested]).toEqual([tenure?.('since'), tenure?.('attested')]);
    expect(article.evidence[0]).toMatchObject({ attested: '2025-05-05', document: { published: '2025-05-07' } });
    const dates = [
      official.since,
      article.evidence[0].attested,
      article.evidence[0].document.published,
      article.recordedAt.slice(0, 10),
    ];
    expect(new Set(dates).size).toBe(4);
  });

  it('keeps every source of one fact, and ranks them', async () => {
    const { claims } = await ask('03', { subject: 'state:afg', predicate: 'PARTY_TO', object: 'instrument:ost' });
    expect(claims.nodes.map((claim: Answer) => [claim.since, claim.rank, claim.effective])).toEqual([
      ['1988-03-17', 'PREFERRED', true],
      ['1988-03-21', 'NORMAL', false],
    ]);
  });
});

describeQuestions('what changed (13)', (ask) => {
  it('goes by record time: what happened long ago and was recorded now is new', async () => {
    const { recorded, happened } = await ask('13');
    const rows = table('treaties/artemis_signatories');
    const signed = recorded.nodes.filter((change: Answer) => change.after.predicate === 'SIGNED');
    expect(signed.some((change: Answer) => change.after.since < '2024')).toBe(true);
    expect(happened.nodes.map((claim: Answer) => claim.subject.id).sort()).toEqual(
      rows
        .filter((row) => row('signed') >= '2026')
        .map((row) => `state:${row('state_id').toLowerCase()}`)
        .sort(),
    );
    const later = await ask('13', { since: '2026-11-29T00:00:00Z' });
    expect([later.recorded.totalCount, later.everywhere.totalCount]).toEqual([0, 0]);
    expect(later.happened.totalCount).toBe(happened.totalCount);
  });

  it('shows a corrected claim with before and after, and a withdrawn one as retracted', async () => {
    const graph = await openSeedToWrite();
    const question = (await readQuestions()).find(({ name }) => name.startsWith('13-'))!;
    const { assert } = await seedBatch();
    const of = (subject: string): (typeof assert)[number] =>
      assert.find(
        ({ claim }) =>
          claim.subject === subject && claim.predicate === 'SIGNED' && claim.object === 'instrument:artemis',
      )!;
    const { answer } = await askGraph(
      graph,
      '{ a: claims(where: { subject: { eq: "state:tur" }, object: { eq: "instrument:artemis" } }) { nodes { id } } b: claims(where: { subject: { eq: "state:mus" }, object: { eq: "instrument:artemis" } }) { nodes { id } } }',
      {},
    );
    const [tur, mus] = [(answer as Answer).a.nodes[0].id, (answer as Answer).b.nodes[0].id];
    await graph.store.write({
      recordedAt: '2026-12-01T00:00:00.000Z' as never,
      origin: 'test',
      assert: [{ ...of('state:mus'), rank: 'preferred' }],
      retract: [tur],
    });
    const { recorded, everywhere } = await answerTo(question, graph, {
      ...question.variables,
      since: '2026-11-30T00:00:00Z',
    });
    expect(
      recorded.nodes.map(({ what, before, after }: Answer) => [what, before?.id ?? null, after?.id ?? null]).sort(),
    ).toEqual([
      ['RETRACTED', tur, null],
      ['REVISED', mus, mus],
    ]);
    expect(everywhere.totalCount).toBe(2);
    const [revised] = recorded.nodes.filter(({ what }: Answer) => what === 'REVISED');
    expect([revised.before.rank, revised.after.rank]).toEqual(['NORMAL', 'PREFERRED']);
  });
});

describeQuestions('a timeline (14)', (ask) => {
  it('sorts years, months and days together, the coarser of one day first', async () => {
    const { nodes, totalCount } = (await ask('14')).timeline;
    expect(nodes).toHaveLength(totalCount);
    const dates: string[] = nodes.map((entry: Answer) => entry.date);
    expect(new Set(dates.map((date) => date.length)).size).toBeGreaterThan(1);
    expect(dates).toEqual([...dates].sort((a, b) => firstDayOf(a).localeCompare(firstDayOf(b)) || a.length - b.length));
  });

  it('gives each date as its source does, and makes up none for what has none', async () => {
    const { timeline, undated } = await ask('14');
    const rows = table('treaties/ilrs_members');
    const begins = timeline.nodes.filter(
      (entry: Answer) => entry.predicate === 'PARTICIPATES_IN' && entry.what === 'BEGINS',
    );
    expect(begins.map((entry: Answer) => entry.date).sort()).toEqual(
      rows
        .map((row) => row('joined'))
        .filter((day) => day !== '')
        .sort(),
    );
    const edges = undated.counts.find((count: Answer) => count.relation === 'PARTICIPATES_IN').count;
    expect(edges).toBe(rows.length);
    expect(edges).toBeGreaterThan(begins.length);
  });

  it('is paged without a gap', async () => {
    const whole = (await ask('14')).timeline.nodes;
    const paged: Answer[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo }: Answer = (await ask('14', { first: 4, after })).timeline;
      paged.push(...nodes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(paged).toEqual(whole);
  });
});

describeQuestions('how two are connected (15)', (ask) => {
  it('is a chain: each hop begins where the last one ended, and rests on a document', async () => {
    const { nodes } = (await ask('15')).paths;
    expect(nodes.length).toBeGreaterThan(0);
    for (const { length, hops } of nodes) {
      expect(hops).toHaveLength(length);
      expect([hops[0].from.id, hops.at(-1).to.id]).toEqual(['person:li-song', 'experiment:polar-2']);
      for (const [i, hop] of hops.entries()) {
        if (i > 0) expect(hop.from.id).toBe(hops[i - 1].to.id);
        expect(hop.claim.evidence.length).toBeGreaterThan(0);
        expect(hop.sentence).toContain(hop.to.name);
      }
    }
    const lengths = nodes.map((path: Answer) => path.length);
    expect(lengths).toEqual([...lengths].sort());
  });

  it('holds on the day at every hop: before his appointment Li Song represented nobody', async () => {
    const relations = ['REPRESENTS', 'BASED_IN', 'PARTICIPATES_IN'];
    const on = async (asOf: string): Promise<number[]> =>
      (await ask('15', { relations, maxHops: 3, asOf })).paths.nodes.map((path: Answer) => path.length);
    expect(await on('2023-03-16')).toEqual([]);
    expect(await on('2023-03-17')).toEqual([3]);
  });

  it('goes around hubs and names them', async () => {
    const variables = { from: 'state:and', to: 'state:tuv', maxHops: 2, asOf: '2026-01-01' };
    const { nodes, excludedHubs } = (await ask('15', variables)).paths;
    const inner = nodes.flatMap((path: Answer) => path.hops.slice(0, -1).map((hop: Answer) => hop.to.id));
    for (const hub of excludedHubs) expect(inner).not.toContain(hub.id);
  });
});

describeQuestions('who cites an article (19)', (ask) => {
  it('tells the article from the whole text, and the statement’s day from that of its report', async () => {
    const { provision } = await ask('19');
    expect(provision.citedBy.edges.map(({ node }: Answer) => node.id)).toEqual(['statement:stmt-vat-2025-10-30']);
    const [whole] = provision.instrument.nodes;
    expect(whole.id).toBe('instrument:ost');
    const naming = table('governance/statements').filter((row) => row('cites').split('|').includes('OST'));
    expect(whole.citedBy.totalCount).toBe(naming.length + 1); // and the article's
    const article = whole.citedBy.edges.find(
      ({ node }: Answer) => node.date === '2025-05-05' && node.speaker.nodes.length > 0,
    );
    expect(article).toMatchObject({
      node: { kind: 'STATEMENT', date: '2025-05-05', onBehalfOf: { nodes: [{ name: 'China' }] } },
      claim: {
        evidence: [{ quote: expect.stringContaining('Outer Space Treaty'), document: { published: '2025-05-07' } }],
      },
    });
    expect(whole.citedBy.coverage).toBeNull();
  });

  it('says of an article that nothing is known to cite that none has been read in', async () => {
    const { provision } = await ask('19', { provision: 'provision:ost-2' });
    expect(provision.citedBy).toEqual({ totalCount: 0, coverage: null, edges: [] });
  });

  it.each(['ost-6', 'ost-9', 'moon-11'])('finds %s in its instrument', async (id) => {
    const { provision } = await ask('19', { provision: `provision:${id}` });
    const row = table('governance/provisions').find((one) => one('id').toLowerCase() === id)!;
    expect([provision.article, provision.instrument.nodes[0].id]).toEqual([
      row('article'),
      `instrument:${row('instrument_id').toLowerCase()}`,
    ]);
  });
});

describeQuestions('support and opposition (20)', (ask) => {
  it('is what was said in terms, by whom, in whose name and when', async () => {
    const { supporters, opponents } = await ask('20', { proposal: 'concept:multilateralism' });
    expect(supporters.totalCount).toBe(3);
    expect(supporters.nodes).toMatchObject([
      {
        subject: {
          date: '2025-05-05',
          onBehalfOf: { nodes: [{ id: 'state:chn' }] },
          speaker: { nodes: [{ name: 'Li Song' }] },
        },
        since: null,
        until: null,
        effective: true,
        evidence: [
          { quote: 'must uphold true multilateralism', attested: '2025-05-05', document: { published: '2025-05-07' } },
        ],
      },
      {},
      {},
    ]);
    expect(opponents.totalCount).toBe(0);
    const other = await ask('20', { proposal: 'concept:unilateralism' });
    expect([other.supporters.totalCount, other.opponents.totalCount]).toEqual([0, 3]);
  });

  it('sets those for and those against side by side, sponsor and statement alike', async () => {
    const { supporters, opponents } = await ask('20');
    const subjects = (list: Answer): string[] => list.nodes.map(({ subject }: Answer) => subject.id);
    expect(subjects(supporters)).toEqual(['state:rus', 'statement:stmt-rus-2023']);
    expect(subjects(opponents)).toEqual(['statement:stmt-can-2023', 'statement:stmt-che-2023']);
  });

  it('takes no motion on procedure for a stance on the text', async () => {
    const { supporters, opponents } = await ask('20', { proposal: 'instrument:draft-c4-79-l11' });
    expect(supporters.nodes.map(({ subject }: Answer) => subject.onBehalfOf.nodes[0].name)).toEqual(['Netherlands']);
    expect(opponents.nodes).toEqual([]); // Russia moved that no action be taken
  });

  it('is not made of ballots: a resolution that many voted for has no supporter, and no list says that it has none', async () => {
    const call = table('votes/roll_calls').find((row) => row('symbol') === 'A/RES/75/36')!;
    expect(Number(call('yes'))).toBeGreaterThan(100);
    const { entity, supporters, opponents, complete } = await ask('20', { proposal: 'instrument:res-75-36' });
    expect([entity.kind, opponents.totalCount]).toEqual(['INSTRUMENT', 0]);
    expect(supporters.nodes.map(({ subject }: Answer) => subject.id)).toEqual(['state:gbr']); // who tabled it
    const relations = complete.nodes.flatMap(({ qualifiers }: Answer) => qualifiers.map(({ value }: Answer) => value));
    expect(relations.filter((relation: string) => ['SUPPORTS', 'OPPOSES'].includes(relation))).toEqual([]);
  });

  it.each(['body:lsc', 'programme:ilrs', 'instrument:ost'])('can be asked of %s', async (proposal) => {
    const { supporters } = await ask('20', { proposal });
    expect(supporters.totalCount).toBe(proposal === 'instrument:ost' ? 1 : 0);
  });
});
