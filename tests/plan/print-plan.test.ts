import type { Connection, Filter } from '../../src/plan/plan.js';
import type { Plan } from '../../src/questions/plan.js';
import { printPlan } from '../../src/questions/print-plan.js';

const hop = { relation: 'PARTY_TO', direction: 'OUT', targets: ['Instrument'] } as const;
const test = (property: string, value: string): Filter => ({
  filter: 'test',
  on: 'node',
  property,
  type: 'text',
  test: 'eq',
  value: { name: value },
});

const list = (change: Partial<Connection>): Connection => ({
  filter: null,
  order: [],
  page: { first: { value: 20 }, after: null, query: 'q' },
  fields: [{ field: 'totalCount', key: 'totalCount' }],
  ...change,
});

function printed(connection: Connection): string {
  const plan: Plan = {
    roots: [{ root: 'many', key: 'states', kind: 'State', time: { on: null }, knownAt: null, connection }],
  };
  return printPlan(plan);
}

const where = (filter: Filter): string => /where (.*), first/.exec(printed(list({ filter })))?.[1] ?? '';

describe('a plan in words', () => {
  it('has a line for each root and each hop, indented by depth', () => {
    const deep = (levels: number): Connection =>
      list({
        fields:
          levels === 0
            ? [
                {
                  field: 'nodes',
                  key: 'all',
                  shape: [{ kinds: ['State'], fields: [{ field: 'property', key: 'n', property: 'name' }] }],
                },
              ]
            : [
                {
                  field: 'nodes',
                  key: 'nodes',
                  shape: [
                    {
                      kinds: ['State'],
                      fields: [
                        {
                          field: 'relation',
                          key: 'partyTo',
                          ...hop,
                          time: { ever: true },
                          connection: deep(levels - 1),
                        },
                      ],
                    },
                  ],
                },
              ],
      });
    expect(printed(deep(2))).toBe(`\
states: every State, today, first 20
  nodes
    partyTo: PARTY_TO → Instrument, ever, first 20
      nodes
        partyTo: PARTY_TO → Instrument, first 20
          all: nodes { n: name }
`);
  });

  it('puts brackets where they are needed and nowhere else', () => {
    const [a, b, c] = [test('a', 'a'), test('b', 'b'), test('c', 'c')];
    expect(where({ filter: 'all', of: [a, { filter: 'any', of: [b, c] }] })).toBe('a = $a and (b = $b or c = $c)');
    expect(where({ filter: 'any', of: [a, { filter: 'all', of: [b, c] }] })).toBe('a = $a or (b = $b and c = $c)');
    expect(where({ filter: 'not', of: { filter: 'all', of: [a, b] } })).toBe('not (a = $a and b = $b)');
    expect(where({ filter: 'not', of: a })).toBe('not a = $a');
    expect(where({ filter: 'any', of: [] })).toBe('nothing');
    expect(where({ filter: 'not', of: { filter: 'all', of: [] } })).toBe('not (anything)');
    expect(where({ filter: 'relation', quantifier: 'none', ...hop, where: null })).toBe('none PARTY_TO → Instrument');
    expect(where({ filter: 'isNull', on: 'edge', property: 'since', is: false })).toBe('edge.since is known');
  });

  it('writes values as they stand, and names of those that come with a call', () => {
    const value = { list: [{ value: 'a "b"' }, { name: 'w.code.in' }] };
    expect(where({ filter: 'test', on: 'node', property: 'code', type: 'text', test: 'in', value })).toBe(
      'code in ["a \\"b\\"", $w.code.in]',
    );
  });

  it('breaks lines that grow long between things, not within them', () => {
    const fields = Array.from(
      { length: 30 },
      (_, i) => ({ field: 'property', key: `property${String(i)}`, property: `property${String(i)}` }) as const,
    );
    const lines = printed(
      list({ fields: [{ field: 'nodes', key: 'nodes', shape: [{ kinds: ['State'], fields }] }] }),
    ).split('\n');
    expect(lines.length).toBeGreaterThan(4);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
    expect(lines.join(', ').match(/property\d+/g)).toHaveLength(30);
  });

  it('is empty for a plan that asks nothing', () => {
    expect(printPlan({ roots: [] })).toBe('');
  });
});
