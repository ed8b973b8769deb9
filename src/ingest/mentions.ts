import { wordsOf } from '../store/names/fold.js';
import type { ArticleEntity, Mention, MentionKind } from './entity.js';
import type { Found, Gazetteer, TextWord } from './gazetteer.js';
import { datesOf } from './dates.js';
import type { StateWords } from './state-words.js';
import { HEADS, NO_PERSON, OFFICE, PLAIN, SAID, TITLES, TOLD } from './vocabulary.js';
import type { Span } from './sentences.js';

/** A name that may stand in the text; of those that overlap, the longest counts. */
interface Candidate extends Span {
  readonly kind: MentionKind;
  readonly id: string | null;
  readonly name: string;
  readonly how: string;
  /** Before longer ones. */
  readonly first?: true;
}

/** Ids proposed for what the graph lacks: by the slug rule of the kind. */
const PREFIX: Readonly<Record<MentionKind, string>> = {
  State: 'state',
  Body: 'body',
  Organization: 'org',
  Person: 'person',
  Instrument: 'instrument',
  Session: 'session',
  SpaceObject: 'object',
  Programme: 'programme',
  Experiment: 'experiment',
  Provision: 'provision',
  Concept: 'concept',
  Voice: 'state',
  Adjective: 'state',
  Date: 'date',
};

export function proposedId(kind: MentionKind, name: string): string {
  const slug = wordsOf(name)
    .map(({ text }) => text.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '' && word !== 'the')
    .join('-')
    .slice(0, 80)
    .replace(/-+$/, '');
  return `${PREFIX[kind]}:${slug || 'unnamed'}`;
}

export function newEntity(kind: MentionKind, name: string): ArticleEntity {
  return { id: proposedId(kind, name), name, kind, known: false };
}

/**
 * What a text names, in reading order; mentions never overlap.
 *
 * Names that the graph has come first; then names by their form: a run of capitals whose head says what it is, an acronym that the
 * text introduces, a session by its number, a person by the office beside the name.
 */
export function mentionsOf(text: string, gazetteer: Gazetteer, states: StateWords): Mention[] {
  const known = knownNames(text, gazetteer);
  const fixed = [
    ...marks(text),
    ...dates(text),
    ...matched(text, /\b(?:First|Second|Third|Fourth|Fifth|Sixth) Committee\b/gu, 'Body', 'form'),
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
    ...symbols(text),
    ...provisions(text),
    ...sessions(text),
  ];
  const adjectives = adjectivesOf(text, states, gazetteer);
  const runs = ofUnitedNations(runsOf(text, [...known, ...adjectives, ...fixed]), known, text);
  // A notion that names somebody inside is told of them: `observer status with COPUOS`.
  const told = known.filter(
    (one, i) =>
      one.kind !== 'Concept' ||
      !known
        .slice(i + 1, i + 12)
        .some(({ kind, start, end }) => kind !== 'Concept' && start >= one.start && end <= one.end),
  );
  const named = [...fixed, ...told, ...adjectives, ...runs, ...newPapers(text, fixed)];
  const chosen = choose([...named, ...again(text, runs)]);
  return settle(text, chosen, gazetteer);
}

