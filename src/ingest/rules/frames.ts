/**
 * Verbs by the frames that English puts them in: `signed`, `is the first country to sign`, `signing ..., Kenya`, `signed by Kenya`, `Kenya's signature
 * of`. A relation gives its verbs once, and is read in all of them.
 */

/** The forms of some verbs, each as the ways of one group. */
export interface Verbs {
  /** `signed`, `signs`, `sign`: behind a subject and what helps a verb. */
  readonly finite: string;
  readonly base: string;
  readonly ing: string;
  /** `Signing`, at the head of a sentence. */
  readonly heading: string;
  /** `signed`, as behind `was`. */
  readonly participle: string;
}

/** Past and participle of verbs that do not go by the rule. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle?: string]>> = {
  be: ['was'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  bring: ['brought'],
  build: ['built'],
  cast: ['cast'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  draw: ['drew', 'drawn'],
  fight: ['fought'],
  find: ['found'],
  fly: ['flew', 'flown'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had'],
  hold: ['held'],
  keep: ['kept'],
  lay: ['laid'],
  lead: ['led'],
  leave: ['left'],
  lend: ['lent'],
  let: ['let'],
  make: ['made'],
  put: ['put'],
  quit: ['quit'],
  run: ['ran', 'run'],
  say: ['said'],
  see: ['saw', 'seen'],
  seek: ['sought'],
  send: ['sent'],
  set: ['set'],
  sit: ['sat'],
  speak: ['spoke', 'spoken'],
  stand: ['stood'],
  strike: ['struck'],
  take: ['took', 'taken'],
  tell: ['told'],
  think: ['thought'],
  throw: ['threw', 'thrown'],
  turn: ['turned'],
  win: ['won'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
};
const DOUBLED =
  /^(?:commit|admit|submit|put|set|sit|quit|run|win|plan|let|tap|refer|step|slam|shun|pan|drop|bar|begin|cut)$/;

const OWN: Readonly<Record<string, string>> = {
  its: ' (?:its|their|his|her)',
  itself: ' (?:itself|themselves|himself|herself|ourselves)',
};

const isBehindVowel = (word: string): boolean => /[aeiou]y$/.test(word);
function third(word: string): string {
  if (word === 'be') return 'is';
  if (word === 'have') return 'has';
  if (/y$/.test(word) && !isBehindVowel(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(word) ? `${word}es` : `${word}s`;
}
function past(word: string): string {
  if (/e$/.test(word)) return `${word}d`;
  if (/y$/.test(word) && !isBehindVowel(word)) return `${word.slice(0, -1)}ied`;
  return DOUBLED.test(word) ? `${word}${word.slice(-1)}ed` : `${word}ed`;
}
function gerund(word: string): string {
  if (/(?<![eoy])e$/.test(word) && word !== 'be') return `${word.slice(0, -1)}ing`;
  return DOUBLED.test(word) ? `${word}${word.slice(-1)}ing` : `${word}ing`;
}

/** @param list As a dictionary has them, parted by `|`: `sign|put its name to`; `its` and `itself` are whosever, and `a/b` either. */
export function verbs(list: string): Verbs {
  const rows = list.split('|').map((entry) => {
    const [word = '', ...more] = entry.split(' ');
    const rest = more
      .map((one) => OWN[one] ?? (one.includes('/') ? ` (?:${one.replaceAll('/', '|')})` : ` ${one}`))
      .join('');
    const [simple = past(word), participle = simple] = IRREGULAR[word] ?? [];
    return {
      base: `${word}${rest}`,
      third: `${third(word)}${rest}`,
      simple: `${simple}${rest}`,
      ing: `${gerund(word)}${rest}`,
      participle: `${participle}${rest}`,
    };
  });
  const ways = (key: keyof (typeof rows)[number]): string[] => rows.map((row) => row[key]);
  return {
    finite: [...new Set([...ways('simple'), ...ways('third'), ...ways('base'), ...ways('participle')])].join('|'),
    base: ways('base').join('|'),
    ing: ways('ing').join('|'),
    heading: ways('ing')
      .map((way) => way.charAt(0).toUpperCase() + way.slice(1))
      .join('|'),
    participle: ways('participle').join('|'),
  };
}

/** Whoever is counted: `the 12th country`, `the latest to`, `among those`. */
const NOUN =
  '(?:countr(?:y|ies)|nations?|[Ss]tates?|governments?|members?|signator(?:y|ies)|part(?:y|ies|ners?)|powers?|agenc(?:y|ies)|compan(?:y|ies)|firms?|operators?|delegations?|organi[sz]ations?|institutions?|universit(?:y|ies)|entit(?:y|ies)|actors?|others?|Africans?|Europeans?|Asians?|Arabs?|one|first|last|latest|newest|only)';
