/** Each check of `spacegov verify`, on a small true seed with one thing wrong. */
import { CHECKS } from '../../src/verify/checks.js';
import { coverageOf } from '../../src/verify/coverage.js';
import { viewOf, type GraphView } from '../../src/verify/graph-view.js';
import type { ClaimHistory } from '../../src/model/claim.js';
import type { Batch } from '../../src/store/store.js';
import { load, ontology, SMALL } from '../seed/support.js';

const historiesOf = ({ assert, recordedAt, origin }: Batch): ClaimHistory[] =>
  assert.map(({ claim, ...rest }) => ({
    claim,
    versions: [{ ...rest, claim: claim.id, recordedAt, retractedAt: null, origin }],
  }));

const PEOPLE = `
  - { id: person:ann, name: Ann }
  - { id: person:bob, name: Bob }
  - { id: body:club, name: Club }
  - { id: session:club-1, name: Club 1 }`;

/** The small seed with these entities and claims besides, of a source that can be opened. */
async function viewWith(
  entities: string,
  claims: string,
  sourceClass = 'press',
  url = 'url: https://example.org/a',
): Promise<GraphView> {
  const source = `source: { id: document:a, name: A, title: A, sourceClass: ${sourceClass}, publisher: A, retrieved: 2026-11-01, ${url} }`;
  const file = `${source}\nentities:${entities || ' []'}\nclaims:${claims || ' []'}\n`;
  const seed = await load({ ...SMALL, 'more.yaml': file });
  return viewOf(historiesOf(seed), ontology, seed);
}

const found = (name: string, view: GraphView): string[] =>
  CHECKS.find((check) => check.name === name)!
    .find(view)
    .map(({ about, problem }) => `${about}: ${problem}`);

describe('offices', () => {
  it.each`
    ann                                | bob                           | times | because
    ${'since: 2001, until: 2003'}      | ${'since: 2002, until: 2005'} | ${1}  | ${'all of 2002 is in both'}
    ${'since: 2001, until: 2003'}      | ${'since: 2003'}              | ${0}  | ${'she may have left before he came'}
    ${'since: 2001'}                   | ${'since: 2009-05-01'}        | ${1}  | ${'no end is known of hers'}
    ${'since: 2001'}                   | ${'since: 1999, until: 2000'} | ${0}  | ${'he came before'}
    ${'since: 2001, rank: deprecated'} | ${'since: 2002'}              | ${0}  | ${'hers does not count'}
    ${'attested: 2011'}                | ${'since: 2010, until: 2012'} | ${1}  | ${'she held it in 2011'}
  `('of Ann ($ann) and Bob ($bob) overlap $times times: $because', async ({ ann, bob, times }) => {
    const claim = (who: string, when: string): string =>
      `\n  - { subject: person:${who}, relation: HOLDS_OFFICE, object: body:club, role: chair, ${when} }`;
    const problems = found('offices-held-twice', await viewWith(PEOPLE, claim('ann', ann) + claim('bob', bob)));
    expect(problems).toHaveLength(times);
    if (times > 0) expect(problems[0]).toMatch(/^body:club chair person:\w+ person:\w+: .*Ann.* and .*|.*Bob/);
  });

  it('are shared where their name says so, and a session has one chair', async () => {
    const claims = ['ann', 'bob'].map(
      (who) => `
  - { subject: person:${who}, relation: HOLDS_OFFICE, object: body:club, role: co-chair, since: 2001 }
  - { subject: person:${who}, relation: CHAIRED, object: session:club-1 }`,
    );
    const view = await viewWith(PEOPLE, claims.join(''));
    expect(found('offices-held-twice', view)).toEqual([]);
    expect(found('sessions-chaired-twice', view)).toEqual(['session:club-1: chaired by Ann and Bob.']);
  });
});

