import { prefixOf } from '../model/claim.js';
import { bySentence } from './by-sentence.js';
import { clauseOf } from './clause.js';
import { datesOf } from './dates.js';
import type { ArticleEntity, Mention } from './entity.js';
import { compileRules, factsOf, type Fact, type Refusal, type Scene } from './facts.js';
import { form } from './form.js';
import type { Gazetteer } from './gazetteer.js';
import { mentionsOf } from './mentions.js';
import { RULES } from './rules/rules.js';
import { resolveSame, speakingState } from './same-one.js';
import { sentencesOf, type Span } from './sentences.js';
import { shadowOf, type Shadow } from './shadow.js';
import type { StateWords } from './state-words.js';

/** What a reader of an article needs besides the article. */
export interface Knowledge {
  readonly gazetteer: Gazetteer;
  readonly states: StateWords;
}

/** A claim proposed, with the words that state it. */
export interface Draft extends Span {
  /** `rule signed@1`, `model NAME`, or both by a comma. */
  readonly by: string;
  readonly subject: ArticleEntity;
  readonly relation: string;
  readonly object: ArticleEntity;
  /** `text.slice(start, end)`. */
  readonly quote: string;
  readonly qualifiers: Readonly<Record<string, string>>;
  /** As the words of the quotation's sentence give it; null where they give none. */
  readonly date: string | null;
}

export interface ReadingOfArticle {
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly shadows: readonly { readonly words: Shadow; readonly clause: Shadow }[];
  readonly refused: readonly Refusal[];
  readonly entities: readonly { readonly entity: ArticleEntity; readonly mentions: readonly Span[] }[];
  readonly drafts: readonly Draft[];
  /** Sentences in which somebody or something named is in no draft: for a person to read. */
  readonly unread: readonly Span[];
}

const COMPILED = compileRules(RULES);
/** In UTF-16 units: rules take time that grows faster than the sentence. */
const LONGEST_SENTENCE = 1_000;
const MOST_SENTENCES = 1_000;
/** Of a sentence: a roll call of all States is a table. */
const MOST_MENTIONS = 80;

/** Reads an article by rules alone: a pure function of the text and the names of the graph. */
export function readArticleText(text: string, { gazetteer, states }: Knowledge): ReadingOfArticle {
  const sentences = sentencesOf(text);
  const mentions = withProvisions(text, resolveSame(text, sentences, mentionsOf(text, gazetteer, states)));
  const within = bySentence(sentences, mentions);
  const shadows = sentences.map((sentence, i) => {
    const words = shadowOf(text, sentence, within[i] ?? []);
    return { words, clause: words.text.length > LONGEST_SENTENCE || i >= MOST_SENTENCES ? words : clauseOf(words) };
  });
  const facts: Fact[] = [];
  const refused: Refusal[] = [];
  let scene: Scene = NOTHING_BEFORE;
  const lead = leadOf(shadows, within);
  for (const [i, { words, clause }] of shadows.entries()) {
    const sentence = sentences[i] ?? { start: 0, end: 0 };
    const own = within[i] ?? [];
    // What is longer is a table or a list that lost its lines; what stands so far behind is a book: both stay for a person.
    const isTooMuch =
      sentence.end - sentence.start > LONGEST_SENTENCE || i >= MOST_SENTENCES || own.length > MOST_MENTIONS;
    const isDenied = DENIED.test(text.slice(sentences[i + 1]?.start ?? text.length, sentences[i + 1]?.end));
    const isNameless = own.every(({ kind }) => kind === 'Date' || kind === 'Concept');
    if (isTooMuch || (isNameless && !(scene.draft !== null && /^It (?:was|passed|carried)\b/.test(words.text))))
      continue;
    const isNew = i > 0 && isParagraph(text, sentences[i - 1]?.end ?? 0, sentence.start);
    scene = sceneAt(own, words, isNew ? { ...scene, ...lead } : { ...scene, report: lead.meeting });
    for (const rule of COMPILED) {
      // Who somebody is stays true of a sentence that is taken back.
      if (isDenied && rule.rule.beside !== true) continue;
      const { over } = rule.rule;
      for (const shadow of [...(over === 'clause' ? [] : [words]), ...(over === 'words' ? [] : [clause])]) {
        const found = factsOf(rule, shadow, text, scene, i);
        facts.push(...found.facts);
        refused.push(...found.refused);
        const joined = rule.rule.relation === 'MEMBER_OF' ? found.facts.at(-1)?.object : undefined;
        if (joined !== undefined) scene = { ...scene, membership: joined };
      }
    }
  }
  facts.push(...delivered(text, sentences, mentions, shadows));
  const settled = asEntities(once(bySigners(facts)), gazetteer);
  const drafts = settled.map(({ fact, subject, object }) =>
    draftOf(text, sentences[fact.sentence] ?? fact, fact, subject, object),
  );
  const rename = renaming(facts, gazetteer);
  return {
    sentences,
    mentions,
    shadows,
    refused,
    drafts,
    entities: entitiesOf(
      mentions,
      settled.flatMap(({ fact }) => [fact.subject, fact.object]),
      rename,
    ),
    unread: unreadOf(sentences, mentions, facts, text),
  };
}

