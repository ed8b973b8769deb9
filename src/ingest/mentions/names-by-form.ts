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
  ...matched(text, CRAFT, 'SpaceObject', 'form'),
  ...matched(text, /\b(?:Council of the European Union|Five Eyes)\b/gu, 'Body', 'form').map((one) => ({
    ...one,
    first: true as const,
  })),
  ...matched(text, /(?<=\b[Tt]he )Secretariat\b(?! (?:of|for)\b)/gu, 'Organization', 'form'),
  ...matched(text, /\bAgenda \d{4}\b/gu, 'Instrument', 'form'),
  ...matched(text, ACT_WITH_BRACKETS, 'Instrument', 'form'),
  ...matched(text, LAW_ON, 'Instrument', 'form'),
  ...matched(text, /\b(?:\p{Lu}[\p{L}-]+ ){1,2}Call (?:to|for) Action\b/gu, 'Instrument', 'form'),
  ...matched(
    text,
    /\bArrangement (?:on|for) (?:the )?\p{Lu}\p{L}+(?: (?:(?:and|of|the|in) )*\p{Lu}\p{L}+)+/gu,
    'Instrument',
    'form',
  ),
  ...matched(text, /\bIAC(?: \d{4})?\b(?=[^-])/gu, 'Session', 'form'),
  ...matched(text, SMALL_GROUP, 'Body', 'form'),
  ...matched(text, INITIATIVE, 'Programme', 'form'),
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

