import type { ClaimFilter } from './claim-conditions.js';
import type { Filter, Hop, Operand, Order, Page, Test, ValidTime } from './plan.js';

const WORDS: Readonly<Record<Test, string>> = {
  eq: '=',
  in: 'in',
  contains: 'contains',
  startsWith: 'starts with',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  has: 'has',
};

const ARROWS = { OUT: '→', IN: '←', BOTH: '↔' } as const;

/** `$code`, `"CHN"`, `["state:chn", $b]`. */
export function printOperand(operand: Operand): string {
  if ('name' in operand) return `$${operand.name}`;
  if ('list' in operand) return `[${operand.list.map(printOperand).join(', ')}]`;
  return JSON.stringify(operand.value);
}

/** `(partyTo some …)` is written by its relation: `some PARTY_TO → Instrument (id = $a)`. */
export function printFilter(filter: Filter): string {
  switch (filter.filter) {
    case 'all':
      return filter.of.length === 0 ? 'anything' : filter.of.map(inAnd).join(' and ');
    case 'any':
      return filter.of.length === 0 ? 'nothing' : filter.of.map(inBrackets).join(' or ');
    case 'not':
      return `not ${inBrackets(filter.of)}`;
    case 'test':
      return `${subject(filter)} ${WORDS[filter.test]} ${printOperand(filter.value)}`;
    case 'existing':
      return `exists ${printTime({ on: filter.on })}`;
    case 'isNull':
      return `${subject(filter)} is ${filter.is ? 'not known' : 'known'}`;
    case 'relation': {
      const where = filter.where === null ? '' : ` (${printFilter(filter.where)})`;
      return `${filter.quantifier} ${printHop(filter)}${where}`;
    }
  }
}

const inAnd = (filter: Filter): string => (filter.filter === 'any' ? inBrackets(filter) : printFilter(filter));

/** A relation brings brackets of its own, and one test needs none. */
const inBrackets = (filter: Filter): string =>
  filter.filter === 'all' || filter.filter === 'any' ? `(${printFilter(filter)})` : printFilter(filter);

const subject = ({ on, property }: { readonly on: 'node' | 'edge'; readonly property: string }): string =>
  on === 'edge' ? `edge.${property}` : property;

/** `PARTY_TO → Instrument`, `PARTY_TO ← State`. */
export function printHop({ relation, direction, targets }: Hop): string {
  return `${relation} ${ARROWS[direction]} ${targets.join(' | ')}`;
}

export function printClaimFilter(
  filter: readonly (Omit<ClaimFilter[number], 'property'> & { readonly property: string })[],
): string {
  const words = { ...WORDS, isNull: 'is null:' };
  return filter.map(({ property, test, value }) => `${property} ${words[test]} ${printOperand(value)}`).join(' and ');
}

export function printOrder(order: readonly Order[]): string {
  return order
    .map(
      (key) =>
        `${subject(key)}${key.descending ? ' descending' : ''}${key.nulls === 'FIRST' ? ', not known first' : ''}`,
    )
    .join(', ');
}

/** `first 20`, `first $first after $after`. */
export function printPage({ first, after }: Page): string {
  return `first ${printOperand(first)}${after === null ? '' : ` after ${printOperand(after)}`}`;
}

/** `asOf $asOf`, `today`, `ever`. */
export function printTime(time: ValidTime): string {
  if ('ever' in time) return 'ever';
  return time.on === null ? 'today' : `asOf ${printOperand(time.on)}`;
}
