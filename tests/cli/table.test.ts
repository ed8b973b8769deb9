import { printTable } from '../../src/cli/table.js';

it('draws the first list, and the rest as lines', () => {
  const answer = {
    a: {
      count: 2,
      rows: [
        { id: 'x', n: { y: 1 } },
        {
          id: 'long',
          n: null,
          z: [
            { p: 1, q: 'b' },
            { p: null, q: 'c' },
          ],
        },
      ],
    },
    b: true,
  };
  expect(printTable(answer, 80)).toBe(
    [
      'a.count: 2',
      'b: true',
      '',
      'id    n.y  n  z',
      '────  ───  ─  ────────',
      'x     1',
      'long          1 · b; c',
      '',
    ].join('\n'),
  );
});

it('cuts the widest columns to the width of the terminal', () => {
  const lines = printTable([{ a: 'x'.repeat(100), b: 'short' }], 40).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(lines[2]).toMatch(/^x+… {2}short$/);
});

it('counts the places of a terminal, and lets no text command it', () => {
  expect(
    printTable([{ a: '中国', b: 'x\u001b[31m\ny' }], 80)
      .split('\n')
      .slice(1, 3),
  ).toEqual(['────  ────────', '中国  x [31m y']);
});

it.each([
  [{ a: [] }, 'a: none\n'],
  [{ state: null }, 'state: \n'],
  [{ a: 'x' }, 'a: x\n'],
  [{ codes: ['A', 'B'] }, '\n─\nA\nB\n'],
])('shows %j', (answer, text) => {
  expect(printTable(answer, 80)).toBe(text);
});