/** What takes back the sentence before. */
const DENIED =
  /^(?:But )?(?:[Tt]his|[Tt]hat|[Ii]t) (?:is|was|proved|turned out) (?:to be )?(?:not (?:so|true|correct|right|the case|accurate)|wrong|untrue|false|incorrect|a mistake|an error|a hoax)\b/;

const MEETINGS = [
  // A body that opens its session meets there.
  form(
    `<:Body>(?: of (?:the )?<:Body>)?(?:,[^,;.]{2,90},)? (?:opened|began|started|resumed|continued|concluded|closed|held|finished) (?:its |the )?<m:Session>`,
  ),
  form(
    `<m:Body|Session>(?: of (?:the )?<:Body>)?(?:,[^,;.]{2,90},)? (?:met|opened|continued|concluded|heard|began|resumed|held|took up|considered|discussed|approved|adopted|sent|had (?:to|before it)|closed|finished|debated|turned|elected|today|this|on <:Date>|finishing|also|then|wrapped)`,
  ),
  form(`(?:told|addressed|addressing|briefed) (?:the )?<m:Body|Session>`),
  form(
    `(?:meeting|session|debate|plenary|statement|remarks|speech|address|discussion|deliberations|exchange of views) (?:of|in|at|to|before) (?:the )?(?:<:Session> of (?:the )?)?<m:Body|Session>`,
  ),
  form(`(?:[Aa]t|[Dd]uring|[Ii]n) (?:its |the |this )?<m:Session>`),
  form(`[Ii]n (?:the )?<m:Body>(?:,| today| on <:Date>| as it)`),
  form(`(?:[Ss]peaking|spoke|debating|said) (?:at|in|to|before|during) (?:the )?<m:Body|Session>`),
];

/** Of sentences: a report says at its head what meeting it is of. */
const LEAD = 3;

/** What the whole text is about: what is named further on is spoken of in its own paragraph alone. */
const leadOf = (
  shadows: ReadingOfArticle['shadows'],
  within: readonly (readonly Mention[])[],
): Pick<Scene, 'meeting' | 'chaired' | 'treaty'> => {
  const at = shadows.slice(0, LEAD).findIndex(({ words }) => meetingIn(words) !== null);
  const words = shadows[at]?.words;
  const meeting = words === undefined ? null : meetingIn(words);
  return {
    meeting,
    chaired: bodyOf(meeting, within[at] ?? []),
    treaty: within.slice(0, LEAD).reduce<Mention | null>((found, own) => found ?? treatyIn(own, null), null),
  };
};

const isParagraph = (text: string, from: number, to: number): boolean => /\n[^\S\n]*\n/.test(text.slice(from, to));

/** The meeting that a sentence is set in; null where it names none. */
function meetingIn({ text, mentions }: Shadow): Mention | null {
  for (const one of MEETINGS) {
    one.lastIndex = 0;
    const at = one.exec(text)?.indices?.groups?.['m']?.[0];
    const found = at === undefined ? undefined : mentions.get(at);
    if (
      found !== undefined &&
      /Committee|Council|Assembly|Conference|Group|[Ss]ession|Commission|Board|Congress|Forum|Summit|COPUOS/i.test(
        found.entity.name,
      )
    )
      return found;
  }
  return null;
}

