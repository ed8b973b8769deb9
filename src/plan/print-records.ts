import { printClaimFilter, printOperand, printPage } from './print-filter.js';
import { group, hop, leaf, type Part } from './print-lines.js';
import type {
  ChangeField,
  ChangesRoot,
  ClaimField,
  DisagreementField,
  DisagreementsRoot,
  Operand,
  Pick,
  RowsField,
  Shape,
  TimelineField,
  TimelineRoot,
  ValidTime,
} from './plan.js';

export const head = (key: string, words: readonly string[]): string => `${key}: ${words.join(', ')}`;
export const named = (key: string, name: string): string => (key === name ? key : `${key}: ${name}`);
export const known = (at: Operand | null): string[] => (at === null ? [] : [`knownAt ${printOperand(at)}`]);

export const picked = (fields: Pick): Part[] =>
  fields.map(({ key, name, of }) => (of === null ? leaf(named(key, name)) : group(named(key, name), picked(of))));

/** How claims and entities inside rows are printed: given, so that no file imports in a circle. */
export interface Inside {
  readonly claim: (fields: readonly ClaimField[], time: ValidTime) => Part[];
  readonly shape: (shape: Shape, time: ValidTime) => Part[];
}

const TODAY: ValidTime = { on: null };

/** The roots that tell how claims stand to one another, in time and in record time. */
export function printRecordRoot(root: DisagreementsRoot | TimelineRoot | ChangesRoot, inside: Inside): Part {
  switch (root.root) {
    case 'disagreements': {
      const where = root.filter.length === 0 ? [] : [`where ${printClaimFilter(root.filter)}`];
      return hop(
        head(root.key, ['disagreements', ...where, printPage(root.page)]),
        root.fields.map((field) => rowsField(field, (fields) => fields.map((f) => disagreementField(f, inside)))),
      );
    }
    case 'timeline': {
      const date = root.date.map((test) => ({ ...test, property: 'date' }));
      const where = date.length === 0 ? [] : [`where ${printClaimFilter(date)}`];
      const words = [`timeline of ${printOperand(root.id)}`, ...known(root.knownAt), ...where, printPage(root.page)];
      return hop(
        head(root.key, words),
        root.fields.map((field) => rowsField(field, (fields) => fields.map((f) => timelineField(f, inside)))),
      );
    }
    case 'changes': {
      const until = root.until === null ? [] : [`until ${printOperand(root.until)}`];
      const about = root.about === null ? [] : [`about ${printOperand(root.about)}`];
      const words = [`changes since ${printOperand(root.since)}`, ...until, ...about, printPage(root.page)];
      return hop(
        head(root.key, words),
        root.fields.map((field) => rowsField(field, (fields) => fields.map((f) => changeField(f, inside)))),
      );
    }
  }
}

/** A field of a connection of rows. @param printRow Prints what is given of each. */
export function rowsField<F>(field: RowsField<F>, printRow: (fields: readonly F[]) => Part[]): Part {
  const { key } = field;
  switch (field.field) {
    case 'typename':
      return leaf(named(key, '__typename'));
    case 'totalCount':
      return leaf(named(key, 'totalCount'));
    case 'nodes':
      return group(named(key, 'nodes'), printRow(field.fields));
    case 'pageInfo':
      return group(named(key, 'pageInfo'), picked(field.fields));
    case 'edges':
      return group(
        named(key, 'edges'),
        field.fields.map((inner) => {
          if (inner.field === 'node') return group(named(inner.key, 'node'), printRow(inner.fields));
          return leaf(named(inner.key, inner.field === 'cursor' ? 'cursor' : '__typename'));
        }),
      );
  }
}

function disagreementField(field: DisagreementField, { claim }: Inside): Part {
  if (field.field === 'typename') return leaf(named(field.key, '__typename'));
  return group(named(field.key, field.field), claim(field.fields, TODAY));
}

function timelineField(field: TimelineField, { claim, shape }: Inside): Part {
  switch (field.field) {
    case 'plain':
      return leaf(named(field.key, field.name));
    case 'other':
      return group(named(field.key, 'other'), shape(field.shape, TODAY));
    case 'claim':
      return group(named(field.key, 'claim'), claim(field.fields, TODAY));
  }
}

function changeField(field: ChangeField, { claim }: Inside): Part {
  if (field.field === 'plain') return leaf(named(field.key, field.name));
  return group(named(field.key, field.field), claim(field.fields, TODAY));
}
