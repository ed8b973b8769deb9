/** Addresses that the explorer's own controls could have written, by chance and the same for a seed. */
import fc from 'fast-check';
import type { SavedOperation } from '../../src/graph/saved-operations.js';

/** What the addresses of one server are made of. */
export interface Known {
  /** Of every kind that has any. */
  readonly ids: readonly string[];
  readonly claims: readonly string[];
  /** In capitals, as the API has them. */
  readonly kinds: readonly string[];
  readonly questions: readonly Pick<SavedOperation, 'name' | 'text'>[];
}

type Address = fc.Arbitrary<string>;
type Params = Readonly<Record<string, fc.Arbitrary<string | undefined>>>;

const day = fc
  .date({ min: new Date('1955-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 2 });
const seldom = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 9 }, one);
const list = (one: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> =>
  fc.array(one, { minLength: 1, maxLength: most }).map((some) => some.join(','));
const on = maybe(fc.constant('1'));

/** Every page, with every parameter that it reads; what stands in them fits, or once did. */
export function arbitraryAddress(known: Known): Address {
  const id = oneOf(known.ids);
  const state = oneOf(known.ids.filter((one) => one.startsWith('state:')));
  const instrument = oneOf(known.ids.filter((one) => one.startsWith('instrument:')));
  const rollCall = oneOf(known.ids.filter((one) => one.startsWith('rollcall:')));
  const kind = oneOf(known.kinds);
  const says = seldom(
    fc.oneof(
      oneOf(known.claims),
      fc.tuple(id, oneOf(['name', 'opened', 'url'])).map(([of, fact]) => `${of}~${fact}`),
    ),
  );
  const moment = { asOf: maybe(day), ever: seldom(fc.constant('1')), knownAt: seldom(day), says };
  const forms = known.questions.map(({ name, text }) =>
    address(fc.constant(`/questions/${name}`), { ...fieldsOf(text, id, state), says }),
  );
  return fc.oneof(
    {
      arbitrary: address(
        id.map((one) => `/entity/${one}`),
        moment,
      ),
      weight: 6,
    },
    address(
      kind.map((one) => `/kind/${one.toLowerCase()}`),
      { ...moment, after: seldom(fc.constant('stale')), sort: seldom(oneOf(['TREATY', 'none such'])) },
    ),
    address(fc.constant('/search'), {
      q: maybe(sentence(known.ids)),
      kind: maybe(kind),
      first: seldom(oneOf(['30', '250', '-1', 'x'])),
    }),
    {
      arbitrary: address(fc.constant('/treaties'), {
        ...moment,
        view: maybe(oneOf(['map', 'growth'])),
        instruments: maybe(list(instrument, 4)),
        group: maybe(oneOf(['African Group', 'Asia-Pacific', 'none such'])),
        region: maybe(oneOf(['Asia', 'Europe'])),
        differ: on,
        sort: maybe(instrument),
        map: maybe(instrument),
        count: maybe(fc.constant('SIGNED')),
      }),
      weight: 2,
    },
    address(fc.constant('/votes'), {
      state: maybe(state),
      states: maybe(list(state, 12)),
      rollCall: maybe(rollCall),
      from: maybe(day),
      to: maybe(day),
      least: maybe(fc.integer({ min: -5, max: 200 }).map(String)),
    }),
    address(fc.constant('/compare'), { ...moment, states: maybe(list(state, 6)), differ: on }),
    address(fc.constant('/changes'), { since: maybe(day), about: maybe(id), after: seldom(fc.constant('stale')) }),
    address(fc.constant('/graph'), {
      ...moment,
      id: maybe(id),
      to: seldom(id),
      expand: maybe(list(id, 3)),
      open: seldom(fc.tuple(id, oneOf(['VOTED', 'MEMBER_OF'])).map((both) => both.join('~'))),
      hide: maybe(list(oneOf(['STATE', 'PERSON', 'VOTED', 'MEMBER_OF']), 2)),
      path: maybe(oneOf(['0', '7'])),
    }),
    { arbitrary: fc.oneof(...forms), weight: 2 },
    address(oneOf(['/', '/questions', '/data']), moment),
  );
}

/** Values for the fields of a form; a few of them of another sort than the field's. */
function fieldsOf(text: string, id: fc.Arbitrary<string>, state: fc.Arbitrary<string>): Params {
  const declared = [...text.matchAll(/\$(\w+): *(\[?)(\w+)/g)];
  return Object.fromEntries(
    declared.map(([, name = '', isList, type = '']) => {
      const one = /^(ID)$/.test(type)
        ? fc.oneof(id, state)
        : type.startsWith('Date')
          ? day
          : (others[type] ?? oneOf(['BRA', 'CHN', '2019']));
      return [`v.${name}`, maybe(isList ? list(one, 4) : one)];
    }),
  );
}

const others: Readonly<Record<string, Address>> = {
  Int: fc.integer({ min: -2, max: 300 }).map(String),
  Boolean: fc.constantFrom('true', 'false'),
};

/** What people type: part of a name, a question, or anything at all. */
function sentence(ids: readonly string[]): Address {
  const name = oneOf(ids).map((id) => id.slice(id.indexOf(':') + 1).replaceAll('-', ' '));
  return fc.oneof(
    name,
    fc.string({ maxLength: 12 }),
    fc
      .tuple(
        oneOf(['Who chaired', 'Who votes like', 'Was']),
        name,
        oneOf(['?', 'in 2010?', 'a party to the Moon Agreement in 2023?']),
      )
      .map((words) => words.join(' ')),
  );
}

function oneOf(some: readonly string[]): Address {
  return some.length > 0 ? fc.constantFrom(...some) : fc.constant('none');
}

function address(path: Address, params: Params): Address {
  return fc.tuple(path, fc.record(params)).map(([where, given]) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(given)) if (typeof value === 'string') search.set(name, value);
    return search.size > 0 ? `${where}?${search.toString()}` : where;
  });
}
