import type { ArticleEntity, Mention } from './entity.js';
import { bareWords, form, kindsNeeded, tailOf } from './form.js';
import { strayBefore, strayBehind } from './fringe.js';
import { guardedBy, guardedByWhole } from './guards.js';
import { newEntity } from './mentions/proposed-id.js';
import type { Rule } from './rules/rule.js';
import { bitsOf, letters, type Shadow } from './shadow.js';
import type { Span } from './sentences.js';
import { OFFICE } from './vocabulary.js';
import { hasWords, wordsNeeded } from './words-needed.js';

/** What one clause states by one rule. */
export interface Fact extends Span {
  /** `signed@1`. */
  readonly rule: string;
  readonly relation: string;
  readonly subject: Mention;
  readonly object: Mention;
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly sentence: number;
  /** The part that states it, without what else the subject did before. */
  readonly core: Span;
  /** What else the clause names besides its subject: of a list each may have a date of its own. */
  readonly others: readonly Mention[];
}

/** A clause that a rule met and a guard refused. */
export interface Refusal extends Span {
  readonly rule: string;
  readonly because: string;
}

/** What a sentence knows of those before it. */
export interface Scene {
  readonly meeting: Mention | null;
  /** The body whose meeting it is. */
  readonly chaired: Mention | null;
  /** The meeting that the whole text reports on. */
  readonly report: Mention | null;
  readonly draft: Mention | null;
  /** The one treaty that the last sentence to name any speaks of. */
  readonly treaty: Mention | null;
  /** The same, of those that States are parties to. */
  readonly binding: Mention | null;
  /** The one law, treaty or draft that the sentences before speak of. */
  readonly paperBefore: Mention | null;
  /** The same with this sentence. */
  readonly paper: Mention | null;
  /** The two treaties that the last sentence to name any names; none where it names more or fewer. */
  readonly both: readonly Mention[];
  /** What the last one told of joined, or what was last said to have members. */
  readonly membership: Mention | null;
  /** The last house with members that was named. */
  readonly club: Mention | null;
  /** The one body that the sentences before speak of. */
  readonly bodyBefore: Mention | null;
  /** The same with this sentence. */
  readonly body: Mention | null;
  /** Where people were told to hold an office, in this sentence and the one before. */
  readonly offices: readonly { readonly object: Mention; readonly sentence: number }[];
  /** What the text last told of somebody, and where, so that others `did so` too. */
  readonly act: Act | null;
  /** What this sentence or the one before says that somebody wants, backs or refuses. */
  readonly cause: { readonly object: Mention; readonly sentence: number } | null;
  /** The one organization that the last sentence to name any speaks of. */
  readonly house: Mention | null;
  /** The last organization or body before a place in the text. */
  readonly organizationBefore: (at: number) => Mention | null;
  /** The same, where it is the only one. */
  readonly soleHouseBefore: (at: number) => Mention | null;
  /** The one house that this sentence names so far, or else the one that the sentences before speak of. */
  readonly houseSpokenOf: (at: number) => Mention | null;
  /** The one State that the last sentence to name any names. */
  readonly state: Mention | null;
  /** The same, up to a place in this sentence. */
  readonly stateSpokenOf: (at: number) => Mention | null;
  /** Concepts that the graph knows, where the text names them. */
  readonly concepts: readonly Mention[];
}

/** What somebody did to something. */
export interface Act {
  readonly relation: string;
  readonly object: Mention;
  /** Of the clause that tells it. */
  readonly end: number;
  readonly sentence: number;
}

interface CompiledForm {
  /** Made when a sentence has what it needs: most texts need few of them. */
  readonly form: () => RegExp;
  readonly words: readonly (readonly string[])[];
  /** What a sentence must have before the form is tried, as {@link bitsOf}: of each one kind. */
  readonly needs: readonly number[];
  /** As {@link tailOf}. */
  readonly tail: () => RegExp | null;
}

