import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, ReadingOfArticle } from '../../src/ingest/ingest.js';
import type { Span } from '../../src/ingest/sentences.js';
import { ROOT } from './support.js';

interface GoldEntity {
  readonly canonical: string;
  readonly type: string;
  readonly mentions: readonly Span[];
}

interface GoldRelation {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly evidence: Span;
  /** Counts neither way. */
  readonly optional?: boolean;
}

export interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly GoldEntity[];
  readonly relations: readonly GoldRelation[];
  readonly must_not_extract: readonly GoldRelation[];
}

export interface Score {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly there: number;
  readonly forbidden: readonly string[];
  /** Drafts whose quotation is not the text at its place. */
  readonly misquoted: readonly string[];
  readonly missed: number;
  /** Of those missed, the ones in no passage that is marked for a person. */
  readonly hidden: readonly string[];
}

const FOLDER = join(ROOT, 'tests/ingest/articles');

/** The annotated articles of one set, which is their number without its last two digits; all where none is named. */
export function annotatedArticles(set?: string): AnnotatedArticle[] {
  const json = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
  return readdirSync(FOLDER)
    .filter(
      (file) => /^\d+\.gold\.json$/.test(file) && (set === undefined || file.slice(0, -'00.gold.json'.length) === set),
    )
    .map((file) => {
      const gold = json(file) as Omit<AnnotatedArticle, 'text'>; // as README.md says
      const { text } = json(file.replace('.gold', '')) as { readonly text: string };
      return { ...gold, text };
    });
}

/** One person holds an office, speaks for somebody or represents a State: which of these is a matter of words. */
const family = (relation: string): string =>
  /^(?:REPRESENTS|SPEAKS_FOR|HOLDS_OFFICE)$/.test(relation) ? 'OFFICE' : relation;

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
/** Whose it is may stand in brackets: `Ministry of Science and Technology (Sri Lanka)`. */
const fold = (name: string): string =>
  name
    .replace(/ \([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

/**
 * What a reading of an annotated article has right, wrong and missed.
 *
 * A draft is right where relation and both ends agree and its quotation overlaps the evidence; an end agrees that is named alike or at one of the
 * same places. A notion agrees by the evidence alone. What is said twice counts once.
 */
export function scoreOf(gold: AnnotatedArticle, { drafts, entities, unread }: ReadingOfArticle): Score {
  const goldOf = new Map(gold.entities.map((one) => [one.canonical, one]));
  const placesOf = new Map(entities.map(({ entity, mentions }) => [entity.id, mentions]));
  const isSame = (end: Draft['subject'], name: string): boolean =>
    fold(end.name) === fold(name) ||
    (goldOf.get(name)?.mentions ?? []).some((place) =>
      (placesOf.get(end.id) ?? []).some(
        (one) => one.start === place.start || (overlap(one, place) && isMost(one, place)),
      ),
    );
  // What was said at a session was said in the body whose session it is.
  const bodyOf = new Map<string, Draft['object']>(
    drafts.flatMap((one) => (one.relation === 'SESSION_OF' ? [[one.subject.id, one.object]] : [])),
  );
  const isObject = ({ relation, object }: Draft, name: string): boolean => {
    const body = relation === 'MADE_STATEMENT_AT' ? bodyOf.get(object.id) : undefined;
    return isSame(object, name) || (body !== undefined && isSame(body, name));
  };
  const says = (draft: Draft, { subject, predicate, object, evidence }: GoldRelation): boolean =>
    family(draft.relation) === family(predicate) &&
    ((isSame(draft.subject, subject) &&
      (isObject(draft, object) || (goldOf.get(object)?.type === 'Concept' && overlap(draft, evidence)))) ||
      (predicate === 'COOPERATES_WITH' && isSame(draft.subject, object) && isSame(draft.object, subject)));
  const found = new Map<GoldRelation, Draft>();
  const right = new Set<Draft>();
  for (const draft of drafts)
    for (const one of gold.relations)
      if (overlap(draft, one.evidence) && says(draft, one)) {
        right.add(draft);
        found.set(one, draft);
      }
  const wrong = drafts.filter(
    (draft) =>
      !right.has(draft) && !gold.relations.some((one) => says(draft, one) && (one.optional === true || found.has(one))),
  );
  const asked = gold.relations.filter(({ optional }) => optional !== true);
  const missed = asked.filter((one) => !found.has(one));
  const shown = ({ subject, relation, object, quote }: Draft): string =>
    `${gold.id} ${subject.name} ${relation} ${object.name} << ${quote}`;
  return {
    right: asked.length - missed.length,
    wrong: wrong.map(shown),
    there: asked.length,
    forbidden: gold.must_not_extract
      .filter((row) => wrong.some((draft) => says(draft, row)))
      .map(({ subject, predicate, object }) => `${gold.id} ${subject} ${predicate} ${object}`),
    misquoted: drafts.filter(({ start, end, quote }) => gold.text.slice(start, end) !== quote).map(shown),
    missed: missed.length,
    hidden: missed
      .filter(({ evidence }) => !unread.some((passage) => overlap(passage, evidence)))
      .map(({ subject, predicate, object }) => `${gold.id} ${subject} ${predicate} ${object}`),
  };
}

const isMost = (a: Span, b: Span): boolean =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.6 * Math.max(a.end - a.start, b.end - b.start);
