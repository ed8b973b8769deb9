/** docs/questions.md: a row for each of the questions, with its operation, its variables, its answer and its test. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SavedOperation } from '../../src/graph/saved-operations.js';
import { FIGURES } from './figures.js';
import { answerFile, readQuestions, recordedAnswer } from './saved.js';

const PAGE = 'docs/questions.md';
const text = readFileSync(PAGE, 'utf8');
/** The cells of a table's rows, in a part of the page. */
const rowsOf = (part: string): string[][] =>
  part
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s:|-]+\|$/.test(line))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
const [table = '', traps = ''] = text.split('## Traps in the sources');
const rows = rowsOf(table);
const linksIn = (cell: string): string[] =>
  [...cell.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => join(dirname(PAGE), link ?? ''));
const boldIn = (cell: string): string[] => [...cell.matchAll(/\*\*(.+?)\*\*/g)].map(([, word]) => word ?? '');

const NUMBERS = Array.from({ length: 41 }, (_, i) => String(i + 1).padStart(2, '0'));
let questions: readonly SavedOperation[];
beforeAll(async () => {
  questions = await readQuestions();
});

it('the questions are operations, each one a question', () => {
  expect(questions.map(({ name }) => name.slice(0, 3))).toEqual(NUMBERS.map((number) => `${number}-`));
  for (const { name, title, subject, reading } of questions) {
    expect([name, title]).toEqual([name, expect.stringMatching(/^[A-Z].*\?$/)]);
    expect([name, subject]).toEqual([
      name,
      expect.stringMatching(/^(Treaties|Bodies|People|Votes|Stations|Programmes|Concepts|Sources|Data)$/),
    ]);
    expect([name, (reading ?? '').length > 80]).toEqual([name, true]);
  }
});

it('all load into one client project: no two operations or fragments have one name', () => {
  const names = questions.flatMap(({ text: operation }) =>
    [...operation.matchAll(/^(?:query|fragment) (\w+)/gm)].map(([, name]) => name ?? ''),
  );
  expect(names.length).toBeGreaterThan(NUMBERS.length);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

it('most that can be are answered in full, and none is without data', () => {
  const count = (word: string): number => rows.filter(([, , answered]) => answered === word).length;
  expect([count('full') >= 20, count('no data')]).toEqual([true, 0]);
});

it.each(NUMBERS)('question %s has its row: its title, operation, variables, recorded answer and test', (number) => {
  const question = questions.find(({ name }) => name.startsWith(`${number}-`))!;
  const row = rows[Number(number) - 1] ?? [];
  const [count, title = '', answered, today = '', missing = '', tested = ''] = row;
  expect(row).toHaveLength(6);
  expect(count).toBe(String(Number(number)));
  expect(title).toBe(`[${question.title}](operations/${question.name}.graphql)`);
  expect(linksIn(today)).toEqual([answerFile(question, '')]);
  for (const file of [
    ...linksIn(title),
    ...linksIn(today),
    `docs/operations/${question.name}.json`,
    ...linksIn(tested),
  ])
    expect([file, existsSync(file)]).toEqual([file, true]);
  expect(answered).toMatch(/^(full|part|no data)$/);
  expect(missing.length).toBeGreaterThan(0);
  const [test = ''] = linksIn(tested);
  expect(readFileSync(test, 'utf8')).toContain(`(${Number(number)})`); // the suite of this question
});

it.each(NUMBERS)('the figures of question %s are those of its recorded answer', (number) => {
  const question = questions.find(({ name }) => name.startsWith(`${number}-`))!;
  const figures = FIGURES[number]?.(recordedAnswer(question)) ?? [];
  expect(figures.length).toBeGreaterThan(0);
  expect(boldIn(rows[Number(number) - 1]?.[3] ?? '')).toEqual(
    figures.map((figure) => (figure === null ? 'nothing' : String(figure))),
  );
});

it('the page counts how many are answered', () => {
  const count = (word: string): string => String(rows.filter(([, , answered]) => answered === word).length);
  expect(boldIn(table.slice(0, table.indexOf('\n|')))).toEqual([count('full'), count('part'), count('no data')]);
  expect(rows).toHaveLength(NUMBERS.length);
});

it('each trap of real sources has a test', () => {
  const found = rowsOf(traps);
  expect(found.length).toBeGreaterThanOrEqual(7);
  for (const [trap, so, tested] of found) {
    expect([trap, (so ?? '').length > 20, linksIn(tested ?? '').length > 0]).toEqual([trap, true, true]);
    for (const file of linksIn(tested ?? '')) expect([file, existsSync(file)]).toEqual([file, true]);
  }
});
