import type { Ontology } from '../../ontology/ontology.js';
import { datedAt, type Dated } from '../dated.js';
import type { ArticleEntity, MentionKind } from '../entity.js';
import type { Gazetteer } from '../gazetteer.js';
import { guardedBy, partAround } from '../guards.js';
import type { Draft, ReadingOfArticle } from '../ingest.js';
import { newEntity } from '../mentions/proposed-id.js';
import { wordsOf } from '../../store/names/fold.js';
import type { Shadow } from '../shadow.js';
import type { Span } from '../sentences.js';
import type { AnsweredClaim, AnsweredName } from './answer.js';
import { newKinds, oneLine } from './prompt.js';
import { isStance, statable } from './statable.js';

/** A draft that a model has stated and every check has let pass, and the sentence that it is quoted from. */
export interface Checked {
  readonly draft: Draft;
  readonly sentence: number;
  /** The sentence that names the end which that one only means; null where it names both. */
  readonly named: number | null;
  /** Where a name stands that the reading had not found. */
  readonly added: readonly { readonly entity: ArticleEntity; readonly at: Span }[];
}

export interface CheckedAnswer {
  readonly checked: readonly Checked[];
  /** What was refused, each with its reason. */
  readonly refused: readonly string[];
}

export interface Checking {
  readonly text: string;
  readonly reading: ReadingOfArticle;
  readonly gazetteer: Gazetteer;
  readonly ontology: Ontology;
  /** `model NAME`, which drafts keep. */
  readonly by: string;
}

/** A quotation is a place, not a page. */
const LONGEST_QUOTE = 600;
/** What tells which reason a claim was refused for, instead of a draft. */
class Refused extends Error {}

/** What an answer states, under the checks of any draft: quotations are found by us, guards are those of the rules. */
export function draftsOfAnswer(
  names: readonly AnsweredName[],
  claims: readonly AnsweredClaim[],
  checking: Checking,
): CheckedAnswer {
  const checked: Checked[] = [];
  const refused: string[] = [];
  const relations = new Map(statable(checking.ontology).map((one) => [one.name, one]));
  for (const claim of claims) {
    try {
      checked.push(checkedClaim(claim));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { subject, relation, object, quote } = claim;
      refused.push(
        oneLine(`${subject} ${relation} ${object} (${JSON.stringify(quote.slice(0, 80))}): ${error.message}`),
      );
    }
  }
  return { checked, refused };

  function checkedClaim(claim: AnsweredClaim): Checked {
    const relation = relations.get(claim.relation);
    if (relation === undefined) throw new Refused(`an article states no relation ${claim.relation.slice(0, 40)}.`);
    if (claim.modality !== 'asserted') throw new Refused(`it is ${claim.modality}.`);
    const { text, reading } = checking;
    const n = claim.sentence - 1;
    const sentence = reading.sentences[n];
    if (sentence === undefined) throw new Refused(`there is no sentence ${String(claim.sentence)}.`);
    const subject = endOf(claim.subject, relation.subjects, names, checking);
    const object = endOf(claim.object, relation.objects, names, checking);
    if (subject.entity.id === object.entity.id) throw new Refused('both its ends are one.');
    const { start, end: to } = placeOf(claim.quote, sentence, text);
    if (to - start > LONGEST_QUOTE) throw new Refused(`a quotation of more than ${String(LONGEST_QUOTE)} letters.`);
    const within = ({ places }: End, span: Span): boolean =>
      places.some((at) => at.start >= span.start && at.end <= span.end);
    const ends = [
      [subject, claim.subject],
      [object, claim.object],
    ] as const;
    const away = ends.filter(([end]) => !within(end, sentence));
    const named = away.map(([end]) => namedBefore(end, n, checking));
    for (const [i, [, number]] of away.entries())
      if (away.length > 1 || named[i] === null) throw new Refused(`its sentence does not name ${number}.`);
    for (const one of ends)
      if (!away.includes(one) && !within(one[0], { start, end: to }))
        throw new Refused(`its quotation does not name ${one[1]}.`);
    const because = guardOf(reading.shadows[n]?.words, { start, end: to }, relation.drafted);
    if (because !== null) throw new Refused(`the words ${JSON.stringify(because)} stand against it.`);
    const role = relation.hasRole ? (claim.role ?? null) : null;
    if (role !== null) placeOf(role, sentence, text);
    const when = typeof claim.date === 'string' ? dateOf(claim.date, n, checking) : UNDATED;
    return {
      sentence: n,
      named: named[0] ?? null,
      added: [subject, object].flatMap(({ entity, added }) => (added === undefined ? [] : [{ entity, at: added }])),
      draft: {
        ...{
          start,
          end: to,
          by: checking.by,
          subject: subject.entity,
          relation: relation.drafted,
          object: object.entity,
        },
        quote: text.slice(start, to),
        qualifiers: { ...relation.qualifiers, ...(role !== null && { role: oneLine(role) }) },
        ...when,
      },
    };
  }
}