/** A text in the first person, headed by its meeting and its State, is a statement made there. */
function delivered(
  text: string,
  sentences: readonly Span[],
  mentions: readonly Mention[],
  shadows: ReadingOfArticle['shadows'],
): Fact[] {
  const state = speakingState(text, sentences, mentions);
  const heading = sentences[0];
  if (
    state === null ||
    heading === undefined ||
    mentions.some((one) => one.kind === 'Person' && one.end <= heading.end)
  )
    return [];
  const inside = mentions.filter((one) => one.end <= heading.end && (one.kind === 'Session' || one.kind === 'Body'));
  const object = inside.find(({ kind }) => kind === 'Session') ?? inside[0];
  if (object === undefined || shadows.length < 3) return [];
  const subject: Mention = { ...object, kind: 'Voice', entity: state };
  return [
    { ...heading, rule: 'delivered@1', relation: 'MADE_STATEMENT_AT', subject, object, qualifiers: {}, sentence: 0 },
  ];
}

const NOTHING_BEFORE: Scene = {
  meeting: null,
  chaired: null,
  report: null,
  draft: null,
  treaty: null,
  membership: null,
  house: null,
  organizationBefore: () => null,
  concepts: [],
};

/** What a sentence knows: what it names itself, or else what those before it named last. */
function sceneAt(own: readonly Mention[], words: Shadow, before: Scene): Scene {
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
    treaty: treatyIn(own, before.treaty),
    draft: drafts.at(-1) ?? before.draft,
    membership: before.membership,
    house: houseIn(own, before.house),
    organizationBefore: (at) => {
      const houses = own.filter((one) => one.end <= at && (one.kind === 'Organization' || one.kind === 'Body'));
      const last = houses.at(-1);
      if (last === undefined) return words.text.startsWith('Its ') ? before.house : null;
      // Behind a semicolon the subject of the sentence is meant.
      const between = words.text.slice(indexAt(words, last.end), indexAt(words, at));
      if (!between.includes(';') || houses.every(({ entity }) => entity.id === last.entity.id)) return last;
      return houses[0]?.from === words.starts[0] ? (houses[0] ?? null) : null;
    },
    concepts: own.filter(({ kind }) => kind === 'Concept'),
  };
}

const indexAt = ({ starts }: Shadow, at: number): number => {
  const index = starts.findIndex((start) => start >= at);
  return index < 0 ? starts.length : index;
};

/** The one organization that a sentence names. */
function houseIn(own: readonly Mention[], before: Mention | null): Mention | null {
  const houses = own.filter(({ kind }) => kind === 'Organization' || kind === 'Body');
  const [first] = houses;
  if (first === undefined) return own.some(({ kind }) => kind === 'State') ? null : before;
  return houses.every(({ entity }) => entity.id === first.entity.id) ? first : null;
}

/** Who chairs a session chairs the body whose session it is: the first one that the sentence names. */
const bodyOf = (meeting: Mention | null, own: readonly Mention[]): Mention | null =>
  meeting?.kind === 'Session' ? (own.find(({ kind }) => kind === 'Body') ?? meeting) : meeting;

/** What is put to the vote may be a resolution by its number. */
const VOTED_ON = /\b(?:adopted|passed|approved|carried|voted|vote|votes|tabled|in favou?r|against)\b/;

/** The treaty that is spoken of: where the last sentence to name one names several, none is. */
function treatyIn(own: readonly Mention[], before: Mention | null): Mention | null {
  const treaties = own.filter(
    ({ kind, how, entity }) =>
      kind === 'Instrument' &&
      how !== 'paper' &&
      how !== 'draft' &&
      /\b(?:Treaty|Agreement|Convention|Protocol|Accords)\b/.test(entity.name),
  );
  const [first] = treaties;
  if (first === undefined) return before;
  return treaties.every(({ entity }) => entity.id === first.entity.id) ? first : null;
}

/** `Article V of the Outer Space Treaty` is a provision of that treaty, and so is `Article VI` behind it. */
function withProvisions(text: string, mentions: readonly Mention[]): Mention[] {
  let holder: ArticleEntity | null = null;
  return mentions.map((one, i) => {
    if (one.kind !== 'Provision') return one;
    const next = mentions.slice(i + 1, i + 6).find(({ kind }) => kind === 'Instrument');
    if (
      next !== undefined &&
      next.start - one.end < 60 &&
      /^(?: (?:and|to|,) [IVX\d ()]+)? of (?:the )?(?:UN )?$/.test(text.slice(one.end, next.start))
    )
      holder = next.entity;
    if (holder === null) return one;
    const number = one.entity.name.replace(/^\S+ /, '');
    const slug = holder.id.replace(/^[^:]*:/, '');
    return {
      ...one,
      entity: { ...one.entity, id: `provision:${slug}-${arabic(number)}`, name: `${holder.name}, Article ${number}` },
    };
  });
}