export interface Compiled {
  readonly rule: Rule;
  readonly forms: readonly CompiledForm[];
}
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export function compileRules(rules: readonly Rule[]): Compiled[] {
  // What others did so is said alike of all that they do.
  const made = new Map<string, CompiledForm>();
  const compiled = (words: string): CompiledForm => {
    const known = made.get(words);
    if (known !== undefined) return known;
    const one = {
      form: once(() => form(words)),
      words: wordsNeeded(bareWords(words)),
      needs: [...new Set(kindsNeeded(words).map(bitsOf))],
      tail: once(() => tailOf(words)),
    };
    made.set(words, one);
    return one;
  };
  return rules.map((rule) => ({ rule, forms: rule.forms.map(compiled) }));
}

/**
 * Finds, of all forms, those that a sentence may match by its words, each rule with its own.
 *
 * A form is kept by the words of which there are fewest, so that most forms are never asked for.
 */
export function formsByWords(
  compiled: readonly Compiled[],
): (words: ReadonlySet<string>) => ReadonlyMap<Rule, Compiled> {
  const all = compiled.flatMap(({ rule, forms }) => forms.map((one) => ({ rule, one })));
  const always: number[] = [];
  const kept = new Map<string, number[]>();
  for (const [n, { one }] of all.entries()) {
    const [fewest] = one.words.toSorted((a, b) => a.length - b.length);
    if (fewest === undefined) always.push(n);
    else for (const word of fewest) kept.set(word, [...(kept.get(word) ?? []), n]);
  }
  return (words) => {
    const found = new Set(always);
    for (const word of words) for (const n of kept.get(word) ?? []) found.add(n);
    const met = new Map<Rule, { readonly rule: Rule; readonly forms: CompiledForm[] }>();
    for (const n of [...found].sort((a, b) => a - b)) {
      const row = all[n];
      if (row === undefined) continue;
      const before = met.get(row.rule);
      if (before === undefined) met.set(row.rule, { rule: row.rule, forms: [row.one] });
      else before.forms.push(row.one);
    }
    return met;
  };
}

/**
 * Everything that a rule finds in a sentence, and what the guards refused.
 *
 * @param whole Where the shadow is one of which some was left out: that of which it was.
 */
export function factsOf(
  { rule, forms }: Compiled,
  shadow: Shadow,
  article: string,
  scene: Scene,
  sentence: number,
  whole: Shadow = shadow,
): { readonly facts: Fact[]; readonly refused: Refusal[] } {
  const facts: Fact[] = [];
  const refused: Refusal[] = [];
  if (isForNothing(rule, scene)) return { facts, refused };
  const name = `${rule.name}@${rule.version}`;
  const guard = rule.beside === true ? 'beside' : rule.unguarded === true ? 'soft' : 'full';
  for (const { form: one, words, needs, tail } of forms) {
    if (!needs.every((kinds) => (kinds & shadow.kinds) !== 0) || !hasWords(words, shadow.words)) continue;
    const behind = tail();
    if (behind !== null && !behind.test(shadow.text)) continue;
    for (const match of everyMatch(one(), shadow.text)) {
      const end = match.index + match[0].length;
      // Of a relative clause the words stand in another order in the text.
      const place = {
        start: Math.min(...shadow.starts.slice(match.index, end)),
        end: Math.max(...shadow.ends.slice(match.index, end)),
      };
      const because =
        rule.anywhere !== true && isInPhrase(match, shadow)
          ? 'a phrase that its subject is a part of'
          : (guardedBy(
              {
                ...{ sentence: shadow.text, start: clauseStart(match, shadow.text), end },
                ...(isReported(rule, match, shadow.text) && { since: match.index }),
              },
              guard,
            ) ?? (whole === shadow ? null : guardedByWhole(whole.text, whole.ends.indexOf(place.end) + 1, guard)));
      if (because === null && (isRelative(rule, match, shadow.text) || isOfThing(match, shadow))) {
        refused.push({ rule: name, because: 'a relative clause', ...place });
        continue;
      }
      if (because === null && isOwner(match, shadow.text)) {
        refused.push({ rule: name, because: 'a thing of the object', ...place });
        continue;
      }
      const stray = because ?? fringeOf(rule, match, shadow.text);
      if (stray !== null) {
        refused.push({ rule: name, because: stray, ...place });
        continue;
      }
      const inside = [...shadow.mentions].filter(([at]) => at >= match.index && at < end).map(([, mention]) => mention);
      for (const [subject, object] of pairsOf(rule, match, shadow, article, scene, place)) {
        if (rule.relation === 'SIGNED' && isNameless(object, article)) continue;
        if (whole !== shadow && isUnnamed(object, article)) continue;
        if (isCut(subject, shadow) || isCut(object, shadow)) continue;
        if (rule.unless?.(subject, object, match[0], inside) === true) continue;
        facts.push({
          ...place,
          rule: name,
          relation: rule.relation,
          subject,
          object,
          sentence,
          core: { start: Math.min(...shadow.starts.slice(coreStart(match), end)), end: place.end },
          others: inside.filter(({ kind }) => kind === object.kind && kind !== 'Date'),
          qualifiers: { ...rule.qualifiers, ...officeOf(match) },
        });
      }
    }
  }
  return { facts, refused };
}

