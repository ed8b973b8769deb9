import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticleText, type Knowledge } from '../../src/ingest/ingest.js';
import { packagedKnowledge, ROOT, said } from './support.js';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await packagedKnowledge();
});

const readingsOf = (text: string): string[] => readArticleText(text, knowledge).drafts.map(said);
const SIGNED = 'Kenya SIGNED Artemis Accords';

describe('what a clause can do without', () => {
  it.each([
    ['an aside between dashes', 'Kenya – to the surprise of its neighbours – signed the Artemis Accords.'],
    ['a time without a comma', 'Kenya in the early spring signed the Artemis Accords.'],
    ['a ceremony without a comma', 'Kenya in a quiet ceremony in Nairobi signed the Artemis Accords.'],
    ['time and place behind the verb', 'Kenya signed last week in a quiet ceremony the Artemis Accords.'],
    ['what the object is called', 'Kenya signed the much-debated voluntary Artemis Accords.'],
    ['what sort of thing it is', 'Kenya signed the text of the Artemis Accords.'],
    ['a relative clause with a list', 'Kenya, which hosts an observatory and a port, signed the Artemis Accords.'],
    ['what went before', 'After refusing for years, Kenya signed the Artemis Accords.'],
    ['what it did besides', 'Kenya hosted a workshop and has since quietly signed the Artemis Accords.'],
  ])('reads a clause in spite of %s', (_, text) => {
    expect(readingsOf(text)).toContain(SIGNED);
  });

  it.each([
    ['an aside denies it', 'Kenya – if its neighbours are right – signed the Artemis Accords.'],
    ['it was nearly done', 'Kenya in the early spring nearly signed the Artemis Accords.'],
    ['it was done in a scenario', 'In a scenario for students, Kenya signed the Artemis Accords.'],
    ['it is to be done', 'Kenya hosted a workshop and will quietly sign the Artemis Accords.'],
    ['it is planned together with another thing', 'Kenya plans to host a workshop and signs the Artemis Accords.'],
    ['it is taken back behind', 'Kenya in the early spring signed the Artemis Accords, a report that it denied.'],
    ['another did it', 'Kenya told the meeting that Peru and quietly signed the Artemis Accords.'],
    ['the text is a proposed one', 'Kenya signed the proposed American Artemis Accords.'],
  ])('does not where %s', (_, text) => {
    expect(readingsOf(text)).not.toContain(SIGNED);
  });

  it('quotes the words as they stand, with what was left out', () => {
    const text = 'Kenya in a quiet ceremony signed the Artemis Accords.';
    const [draft] = readArticleText(text, knowledge).drafts;
    expect(draft?.quote).toBe('Kenya in a quiet ceremony signed the Artemis Accords');
  });
});

describe('what a relative clause says of the name before it', () => {
  it.each([
    ['Critics attack the Artemis Accords, which Kenya and Peru signed in May.', 'Peru SIGNED Artemis Accords'],
    ['The minister praised the African Union, to which Kenya belongs.', 'Kenya MEMBER_OF African Union'],
    ['The images come from Landsat 9, which NASA operates together with the USGS.', 'NASA OPERATES Landsat 9'],
    ['They spoke of the Moon Agreement, which Kuwait acceded to in 2014.', 'Kuwait PARTY_TO Moon Agreement'],
  ])('is read: "%s"', (text, claim) => {
    expect(readingsOf(text)).toContain(claim);
  });

  it.each([
    ['another thing is what was done', 'Critics attack the Artemis Accords, which Kenya refused an offer to sign.'],
    ['it will be done', 'Critics attack the Artemis Accords, which Kenya will sign in May.'],
    ['it is denied', 'Critics attack the Artemis Accords, which Kenya has never signed.'],
    ['nothing is what it was done to', 'There are no Artemis Accords that Kenya signed.'],
  ])('is not where %s', (_, text) => {
    expect(readingsOf(text)).not.toContain(SIGNED);
  });

  it('is not where what was done is taken back before it', () => {
    const text = 'Peru withdrew its sponsorship of draft resolution L.3, which Peru has tabled with Egypt.';
    expect(readingsOf(text).filter((claim) => claim.includes('SUPPORTS'))).toEqual([]);
  });

  it('is quoted from the name to its end', () => {
    const text = 'The minister praised the African Union, to which Kenya belongs.';
    expect(readArticleText(text, knowledge).drafts.map(({ quote }) => quote)).toEqual([
      'the African Union, to which Kenya belongs',
    ]);
  });
});

/** Every so many lines of the phrase book whose subject stands right before its verb. */
function phrasesWith(form: RegExp): { relation: string; subject: string; behind: string }[] {
  let relation = '';
  return readFileSync(join(ROOT, 'schema/ingest/phrases.txt'), 'utf8')
    .split('\n')
    .flatMap((line, n) => {
      if (/^[A-Z_]+$/.test(line)) relation = line;
      const { subject = '', behind = '' } = form.exec(line)?.groups ?? {};
      return subject === '' || n % 11 !== 0 ? [] : [{ relation, subject, behind }];
    });
}
const READ =
  /^\+ (?<who>.+?) > .+? \| (?<subject>(?:The )?\k<who>)(?<behind> (?!and\b|of\b|to\b|in\b|on\b|at\b)\p{Ll}.*)$/u;
const LOOK_ALIKE =
  /^- (?<subject>(?!It\b|They\b)(?:The )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)(?<behind> (?!and\b|of\b|to\b|in\b|on\b|at\b)\p{Ll}.*)$/u;

const PUT_IN = [
  ', which hosted the meeting last year,',
  ' – to the surprise of many –',
  ' on Tuesday',
  ' in a quiet ceremony',
  ' hosted a workshop and',
  ', at a ceremony in the capital,',
];

describe('the phrase book with words put in behind its subjects', () => {
  const relationsIn = (text: string): string[] =>
    readArticleText(text, knowledge).drafts.map(({ relation }) => relation);

  it('is read in nineteen cases of twenty', () => {
    const varied = phrasesWith(READ).flatMap(({ relation, subject, behind }) =>
      PUT_IN.map((words) => ({ relation, text: `${subject}${words}${behind}` })),
    );
    const lost = varied.filter(({ relation, text }) => !relationsIn(text).includes(relation));
    expect(varied.length).toBeGreaterThan(200);
    expect(lost.length / varied.length).toBeLessThanOrEqual(0.05);
  });

  it('falls for no look-alike', () => {
    const fallen = phrasesWith(LOOK_ALIKE).flatMap(({ relation, subject, behind }) =>
      PUT_IN.map((words) => `${subject}${words}${behind}`).filter((text) => relationsIn(text).includes(relation)),
    );
    expect(fallen).toEqual([]);
  });
});
