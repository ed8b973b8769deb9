import { datesOf } from '../dates.js';
import type { StateWords } from '../state-words.js';
import { HOUSES } from '../vocabulary.js';
import { matched, type Candidate } from './candidate.js';

/** Names that their own words tell: dates, sessions, committees by number, papers by symbol, provisions. */
export const namesByForm = (text: string, states: StateWords): Candidate[] => [
  ...marks(text),
  ...dates(text),
  ...matched(text, MAIN_COMMITTEE, 'Body', 'form').map((one) => ({ ...one, name: one.name.replace(/ \(.+$/u, '') })),
  ...matched(text, CHAMBER, 'Body', 'form'),
  ...matched(text, HOUSES, 'Organization', 'form'),
  ...matched(text, /\b(?:White House|Kremlin|Pentagon)\b/gu, 'Organization', 'form'),
  ...matched(text, /\b(?:Starlink|GLONASS|BeiDou|Globalstar)\b/gu, 'SpaceObject', 'form'),
  // Before the date that it has inside.
  ...matched(text, /\b(?:Hague )?Building Blocks\b/gu, 'Instrument', 'form'),
  ...matched(text, LAW, 'Instrument', 'form').map((one) => ({ ...one, first: true as const })),
  ...matched(text, WORKING_GROUP, 'Body', 'form'),
  ...matched(text, /\bUNISPACE (?:[IVX]+\b|\+50)/gu, 'Session', 'session'),
  ...matched(text, /\bGroup of \d+(?: and China)?\b/gu, 'Body', 'form'),
  ...matched(
    text,
    /\bGroup of (?:\p{Lu}[\p{L}-]+ ){1,3}(?:and (?:the )?(?:\p{Lu}[\p{L}-]+ ){1,2})?(?:States|Countries|Group)\b/gu,
    'Body',
    'form',
  ),
  ...matched(
    text,
    /\b(?:African|Asia-Pacific|Arab|Nordic|Latin American(?: and Caribbean)?|Caribbean|Western European|Eastern European) [Gg]roup\b/gu,
    'Body',
    'form',
  ),
  ...matched(text, /\bUN-(?:[A-Z]{4,}|Habitat|Women|Water|Energy|Oceans)(?![\w-])/gu, 'Organization', 'form'),
  ...matched(
    text,
    /\b(?:Cosmos|Kosmos|Falcon|Ariane|Vega|Soyuz|Sentinel|Landsat|Intelsat|Iridium|Meteosat|Progress) (?:Heavy|\d{1,4}[A-Z]?)(?![\w-])/gu,
    'SpaceObject',
    'form',
  ),
  ...ministries(text, states),
  ...matched(text, /\b(?:[Ff]oreign|[Dd]efen[cs]e|[Ss]cience) ministry\b/gu, 'Organization', 'form'),
  ...symbols(text),
  ...provisions(text),
  ...sessions(text),
];

/** With what it deals with in brackets, as the United Nations write it. */
const MAIN_COMMITTEE =
  /\b(?:First|Second|Third|Fourth|Fifth|Sixth) Committee\b(?: \((?:Disarmament and International Security|Special Political and Decoloni[sz]ation|Economic and Financial|Social, Humanitarian and Cultural|Administrative and Budgetary|Legal)\))?/gu;

/** A parliament or a house of one. */
const CHAMBER =
  /\b(?:House of (?:Representatives|Commons|Lords|Councillors)|Chamber of Deputies|National Assembly|Lok Sabha|Rajya Sabha|Bundestag|Bundesrat|Riksdag|Folketing|Storting|Knesset|State Duma|Saeima|Seimas|Riigikogu|Verkhovna Rada|Senate|(?<!\p{Lu}[\p{L}-]+ )(?:Congress|Parliament)(?! (?:of|on|Hall|Center|Centre)\b))\b/gu;

/** `Law No. 89 of 13 June 2025`. */
const LAW =
  /\b(?:(?:Federal |Space |Royal |Legislative |Presidential |Executive )?(?:Law|Act|Decree|Regulation|Directive|Order|Decree-Law)) (?:No\.?|Nr\.?|\(EU\)|no\.) ?\d+(?:[/-]\d+)?(?:-[A-Z]+)?(?: of (?:\d{1,2} \p{Lu}\p{L}+ )?\d{4})?/gu;

/** `the Chinese foreign ministry`: of which State it is stands in the name alone. */
const ministries = (text: string, states: StateWords): Candidate[] =>
  [
    ...text.matchAll(
      /(?<of>\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?)(?<owns>['’]s)? (?<name>(?:foreign|defen[cs]e|science|economy|transport) ministry)\b/gu,
    ),
  ].flatMap(({ index, groups }) => {
    const all = groups?.['of'] ?? '';
    const of =
      (states.senseOf(all) === undefined ? undefined : all) ??
      all.split(' ').findLast((word) => states.senseOf(word) !== undefined) ??
      all;
    const owns = groups?.['owns'] ?? '';
    if (owns === '' && states.senseOf(of) === undefined) return [];
    const whole = `${groups?.['of'] ?? ''}${owns} `;
    const name = groups?.['name'] ?? '';
    const start = index + whole.length;
    return [{ start, end: start + name.length, kind: 'Organization', id: null, name: `${of} ${name}`, how: 'form' }];
  });

/** A group that is written small, as far as its subject goes. */
const WORKING_GROUP =
  /\b[Oo]pen-ended working group(?: \([A-Z]{3,8}\))?(?: on (?:\p{Ll}[\p{L}-]* ){0,12}?\p{Ll}[\p{L}-]*(?:(?<=\baspects)|(?=[,.;()]| (?:elected|failed|decided|took|heard|could|did|closed|opened|met|began|held|concluded|continued|resumed|adopted|agreed|today|yesterday|that|which|was|is|has|had|will|would|at|under|during|chaired|led)\b)))?/gu;

const dates = (text: string): Candidate[] =>
  datesOf(text).map(({ start, end, date }) => ({
    start,
    end,
    kind: 'Date',
    id: null,
    name: date ?? '',
    how: 'date',
    first: true,
  }));

/** Where a report was written, and numbers of papers in a press office: no names of anybody. */
const marks = (text: string): Candidate[] =>
  [
    ...matched(
      text,
      /(?<=^|\n)[^\S\n]*(?<name>\p{Lu}[\p{Lu} .'’]{2,30}(?:, [^\n–—-]{3,30}?)?)(?=(?: \([^)\n]{2,20}\))? ?(?:--?|–|—) )/gu,
      'Date',
      'dateline',
    ),
    ...matched(text, /(?<![\w/])[A-Z]{3,}(?:\/[A-Z0-9]+){2,}\b/gu, 'Date', 'reference'),
  ].map((one) => ({ ...one, name: '', first: true }));

const symbols = (text: string): Candidate[] => [
  ...matched(
    text,
    /\b(?:A|S|E|CD|ST|TD)(?=\/[A-Z0-9])(?:\/\w+(?:\.\w+)*)+(?: \([IVXLC]+\))?/gu,
    'Instrument',
    'symbol',
  ),
  ...matched(
    text,
    /\b(?:(?:UN |United Nations )?(?:General Assembly|Security Council) )?[Rr]esolutions? \d+(?:\/\d+)?(?: \([IVXLC\d]+\))?/gu,
    'Instrument',
    'symbol',
  ),
  ...matched(text, /\bL\.\d+(?:\/Rev\.\d+)?/gu, 'Instrument', 'symbol'),
  ...entitled(text),
  ...matched(text, /\b(?:Security Council|General Assembly) resolutions\b(?! \d)/gu, 'Instrument', 'symbol'),
];

/** A title in quotation marks with a symbol behind it is the paper of that symbol. */
const entitled = (text: string): Candidate[] =>
  [
    ...text.matchAll(
      /["“][^"”\n]{5,200}["”](?= \((?:document )?(?<symbol>(?:A|S|E|CD)\/[A-Z0-9][\w.]*(?:\/[\w.]+)*))/gu,
    ),
  ].map(({ 0: title, index, groups }) => ({
    ...{ start: index, end: index + title.length, kind: 'Instrument', id: null, how: 'symbol' },
    name: groups?.['symbol'] ?? title,
  }));

const provisions = (text: string): Candidate[] =>
  matched(text, /\b(?:[Aa]rticles?|Art\.) (?:[IVX]+\b|\d+)(?: ?\(\w+\))*/gu, 'Provision', 'form');

const ORDINAL =
  '(?:\\d+(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth)';
const sessions = (text: string): Candidate[] => [
  ...matched(
    text,
    new RegExp(`\\b${ORDINAL} (?:regular |annual |special |plenary )?(?:session|Session|SESSION)\\b`, 'giu'),
    'Session',
    'session',
  ),
  ...matched(
    text,
    /\b(?:\d+(?:st|nd|rd|th) )(?:[A-Z][\w’'-]+ ){1,5}(?:Congress|Conference|Symposium|Forum|Summit|Meeting)\b/gu,
    'Session',
    'form',
  ),
];
