import { bySentence } from './by-sentence.js';
import { clauseOf } from './clause.js';
import { datedOf, type Dated } from './dated.js';
import { datelineOf, type Dateline } from './dateline.js';
import type { ArticleEntity, Mention } from './entity.js';
import { compileRules, factsOf, formsByWords, type Act, type Fact, type Refusal, type Scene } from './facts.js';
import type { Gazetteer } from './gazetteer.js';
import { deliveries } from './deliveries.js';
import { leftOut } from './left-out.js';
import { ministersIn } from './ministers.js';
import { mentionsOf } from './mentions/mentions-of.js';
import { withProvisions } from './provisions.js';
import type { Rule } from './rules/rule.js';
import { RULES } from './rules/rules.js';
import { resolveSame } from './same-one.js';
import { isParagraph, leadOf, NOTHING_BEFORE, sceneAt } from './scene.js';
import { sentencesOf, type Span } from './sentences.js';
import { asEntities, bySigners, ofDelegates, once, plain, renaming, type Settled } from './settle.js';
import { shadowOf, type Shadow } from './shadow.js';
import { relativesOf } from './relatives.js';
import { skeletonsOf } from './skeleton.js';
import type { StateWords } from './state-words.js';
import { unreadOf } from './unread.js';

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
  /** Where the date was derived: the words that mean it, and those of the dateline that they were resolved by. */
  readonly derived?: Dated['derived'];
}

export interface ReadingOfArticle {
  /** The day on which the text says it was written; null where it says none. */
  readonly dateline: Dateline | null;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly shadows: readonly { readonly words: Shadow; readonly clause: Shadow }[];
  readonly refused: readonly Refusal[];
  readonly entities: readonly { readonly entity: ArticleEntity; readonly mentions: readonly Span[] }[];
  readonly drafts: readonly Draft[];
  /** Sentences in which somebody or something named is in no draft: for a person to read. */
  readonly unread: readonly Span[];
}

const FORMS_BY_WORDS = formsByWords(compileRules(RULES));
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
  const gaps = bySentence(sentences, leftOut(text, sentences, mentions));
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
    if (isTooMuch) continue;
    const isNew = i > 0 && isParagraph(text, sentences[i - 1]?.end ?? 0, sentence.start);
    scene = sceneAt(own, words, isNew ? { ...scene, ...lead } : { ...scene, report: lead.meeting });
    if (isNameless && !(scene.draft !== null && /^It (?:was|passed|carried)\b/.test(words.text))) continue;
    if (scene.cause !== null && scene.cause.sentence < i - 1) scene = { ...scene, cause: null };
    if (scene.offices.length > 0) scene = { ...scene, offices: scene.offices.filter((one) => one.sentence >= i - 1) };
    if (scene.act !== null && i - scene.act.sentence > (ACTS.get(scene.act.relation) ?? 0))
      scene = { ...scene, act: null };
    const isSame = clause.text === words.text;
    const ofWords = viewsOf(words);
    const ofClause = isSame ? ofWords : viewsOf(clause);
    const filled = filledIn(text, sentence, own, gaps[i] ?? []);
    for (const rule of RULES) {
      // Who somebody is stays true of a sentence that is taken back.
      if (isDenied && rule.beside !== true) continue;
      for (const view of viewsFor(rule, ofWords, ofClause)) {
        const met = view.forms.get(rule);
        if (met === undefined) continue;
        const read = factsOf(met, view.shadow, text, scene, i, view.whole);
        const found = read.facts.filter((one) => isAbout(view, one));
        facts.push(...found);
        refused.push(...read.refused);
        const joined = rule.relation === 'MEMBER_OF' ? found.at(-1)?.object : undefined;
        if (joined !== undefined) scene = { ...scene, membership: joined };
        const cause = STANDS.has(rule.relation) ? found.at(-1)?.object : undefined;
        // `asked for an item and proposed a fund`: what `it` is stays open.
        if (cause !== undefined)
          scene = {
            ...scene,
            cause: GOES_ON.test(text.slice(cause.end, sentence.end)) ? null : { object: cause, sentence: i },
          };
        if (rule.relation === 'HOLDS_OFFICE' && found.length > 0)
          scene = { ...scene, offices: [...scene.offices, ...found] };
        scene = { ...scene, act: lastAct(found, scene.act) };
      }
    }
    if (filled !== null && !isDenied)
      for (const met of FORMS_BY_WORDS(filled.words).values())
        facts.push(...factsOf(met, filled, text, scene, i).facts.filter((one) => isNews(one, facts)));
  }
  facts.push(...deliveries(text, sentences, mentions));
  facts.push(...ministersIn(text, sentences, mentions));
  const settled = asEntities(once(ofDelegates(bySigners(facts))), gazetteer);
  const dateline = datelineOf(text);
  const drafts = settled.map((one) =>
    draftOf(text, one, datedOf(text, sentences[one.fact.sentence] ?? one.fact, one.fact, dateline)),
  );
  const rename = renaming(facts, gazetteer);
  return {
    dateline,
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

/** A clause as rules see it: as it stands, and with what it can do without left out. */
interface View {
  readonly shadow: Shadow;
  /** Those that may be met there. */
  readonly forms: ReturnType<typeof FORMS_BY_WORDS>;
  readonly whole: Shadow;
  /** Where it is a relative clause turned: the name that is in all it says. */
  readonly about?: Mention | undefined;
}

const viewsOf = (whole: Shadow): View[] =>
  [...[whole, ...skeletonsOf(whole)].map((shadow) => ({ shadow })), ...relativesOf(whole)].map((view) => ({
    ...view,
    forms: FORMS_BY_WORDS(view.shadow.words),
    whole,
  }));

const isAbout = ({ about }: View, { subject, object }: Fact): boolean =>
  about === undefined || about === subject || about === object;

const viewsFor = ({ over }: Rule, ofWords: readonly View[], ofClause: readonly View[]): readonly View[] =>
  over === 'clause' || ofWords === ofClause
    ? ofClause
    : over === 'words'
      ? ofWords
      : [...ofWords.slice(0, 1), ...ofClause];

/** Whoever signs for somebody else, and what is read without filling anything in, is read so. */
const isNews = ({ relation, sentence, subject, object }: Fact, facts: readonly Fact[]): boolean =>
  !(relation === 'SIGNED' && subject.kind === 'Person') &&
  !facts.some(
    (one) =>
      one.sentence === sentence &&
      one.relation === relation &&
      one.subject.entity.id === subject.entity.id &&
      one.object.entity.id === object.entity.id,
  );

/** A sentence with the texts that its clauses leave out; null where they leave out none. */
const filledIn = (text: string, sentence: Span, own: readonly Mention[], gaps: readonly Mention[]): Shadow | null =>
  gaps.length === 0
    ? null
    : clauseOf(
        shadowOf(
          text,
          sentence,
          [...own, ...gaps].sort((a, b) => a.from - b.from),
        ),
      );

/** What one State does after the other, by how long it is remembered: in sentences. */
const ACTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ SIGNED: Infinity, PARTY_TO: Infinity, WITHDREW_FROM: Infinity, MEMBER_OF: Infinity },
    ...{ SUPPORTS: 1, OPPOSES: 1, CALLS_FOR: 1, MADE_STATEMENT_AT: 1 },
  }),
);