function arabic(number: string): string {
  const roman = /^[IVX]+$/.exec(number)?.[0];
  if (roman === undefined) return number.replace(/[^\dA-Za-z]+/g, '-').replace(/-$/, '');
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  for (let i = 0; i < roman.length; i += 1) {
    const here = worth[roman[i] ?? ''] ?? 0;
    sum += here < (worth[roman[i + 1] ?? ''] ?? 0) ? -here : here;
  }
  return String(sum);
}

/** Who signs for somebody signs in their name: the signature is that of the organization or State, not of the person. */
function bySigners(facts: readonly Fact[]): Fact[] {
  const act = new Set(['SIGNED', 'COOPERATES_WITH']);
  const held = new Map<string, Fact[]>();
  for (const one of facts)
    if (one.relation === 'HOLDS_OFFICE' || one.relation === 'REPRESENTS')
      held.set(one.subject.entity.id, [...(held.get(one.subject.entity.id) ?? []), one].slice(0, 9));
  const principalOf = ({ entity }: Mention): Mention | null => {
    const offices = held.get(entity.id) ?? [];
    const different = new Set(offices.map((one) => one.object.entity.id));
    return different.size === 1 ? (offices[0]?.object ?? null) : null;
  };
  const asPrincipal = (one: Mention): Mention | null => (one.kind === 'Person' ? principalOf(one) : one);
  return facts.flatMap((fact) => {
    if (!act.has(fact.relation)) return [fact];
    const subject = asPrincipal(fact.subject);
    const object = fact.relation === 'COOPERATES_WITH' ? asPrincipal(fact.object) : fact.object;
    if (subject === null || object === null || subject.entity.id === object.entity.id) return [];
    return [{ ...fact, subject, object }];
  });
}

/** One fact for what several forms find; of several quotations the shortest. */
function once(facts: readonly Fact[]): Fact[] {
  const kept = new Map<string, Fact>();
  for (const fact of facts) {
    const family = /^(?:HOLDS_OFFICE|SPEAKS_FOR|REPRESENTS)$/.test(fact.relation) ? 'OFFICE' : fact.relation;
    const key = `${fact.subject.entity.id} ${family} ${fact.object.entity.id}`;
    const before = kept.get(key);
    if (
      before === undefined ||
      (before.sentence === fact.sentence &&
        fact.end - fact.start < before.end - before.start &&
        before.relation === fact.relation)
    )
      kept.set(key, fact);
  }
  const all = [...kept.values()];
  const causes = new Map<string, Fact[]>();
  const speakerOf = (one: Fact): string => `${one.sentence} ${one.relation} ${one.subject.entity.id}`;
  for (const one of all)
    if (one.object.kind === 'Concept') causes.set(speakerOf(one), [...(causes.get(speakerOf(one)) ?? []), one]);
  // Of two causes of one speaker from one place, the longer form of words says both.
  return all.filter(
    (one) =>
      one.object.kind !== 'Concept' ||
      !(causes.get(speakerOf(one)) ?? []).some(
        (other) =>
          other !== one &&
          other.object.start <= one.object.start &&
          other.object.end >= one.object.end &&
          other.object.end - other.object.start > one.object.end - one.object.start,
      ),
  );
}