/** `the 52nd country`. */
export const NTH = `(?:now |so far |also |still |currently |today )*(?:the |an? |one of (?:the )?|among (?:the |those )?|)(?:(?! (?:that|which|who|not)\\b)[^,;.:()]){0,50}?${NOUN}(?:(?! (?:that|which|who|not)\\b)[^,;.:()]){0,30}?`;
const BE = '(?:is|are|was|were|became|becomes|become|been|remains?|remained)';
/** What stands between a verb and what it is done to. */
export const LEAD =
  "(?:both |all |the |an? |its |their |this |that |up to )?(?:(?:[\\w.-]+-(?:led|backed|drafted|sponsored|brokered|initiated|proposed|driven)|landmark|new|so-called|non-binding|legally binding|voluntary|revised|updated|historic|five|two|three|four|main|other|joint|international|global|U\\.?N\\.?|US|European|UK) |<:Adjective> |<:State|Organization|Body>'s? |<:Date> )*";
/** Of what follows a subject that stands behind its verb nothing is asked but that it goes on. */
const GOES_ON = "(?=[,.;:)]|$| (?!\\p{Lu}|'s))";
/** Nobody else is named in between. */
const NOBODY = '(?:(?!<:State|Person|Voice|Organization|Body>)[^.;:"]){3,140}?';
const BEGINS = '(?:^|(?<=[;:] )|(?<=, and )|(?<=, but ))';
/** Where and when, behind what was done. */
const THEN =
  '(?:(?:,? (?:in|on|at|since|during|with|by|last|this|earlier|yesterday|today|three|two|the) [^,;.:]{2,60}?)?,)';

/** What somebody did to something: `signed the Accords`, `is the first country to sign them`. */
export const actsOf = (who: string, act: Verbs, what: string, lead = LEAD): string[] => [
  `${who}~(?:${act.finite}) ${lead}${what}`,
  ...nthTo(who, act, what, lead),
];

/** `is the first country to sign them`. */
export const nthTo = (who: string, { base, participle }: Verbs, what: string, lead = LEAD): string[] => [
  `${who}~${BE} ${NTH} to (?:have )?(?:${base}|${participle}) ${lead}${what}`,
];

/** The same the other way round: `First to sign the Accords was Kenya`, `Among the latest to join it are Peru and Chile`. */
export const firstToDo = (who: string, { base }: Verbs, what: string, lead = LEAD): string[] => [
  `(?:^|[;] |, and |, but )(?:[Aa]mong )?(?:[Tt]he )?(?:\\w+ )?(?:[Ff]irst|[Nn]ext|[Ll]ast|[Ll]atest|[Nn]ewest|[Oo]nly|[\\w-]+th|[\\w-]+st) (?:[\\w-]+ ){0,2}to (?:${base}) ${lead}${what}(?: so far)? ${BE} (?:the )?${who}`,
];

/** The same beside another verb: `Signing the Accords in Washington, Hungary pledged`, `Colombia broke the silence, objecting to the draft`. */
export const byDoing = (who: string, { ing, heading, participle }: Verbs, what: string, lead = LEAD): string[] => [
  `${BEGINS}(?:(?:By|In|After|On|Upon|Since|While) (?:${ing})|(?:${heading})|[Hh]aving (?:now |already |just |first |itself )*(?:${participle})) ${lead}${what}${THEN} ${who}${GOES_ON}`,
  `${BEGINS}${who}~${NOBODY}, (?:thus |thereby |also |then |formally |officially )?(?:${ing}|having (?:now |already |just |first |also |itself |only )*(?:${participle})) ${lead}${what}`,
];

/** `is operating`, `have been fighting`: what goes on. Who is signing has not signed. */
export const goingOn = (who: string, { ing }: Verbs, what: string, lead = LEAD): string[] => [
  `${who}~(?:is|are|was|were|been) (?:now |also |still |\\w+ly )*(?:${ing}) ${lead}${what}`,
];

/** The same, said of what it was done to. */
export function sufferedBy(what: string, { participle, finite, base }: Verbs, who: string): string[] {
  const by =
    '(?: (?:on |in |at )?<:Date>| in [\\w ]{2,30}?| at [^,;.]{2,50}?| unanimously| by consensus| jointly| first| initially)* by (?:the |both |all )?';
  return [
    `${what}~PASSIVE (?:\\w+ly |also |since |first |now |already |jointly )*(?:${participle})${by}${who}`,
    `${what},? (?:\\w+ly |first |jointly |since |now )?(?:${participle})${by}${who}`,
    `${what},? (?:which|that) (?:the )?${who}~(?:${finite})(?=[,.;)]|$| (?:on|in|last|this|only|at|and|but|as|with|by|for)\\b)`,
    `${what},? (?:which|that) (?:the )?${who}~${BE} ${NTH} to (?:have )?(?:${base}|${participle})(?=[,.;)]|$| (?:on|in|last|this|at|and|but)\\b)`,
  ];
}

/** The same, said with a noun: `Kenya's signature of`, `the signature by Kenya of`. */
export function namedAs(who: string, nouns: string, binding: string, what: string, lead = LEAD): string[] {
  return [
    `${who}'s? (?:[\\w-]+ ){0,2}?(?:${nouns}) (?:${binding}) ${lead}${what}`,
    `(?:[Tt]he |[Ii]ts |[Ww]ith (?:the )?|[Aa]fter (?:the )?|[Ss]ince (?:the )?)?(?:[\\w-]+ )?\\b(?:${nouns}) (?:${binding}) ${lead}${what} by (?:the )?${who}`,
    `(?:${nouns}) (?:by|of|from) (?:the )?${who} (?:${binding}) ${lead}${what}`,
  ];
}
