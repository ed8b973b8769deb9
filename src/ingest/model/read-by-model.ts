import type { Ontology } from '../../ontology/ontology.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { compareText } from '../../text/compare.js';
import { digest } from '../../text/digest.js';
import { saidOf } from '../drafts-of.js';
import type { Gazetteer } from '../gazetteer.js';
import type { Draft, ReadingOfArticle } from '../ingest.js';
import type { Span } from '../sentences.js';
import { readClaimsAnswer, readVerdicts } from './answer.js';
import { draftsOfAnswer, type Checked } from './drafts-of-answer.js';
import { claimsPrompts, oneLine, verifyPrompts, type Prompt } from './prompt.js';

/** What a model has answered, and which. */
export interface Answer {
  readonly text: string;
  readonly model: string;
  /** null where somebody else has asked it and told us the answer. */
  readonly asked: Asked | null;
}

/** How a model was asked: all but the key. What a server does not take is null. */
export interface Asked {
  readonly host: string;
  readonly temperature: number | null;
  readonly seed: number | null;
}

export interface ModelReader {
  readonly gazetteer: Gazetteer;
  readonly ontology: Ontology;
  /**
   * @param read Throws where the answer cannot be used, for whoever can ask again.
   * @returns null where nobody has answered.
   */
  readonly answer: (prompt: Prompt, read: (text: string) => void) => Promise<Answer | null>;
}

/** How drafts came about that a model has proposed: all that is needed to see it again. */
export interface ModelMethod {
  readonly names: readonly string[];
  /** How they were asked, each way once; none where answers were brought by hand. */
  readonly asked: readonly (Asked & { readonly model: string })[];
  /** SHA-256 of each prompt and of its answer. */
  readonly calls: readonly { readonly prompt: string; readonly answer: string }[];
  readonly refused: readonly string[];
  /** Prompts that nobody has answered. */
  readonly unanswered: number;
}

/**
 * Reads an article by a language model besides the rules.
 *
 * A model gives no ids and no offsets, and what it states passes the guards of the rules; a second call verifies it, and
 * what that does not affirm is dropped.
 */
export async function readByModel(
  text: string,
  reading: ReadingOfArticle,
  { gazetteer, ontology, answer }: ModelReader,
): Promise<{ readonly reading: ReadingOfArticle; readonly method: ModelMethod }> {
  const calls: { prompt: string; answer: string }[] = [];
  const refused: string[] = [];
  const names = new Set<string>();
  const ways = new Map<string, ModelMethod['asked'][number]>();
  let unanswered = 0;
  const ask = async <T>(
    prompt: Prompt,
    read: (text: string) => T,
  ): Promise<(Answer & { readonly value: T }) | null> => {
    const given = await answer(prompt, read);
    if (given === null) {
      unanswered += 1;
      return null;
    }
    calls.push({ prompt: prompt.digest, answer: digest(given.text) });
    names.add(given.model);
    if (given.asked !== null) {
      const way = { model: given.model, ...given.asked };
      ways.set(canonicalJson({ ...way }), way);
    }
    return { ...given, value: read(given.text) };
  };

  const stated = new Map<string, Checked>();
  for (const prompt of claimsPrompts(text, reading, ontology)) {
    const given = await ask(prompt, readClaimsAnswer);
    if (given === null) continue;
    const { names: added, claims } = given.value;
    const malformed = added.malformed + claims.malformed;
    if (malformed > 0)
      refused.push(`${String(malformed)} of part ${String(prompt.part)} are not of the form of a name or claim.`);
    const checking = { text, reading, gazetteer, ontology, by: `model ${given.model}` };
    const one = draftsOfAnswer(added.items, claims.items, checking);
    refused.push(...one.refused);
    for (const checked of one.checked) if (!stated.has(keyOf(checked.draft))) stated.set(keyOf(checked.draft), checked);
  }
  const affirmed: Checked[] = [];
  for (const { prompt, claims } of verifyPrompts(text, reading.sentences, [...stated.values()], ontology)) {
    const verdicts = (await ask(prompt, readVerdicts))?.value;
    for (const [i, one] of claims.entries()) {
      const verdict = verdicts?.get(i + 1);
      if (verdict === 'yes') affirmed.push(one);
      else
        refused.push(
          `${labelOf(one.draft)}: ${verdict === undefined ? 'nobody has verified it.' : `the second call says ${verdict}.`}`,
        );
    }
  }
  const asked = [...ways].sort(([a], [b]) => compareText(a, b)).map(([, way]) => way);
  return {
    reading: joined(reading, affirmed),
    method: { names: [...names].sort(), asked, calls, refused, unanswered },
  };
}

/** One for what rules and a model say in words of their own. */
function keyOf(draft: Draft): string {
  const { subject, relation, object } = saidOf(draft);
  return `${subject} ${/^(?:HOLDS_OFFICE|REPRESENTS)$/.test(relation) ? 'OFFICE' : relation} ${object}`;
}

const labelOf = ({ subject, relation, object, quote }: Draft): string =>
  oneLine(`${subject.name} ${relation} ${object.name} (${JSON.stringify(quote.slice(0, 80))})`);

/** A reading with what a model has added: one draft for what rules say as well, in the words that they quote. */
function joined(reading: ReadingOfArticle, affirmed: readonly Checked[]): ReadingOfArticle {
  const byKey = new Map(affirmed.map((one) => [keyOf(one.draft), one]));
  const drafts = reading.drafts.map((draft) => {
    const same = byKey.get(keyOf(draft));
    byKey.delete(keyOf(draft));
    if (same === undefined) return draft;
    const { date, derived, by } = same.draft;
    const when = draft.date === null ? { date, ...(derived !== undefined && { derived }) } : {};
    return { ...draft, ...when, by: `${draft.by}, ${by}` };
  });
  const added = [...byKey.values()];
  drafts.push(...added.map(({ draft }) => draft));
  const entities = new Map(reading.entities.map((row) => [row.entity.id, row]));
  for (const { entity, at } of added.flatMap((one) => one.added)) {
    const { mentions } = entities.get(entity.id) ?? { mentions: [] };
    const isThere = mentions.some(({ start }) => start === at.start);
    entities.set(entity.id, { entity, mentions: isThere ? mentions : [...mentions, at] });
  }
  const rows = [...entities.values()];
  const unread = reading.unread.filter((sentence) => !isCovered(sentence, drafts, rows));
  return { ...reading, drafts, entities: rows, unread };
}

/** Whether every name in a sentence stands in a draft from it, and drafts quote most of its words. */
function isCovered({ start, end }: Span, drafts: readonly Draft[], entities: ReadingOfArticle['entities']): boolean {
  const own = drafts.filter((one) => one.start >= start && one.end <= end);
  const used = new Set(own.flatMap(({ subject, object }) => [subject.id, object.id]));
  const quoted = Math.max(...own.map((one) => one.end)) - Math.min(...own.map((one) => one.start));
  const isNamed = (places: readonly Span[]): boolean => places.some((at) => at.start >= start && at.end <= end);
  return (
    own.length > 0 &&
    quoted >= 0.6 * (end - start) &&
    entities.every(({ entity, mentions }) => entity.kind === 'Concept' || used.has(entity.id) || !isNamed(mentions))
  );
}
