/**
 * Where a State that exists stands today under an instrument, by the first that fits of what is said of the pair: as STANDINGS of
 * sqlite-queries.mjs.
 */
export function standing(consents = [], signatures = [], isCovered) {
  const holding = consents.find(({ holds }) => holds);
  if (holding !== undefined) return cell('PARTY', holding.since, holding.until, holding);
  const over = consents.find(({ speaks, until }) => speaks && until);
  if (over !== undefined) return cell('WITHDRAWN', over.until, null, over);
  const undated = consents.find(({ speaks }) => speaks);
  if (undated !== undefined) return cell('UNKNOWN', null, null, undated);
  const signature = signatures.find(({ holds }) => holds);
  if (signature !== undefined) return cell('SIGNATORY', signature.since, signature.until, signature);
  const deprecated = consents.find(({ rank }) => rank === 'DEPRECATED');
  if (deprecated !== undefined) return cell('NOT_PARTY', null, null, deprecated);
  return { status: isCovered ? 'NOT_PARTY' : 'NOT_COVERED', since: null, until: null, claim: null };
}

const cell = (status, since, until, { rank }) => ({ status, since, until, claim: { rank } });
