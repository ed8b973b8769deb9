import type { ClaimHistory } from '../../src/model/claim.js';
import type { Instant } from '../../src/model/instant.js';
import { identityOf } from '../../src/store/identity.js';
import { historiesOf } from '../oracle/history.js';
import { batch, moment, say, type Said } from '../worlds/moon.js';

const same = (a: string, b: string, said: Said = {}): ReturnType<typeof say> => say(a, 'SAME_AS', b, {}, said);
const identity = (...histories: ClaimHistory[]): ReturnType<typeof identityOf> => identityOf(histories);
const from = (...batches: Parameters<typeof historiesOf>[0]): ReturnType<typeof identityOf> =>
  identity(...historiesOf(batches));
const LATER = moment(20);

describe('identityOf', () => {
  it('leaves an id alone of which nothing is said', () => {
    const none = from();
    expect(none.canonical('state:a', LATER)).toBe('state:a');
    expect(none.members('state:a')).toEqual(['state:a']);
    expect(none.changes('state:a')).toEqual([]);
  });

  it.each`
    pairs                                   | id     | stays  | because
    ${[['a', 'b']]}                         | ${'a'} | ${'b'} | ${'the object is the id that stays'}
    ${[['a', 'b']]}                         | ${'b'} | ${'b'} | ${'it stays itself'}
    ${[['a', 'b'], ['b', 'c']]}             | ${'a'} | ${'c'} | ${'a chain is followed to its end'}
    ${[['b', 'a'], ['a', 'b']]}             | ${'b'} | ${'a'} | ${'of a loop the smallest id stays'}
    ${[['c', 'c']]}                         | ${'c'} | ${'c'} | ${'a loop of one is nothing new'}
    ${[['d', 'c'], ['c', 'b'], ['b', 'c']]} | ${'d'} | ${'b'} | ${'a chain may end in a loop'}
  `(
    'makes $stays of $id by $pairs: $because',
    ({ pairs, id, stays }: { pairs: [string, string][]; id: string; stays: string }) => {
      const made = from(
        batch(
          1,
          pairs.map(([a, b]) => same(`state:${a}`, `state:${b}`)),
        ),
      );
      expect(made.canonical(`state:${id}`, LATER)).toBe(`state:${stays}`);
    },
  );

  it('holds from when it was recorded until it is retracted', () => {
    const made = from(batch(2, [same('state:a', 'state:b')]), batch(4, [], [same('state:a', 'state:b').claim.id]));
    const seen = ([1, 2, 3, 4] as const).map((day): [number, string] => [day, made.canonical('state:a', moment(day))]);
    expect(seen).toEqual([
      [1, 'state:a'],
      [2, 'state:b'],
      [3, 'state:b'],
      [4, 'state:a'],
    ]);
    expect(made.changes('state:a')).toEqual<Instant[]>([moment(2), moment(4)]);
  });

  it('is not made by a deprecated claim', () => {
    expect(from(batch(1, [same('state:a', 'state:b', { rank: 'deprecated' })])).canonical('state:a', LATER)).toBe(
      'state:a',
    );
  });

  it('names all that were ever one by one name', () => {
    const made = from(
      batch(1, [same('state:c', 'state:b'), same('state:d', 'state:e')]),
      batch(2, [same('state:b', 'state:a')]),
    );
    expect(made.members('state:c')).toEqual(['state:a', 'state:b', 'state:c']);
    expect(new Set(['state:a', 'state:b', 'state:c'].map((id) => made.cluster(id))).size).toBe(1);
    expect(made.cluster('state:d')).not.toBe(made.cluster('state:a'));
  });
});