/** `the space agencies of China and South Africa signed`: neither China nor South Africa did. */
function isInPhrase(match: RegExpExecArray, { text, mentions }: Shadow): boolean {
  const who = match.indices?.groups?.['who']?.[0];
  // What else a subject did is told of the subject of the whole clause alone.
  const isPronoun = who !== undefined && /^(?:pronoun|the country)$/.test(mentions.get(who)?.how ?? '');
  if (match.groups?.['before'] !== undefined && !isPronoun && !CLAUSE_BEGINS.test(text.slice(0, match.index)))
    return true;
  const behind = match.indices?.groups?.['who']?.[1];
  if (behind !== undefined && /^ \p{Lu}\p{Ll}+ (?:\p{Lu}|and \p{Lu})/u.test(text.slice(behind, behind + 40)))
    return true;
  return who === match.index && IN_PHRASE.test(text.slice(Math.max(0, who - 40), who));
}

const IN_PHRASE = new RegExp(
  `\\b(?:of|from|in|with|to|between|for|than|like|unlike|at|on|against|about|behind|into|over|by|without|among|under|through|beside|near|despite) (?:the )?(?:${letters(['Adjective'])} )?$`,
  'u',
);

/** `Clients ask whether the Accords, which Rome signed, ...`: what is asked is not asked of the clause inside. */
function clauseStart(match: RegExpExecArray, text: string): number {
  const who = match.indices?.groups?.['who']?.[0] ?? match.index;
  const what = match.indices?.groups?.['what']?.[1] ?? who;
  return what < who && /^(?: \([^()]*\)| of .)?,? (?:of |to )?(?:which|that|whose|where)\b/.test(text.slice(what, who))
    ? who
    : match.index;
}

/** `ESA, which Luxembourg joined`: what stands before is meant, and never what sentences before spoke of. */
function isRelative(rule: Rule, match: RegExpExecArray, text: string): boolean {
  const isNamed = OBJECTS.some((group) => match.groups?.[group] !== undefined);
  return (
    rule.objectFrom !== undefined &&
    !isNamed &&
    /\b(?:which|that|whom|whose \w+) (?:the )?$/.test(text.slice(0, match.index))
  );
}

/** `Li, head of the Council, which oversees the Agency`: nobody is a `which`. */
function isOfThing(match: RegExpExecArray, { text, mentions }: Shadow): boolean {
  const [who = 0, behind = 0] = match.indices?.groups?.['who'] ?? [];
  const what = match.indices?.groups?.['what']?.[0] ?? 0;
  return mentions.get(who)?.kind === 'Person' && /^(?:,[^,;:.()]{1,110})?,? which\b/u.test(text.slice(behind, what));
}

/** `It would be too late, India told the meeting`: what stands before is what was told. */
const isReported = (rule: Rule, match: RegExpExecArray, text: string): boolean =>
  rule.relation === 'MADE_STATEMENT_AT' &&
  (/[,”"] (?:the )?$/.test(text.slice(0, match.index)) || /^[,”"] /.test(match[0]));

/** Behind what else the subject did. */
const coreStart = (match: RegExpExecArray): number => match.indices?.groups?.['before']?.[1] ?? match.index;

