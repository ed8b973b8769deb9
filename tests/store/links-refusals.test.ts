import { parsePartialDate } from '../../src/model/partial-date.js';
import { MOST_EDGES, NO_REPLY, type Step } from '../../src/questions/links.js';
import { findPaths } from '../../src/questions/paths-of.js';
import { hopSentence } from '../../src/questions/tell-link.js';
import { ontology } from '../oracle/vocabulary.js';

const question = {
  ...{ from: 'state:a', to: 'state:b', maxHops: 4, excludeHubs: true },
  ...{ first: 5, wantsHubs: false, looksForMore: false },
};
const step = (near: string, far: string): Step => ({
  ...{ near, far, relation: 'SUCCEEDS', direction: 'OUT', claim: `claim:${near}${far}`, from: 0 },
});

describe('a search for paths', () => {
  it('refuses the next hop before it is read, with the numbers and what can be asked', () => {
    const search = findPaths(question);
    search.next();
    const weights = new Map([['state:c', { edges: 900, along: MOST_EDGES + 1 }]]);
    const steps = [step('state:a', 'state:b'), step('state:a', 'state:c')];
    expect(() => search.next({ ...NO_REPLY, there: ['state:a', 'state:b'], steps, weights })).toThrow(
      'paths: the next hop leads along 100001 edges of 1 entities; at most 100000 are read at once. ' +
        'maxHops: 3 finds 1; or ask for fewer paths, or name the relations to follow.',
    );
  });

  it('does not go on where enough is found', () => {
    const search = findPaths({ ...question, first: 1 });
    search.next();
    const weights = new Map([['state:c', { edges: 900, along: MOST_EDGES + 1 }]]);
    const steps = [step('state:a', 'state:b'), step('state:a', 'state:c')];
    const { done } = search.next({ ...NO_REPLY, there: ['state:a', 'state:b'], steps, weights });
    expect(done).toBe(true);
  });
});

describe('the sentence of a hop', () => {
  it.each`
    relation        | direction | since           | until           | sentence
    ${'REPRESENTS'} | ${'OUT'}  | ${'2023-03-17'} | ${null}         | ${'A represents B (since 2023-03-17)'}
    ${'REPRESENTS'} | ${'IN'}   | ${null}         | ${'2024'}       | ${'A is represented by B (until 2024)'}
    ${'PARTY_TO'}   | ${'OUT'}  | ${'2012-07-18'} | ${'2024-01-05'} | ${'A is party to B (since 2012-07-18, until 2024-01-05)'}
    ${'SIGNED'}     | ${'OUT'}  | ${'1967-01-27'} | ${null}         | ${'A signed B (on 1967-01-27)'}
    ${'SIGNED'}     | ${'IN'}   | ${'1967-01'}    | ${null}         | ${'A was signed by B (in 1967-01)'}
    ${'RELATED'}    | ${'BOTH'} | ${null}         | ${null}         | ${'A is related to B'}
  `('is $sentence', ({ relation, direction, since, until, sentence }) => {
    const dates = { since: since && parsePartialDate(since), until: until && parsePartialDate(until) };
    expect(hopSentence({ relation, direction, from: 'A', to: 'B', ...dates }, ontology)).toBe(sentence);
  });

  it('has a verb of its own for each way a relation that is not symmetric can be read', () => {
    const same = [...ontology.relations.values()].filter(({ says, saysBack }) => says === saysBack);
    expect(same.map(({ name }) => name)).toEqual(['RELATED', 'COOPERATES_WITH', 'SAME_AS']);
  });
});
