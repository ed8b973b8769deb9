import { datelineOf, lately, resolved } from '../../src/ingest/dateline.js';
import { draftsOf } from '../../src/ingest/drafts-of.js';
import { readArticleText, type Knowledge } from '../../src/ingest/ingest.js';
import { freezeText } from '../../src/ingest/text.js';
import { ontology } from '../support/seed.js';
import { packagedKnowledge, said } from './support.js';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await packagedKnowledge();
});

describe('the day of a text', () => {
  it.each`
    head                                                        | date            | because
    ${'BEIJING, May 7, 2025 (Wire) -- China'}                   | ${'2025-05-07'} | ${'a wire has it behind the place'}
    ${' date 2025-05-07 (ECNS) -- China'}                       | ${'2025-05-07'} | ${'or behind a label'}
    ${'Vienna, 9 May 2022. Statement'}                          | ${'2022-05-09'} | ${'a mission ends it with a point'}
    ${'GENEVA (7 May 2025) - The'}                              | ${'2025-05-07'} | ${'or puts it in brackets'}
    ${'A title\n7 May 2025 | Press release\n\nKenya'}           | ${'2025-05-07'} | ${'a line of its own'}
    ${'A title\nBy A. Writer, Nairobi | 7 May 2025\n\nIn'}      | ${'2025-05-07'} | ${'beside the author'}
    ${'UNIS/1\n28 October 1999\n\nNEW YORK, 27 October -- For'} | ${'1999-10-27'} | ${'the day of the meeting is the one that "today" means'}
    ${'OSLO, May 15 - Norway'}                                  | ${null}         | ${'no year'}
    ${'On 5 January 2023 Saudi Arabia told'}                    | ${null}         | ${'a day of what is told'}
    ${'Law of 13 June 2025: what it says'}                      | ${null}         | ${'a day of something else'}
    ${'1 May 2025\n2 May 2025\nA diary'}                        | ${null}         | ${'two that differ'}
    ${'The text.\n'.repeat(9) + 'Vienna, 9 May 2022. A footer'} | ${null}         | ${'far from the head'}
  `('of $head is $date: $because', ({ head, date }: { head: string; date: string | null }) => {
    expect(datelineOf(head)?.date ?? null).toBe(date);
  });

  it.each`
    words             | dateline        | date            | because
    ${'Wednesday'}    | ${'2025-05-07'} | ${'2025-05-07'} | ${'that day is one'}
    ${'Monday'}       | ${'2025-05-07'} | ${'2025-05-05'} | ${'the last one before'}
    ${'Thursday'}     | ${'2025-05-07'} | ${'2025-05-01'} | ${'of the week before, and never to come'}
    ${'last Tuesday'} | ${'2025-05-06'} | ${'2025-04-29'} | ${'that day is not the last one'}
    ${'yesterday'}    | ${'2024-03-01'} | ${'2024-02-29'} | ${'a leap year has it'}
    ${'last month'}   | ${'2025-01-31'} | ${'2024-12'}    | ${'no finer than the words'}
    ${'last year'}    | ${'2025-01-31'} | ${'2024'}       | ${'no finer than the words'}
    ${'last week'}    | ${'2025-05-07'} | ${null}         | ${'no date says a week'}
  `(
    '"$words" on $dateline is $date: $because',
    ({ words, dateline, date }: Record<'words' | 'dateline' | 'date', string>) => {
      expect(resolved(words, dateline)).toBe(date);
    },
  );

  it('gives a day without a year that of the text where it has just been', () => {
    expect(lately('05-05', '2025-05-07')).toBe('2025-05-05');
    expect(lately('12-30', '2025-01-02')).toBe('2024-12-30');
    expect(lately('05-08', '2025-05-07')).toBeNull();
  });
});

describe('the date of a draft', () => {
  const dates = (text: string) =>
    Object.fromEntries(readArticleText(text, knowledge).drafts.map((one) => [said(one), one.date]));

  it('is that of its own clause', () => {
    expect(
      dates('Kenya signed the Artemis Accords in 2024 and ratified the Registration Convention a year later.'),
    ).toEqual({
      'Kenya SIGNED Artemis Accords': '2024',
      'Kenya PARTY_TO Registration Convention': null,
    });
    expect(
      dates('Poland signed the Moon Agreement but never ratified it, and it joined the European Space Agency in 2012.'),
    ).toEqual({
      'Poland SIGNED Moon Agreement': null,
      'Poland MEMBER_OF European Space Agency': '2012',
    });
    expect(dates('Malaysia acceded to the Outer Space Treaty in 1967 and the Rescue Agreement in 1970.')).toEqual({
      'Malaysia PARTY_TO Outer Space Treaty': '1967',
      'Malaysia PARTY_TO Rescue Agreement': '1970',
    });
    expect(dates('In 2016 Paraguay became a party to the Outer Space Treaty.')).toEqual({
      'Paraguay PARTY_TO Outer Space Treaty': '2016',
    });
  });

  it('is derived from a weekday and the day of the text, and says so', () => {
    const text =
      'BEIJING, May 7, 2025 (Wire) -- Kenya signed the Artemis Accords on Monday. Chad signed the Artemis Accords today.';
    const { drafts } = readArticleText(text, knowledge);
    expect(drafts.map(({ date, derived }) => [date, derived?.words, derived?.by])).toEqual([
      ['2025-05-05', 'Monday', 'May 7, 2025'],
      ['2025-05-07', 'today', 'May 7, 2025'],
    ]);
    for (const { derived } of drafts) expect(text.slice(derived?.at.start, derived?.at.end)).toBe(derived?.words);
  });

  it('is none where the text has no day of its own, or the words point ahead', () => {
    expect(dates('Kenya signed the Artemis Accords on Monday.')).toEqual({ 'Kenya SIGNED Artemis Accords': null });
    const ahead = 'Vienna, 9 May 2022. Kenya signed the Artemis Accords, and its envoy returns next Monday.';
    expect(dates(ahead)).toEqual({ 'Kenya SIGNED Artemis Accords': null });
  });

  it('is one for two articles on one event, so that both are evidence of one claim', () => {
    const claims = (id: string, words: string) => {
      const frozen = freezeText(Buffer.from(words));
      const source = {
        id: `document:${id}`,
        name: id,
        sourceClass: 'PRESS',
        file: `${id}.txt`,
        published: '2025-05-09',
      };
      return draftsOf(readArticleText(words, knowledge), frozen, source, knowledge.gazetteer, ontology).claims.map(
        ({ subject, relation, object, since, dated, qualifiers }) => ({
          subject,
          relation,
          object,
          since,
          dated,
          qualifiers,
        }),
      );
    };
    const [wire] = claims('wire', 'NAIROBI, May 7, 2025 (Wire) -- Kenya on Wednesday signed the Artemis Accords.');
    const [daily] = claims('daily', 'Nairobi, 8 May 2025. Kenya signed the Artemis Accords yesterday.');
    const [record] = claims('record', 'Kenya signed the Artemis Accords on 7 May 2025.');
    expect(wire).toMatchObject({ since: '2025-05-07', dated: '"Wednesday" in a text of May 7, 2025' });
    expect(record?.dated).toBeUndefined();
    expect([wire, daily, record].map((one) => ({ ...one, dated: undefined }))).toEqual([
      { ...record, dated: undefined },
      { ...record, dated: undefined },
      { ...record, dated: undefined },
    ]);
  });
});
