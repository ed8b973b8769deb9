import {
  printClaimFilter,
  printFilter,
  printHop,
  printOperand,
  printOrder,
  printPage,
  printTime,
} from './print-filter.js';
import { printDataset } from './print-dataset.js';
import { figureFields, figureWords } from './print-figure.js';
import { printPaths, printSubgraph } from './print-links.js';
import { group, hop, leaf, printParts, type Part } from './print-lines.js';
import { head, known, named, picked, printRecordRoot, rowsField } from './print-records.js';
import type {
  ClaimField,
  Connection,
  ConnectionField,
  CoverageField,
  EdgeField,
  EntityField,
  EvidenceField,
  MatrixCellField,
  MatrixRowField,
  MatrixRoot,
  Plan,
  Root,
  Shape,
  ValidTime,
} from './plan.js';
import { SEARCH_TIME, type SearchHitField, type SearchRoot } from './search.js';

/**
 * A plan in words, a line for each root and each hop below it; equal plans give equal texts.
 *
 * Read `key: what, conditions` and below it what is given, `{ }` around the fields of one thing. `key: field` is a field
 * under another name, `$x` a value that comes with each call. A time is told where it differs from the one above.
 *
 * @example
 * states: every State, asOf $asOf, where some PARTY_TO → Instrument (id = $a), order code, first 250
 *   totalCount, nodes { code }
 */
export function printPlan(plan: Plan): string {
  return plan.roots
    .flatMap((root) => printParts([printRoot(root)]))
    .map((line) => `${line}\n`)
    .join('');
}

function printRoot(root: Root): Part {
  const { key } = root;
  switch (root.root) {
    case 'typename':
      return leaf(named(key, '__typename'));
    case 'dataset':
      return hop(
        named(key, 'dataset'),
        printDataset(root, { named, picked, entity: (shape) => entity(shape, { on: null }), operand: printOperand }),
      );
    case 'search':
      return search(root);
    case 'one': {
      const what = `the ${root.target} with ${root.by.property} = ${printOperand(root.by.value)}`;
      return hop(
        head(key, [what, printTime(root.time), ...known(root.knownAt)]),
        node(root.shape, root.claim, root.time),
      );
    }
    case 'nodes': {
      const what = `each Node of ids ${printOperand(root.ids)}`;
      return hop(
        head(key, [what, printTime(root.time), ...known(root.knownAt)]),
        node(root.shape, root.claim, root.time),
      );
    }
    case 'many': {
      const { connection, time } = root;
      const words = [`every ${root.kind}`, printTime(time), ...known(root.knownAt), ...listed(connection)];
      return hop(
        head(key, words),
        connection.fields.map((field) => connectionField(field, time)),
      );
    }
    case 'disagreements':
    case 'timeline':
    case 'changes':
      return printRecordRoot(root, { claim: claimFields, shape: entity });
    case 'matrix':
      return matrix(root);
    case 'series':
    case 'overlap':
    case 'agreement': {
      const time: ValidTime = root.root === 'overlap' ? root.time : { ever: true };
      const fields = figureFields(root.fields, (shape) => entity(shape, time));
      return hop(head(key, [...figureWords(root), ...known(root.knownAt)]), fields);
    }
    case 'paths':
      return printPaths(root, { entity, claim: claimFields, pick: picked });
    case 'neighbourhood':
      return printSubgraph(root, { entity, claim: claimFields, pick: picked });
    case 'claims': {
      const day = root.on === null ? [] : [printTime({ on: root.on })];
      const where = root.filter.length === 0 ? [] : [`where ${printClaimFilter(root.filter)}`];
      const words = ['claims', ...day, ...known(root.knownAt), ...where, printPage(root.page)];
      return hop(
        head(key, words),
        root.fields.map((field) => rowsField(field, (fields) => claimFields(fields, { on: root.on }))),
      );
    }
  }
}

function listed({ filter, order, page }: Connection): string[] {
  const where = filter === null ? [] : [`where ${printFilter(filter)}`];
  const by = order.length === 0 ? [] : [`order ${printOrder(order)}`];
  return [...where, ...by, printPage(page)];
}

/** What is given of an entity or, where it turns out to be one, of a claim. */
function node(shape: Shape, claim: readonly ClaimField[], time: ValidTime): Part[] {
  const own = entity(shape, time);
  if (claim.length === 0) return own;
  return shape.length === 0 ? claimFields(claim, time) : [...own, group('on Claim', claimFields(claim, time))];
}

function entity(shape: Shape, time: ValidTime): Part[] {
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

function connectionField(field: ConnectionField, time: ValidTime): Part {
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

function claimFields(fields: readonly ClaimField[], time: ValidTime): Part[] {
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

function search(root: SearchRoot): Part {
  const kinds = root.kinds === null ? [] : [`of kinds ${printOperand(root.kinds)}`];
  return hop(
    head(root.key, [`what is called ${printOperand(root.text)}`, ...kinds, printPage(root.page)]),
    root.fields.map((field) => {
      if (field.field === 'nodes') return group(named(field.key, 'nodes'), field.fields.map(searchHitField));
      if (field.field === 'kinds' || field.field === 'pageInfo')
        return group(named(field.key, field.field), picked(field.fields));
      return leaf(named(field.key, field.field === 'typename' ? '__typename' : field.field));
    }),
  );
}

function searchHitField(field: SearchHitField): Part {
  if (field.field === 'typename') return leaf(named(field.key, '__typename'));
  const inner = field.field === 'entity' ? entity(field.shape, SEARCH_TIME) : picked(field.fields);
  return group(named(field.key, field.field), inner);
}

function matrix(root: MatrixRoot): Part {
  const sides = (['states', 'organizations', 'instruments'] as const).flatMap((side) => {
    const ids = root[side];
    return ids === null ? [] : [`${side} ${printOperand(ids)}`];
  });
  const words = [
    root.differing === true ? 'treaty matrix where rows differ' : 'treaty matrix',
    ...sides,
    printTime({ on: root.on }),
    ...known(root.knownAt),
  ];
  return hop(
    head(root.key, words),
    root.fields.map((field) => matrixRowField(field, { on: root.on })),
  );
}

function matrixRowField(field: MatrixRowField, time: ValidTime): Part {
  switch (field.field) {
    case 'typename':
      return leaf(named(field.key, '__typename'));
    case 'state':
    case 'organization':
      return group(named(field.key, field.field), entity(field.shape, time));
    case 'cells':
      return group(
        named(field.key, 'cells'),
        field.fields.map((cell) => matrixCellField(cell, time)),
      );
  }
}

function matrixCellField(field: MatrixCellField, time: ValidTime): Part {
  switch (field.field) {
    case 'plain':
      return leaf(named(field.key, field.name));
    case 'instrument':
      return group(named(field.key, 'instrument'), entity(field.shape, time));
    case 'claim':
      return group(named(field.key, 'claim'), claimFields(field.fields, time));
    case 'last':
      return group(
        named(field.key, 'last'),
        field.fields.map((inner) =>
          inner.field === 'plain'
            ? leaf(named(inner.key, inner.name))
            : group(named(inner.key, 'document'), entity(inner.shape, time)),
        ),
      );
  }
}
