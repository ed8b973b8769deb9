import type { Mention, MentionKind } from './entity.js';
import type { Scene } from './facts.js';
import { form } from './form.js';
import type { Shadow } from './shadow.js';

const MEETINGS = [
  // A body that opens its session meets there.
  form(
    `(?:[Oo]pening|[Cc]ontinuing|[Rr]esuming|[Cc]oncluding|[Bb]eginning|[Cc]losing) (?:its |the )?<:Session>, (?:the )?<m:Body>`,
  ),
  form(
    `<:Body>(?: of (?:the )?<:Body>)?(?:,[^,;.]{2,90},)? (?:opened|began|started|resumed|continued|concluded|closed|held|finished) (?:its |the )?<m:Session>`,
  ),
  form(
    `<m:Body|Session>(?: of (?:the )?<:Body>)?(?:,[^,;.]{2,90},)? (?:met|(?:was|were) (?:told|warned|briefed|informed)|was held|took place|was convened|was organi[sz]ed|opened|continued|concluded|heard|began|resumed|held|took up|considered|discussed|approved|adopted|sent|had (?:to|before it)|closed|ended|finished|debated|turned|elected|today|this|on <:Date>|finishing|also|then|wrapped|listened|drew|gathered|brought together|attracted|came to (?:its|an?) (?:end|close)|got under ?way|kicked off|wound up|rejected|examined|reviewed|spent|devoted|was opened|is meeting|went)`,
  ),
  form(
    `(?:met|gathered|assembled|came together|convened) (?:in [^;.]{3,60}? )?for (?:the )?(?:annual |[\\w-]+ )?<m:Session>`,
  ),
  form(`[Ii]t took (?:the )?<m:Body>`),
  form(`(?:put to (?:a|the) vote|voted (?:up)?on|debated|taken up|put forward|discussed) (?:in|by) (?:the )?<m:Body>`),
  form(`(?:told|addressed|[Aa]ddressing|[Bb]rief(?:ed|ing)) (?:the )?<m:Body|Session>`),
  // The heading of a report, or of a statement.
  form(`^(?:[\\w ]{0,40} )?(?:[Rr]eport|[Ss]tatement|[Ss]ummary|[Pp]roceedings)?[^.;]{0,60}<m:Session>[^.;]{0,80}$`),
  form(`^<m:Body>, <:Session>[^.;]{0,80}$`),
  form(
    `(?:meeting|session|debate|plenary|statement|remarks|speech|address|discussion|deliberations|exchange of views|on the table|vote|floor) (?:of|in|at|to|before) (?:the )?(?:U\\.?N\\.? |United Nations )?(?:<:Session> of (?:the )?)?<m:Body|Session>`,
  ),
  form(
    `(?:[Dd]elegates|[Dd]elegations|[Pp]articipants|[Mm]embers|[Ss]peakers) (?:to|at|of|in) (?:the )?<m:Session|Body>`,
  ),
  // `the report of the Subcommittee at its session` is read elsewhere.
  form(
    `(?<!\\p{L})(?<!\\b(?:reports?|work|recommendations|conclusions|decisions?|outcome) of (?:the )?<:Body> )(?:[Aa]t|[Dd]uring|[Ii]n|came to \\w+ for) (?:its |the |this |(?:yester|to|\\w+)day's )?<m:Session>`,
  ),
  form(`[Ii]n (?:the )?<m:Body>(?:,| today| on <:Date>| as it)`),
  form(
    `(?:[Ss]peaking|spoke|debating|said|intervening|testifying|presented|intervened) (?:at|in|to|before|during) (?:the )?<m:Body|Session>`,
  ),
];

/** Of sentences: a report says at its head what meeting it is of. Headings above them come besides. */
const LEAD = 3;
const MOST_HEADINGS = 6;

