import { parsePartialDate } from '../../model/partial-date.js';
import { shown } from '../../ontology/check-claim.js';
import { didYouMean } from '../../text/suggest.js';
import type { Tell } from '../mistakes.js';
import { cell, items, type Row } from '../read-table.js';
import { isSo, lineOf, type Evaluate } from './evaluate.js';
import type { ColumnRule, TableMapping } from './mapping.js';
import type { Table } from './table.js';

/**
 * Checks what a mapping asserts of its table: how many rows, what the columns hold, and what must be so of each row.
 *
 * @returns The rows that are as they should be; of the others it has told, each with the line of the assertion.
 */
export function soundRows(table: Table, evaluate: Evaluate, tell: Tell): readonly Row[] {
  const { mapping, rows } = table;
  tellNumber(mapping, rows.length, table.file, tell);
  return rows.filter((row) => {
    const problems = [...mapping.columns].flatMap(([column, rule]) => problemsOf(row, column, rule));
    for (const problem of problems) tell(row.place, problem);
    // Sentences about cells that are wrong would only say so again.
    return problems.length === 0 && keepsChecks(row, table, evaluate, tell);
  });
}

/** Half a list read as if it were whole would say "no" of everybody who is not in it. */
function tellNumber({ rows, file }: TableMapping, count: number, table: string, tell: Tell): void {
  const asserted = `${table} has ${count} rows, and ${lineOf(rows.place)} expects`;
  if (count < rows.least)
    tell(
      { file: table, line: 1 },
      `${asserted} ${rows.least} at least. Restore what is missing, or lower least in ${file}.`,
    );
  if (count > rows.most)
    tell(
      { file: table, line: 1 },
      `${asserted} ${rows.most} at most. Remove what is doubled, or raise most in ${file}.`,
    );
}

function problemsOf(row: Row, column: string, rule: ColumnRule): string[] {
  const text = cell(row, column);
  if (text === '') return rule.required ? [`${column} is empty, and ${lineOf(rule.place)} requires it.`] : [];
  if (text === rule.empty) return [];
  const texts = rule.list ? items(row, column) : [text];
  return texts.flatMap((one) => problemOf(one, column, rule));
}

function problemOf(text: string, column: string, rule: ColumnRule): string[] {
  if (rule.oneOf !== null && !rule.oneOf.includes(text))
    return [
      `${column}: unknown word ${shown(text)}.${didYouMean(text, rule.oneOf)} ${lineOf(rule.place)} allows ${rule.oneOf.join(', ')}.`,
    ];
  switch (rule.holds) {
    case 'text':
      return [];
    case 'date':
      return parsePartialDate(text) === undefined
        ? [`${column}: ${shown(text)} is no date. Write 2019, 2019-06 or 2019-06-12.`]
        : [];
    case 'year':
      return /^\d{4}$/.test(text) ? [] : [`${column}: ${shown(text)} is no year. Write 2019.`];
    case 'number':
      return /^\d{1,15}$/.test(text) ? [] : [`${column}: ${shown(text)} is no whole number.`];
  }
}

function keepsChecks(row: Row, table: Table, evaluate: Evaluate, tell: Tell): boolean {
  const scope = table.scopeOf(row);
  const broken = table.mapping.checks.filter(
    ({ when, sentence }) => when.every((one) => isSo(one, scope, evaluate)) && !isSo(sentence, scope, evaluate),
  );
  for (const { written, because, place } of broken) tell(row.place, `${because} ${lineOf(place)} asserts: ${written}.`);
  return broken.length === 0;
}
