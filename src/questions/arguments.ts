import type { ClaimTest, ClaimFilter } from '../plan/claim-conditions.js';
import type { Operand, Page, ValidTime } from '../plan/plan.js';
import { printOperand, printPage, printTime } from '../plan/print-filter.js';
import { claimsWhere as where, given as said, known } from '../plan/print-words.js';
import * as api from './api-arguments.js';
import type { Argument, Asked } from './argument.js';
import { argument, operandOf, timeOf } from './input.js';
import { claimConditions, testsOf } from './read-claim-filter.js';

const NOTHING: Operand = { value: null };

const given = (name: string, { args }: Asked): Operand | null => operandOf(argument(args, name));

/** Ids or other texts. @param type As in SDL: `ID!`. */
export const texts = (type: string, description: string): Argument<Operand> => ({
  fields: (name) => [{ name, type, description }],
  read: (name, asked) => given(name, asked) ?? NOTHING,
});

/** Texts that may be left out. */
export const textsOrNull = (type: string, description: string): Argument<Operand | null> => ({
  ...texts(type, description),
  read: given,
  words: (value, name) => said(name, value),
});

/** A moment of record time. */
export const moment = (type: string, description: string): Argument<Operand> => ({
  ...texts(type, description),
});

export const momentOrNull = (type: string, description: string): Argument<Operand | null> => ({
  ...moment(type, description),
  read: given,
  words: (value, name) => said(name, value),
});

export const knownAt: Argument<Operand | null> = {
  fields: () => [api.knownAt],
  read: given,
  words: known,
  is: 'knownAt',
};

/** A day: `asOf`. */
export const dayOf = (description: string): Argument<Operand | null> => ({
  fields: () => [{ name: 'asOf', type: 'Date', description }],
  read: (_, asked) => given('asOf', asked),
  words: (on) => (on === null ? [] : [printTime({ on })]),
  is: 'day',
});

/** A day under its own name. */
export const dayNamed = (description: string): Argument<Operand | null> => ({
  fields: (name) => [{ name, type: 'Date', description }],
  read: given,
  words: (value, name) => said(name, value),
});

/** A day, or any day at all; today, unless given: `asOf`, `ever`. */
export const time: Argument<ValidTime> = {
  fields: () => api.rootTime.filter(({ name }) => name !== 'knownAt'),
  read: (_, { args, field }) => timeOf(args, { on: null }, `Query.${field}`),
  words: (value) => [printTime(value)],
  is: 'time',
};

/** True or false; it decides about the plan. */
export const flag = (isTrue: boolean, description: string): Argument<boolean> => ({
  fields: (name) => [{ name, type: 'Boolean!', default: String(isTrue), description }],
  read: (name, { args }) => {
    const input = argument(args, name);
    return input.input === 'leaf' ? input.value === true : isTrue;
  },
});

/** A whole number. */
export const size = (usual: number, description: string): Argument<Operand> => ({
  fields: (name) => [{ name, type: 'Int!', default: String(usual), description }],
  read: (name, asked) => given(name, asked) ?? NOTHING,
});

/** How many of each part are shown, where there is no next page: `first`. */
export const firstOf = (rows: number): Argument<Operand> => ({
  ...size(rows, ''),
  fields: () => [api.first(rows)],
  read: (name, asked) => pageOf(rows).read(name, asked).first,
  words: (value) => [`first ${printOperand(value)}`],
});

/** A page of the answer. @param rows In it, unless asked otherwise. */
export const pageOf = (rows: number, type = 'Int!'): Argument<Page> => ({
  fields: () => [{ ...api.first(rows), type }, api.after],
  read: (_, asked) => {
    const query = `Query.${asked.field}`;
    // Where the API admits a null, it stands for the default.
    const first = given('first', asked) ?? (type.endsWith('!') ? NOTHING : { value: rows });
    asked.pages.push({ first, place: `${query}(first:)` });
    return { first, after: given('after', asked), query };
  },
  words: (value) => [printPage(value)],
  signs: () => [],
});

/** Conditions on claims: `where`. */
export const claimsWhere = (description: string): Argument<ClaimFilter> => ({
  fields: () => [{ name: 'where', type: 'ClaimWhere', description }],
  read: (_, { args }) => claimConditions(argument(args, 'where')),
  words: where,
  signs: (value) => value,
});

/** Tests of a date, all of which must hold. */
export type DateTests = readonly { readonly test: ClaimTest; readonly value: Operand }[];

export const dateTests = (description: string): Argument<DateTests> => ({
  fields: (name) => [{ name, type: 'DateFilter', description }],
  read: (name, { args }) => testsOf(argument(args, name), name),
  words: (value, name) => where(value.map((test) => ({ ...test, property: name }))),
  signs: (value) => value,
});