describe('order', () => {
  const TEXTS = `
  - { id: instrument:old, name: Old, instrumentKind: resolution, adopted: 2019 }
  - { id: instrument:mid, name: Mid, instrumentKind: resolution, adopted: 2019-06-12 }
  - { id: instrument:new, name: New, instrumentKind: resolution, adopted: 2020-01-01 }
  - { id: instrument:when, name: When, instrumentKind: resolution }
  - { id: provision:new-1, name: New 1, article: I }
  - { id: statement:said, name: Said, date: 2019-12-31 }`;

  it.each`
    subject              | relation        | object               | times | because
    ${'instrument:new'}  | ${'RECALLS'}    | ${'instrument:old'}  | ${0}  | ${'it names an earlier one'}
    ${'instrument:mid'}  | ${'RECALLS'}    | ${'instrument:new'}  | ${1}  | ${'it names a later one'}
    ${'instrument:mid'}  | ${'SUPERSEDES'} | ${'instrument:new'}  | ${1}  | ${'nothing takes the place of what is to come'}
    ${'instrument:old'}  | ${'RECALLS'}    | ${'instrument:mid'}  | ${0}  | ${'it may be of December 2019'}
    ${'instrument:when'} | ${'RECALLS'}    | ${'instrument:new'}  | ${0}  | ${'no day of it is known'}
    ${'statement:said'}  | ${'CITES'}      | ${'instrument:new'}  | ${1}  | ${'nobody cites the text of the next day'}
    ${'statement:said'}  | ${'CITES'}      | ${'provision:new-1'} | ${1}  | ${'an article is as old as its text'}
    ${'statement:said'}  | ${'CITES'}      | ${'instrument:mid'}  | ${0}  | ${'it was half a year old'}
  `('$subject $relation $object is wrong $times times: $because', async ({ subject, relation, object, times }) => {
    const part = '\n  - { subject: provision:new-1, relation: PART_OF, object: instrument:new }';
    const view = await viewWith(
      TEXTS,
      `${part}\n  - { subject: ${subject}, relation: ${relation}, object: ${object} }`,
    );
    const problems = found('refers-to-later', view);
    expect(problems).toHaveLength(times);
    if (times > 0) expect(problems[0]).toContain(`${subject} ${relation} ${object}: `);
  });

  it('is not broken by what is denied, or does not speak', async () => {
    const claim = 'subject: instrument:mid, relation: RECALLS, object: instrument:new';
    expect(found('refers-to-later', await viewWith(TEXTS, `\n  - { ${claim}, denied: true }`))).toEqual([]);
    expect(found('refers-to-later', await viewWith(TEXTS, `\n  - { ${claim}, rank: deprecated }`))).toEqual([]);
  });
});

describe('sources', () => {
  const PARTY = 'subject: state:sau, relation: PARTY_TO, object: instrument:moon';

  it.each`
    sourceClass     | url                           | dead
    ${'press'}      | ${'language: en'}             | ${1}
    ${'official'}   | ${'language: en'}             | ${1}
    ${'editorial'}  | ${'language: en'}             | ${0}
    ${'unverified'} | ${'language: en'}             | ${0}
    ${'press'}      | ${'url: https://example.org'} | ${0}
  `('of class $sourceClass with $url: $dead are dead', async ({ sourceClass, url, dead }) => {
    const view = await viewWith('', `\n  - { ${PARTY}, since: 2012 }`, sourceClass, url);
    expect(found('dead-evidence', view)).toHaveLength(dead);
  });

  it('that nobody describes are dead, and are told with how much rests on them', async () => {
    const seed = await load();
    const histories = historiesOf(seed).map((history) => ({
      ...history,
      versions: history.versions.map((version) => ({ ...version, evidence: [{ document: 'document:gone' }] })),
    }));
    expect(found('dead-evidence', viewOf(histories, ontology, null))).toEqual([
      `document:gone: no such document is described; ${histories.length} claims rest on it.`,
    ]);
  });

  it('that disagree are told, and an undecided quarrel is a warning', async () => {
    const view = await viewWith(
      '',
      `\n  - { ${PARTY}, since: 2012-07-18, confidence: 0.9 }\n  - { ${PARTY}, since: 2013-01-01, confidence: 0.5 }`,
    );
    expect(found('disagreements', view)).toEqual([
      expect.stringMatching(/^state:sau PARTY_TO instrument:moon: .*2012-07-18.* speaks before .*2013/),
    ]);
    expect(found('undecided', view)).toHaveLength(1);
    const ranked = await viewWith(
      '',
      `\n  - { ${PARTY}, since: 2012-07-18, rank: preferred }\n  - { ${PARTY}, since: 2013-01-01 }`,
    );
    expect(found('disagreements', ranked)).toHaveLength(1);
    expect(found('undecided', ranked)).toEqual([]);
  });

  it('that are weak speak against better ones only if somebody prefers them, and that is an error', async () => {
    const other = 'subject: state:aut, relation: PARTY_TO, object: instrument:moon, action: ratification';
    const weak = await viewWith('', `\n  - { ${other}, since: 1999 }`, 'unverified');
    expect(found('weak-outranks', weak)).toEqual([]);
    const preferred = await viewWith('', `\n  - { ${other}, since: 1979, rank: preferred }`, 'unverified');
    expect(found('weak-outranks', preferred)).toEqual([
      expect.stringMatching(/^state:aut PARTY_TO instrument:moon: .*1979.* speaks against .*1984-06-11/),
    ]);
  });
});