/** How many sentences the head of a text has. */
function headLength(shadows: readonly { readonly words: Shadow }[]): number {
  let whole = 0;
  const at = shadows.slice(0, LEAD + MOST_HEADINGS).findIndex(({ words }) => {
    if (/[.!?]["”’')]*$/.test(words.text)) whole += 1;
    return whole === LEAD;
  });
  return at < 0 ? LEAD : at + 1;
}

/** What the whole text is about: what is named further on is spoken of in its own paragraph alone. */
export const leadOf = (
  shadows: readonly { readonly words: Shadow }[],
  within: readonly (readonly Mention[])[],
): Pick<Scene, 'meeting' | 'chaired' | 'treaty' | 'binding'> => {
  const lead = headLength(shadows);
  const at = shadows.slice(0, lead).findIndex(({ words }) => meetingIn(words) !== null);
  const words = shadows[at]?.words;
  const head = within.slice(0, lead);
  const meeting = words === undefined ? null : meetingIn(words);
  return {
    meeting,
    chaired: bodyOf(meeting, within[at] ?? []),
    treaty: head.reduce<Mention | null>((found, own) => found ?? treatyIn(own, null), null),
    binding: head.reduce<Mention | null>((found, own) => found ?? treatyIn(own.filter(isBinding), null), null),
  };
};

export const isParagraph = (text: string, from: number, to: number): boolean =>
  /\n[^\S\n]*\n/.test(text.slice(from, to));

/** The meeting that a sentence is set in; null where it names none. */
function meetingIn({ text, mentions }: Shadow): Mention | null {
  for (const one of MEETINGS) {
    one.lastIndex = 0;
    const at = one.exec(text)?.indices?.groups?.['m']?.[0];
    const found = at === undefined ? undefined : mentions.get(at);
    if (
      found !== undefined &&
      /Committee|Council|Assembly|Conference|Group|[Ss]ession|Commission|Board|Congress|Forum|Summit|Symposium|Colloquium|Workshop|Seminar|Dialogue|COPUOS|UNISPACE/i.test(
        `${found.entity.name} ${found.written ?? ''}`,
      )
    )
      return found;
  }
  return null;
}

export const NOTHING_BEFORE: Scene = {
  meeting: null,
  chaired: null,
  report: null,
  draft: null,
  treaty: null,
  binding: null,
  both: [],
  membership: null,
  club: null,
  bodyBefore: null,
  body: null,
  offices: [],
  act: null,
  cause: null,
  paperBefore: null,
  paper: null,
  house: null,
  organizationBefore: () => null,
  soleHouseBefore: () => null,
  houseSpokenOf: () => null,
  state: null,
  stateSpokenOf: () => null,
  concepts: [],
};

/** What a sentence knows: what it names itself, or else what those before it named last. */
export function sceneAt(own: readonly Mention[], words: Shadow, before: Scene): Scene {
  const meeting = meetingIn(words) ?? before.meeting;
  const isVotedOn = VOTED_ON.test(words.text);
  const drafts = own.filter(
    ({ kind, how, entity }) =>
      kind === 'Instrument' &&
      (how === 'draft' ||
        (how !== 'paper' && /\bL\.\d|^[A-Z]\/C\b/.test(entity.name)) ||
        (how !== 'paper' && isVotedOn && /\b[Rr]esolution \d|\bA\/RES\b/.test(entity.name))) &&
      entity.name !== 'motion',
  );
  return {
    meeting,
    chaired: meeting === before.meeting ? before.chaired : bodyOf(meeting, own),
    report: before.report,
    treaty: treatyIn(own, before.treaty, words.text),
    binding: treatyIn(own.filter(isBinding), before.binding, words.text),
    both: bothIn(own, before.both),
    draft: drafts.at(-1) ?? before.draft,
    membership: membershipIn(own, words.text, before),
    club: clubIn(own, before.club),
    bodyBefore: before.body,
    body: soleBodyIn(own, before.body),
    offices: before.offices,
    act: before.act,
    cause: before.cause,
    paperBefore: before.paper,
    paper: paperIn(own, before.paper),
    house: houseIn(own, words, before.house),
    organizationBefore: (at) => {
      const houses = own.filter((one) => one.end <= at && (one.kind === 'Organization' || one.kind === 'Body'));
      const last = houses.at(-1);
      // `Ana Ruiz, its director, ...`: the house that was spoken of before, where no State is nearer.
      if (last === undefined) return own.some((one) => one.end <= at && isOfState(one)) ? null : before.house;
      // Behind a semicolon the subject of the sentence is meant.
      const between = words.text.slice(indexAt(words, last.end), indexAt(words, at));
      // `The Council, an observer in COPUOS, has elected Li as its chair`: the last one stands in an aside.
      const until = words.text.slice(0, indexAt(words, last.from));
      // `the Desk, an agency under the Department, with Li as its chair`: whose chair he is the aside does not tell.
      if (/, (?:an?|the|itself) [^,;.]*\b(?:of|under|within|in) (?:the )?$/u.test(until)) return null;
      if (
        /^, (?:has|have|had|is|was|\p{L}+ed)\b/u.test(between) &&
        /, (?:[\p{Ll}-]+ ){0,3}(?:an?|the|itself) [^,;.]*$/u.test(until)
      ) {
        const [first = null] = houses;
        return first !== null && /^(?:\p{L}+, )?(?:[Tt]he )?$/u.test(words.text.slice(0, indexAt(words, first.from)))
          ? first
          : null;
      }
      if (!between.includes(';') || houses.every(({ entity }) => entity.id === last.entity.id)) return last;
      return houses[0]?.from === words.starts[0] ? (houses[0] ?? null) : null;
    },
    soleHouseBefore: (at) => {
      const houses = own.filter((one) => one.end <= at && isHouse(one));
      const [first] = houses;
      if (first === undefined) return words.text.startsWith('Its ') ? before.house : null;
      return houses.every(({ entity }) => entity.id === first.entity.id) ? first : null;
    },
    state: stateIn(own, before.state),
    stateSpokenOf: (at) => {
      const states = own.filter((one) => one.end <= at && (one.kind === 'State' || one.kind === 'Adjective'));
      const [first] = states;
      if (first === undefined) return before.state;
      return states.every(({ entity }) => entity.id === first.entity.id) ? first : null;
    },
    houseSpokenOf: (at) => {
      const houses = own.filter((one) => one.end <= at && isHouse(one));
      const [first] = houses;
      if (first === undefined) return before.house;
      return houses.every(({ entity }) => entity.id === first.entity.id) ? first : null;
    },
    concepts: own.filter(({ kind, how }) => kind === 'Concept' && how !== 'notion'),
  };
}

const indexAt = ({ starts }: Shadow, at: number): number => {
  const index = starts.findIndex((start) => start >= at);
  return index < 0 ? starts.length : index;
};

const isHouse = ({ kind, how }: Mention): boolean => (kind === 'Organization' || kind === 'Body') && how !== 'silent';

const HAS_MEMBERS: ReadonlySet<MentionKind> = new Set(['Body', 'Organization', 'Programme', 'SpaceObject']);
/** What has members that join it: no agency of a State has. */
const isClub = ({ kind, how, entity, written = '' }: Mention): boolean =>
  how !== 'silent' &&
  HAS_MEMBERS.has(kind) &&
  CLUB.test(`${entity.name} ${written}`) &&
  !/\b(?:National|Ministry)\b/.test(entity.name);
const CLUB =
  /\b(?:European|Africa\w*|Latin American|Caribbean|Arab|Asia\w*|Asia-Pacific|International|World|Global|United Nations|Organi[sz]ation|Union|Alliance|Association|Federation|Consortium|Group|Network|Community|Coalition|Cooperation|Conference|Committee|COPUOS|Council|Assembly|Initiative|Partnership)\b/;
/** A sentence about who belongs to something. */
const OF_MEMBERS =
  /\b(?:(?<!\b(?:some|other|those|these|many|few|several|most|of) )(?:[Mm]embers?|[Oo]bservers?)(?: [Ss]tates?| countries)?|membership|(?:lists?|counts?|has|had|numbers?|gathers?|unites?) (?:\p{L}+(?:-\p{L}+)?|\d+) (?:[Ss]tates|countries|nations|partners|parties|agencies))\b/u;

/** The one such house that a sentence names, or else the last one that was named by itself. */
function clubIn(own: readonly Mention[], before: Mention | null): Mention | null {
  const clubs = own.filter(isClub);
  const [first] = clubs;
  if (first === undefined) return before;
  return clubs.every(({ entity }) => entity.id === first.entity.id) ? first : null;
}

/** What others join from now on: a heading of its own, or what a sentence says to have members. */
function membershipIn(own: readonly Mention[], text: string, before: Scene): Mention | null {
  const [only] = own.filter(({ kind }) => kind !== 'Date');
  if (only !== undefined && HAS_MEMBERS.has(only.kind) && HEADING.test(text)) return only;
  return before.membership ?? (OF_MEMBERS.test(text) ? clubIn(own, before.club) : null);
}
/** Nothing but a number and a name. */
const HEADING = /^(?:[\w(]{1,4}[.)] )?(?:[Tt]he )?[\ue000-\uf8ff][.:]?$/u;

/** The one organization that a sentence names, or that it begins with. */
function houseIn(own: readonly Mention[], { text, starts }: Shadow, before: Mention | null): Mention | null {
  const houses = own.filter(({ kind }) => kind === 'Organization' || kind === 'Body');
  const [first] = houses;
  if (first === undefined) return own.some(({ kind }) => kind === 'State') ? null : before;
  const lead = /^(?:According to|For|At) (?:the )?$/.test(text.slice(0, starts.indexOf(first.from)));
  const isSubject = (starts[0] === first.from || lead) && !/^.(?:'s|,? and|,|\/)/u.test(text);
  return isSubject || houses.every(({ entity }) => entity.id === first.entity.id) ? first : null;
}

/** The one body that a sentence names. */
function soleBodyIn(own: readonly Mention[], before: Mention | null): Mention | null {
  const bodies = own.filter(({ kind, how }) => kind === 'Body' && how !== 'silent');
  const [first] = bodies;
  if (first === undefined) return before;
  return bodies.every(({ entity }) => entity.id === first.entity.id) ? first : null;
}

const isOfState = ({ kind }: Mention): boolean => kind === 'State' || kind === 'Adjective' || kind === 'Voice';

/** The one State that a sentence names. */
function stateIn(own: readonly Mention[], before: Mention | null): Mention | null {
  const states = own.filter(isOfState);
  const [first] = states;
  if (first === undefined) return before;
  return states.every(({ entity }) => entity.id === first.entity.id) ? first : null;
}

/** Who chairs a session chairs the body whose session it is: the first one that the sentence names. */
const bodyOf = (meeting: Mention | null, own: readonly Mention[]): Mention | null =>
  meeting?.kind === 'Session' ? (own.find(({ kind }) => kind === 'Body') ?? meeting) : meeting;

/** What is put to the vote may be a resolution by its number. */
const VOTED_ON = /\b(?:adopted|passed|approved|carried|voted|vote|votes|tabled|in favou?r|against)\b/;

/** A treaty that cites others. */
const RESTS_ON =
  /\b(?:draws?|drew|builds?|built|rests?|rested|relies|rely|based|grounded|founded|refers?|referred) (?:up)?(?:on|in|to)\b|\b(?:cites?|recalls?|reaffirms?|invokes?|restates?)\b/;

/** The treaty that is spoken of: where the last sentence to name one names several, none is. */
function treatyIn(own: readonly Mention[], before: Mention | null, words = ''): Mention | null {
  const treaties = treatiesIn(own);
  const [first] = treaties;
  if (first === undefined) return before;
  // `They draw on the Outer Space Treaty`: it is still they who are spoken of.
  if (first === own[0] && (/^(?:pronoun|the same)$/.test(first.how) || RESTS_ON.test(words))) return first;
  return treaties.every(({ entity }) => entity.id === first.entity.id) ? first : null;
}

/** A law, a treaty or a draft by a name of its own: where a sentence names several, none is spoken of further on. */
function paperIn(own: readonly Mention[], before: Mention | null): Mention | null {
  const papers = own.filter(({ kind, how }) => kind === 'Instrument' && how !== 'silent' && how !== 'paper');
  const [first] = papers;
  if (first === undefined) return before;
  return papers.every(({ entity }) => entity.id === first.entity.id) ? first : null;
}

function bothIn(own: readonly Mention[], before: readonly Mention[]): readonly Mention[] {
  const treaties = [...new Map(treatiesIn(own.filter(isBinding)).map((one) => [one.entity.id, one])).values()];
  if (treaties.length === 0) return before;
  return treaties.length === 2 ? treaties : [];
}

/** Accords are signed, and nobody is a party to them. */
const isBinding = ({ entity }: Mention): boolean => !/\b(?:Accords?|Charter)\b/.test(entity.name);

const treatiesIn = (own: readonly Mention[]): Mention[] =>
  own.filter(
    ({ kind, how, entity }) =>
      kind === 'Instrument' &&
      how !== 'paper' &&
      how !== 'draft' &&
      /\b(?:Treaty|Agreement|Convention|Protocol|Accords|Charter)\b/.test(entity.name),
  );