/** Craft and constellations that go by a name alone. */
const CRAFT =
  /\b(?:Starlink|GLONASS|BeiDou|Globalstar|Galileo|Copernicus|Guowang|Qianfan|Tiangong|Tianhe|Mengtian|Wentian|Kibo|Bartolomeo|Zarya|Zvezda|Nauka|Gaganyaan|Shenzhou|Zhurong|Yutu|Blue Ghost|Pléiades(?: Neo)?|Kuiper|O3b mPOWER|Hubble|Hayabusa|NISAR|SWOT|LUPEX|JUICE|TROPICS|CAPSTONE|VIPER|ADEOS|KOMPSAT|TerraSAR-X|TanDEM-X|EnMAP|Envisat|Metop-[A-C]|Spektr-RG|Chandrayaan-\d|Tianwen-\d|Chang['’]e-\d|\d[A-Z]{3,}-[A-Z]{2})(?![\w-])/gu;

/** `Space (Launches and Returns) Act`. */
const ACT_WITH_BRACKETS =
  /\b(?:\p{Lu}\p{L}+ ){1,4}\((?:(?:\p{Lu}\p{L}+|and|of|for)[ ,]{0,2}){1,8}\) (?:Act|Bill|Regulations?|Law)(?: \d{4})?/gu;

/** `General Law on Space Activities`. */
const LAW_ON =
  /\b(?:\p{Lu}\p{L}+ ){0,3}(?:Law|Bill|Act|Decree|Ordinance) on (?:the )?\p{Lu}[\p{L}-]+(?: (?:(?:and|of|for|in|the|of the) )?\p{Lu}[\p{L}-]+){0,8}/gu;

/** `the working group on space resources`, as far as its subject goes. */
const SMALL_GROUP =
  /(?<=\b[Tt]he |['’]s |^|\n)[Ww]orking group on (?:(?:the|legal|aspects|space|lunar|outer|future|long-term|sustainability|of|and|status|application|five|treaties|resource|resources|activities|weather|debris|traffic|management|norms|threats|reducing|definition|delimitation|methods|work|budget|nuclear|power|sources|dark|quiet|skies|global|health) ?)+(?<! )/gu;

/** `the Combined Space Operations initiative`. */
const INITIATIVE =
  /\b\p{Lu}[\p{L}\d-]+(?: \p{Lu}[\p{L}\d-]+){1,5}(?= (?:initiative|programme|program|scheme|project)\b)/gu;

/** With what it deals with in brackets, as the United Nations write it. */
const MAIN_COMMITTEE =
  /\b(?:First|Second|Third|Fourth|Fifth|Sixth) Committee\b(?: \((?:Disarmament and International Security|Special Political and Decoloni[sz]ation|Economic and Financial|Social, Humanitarian and Cultural|Administrative and Budgetary|Legal)\))?/gu;

/** A parliament or a house of one. */
const CHAMBER =
  /\b(?:House of (?:Representatives|Commons|Lords|Councillors)|Chamber of Deputies|National Assembly|Lok Sabha|Rajya Sabha|Bundestag|Bundesrat|Riksdag|Folketing|Storting|Knesset|(?:National )?Diet(?: of Japan)?(?! of (?:Worms|the))|Majlis|Sejm|Althing|Cortes Generales|State Duma|Saeima|Seimas|Riigikogu|Verkhovna Rada|Senate|(?<!\p{Lu}[\p{L}-]+ )(?:Congress|Parliament)(?! (?:of|on|Hall|Center|Centre)\b))\b/gu;

/** `Law No. 89 of 13 June 2025`. */
const LAW =
  /\b(?:(?:Federal |Space |Royal |Legislative |Presidential |Executive )?(?:Law|Act|Decree|Regulation|Directive|Order|Decree-Law)) (?:No\.?|Nr\.?|\(EU\)|no\.) ?\d+(?:[/-]\d+)?(?:-[A-Z]+)?(?: of (?:\d{1,2} \p{Lu}\p{L}+ )?\d{4})?/gu;

/** `the Chinese foreign ministry`: of which State it is stands in the name alone. */
const ministries = (text: string, states: StateWords): Candidate[] =>
  [
    ...text.matchAll(
      /(?<of>\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?)(?<owns>['’]s)? (?<name>(?:foreign|defen[cs]e|science|economy|transport|education|technology|trade|industry|finance|communications) ministry|ministry of (?:higher )?\p{Ll}{4,}(?:(?:,| and) \p{Ll}{4,})*)\b/gu,
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
  ...[
    ...text.matchAll(
      /\b(?:[Dd]raft (?:resolution|decision|declaration|text) )?(?<symbol>(?:A|S|E|CD|ST|TD)(?=\/[A-Z0-9])(?:\/\w+(?:\.\w+)*)+(?: \([IVXLC]+\))?)/gu,
    ),
  ].map(({ 0: words, index, groups }): Candidate => ({
    ...{ start: index, end: index + words.length, kind: 'Instrument', id: null, how: 'symbol' },
    name: groups?.['symbol'] ?? words,
  })),
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
/** Those without a number: `the 2023 session`, `its annual session`. */
const OTHER_SESSION =
  /(?<=\b(?:[Tt]he|[Ii]ts|[Aa]n?|this year['’]s|last year['’]s) )(?:\d{4}|annual|resumed|special|emergency|organi[sz]ational|substantive) session\b/gu;
const sessions = (text: string): Candidate[] => [
  ...matched(
    text,
    new RegExp(
      `\\b${ORDINAL} (?:regular |annual |special |plenary |formal )?(?:session|Session|SESSION|meeting)\\b`,
      'giu',
    ),
    'Session',
    'session',
  ),
  ...matched(text, OTHER_SESSION, 'Session', 'session'),
  ...matched(
    text,
    /\b(?:\p{Lu}[\p{L}\d-]+ ){0,3}ministerial (?:meeting|council|conference)\b|(?<=\b(?:[Aa]|[Tt]he|UN) )(?:(?:training|regional|technical|expert|international) )*(?:workshop|symposium)(?= (?:on|in|for|of|took|was|that|which|at)\b)/gu,
    'Session',
    'form',
  ),
  ...matched(
    text,
    /\b(?:\d+(?:st|nd|rd|th) )(?:[A-Z][\w’'-]+ ){1,5}(?:Congress|Conference|Symposium|Forum|Summit|Meeting)\b/gu,
    'Session',
    'form',
  ),
];
