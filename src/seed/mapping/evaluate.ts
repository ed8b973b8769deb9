import { endDay } from '../../model/interval.js';
import { firstDay, lastDay, parsePartialDate } from '../../model/partial-date.js';
import { prefixOf } from '../../model/claim.js';
import { shown } from '../../ontology/check-claim.js';
import { didYouMean } from '../../text/suggest.js';
import type { Place, Tell } from '../mistakes.js';
import type { Sources } from '../sources.js';
import { fold } from './fold.js';
import type { Sentence, Value } from './mapping.js';
import { cellsOf, type Scope, type Table } from './table.js';

/** What rows are read with. */
export interface RowReading {
  readonly tell: Tell;
  readonly sources: Sources;
  /** The tables of this run, by name. */
  readonly tables: ReadonlyMap<string, Table>;
  /** By prefix, the name of a kind: for `keep`. */
  readonly kindOf: (prefix: string) => string | undefined;
}

export type Evaluate = (value: Value, scope: Scope) => readonly string[];

/** How values are made of rows: pure but for mistakes told and documents that become known. */
export function evaluator(reading: RowReading): Evaluate {
  const { tell, sources, tables, kindOf } = reading;

  function evaluate(value: Value, scope: Scope): readonly string[] {
    switch (value.type) {
      case 'template':
        return fill(value, scope);
      case 'all':
        return value.values.flatMap((one) => evaluate(one, scope));
      case 'first':
        return firstGiven(value.values, scope);
      case 'earliest':
        return earliest(value.values.flatMap((one) => evaluate(one, scope)));
      case 'join': {
        const texts = value.values.flatMap((one) => evaluate(one, scope));
        return texts.length === 0 ? [] : [texts.join(value.between)];
      }
      case 'if':
        return holds(value.when, scope) ? evaluate(value.value, scope) : [];
      case 'keep':
        return evaluate(value.of, scope).filter((id) => kindOf(prefixOf(id)) === value.kind);
      case 'drop':
        return evaluate(value.of, scope).filter((text) => !value.texts.includes(text));
      case 'after':
        return evaluate(value.of, scope).map((text) =>
          text.startsWith(value.text) ? text.slice(value.text.length).trim() : text,
        );
      case 'document':
        return evaluate(value.of, scope).flatMap((address) => sources.cite(address, scope.row.place) ?? []);
      case 'words':
        return evaluate(value.of, scope).flatMap((text) => wordFor(value, text, scope));
      case 'find':
        return find(value, scope);
    }
  }

  function named(name: string, scope: Scope): readonly string[] {
    if (scope.each?.name === name) return [scope.each.text];
    const made = scope.made.get(name);
    if (made !== undefined) return made;
    const rule = scope.mapping.lets.get(name);
    scope.made.set(name, []); // a value that asks for itself gets nothing
    const texts =
      rule === undefined ? cellsOf(scope.row, name, scope.mapping) : evaluate(rule, { ...scope, each: null });
    scope.made.set(name, texts);
    return texts;
  }

  function fill({ parts, prefix }: Extract<Value, { type: 'template' }>, scope: Scope): readonly string[] {
    const [only] = parts;
    if (parts.length === 1 && typeof only === 'object') return named(only.name, scope);
    let texts: readonly string[] = [''];
    for (const part of parts) {
      const given =
        typeof part === 'string'
          ? [part]
          : named(part.name, scope).map((text) => (prefix === null ? text : fold(text)));
      texts = texts.flatMap((text) => given.map((more) => text + more));
    }
    return parts.length === 0 ? [] : texts;
  }

  function firstGiven(values: readonly Value[], scope: Scope): readonly string[] {
    for (const one of values) {
      const texts = evaluate(one, scope);
      if (texts.length > 0) return texts;
    }
    return [];
  }

  function wordFor(
    { words, otherwise, place }: Extract<Value, { type: 'words' }>,
    text: string,
    scope: Scope,
  ): readonly string[] {
    const word = words.get(text);
    if (word !== undefined) return evaluate(word, scope);
    if (otherwise !== undefined) return evaluate(otherwise, scope);
    tell(
      scope.row.place,
      `unknown word ${shown(text)}.${didYouMean(text, words.keys())} ${lineOf(place)} knows ${[...words.keys()].join(', ')}.`,
    );
    return [];
  }

  function find(value: Extract<Value, { type: 'find' }>, scope: Scope): readonly string[] {
    const table = tables.get(value.table);
    const columns = [...value.where.keys()];
    return combinations([...value.where.values()].map((one) => evaluate(one, scope))).flatMap((wanted) => {
      const rows = table?.find(columns, wanted, value.ignoresSpaces) ?? [];
      if (table !== undefined && rows.length > 0) return rows.flatMap((row) => named(value.give, table.scopeOf(row)));
      if (value.otherwise !== undefined) return evaluate(value.otherwise, scope);
      const described = columns.map((column, i) => `${column} ${shown(wanted[i] ?? '')}`).join(' and ');
      const near = columns.length === 1 ? didYouMean(wanted[0] ?? '', table?.textsOf(columns[0] ?? '') ?? []) : '';
      tell(
        scope.row.place,
        `no row of ${value.table} has ${described}.${near} Correct it, or add the row (${lineOf(value.place)}).`,
      );
      return [];
    });
  }

  function holds(sentences: readonly Sentence[], scope: Scope): boolean {
    return sentences.every((sentence) => isSo(sentence, scope, evaluate));
  }

  return evaluate;
}

/** Whether a sentence is so. What is not known is neither before nor after anything. */
export function isSo(sentence: Sentence, scope: Scope, evaluate: Evaluate): boolean {
  const of = evaluate(sentence.of, scope);
  switch (sentence.type) {
    case 'given':
      return of.length > 0 !== sentence.not;
    case 'is':
      return of.some((text) => sentence.words.some((word) => evaluate(word, scope).includes(text))) !== sentence.not;
    case 'before':
      return compare(of, evaluate(sentence.than, scope), (a, b) => firstDay(a) < firstDay(b)) ?? false;
    case 'notAfter':
      return compare(of, evaluate(sentence.than, scope), (a, b) => firstDay(a) <= lastDay(b)) ?? true;
  }
}

type Date = NonNullable<ReturnType<typeof parsePartialDate>>;

function compare(
  of: readonly string[],
  than: readonly string[],
  by: (a: Date, b: Date) => boolean,
): boolean | undefined {
  const [a, b] = [parsePartialDate(of[0] ?? ''), parsePartialDate(than[0] ?? '')];
  return a === undefined || b === undefined ? undefined : by(a, b);
}

/** The one that ends first, read as an `until`: 1992-04-27 before 1992, which counts through December. */
function earliest(texts: readonly string[]): readonly string[] {
  const end = (text: string): number => endDay(parsePartialDate(text) ?? null);
  return [...texts].sort((a, b) => end(a) - end(b)).slice(0, 1);
}

function combinations(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (all, list) => all.flatMap((one) => list.map((text) => [...one, text])),
    [[]],
  );
}

export const lineOf = ({ file, line }: Place): string => `${file}:${line}`;
