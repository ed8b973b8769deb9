import { stringify } from 'yaml';
import type { DraftClaim, DraftEntity, DraftFile } from './draft-file.js';

const isAccepted = ({ review }: DraftClaim): boolean => review === 'accepted' || review === 'changed';

/** Claims that a person has accepted, and whose entities are decided. */
export function acceptedClaims({ claims, entities }: DraftFile): DraftClaim[] {
  const waiting = new Set(
    entities.filter(({ review }) => !['accepted', 'changed', 'same'].includes(review)).map(({ id }) => id),
  );
  return claims.filter((one) => isAccepted(one) && !waiting.has(one.subject) && !waiting.has(one.object));
}

/**
 * What was accepted, as an article file in the form of seed/articles, for `spacegov add`; null where nothing was.
 *
 * New entities come with the claims that name them; one that a person has called the same as another is that one.
 */
export function acceptedFile(file: DraftFile): string | null {
  const accepted = acceptedClaims(file);
  if (accepted.length === 0) return null;
  const same = new Map(
    file.entities.flatMap(({ id, same: other }) => (other === undefined ? [] : [[id, other] as const])),
  );
  const named = new Set(accepted.flatMap(({ subject, object }) => [subject, object]));
  const entities = file.entities.filter(({ id }) => named.has(id) && !same.has(id)).map(entityOf);
  const claims = accepted.map((one) => claimOf(one, (id) => same.get(id) ?? id));
  const content = { source: file.source, ...(entities.length > 0 && { entities }), claims };
  return `# Accepted by a person from ${file.source.text.file}; each decision stands in its drafts file.\n${stringify(content, { lineWidth: 0 })}`;
}

function entityOf({
  review: _r,
  nearest: _n,
  decided: _d,
  same: _s,
  stale: _t,
  quote,
  start,
  end,
  ...own
}: DraftEntity): object {
  // A statement is called by us, and no words of the article are its name.
  return own.id.startsWith('statement:') ? { ...own, editorial: true } : { ...own, quote, start, end };
}

function claimOf(
  { subject, relation, object, since, until, attested, qualifiers, quote, start, end }: DraftClaim,
  stays: (id: string) => string,
): object {
  return {
    ...{ subject: stays(subject), relation, object: stays(object) },
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(attested !== undefined && { attested }),
    ...(qualifiers !== undefined && { qualifiers }),
    ...{ quote, start, end },
  };
}