/** Words at either edge that make the clause another one. */
function fringeOf(rule: Rule, match: RegExpExecArray, text: string): string | null {
  const end = match.index + match[0].length;
  const [subject, behind = 0] = match.indices?.groups?.['who'] ?? [];
  const isFirst = subject === match.index && rule.pairs !== true;
  const ends = ['what', 'who'].map((group) => match.indices?.groups?.[group]).find((one) => one?.[1] === end);
  // A subject ends a clause only behind `by`: then no noun may follow it either.
  const isActor = match.indices?.groups?.['what']?.[1] !== end;
  const last = ends === undefined || (isActor && !/\bby (?:the )?$/.test(text.slice(0, ends[0]))) ? null : ends[0];
  // Behind a comma the name is the subject of what follows: `Hosted by Kenya, the Forum drew ...`.
  const isLast = last !== null && rule.anywhere !== true && !text.slice(0, last).endsWith(', ');
  return (
    (isFirst && rule.anywhere !== true ? strayBefore(text, match.index, behind) : null) ??
    (isLast ? strayBehind(text, end) : null)
  );
}

/** `NASA chose SpaceX's rival` says nothing of SpaceX. */
function isOwner(match: RegExpExecArray, text: string): boolean {
  const end = match.index + match[0].length;
  const isLast = ['who', 'what'].some((group) => match.indices?.groups?.[group]?.[1] === end);
  return isLast && /^'s? [\p{L}\ue000-\uf8ff]/u.test(text.slice(end, end + 4));
}

/** `signed an agreement` names no paper that anybody could find again: that two work together is all it says. */
const isNameless = ({ how, entity, start, end }: Mention, article: string): boolean =>
  how === 'paper' &&
  /\b(?:agreement|contract|deal|pact|accord|arrangement|treaty|convention|memorandum)s?$/i.test(entity.name) &&
  // `the historic agreement` is one that was named before.
  (/\b[Tt]he (?:[\w-]+ ){0,2}$/.test(article.slice(Math.max(0, start - 40), start)) ||
    !/^(?: (?:with|in|at|between|of|signed) [^.;]{2,80}?)?,? (?:on|for|about|concerning|covering|under which|to) (?!it\b|them\b)/.test(
      article.slice(end, end + 120),
    ));

/** `a resolution`: which one is told, if at all, by what a skeleton leaves out. */
const isUnnamed = ({ how, entity, start }: Mention, article: string): boolean =>
  how === 'draft' && !/[\p{Lu}\d]/u.test(entity.name) && /\ban? $/.test(article.slice(Math.max(0, start - 4), start));

const OFFICE_AND = new RegExp(`${OFFICE} (?:and|&) $`, 'u');

/** `Space and Technology Commission`, of which a part alone was found. */
function isCut(one: Mention, { text, mentions }: Shadow): boolean {
  if (one.entity.known || one.how !== 'form') return false;
  const at = [...mentions].find(([, mention]) => mention === one)?.[0] ?? 0;
  const before = text.slice(Math.max(0, at - 60), at);
  return /\p{Lu}\p{Ll}+,? (?:and|&) $/u.test(before) && !OFFICE_AND.test(before);
}

const CLAUSE_BEGINS = new RegExp(
  `(?:^|[,;:"] ?)(?:although |while |whereas |[Oo]ur colleague |.{0,60}${letters(['Person', 'Voice'])} (?:said|says|added|noted|stressed|recalled|announced|explained|stated|declared)(?: that)? |(?:On|At|During|After) (?:[a-z-]+ ){1,5})?(?:[Oo]n ${letters(['Date'])},? )?(?:[Tt]he )?(?:(?:Mr|Ms|Mrs|Dr|Prof)\\.? |Ambassador |Minister )?$`,
  'u',
);

/** Matches may overlap: each begins the search for the next a letter further on. */
function* everyMatch(one: RegExp, text: string): Iterable<RegExpExecArray> {
  one.lastIndex = 0;
  for (let match = one.exec(text); match !== null; match = one.exec(text)) {
    yield match;
    const object = match.indices?.groups?.['what']?.[0] ?? match.index;
    one.lastIndex = Math.max(match.index + 1, Math.min(object, match.index + match[0].length));
  }
}

