import { bySentence } from './by-sentence.js';
import type { ArticleEntity, Mention, MentionKind } from './entity.js';
import { groupSpeaking } from './group-speaking.js';
import type { EntityId } from '../model/claim.js';
import type { Span } from './sentences.js';
import { twoOfThem } from './two-of-them.js';
import { HEADS, NO_PERSON } from './vocabulary.js';

/**
 * The mentions of a text and those that stand for an earlier one: `Li`, `the Committee`, `the draft`, `My country`, `He`.
 *
 * Each says how it was found. Where two earlier ones would fit as well, nothing is resolved.
 */
export function resolveSame(text: string, sentences: readonly Span[], mentions: readonly Mention[]): Mention[] {
  const own = withoutTwins(titled(text, mentions));
  const all: Mention[] = [...own];
  const taken = new Uint8Array(text.length);
  for (const { from, to } of own) taken.fill(1, from, to);
  const add = (start: number, end: number, entity: ArticleEntity, kind: MentionKind, how: string): void => {
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    all.push({ start, end, from: start, to: end, kind, entity, how });
  };
  surnames(text, own, add);
  firms(text, own, add);
  heads(text, own, add);
  countries(text, sentences, own, add);
  speakers(text, sentences, own, add, all);
  all.push(...twoOfThem(text, sentences, all));
  all.sort((a, b) => a.from - b.from);
  return all;
}
type Add = (start: number, end: number, entity: ArticleEntity, kind: MentionKind, how: string) => void;