/** Sessions of which the body is known go by its id. */
function renaming(facts: readonly Fact[], gazetteer: Gazetteer): (entity: ArticleEntity) => ArticleEntity {
  const renamed = new Map<string, ArticleEntity>();
  const known = new Set(gazetteer.ids);
  for (const { relation, subject, object } of facts) {
    const number = /^\d+/.exec(subject.entity.name)?.[0] ?? ordinalOf(subject.entity.name);
    if (
      relation !== 'SESSION_OF' ||
      number === null ||
      prefixOf(object.entity.id) !== 'body' ||
      renamed.has(subject.entity.id)
    )
      continue;
    const id = `session:${object.entity.id.slice('body:'.length)}-${number}`;
    renamed.set(subject.entity.id, {
      ...subject.entity,
      id,
      known: known.has(id),
      name: `${subject.entity.name} of the ${object.entity.name}`,
    });
  }
  return (entity) => renamed.get(entity.id) ?? entity;
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');
function ordinalOf(name: string): string | null {
  const [ten = '', unit] = (name.toLowerCase().split(' ')[0] ?? '').split('-');
  const one = (word: string): number => ORDINALS.indexOf(word) + 1;
  if (one(ten) > 0) return String(one(ten));
  const tens = TENS.findIndex((stem) => ten === `${stem}y` || ten === `${stem}ieth`);
  return tens < 0 ? null : String((tens + 2) * 10 + (unit === undefined ? 0 : one(unit)));
}

interface Settled {
  readonly fact: Fact;
  readonly subject: ArticleEntity;
  readonly object: ArticleEntity;
}

function asEntities(facts: readonly Fact[], gazetteer: Gazetteer): Settled[] {
  const rename = renaming(facts, gazetteer);
  return facts.map((fact) => ({
    fact,
    subject: plain(rename(fact.subject.entity)),
    object: plain(rename(fact.object.entity)),
  }));
}

/** A State is one, however it was named. */
const plain = (entity: ArticleEntity): ArticleEntity =>
  entity.kind === 'Adjective' || entity.kind === 'Voice' ? { ...entity, kind: 'State' } : entity;

function draftOf(text: string, sentence: Span, fact: Fact, subject: ArticleEntity, object: ArticleEntity): Draft {
  const { start, end, rule, relation, qualifiers } = fact;
  const dated = datesOf(text.slice(sentence.start, sentence.end)).filter(({ date }) => date !== null);
  const isEvent = /^(?:SIGNED|ADOPTED|PARTY_TO|WITHDREW_FROM|MADE_STATEMENT_AT|SELECTED_BY|MEMBER_OF)$/.test(relation);
  const date = isEvent && dated.length === 1 ? (dated[0]?.date ?? null) : null;
  return { start, end, by: `rule ${rule}`, subject, relation, object, quote: text.slice(start, end), qualifiers, date };
}

function entitiesOf(
  mentions: readonly Mention[],
  used: readonly Mention[],
  rename: (entity: ArticleEntity) => ArticleEntity,
): ReadingOfArticle['entities'] {
  const found = new Map<string, { readonly entity: ArticleEntity; readonly mentions: Span[] }>();
  const listed = new Set<string>();
  for (const { kind, entity, start, end } of [...mentions, ...used]) {
    if (kind === 'Date') continue;
    const one = plain(rename(entity));
    const row = found.get(one.id) ?? { entity: one, mentions: [] };
    const place = `${one.id} ${start}`;
    if (!listed.has(place)) row.mentions.push({ start, end });
    listed.add(place);
    found.set(one.id, row);
  }
  return [...found.values()];
}

/** A sentence counts as read where every name in it stands in a draft from it, and no clause of it outside all quotations. */
function unreadOf(
  sentences: readonly Span[],
  mentions: readonly Mention[],
  facts: readonly Fact[],
  text: string,
): Span[] {
  const within = bySentence(sentences, mentions);
  const factsIn = new Map<number, Fact[]>();
  for (const fact of facts)
    factsIn.set(fact.sentence, [...(factsIn.get(fact.sentence) ?? []), fact].slice(0, MOST_MENTIONS));
  return sentences.filter((sentence, i) => {
    const own = factsIn.get(i) ?? [];
    if (own.length === 0) return true;
    const used = new Set(own.flatMap(({ subject, object }) => [subject.start, object.start]));
    const named = (within[i] ?? []).filter(({ kind }) => kind !== 'Date' && kind !== 'Concept');
    return (
      named.some(({ start }) => !used.has(start)) ||
      outside(sentence, [...own, ...(within[i] ?? []).filter(({ kind }) => kind === 'Date')], text).some((words) =>
        CLAUSE.test(words),
      )
    );
  });
}

/** What neither a quotation nor a date of a sentence covers, piece by piece. */
function outside({ start, end }: Span, covered: readonly Span[], text: string): string[] {
  const pieces: string[] = [];
  let at = start;
  for (const one of covered.toSorted((a, b) => a.start - b.start)) {
    if (one.start > at) pieces.push(text.slice(at, one.start));
    at = Math.max(at, one.end);
  }
  return [...pieces, text.slice(at, end)];
}

/** Three words and more may say something of their own. */
const CLAUSE = /(?:[\p{L}\p{N}][^\s]*\s+){2,}[\p{L}\p{N}]/u;
