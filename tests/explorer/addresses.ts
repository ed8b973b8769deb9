/** Addresses that the explorer's own controls could have written, by chance and the same for a seed. */
import fc from 'fast-check';

const day = fc
  .date({ min: new Date('1955-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 2 });

export function arbitraryAddresses(
  number: number,
  seed: number,
  ids: readonly string[],
  questions: readonly string[],
): readonly string[] {
  const id = fc.constantFrom(...ids);
  const state = fc.constantFrom(...ids.filter((one) => one.startsWith('state:')));
  const instrument = fc.constantFrom(...ids.filter((one) => one.startsWith('instrument:')));
  const list = (one: fc.Arbitrary<string>, most: number) =>
    fc.array(one, { minLength: 1, maxLength: most }).map((some) => some.join(','));
  const moment = { asOf: maybe(day), ever: maybe(fc.constant('1')), knownAt: maybe(day) };
  const page = fc.oneof(
    {
      arbitrary: address(
        id.map((one) => `/entity/${one}`),
        moment,
      ),
      weight: 6,
    },
    address(fc.constantFrom('/kind/state', '/kind/person', '/kind/roll_call', '/kind/document'), moment),
    address(fc.constant('/search'), { q: maybe(fc.string({ maxLength: 12 })), kind: maybe(fc.constant('STATE')) }),
    address(fc.constant('/treaties'), {
      ...moment,
      view: maybe(fc.constantFrom('map', 'growth')),
      instruments: maybe(list(instrument, 4)),
      group: maybe(fc.constantFrom('African Group', 'Asia-Pacific', 'none such')),
      region: maybe(fc.constantFrom('Asia', 'Europe')),
      differ: maybe(fc.constant('1')),
      sort: maybe(instrument),
      map: maybe(instrument),
    }),
    address(fc.constant('/votes'), {
      state: maybe(state),
      states: maybe(list(state, 12)),
      from: maybe(day),
      to: maybe(day),
      least: maybe(fc.integer({ min: -5, max: 200 }).map(String)),
    }),
    address(fc.constant('/compare'), { ...moment, states: maybe(list(state, 6)), differ: maybe(fc.constant('1')) }),
    address(fc.constant('/changes'), { since: maybe(day), about: maybe(id) }),
    address(fc.constant('/graph'), {
      ...moment,
      id: maybe(id),
      to: maybe(id),
      expand: maybe(list(id, 3)),
      path: maybe(fc.constantFrom('0', '7')),
    }),
    address(
      fc.constantFrom(...questions).map((name) => `/questions/${name}`),
      { 'v.code': maybe(fc.constantFrom('BRA', 'CHN')) },
    ),
    address(fc.constantFrom('/', '/questions', '/data'), moment),
  );
  return fc.sample(page, { numRuns: number, seed });
}

function address(
  path: fc.Arbitrary<string>,
  params: Readonly<Record<string, fc.Arbitrary<string | undefined>>>,
): fc.Arbitrary<string> {
  return fc.tuple(path, fc.record(params)).map(([where, given]) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(given)) if (typeof value === 'string') search.set(name, value);
    return search.size > 0 ? `${where}?${search.toString()}` : where;
  });
}
