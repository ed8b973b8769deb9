import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidClaimsError, openGraph, type GivenClaim, type GraphChange } from '../../src/index.js';

const evidence = [{ document: 'document:my-note', quote: 'Austria' }];
const CLAIMS: readonly GivenClaim[] = [
  { subject: 'document:my-note', predicate: 'name', object: 'My note', evidence },
  { subject: 'document:my-note', predicate: 'sourceClass', object: 'PRESS', evidence },
  { subject: 'state:aut', predicate: 'name', object: 'Austria', evidence },
  { subject: 'state:aut', predicate: 'code', object: 'AUT', evidence },
  { subject: 'state:aut', predicate: 'stateStatus', object: 'UN_MEMBER', evidence },
  { subject: 'instrument:moon', predicate: 'name', object: 'Moon Agreement', evidence },
  { subject: 'instrument:moon', predicate: 'instrumentKind', object: 'treaty', evidence },
  { subject: 'state:aut', predicate: 'PARTY_TO', object: 'instrument:moon', since: '1984-06-11', evidence },
];
const PARTY = '{ state(id: "state:aut") { partyTo { edges { since } } } }';

it('records claims of an origin, reports what competes, and takes them back', async () => {
  const graph = await openGraph({ seed: false });
  const changes: GraphChange[] = [];
  const stop = graph.on('change', (change) => changes.push(change));
  expect(await graph.record({ origin: 'mine', claims: CLAIMS })).toMatchObject({ opened: 8, closed: 0, changed: 0 });
  expect(await graph.record({ origin: 'mine', claims: CLAIMS })).toMatchObject({ opened: 0, closed: 0, changed: 0 });
  const twin = { ...CLAIMS[0]!, object: 'Аustria' }; // the A is Cyrillic
  expect((await graph.record({ origin: 'twin', claims: [twin], dryRun: true })).flagged).toEqual([
    { about: 'document:my-note name', problem: '"Аustria" in "Аustria" is of two scripts.' },
  ]);
  const rumour: GivenClaim = {
    subject: 'state:aut',
    predicate: 'PARTY_TO',
    object: 'instrument:moon',
    since: '1984',
    evidence,
  };
  const report = await graph.record({ origin: 'theirs', claims: [rumour], dryRun: true });
  expect(report.effects).toMatchObject([{ speaks: false, rivals: [{ origins: ['mine'], speaks: true }] }]);
  expect(changes).toMatchObject([{ origin: 'mine', closed: [] }]);
  expect(changes[0]?.opened).toHaveLength(8);
  expect((await graph.query(PARTY)).data).toEqual({ state: { partyTo: { edges: [{ since: '1984-06-11' }] } } });
  const consent = changes[0]!.opened.find(({ claim }) => claim.predicate === 'PARTY_TO')!.claim;
  expect(await graph.retract({ origin: 'mine', claims: [consent.id] })).toMatchObject({ opened: 0, closed: 1 });
  expect(changes.at(-1)).toMatchObject({ opened: [], closed: [{ id: consent.id }] });
  stop();
  await graph.retract({ origin: 'mine' });
  expect(changes).toHaveLength(2);
  await graph.close();
  await expect(graph.record({ origin: 'mine', claims: CLAIMS })).rejects.toMatchObject({ code: 'GRAPH_CLOSED' });
});

it('tells all mistakes at once, and writes nothing', async () => {
  const graph = await openGraph({ seed: false });
  const wrong: GivenClaim[] = [
    ...CLAIMS,
    { subject: 'state:autt', predicate: 'PARTY_TO', object: 'instrument:moon', evidence },
    { subject: 'state:aut', predicate: 'PARTY_OF', object: 'instrument:moon', evidence },
    { subject: 'state:aut', predicate: 'SIGNED', object: 'instrument:moon', since: 'June', evidence },
    { subject: 'state:aut', predicate: 'SIGNED', object: 'instrument:moon', since: '1980', evidence: [] },
  ];
  const error = await graph.record({ origin: 'mine', claims: wrong }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidClaimsError);
  const { mistakes } = error as InvalidClaimsError;
  for (const mistake of [
    'claims[10]: since: "June" is no date',
    'claims[8]: no entity "state:autt". Did you mean "state:aut"?',
    'claims[9]: unknown relation "PARTY_OF". Did you mean "PARTY_TO"?',
    'claims[11]: no evidence',
  ])
    expect(mistakes.join('\n')).toContain(mistake);
  expect(await graph.dataset()).toMatchObject({ claims: 0 });
  await expect(graph.record({ origin: 'seed', claims: [] })).rejects.toThrow('comes with the package');
  await graph.close();
});

it('tells of what somebody else writes into the same folder', async () => {
  const data = mkdtempSync(join(tmpdir(), 'spacegov-record-'));
  const writer = await openGraph({ data, seed: false });
  const watcher = await openGraph({ data, seed: false });
  try {
    const told = new Promise<GraphChange>((resolve) => watcher.on('change', resolve));
    await writer.record({ origin: 'mine', claims: CLAIMS });
    expect(await told).toMatchObject({ origin: 'mine', closed: [] });
    expect((await watcher.query(PARTY)).data).toEqual({ state: { partyTo: { edges: [{ since: '1984-06-11' }] } } });
  } finally {
    await writer.close();
    await watcher.close();
    rmSync(data, { recursive: true, force: true });
  }
});

it('adds to the packaged graph in memory, and leaves the package as it is', async () => {
  const graph = await openGraph();
  const { head } = await graph.dataset();
  await graph.record({
    origin: 'mine',
    claims: [
      ...CLAIMS.slice(0, 2),
      { subject: 'state:mco', predicate: 'SIGNED', object: 'instrument:moon', since: '2026', evidence },
    ],
  });
  const asked = '{ state(code: "MCO") { signed { nodes { id } } } }';
  expect(JSON.stringify((await graph.query(asked)).data)).toContain('instrument:moon');
  await graph.close();
  const other = await openGraph();
  expect((await other.dataset()).head).toBe(head);
  await other.close();
});
