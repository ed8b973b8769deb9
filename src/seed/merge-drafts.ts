import { makeClaim, type ClaimId, type Evidence } from '../model/claim.js';
import type { Ontology } from '../ontology/ontology.js';
import type { Assertion } from '../store/store.js';
import { canonicalJson } from '../text/canonical-json.js';
import { compareText } from '../text/compare.js';
import type { Draft } from './draft.js';
import type { Place } from './mistakes.js';

/** An assertion and where the seed states it first. */
export interface Placed {
  readonly assertion: Assertion;
  readonly place: Place;
}

/**
 * Makes claims of drafts, by claim id. What is stated more than once is one claim: the evidence of all counts, each
 * piece once, and the stronger rank, the more careful method and the higher confidence win, since a second source that
 * agrees never weakens a claim.
 */
export function mergeDrafts(drafts: readonly Draft[], ontology: Ontology): Placed[] {
  const merged = new Map<ClaimId, Placed>();
  for (const draft of drafts) {
    const one = toAssertion(draft, ontology);
    const known = merged.get(one.claim.id);
    merged.set(
      one.claim.id,
      known === undefined
        ? { assertion: one, place: draft.place }
        : { ...known, assertion: unite(known.assertion, one) },
    );
  }
  return [...merged.values()].sort((a, b) => (a.assertion.claim.id < b.assertion.claim.id ? -1 : 1));
}

/** What is said of a claim by one who says it. */
type Backed = Pick<Assertion, 'rank' | 'method' | 'confidence' | 'evidence'>;

/** Claims as programs give them, in the form in which they are kept: by id, each once, relations that go both ways from the smaller id. */
export function mergeAssertions(given: readonly Assertion[], ontology: Ontology): Assertion[] {
  const place = { file: '', line: 0 };
  const drafts = given.map(({ claim, ...said }): Draft => {
    const { id: _, ...content } = claim;
    return { place, content, ...said };
  });
  return mergeDrafts(drafts, ontology).map(({ assertion }) => assertion);
}

function toAssertion({ content, rank, method, confidence, evidence }: Draft, ontology: Ontology): Assertion {
  const { subject, object, predicate } = content;
  // A relation that is the same both ways is stored once, with the smaller id as subject.
  const swap = ontology.relations.get(predicate)?.symmetric === true && typeof object === 'string' && object < subject;
  const claim = makeClaim(swap ? { ...content, subject: object, object: subject } : content);
  return { claim, rank, method, confidence, evidence: distinct(evidence) };
}

const RANKS = ['preferred', 'normal', 'deprecated'] as const;
const METHODS = ['curated', 'imported', 'extracted'] as const;

const unite = (a: Assertion, b: Assertion): Assertion => ({ claim: a.claim, ...together(a, b) });

/** What two say together of one claim. */
export function together(a: Backed, b: Backed): Backed {
  return {
    rank: first(RANKS, a.rank, b.rank),
    method: first(METHODS, a.method, b.method),
    confidence: Math.max(a.confidence, b.confidence),
    evidence: distinct([...a.evidence, ...b.evidence]),
  };
}

const first = <T>(order: readonly T[], a: T, b: T): T => (order.indexOf(a) <= order.indexOf(b) ? a : b);

/** Each piece once and in an order of its own, so that equal versions are equal texts. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  if (evidence.length < 2) return [...evidence];
  const byText = new Map(evidence.map((one) => [canonicalJson({ ...one }), one]));
  return [...byText].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}
