import { printFilter, printHop, printOperand, printOrder, printPage, printTime } from './print-filter.js';
import { group, hop, leaf, type Part } from './print-lines.js';
import { head, named } from './print-words.js';
import type { Connection, ConnectionField, EntityField, RecordFields, Shape, ValidTime } from './plan.js';

export function listed({ filter, order, page }: Connection): string[] {
  const where = filter === null ? [] : [`where ${printFilter(filter)}`];
  const by = order.length === 0 ? [] : [`order ${printOrder(order)}`];
  return [...where, ...by, printPage(page)];
}

/** What is given of an entity or, where it turns out to be one, of a claim. */
export function node(shape: Shape, claim: RecordFields, time: ValidTime): Part[] {
  const own = entity(shape, time);
  if (claim.length === 0) return own;
  return shape.length === 0 ? recordFields(claim, time) : [...own, group('on Claim', recordFields(claim, time))];
}

export function entity(shape: Shape, time: ValidTime): Part[] {
  const [only] = shape;
  if (shape.length === 1 && only !== undefined) return only.fields.map((field) => entityField(field, time));
  return shape
    .filter(({ fields }) => fields.length > 0)
    .map(({ kinds, fields }) =>
      group(
        `on ${printKinds(kinds)}`,
        fields.map((field) => entityField(field, time)),
      ),
    );
}

const MANY = 8;

const printKinds = (kinds: readonly string[]): string =>
  kinds.length > MANY ? `the other ${String(kinds.length)} kinds` : kinds.join(' | ');

function entityField(field: EntityField, time: ValidTime): Part {
  switch (field.field) {
    case 'typename':
      return leaf(named(field.key, '__typename'));
    case 'id':
    case 'kind':
    case 'key':
    case 'exists':
      return leaf(named(field.key, field.field));
    case 'property':
      return leaf(named(field.key, field.property));
    case 'relation': {
      const same = printTime(field.time) === printTime(time);
      const words = [printHop(field), ...(same ? [] : [printTime(field.time)]), ...listed(field.connection)];
      return hop(
        head(field.key, words),
        field.connection.fields.map((inner) => connectionField(inner, field.time)),
      );
    }
  }
}

export function connectionField(field: ConnectionField, time: ValidTime): Part {
  const { key } = field;
  switch (field.field) {
    case 'typename':
      return leaf(named(key, '__typename'));
    case 'totalCount':
      return leaf(named(key, 'totalCount'));
    case 'nodes':
      return group(named(key, 'nodes'), entity(field.shape, time));
    case 'edges':
    case 'pageInfo':
    case 'coverage':
      return group(named(key, field.field), recordFields(field.fields, time));
    case 'facets': {
      const by = field.by.map(
        (facet) => `${facet.year ? 'year of ' : ''}${facet.on === 'edge' ? 'edge.' : ''}${facet.property}`,
      );
      return group(
        `${named(key, 'facets')} by ${by.join(', ')}, first ${printOperand(field.first)}`,
        recordFields(field.fields, time),
      );
    }
  }
}

/** What is given of a record. */
export function recordFields(fields: RecordFields, time: ValidTime): Part[] {
  return fields.map((field): Part => {
    switch (field.field) {
      case 'typename':
        return leaf(named(field.key, '__typename'));
      case 'plain':
        return leaf(named(field.key, field.name));
      case 'entity':
        return group(named(field.key, field.name), entity(field.shape, time));
      case 'claim':
        return group(named(field.key, field.name), recordFields(field.fields, time));
      case 'record': {
        const first = field.first === undefined ? '' : `, first ${printOperand(field.first)}`;
        return group(`${named(field.key, field.name)}${first}`, recordFields(field.fields, time));
      }
    }
  });
}
