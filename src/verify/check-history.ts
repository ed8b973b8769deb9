import { claimId, prefixOf, type ClaimHistory, type EntityId } from '../model/claim.js';
import { contentOf } from '../store/content.js';
import type { Check, Finding } from './finding.js';
import type { GraphView } from './graph-view.js';

/** How claims stand to each other and to the seed. */
export const HISTORY_CHECKS: readonly Check[] = [
  {
    name: 'history',
    says: 'versions of a claim that do not follow each other',
    severity: 'error',
    find: ({ histories }) => histories.flatMap(checkHistory),
  },
  {
    name: 'keys',
    says: 'keys, as the code of a State, that two entities share',
    severity: 'error',
    find: findSharedKeys,
  },
  {
    name: 'duplicate-claims',
    says: 'the same said twice, under two ids, once merged entities are one',
    severity: 'error',
    find: findDuplicates,
  },
  {
    name: 'seeded',
    says: 'what the seed says, and the graph does not, or otherwise',
    severity: 'error',
    find: findMissing,
  },
];

function checkHistory({ claim: { id }, versions }: ClaimHistory): Finding[] {
  return versions.flatMap(({ recordedAt, retractedAt }, i) => {
    const next = versions[i + 1];
    const problems: string[] = [];
    if (retractedAt !== null && retractedAt < recordedAt)
      problems.push(`retracted at ${retractedAt}, before it was recorded.`);
    if (next !== undefined && (retractedAt === null || retractedAt > next.recordedAt))
      problems.push(`two versions are live at ${next.recordedAt}.`);
    return problems.map((problem) => ({ about: id, problem }));
  });
}

/** A `@key` such as a State's code names one entity of its kind. */
function findSharedKeys({ live, ontology, canonical }: GraphView): Finding[] {
  const owners = new Map<string, EntityId>();
  const found: Finding[] = [];
  for (const { claim, rank } of live) {
    const kind = ontology.kindByPrefix.get(prefixOf(claim.subject));
    const isKey = kind?.properties.get(claim.predicate)?.key === true;
    if (kind === undefined || !isKey || rank === 'deprecated' || claim.polarity === 'denied') continue;
    const key = `${kind.name}.${claim.predicate} ${String(claim.object)}`;
    const owner = canonical(claim.subject);
    const other = owners.get(key) ?? owner;
    if (other !== owner)
      found.push({
        about: claim.id,
        problem: `${claim.predicate} "${String(claim.object)}" is that of ${other}, and of ${owner}.`,
      });
    owners.set(key, other);
  }
  return found;
}

/** Ids that differ before a merger and not after it; a symmetric relation written both ways. */
function findDuplicates({ live, context, ontology, canonical }: GraphView): Finding[] {
  const first = new Map<string, string>();
  return live.flatMap(({ claim: { id, ...content } }) => {
    const isRelation = context.isRelation(content.predicate);
    const subject = canonical(content.subject);
    const object = isRelation ? canonical(String(content.object)) : content.object;
    const turned = ontology.relations.get(content.predicate)?.symmetric === true && String(object) < subject;
    const ends = turned ? { subject: String(object), object: subject } : { subject, object };
    const said = claimId({ ...content, ...ends });
    const other = first.get(said);
    if (other === undefined) first.set(said, id);
    return other === undefined || content.predicate === 'SAME_AS'
      ? []
      : [
          {
            about: id,
            problem: `says the same as ${other}: ${ends.subject} ${content.predicate} ${String(ends.object)}.`,
          },
        ];
  });
}

function findMissing({ live, seed }: GraphView): Finding[] {
  if (seed === null) return [];
  const known = new Map(live.map((assertion) => [assertion.claim.id, assertion]));
  return seed.assert.flatMap((stated) => {
    const { id, subject, predicate } = stated.claim;
    const found = known.get(id);
    if (found === undefined)
      return [{ about: id, problem: `the seed says this of ${subject} (${predicate}), and the graph does not.` }];
    // Others may say the same with words of their own: what the seed says of it is its share.
    const { shares, ...together } = found;
    const own = shares?.find(({ origin }) => origin === seed.origin);
    return contentOf({ ...together, ...own }) === contentOf(stated)
      ? []
      : [{ about: id, problem: 'the graph has other evidence or rank for it than the seed.' }];
  });
}
