import { claimId } from '../model/claim.js';
import { checkAssertion, checkClaim, checkDates, checkEntities } from '../ontology/check-claim.js';
import type { Assertion } from '../store/store.js';
import { describeClaim, named } from './describe-claim.js';
import type { Check, Finding } from './finding.js';
import type { GraphView } from './graph-view.js';

/** Claims each by itself: what no database checks for us. */
export const CLAIM_CHECKS: readonly Check[] = [
  {
    name: 'ontology',
    says: 'claims that the ontology does not allow: unknown words, or ends of a wrong kind',
    severity: 'error',
    find: (view) => each(view, ({ claim }) => without(checkClaim(claim, view.ontology), checkDates(claim))),
  },
  {
    name: 'dates',
    says: 'dates that are none, and intervals that end before they begin',
    severity: 'error',
    find: (view) => each(view, ({ claim }) => checkDates(claim)),
  },
  {
    name: 'dangling-ids',
    says: 'ids that nothing describes, or not by all that their kind needs',
    severity: 'error',
    find: findDangling,
  },
  {
    name: 'without-evidence',
    says: 'claims without evidence',
    severity: 'error',
    find: (view) => each(view, ({ evidence }) => (evidence.length === 0 ? ['no evidence: name a document.'] : [])),
  },
  {
    name: 'evidence-form',
    says: 'evidence or confidence that cannot be read',
    severity: 'error',
    find: (view) =>
      each(view, (stated) =>
        stated.evidence.length === 0
          ? []
          : without(checkAssertion(stated, view.ontology), checkClaim(stated.claim, view.ontology)),
      ),
  },
  {
    name: 'claim-ids',
    says: 'claims whose id is not that of what they say',
    severity: 'error',
    find: ({ histories }) =>
      histories.flatMap(({ claim: { id, ...content } }) => {
        const right = claimId(content);
        return id === right ? [] : [{ about: id, problem: `its id is not that of what it says, which is ${right}.` }];
      }),
  },
  {
    name: 'without-quote',
    says: 'claims whose evidence quotes nobody',
    severity: 'note',
    find: (view) =>
      view.live.flatMap(({ claim, evidence }) =>
        evidence.some(({ quote }) => quote !== undefined) ? [] : [{ about: claim.id, problem: told(claim, view) }],
      ),
  },
];

const told = (claim: Assertion['claim'], { nameOf }: GraphView): string =>
  `${named(claim.subject, nameOf)}: ${describeClaim(claim, nameOf)}`;

/** A finding names the claim by what it says, so that a reader need not look it up. */
function each(view: GraphView, problemsOf: (stated: Assertion) => readonly string[]): Finding[] {
  return view.live.flatMap((stated) =>
    problemsOf(stated).map((problem) => ({
      about: stated.claim.id,
      problem: `${told(stated.claim, view)}: ${problem}`,
    })),
  );
}

function findDangling({ live, ontology }: GraphView): Finding[] {
  // Documents that are cited and do not exist are dead evidence, which is told apart.
  const stated = live.map((one) => ({ ...one, evidence: [] }));
  return checkEntities(stated, ontology, () => false).map(({ claim, problem }) => ({ about: claim, problem }));
}

const without = (all: readonly string[], some: readonly string[]): string[] =>
  all.filter((problem) => !some.includes(problem));
