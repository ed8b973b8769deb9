import { CursorError, querySignature, readCursor, writeCursor } from '../../src/plan/cursor.js';
import type { Filter, Page, Values } from '../../src/plan/plan.js';

const page = (query = 'Query.states'): Page => ({ first: { value: 10 }, after: { name: 'after' }, query });
const filter: Filter = {
  filter: 'test',
  on: 'node',
  property: 'code',
  type: 'text',
  test: 'eq',
  value: { name: 'code' },
};
const PARTS = {
  filter,
  order: [{ on: 'node', property: 'name', descending: false }],
  time: { on: { name: 'asOf' } },
  knownAt: null,
} as const;
const VALUES: Values = { code: 'AUT', asOf: '2024-01-01', first: 5 };

const signed = (parts: object = {}, values: Values = VALUES, query?: string): string =>
  querySignature(page(query), { ...PARTS, ...parts }, values);

describe('a cursor', () => {
  it('gives back the position it was made of', () => {
    for (const position of [
      ['Åland', 'state:ala'],
      [null, 'state:x'],
      [3, true, '🚀'],
    ]) {
      expect(readCursor(writeCursor(signed(), position), signed(), position.length)).toEqual(position);
    }
  });

  it.each`
    change                             | signature
    ${'another value of the filter'}   | ${signed({}, { ...VALUES, code: 'CHN' })}
    ${'another day'}                   | ${signed({}, { ...VALUES, asOf: '2024-01-02' })}
    ${'any day'}                       | ${signed({ time: { ever: true } })}
    ${'no filter'}                     | ${signed({ filter: null })}
    ${'another order'}                 | ${signed({ order: [] })}
    ${'the other direction'}           | ${signed({ order: [{ on: 'node', property: 'name', descending: true }] })}
    ${'another moment of record time'} | ${signed({ knownAt: { value: '2026-01-01T00:00:00.000Z' } })}
  `('is refused with $change', ({ signature }) => {
    const cursor = writeCursor(signed(), ['a', 'state:a']);
    expect(() => readCursor(cursor, signature, 2)).toThrow(
      'after: this cursor is of Query.states with another filter, order or day. Use it with the arguments it came from.',
    );
  });

  it('is refused by another query by name', () => {
    const cursor = writeCursor(signed(), ['a', 'state:a']);
    expect(() => readCursor(cursor, signed({}, VALUES, 'Instrument.parties'), 2)).toThrow(
      'after: this cursor is of Query.states, not of Instrument.parties. Use it with the query it came from.',
    );
  });

  it('is good for another page size, and for the same values under another name or written out', () => {
    expect(querySignature({ ...page(), first: { value: 250 } }, PARTS, VALUES)).toBe(signed());
    const literal = { ...filter, value: { value: 'AUT' } };
    expect(signed({ filter: literal, time: { on: { value: '2024-01-01' } } }, {})).toBe(signed());
  });

  it.each`
    text                                        | what
    ${''}                                       | ${'nothing'}
    ${'not base64!'}                            | ${'no base64'}
    ${Buffer.from('{}').toString('base64url')}  | ${'no list'}
    ${Buffer.from('[]').toString('base64url')}  | ${'an empty list'}
    ${Buffer.from('[1]').toString('base64url')} | ${'no signature'}
    ${writeCursor(signed(), [{}] as never)}     | ${'an object in its position'}
    ${writeCursor(signed(), ['a'])}             | ${'a position too short'}
    ${writeCursor(signed(), ['a', 'b', 'c'])}   | ${'a position too long'}
  `('is refused where it is $what', ({ text }) => {
    expect(() => readCursor(text, signed(), 2)).toThrow(CursorError);
    expect(() => readCursor(text, signed(), 2)).toThrow(
      'after: not a cursor. Take one from pageInfo.endCursor or from an edge of the same query.',
    );
  });
});