/** A draft with its title and its symbol behind it is one text: `the draft resolution "..." (A/C.4/73/L.4)`. */
function titled(text: string, mentions: readonly Mention[]): Mention[] {
  const out: Mention[] = [];
  let until = -1;
  let holder: ArticleEntity | null = null;
  for (const [i, one] of mentions.entries()) {
    const next = mentions[i + 1];
    if (
      one.how === 'draft' &&
      next?.how === 'symbol' &&
      next.start === one.end + 1 &&
      /^ [A-Z]/.test(text.slice(one.end, next.start + 1))
    ) {
      // `draft resolution A/C.1/81/L.17` is one.
      out.push({ ...next, start: one.start, from: one.from }, { ...next, how: 'silent' });
      skipped.add(next.start);
      continue;
    }
    if (one.start < until && holder !== null && one.kind === 'Instrument') {
      out.push({ ...one, entity: holder, how: 'silent' });
      continue;
    }
    if (one.start < until) continue;
    const behind = one.how === 'draft' || one.how === 'paper' ? TITLE.exec(text.slice(one.end, one.end + 400)) : null;
    const symbol = one.how === 'draft' ? SYMBOL.exec(text.slice(one.end, one.end + 160)) : null;
    const ahead = one.how === 'draft' ? TITLE_AHEAD.exec(text.slice(Math.max(0, one.start - 210), one.start)) : null;
    if (ahead !== null) {
      const start = one.start - ahead[0].length;
      out.push({ ...one, start, end: one.start - 1, from: start, to: one.start - 1, how: 'silent' });
    }
    if (behind === null && symbol === null) {
      out.push(one);
      const topic =
        one.how === 'draft' || one.how === 'paper'
          ? TOPIC.exec(text.slice(one.end, one.end + 200))?.groups?.['topic']
          : undefined;
      if (topic !== undefined) {
        const start = text.indexOf(topic, one.end);
        out.push({ ...one, start, end: start + topic.length, from: start, to: start + topic.length, how: 'silent' });
      }
      continue;
    }
    const title = behind?.groups?.['title'];
    const entity = { ...one.entity, name: title ?? one.entity.name };
    const to = one.end + (behind ?? symbol ?? [''])[0].length;
    if (behind !== null) out.push({ ...one, entity, to });
    else out.push({ ...one, entity });
    if (title !== undefined) {
      const start = text.indexOf(title, one.end) - 1;
      out.push({
        ...one,
        entity,
        start,
        end: start + title.length + 2,
        from: start,
        to: start + title.length + 2,
        how: 'silent',
      });
    }
    if (behind !== null) until = to;
    else if (symbol !== null) {
      // the symbol further on names the same text
      const at = one.end + symbol[0].lastIndexOf('(') + 1;
      out.push({ ...one, entity, start: at, end: to - 1, from: at, to: to - 1, how: 'silent' });
      skipped.add(at);
    }
    holder = entity;
  }
  const result = out.filter((one) => one.how === 'silent' || !skipped.has(one.start));
  skipped.clear();
  return result.sort((a, b) => a.from - b.from);
}
const skipped = new Set<number>();
const TITLE = /^,? (?:entitled |titled |called |on )?["“](?<title>[^"”]{5,200}),?["”](?: \([^()]{3,60}\))?/u;
/** What a draft is about often stands for its title. */
const TOPIC =
  /^ (?:about|on) (?<topic>[^,.;:()]{5,150}?)(?=[,.;:]| (?:by|was|were|submitted|put|that|which|tabled|with)\b)/u;
const SYMBOL = /^[^.;"“”]{0,140}\((?:document )?(?:[A-Z]{1,2}\/[\w./]+|L\.\d+)\)/u;
/** `The "No first placement" draft`: its title ahead of it. */
const TITLE_AHEAD = /["“](?<title>[^"”\n]{5,200})["”] $/u;

/** A full name and a part of it that is a name of its own by form are one person. */
function withoutTwins(mentions: readonly Mention[]): Mention[] {
  const people = mentions.filter((one) => one.kind === 'Person').map((one) => one.entity);
  const same = new Map<string, ArticleEntity>();
  const holders = new Map<string, EntityId[]>();
  for (const { id, name } of new Map(people.map((one) => [one.id, one])).values())
    for (const word of name.split(' ')) holders.set(word, [...(holders.get(word) ?? []), id].slice(0, 3));
  for (const one of people) {
    const words = one.name.split(' ');
    if (words.length > 1) continue;
    const full = new Set((holders.get(words[0] ?? '') ?? []).filter((id) => id !== one.id));
    if (full.size === 1) {
      const entity = people.find((other) => full.has(other.id));
      if (entity !== undefined) same.set(one.id, entity);
    }
  }
  return mentions.map((one) => ({ ...one, entity: same.get(one.entity.id) ?? one.entity }));
}

/** `Li` for Li Song and `Thomas-Greenfield` for Linda Thomas-Greenfield: behind the full name, where one person alone is called so. */
function surnames(text: string, own: readonly Mention[], add: Add): void {
  const people = new Map<string, { readonly entity: ArticleEntity; readonly at: number }[]>();
  for (const { kind, entity, end } of own) {
    if (kind !== 'Person') continue;
    const words = entity.name.split(' ').filter((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word));
    for (const word of words.length > 1 ? new Set([words[0] ?? '', words[words.length - 1] ?? '']) : []) {
      const list = people.get(word) ?? [];
      if (!list.some((one) => one.entity.id === entity.id)) people.set(word, [...list, { entity, at: end }]);
    }
  }
  for (const match of text.matchAll(SURNAME)) {
    const word = match.groups?.['word'] ?? '';
    const [holder, ...more] = people.get(word) ?? [];
    if (holder === undefined || more.length > 0 || word.length < 2) continue;
    if (match.index > holder.at) add(match.index, match.index + match[0].length, holder.entity, 'Person', 'surname');
  }
}
const SURNAME =
  /(?<![\p{L}\p{N}-])(?:(?:Mr|Ms|Mrs|Dr|Ambassador)\.? )?(?<word>\p{Lu}[\p{L}'’]+?(?:-\p{Lu}[\p{L}]*)*)(?=['’]s\b|(?!['’])[^\p{L}\p{N}]|['’](?![\p{L}])|$)/gu;

/** `Maxar` for Maxar Technologies Inc, behind the full name, where no other house begins so. */
function firms(text: string, own: readonly Mention[], add: Add): void {
  const short = new Map<string, Mention | null>();
  for (const one of own) {
    if (one.kind !== 'Organization' || !FIRM.test(one.entity.name)) continue;
    const [word = ''] = one.entity.name.split(' ');
    if (word.length < 4 || NO_PERSON.has(word) || HEADS.has(word)) continue;
    const known = short.get(word);
    short.set(word, known === undefined || known?.entity.id === one.entity.id ? (known ?? one) : null);
  }
  for (const [word, one] of short)
    if (one !== null)
      for (const { index } of text.matchAll(
        new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{N}-]| \\p{Lu})`, 'gu'),
      ))
        if (index > one.end) add(index, index + word.length, one.entity, one.kind, 'short name');
}
const FIRM =
  /^\p{Lu}[\p{L}\d]+ (?:\p{Lu}[\p{L}&]+ ){0,3}(?:Technologies|Inc|Ltd|Limited|Corporation|Corp|GmbH|AG|LLC|SA|SAS|Aerospace|Dynamics|Robotics|Industries|Systems|Machines|Labs|Space)$/u;

/** `Resolution 77/41`, which had been a draft before: which of the two `the text` is stays open. */
const isPassed = ({ kind, how, entity }: Mention): boolean =>
  kind === 'Instrument' && how !== 'draft' && /\b[Rr]esolution \d|\bA\/RES\b/.test(entity.name);

/** What is put to the vote. */
const isPaper = ({ kind, how, entity }: Mention): boolean =>
  kind === 'Instrument' &&
  !/motion|amendment/.test(entity.name) &&
  (how === 'draft' || how === 'symbol' || /\b[Rr]esolution\b/.test(entity.name));

/** How many mentions back `the Committee` may lie. */
const FARTHEST = 120;

const HEAD_WORD =
  /\b(?:(?:[Tt]he|[Tt]his|[Tt]hat) (?:non-?binding |voluntary )?|(?=(?:Assembly|Council|Committee|Subcommittee|Commission|Board|Agency|Union) (?:President|Chair|Vice-Chair|Secretary|Director|[Ss]pokes)))(?<head>Committee|Subcommittee|subcommittee|Council|Commission|Agency|agency|Administration|Office|Organi[sz]ation|organi[sz]ation|Assembly|Union|union|Foundation|University|university|Institute|institute|Ministry|ministry|company|Treaty|treaty|Agreement|agreement|Convention|convention|Accords?|accords?|Charter|charter|Protocol|Guidelines|guidelines|Group|group|Working Group|working group|Board|Conference|conference|Congress|Forum|forum|Summit|summit|Symposium|Centre|Center|memorandum|document|Law|law|Act|act|statute|bill|Bill|regulation|Regulation|legislation|pact|paper|working paper|firm|operator|start-?up|laboratory|Laboratory|observatory|Observatory|academy|Academy|authority|Authority|association|Association|secretariat|Secretariat|Station|station|satellite|spacecraft|probe|telescope|constellation|draft resolution|draft decision|draft|text|resolution|amendment|measure|note)\b(?! (?:of|on|for|in) (?:the )?\p{Lu})(?!, \p{Lu}\p{L}+ and \p{Lu})(?![-\w])/gu;

/** `the Committee`, `the Accords`, `the draft`: the last one before that is such a thing. */
function heads(text: string, own: readonly Mention[], add: Add): void {
  let before = 0;
  for (const match of text.matchAll(HEAD_WORD)) {
    const head = match.groups?.['head'] ?? '';
    while ((own[before]?.start ?? Infinity) < match.index) before += 1;
    const earlier = own.slice(Math.max(0, before - FARTHEST), before).filter(({ how }) => how !== 'silent');
    const found = earlier.reverse().find((one) => isSuch(one, head, text));
    // `the document` may be any that was named.
    if (
      found !== undefined &&
      head === 'document' &&
      earlier.some(({ kind, entity }) => kind === 'Instrument' && entity.id !== found.entity.id)
    )
      continue;
    if (found !== undefined && head === 'text' && found.how === 'draft' && earlier.some(isPassed)) continue;
    if (found !== undefined && !isOneOfTwo(found, earlier, head, match.index, text)) {
      const start = match.index + match[0].length - head.length;
      const next = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
      if (match[0] !== head && /^ \p{Lu}/u.test(next)) continue;
      add(match.index, start + head.length, found.entity, found.kind, 'the same');
    }
  }
}

/**
 * `the agency` where a paragraph names two: the last one is meant only where its sentence begins with it.
 *
 * @param earlier What stands before, the last one first.
 */
function isOneOfTwo(found: Mention, earlier: readonly Mention[], head: string, at: number, text: string): boolean {
  const paragraph = text.lastIndexOf('\n', at);
  // Of papers, those that stand in one sentence with it: a new one is what is spoken of from then on.
  const isNear = ({ end }: Mention): boolean =>
    found.kind !== 'Instrument' || !/[.!?]["”’)]?\s/.test(text.slice(end, found.start));
  const rivals = earlier.filter(
    (one) => one.start > paragraph && one.entity.id !== found.entity.id && isNear(one) && isSuch(one, head, text),
  );
  // A new paragraph about `the text`, behind one that names two: either may be meant.
  const before = text.lastIndexOf('\n', found.start);
  if (
    head === 'text' &&
    found.start < paragraph &&
    earlier.some((one) => one.start > before && one.entity.id !== found.entity.id && isPaper(one))
  )
    return true;
  if (found.kind === 'Instrument' && /^th(?:is|at)\b/i.test(text.slice(at, at + 5))) return false;
  return (
    rivals.length > 0 &&
    found.start > paragraph &&
    !/(?:^|[.!?]["”]? |\n)(?:The |An? )?$/.test(text.slice(0, found.start))
  );
}

/** `the country`: the only State that this sentence or the one before names ahead of it. */
function countries(text: string, sentences: readonly Span[], own: readonly Mention[], add: Add): void {
  const all = bySentence(sentences, own);
  const within = all.map((inside) => inside.filter(({ kind }) => kind === 'State'));
  const states = own.filter(({ kind }) => kind === 'State');
  for (const match of text.matchAll(ITS_DELEGATE)) {
    const at = sentences.findIndex(({ start, end }) => start <= match.index && match.index < end);
    const ahead = (within[at] ?? []).filter((one) => one.end <= match.index);
    const near = ahead.length > 0 ? ahead : (within[at - 1] ?? []);
    const [one] = near;
    const isHouse = isOfHouse(all[at] ?? [], match.index, text);
    if (one !== undefined && !isHouse && near.every(({ entity }) => entity.id === one.entity.id))
      add(match.index, match.index + match[0].length, one.entity, 'Voice', 'the country');
  }
  const isOne = states.every(({ entity }) => entity.id === states[0]?.entity.id);
  let here = 0;
  for (const match of text.matchAll(
    /\b(?:(?:[Tt]he|[Tt]hat|[Tt]his) (?:country|nation|Kingdom|Republic|kingdom|republic|sultanate|emirate|archipelago)|(?<!that )it(?! (?:is|was|has been) (?:\w+ly )?(?:high |about |the )?(?:time|clear|necessary|important|essential|vital|urgent|crucial|premature|too|possible|impossible|unclear|unlikely|noted|said|agreed|decided|hoped|expected|up to|a matter|regrettable)\b)|(?<=that )it(?= (?:has |had )?(?:now |also |already |long )?(?:ratified|acceded|signed|joined|been (?:a |an )?(?:\w+ )?(?:member|party)|become|is (?:a |an )?(?:\w+ )?(?:member|party))))(?= (?:has|had|is|was|also|became|joined|signed|ratified|acceded|\w+ed|operates|runs|owns|sits|belongs|hosts|opposes|supports|rejects|backs|wants|calls|favou?rs|urges|stands|welcomes|remains|seeks|firmly|strongly|put|took|gave|withdrew|left)\b)/gu,
  )) {
    while ((sentences[here]?.end ?? Infinity) <= match.index) here += 1;
    if (match[0] === 'it' && isOfHouse(all[here] ?? [], match.index, text)) continue;
    const ahead = (within[here] ?? []).filter((one) => one.end <= match.index);
    const near = ahead.length > 0 ? ahead : (within[here - 1] ?? []);
    const one = near[0] ?? (isOne ? states[0] : undefined);
    if (one !== undefined && near.every(({ entity }) => entity.id === one.entity.id))
      add(match.index, match.index + match[0].length, one.entity, 'State', 'the country');
  }
}

/** `Italy abstained. Its delegate explained`: who speaks for the one State named before. */
const ITS_DELEGATE =
  /\b[Ii]ts (?:delegate|representative|delegation|envoy|ambassador|speaker)\b(?=(?: \w+ly| also| then| later)? \p{Ll}+(?:ed|d|t|ys|s)\b)(?! (?:to|in|at|for|as)\b)/gu;

/** `The laboratory, based in China, said it had ...`: what a sentence about a house calls it is no State. */
function isOfHouse(inside: readonly Mention[], at: number, text: string): boolean {
  const first = inside.find(
    ({ kind, from }) => kind !== 'Date' && !/\b(?:in|at|on|to|for|of) $/i.test(text.slice(0, from)),
  );
  return first !== undefined && first.end <= at && (first.kind === 'Organization' || first.kind === 'Body');
}

function isSuch({ kind, entity, how, start, end }: Mention, head: string, text: string): boolean {
  if (head === 'amendment') return kind === 'Instrument' && /amendment/i.test(entity.name);
  if (/^(?:draft resolution|draft decision|draft|text|resolution|measure)$/.test(head))
    return (
      kind === 'Instrument' &&
      (how === 'draft' || how === 'symbol' || /resolution|draft/i.test(entity.name)) &&
      !/\bmotion\b/.test(entity.name)
    );
  if (head === 'document') return kind === 'Instrument' && (how === 'draft' || how === 'paper');
  if (head === 'note') return kind === 'Instrument' && /note verbale/i.test(entity.name);
  if (/^(?:company|firm|operator|start-?up)$/.test(head))
    return kind === 'Organization' && !/Agency|Administration|Ministry|Office/.test(entity.name);
  if (LAW.test(head))
    return kind === 'Instrument' && how !== 'draft' && A_LAW.test(`${entity.name} ${text.slice(start, end)}`);
  if (head === 'pact') return kind === 'Instrument' && how !== 'draft' && A_PACT.test(entity.name);
  if (/^(?:working )?paper$/.test(head))
    return kind === 'Instrument' && /\b(?:L|CRP|WP)\.\d|[Pp]aper/.test(entity.name);
  if (kind === 'State' || kind === 'Adjective' || kind === 'Date' || kind === 'Person') return false;
  if (kind === 'Session' && !/^(?:conference|congress|forum|summit|symposium)$/i.test(head)) return false;
  if (CRAFT.test(head) !== (kind === 'SpaceObject')) return false;
  const word = head.toLowerCase().replace(/s$/, '');
  const sought = word.replace('organisation', 'organization');
  if (
    /^(?:treaty|agreement|convention|accord|charter|protocol|guideline|memorandum|law|act|statute)$/.test(word) !==
    (kind === 'Instrument')
  )
    return false;
  // As the graph has it or as the text does: the graph may go by an acronym.
  return [entity.name, text.slice(start, end)].some((name) => {
    const parts = ` ${headOf(name).toLowerCase()} `.replaceAll('organisation', 'organization');
    const words = parts.replaceAll(/[^\p{L}-]+/gu, ' ');
    return words.includes(` ${sought} `) || words.includes(` ${sought}s `);
  });
}

/** What laws are called by, whatever their title has. */
const LAW = /^(?:law|act|statute|bill|regulation|legislation)$/i;
const A_LAW = /\b(?:Act|Law|Bill|Statute|Code|Regulations?|Decree|Ordinance)\b/;
const A_PACT = /\b(?:Treaty|Agreement|Convention|Accords?|Protocol|Pact|Charter)\b/;

const CRAFT = /^(?:station|satellite|spacecraft|probe|telescope|constellation)$/i;

/** `the Ministry` is no committee of it: what a name is stands before its first small word. */
const headOf = (name: string): string => name.split(/ (?:of|for|on|in|at|to) /, 1)[0] ?? name;

/** `He`, `It` and `My country` stand for whom the sentence before was about, and for the State whose statement it is. */
function speakers(
  text: string,
  sentences: readonly Span[],
  own: readonly Mention[],
  add: Add,
  all: readonly Mention[],
): void {
  const nation = speakingState(text, sentences, own);
  const group = groupSpeaking(text, sentences, own);
  if (nation !== null || group !== null)
    for (const match of text.matchAll(
      /\b(?:[Mm]y|[Oo]ur) (?:country|delegation|nation|[Gg]overnment)\b|\bWe\b|\bOurs(?= (?:is|was)\b)|\bour(?= signatures?\b)|(?<=\b(?:for|on|upon) )us(?=[.,;])|\bwe(?= (?:\w+ly )?(?:condemn|reject|oppose|deplore|denounce|support|endorse|back|need|want|seek|ask for|call for)(?:[,.;]| now| today| is\b))|(?<=[,;] |[,;] and )we\b(?= (?:\w+ly )?(?:support|oppose|reject|call|urge|condemn|have|are|encourage|endorse|welcome|deplore|denounce|recall|regret|were|stand|back|favour|ask|demand|propose|reaffirm|thank|signed|ratified|acceded|joined))/gu,
    ))
      if (group !== null && !/^(?:[Mm]y|[Oo]ur) /.test(match[0]))
        add(match.index, match.index + match[0].length, group.entity, group.kind, 'the group that speaks');
      else if (nation !== null)
        add(match.index, match.index + match[0].length, nation, 'Voice', 'the State that speaks');
  // He and she are the last one who spoke; it is what the sentence before was about.
  let before: Mention | null = null;
  let speaker: Mention | null = null;
  let paper: Mention | null = null;
  const within = bySentence(sentences, own);
  const withinAll = bySentence(
    sentences,
    all.toSorted((a, b) => a.from - b.from),
  );
  const topic = topicOf(text, own);
  for (const [i, { start, end }] of sentences.entries()) {
    const inside = (within[i] ?? []).filter(({ how }) => how !== 'silent');
    const opening =
      /^(?:First,? |Then,? |Later,? |Earlier,? |(?:At present|Today|Currently|Now|Since then|Before that),? |(?:Speaking|Replying|Answering|Intervening) [^,;.]{3,80}, |By (?:a )?(?:recorded )?(?:vote|consensus|acclamation)[^;.]{0,260}?, )?(?<who>He|She|It|he|she|it)\b(?! (?:is|was|has been) (?:also )?(?:\w+ed|clear|important|necessary|essential|not|time|noted|hoped|expected|said|believed|understood|thought|(?:the|an?)(?! (?:\w+ )?(?:[Ss]tate )?(?:[Pp]arty|member|signatory|observer)\b)|vital|urgent|crucial)\b)/u.exec(
        text.slice(start, end),
      )?.groups?.['who'];
    const holder: Mention | null = opening === undefined ? null : /it/i.test(opening) ? before : speaker;
    const isIt = /it/i.test(opening ?? '');
    const isClear =
      holder !== null &&
      (isIt
        ? !hasRival(holder, within[i - 1] ?? [])
        : !hasAnother(holder, sentences[i - 1] ?? { start, end: start }, all));
    if (opening !== undefined && holder !== null && isClear) {
      const at = start + text.slice(start, end).indexOf(opening);
      add(at, at + opening.length, holder.entity, holder.kind, 'pronoun');
    }
    const back = /^(?:They|It)\b/u.exec(text.slice(start, end))?.[0];
    if (back !== undefined && paper !== null && isMany(paper, text) === (back === 'They'))
      add(start, start + back.length, paper.entity, paper.kind, 'pronoun');
    else paper = paperAt(text, start, withinAll[i] ?? []);
    for (const match of text.slice(start, end).matchAll(ADDED)) {
      const at = start + match.index;
      const here = inside.filter((one) => one.kind === 'Person' && one.end < at);
      const alone = new Set(here.map(({ entity }) => entity.id)).size === 1 ? (here[0] ?? null) : null;
      const voice = subjectOf(text, start, inside);
      const before = voice?.kind === 'Voice' && voice.end < at ? voice : speaker;
      const who: Mention | null = here.length === 0 ? before : alone;
      if (who !== null) add(at, at + match[0].length, who.entity, who.kind, 'pronoun');
    }
    if (topic !== null)
      for (const match of text.slice(start, end).matchAll(DID))
        if (
          inside.every(
            (one) => one.kind !== 'Person' || one.entity.id === topic.entity.id || one.start > start + match.index,
          )
        )
          add(start + match.index, start + match.index + match[0].length, topic.entity, topic.kind, 'pronoun');
    for (const match of text
      .slice(start, end)
      .matchAll(/\b(?:his|her) (?:country|Government|government|delegation)\b/gu)) {
      const at = start + match.index;
      const voice = subjectOf(text, start, inside);
      const state = voice?.kind === 'Person' ? onlyState(inside, at) : voice?.kind === 'Voice' ? voice.entity : null;
      if (state !== null) add(at, at + match[0].length, state, 'Voice', 'the country of who speaks');
    }
    const subject = subjectOf(text, start, inside);
    if (subject !== null && (subject.kind === 'Person' || subject.kind === 'Voice')) speaker = subject;
    if (opening !== undefined) before = holder === speaker ? null : holder;
    else before = subject === null || speaker === subject ? null : subject;
  }
}

/** The one State that is named before a place: `Li Song, China's envoy, said that his country ...`. */
function onlyState(inside: readonly Mention[], at: number): ArticleEntity | null {
  const states = inside.filter(({ kind, end }) => end <= at && (kind === 'State' || kind === 'Adjective'));
  const [first] = states;
  if (first === undefined || states.some(({ entity }) => entity.id !== first.entity.id)) return null;
  return { ...first.entity, kind: 'State' };
}

/** The treaty or the law that a sentence begins with. */
function paperAt(text: string, start: number, inside: readonly Mention[]): Mention | null {
  const first = inside.find(({ kind }) => kind === 'Instrument');
  return first !== undefined && first.how !== 'paper' && HEADS_SENTENCE.test(text.slice(start, first.start))
    ? first
    : null;
}
/** A number, whose it is, and what it is like. */
const HEADS_SENTENCE =
  /^(?:\(?[\w]{1,3}[.)] )?(?:(?:The|A|An|Its|Their) )?(?:\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?['’]s? )?(?:[\p{Ll}-]+ ){0,2}$/u;

/** `The Accords are not binding. They ...`, `The Treaty entered into force. It ...`. */
const isMany = ({ start, end }: Mention, text: string): boolean =>
  /(?:Accords|Guidelines|Principles|Regulations|Rules)$/i.test(headOf(text.slice(start, end)));

/** `The gavel is in the hands of Wang. She ...`, where Li had spoken before: nobody is meant for certain. */
const hasAnother = (holder: Mention, { start, end }: Span, all: readonly Mention[]): boolean => {
  const people = all.filter((one) => one.kind === 'Person' && one.start >= start && one.end <= end);
  return people.length > 0 && people.every(({ entity }) => entity.id !== holder.entity.id);
};

/** `Chile's agency chose JAXA. It ...`: where the sentence before names two of a kind, nobody is meant for certain. */
const hasRival = ({ kind, entity }: Mention, before: readonly Mention[]): boolean =>
  before.some((one) => isAlike(one.kind, kind) && one.entity.id !== entity.id);
const isAlike = (a: MentionKind, b: MentionKind): boolean => (HOUSE.has(a) ? HOUSE.has(b) : a === b);
const HOUSE: ReadonlySet<MentionKind> = new Set(['Body', 'Organization']);

/** The person whom a text is about: named first of all, and at least three times, and twice as often as anybody else. */
function topicOf(text: string, own: readonly Mention[]): Mention | null {
  const people = [...new Map(own.filter(({ kind }) => kind === 'Person').map((one) => [one.entity.id, one])).values()];
  const [first, ...others] = people.toSorted((a, b) => a.start - b.start).slice(0, 40);
  const times = ({ entity }: Mention): number => text.split(entity.name.split(' ').at(-1) ?? '').length - 1;
  if (first === undefined || times(first) < 3) return null;
  return others.every((one) => times(one) * 2 <= times(first)) ? first : null;
}

/** What somebody did whom a whole text is about: an obituary, a portrait. */
const DID =
  /\b(?:he|she)(?= (?:has |had |also |then |later |again |\w+ly )*(?:sat|spoke|served|called|chaired|headed|led|became|joined|taught|represented|argued|opposed|supported|rejected|urged|pleaded|wants|wanted|heads|leads|chairs|directs|runs|ran|works|worked|signed|presided|opened|told|put|turned|insisted|recalled|cited|condemned|criticised|criticized|backed|defended|demanded|proposed|stressed)\b)/gu;

const ADDED =
  /(?<=,["”]? |, and )(?:he|she|the (?:representative|delegate|ambassador|envoy|diplomat))(?= (?:said|added|noted|stressed|went on|continued|told|argued|pointed|warned|concluded|explained|stated|insisted|replied|recalled|urged|called for|asked for|proposed|rejected|opposed|supported|welcomed|demanded|therefore asked|therefore called)\b)/gu;

/** Whom a sentence is about: its first mention, where nothing but its article or a few words of time stand before it. */
function subjectOf(text: string, start: number, inside: readonly Mention[]): Mention | null {
  const voice = inside.find((one) => one.kind !== 'Date' && one.kind !== 'Session');
  if (voice === undefined) return null;
  const lead = text.slice(start, voice.from);
  if (voice.kind === 'State' || voice.kind === 'Adjective') {
    const after = text.slice(voice.end, voice.end + 50);
    // `Thailand's Space Activities Act has been in force. It ...`: the law is meant, and not Thailand.
    const owned = inside.find(({ kind, from }) => kind === 'Instrument' && from >= voice.end && from - voice.end < 40);
    if (owned !== undefined && /^['’]s? (?:[\p{Ll}-]+ ){0,3}$/u.test(text.slice(voice.end, owned.from))) return null;
    const speaks =
      /^(?:['’]s?)? (?:\w+ ){0,2}(?:representative|delegate|delegation|envoy)\b/u.test(after) ||
      /(?:representative|delegate|delegation|speaker|observer) (?:of|for|from) (?:the )?$/u.test(
        text.slice(start, voice.start),
      );
    const person = inside.find((one) => one.kind === 'Person' && one.start - voice.end < 60);
    if (person !== undefined) return person;
    if (speaks && lead.length < 60) return { ...voice, kind: 'Voice' };
    return voice.kind === 'State' && lead.length < 30 ? voice : null;
  }
  const person = inside.find((one) => one.kind === 'Person');
  if (person !== undefined && person.start - start < 70) return person;
  const isSubject =
    lead.length < 60 && !/\b(?:in|at|of|by|with|from|to|for|on|than|between|against) (?:the )?$/.test(lead);
  return isSubject && (voice.kind === 'Body' || voice.kind === 'Organization') ? voice : null;
}

/** The State in whose name a statement is given in the first person; null where the text is none. */
export function speakingState(text: string, sentences: readonly Span[], own: readonly Mention[]): ArticleEntity | null {
  const first = sentences.slice(0, 4);
  const last = first[first.length - 1];
  if (last === undefined || !/\b(?:[Ww]e|[Mm]y (?:country|delegation)|[Oo]ur (?:country|delegation))\b/.test(text))
    return null;
  const heads = new Map<string, ArticleEntity>();
  const found = new Map<string, ArticleEntity>();
  for (const one of own) {
    if (one.end > last.end || (one.kind !== 'State' && one.kind !== 'Adjective' && one.kind !== 'Organization'))
      continue;
    const before = text.slice(Math.max(0, one.start - 60), one.start);
    const after = text.slice(one.end, one.end + 40);
    const entity: ArticleEntity = one.kind === 'Adjective' ? { ...one.entity, kind: 'State' } : one.entity;
    const isHead =
      /(?:[Ss]tatement|[Rr]emarks|[Ii]ntervention) (?:by|of|from) (?:the )?(?:delegation of )?(?:the )?$/.test(
        before,
      ) ||
      BY_PERSON_OF.test(text.slice(Math.max(0, one.start - 120), one.start)) ||
      /^['’]s (?:view|statement|delegation)/.test(after);
    if (isHead) heads.set(entity.id, entity);
    if (
      isHead ||
      /(?:[Rr]epresentative|[Dd]elegation|[Aa]mbassador|[Hh]ead of delegation|on behalf) (?:of|for) (?:the )?$/.test(
        before,
      )
    )
      found.set(entity.id, entity);
  }
  // Its heading says whose it is, whoever else is thanked.
  const sole = heads.size > 0 ? heads : found;
  return sole.size === 1 ? ([...sole.values()][0] ?? null) : null;
}

/** `Statement by Ms. Nouf Al Hameli, United Arab Emirates`. */
const BY_PERSON_OF =
  /(?:[Ss]tatement|[Rr]emarks|[Ii]ntervention|[Dd]elivered) by (?:H\.E\.,? )?(?:(?:Mr|Ms|Mrs|Dr|Ambassador)\.? )?(?:\p{Lu}[\p{L}.'’-]* ?){2,5}, (?:the )?$/u;
