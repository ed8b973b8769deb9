import { LATEST } from '../model/instant.js';
import { overlaps, span } from '../model/interval.js';
import { competitionKey } from '../model/project.js';
import { isWeak } from '../model/source-class.js';
import { bestClass } from '../model/strength.js';
import type { Assertion } from '../store/store.js';
import { describeClaim, named } from './describe-claim.js';
import type { Check, Finding } from './finding.js';
import type { GraphView } from './graph-view.js';
import { citedIn, findHalfDescribed, MOST_CITED } from './most-cited.js';
import { onceAView } from './once-a-view.js';

/** Who says it, and whether a stranger can look it up. */
export const SOURCE_CHECKS: readonly Check[] = [
  {
    name: 'dead-evidence',
    says: 'documents that are cited and do not exist, or that no stranger can open and that are not marked as our own',
    severity: 'error',
    find: findDead,
  },
  {
    name: 'undescribed-documents',
    says: 'cited documents without publisher or day of retrieval',
    severity: 'warning',
    find: findUndescribed,
  },
  {
    name: 'uncitable-documents',
    says: 'cited pages without a title, of which no reference manager could make a reference',
    severity: 'warning',
    find: findUncitable,
  },
  {
    name: 'half-described-documents',
    says: `of the ${MOST_CITED} pages on which most claims rest, those without title, publisher, day, language or kind`,
    severity: 'note',
    find: findHalfDescribed,
  },
  {
    name: 'weak-outranks',
    says: 'editorial or unverified claims that speak though a better source says otherwise',
    severity: 'error',
    find: findOutranked,
  },
  {
    name: 'undecided',
    says: 'claims that exclude each other, neither ranked above the other nor from a better source',
    severity: 'warning',
    find: findUndecided,
  },
  {
    name: 'disagreements',
    says: 'facts on which sources disagree; one of them speaks, the others stay readable',
    severity: 'note',
    find: findDisagreements,
  },
];

function findDead(view: GraphView): Finding[] {
  const { documents, context, seed } = view;
  const packaged =
    seed && new Set(seed.assert.flatMap(({ evidence }) => evidence.map(({ document }) => view.canonical(document))));
  return [...citedIn(view)].flatMap(([document, count]) => {
    const facts = documents.get(document);
    const claims = `${count} ${count === 1 ? 'claim rests' : 'claims rest'} on it`;
    if (facts === undefined) return [{ about: document, problem: `no such document is described; ${claims}.` }];
    if (facts.has('url') || isWeak(context.classOf(document, LATEST))) return [];
    // What a person cites for claims of their own, they can open.
    if (packaged !== null && !packaged.has(document)) return [];
    return [{ about: document, problem: `no address, and neither EDITORIAL nor UNVERIFIED; ${claims}.` }];
  });
}

/** Our own words and memory have no publisher; whatever has an address should say what it is. */
function findUndescribed(view: GraphView): Finding[] {
  return [...citedIn(view)].flatMap(([document, count]) => {
    const facts = view.documents.get(document);
    if (facts?.has('url') !== true) return [];
    const lacking = ['publisher', 'retrieved'].filter((name) => !facts.has(name));
    if (lacking.length === 0) return [];
    return [{ about: document, problem: `no ${lacking.join(', no ')}; ${count} claims rest on it.` }];
  });
}

/** Publisher and day of retrieval come with every page; a title has to be looked up, and none is made up. */
function findUncitable(view: GraphView): Finding[] {
  return [...citedIn(view)].flatMap(([document, count]) => {
    const facts = view.documents.get(document);
    if (facts?.has('url') !== true || facts.has('title')) return [];
    return [{ about: document, problem: `no title; ${count} claims rest on it.` }];
  });
}

interface Rivals {
  readonly winner: Assertion;
  readonly others: readonly Assertion[];
}

/** Claims of one subject, predicate and object that hold at once, the strongest first; deprecated ones stand aside. */
const rivals = onceAView(({ live, context, speaking }): readonly Rivals[] => {
  const groups = new Map<string, Assertion[]>();
  for (const one of live) {
    if (one.rank === 'deprecated' || !isKnown(one, context)) continue;
    const key = competitionKey(one.claim, context);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const heard = new Set(speaking.map(({ claim }) => claim.id));
  const daysOf = ({ claim }: Assertion) => span(claim, context.ruleOf(claim.predicate, claim.subject).lasting);
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    return group
      .filter(({ claim }) => heard.has(claim.id))
      .map((winner) => ({
        winner,
        others: group.filter((other) => !heard.has(other.claim.id) && overlaps(daysOf(winner), daysOf(other))),
      }))
      .filter(({ others }) => others.length > 0);
  });
});

function isKnown({ claim }: Assertion, { ruleOf }: GraphView['context']): boolean {
  try {
    ruleOf(claim.predicate, claim.subject);
    return true;
  } catch {
    return false; // the check `ontology` tells of it
  }
}

const bestOf = (one: Assertion, { context }: GraphView) =>
  bestClass(
    { ...one, claim: one.claim.id, recordedAt: LATEST, retractedAt: null, origin: '' },
    context.classOf,
    LATEST,
  );

function findOutranked(view: GraphView): Finding[] {
  return rivals(view).flatMap(({ winner, others }) => {
    const better = others.find((other) => !isWeak(bestOf(other, view)));
    return better === undefined || !isWeak(bestOf(winner, view))
      ? []
      : [finding(winner, better, 'speaks against', view)];
  });
}

/** Differences in notes alone are none: only what changes an answer, its dates, its value, or its polarity. */
const excludes = (a: Assertion, b: Assertion): boolean =>
  a.claim.since !== b.claim.since ||
  a.claim.until !== b.claim.until ||
  a.claim.object !== b.claim.object ||
  a.claim.polarity !== b.claim.polarity;

function findUndecided(view: GraphView): Finding[] {
  return rivals(view).flatMap(({ winner, others }) => {
    const equal = others.find(
      (other) =>
        excludes(winner, other) &&
        winner.rank === other.rank &&
        bestOf(winner, view) === bestOf(other, view) &&
        (winner.claim.since === null) === (other.claim.since === null),
    );
    return equal === undefined ? [] : [finding(winner, equal, 'no better than', view)];
  });
}

function findDisagreements(view: GraphView): Finding[] {
  return rivals(view).flatMap(({ winner, others }) => {
    const other = others.find((one) => excludes(winner, one));
    return other === undefined ? [] : [finding(winner, other, 'speaks before', view)];
  });
}

function finding(winner: Assertion, other: Assertion, how: string, { nameOf }: GraphView): Finding {
  const { subject, predicate, object } = winner.claim;
  const target = /^[A-Z_]+$/.test(predicate) ? ` ${String(object)}` : '';
  return {
    about: `${subject} ${predicate}${target}`,
    problem: `${named(subject, nameOf)}: "${describeClaim(winner.claim, nameOf)}" ${how} "${describeClaim(other.claim, nameOf)}".`,
  };
}
