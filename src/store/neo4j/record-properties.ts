import { int } from 'neo4j-driver';
import type { Claim, ClaimHistory, ClaimId, ClaimVersion } from '../../model/claim.js';
import { contradictions } from '../../model/contradictions.js';
import { HAPPENINGS, happenings } from '../../model/happenings.js';
import { LATEST } from '../../model/instant.js';
import type { ProjectionContext } from '../../model/project.js';
import type { Ontology } from '../../ontology/ontology.js';
import { dateProperties, predicateRules } from '../predicate-rules.js';
import { RECORD } from './names.js';
import type { StoredMap } from './rows.js';

/**
 * What claim versions keep of how they stand to time and to one another, so that timelines, changes and disagreements are
 * read from indexes. The rules are the model's.
 *
 * @param histories Groups of competing claims, each whole.
 * @param speaks Whether a claim is effective now.
 */
export function recordProperties(
  histories: Iterable<ClaimHistory>,
  speaks: (id: ClaimId) => boolean,
  ontology: Ontology,
  identity: ProjectionContext['identity'],
): (claim: Claim, version: ClaimVersion) => StoredMap {
  const rules = predicateRules(ontology);
  const isDate = dateProperties(ontology);
  const live = [...histories].flatMap(({ claim, versions }) =>
    versions.filter(({ retractedAt }) => retractedAt === null).map((version) => ({ claim, version })),
  );
  const disputed = contradictions(live, speaks, { ...rules, identity, isDate }, LATEST);
  return (claim, version) => {
    const dated = happenings(claim, version, rules.ruleOf(claim.predicate, claim.subject), isDate(claim));
    const others = version.retractedAt === null ? disputed.get(claim.id) : undefined;
    return {
      [RECORD.dates]: dated.length === 0 ? null : dated.map(({ date }) => date),
      [RECORD.happenings]: dated.length === 0 ? null : dated.map(({ what }) => int(HAPPENINGS.indexOf(what))),
      [RECORD.closedAt]: version.retractedAt,
      [RECORD.disputed]: others === undefined ? null : true,
      [RECORD.disputedBy]: others ?? null,
    };
  };
}
