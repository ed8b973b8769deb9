import type { ClaimHistory } from '../../src/model/claim.js';
import { effectsOf, type Effect } from '../../src/store/effects.js';
import type { Assertion, Batch } from '../../src/store/store.js';
import { historiesOf } from '../oracle/history.js';
import { ontology } from '../oracle/vocabulary.js';
import { batch, cast, PAPER, party, say } from '../worlds/moon.js';

/** As the register has it, and the day as a newspaper has it, which is the weaker source. */
const official = party('state:aut', '1984-06-11');
const press = party('state:aut', '1985', {}, { evidence: [PAPER] });
const NAMES = new Map([official, press].map(({ claim }, n) => [claim.id, ['official', 'press'][n]]));

/** What becomes of claims, by who says them: `opened official: silent → speaks; against press: speaks → silent`. */
function told(kept: readonly Batch[], next: Batch): string[] {
  const histories: readonly ClaimHistory[] = historiesOf(kept);
  const before = JSON.stringify(histories);
  const effects = effectsOf(histories, next, ontology);
  expect(JSON.stringify(histories)).toBe(before); // nothing is written
  return effects.map(line);
}

const voice = (speaks: boolean): string => (speaks ? 'speaks' : 'silent');

function line({ what, assertion, before, spoke, speaks, rivals }: Effect): string {
  const against = rivals.map(
    (one) =>
      `; against ${NAMES.get(one.claim.id)} of ${one.origins.join()}: ${voice(one.spoke)} → ${voice(one.speaks)}`,
  );
  const was = before === undefined ? '' : ` (confidence was ${String(before.confidence)})`;
  return `${what} ${NAMES.get(assertion.claim.id) ?? assertion.claim.predicate}${was}: ${voice(spoke)} → ${voice(speaks)}${against.join('')}`;
}

const world = (...assertions: readonly Assertion[]): Batch[] => [batch(1, [...cast, ...assertions])];

it('a weaker claim opens and does not speak, and its rival goes on', () => {
  expect(told(world(official), batch(2, [press], [], 'mine'))).toEqual([
    'opened press: silent → silent; against official of test: speaks → speaks',
  ]);
});

it('a stronger claim opens and speaks in place of its rival', () => {
  expect(told(world(press), batch(2, [official], [], 'mine'))).toEqual([
    'opened official: silent → speaks; against press of test: speaks → silent',
  ]);
});

it('where the stronger closes, its rival speaks again', () => {
  expect(told(world(official, press), batch(2, [], [official.claim.id]))).toEqual([
    'closed official: speaks → silent; against press of test: silent → speaks',
  ]);
});

it('where the weaker closes, nobody else is heard less', () => {
  expect(told(world(official, press), batch(2, [], [press.claim.id]))).toEqual([
    'closed press: silent → silent; against official of test: speaks → speaks',
  ]);
});

it('what is said otherwise changes, with what was said before; what is said again does not', () => {
  expect(told(world(official), batch(2, [{ ...official, confidence: 0.5 }]))).toEqual([
    'changed official (confidence was 1): speaks → speaks',
  ]);
  expect(told(world(official), batch(2, [official]))).toEqual([]);
});

it('what is not there, or no longer, cannot close; what was closed opens', () => {
  const gone = [...world(official), batch(2, [], [official.claim.id])];
  expect(told(gone, batch(3, [], [official.claim.id]))).toEqual([]);
  expect(told(gone, batch(3, [official]))).toEqual(['opened official: silent → speaks']);
  expect(told(world(), batch(2, [], [official.claim.id]))).toEqual([]);
});

it('claims of other days or of other States are no rivals', () => {
  const past = party('state:aut', '1960', { until: '1970' });
  expect(told(world(official, party('state:sau', '1985')), batch(2, [past]))).toEqual([
    'opened PARTY_TO: silent → speaks',
  ]);
});

it('a source that loses its class lets others speak, and what becomes of its own claim is told', () => {
  const register = say('document:register', 'sourceClass', 'UNVERIFIED');
  const was = cast.find(({ claim }) => claim.subject === 'document:register' && claim.predicate === 'sourceClass')!;
  const again = { ...official, confidence: 0.9 };
  expect(told(world(official, press), batch(2, [register, again], [was.claim.id]))).toEqual([
    expect.stringMatching(/^closed sourceClass: speaks → silent/),
    expect.stringMatching(/^opened sourceClass: silent → speaks/),
    'changed official (confidence was 1): speaks → silent; against press of test: silent → speaks',
  ]);
});
