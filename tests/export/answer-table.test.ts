import { answerTable, listsOf } from '../../src/export/answer-table.js';
import { writeCsv } from '../../src/export/write-csv.js';
import type { Answer } from '../../src/graph/ask.js';

const answer = (data: Record<string, unknown>): Answer => ({
  data,
  extensions: { dataset: { version: 'v1', head: 'h1', recordedAt: null, asOf: ['2026-11-28'] } },
});
const csv = (data: Record<string, unknown>, list?: string): string[] =>
  [...writeCsv(answerTable(answer(data), list))].join('').trimEnd().split('\r\n');

it('is one row where there is no list', () => {
  expect(csv({ state: { name: 'Austria', began: null } })).toEqual([
    'state.name,state.began,data_version,as_of',
    'Austria,,v1,2026-11-28',
  ]);
});

it('has a row for each item of its one list', () => {
  expect(
    csv({
      states: {
        totalCount: 2,
        nodes: [
          { id: 'a', names: ['x', 'y'] },
          { id: 'b', names: [] },
        ],
      },
    }),
  ).toEqual(['id,names,data_version,as_of', 'a,x | y,v1,2026-11-28', 'b,,v1,2026-11-28']);
});

it('has a row for each item of the one list within an item', () => {
  const groups = [
    {
      group: 'A',
      points: [
        { date: '1970', count: 1 },
        { date: '1971', count: 2 },
      ],
    },
    { group: 'B', points: [{ date: '1970', count: 3 }] },
  ];
  expect(csv({ groups })).toEqual([
    'group,points.date,points.count,data_version,as_of',
    'A,1970,1,v1,2026-11-28',
    'A,1971,2,v1,2026-11-28',
    'B,1970,3,v1,2026-11-28',
  ]);
});

it('puts several lists into one table that names them, or gives the one that is asked for', () => {
  const data = { a: { nodes: [{ id: 1 }] }, b: [{ name: 'n' }] };
  expect(listsOf(answer(data))).toEqual(['a.nodes', 'b']);
  expect(csv(data)).toEqual(['list,id,data_version,as_of,name', 'a.nodes,1,v1,2026-11-28,', 'b,,v1,2026-11-28,n']);
  expect(csv(data, 'a')).toEqual(['id,data_version,as_of', '1,v1,2026-11-28']);
  expect(() => csv(data, 'c')).toThrow('list: there is no "c". The lists of this answer: a.nodes, b.');
});
