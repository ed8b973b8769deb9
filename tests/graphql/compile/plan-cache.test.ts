import { parse } from 'graphql';
import { openEngine, prepareDocument, type Variables } from './prepare.js';

const FILTERED = parse(
  'query ($w: StateWhere, $first: Int! = 5, $o: [StateOrder!]) { states(where: $w, first: $first, orderBy: $o) { totalCount } }',
);
const LISTED = parse(
  'query ($ids: [ID!]!, $more: Boolean!) { nodes(ids: $ids) { id ... on State { code @include(if: $more) } } }',
);
const DATED = parse('query ($asOf: Date, $ever: Boolean) { states(asOf: $asOf, ever: $ever) { totalCount } }');

describe('one plan serves every call whose variables have the same shape', () => {
  it.each`
    document    | one                                               | other                                             | because
    ${FILTERED} | ${{ w: { code: { eq: 'AUT' } } }}                 | ${{ w: { code: { eq: 'CHN' } } }}                 | ${'texts are values'}
    ${FILTERED} | ${{ w: { code: { in: ['AUT'] } } }}               | ${{ w: { code: { in: ['CHN', 'SAU', 'USA'] } } }} | ${'the length of a list of values is none of its business'}
    ${FILTERED} | ${{ first: 1 }}                                   | ${{ first: 250 }}                                 | ${'numbers are values'}
    ${FILTERED} | ${{}}                                             | ${{ first: 7 }}                                   | ${'a default is a value'}
    ${LISTED}   | ${{ ids: [], more: true }}                        | ${{ ids: ['a', 'b'], more: true }}                | ${'an empty list is a list'}
    ${DATED}    | ${{ asOf: '2000-01-01' }}                         | ${{ asOf: '1967-10-10' }}                         | ${'days are values'}
    ${FILTERED} | ${{ w: { AND: [{ code: { eq: 'A' } }] } }}        | ${{ w: { AND: [{ code: { eq: 'B' } }] } }}        | ${'texts deep inside are values'}
    ${FILTERED} | ${{ w: { name: { eq: 'A' }, m49: { eq: '1' } } }} | ${{ w: { m49: { eq: '1' }, name: { eq: 'A' } } }} | ${'the order of keys in JSON is no promise'}
  `(
    '$one and $other: $because',
    ({ document, one, other }: { document: ReturnType<typeof parse>; one: Variables; other: Variables }) => {
      const engine = openEngine();
      expect(prepareDocument(document, one, engine).plan).toBe(prepareDocument(document, other, engine).plan);
    },
  );

  it.each`
    document    | one                                       | other                                         | because
    ${FILTERED} | ${{ w: { code: { eq: 'AUT' } } }}         | ${{ w: { code: { startsWith: 'AUT' } } }}     | ${'another test'}
    ${FILTERED} | ${{ w: { code: { eq: 'AUT' } } }}         | ${{ w: { name: { eq: 'AUT' } } }}             | ${'another property'}
    ${FILTERED} | ${{ w: {} }}                              | ${{ w: { code: { eq: 'AUT' } } }}             | ${'a condition more'}
    ${FILTERED} | ${{ o: [{ code: 'ASC' }] }}               | ${{ o: [{ code: 'DESC' }] }}                  | ${'the direction is an enum'}
    ${FILTERED} | ${{ o: [{ code: 'ASC' }] }}               | ${{ o: [{ code: 'ASC' }, { name: 'ASC' }] }}  | ${'a key more'}
    ${FILTERED} | ${{ w: { code: { isNull: true } } }}      | ${{ w: { code: { isNull: false } } }}         | ${'a boolean decides'}
    ${LISTED}   | ${{ ids: ['a'], more: true }}             | ${{ ids: ['a'], more: false }}                | ${'@include decides'}
    ${DATED}    | ${{ asOf: '2000-01-01' }}                 | ${{ ever: true }}                             | ${'a day is not every day'}
    ${DATED}    | ${{ asOf: '2000-01-01' }}                 | ${{}}                                         | ${'today comes with the call'}
    ${FILTERED} | ${{ w: { OR: [{ code: { eq: 'A' } }] } }} | ${{ w: { OR: [{ code: { eq: 'A' } }, {}] } }} | ${'a list of conditions is part of the plan'}
  `(
    '$one and $other make two plans: $because',
    ({ document, one, other }: { document: ReturnType<typeof parse>; one: Variables; other: Variables }) => {
      const engine = openEngine();
      expect(prepareDocument(document, one, engine).plan).not.toBe(prepareDocument(document, other, engine).plan);
    },
  );

  it('keeps the values of each call apart from the plan', () => {
    const call = prepareDocument(FILTERED, { w: { code: { in: ['AUT', 'CHN'] } }, first: 3 }, openEngine());
    expect(call.values).toEqual({ 'w.code.in': ['AUT', 'CHN'], first: 3 });
    expect(JSON.stringify(call.plan)).not.toContain('AUT');
  });

  it('takes two documents for two, though they say the same', () => {
    const engine = openEngine();
    const [one, other] = [parse('{ dataset { version } }'), parse('{ dataset { version } }')];
    expect(prepareDocument(one, {}, engine).plan).not.toBe(prepareDocument(other, {}, engine).plan);
  });

  it('is not misled by variables named like things every object has', () => {
    const text =
      'query ($constructor: String, $toString: ID!) { state(id: $toString) { id } states(where: { code: { eq: $constructor } }) { totalCount } }';
    expect(prepareDocument(parse(text), { toString: 'state:aut' }, openEngine()).values).toEqual({
      toString: 'state:aut',
    });
  });
});
