import { draftsOf } from '../../src/ingest/drafts-of.js';
import type { DraftFile } from '../../src/ingest/draft-file.js';
import { readArticleText, type Knowledge } from '../../src/ingest/ingest.js';
import { freezeText } from '../../src/ingest/text.js';
import { ontology } from '../support/seed.js';
import { packagedKnowledge } from './support.js';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await packagedKnowledge();
});

function drafts(words: string): DraftFile {
  const frozen = freezeText(Buffer.from(words));
  const source = { id: 'document:a', name: 'A', sourceClass: 'PRESS', file: 'a.txt' };
  return draftsOf(readArticleText(words, knowledge), frozen, source, knowledge.gazetteer, ontology);
}

it('takes who sponsors a text for its supporter, without a statement', () => {
  const { claims, ingest } = drafts('A/C.1/81/L.17 was tabled by Canada.');
  expect(claims).toMatchObject([
    {
      subject: 'state:can',
      relation: 'SUPPORTS',
      object: 'instrument:a-c-1-81-l-17',
      qualifiers: { form: 'sponsor' },
    },
  ]);
  expect(ingest.cannot).toEqual([]);
});

it('makes no stance of a vote, and says what a vote is said of', () => {
  const { claims, ingest } = drafts('Brazil voted against A/C.1/81/L.17.');
  expect(claims).toEqual([]);
  expect(ingest.cannot).toEqual([
    expect.stringMatching(/^Brazil OPPOSES .*: how somebody voted is said of a roll call/),
  ]);
});

it('shortens a name to what names may be, shows that it did, and keeps the whole', () => {
  const { entities } = drafts(
    'The Institute for the Advancement of Orbital Peace and Security supports the Moon Agreement.',
  );
  for (const { name, aliases } of entities) {
    expect(name.length).toBeLessThanOrEqual(40);
    if (name.endsWith('…')) expect(aliases?.startsWith(name.slice(0, -1))).toBe(true);
  }
  expect(entities.find(({ id }) => id.startsWith('statement:'))?.name).toMatch(/…$/);
});