const OWNS = /^['’]s /u;

const OBJECTS = ['what', 'what2', 'adj'] as const;

function pairsOf(
  rule: Rule,
  match: RegExpExecArray,
  shadow: Shadow,
  article: string,
  scene: Scene,
  place: Span,
): [Mention, Mention][] {
  const list = (group: string): Mention[] => {
    const [from, to] = match.indices?.groups?.[group] ?? [0, 0];
    const inside = [...shadow.mentions]
      .filter(
        ([at, { kind }]) => at >= from && at < to && kind !== 'Date' && !isInBrackets(shadow.text.slice(from, at)),
      )
      .map(([at, mention]) => ({ mention, isOwner: at + 2 < to && OWNS.test(shadow.text.slice(at + 1, at + 4)) }));
    const named = inside.filter(({ isOwner }) => !isOwner).flatMap(({ mention }) => eachOf(mention));
    // `hosted by Egypt, AfSA was ...`: what follows a comma alone, and is of another kind, begins a clause.
    const [first, ...others] = named;
    if (
      first !== undefined &&
      others.some(({ kind }) => (kind === 'State') !== (first.kind === 'State')) &&
      !/\b(?:and|as well as|with|alongside)\b/.test(shadow.text.slice(from, to))
    )
      return [first];
    // `CMSA and Pakistan's commission`: Pakistan is none of the list. Which agency `the agency and Angola's office` means is told elsewhere.
    return named.length < inside.length && named.some(({ how }) => how === 'the same') ? [] : named;
  };
  const who = list(rule.subject ?? 'who');
  if (rule.pairs === true) {
    const [a, b, ...more] = who;
    return a !== undefined && b !== undefined && more.length === 0 ? [[a, b]] : [];
  }
  const other =
    rule.subjectFrom === 'meeting' ? scene.meeting : rule.subjectFrom === 'paper' ? scene.paperBefore : null;
  const subjects = who.length > 0 ? who : other === null ? [] : [other];
  const named = rule.object === undefined ? OBJECTS.flatMap(list) : list(rule.object);
  const objects = named.length > 0 ? named : substitutes(rule, match, shadow, article, scene, place);
  return subjects.flatMap((subject) => objects.map((object): [Mention, Mention] => [subject, object]));
}

/** `Chile (on behalf of the Group) and Ghana`: the Group is none of the list. */
const isInBrackets = (before: string): boolean => before.lastIndexOf('(') > before.lastIndexOf(')');

/** `Both countries` are two. */
const eachOf = (mention: Mention): Mention[] =>
  mention.also === undefined ? [mention] : [mention, { ...mention, entity: mention.also }];

function substitutes(
  rule: Rule,
  match: RegExpExecArray,
  shadow: Shadow,
  article: string,
  scene: Scene,
  place: Span,
): Mention[] {
  const cause = match.indices?.groups?.['cause'];
  if (cause !== undefined) {
    const start = shadow.starts[cause[0]] ?? 0;
    const raw = article.slice(start, shadow.ends[cause[1] - 1] ?? start);
    // `dismissed the exercise` points back: what it was stands in another sentence.
    if (BACK.test(raw) && /\b(?:the|this|that) $/.test(article.slice(Math.max(0, start - 5), start))) return [];
    const concept = conceptOf(raw, start, scene.concepts);
    return concept === null ? [] : [concept];
  }
  if (rule.objectFrom === 'both') return [...scene.both];
  if (rule.objectFrom === 'act here' && (scene.act?.end ?? 0) < (shadow.starts[0] ?? 0)) return [];
  const other = stands(rule, scene, place);
  return other === null ? [] : [other];
}

function stands(
  { objectFrom: wanted, relation }: Pick<Rule, 'relation'> & { readonly objectFrom?: Rule['objectFrom'] },
  scene: Scene,
  { start }: Span,
): Mention | null {
  switch (wanted) {
    case 'cause':
      return scene.cause !== null && scene.cause.object.end <= start ? scene.cause.object : null;
    case 'act':
    case 'act here':
      return scene.act?.relation === relation && scene.act.end <= start ? scene.act.object : null;
    case 'draft':
      return scene.draft;
    case 'meeting':
      return scene.meeting;
    case 'paragraph':
      // What the clause itself names further on it may only speak of.
      return scene.meeting !== null && scene.meeting.end <= start ? scene.meeting : null;
    case 'chaired':
      return scene.chaired;
    case 'chair':
      return scene.chaired === null || scene.chaired.entity.id === scene.bodyBefore?.entity.id
        ? scene.bodyBefore
        : null;
    case 'office':
      return soleOf(scene.offices.map(({ object }) => object).filter(({ end }) => end <= start));
    case 'report':
      return scene.report;
    case 'treaty':
      return scene.treaty;
    case 'membership':
      return scene.membership;
    case 'organization':
      return scene.organizationBefore(start);
    case 'house':
      return scene.soleHouseBefore(start);
    case 'state':
      return scene.stateSpokenOf(start);
    case 'spoken':
      return scene.houseSpokenOf(start);
    case 'binding':
      return scene.binding;
    case 'both':
    case undefined:
      return null;
  }
}

/** Whether a rule that names no object itself has none in this scene: most scenes have no use for most of these. */
function isForNothing({ objectFrom, relation }: Rule, scene: Scene): boolean {
  switch (objectFrom) {
    case 'act':
    case 'act here':
      return scene.act?.relation !== relation;
    case 'office':
      return scene.offices.length === 0;
    case 'paragraph':
      return scene.meeting === null;
    default:
      return false;
  }
}

/** What all of them are; null where they are several. */
const soleOf = ([first, ...others]: readonly Mention[]): Mention | null =>
  first !== undefined && others.every(({ entity }) => entity.id === first.entity.id) ? first : null;

/** The cause in its own words, or the concept of the graph that most of the words name. */
function conceptOf(raw: string, at: number, concepts: readonly Mention[]): Mention | null {
  const words = raw
    .trim()
    .replace(/^(?:that )?(?:(?:an?|the|any|all|its|their) )?/i, '')
    .replace(LEANING, '');
  if (words.length < 4 || words.split(' ').length > 22 || POINTING.test(words)) return null;
  if (NO_MATTER.test(words)) return null;
  const start = at + raw.indexOf(words);
  const end = start + words.length;
  const known = concepts
    // `a treaty on space resources` is a treaty.
    .filter((one) => one.start >= start && one.end <= end && !HANGS_ON.test(raw.slice(0, one.start - at)))
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const entity: ArticleEntity =
    known !== undefined && (known.end - known.start) * 2 >= words.length
      ? known.entity
      : newEntity('Concept', words.replace(/\s+/g, ' '));
  return { start, end, from: start, to: end, kind: 'Concept', entity, how: 'in words' };
}

const HANGS_ON = /\b(?:on|of|for|against|about|to|with|in|over|from) (?:the |an? )?$/;
/** What is no matter by itself: a question, a place in a text, a paper by whoever wrote it, or what points elsewhere. */
const NO_MATTER =
  /^(?:and|but|or|nor|have|has|had|is|are|was|were|that|who|which|not(?! (?:to|conduct|carry out|perform|place|deploy)\b)|so|what|how|why|whatever|in|at|on|by|with|for|from|under|during)\b|^(?:\S+['’]s )?(?:text|draft|resolution|paper)\b|^(?:offers?|invitations?|jobs?|posts?)\b|\b(?:them|it|they|these|those)\b/;
/** What somebody did or said in another sentence, and no matter by itself. */
const BACK =
  /^(?:exercise|moves?|steps?|ideas?|efforts?|attempt|plans?|scheme|affair|charges?|decision|notion|criticism|positions?|views?|initiative|arguments?|outcome|claims?|answer|suggestions?|request|offer|reports?|paper|change)$/;
/** What a cause may lean on without saying it: it stands as well without. */
const LEANING = / (?:under (?:its|their|his|her)|on the (?:subject|matter|issue|topic|question))\b.*$/u;
/** Words that say what is meant only with what stands before them: `to implement them`, `the proposal`. */
const POINTING =
  /\b(?:them|it|this|that|these|those|so)(?: \p{L}{2,5})?$|(?:^|['’]s |^(?:first|second|third|last|latter|former|new|revised|other|same|whole|entire|joint) )(?:proposals?|text|draft|measures?|idea|plans?|requests?|moves?|initiative|suggestion|amendments?|document|resolution|decision)$/iu;

function officeOf(match: RegExpExecArray): Record<string, string> {
  const { office, rank } = match.groups ?? {};
  // `Acting NASA Administrator` parts what the office is called.
  return office === undefined ? {} : { role: rank === undefined ? office : `${rank} ${office}` };
}
