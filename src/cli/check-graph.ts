import { claimId, prefixOf, type ClaimHistory, type EntityId } from '../model/claim.js';
import { checkAssertions } from '../ontology/check-claim.js';
import type { Ontology } from '../ontology/ontology.js';
import { identityOf, SAME_AS } from '../store/identity.js';
import { contentOf } from '../store/content.js';
import type { Assertion, Batch } from '../store/store.js';
import type { Instant } from '../model/instant.js';

/**
 * Checks what no database checks for us: every live claim is one that may be said, has evidence and sane dates; every
 * entity that is named is described, with all that its kind requires; ids and keys name one thing each; versions of a
 * claim follow each other; and the seed is in the graph.
 *
 * @param seed null where it is not at hand.
 * @returns Problems, each with the id it is about; none where all is well.
 */
export function checkGraph(histories: readonly ClaimHistory[], ontology: Ontology, seed: Batch | null): string[] {
  const live = liveAssertions(histories);
  return [
    ...checkAssertions(live, ontology, () => false).map(({ claim, problem }) => `${claim}: ${problem}`),
    ...histories.flatMap(checkHistory),
    ...checkKeys(live, histories, ontology),
    ...(seed === null ? [] : checkSeeded(live, seed)),
  ];
}

/** What is said now. */
export function liveAssertions(histories: readonly ClaimHistory[]): Assertion[] {
  return histories.flatMap(({ claim, versions }) => {
    const last = versions.at(-1);
    return last?.retractedAt === null ? [{ ...last, claim }] : [];
  });
}

function checkHistory({ claim, versions }: ClaimHistory): string[] {
  const problems: string[] = [];
  const { id, ...content } = claim;
  if (id !== claimId(content))
    problems.push(`${id}: its id is not that of what it says, which is ${claimId(content)}.`);
  versions.forEach(({ recordedAt, retractedAt }, i) => {
    const next = versions[i + 1];
    if (retractedAt !== null && retractedAt < recordedAt)
      problems.push(`${id}: retracted at ${retractedAt}, before it was recorded.`);
    if (next !== undefined && (retractedAt === null || retractedAt > next.recordedAt))
      problems.push(`${id}: two versions are live at ${next.recordedAt}.`);
  });
  return problems;
}

const LATEST = '9999-12-31T23:59:59.999Z' as Instant; // after all others

/** A `@key` such as a State's code names one entity of its kind. */
function checkKeys(live: readonly Assertion[], histories: readonly ClaimHistory[], ontology: Ontology): string[] {
  const identity = identityOf(histories.filter(({ claim }) => claim.predicate === SAME_AS));
  const owners = new Map<string, EntityId>();
  const problems: string[] = [];
  for (const { claim, rank } of live) {
    const kind = ontology.kindByPrefix.get(prefixOf(claim.subject));
    const isKey = kind?.properties.get(claim.predicate)?.key === true;
    if (kind === undefined || !isKey || rank === 'deprecated' || claim.polarity === 'denied') continue;
    const key = `${kind.name}.${claim.predicate} ${String(claim.object)}`;
    const owner = identity.canonical(claim.subject, LATEST);
    const other = owners.get(key) ?? owner;
    if (other !== owner)
      problems.push(`${claim.id}: ${claim.predicate} "${String(claim.object)}" is that of ${other}, and of ${owner}.`);
    owners.set(key, other);
  }
  return problems;
}

function checkSeeded(live: readonly Assertion[], seed: Batch): string[] {
  const known = new Map(live.map((assertion) => [assertion.claim.id, assertion]));
  return seed.assert.flatMap((stated) => {
    const { id, subject, predicate } = stated.claim;
    const found = known.get(id);
    if (found === undefined) return [`${id}: the seed says this of ${subject} (${predicate}), and the graph does not.`];
    return contentOf(found) === contentOf(stated)
      ? []
      : [`${id}: the graph has other evidence or rank for it than the seed.`];
  });
}
