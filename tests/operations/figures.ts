import type { Answer } from './saved.js';

/**
 * The figures that docs/questions.md gives of each recorded answer, by number of the question and in the order of its
 * row, where they are printed bold. Where data change, so do the figures: the test says which.
 */
export const FIGURES: Readonly<Record<string, (answer: Answer) => readonly (string | number | null)[]>> = {
  '01': ({ today, onTheDay }) => [today.totalCount, onTheDay.totalCount],
  '02': ({ treatyMatrix: [india] }) =>
    ['PARTY', 'SIGNATORY', 'NOT_COVERED'].map((status) => having(india.cells, { status })),
  '03': ({ claims }) => [claims.totalCount],
  '04': ({ all, differences }) => [differences[0].cells.length, all[0].cells.length],
  '05': (answer) => [answer.parties.totalCount],
  '06': ({
    state: {
      partyTo: {
        edges: [consent],
      },
    },
  }) => [consent.since, consent.notified, consent.until],
  '07': ({ instrument, parties: [all] }) => [
    Math.max(...all.points.map(({ count }: Answer) => count)),
    instrument.parties.totalCount,
  ],
  '08': ({
    instruments: {
      nodes: [text],
    },
    switchedFromYes,
  }) => {
    const [plenary] = text.rollCalls.nodes;
    const totals = [plenary.announced, plenary.announcedAgainst, plenary.announcedAbstentions].join('-');
    return [totals, plenary.ballots.totalCount, switchedFromYes.totalCount];
  },
  '09': ({ onTheSubject, inAll, sessions }) => [onTheSubject.totalCount, inAll.totalCount, sessions.totalCount],
  '10': ({ states, throughInstitutions }) => [states.totalCount, throughInstitutions.totalCount],
  '11': ({ programme }) => [programme.experiments.totalCount],
  '12': ({ bothParty, declared }) => [bothParty.totalCount, declared.cooperatesWith.totalCount],
  '13': ({ recorded }) => [recorded.totalCount],
  '14': ({ timeline }) => [timeline.totalCount],
  '15': ({ paths }) => [paths.nodes.length, paths.nodes[0].length],
  '16': ({ instrument: { signatories } }) => [signatories.totalCount, having(signatories.edges, { ordinal: '1-8' })],
  '17': ({ whole, leftOut }) => [whole.rollCallCount, whole.pairs[0].agreed, whole.pairs[0].common, leftOut.totalCount],
  '18': ({ rollCalls }) => [
    rollCalls.totalCount,
    votesOf(rollCalls, 'USA', 'NO'),
    votesOf(rollCalls, 'USA', 'ABSTAIN'),
  ],
  '19': ({ provision }) => [provision.citedBy.totalCount, provision.instrument.nodes[0].citedBy.totalCount],
  '20': ({ supporters, opponents }) => [supporters.totalCount, opponents.totalCount],
  '21': ({ body, perYear: [all] }) => [
    all.points[0].count,
    all.points.at(-1).count,
    having(body.members.edges, { since: null }),
  ],
  '22': ({ states, body }) => [states.totalCount, body.members.totalCount],
  '23': ({ body: { observers, withoutYear } }) => [
    observers.totalCount,
    admittedAs(observers, 'inter'),
    admittedAs(observers, 'non-'),
    withoutYear.totalCount,
  ],
  '24': ({ organizations, instruments, doubted }) => [
    organizations.totalCount,
    ...['Rescue Agreement', 'Liability Convention', 'Registration Convention'].map(
      (name) => instruments.nodes.find((one: Answer) => one.name === name).acceptances.totalCount,
    ),
    doubted.totalCount,
  ],
  '25': ({ pledged, instrument }) => [
    pledged.supporters.totalCount,
    instrument.rollCalls.nodes[0].no,
    instrument.rollCalls.nodes[0].abstain,
  ],
  '26': ({ laws, states }) => [laws.totalCount, states.totalCount],
  '27': ({ instrument, recalls }) => [
    instrument.recalls.totalCount,
    instrument.recalledBy.totalCount,
    recalls.totalCount,
  ],
  '28': ({ instrument, together }) => [instrument.supporters.totalCount, together.both.totalCount],
  '29': ({ disagreements, everywhere }) => [
    disagreements.nodes[0].claim.since,
    disagreements.nodes[0].others[0].since,
    everywhere.totalCount,
  ],
  '30': ({ then, before }) => [then.partyTo.totalCount, before],
  '31': ({ bridges, bridgesEarlier, cooperation }) => [
    bridges.both.totalCount,
    bridgesEarlier.both.totalCount,
    cooperation.totalCount,
  ],
  '32': ({ state: { institutions, itself } }) => [institutions.totalCount, itself.totalCount],
  '33': ({ state, session }) => [
    state.representatives.totalCount,
    session.chair.edges[0].node.name,
    session.body.nodes[0].officers.totalCount,
  ],
  '34': ({ state, launches }) => [
    state.registered.totalCount,
    state.institutions.nodes.reduce((sum: number, one: Answer) => sum + Number(one.operates.totalCount), 0),
    launches.totalCount,
  ],
  '35': ({ concept }) => [concept.provisions.totalCount, concept.narrower.nodes.length],
  '36': ({ states }) => [states.nodes.length, slovakia(states).since, slovakia(states).inForce],
  '37': ({ before, after }) => [before.name, after.name],
  '38': ({ instrument }) => [instrument.adopted, instrument.provisions.totalCount],
  '39': ({ sessions, spoke }) => [
    sessions.nodes.filter(({ statements }: Answer) => statements.coverage !== null).length,
    spoke.totalCount,
  ],
  '40': ({ dataset, rollCalls }) => [
    dataset.coverage.length,
    having(dataset.relations, { edges: 0 }),
    rollCalls.totalCount,
  ],
  '41': ({ instrument, left }) => [
    instrument.parties.totalCount,
    left.parties.totalCount,
    left.parties.edges[0].until,
    instrument.signatories.totalCount,
  ],
};

/** How many rows have these values. */
function having(rows: readonly Answer[], values: Readonly<Record<string, unknown>>): number {
  return rows.filter((row: Answer) => Object.entries(values).every(([name, value]) => row[name] === value)).length;
}

const admittedAs = (observers: Answer, start: string): number =>
  observers.edges.filter(({ capacity }: Answer) => capacity.startsWith(start)).length;

const votesOf = (rollCalls: Answer, code: string, vote: string): number =>
  rollCalls.nodes.filter(({ ballots }: Answer) =>
    ballots.edges.some((one: Answer) => one.node.code === code && one.vote === vote),
  ).length;

/** What Slovakia took over of Czechoslovakia's under the Liability Convention. */
function slovakia(states: Answer): Answer {
  const { successors } = states.nodes.find(({ code }: Answer) => code === 'CSK');
  const { partyTo } = successors.edges.find(({ node }: Answer) => node.code === 'SVK').node;
  return partyTo.edges.find(({ node }: Answer) => node.id === 'instrument:liab');
}
