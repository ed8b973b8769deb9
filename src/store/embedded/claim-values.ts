import type { ClaimVersion } from '../../model/claim.js';
import type { Day } from '../../model/day.js';
import { countedDays } from '../../model/project.js';
import type { ClaimPlain } from '../../plan/records.js';
import type { Answer } from '../store.js';
import type { Call } from './call.js';
import type { ClaimRecord } from './entity.js';
import { versionOf, wasKnown, type Known } from './moment.js';

/** The version to show: claims are come by only where they are known. */
export function shownVersion(record: ClaimRecord, known: Known): ClaimVersion {
  const version = versionOf(record, known);
  if (version === undefined) throw new Error(`${record.claim.id} was not known then`);
  return version;
}

export function claimValue(record: ClaimRecord, name: ClaimPlain, call: Call): Answer {
  switch (name) {
    case 'id':
    case 'predicate':
      return record[name];
    case 'since':
    case 'until':
      return record.dates[name];
    case 'polarity':
      return record.claim.polarity.toUpperCase();
    case 'value':
      return call.graph.ontology.relations.has(record.predicate) ? null : String(record.object);
    case 'effective':
      return record.speaks.some((said) => wasKnown(said, call.known));
    case 'rank':
    case 'method':
      return shownVersion(record, call.known)[name].toUpperCase();
    case 'confidence':
    case 'recordedAt':
    case 'retractedAt':
      return shownVersion(record, call.known)[name];
  }
}

/** Whether a claim counts on a day, whether it speaks or not. */
export function claimCounts(record: ClaimRecord, day: Day, call: Call): boolean {
  const version = versionOf(record, call.known);
  if (version === undefined) return false;
  const { from, to } = countedDays(record.claim, version, call.claims.ruleOf(record.claim));
  return from <= day && day < to;
}
