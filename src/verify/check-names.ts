import { prefixOf } from '../model/claim.js';
import { flaggedNames, NAMES } from '../seed/flagged-names.js';
import type { Assertion } from '../store/store.js';
import type { Check, Finding } from './finding.js';
import type { GraphView } from './graph-view.js';

const LONGEST_NAME = 40;

/** What things are called. */
export const NAME_CHECKS: readonly Check[] = [
  {
    name: 'long-names',
    says: `names of more than ${LONGEST_NAME} characters`,
    severity: 'error',
    find: (view) =>
      eachName(view, ['name'], (text) => {
        const length = Array.from(text).length;
        return length > LONGEST_NAME ? `${length} characters: "${text}".` : undefined;
      }),
  },
  {
    name: 'mixed-scripts',
    says: 'names in which Cyrillic or Greek letters pass for Latin ones',
    severity: 'warning',
    find: ({ live }) => flaggedNames(live),
  },
  {
    name: 'normal-form',
    says: "names that are not in Unicode's normal form C",
    severity: 'error',
    find: (view) =>
      eachName(view, NAMES, (text) => (text === text.normalize('NFC') ? undefined : `"${text}" is not composed.`)),
  },
  {
    name: 'experiments-without-title',
    says: 'experiments without a title',
    severity: 'warning',
    find: findUntitled,
  },
];

function eachName(
  { live }: GraphView,
  names: readonly string[],
  problemOf: (text: string) => string | undefined,
): Finding[] {
  return live.flatMap(({ claim, rank }: Assertion) => {
    if (!names.includes(claim.predicate) || rank === 'deprecated' || typeof claim.object !== 'string') return [];
    const problem = problemOf(claim.object);
    return problem === undefined ? [] : [{ about: `${claim.subject} ${claim.predicate}`, problem }];
  });
}

/** A batch of experiments is known by its members: it needs no title of its own. */
function findUntitled({ speaking, context, nameOf }: GraphView): Finding[] {
  const described = new Set<string>();
  const titled = new Set<string>();
  for (const { claim, subject, object } of speaking) {
    if (claim.polarity === 'denied') continue;
    if (prefixOf(subject) === 'experiment') {
      if (claim.predicate === 'title') titled.add(subject);
      if (!context.isRelation(claim.predicate)) described.add(subject);
      else if (claim.predicate === 'PART_OF' && prefixOf(String(object)) === 'experiment') titled.add(String(object));
    }
  }
  return [...described]
    .filter((id) => !titled.has(id))
    .sort()
    .map((id) => ({ about: id, problem: `"${nameOf(id)}" has no title.` }));
}
