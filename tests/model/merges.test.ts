/** Two ids that are one for a while: what each of them says then competes, and goes apart again. */
import type { ClaimHistory } from '../../src/model/claim.js';
import { project, type ProjectionContext } from '../../src/model/project.js';
import { identityOf, SAME_AS } from '../../src/store/identity.js';
import { predicateRules } from '../../src/store/predicate-rules.js';
import type { Assertion } from '../../src/store/store.js';
import { ontology } from '../oracle/vocabulary.js';
import { moment, party, say } from '../worlds/moon.js';

const history = ({ claim, ...said }: Assertion, from: number, to: number | null = null): ClaimHistory => ({
  claim,
  versions: [
    {
      ...{ claim: claim.id, recordedAt: moment(from), retractedAt: to === null ? null : moment(to), origin: 'test' },
      ...{ rank: said.rank, method: said.method, confidence: said.confidence, evidence: said.evidence },
    },
  ],
});

/** Which sentences were said of whom from when until when, as the graph says them. */
function told(claims: readonly ClaimHistory[]): readonly string[] {
  const context: ProjectionContext = {
    ...predicateRules(ontology),
    classOf: () => 'OFFICIAL',
    classChanges: () => [], // nothing but a merge makes a moment
    identity: identityOf(claims.filter(({ claim }) => claim.predicate === SAME_AS)),
  };
  const hours = new Map([1, 2, 3, 4].map((n) => [moment(n), n]));
  return project(
    claims.filter(({ claim }) => claim.predicate !== SAME_AS),
    context,
  )
    .map(
      ({ claim, subject, recordedFrom, recordedTo }) =>
        `${claim.subject} as ${subject}, ${hours.get(recordedFrom)} to ${recordedTo === null ? 'now' : hours.get(recordedTo)}`,
    )
    .sort();
}

const stronger = history(party('state:aut', '1984-06-11', {}, { confidence: 1 }), 1);
const weaker = history(party('state:xx', '1984-07-11', {}, { confidence: 0.5 }), 1);
const merged = (from: number, to: number | null = null): ClaimHistory =>
  history(say('state:xx', SAME_AS, 'state:aut'), from, to);

it('lets the weaker of two be silent from the moment at which they are one', () => {
  expect(told([stronger, weaker])).toEqual(['state:aut as state:aut, 1 to now', 'state:xx as state:xx, 1 to now']);
  expect(told([stronger, weaker, merged(2)])).toEqual([
    'state:aut as state:aut, 1 to now',
    'state:xx as state:xx, 1 to 2',
  ]);
});

it('lets it speak again once they are two', () => {
  expect(told([stronger, weaker, merged(2, 3)])).toEqual([
    'state:aut as state:aut, 1 to now',
    'state:xx as state:xx, 1 to 2',
    'state:xx as state:xx, 3 to now',
  ]);
});

it('moves what one id alone says to the id that stays, and back', () => {
  expect(told([weaker, merged(2, 3)])).toEqual([
    'state:xx as state:aut, 2 to 3',
    'state:xx as state:xx, 1 to 2',
    'state:xx as state:xx, 3 to now',
  ]);
});

it('does so where the ids that become one are objects', () => {
  const one = history(party('state:aut', '1984'), 1);
  const of = { since: '1985' };
  const other = history(say('state:aut', 'PARTY_TO', 'instrument:other', of, { confidence: 0.5 }), 1);
  const both = history(say('instrument:other', SAME_AS, 'instrument:moon'), 2, 3);
  expect(told([one, other, both])).toEqual([
    'state:aut as state:aut, 1 to 2', // of the other
    'state:aut as state:aut, 1 to now',
    'state:aut as state:aut, 3 to now', // of the other, again
  ]);
});