describe('names and claims', () => {
  it('finds letters that pass for others, and experiments without title', async () => {
    const entities = `
  - { id: org:a, name: "R\u043eskosmos", aliases: ["\u0420\u043e\u0441\u043a\u043e\u0441\u043c\u043e\u0441 (Roscosmos)", "\u0421\u041eCKET"] }
  - { id: experiment:named, name: Named, title: Named in full }
  - { id: experiment:batch, name: Batch }
  - { id: experiment:nameless, name: Nameless }`;
    const view = await viewWith(
      entities,
      '\n  - { subject: experiment:named, relation: PART_OF, object: experiment:batch }',
    );
    expect(found('mixed-scripts', view)).toEqual(
      [expect.stringMatching(/^org:a name: /), expect.stringMatching(/^org:a aliases: "\u0421\u041eCKET"/)].sort(
        () => 0,
      ),
    );
    expect(found('experiments-without-title', view)).toEqual(['experiment:nameless: "Nameless" has no title.']);
  });

  it('finds the same said twice once two entities are one', async () => {
    const entities = `\n  - { id: body:one, name: One }\n  - { id: body:other, name: Other }\n  - { id: body:whole, name: Whole }`;
    const both = `
  - { subject: body:one, relation: SUBSIDIARY_OF, object: body:whole }
  - { subject: body:other, relation: SUBSIDIARY_OF, object: body:whole }`;
    expect(found('duplicate-claims', await viewWith(entities, both))).toEqual([]);
    const merged = await viewWith(
      entities,
      `${both}\n  - { subject: body:other, relation: SAME_AS, object: body:one }`,
    );
    expect(found('duplicate-claims', merged)).toEqual([
      expect.stringMatching(/says the same as claim:[0-9a-f]{32}: body:one SUBSIDIARY_OF body:whole/),
    ]);
  });

  it('counts edges by the decade in which they begin', async () => {
    const coverage = coverageOf(await viewWith(PEOPLE, ''));
    expect(coverage.map(({ relation }) => relation)).toEqual([...ontology.relations.keys()]);
    expect(coverage.find(({ relation }) => relation === 'PARTY_TO')).toEqual({
      relation: 'PARTY_TO',
      edges: 1,
      first: '1984',
      last: '1984',
      decades: { '1980s': 1 },
      undated: 0,
      complete: [],
    });
  });
});

describe('the lives of States', () => {
  const STATES = `
  - { id: state:old, name: Old, code: OLD, stateStatus: FORMER, ended: 1991-12-24 }
  - { id: state:new, name: New, code: NEW, stateStatus: UN_MEMBER, began: 1991-12-24 }
  - { id: state:ever, name: Ever, code: EVR, stateStatus: UN_MEMBER }`;
  const party = (who: string, when: string): string =>
    `\n  - { subject: state:${who}, relation: PARTY_TO, object: instrument:moon, ${when} }`;
  const succeeds = (who: string, manner: string): string =>
    `\n  - { subject: state:${who}, relation: SUCCEEDS, object: state:old, manner: ${manner}, since: 1991-12-24 }`;

  it.each`
    claims                                                                                                                  | check                  | times | because
    ${party('old', 'since: 1984, until: 1991-12-24') + party('new', 'since: 1991-12-24')}                                   | ${'outside-existence'} | ${0}  | ${'each is bound while it is there'}
    ${party('new', 'since: 1984-01-01')}                                                                                    | ${'outside-existence'} | ${1}  | ${'it had not begun'}
    ${party('new', 'since: 1991')}                                                                                          | ${'outside-existence'} | ${0}  | ${'some day of 1991 fits'}
    ${party('old', 'since: 1984')}                                                                                          | ${'outside-existence'} | ${1}  | ${'it runs on after its end'}
    ${party('ever', 'since: 1984')}                                                                                         | ${'outside-existence'} | ${0}  | ${'nothing is known to bound it'}
    ${succeeds('new', 'CONTINUATION') + party('new', 'since: 1984-01-01')}                                                  | ${'before-succession'} | ${1}  | ${"the obligation was the other one's until then"}
    ${succeeds('ever', 'SUCCESSION') + party('ever', 'since: 1984-01-01')}                                                  | ${'before-succession'} | ${1}  | ${'whether or not its beginning is known'}
    ${succeeds('ever', 'UNION') + party('ever', 'since: 1984-01-01')}                                                       | ${'before-succession'} | ${0}  | ${'who took another in was bound itself'}
    ${succeeds('new', 'CONTINUATION') + party('new', 'since: 1990') + party('old', 'since: 1984, until: 1991-12-24')}       | ${'counted-twice'}     | ${1}  | ${'both are bound in 1990'}
    ${succeeds('new', 'CONTINUATION') + party('new', 'since: 1991-12-24') + party('old', 'since: 1984, until: 1991-12-24')} | ${'counted-twice'}     | ${0}  | ${'one after the other'}
    ${party('ever', 'since: 1984, action: ratification')}                                                                   | ${'ratified-unsigned'} | ${1}  | ${'no signature goes before'}
    ${party('ever', 'since: 1984, action: accession')}                                                                      | ${'ratified-unsigned'} | ${0}  | ${'an accession needs none'}
  `('$check finds $times: $because', async ({ claims, check, times }) => {
    expect(found(String(check), await viewWith(STATES, String(claims)))).toHaveLength(Number(times));
  });

  it('end after they begin', async () => {
    const turned = `\n  - { id: state:odd, name: Odd, code: ODD, stateStatus: FORMER, began: 1992, ended: 1991-01-01 }`;
    expect(found('ends-before-it-begins', await viewWith(turned, ''))).toEqual([
      'state:odd: Odd began 1992 and ended 1991-01-01.',
    ]);
  });
});
