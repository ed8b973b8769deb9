import { printFilter, printHop, printOperand, printOrder, printPage, printTime } from './print-filter.js';
import { group, hop, leaf, type Part } from './print-lines.js';
import { head, named, picked } from './print-words.js';
import type {
  ClaimField,
  Connection,
  ConnectionField,
  CoverageField,
  EdgeField,
  EntityField,
  EvidenceField,
  Shape,
  ValidTime,
} from './plan.js';

export function listed({ filter, order, page }: Connection): string[] {
  const where = filter === null ? [] : [`where ${printFilter(filter)}`];
  const by = order.length === 0 ? [] : [`order ${printOrder(order)}`];
  return [...where, ...by, printPage(page)];
}

/** What is given of an entity or, where it turns out to be one, of a claim. */
export function node(shape: Shape, claim: readonly ClaimField[], time: ValidTime): Part[] {
  const own = entity(shape, time);
  if (claim.length === 0) return own;
  return shape.length === 0 ? claimFields(claim, time) : [...own, group('on Claim', claimFields(claim, time))];
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
      return group(
        named(key, 'edges'),
        field.fields.map((inner) => edgeField(inner, time)),
      );
    case 'pageInfo':
      return group(named(key, 'pageInfo'), picked(field.fields));
    case 'facets': {
      const by = field.by.map(
        (facet) => `${facet.year ? 'year of ' : ''}${facet.on === 'edge' ? 'edge.' : ''}${facet.property}`,
      );
      return group(
        `${named(key, 'facets')} by ${by.join(', ')}, first ${printOperand(field.first)}`,
        picked(field.fields),
      );
    }
    case 'coverage':
      return group(
        named(key, 'coverage'),
        field.fields.map((inner) => coverageField(inner, time)),
      );
  }
}

function edgeField(field: EdgeField, time: ValidTime): Part {
  const { key } = field;
  switch (field.field) {
    case 'typename':
      return leaf(named(key, '__typename'));
    case 'cursor':
      return leaf(named(key, 'cursor'));
    case 'property':
      return leaf(named(key, field.property));
    case 'node':
      return group(named(key, 'node'), entity(field.shape, time));
    case 'claim':
    case 'claims':
      return group(named(key, field.field), claimFields(field.fields, time));
  }
}

function coverageField(field: CoverageField, time: ValidTime): Part {
  switch (field.field) {
    case 'plain':
      return leaf(named(field.key, field.name));
    case 'document':
      return group(named(field.key, 'document'), entity(field.shape, time));
    case 'claim':
      return group(named(field.key, 'claim'), claimFields(field.fields, time));
  }
}

export function claimFields(fields: readonly ClaimField[], time: ValidTime): Part[] {
  return fields.map((field): Part => {
    switch (field.field) {
      case 'plain':
        return leaf(named(field.key, field.name));
      case 'subject':
      case 'object':
        return group(named(field.key, field.field), entity(field.shape, time));
      case 'qualifiers':
        return group(named(field.key, 'qualifiers'), picked(field.fields));
      case 'evidence':
        return group(
          named(field.key, 'evidence'),
          field.fields.map((inner) => evidenceField(inner, time)),
        );
    }
  });
}

function evidenceField(field: EvidenceField, time: ValidTime): Part {
  switch (field.field) {
    case 'plain':
      return leaf(named(field.key, field.name));
    case 'document':
      return group(named(field.key, 'document'), entity(field.shape, time));
  }
}