interface End {
  readonly entity: ArticleEntity;
  /** Where it is named, or stands for what was named before. */
  readonly places: readonly Span[];
  /** Where a model has found it, and we had not. */
  readonly added?: Span;
}

function endOf(
  number: string,
  kinds: readonly MentionKind[],
  names: readonly AnsweredName[],
  { text, reading, gazetteer, ontology }: Checking,
): End {
  const found = /^M([1-9]\d{0,4})$/.exec(number)?.[1];
  const row = found === undefined ? undefined : reading.entities[Number(found) - 1];
  if (row !== undefined) {
    if (!kinds.includes(row.entity.kind))
      throw new Refused(`${number} is a ${row.entity.kind}, not ${kinds.join(' or ')}.`);
    return { entity: row.entity, places: row.mentions };
  }
  const name = names.find((one) => one.name === number);
  if (name === undefined) throw new Refused(`${number.slice(0, 40)} is no number of a name.`);
  const kind = kinds.find((one) => one === name.kind);
  if (kind === undefined || !newKinds(ontology).includes(kind))
    throw new Refused(`${number} is said to be a ${name.kind.slice(0, 40)}, not ${kinds.join(' or ')}.`);
  const sentence = reading.sentences[name.sentence - 1];
  if (sentence === undefined) throw new Refused(`${number}: there is no sentence ${String(name.sentence)}.`);
  const at = placeOf(name.words, sentence, text);
  const written = oneLine(text.slice(at.start, at.end));
  if (kind !== 'Concept' && !/[\p{Lu}\p{N}]/u.test(written))
    throw new Refused(`${JSON.stringify(written)} is no name.`);
  const entity = knownAs(written, kind, gazetteer) ?? newEntity(kind, written);
  return { entity, places: [at], added: at };
}

/** The entity of the graph that goes by all of these words; null where none of this kind does. */
function knownAs(written: string, kind: MentionKind, gazetteer: Gazetteer): ArticleEntity | null {
  const words = wordsOf(written);
  const found = gazetteer.at(words, 0, written);
  if (found === null || found.words !== words.length || found.kind !== kind) return null;
  return { id: found.id, name: found.name, kind, known: true };
}

/** Words begin and end as words: `Chair` does not stand in `Vice-Chair`. */
const EDGE = { before: '(?<![\\p{L}\\p{N}]|\\p{L}-)', behind: '(?![\\p{L}\\p{N}])' };

/** Where words stand in a sentence, whatever space is between them. */
function placeOf(words: string, { start, end }: Span, text: string): Span {
  const parts = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const found = [
    ...text.slice(start, end).matchAll(new RegExp(`${EDGE.before}${parts.join('\\s+')}${EDGE.behind}`, 'gu')),
  ];
  const [first, more] = found;
  const shown = JSON.stringify(oneLine(words).slice(0, 60));
  if (first === undefined || first[0] === '') throw new Refused(`its sentence has no words ${shown}.`);
  if (more !== undefined) throw new Refused(`the words ${shown} stand more than once in its sentence.`);
  return { start: start + first.index, end: start + first.index + first[0].length };
}

/** The last sentence before this one that names it: what a sentence does not name it may mean all the same. */
function namedBefore({ places }: End, n: number, { text, reading }: Checking): number | null {
  const named = places.filter(({ start, end }) => !PRONOUN.test(text.slice(start, end)));
  const found = reading.sentences
    .slice(0, n)
    .findLastIndex((one) => named.some((at) => at.start >= one.start && at.end <= one.end));
  return found < 0 ? null : found;
}
const PRONOUN = /^(?:it|he|she|they|we|its|his|her|their|our)$/iu;

/** What is said of somebody in passing: `a Swiss firm, now bankrupt, would have built it` says where the firm is all the same. */
const IN_PASSING = /^(?:HOLDS_OFFICE|REPRESENTS|BASED_IN|PART_OF|SUBSIDIARY_OF|SESSION_OF)$/;
/** `Peru, a member of the Committee`, and a comma behind it. */
const APPOSITION = /^[^,]+, (?:an?|the|one of) [^,]+$/u;

/** The guards of the rules, over the same shadow of the part of the sentence: what else it says, a second call is asked of. */
function guardOf(shadow: Shadow | undefined, { start, end }: Span, drafted: string): string | null {
  if (shadow === undefined) return null;
  const first = Math.max(
    0,
    shadow.ends.findIndex((one) => one > start),
  );
  const last = shadow.starts.findLastIndex((one) => one < end) + 1;
  const isBeside =
    IN_PASSING.test(drafted) || (APPOSITION.test(shadow.text.slice(first, last)) && shadow.text[last] === ',');
  const guard = isStance(drafted) ? 'soft' : isBeside ? 'beside' : 'full';
  return guardedBy(partAround({ sentence: shadow.text, start: first, end: last }), guard);
}

const UNDATED: Dated = { date: null };

function dateOf(words: string, n: number, { text, reading }: Checking): Dated {
  const sentence = reading.sentences[n];
  return sentence === undefined ? UNDATED : datedAt(text, sentence, placeOf(words, sentence, text), reading.dateline);
}