/** What a text has once told to be a firm, a craft or a house is so wherever its name stands: `ICEYE said`, behind `the company ICEYE`. */
function again(text: string, runs: readonly Candidate[]): Candidate[] {
  const told = new Map<string, Candidate>();
  for (const one of runs)
    if (one.kind !== 'Person' && one.name.length > 3 && one.name.length < 40 && !told.has(one.name))
      told.set(one.name, one);
  if (told.size === 0) return [];
  const any = [...told.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return matched(
    text,
    new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any.join('|')})(?![\\p{L}\\p{N}-])`, 'gu'),
    'Organization',
    'again',
  ).flatMap((one) => {
    const first = told.get(one.name);
    return first === undefined || first.start === one.start ? [] : [{ ...one, kind: first.kind, how: first.how }];
  });
}

/** `the UN Committee on the Peaceful Uses of Outer Space` is the one that the graph knows without these words. */
function ofUnitedNations(runs: readonly Candidate[], known: readonly Candidate[], text: string): Candidate[] {
  const places = new Map(known.map((one) => [`${one.start} ${one.end}`, one]));
  return runs.map((run) => {
    const lead = /^(?:UN|U\.N\.|United Nations) (?=\p{Lu})/u.exec(text.slice(run.start, run.end))?.[0];
    const same = lead === undefined ? undefined : places.get(`${run.start + lead.length} ${run.end}`);
    return same === undefined ? run : { ...same, start: run.start };
  });
}

/** `the Chinese foreign ministry`: of which State it is stands in the name alone. */
const ministries = (text: string, states: StateWords): Candidate[] =>
  [
    ...text.matchAll(
      /(?<of>\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?) (?<name>(?:foreign|defen[cs]e|science|economy|transport) ministry)\b/gu,
    ),
  ].flatMap(({ index, groups }) => {
    const of =
      (groups?.['of'] ?? '').split(' ').findLast((word) => states.senseOf(word) !== undefined) ?? groups?.['of'] ?? '';
    if (states.senseOf(of) === undefined) return [];
    const whole = `${groups?.['of'] ?? ''} `;
    const name = groups?.['name'] ?? '';
    const start = index + whole.length;
    return [{ start, end: start + name.length, kind: 'Organization', id: null, name: `${of} ${name}`, how: 'form' }];
  });

/** A group that is written small, as far as its subject goes. */
const WORKING_GROUP =
  /\b[Oo]pen-ended working group(?: \([A-Z]{3,8}\))?(?: on (?:\p{Ll}[\p{L}-]* ){0,12}?\p{Ll}[\p{L}-]*(?:(?<=\baspects)|(?=[,.;()]| (?:elected|failed|decided|took|heard|could|did|closed|opened|met|began|held|concluded|continued|resumed|adopted|agreed|today|yesterday|that|which|was|is|has|had|will|would|at|under|during|chaired|led)\b)))?/gu;

function knownNames(text: string, gazetteer: Gazetteer): Candidate[] {
  const words = wordsOf(text);
  const found: Candidate[] = [];
  for (let i = 0; i < words.length;) {
    const hit = shorter(words, i, gazetteer, text);
    const first = words[i];
    const last = words[i + (hit?.words ?? 1) - 1];
    // `UN-SPIDER` is not the United Nations.
    const isHead = hit?.words === 1 && last !== undefined && /^-\p{Lu}{2}/u.test(text.slice(last.end, last.end + 3));
    if (hit !== null && first !== undefined && last !== undefined && !isHead) {
      const written = text.slice(first.start, last.end);
      // A notion of the graph that the text names as a paper is that paper, which the graph lacks.
      const paper =
        hit.kind === 'Concept' && /^\p{Lu}/u.test(written)
          ? HEADS.get(/^(?:UN )?(\p{L}+)/u.exec(written)?.[1] ?? '')
          : undefined;
      found.push(
        paper === undefined
          ? { start: first.start, end: last.end, kind: hit.kind, id: hit.id, name: hit.name, how: 'name' }
          : { start: first.start, end: last.end, kind: paper, id: null, name: written, how: 'form' },
      );
      i += hit.kind === 'Concept' ? 1 : hit.words;
    } else i += 1;
  }
  return found;
}

/** `Legal Subcommittee of the Committee on ...` names two, where its first part goes by a name of its own and the second is known. */
function shorter(words: readonly TextWord[], at: number, gazetteer: Gazetteer, text: string): Found | null {
  const whole = gazetteer.at(words, at, text);
  if (whole === null || whole.words < 4 || whole.kind !== 'Body') return whole;
  for (let n = 1; n < whole.words - 1; n += 1) {
    if (words[at + n]?.text !== 'of') continue;
    const first = gazetteer.at(words.slice(0, at + n), at, text);
    const behind = at + n + (words[at + n + 1]?.text === 'the' ? 2 : 1);
    if (first?.id === whole.id && first.words === n && gazetteer.at(words, behind, text) !== null) return first;
  }
  return whole;
}

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

const matched = (text: string, form: RegExp, kind: MentionKind, how: string): Candidate[] =>
  [...text.matchAll(form)].map((match) => {
    const name = match.groups?.['name'] ?? match[0];
    const start = match.index + match[0].indexOf(name);
    return { start, end: start + name.length, kind, id: null, name, how };
  });

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

/** Papers without a name of their own: `a memorandum of understanding`, `the draft resolution`. */
const papers = (text: string): Candidate[] => [
  ...matched(
    text,
    /\b(?<name>draft (?:Security Council |General Assembly |UN )?(?:resolution|decision|text|treaty|declaration)(?!s)|motion|(?<=\b(?:[Aa]n?|[Ii]ts|\p{Lu}\p{L}+) )amendment|draft(?= (?:about|on|that|titled|entitled|called|["“(]))|(?<=\b(?:a|the|The|A|new|its|that|non-binding|annual) )resolution(?! \d))(?! (?:to) adjourn)/gu,
    'Instrument',
    'draft',
  ),
  ...matched(
    text,
    /\b(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Nn]ew|[Ss]igned|[Tt]heir|[Ii]ts) (?<name>(?:(?:signed|initial|bilateral|multilateral|joint|framework|cooperation|co-operation|new|landmark|[a-z]+-[a-z-]+|historic|formal|trilateral|government|intergovernmental|space|implementing|scientific|technical|strategic|partnership) ){0,3}(?:agreements?|memorand(?:um|a) of (?:understanding|cooperation)|MoU|MOU|joint (?:statement|declaration|communiqué)|letters? of intent|statement of intent|implementing arrangement|arrangement|declaration of intent|declaration|working paper|protocol|contract|pact|accord|deal|treaty|convention|note verbale))(?! (?:on behalf|to the (?:Committee|Council|press)))\b/gu,
    'Instrument',
    'paper',
  ),
  ...matched(
    text,
    /\b(?:an?|the|their) (?<name>(?:[\w-]+ )?(?:memorandum of (?:understanding|cooperation)|(?:letter|statement|declaration) of intent|implement(?:ing|ation) arrangement|framework agreement|joint (?:statement|declaration)))\b/giu,
    'Instrument',
    'paper',
  ),
];

/** `the resolution` is one of those named before, where there is one; `a resolution` is new. */
function newPapers(text: string, fixed: readonly Candidate[]): Candidate[] {
  const all = papers(text);
  const first = Math.min(
    ...[...fixed, ...all]
      .filter(({ kind, how, start }) => kind === 'Instrument' && how !== 'paper' && !isDefinite(text, start))
      .map(({ start }) => start),
  );
  return all.filter(
    ({ name, how, start }) => how !== 'draft' || name !== 'resolution' || start < first || !isDefinite(text, start),
  );
}

const isDefinite = (text: string, start: number): boolean =>
  /\b(?:the|that|this) $/i.test(text.slice(start - 5, start)) &&
  !/^\p{L}+ (?:(?:on|about|titled|entitled|of|calling|that) |["“])/u.test(text.slice(start, start + 30));

function adjectivesOf(text: string, states: StateWords, gazetteer: Gazetteer): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(states.pattern)) {
    const word = match[0];
    const sense = states.senseOf(word);
    if (sense === undefined) continue;
    const end = match.index + word.length;
    const name = gazetteer.nameOf(sense.id) ?? word;
    if (sense.kind === 'called')
      found.push({ start: match.index, end, kind: 'Adjective', id: sense.id, name, how: 'adjective' });
    else if (isGovernment(text, match.index, end))
      found.push({ start: match.index, end, kind: 'State', id: sense.id, name, how: 'seat of government' });
  }
  return found;
}

/** `Moscow said`, `Beijing's view`, but not `in Moscow` nor the place of a dateline. */
function isGovernment(text: string, start: number, end: number): boolean {
  if (
    /\b(?:in|at|from|near|to|of|outside|around|visited|via|between|and)\s+$/iu.test(
      text.slice(Math.max(0, start - 12), start),
    )
  )
    return false;
  const after = text.slice(end, end + 24);
  return /^(?:['’]s\b| (?:has|had|have|is|was|will|would|said|says|and|also|which|could|did)\b|, which| \p{Ll}+(?:ed|s)\b)/u.test(
    after,
  );
}

const TOKEN =
  /\p{L}[\p{L}\p{N}\p{M}]*(?:[’'-][\p{L}\p{N}\p{M}]+)*(?:(?<=(?<!\p{L})\p{Lu})\.(?=\s?\p{Lu}\p{Ll}))?|\d+[\p{L}\d-]*/gu;
const CONNECTORS: ReadonlySet<string> = new Set([
  'of',
  'for',
  'on',
  'and',
  'de',
  'du',
  'des',
  'di',
  'del',
  'da',
  'the',
  'against',
]);
const PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'du',
  'di',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'da',
  'das',
  'del',
  'della',
  'dos',
  'zu',
  'zur',
  'af',
  'av',
  'ter',
  'ten',
  'la',
  'las',
  'los',
  'le',
  'binti',
  'ben',
]);

interface Token extends Span {
  readonly text: string;
}

/** In words: what goes on longer is a headline or a table. */
const LONGEST_NAME = 16;

/** Runs of capitalised words that a head, an acronym behind them or an office beside them tells to be names. */
function runsOf(text: string, taken: readonly Candidate[]): Candidate[] {
  const tokens = [...text.matchAll(TOKEN)].map((match) => {
    const bare = match[0].replace(/[’']s$/u, '');
    return { text: bare, start: match.index, end: match.index + bare.length, possessive: bare !== match[0] };
  });
  const starts = new Map(taken.map((one) => [one.start, one]));
  const found: Candidate[] = [];
  for (let i = 0; i < tokens.length;) {
    const first = tokens[i];
    if (
      first === undefined ||
      !isCapital(first.text) ||
      text.slice(first.start - 2, first.start) === 'U.' || // inside `U.S.`
      PLAIN.has(first.text) ||
      TITLES.has(first.text.replace('.', ''))
    ) {
      i += 1;
      continue;
    }
    const run: Token[] = [first];
    let j = i;
    let open = !first.possessive;
    while (open && run.length < LONGEST_NAME) {
      const next = extend(tokens, j, run, text, starts);
      if (next === null) break;
      for (let k = j + 1; k <= next; k += 1) {
        const token = tokens[k];
        if (token !== undefined) run.push(token);
      }
      j = next;
      open = tokens[j]?.possessive === false;
    }
    found.push(...behindKnown(named(text, run), text, run, starts));
    i = j + 1;
  }
  return found;
}

const isCapital = (word: string): boolean => /^(?:[dD]['’])?\p{Lu}/u.test(word) || /^[a-z]{1,4}[A-Z]{2,}/.test(word);

/** A firm's name ends with its form: `NewSpace India Limited for the Optimus-2` names two. */
const FIRM_FORM =
  /^(?:Limited|Ltd|Inc|Corp|Corporation|GmbH|AG|LLC|PLC|SAS|SA|SpA|BV|Oy|Pty|Technologies|Systems|Labs|Dynamics|Robotics|Industries|Ventures|Holdings|Machines)$/;

const OF_A_STATE =
  /^(?:Ministry|Government|Academy|Agency|Institute|Office|University|Parliament|Department|National|Royal|Administration)$/;

/** `... Institute of the Academy of Sciences` names two houses. */
const OF_A_HOUSE = /^(?:\p{Lu}\p{L}+ ){0,3}(?:Academy|University|Ministry|Agency|Commission|Union)\b/u;

/** The index to which a run goes on; null where it ends. */
function extend(
  tokens: readonly (Token & { readonly possessive: boolean })[],
  at: number,
  run: readonly Token[],
  text: string,
  starts: ReadonlyMap<number, Candidate>,
): number | null {
  const gap = (a: number, b: number): string => text.slice(tokens[a]?.end ?? 0, tokens[b]?.start ?? 0);
  const next = tokens[at + 1];
  if (next === undefined) return null;
  const between = gap(at, at + 1);
  const words = run.map((token) => token.text);
  const isMinistry = /^(?:Ministry|Department|Institute|Office|Committee)$/.test(
    words.find((word) => HEADS.has(word)) ?? '',
  );
  if (between === ', ' && isMinistry && words.includes('of') && isCapital(next.text) && !starts.has(next.start)) {
    const rest = text.slice(next.end, next.end + 40);
    return /^(?:, \p{Lu}[\p{L}]+)*,? and \p{Lu}/u.test(rest) ? at + 1 : null;
  }
  if (between !== ' ' && between !== ' & ') return null;
  if (isCapital(next.text) || (/^\d+[A-Z]?$/.test(next.text) && words.length > 0 && !starts.has(next.start))) {
    if (TITLES.has(next.text) || (PLAIN.has(next.text) && !HEADS.has(next.text))) return null;
    const other = starts.get(next.start);
    if (other?.kind === 'Date') return null;
    return at + 1;
  }
  if (PARTICLES.has(next.text) && words.length <= 4 && !words.some((word) => HEADS.has(word))) {
    let k = at + 2;
    while (PARTICLES.has(tokens[k]?.text ?? '') && k < at + 4) k += 1;
    const after = tokens[k];
    if (after !== undefined && gap(k - 1, k) === ' ' && isCapital(after.text)) return k;
  }
  if (!CONNECTORS.has(next.text) || next.text === 'the' || FIRM_FORM.test(words[words.length - 1] ?? '')) return null;
  let k = at + 2;
  if (tokens[k]?.text === 'the' && next.text !== 'and') k += 1;
  const after = tokens[k];
  if (after === undefined || !isCapital(after.text) || !/^ (?:the )?$/u.test(text.slice(next.end, after.start)))
    return null;
  if (TITLES.has(after.text) || (next.text === 'on' && DAY.test(after.text))) return null;
  const hasHead = words.some((word) => HEADS.has(word));
  const connected = words.some((word) => CONNECTORS.has(word));
  if (next.text === 'and') {
    if (starts.has(after.start) || /^\p{Lu}{2,}$/u.test(after.text)) return null;
    return (hasHead && connected) || isOneName(words, tokens, k, text) ? k : null;
  }
  if (!hasHead) return null;
  const other = starts.get(after.start);
  if (words.includes('Governors')) return null;
  if (
    next.text === 'of' &&
    other?.kind !== 'State' &&
    OF_A_HOUSE.test(after.text + text.slice(after.end, after.end + 30)) &&
    (HEADS.get(words[words.length - 1] ?? '') === 'Organization' ||
      (connected && /^(?:Institute|Laboratory|Centre|Center|School|Faculty|Department)$/.test(words[0] ?? ''))) &&
    words.length > 1
  )
    return null;
  const behind = tokens[k + 1];
  // `Law School of India University` goes on, where `School of India` would not.
  const isAmidst = behind !== undefined && gap(k, k + 1) === ' ' && HEADS.has(behind.text);
  if (next.text === 'of' && other?.kind === 'State' && !isAmidst) {
    const ends = [words[0] ?? '', words[words.length - 1] ?? ''];
    return !connected && ends.some((word) => OF_A_STATE.test(word)) ? k : null;
  }
  if (next.text === 'of' && /^(?:Charter|Statute|Constitution)$/.test(words[0] ?? '')) return k;
  // "Director of the Office of X" goes on; "Legal Subcommittee of the Committee on X" is two names.
  if (next.text === 'of' && other !== undefined && (other.kind === 'Body' || other.kind === 'Organization'))
    return null;
  const head = words.filter((word) => HEADS.has(word)).length;
  return connected && next.text !== 'of' && head > 1 ? null : k;
}

/** `the Senate on Tuesday passed` */
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** `Latin American and Caribbean Space Agency`, `Research and Innovation Council`: the head is still to come, close behind. */
function isOneName(words: readonly string[], tokens: readonly Token[], at: number, text: string): boolean {
  if (words.some((word) => (HEADS.has(word) && word !== 'Space') || CONNECTORS.has(word) || /^\p{Lu}{2,}$/u.test(word)))
    return false;
  const before = words[words.length - 1] ?? '';
  if (!BEFORE_AND.test(before)) return false;
  for (let k = at; k < at + 4; k += 1) {
    const token = tokens[k];
    const next = tokens[k + 1];
    if (token === undefined || !isCapital(token.text)) return false;
    if (HEADS.has(token.text)) return k > at || /^(?:Research|Science)$/.test(before);
    if (next === undefined || text.slice(token.end, next.start) !== ' ') return false;
  }
  return false;
}
const BEFORE_AND =
  /(?:(?:an|ic|al|ish|ese)|Science|Research|Technology|Space|Education|Trade|Aeronautics|Defen[cs]e|Energy|Industry|Policy|Communications|Navigation|Law|Security|Environment|Innovation)$/;

/** `UN Linda Thomas-Greenfield` is a known name and a person behind it, unless a head makes one name of all. */
function behindKnown(
  all: readonly Candidate[],
  text: string,
  run: readonly Token[],
  starts: ReadonlyMap<number, Candidate>,
): readonly Candidate[] {
  // `Neighbouring Uruguay` is no person.
  const inside = run.slice(1).some(({ start }) => starts.get(start)?.kind === 'State');
  if (inside && all.length > 0 && all.every(({ kind }) => kind === 'Person')) return [];
  const known = starts.get(run[0]?.start ?? -1);
  if (known === undefined || known.id === null || all.some(({ kind }) => kind !== 'Person')) return all;
  const rest = run.filter(({ start }) => start >= known.end);
  return rest.length === run.length ? all : rest.length === 0 ? [] : named(text, rest);
}

const LISTED = /(?<=\b[Tt]he )\p{Lu}\p{L}+, (?:\p{Lu}\p{L}+, )*$/u;
const LISTED_AND = /(?<=\b[Tt]he )\p{Lu}\p{L}+(?:, \p{Lu}\p{L}+)+,? and $/u;

function named(text: string, run: readonly Token[]): Candidate[] {
  const first = run[0];
  const last = run[run.length - 1];
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  const name = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const words = run.map((token) => token.text.replace(/\.$/, ''));
  const joint = words.findIndex((word) => CONNECTORS.has(word));
  const cut =
    words[joint] === 'and' && !words.slice(0, joint).some((word) => HEADS.has(word) && word !== 'Space') ? -1 : joint;
  const heads = cut < 0 ? words : words.slice(0, cut);
  const head = heads[heads.length - 1] ?? '';
  const kind = HEADS.get(head) ?? HEADS.get(head.charAt(0) + head.slice(1).toLowerCase());
  const acronym = /^ \((?:the )?["“]?([A-Z][A-Za-z&-]{0,9}[A-Z])["”]?[),;]/u.exec(
    text.slice(span.end, span.end + 16),
  )?.[1];
  const isPlace = head === 'Space' && !isFirm(heads);
  if (/^States? Part(?:y|ies)$/.test(name)) return [];
  if (kind !== undefined && run.length > 1 && !isPlace) {
    // `the Communications, Space and Technology Commission`: a name may begin with a list.
    const list = (words.includes('and') ? LISTED : LISTED_AND).exec(
      text.slice(Math.max(0, span.start - 60), span.start),
    )?.[0];
    const start = span.start - (list?.length ?? 0);
    if (list !== undefined) return [{ ...span, start, kind, id: null, name: text.slice(start, span.end), how: 'form' }];
  }
  if (kind !== undefined && run.length > 1 && !isPlace) return [{ ...span, kind, id: null, name, how: 'form' }];
  if (
    /^\p{Lu}[\p{L}\d'’]*-(?:[A-Z]?\d{1,4}[A-Z]?|(?<=\p{L}{3}-)[A-Z]|SAT\d?)$/u.test(name) &&
    !/^(?:G|L|T|F|MQ|Covid|COVID|Article|Group|Resolution)-/.test(name)
  )
    return [{ ...span, kind: 'SpaceObject', id: null, name, how: 'form' }];
  if (/^\p{Lu}[\p{L}]{2,}(?:Sat|SAT|Cube)(?:-?\d{1,2}[A-Z]?)?$/u.test(name))
    return [{ ...span, kind: 'SpaceObject', id: null, name, how: 'form' }];
  if (acronym !== undefined && run.length > 1 && !words.some((word) => HEADS.has(word)))
    return [{ ...span, kind: 'Organization', id: null, name, how: 'acronym beside it' }];
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const after = text.slice(span.end, span.end + 40);
  if (
    /\b(?:company|firm|startup|start-up|regulator|NGO|consultancy|think tank|manufacturer|contractor|operator|agency|institute|provider|maker|contract (?:to|with)|deal with|partnered with|partnership with|teamed up with|(?:operated|built|flown|developed|manufactured|made|owned|launched) by(?: the)?|works for|worked for|advisory board of|subsidiary of|arm of|division of|affiliate of|picked|tapped|hired|awarded|commissioned|opted for|entrusted|tasked) $/iu.test(
      before,
    )
  )
    return [{ ...span, kind: 'Organization', id: null, name, how: 'said to be one' }];
  if (
    run.length <= 3 &&
    /\b(?:handed|gave|awarded|granted) $/u.test(before) &&
    /^ (?:a|an|the|its) (?:\p{L}+ ){0,2}(?:contract|award|grant|order)\b/u.test(after)
  )
    return [{ ...span, kind: 'Organization', id: null, name, how: 'said to be one' }];
  if (
    /^ (?:(?:is|was|are|were|has been) (?:now |still |being )?(?:operated|flown|controlled) by|constellation|satellites?|spacecraft|probe|rover|lander|rocket|launcher|telescope|capsule|module|launch vehicle|orbiter|space station)\b/u.test(
      after,
    ) &&
    run.length <= 3
  )
    return [{ ...span, kind: 'SpaceObject', id: null, name, how: 'said to be one' }];
  if (
    /\b(?:satellite|spacecraft|probe|rover|lander|rocket|telescope|capsule|module|launch vehicle|orbiter),? $/u.test(
      before,
    )
  )
    return [{ ...span, kind: 'SpaceObject', id: null, name, how: 'said to be one' }];
  if (
    run.length <= 2 &&
    !/s$/.test(name) &&
    name.length > 3 &&
    FIRM_BEHIND.test(after) &&
    !words.some((word) => NO_PERSON.has(word))
  )
    return [{ ...span, kind: 'Organization', id: null, name, how: 'does what firms do' }];
  if (run.length === 1 && /^[A-Z]{3,9}$/.test(name) && !NO_PERSON.has(name.charAt(0) + name.slice(1).toLowerCase()))
    return [{ ...span, kind: 'Organization', id: null, name, how: 'acronym' }];
  if (isPerson(words, before, after)) return [{ ...span, kind: 'Person', id: null, name, how: 'person' }];
  return [];
}

const BEFORE_PERSON = new RegExp(`(?:${OFFICE}|\\b(?:specialist|Mr|Mrs|Ms|Mme|Dr|Prof|H\\.E)\\.?),? $`, 'u');
const BEHIND_PERSON = new RegExp(
  `^(?:,? \\((?:\\p{Lu}|also known)|, (?:(?:the|a|an|its|his|her|their|who|whose|then|now|also) |\\p{Lu}?\\p{L}*${OFFICE}|[^,.]{0,60}${OFFICE})| (?:and \\p{Lu}\\p{L}+ \\p{Lu}|of |who |(?:also |then |has |had |was |is |will )*(?:${SAID}|${TOLD})\\b|signed|met|was (?:elected|appointed|named|re-elected|chosen)|(?:is|was) (?:the |a |an )?(?:\\p{L}+ )?${OFFICE}|(?:has|have|had) been|took|chaired|chairs|heads|led|leads|became|becomes|handed))`,
  'u',
);

const FIRM_BEHIND =
  /^(?:, which (?:now |also |already |currently )?(?:flies|operates|runs|owns|builds|makes|manufactures|sells|launches)\b|['’]s (?:[\w-]+ ){0,2}(?:chief executive|CEO|owner|shareholders?|engineers|headquarters|founder|director(?: of|,))\b|, (?:the |a |an )?(?:[\w-]+ ){0,2}(?:owner|operator|maker|manufacturer|company|firm|start-?up|provider|builder|contractor)\b| (?:(?:has|have|had|also|now) )*(?:operat(?:es|ed)|flies|flew|(?:been |was )(?:awarded|tapped|commissioned|contracted)|won (?:a|the) contract|builds|manufactures) | (?:is|was) (?:the |an )operator of |['’]s \p{Lu}[\p{L}-]*\d)/u;

/** `Axiom Space` is a firm, `Outer Space` a place. */
function isFirm(words: readonly string[]): boolean {
  return (
    words.length <= 4 &&
    words.length > 1 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    !words.slice(0, -1).some((word) => NO_FIRM.test(word))
  );
}
const NO_FIRM =
  /^(?:Outer|Deep|Near|Air|Cyber|Open|Inner|Cosmic|Near-Earth|Peaceful|In|International|European|National|World|Global|Our|Women|Youth|Commercial|Civil|Military|Weapons|Security|Law|Future|The)$/;

function isPerson(words: readonly string[], before: string, after: string): boolean {
  const titled = BEFORE_PERSON.test(before);
  // `in Washington DC,`: a place.
  if (!titled && /\b(?:in|at|near) $/u.test(before)) return false;
  if (words.length > 5 || (words.length < 2 && !titled)) return false;
  if (words.some((word) => NO_PERSON.has(word) || HEADS.has(word) || PLAIN.has(word) || /\d/.test(word))) return false;
  if (words.length === 1) return titled && (words[0]?.length ?? 0) > 2;
  if (words.filter((word) => /^\p{Lu}{4,}$/u.test(word)).length > 1 && !/^ \(/.test(after)) return false;
  return (
    titled ||
    BEHIND_PERSON.test(after) ||
    /(?:\b(?:by|with|elected|appointed|named|sent|sat|sits|congratulated|thanked|and|under|called|chose|made|then|succeed(?:s|ed)?|replac(?:es|ed)|astronauts?|cosmonauts?|whom|is|while|when|that|where|said|one|as),? |[.!?\n]\s*|^|[,:;—–] )$/u.test(
      before,
    )
  );
}

function choose(candidates: readonly Candidate[]): Candidate[] {
  const order = [...candidates].sort(
    (a, b) =>
      Number(b.first ?? false) - Number(a.first ?? false) ||
      b.end - b.start - (a.end - a.start) ||
      Number(a.id === null) - Number(b.id === null) ||
      a.start - b.start,
  );
  const taken = new Uint8Array(candidates.reduce((most, { end }) => Math.max(most, end), 0));
  const kept = order.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** Candidates to mentions: one entity for what goes by one name or by its acronym, its article and brackets around it. */
function settle(text: string, candidates: readonly Candidate[], gazetteer: Gazetteer): Mention[] {
  const byName = new Map<string, ArticleEntity>();
  const known = new Set(gazetteer.ids);
  const mentions: Mention[] = [];
  let inside = -1;
  for (const one of candidates) {
    if (one.start < inside) continue;
    const key = `${groupOf(one.kind)} ${fold(one.name)}`;
    const acronymKey = `acronym ${one.name}`;
    const id =
      one.id ??
      (known.has(proposedId(one.kind, one.name)) && one.how !== 'draft' && one.how !== 'paper'
        ? proposedId(one.kind, one.name)
        : null);
    const separate = one.how === 'draft' || one.how === 'paper';
    const entity: ArticleEntity =
      (id === null && !separate ? (byName.get(acronymKey) ?? byName.get(key)) : undefined) ??
      (id === null
        ? separate
          ? { ...newEntity(one.kind, one.name), id: `${proposedId(one.kind, one.name)}-${one.start}` }
          : newEntity(one.kind, one.name)
        : { id, kind: one.kind, name: one.name, known: true });
    if (one.kind !== 'Date') byName.set(key, entity);
    const acronym = /^ \((?:the )?["“]?([A-Z][A-Za-z0-9&-]{1,11}(?: \d{4})?)["”]?[),;]/u.exec(
      text.slice(one.end, one.end + 20),
    )?.[1];
    let to = one.end;
    const brackets =
      one.kind === 'Date' || one.kind === 'Adjective' || one.kind === 'State' || one.kind === 'Person'
        ? undefined
        : /^ \([^()]{2,80}\)/u.exec(text.slice(one.end, one.end + 90))?.[0];
    if (brackets !== undefined && !new RegExp(SAID, 'u').test(brackets) && !/\b[A-Z]{1,2}\/\w/.test(brackets))
      to += brackets.length;
    // As the United Nations write them.
    if (one.kind === 'State')
      to +=
        /^ \((?:Islamic|Plurinational|Bolivarian|Federated|Hashemite|United)\b[^()]{3,30}\)/u.exec(
          text.slice(one.end, one.end + 45),
        )?.[0].length ?? 0;
    if (acronym !== undefined && one.kind !== 'Person' && to > one.end) byName.set(`acronym ${acronym}`, entity);
    inside = to;
    const the = (
      one.how === 'paper'
        ? BEFORE_PAPER
        : one.kind === 'Person'
          ? /\b[Tt]he $/u
          : /\b(?:[Tt]he|[Aa]n?|[Ii]ts) (?:UN |same )?$/u
    ).exec(text.slice(Math.max(0, one.start - 60), one.start))?.[0];
    const from = one.kind === 'Adjective' ? one.start : one.start - (the?.length ?? 0);
    mentions.push({
      start: one.start,
      end: one.end,
      from,
      to,
      kind: entity.kind === 'Adjective' ? 'Adjective' : one.kind === 'Adjective' ? 'Adjective' : entity.kind,
      entity,
      how: one.how,
      written: text.slice(one.start, one.end),
    });
  }
  return mentions;
}

const BEFORE_PAPER = /\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]wo|[Tt]hree|[Nn]ew) (?:[\w-]+ ){0,3}$/u;

/** What an acronym stands for may be of another kind than its form says. */
const groupOf = (kind: MentionKind): string => (kind === 'Body' || kind === 'Organization' ? 'Body' : kind);

const fold = (name: string): string =>
  wordsOf(name)
    .map(({ text }) => text)
    .filter((word) => word !== 'the')
    .join(' ');
