import fc from 'fast-check';
import { readArticleText, type Knowledge } from '../../src/ingest/ingest.js';
import { sentencesOf } from '../../src/ingest/sentences.js';
import { freezeText } from '../../src/ingest/text.js';
import { anyCharacter } from '../support/any-character.js';
import { packagedKnowledge, said } from './support.js';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await packagedKnowledge();
});

const read = (text: string) => readArticleText(text, knowledge);

describe('reading an article', () => {
  it('quotes exactly what stands in the text, also behind characters of two units', () => {
    const text = '🚀🛰️ On 3 October Azerbaijan joined COPUOS. Bulgaria signed the Artemis Accords.';
    const { drafts } = read(text);
    expect(drafts.map(said)).toEqual(['Azerbaijan MEMBER_OF COPUOS', 'Bulgaria SIGNED Artemis Accords']);
    for (const { start, end, quote } of drafts) expect(text.slice(start, end)).toBe(quote);
  });

  it('never quotes what is not there, whatever the text', () => {
    const pieces = fc.constantFrom(
      'China ',
      'the Artemis Accords',
      ' signed ',
      ' has joined ',
      'COPUOS',
      '. ',
      ', ',
      ' and ',
      '\n\n',
      '“',
      '(A/C.1/76/L.52)',
      ' said ',
      'Li Song, permanent representative of China, ',
      'NASA Administrator Bill Nelson ',
      '\ue000',
      '\ud83d',
      '🚀',
      ' draft resolution ',
      ' was approved by ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: anyCharacter, maxLength: 4 })), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          const { drafts, sentences, unread } = read(text);
          for (const { start, end, quote } of [...drafts]) expect(text.slice(start, end)).toBe(quote);
          for (const span of unread) expect(sentences).toContain(span);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives the same drafts each time', () => {
    const text = 'The First Committee approved a draft resolution on space threats. China and Cuba voted against.';
    expect(read(text)).toEqual(read(text));
  });

  it('takes the date from the words of the sentence, and none where there is none', () => {
    const dates = (text: string) => read(text).drafts.map(({ date }) => date);
    expect(dates('On 9 November 2023, Bulgaria signed the Artemis Accords.')).toEqual(['2023-11-09']);
    expect(dates('Bulgaria signed the Artemis Accords on Tuesday.')).toEqual([null]);
    expect(dates('Bulgaria signed the Artemis Accords in November 2023.')).toEqual(['2023-11']);
  });

  it('holds a speaker to what the speaker said, and a person who signs to whom the person signs for', () => {
    const { drafts } = read(
      'Li Guoping, chief engineer of the China National Space Administration (CNSA), and Samaddin Asadov, who chairs Azercosmos, signed a joint statement in Baku.',
    );
    expect(drafts.map(said)).toEqual(
      expect.arrayContaining([
        'Li Guoping HOLDS_OFFICE China National Space Administration',
        'China National Space Administration SIGNED joint statement',
        'Azercosmos SIGNED joint statement',
      ]),
    );
    expect(drafts.filter(({ relation, subject }) => relation === 'SIGNED' && subject.kind === 'Person')).toEqual([]);
  });

  it('marks every sentence unread in which a name stands in no draft', () => {
    const text = 'Bulgaria signed the Artemis Accords. Kenya was pleased. Norway and its partners went home.';
    expect(read(text).unread.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Kenya was pleased.',
      'Norway and its partners went home.',
    ]);
  });

  it('marks a sentence unread of which a clause stands in no quotation', () => {
    const unread = (text: string) => read(text).unread.map(({ start, end }) => text.slice(start, end));
    expect(unread('Bulgaria signed the Artemis Accords.')).toEqual([]);
    expect(unread('Bulgaria signed the Artemis Accords and paid for a launch.')).toHaveLength(1);
    expect(unread('Bulgaria signed the Artemis Accords, and Bulgaria rejoiced.')).toHaveLength(1);
  });

  it('hears a statement where the text reports on one meeting, and not where it names one in passing', () => {
    const report = 'The First Committee met on Monday.\n\nThe delegate of Peru spoke of the Legal Subcommittee.\n\n';
    expect(read(`${report}The delegate of Kenya said no.`).drafts.map(said)).toContain(
      'Kenya MADE_STATEMENT_AT First Committee',
    );
    const passing =
      'Peru built a rocket. It flew well. It was cheap. It sold.\n\nIn 2022 the First Committee met once.\n\n';
    expect(read(`${passing}The delegate of Kenya said no.`).drafts.map(said)).toEqual([]);
  });

  it('reads what meeting a text reports on below its headings', () => {
    const headings = 'UNIS/1\n\nA committee meets\n\nSpeakers want more seats\n\n';
    expect(
      read(`${headings}The Fourth Committee met today. It was long.\n\nThe delegate of Kenya said no.`).drafts.map(
        said,
      ),
    ).toContain('Kenya MADE_STATEMENT_AT Fourth Committee');
  });

  it('takes we for the group in whose name a statement is given, and for the State alone where it only associates itself', () => {
    const heading = 'Scientific and Technical Subcommittee of COPUOS, sixty-first session, 29 January 2024\n';
    const body = 'Mr. Chair,\n\nWe call for more capacity-building for developing countries. My delegation thanks you.';
    const ofGroup = read(
      `${heading}Statement of the Group of 77 and China, delivered by H.E. Ambassador Aftab Khokher, Permanent Representative of Pakistan\n\n${body}`,
    ).drafts.map(said);
    expect(ofGroup).toEqual(
      expect.arrayContaining([
        'Group of 77 and China CALLS_FOR more capacity-building for developing countries',
        'Aftab Khokher SPEAKS_FOR Group of 77 and China',
        'Group of 77 and China MADE_STATEMENT_AT sixty-first session of the STSC',
      ]),
    );
    const ofState = read(
      `${heading}Statement of Pakistan\n\nPakistan associates itself with the statement of the Group of 77 and China.\n\n${body}`,
    ).drafts.map(said);
    expect(ofState).toContain('Pakistan CALLS_FOR more capacity-building for developing countries');
    expect(ofState.join()).not.toContain('Group of 77 and China');
  });

  it('holds a person who speaks at a meeting to it where the text says for which State, and nobody else', () => {
    const report = 'The Legal Subcommittee met on Monday.\n\n';
    const drafts = (text: string) => read(report + text).drafts.map(said);
    expect(drafts('For Germany, the head of delegation, Eva Lund, insisted on rules.')).toContain(
      'Eva Lund MADE_STATEMENT_AT Legal Subcommittee',
    );
    expect(drafts('Eva Lund, a lawyer, insisted on rules.').filter((one) => one.includes('STATEMENT'))).toEqual([]);
  });

  it('takes he or she for whom a text is about, wherever others are named, and for nobody where two are', () => {
    const life = 'Eva Lund died on Sunday. Lund taught law. Lund met Jan Berg. ';
    const spoke = 'From 1971 she sat for Norway.';
    expect(read(life + spoke).drafts.map(said)).toContain('Eva Lund REPRESENTS Norway');
    const two = 'Eva Lund met Jan Berg. Berg taught law. Berg wrote. Lund wrote. ';
    expect(read(two + spoke).drafts.map(said)).toEqual([]);
  });

  it('leaves what it means to a person where the sentence before names two of a kind', () => {
    const it = 'It ratified the Moon Agreement.';
    expect(read(`Kenya lies in Africa. ${it}`).drafts.map(said)).toEqual(['Kenya PARTY_TO Moon Agreement']);
    expect(read(`Kenya borders on Uganda. ${it}`).drafts).toEqual([]);
  });

  it('takes a treaty that is only meant for that of the paragraph, or else of the head of the text', () => {
    const text =
      'Norway signed the Artemis Accords.\n\nNobody there likes the Moon Agreement.\n\nFinland signed in January.';
    expect(read(text).drafts.map(said)).toContain('Finland SIGNED Artemis Accords');
    const here = 'Norway signed the Artemis Accords.\n\nThe Moon Agreement is older. France signed in January.';
    expect(read(here).drafts.map(said)).toContain('France SIGNED Moon Agreement');
  });

  it('takes nothing from a sentence that the next one takes back, but who somebody is', () => {
    const told = 'The chairman of ISRO, S. Somanath, said that India had acceded to the Moon Agreement.';
    const relations = (text: string) => read(text).drafts.map(({ relation }) => relation);
    expect(relations(told)).toContain('PARTY_TO');
    expect(relations(`${told} This is wrong.`)).toEqual(['HOLDS_OFFICE']);
  });

  it('takes neither of two agencies of a paragraph for the agency, unless the last sentence began with it', () => {
    const pair = 'The Luxembourg Space Agency pays into the European Space Agency.';
    const works = 'The agency works with NASA.';
    expect(read(`${pair} ${works}`).drafts).toEqual([]);
    expect(read(`${pair} The European Space Agency is in Paris. ${works}`).drafts.map(said)).toEqual([
      'European Space Agency COOPERATES_WITH NASA',
    ]);
  });

  it('keeps the whole of an office that the name of the house parts', () => {
    const roles = (text: string) => read(text).drafts.map(({ qualifiers }) => qualifiers['role']);
    expect(roles('Acting NASA Administrator Janet Petro sent thanks.')).toEqual(['Acting Administrator']);
    expect(roles("NASA's acting administrator, Sean Duffy, hosted them.")).toEqual(['acting administrator']);
  });

  it('resolves a surname only where one person of the text has it', () => {
    const one = read('Li Song, permanent representative of China, met the press. Li called for dialogue on orbits.');
    expect(one.drafts.map(said)).toContain('Li Song CALLS_FOR dialogue on orbits');
    const two = read(
      'Li Song, permanent representative of China, met Li Qiang, president of Wuhan University. Li called for dialogue on orbits.',
    );
    expect(two.drafts.map(({ relation }) => relation)).not.toContain('CALLS_FOR');
  });

  it('reads a hostile text in time that grows with its length alone', () => {
    const took = (text: string): number => {
      const started = performance.now();
      read(text);
      return performance.now() - started;
    };
    for (const piece of ['the ', 'signed by ', '(', 'Committee of the ', ', who said ', 'NASA said, and ']) {
      const short = took(piece.repeat(2_000 / piece.length));
      expect(took(piece.repeat(8_000 / piece.length))).toBeLessThan(1_000 + 12 * short);
    }
  });

  it.each(['Aa Bb ', 'NASA said, and ', 'Bank of ', 'formally ', 'China signed the Artemis Accords. ', '. ', '\n'])(
    'reads 100 kB of %j in a few seconds of processor at most',
    (piece) => {
      const started = process.cpuUsage();
      read(piece.repeat(Math.ceil(100_000 / piece.length)));
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1_000).toBeLessThan(4_000); // one to two on a quiet machine
    },
  );

  it('says who somebody is whatever they will do, and what a thing of somebody is, is not theirs', () => {
    expect(read('Li Song, head of NASA, will travel to Vienna.').drafts.map(said)).toEqual([
      'Li Song HOLDS_OFFICE NASA',
    ]);
    expect(read('ESA selected the rival of JAXA. NASA chose SpaceX’s rival.').drafts).toEqual([]);
    expect(read('Li Song, former head of NASA, spoke.').drafts).toEqual([]);
  });

  it('leaves a sentence that is too long for its rules to a person', () => {
    const long = `${'Norway and '.repeat(100)}Bulgaria signed the Artemis Accords.`;
    const { drafts, unread } = read(long);
    expect(drafts).toEqual([]);
    expect(unread).toEqual([{ start: 0, end: long.length }]);
  });
});

describe('sentences', () => {
  it.each`
    text                                                | count | because
    ${'Mr. Li met Dr. Wu of the U.S. delegation.'}      | ${1}  | ${'what is shortened ends nothing'}
    ${'Art. 2 (4) applies. It was recalled.'}           | ${2}  | ${'an article is shortened too'}
    ${'1. We agree.\n2. We thank you.'}                 | ${2}  | ${'points of a list are sentences'}
    ${'A title\n\nThe text begins.'}                    | ${2}  | ${'an empty line ends a title'}
    ${'A line broken by\nthe width of a page goes on.'} | ${1}  | ${'a small letter goes on'}
  `('finds $count in "$text": $because', ({ text, count }: { text: string; count: number }) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });
});

it('freezes a text: its digest and that of its file are told apart', () => {
  const plain = freezeText(Buffer.from('Nigeria signed.'));
  const marked = freezeText(Buffer.from('\ufeffNigeria signed.'));
  expect(marked.text).toBe('Nigeria signed.');
  expect(marked.sha256).toBe(plain.sha256);
  expect(marked.sourceSha256).not.toBe(plain.sourceSha256);
});
