import { prefixOf } from '../model/claim.js';
import type { ArticleEntity, Mention } from './entity.js';
import type { Fact } from './facts.js';
import type { Gazetteer } from './gazetteer.js';

/** Who signs for somebody signs in their name: the signature is that of the organization or State, not of the person. */
export function bySigners(facts: readonly Fact[]): Fact[] {
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

/** A gathering at which people speak for themselves, and of which a report tells what they said. */
const isOfSpeakers = ({ kind, entity }: Mention): boolean =>
  kind === 'Session' &&
  /\b(?:Symposium|Colloquium|Conference|Workshop|Seminar)\b/.test(entity.name) &&
  !/\b(?:Radiocommunication|Telecommunication|Plenipotentiary|Diplomatic|Review|Parties) Conference\b/.test(
    entity.name,
  );
/** There one voice alone may speak to the press; where several do, it is reported. */
const isForum = ({ kind, entity }: Mention): boolean => kind === 'Session' && /\bForum\b/.test(entity.name);

/** A person of whom the text says elsewhere for which State they are there is a delegate; others may speak to the press alone. */
export function ofDelegates(facts: readonly Fact[]): Fact[] {
  const delegates = new Set(
    facts
      .filter(
        ({ relation, subject, rule }) =>
          relation === 'REPRESENTS' ||
          (relation === 'SPEAKS_FOR' && subject.kind === 'Person' && !rule.startsWith('spokesperson@')),
      )
      .map(({ subject }) => subject.entity.id),
  );
  const officers = new Set(
    facts.filter(({ relation }) => relation === 'HOLDS_OFFICE').map(({ subject }) => subject.entity.id),
  );
  const voices = new Map<string, Set<string>>();
  for (const { rule, subject, object } of facts)
    if (rule.startsWith('delegate-spoke@'))
      voices.set(object.entity.id, (voices.get(object.entity.id) ?? new Set()).add(subject.entity.id));
  return facts.filter(
    ({ rule, subject, object }) =>
      !rule.startsWith('delegate-spoke@') ||
      delegates.has(subject.entity.id) ||
      (officers.has(subject.entity.id) &&
        (isOfSpeakers(object) || (isForum(object) && (voices.get(object.entity.id)?.size ?? 0) > 1))),
  );
}

const AS_A_WHOLE = /^(?:spoke-in-(?:report|paragraph)|delegate-spoke)@/;

/** Shorter, and by a name where the other has `its representative` or `the country`. */
function isBetter(fact: Fact, before: Fact): boolean {
  const isPointed = (one: Fact): boolean => one.subject.how === 'the country';
  return isPointed(fact) === isPointed(before) ? fact.end - fact.start < before.end - before.start : isPointed(before);
}

/** One fact for what several forms find; of several quotations the shortest. */
export function once(facts: readonly Fact[]): Fact[] {
  const kept = new Map<string, Fact>();
  for (const fact of facts) {
    const family = /^(?:HOLDS_OFFICE|SPEAKS_FOR|REPRESENTS)$/.test(fact.relation) ? 'OFFICE' : fact.relation;
    const key = `${fact.subject.entity.id} ${family} ${fact.object.entity.id}`;
    const before = kept.get(key);
    if (
      before === undefined ||
      // What is said outright counts before what the report as a whole tells.
      (AS_A_WHOLE.test(before.rule) && fact.rule.startsWith('statement-at@')) ||
      (before.sentence === fact.sentence &&
        !/^(?:did-so|and-others)-/.test(fact.rule) &&
        isBetter(fact, before) &&
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
export function renaming(facts: readonly Fact[], gazetteer: Gazetteer): (entity: ArticleEntity) => ArticleEntity {
  const renamed = new Map<string, ArticleEntity>();
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
      known: gazetteer.nameOf(id) !== null,
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

export interface Settled {
  readonly fact: Fact;
  readonly subject: ArticleEntity;
  readonly object: ArticleEntity;
}

export function asEntities(facts: readonly Fact[], gazetteer: Gazetteer): Settled[] {
  const rename = renaming(facts, gazetteer);
  return facts.map((fact) => ({
    fact,
    subject: plain(rename(fact.subject.entity)),
    object: plain(rename(fact.object.entity)),
  }));
}

/** A State is one, however it was named. */
export const plain = (entity: ArticleEntity): ArticleEntity =>
  entity.kind === 'Adjective' || entity.kind === 'Voice' ? { ...entity, kind: 'State' } : entity;
