import { wordsOf } from '../../store/names/fold.js';
import type { ArticleEntity, Mention, MentionKind } from '../entity.js';
import type { Gazetteer } from '../gazetteer.js';
import { SAID } from '../vocabulary.js';
import type { Candidate } from './candidate.js';
import { newEntity, proposedId } from './proposed-id.js';

/** Candidates to mentions: one entity for what goes by one name or by its acronym, its article and brackets around it. */
export function settle(text: string, candidates: readonly Candidate[], gazetteer: Gazetteer): Mention[] {
  const byName = new Map<string, ArticleEntity>();
  const isKnown = (id: string): boolean => gazetteer.nameOf(id) !== null;
  const mentions: Mention[] = [];
  let inside = -1;
  for (const one of candidates) {
    if (one.start < inside) continue;
    const key = `${groupOf(one.kind)} ${fold(one.name)}`;
    const acronymKey = `acronym ${one.name}`;
    const id =
      one.id ??
      (isKnown(proposedId(one.kind, one.name)) && one.how !== 'draft' && one.how !== 'paper'
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
    // `Marciano Jr. announced`
    let to = one.kind === 'Person' && /\b[JS]r$/.test(one.name) && text[one.end] === '.' ? one.end + 1 : one.end;
    const brackets =
      one.kind === 'Date' || one.kind === 'Adjective' || one.kind === 'State' || one.kind === 'Person'
        ? undefined
        : /^ \([^()]{2,80}\)/u.exec(text.slice(one.end, one.end + 90))?.[0];
    if (
      brackets !== undefined &&
      !new RegExp(SAID, 'u').test(brackets) &&
      !(one.kind === 'Concept' ? /\b[A-Z]{1,2}\/\w|\b[Rr]esolution \d/ : /\b[A-Z]{1,2}\/\w/).test(brackets)
    )
      to += brackets.length;
    // As the United Nations write them.
    if (one.kind === 'State')
      to +=
        /^ \((?:Islamic|Plurinational|Bolivarian|Federated|Hashemite|United)\b[^()]{3,30}\)/u.exec(
          text.slice(one.end, one.end + 45),
        )?.[0].length ?? 0;
    if (acronym !== undefined && one.kind !== 'Person' && to > one.end) byName.set(`acronym ${acronym}`, entity);
    // `voted against “L.52”`: the marks are its own.
    const isMarked =
      one.kind === 'Instrument' &&
      one.how === 'symbol' &&
      /[“"]/.test(text[one.start - 1] ?? '') &&
      /[”"]/.test(text[to] ?? '');
    if (isMarked) to += 1;
    inside = to;
    const the = (
      one.how === 'paper'
        ? BEFORE_PAPER
        : one.kind === 'Person'
          ? /\b[Tt]he $/u
          : one.kind === 'Body' || one.kind === 'Organization' || one.kind === 'SpaceObject'
            ? /\b(?:[Tt]he|[Aa]n?) (?:UN |same )?$/u
            : /\b(?:[Tt]he|[Aa]n?|[Ii]ts) (?:UN |same )?$/u
    ).exec(text.slice(Math.max(0, one.start - 60), one.start))?.[0];
    const from = one.kind === 'Adjective' ? one.start : one.start - (isMarked ? 1 : (the?.length ?? 0));
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

const BEFORE_PAPER =
  /\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]wo|[Tt]hree|[Nn]ew) (?:(?!(?:under|of|with|in|on|by|for|to|from|a|an|the|its)\b)[\w-]+ ){0,3}$/u;

/** What an acronym stands for may be of another kind than its form says. */
const groupOf = (kind: MentionKind): string => (kind === 'Body' || kind === 'Organization' ? 'Body' : kind);

const fold = (name: string): string =>
  wordsOf(name)
    .map(({ text }) => text)
    .filter((word) => word !== 'the')
    .join(' ');
