import type { Scalar } from '../model/claim.js';
import type { Day } from '../model/day.js';
import { dayOfOperand, resolve } from '../plan/operand.js';
import type { Facet } from '../plan/plan.js';
import { facetEnumName, facetNames } from './api-names.js';
import type { Argument } from './argument.js';
import { dayNamed, flag, knownAt } from './arguments.js';
import { recordType, type TellingOf } from '../plan/definition.js';
import { argument } from './input.js';
import { LIST_TYPES, listAlong, printAlong } from './list-along.js';
import { listRows, listSets } from './list-rows.js';
import { questionOfRows } from './question.js';
import type { Row } from './row-sets.js';
import { seriesOf, type SeriesItem } from './series-of.js';

const SERIES = recordType('Series', 'Steps in time.', {
  value: ['String', 'Of `by`; null: not known, or no `by`.'],
  points: ['[SeriesPoint!]!', 'In order: `from`, and whenever something changed.'],
});
const POINT = recordType('SeriesPoint', 'What holds until the next point.', {
  date: ['PartialDate!', 'A year or a day.'],
  count: ['Int!', 'On its last day, or on `to`.'],
  began: ['Int!', 'Rows that began in it.'],
  ended: ['Int!', 'Rows that ended in it.'],
});

/** A property of a State to divide by; null: one series of all. */
const by: Argument<Facet | null> = {
  fields: (name) => [
    { name, type: facetEnumName('State'), description: 'A series for each value, by value, unknown last.' },
  ],
  read: (name, { args, ontology }) => {
    const input = argument(args, name);
    if (input.input !== 'leaf') return null;
    const value = String(input.value);
    const meaning = facetNames(ontology, 'State').get(value);
    return meaning === undefined ? null : { name: value, ...meaning };
  },
  words: (value) => (value === null ? [] : [`by ${value.year ? 'year of ' : ''}${value.property}`]),
};

// A series reads two days of each row and no entity: what it costs is about one page of rows.
const ONE_SERIES = 250;

/** How many stood in a list, as steps in time: a step a year, or one for each day on which something changes. */
export const series = questionOfRows({
  root: 'series',
  description: 'The `totalCount` of a list over time, as steps.',
  type: '[Series!]!',
  arguments: {
    of: listAlong('Of which list.'),
    by,
    yearly: flag(true, 'False: by day.'),
    from: dayNamed('The first day; default: the first change.'),
    to: dayNamed('The last day; default: today, UTC.'),
    knownAt,
  },
  types: [...LIST_TYPES, SERIES, POINT],
  insists: ({ of, by: facet }, { relations, kinds }, refuse) => {
    if (relations.get(of.relation)?.lasting === 'NONE')
      refuse('of', `${of.relation} holds always and has no steps. Ask for its totalCount.`);
    if (facet !== null && !of.targets.some((kind) => kinds.get(kind)?.properties.has(facet.property)))
      refuse('by', `the list is of ${of.targets.join(', ')}, which have no ${facet.property}.`);
  },
  says: ({ of, yearly }) => [`series of ${printAlong(of)}`, yearly ? 'a step a year' : 'a step a day'],
  time: () => ({ ever: true }),
  sizes: () => ({ base: ONE_SERIES }),
  fromRows: {
    sets: ({ of, by: facet }, ontology) => {
      const columns = ['from', 'to', ...(facet === null ? [] : [{ far: facet.property }])];
      return listSets('of', of, { ever: true }, columns, ontology);
    },
    tell: ({ of, by: facet, yearly, from, to }, rows, call): TellingOf<typeof SERIES>[] => {
      const { values, today } = call;
      const isBegun = from !== null && resolve(from, values) !== null;
      return seriesOf(listRows('of', of, rows, call).map(itemOf), {
        by: facet,
        yearly,
        from: isBegun ? dayOfOperand(from, values, today) : null,
        to: dayOfOperand(to, values, today),
      });
    },
  },
});

/** @param row With no value where none is counted by. */
function itemOf([from, to, value = null]: Row): SeriesItem {
  const values = Array.isArray(value) ? (value as Scalar[]) : [value as Scalar | null];
  return { from: from as Day, to: to as Day, values: values.length === 0 ? [null] : values };
}
