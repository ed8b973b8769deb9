import { plan } from './prepare.js';

describe('the time of a field', () => {
  it.each`
    root                                  | field                   | rootTime                            | fieldTime
    ${''}                                 | ${''}                   | ${'today'}                          | ${null}
    ${'asOf: "2000-01-01"'}               | ${''}                   | ${'asOf "2000-01-01"'}              | ${null}
    ${'asOf: $day'}                       | ${''}                   | ${'asOf $day'}                      | ${null}
    ${'ever: true'}                       | ${''}                   | ${'ever'}                           | ${null}
    ${'ever: false'}                      | ${''}                   | ${'today'}                          | ${null}
    ${'asOf: null, ever: null'}           | ${''}                   | ${'today'}                          | ${null}
    ${'asOf: "2000-01-01", ever: false'}  | ${''}                   | ${'asOf "2000-01-01"'}              | ${null}
    ${'asOf: "2000-01-01"'}               | ${'asOf: "1970-01-01"'} | ${'asOf "2000-01-01"'}              | ${'asOf "1970-01-01"'}
    ${'asOf: "2000-01-01"'}               | ${'ever: true'}         | ${'asOf "2000-01-01"'}              | ${'ever'}
    ${'asOf: "2000-01-01"'}               | ${'ever: false'}        | ${'asOf "2000-01-01"'}              | ${null}
    ${'ever: true'}                       | ${'ever: false'}        | ${'ever'}                           | ${'today'}
    ${'ever: true'}                       | ${'asOf: "1970-01-01"'} | ${'ever'}                           | ${'asOf "1970-01-01"'}
    ${'ever: true'}                       | ${'asOf: null'}         | ${'ever'}                           | ${null}
    ${''}                                 | ${'ever: true'}         | ${'today'}                          | ${'ever'}
    ${'asOf: "2000-01-01", knownAt: $at'} | ${''}                   | ${'asOf "2000-01-01", knownAt $at'} | ${null}
  `('root ($root), field ($field): $rootTime, below $fieldTime', ({ root, field, rootTime, fieldTime }) => {
    const used = [...(root.includes('$day') ? ['$day: Date'] : []), ...(root.includes('$at') ? ['$at: DateTime'] : [])];
    const text = `query ${used.length === 0 ? '' : `(${used.join(', ')})`} {
      state(${['id: "s"', root].filter(Boolean).join(', ')}) { partyTo${field === '' ? '' : `(${field})`} { nodes { parties { totalCount } } } }
    }`;
    const words = fieldTime === null ? '' : `, ${fieldTime}`;
    const variables = {
      ...(root.includes('$day') && { day: '1967-10-10' }),
      ...(root.includes('$at') && { at: '2026-01-01T00:00:00Z' }),
    };
    expect(
      plan(text, variables)
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      `state: the State with id = "s", ${rootTime}`,
      `partyTo: PARTY_TO → Instrument${words}, first 20`,
      'nodes',
      'parties: PARTY_TO ← State, first 20', // inherited from the field above, whatever that is
      'totalCount',
    ]);
  });

  it('holds for claims only where a day is given', () => {
    expect(plan('{ claims { totalCount } }')).toBe('claims: claims, first 50\n  totalCount');
    expect(plan('{ claims(asOf: "2000-01-01") { totalCount } }')).toBe(
      'claims: claims, asOf "2000-01-01", first 50\n  totalCount',
    );
  });

  it('is the one of the list for lists below the nodes of claims', () => {
    const text =
      '{ state(id: "s", ever: true) { partyTo { edges { claim { subject { ... on State { signed { totalCount } } } } } } } }';
    expect(plan(text)).toContain('signed: SIGNED → Instrument, first 20');
  });
});