/** The act that stands last in the text. That somebody spoke is told of all that is said, and counts where nothing else is told. */
const lastAct = (found: readonly Fact[], before: Act | null): Act | null =>
  found
    .filter(({ relation, object }) => ACTS.has(relation) && object.how !== 'paper')
    .map(({ relation, object, core, sentence }): Act => ({ relation, object, end: core.end, sentence }))
    .reduce<Act | null>((last, one) => (last === null || isLater(one, last) ? one : last), before);
const isLater = (one: Act, last: Act): boolean =>
  one.relation === 'MADE_STATEMENT_AT'
    ? one.sentence > last.sentence
    : one.end >= last.end || (last.relation === 'MADE_STATEMENT_AT' && one.sentence === last.sentence);

const GOES_ON = /\b(?:and|but) (?:\p{Ll}+ )?\p{Ll}+ed (?:for )?(?:an?|the) /u;

/** What somebody is told to want, to back or to refuse: others may back or refuse `it`. */
const STANDS: ReadonlySet<string> = new Set(['CALLS_FOR', 'SUPPORTS', 'OPPOSES']);

/** What takes back the sentence before. */
const DENIED =
  /^(?:(?:But|However|Yet|In fact|Later),? )?(?:(?:[Tt]he|[Tt]hat|[Tt]his|[Ii]ts?) (?:claim|report|story|news|statement|rumou?r|post|article|assertion|announcement|entry) (?:is|was|has been|proved|turned out)[^.;]{0,40}\b(?:not|wrong|untrue|false|incorrect|mistaken|mistake|error|hoax|premature|denied|withdrawn|retracted|corrected)\b|[^.;]{2,60} (?:denied|denies|retracted|corrected|refuted|disputed|disputes) (?:this|that|it|the (?:report|claim|story|news|statement|rumou?r))\b|Not so\b|No such\b|(?:[Tt]hat|[Tt]his|[Ii]t) (?:never happened|did not happen))|^(?:But )?(?:[Tt]his|[Tt]hat|[Ii]t) (?:is|was|proved|turned out) (?:to be )?(?:not (?:so|true|correct|right|the case|accurate)|wrong|untrue|false|incorrect|a mistake|an error|a hoax)\b/;

function draftOf(text: string, { fact, subject, object }: Settled, { date, derived }: Dated): Draft {
  const { start, end, rule, relation, qualifiers } = fact;
  return {
    ...{ start, end, by: `rule ${rule}`, subject, relation, object, quote: text.slice(start, end), qualifiers, date },
    ...(derived !== undefined && { derived }),
  };
}

function entitiesOf(
  mentions: readonly Mention[],
  used: readonly Mention[],
  rename: (entity: ArticleEntity) => ArticleEntity,
): ReadingOfArticle['entities'] {
  const found = new Map<string, { readonly entity: ArticleEntity; readonly mentions: Span[] }>();
  const listed = new Set<string>();
  const each = mentions.flatMap((one) => (one.also === undefined ? [one] : [one, { ...one, entity: one.also }]));
  // What no rule reads comes last: the numbers that a model is told of the others stay.
  const named = each.filter(({ how }) => how !== 'notion');
  const notions = each.filter(({ how }) => how === 'notion');
  for (const { kind, entity, start, end } of [...named, ...used, ...notions]) {
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
