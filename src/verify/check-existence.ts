import { formatDay } from '../model/day.js';
import { isNotYet, isOver, type Existence } from '../model/existence.js';
import { firstDay, lastDay, parsePartialDate, type PartialDate } from '../model/partial-date.js';
import type { EntityId } from '../model/claim.js';
import type { EdgeVersion } from '../model/project.js';
import type { Check, Finding } from './finding.js';
import type { GraphView } from './graph-view.js';
import { onceAView } from './once-a-view.js';

/** Who did what while there was no such State, and what was done once and counts twice. */
export const EXISTENCE_CHECKS: readonly Check[] = [
  {
    name: 'ends-before-it-begins',
    says: 'entities that end before they begin',
    severity: 'error',
    find: findTurned,
  },
  {
    name: 'outside-existence',
    says: 'relations of a State on days on which it did not exist',
    severity: 'error',
    find: findOutside,
  },
  {
    name: 'before-succession',
    says: 'consents and seats that a successor holds before it succeeded',
    severity: 'error',
    find: findBeforeSuccession,
  },
  {
    name: 'counted-twice',
    says: 'one obligation or seat that a State and the one after it hold on one day',
    severity: 'error',
    find: findCountedTwice,
  },
  {
    name: 'ratified-unsigned',
    says: 'ratifications without a signature: they would be accessions, or of an unknown kind',
    severity: 'error',
    find: findUnsigned,
  },
];

function findTurned({ speaking, ontology, nameOf }: GraphView): Finding[] {
  return [...existences({ speaking, ontology })]
    .filter(([, { began, ended }]) => began !== null && isOver({ began, ended }, firstDay(began)))
    .map(([id, { began, ended }]) => ({
      about: id,
      problem: `${nameOf(id)} began ${String(began)} and ended ${String(ended)}.`,
    }));
}

/** What lasts must lie within the life of its State; what happened, on a day of it. */
function findOutside(view: GraphView): Finding[] {
  const lives = existences(view);
  return edgesOfStates(view).flatMap((edge): Finding[] => {
    const life = lives.get(edge.subject);
    if (life === undefined || edge.days.from >= edge.days.to) return []; // counts on no day
    const isEvent = view.ontology.relations.get(edge.claim.predicate)?.lasting === 'EVENT';
    const { since, until } = edge.claim;
    // A coarse date may mean any of its days: it is wrong only if none of them fits.
    const from = since === null ? edge.days.from : lastDay(since);
    const last = until === null ? edge.days.to - 1 : firstDay(until) - 1;
    const fits = !isNotYet(life, from) && (isEvent ? !isOver(life, edge.days.from) : !isOver(life, last));
    if (fits || (isEvent && isAttestedOnly(edge))) return [];
    return [{ about: aboutOf(edge), problem: `${told(edge, view)} It ${lifeInWords(life)}.` }];
  });
}

function findBeforeSuccession(view: GraphView): Finding[] {
  return successions(view).flatMap(({ successor, since }) =>
    lastingOf(successor, view)
      .filter(({ claim }) => claim.since !== null && firstDay(claim.since) < firstDay(since))
      .map((edge) => ({ about: aboutOf(edge), problem: `${told(edge, view)} It succeeded ${since}.` })),
  );
}

/** A State that left another goes on beside it; of the others only one is bound on any day. */
function findCountedTwice(view: GraphView): Finding[] {
  const lives = existences(view);
  return successions(view).flatMap(({ successor, predecessor, manner }) => {
    if (manner === 'SEPARATION' || (lives.get(predecessor)?.ended ?? null) === null) return [];
    return lastingOf(successor, view).flatMap((own) =>
      lastingOf(predecessor, view)
        .filter((other) => other.claim.predicate === own.claim.predicate && other.object === own.object)
        .filter((other) => own.days.from < other.days.to && other.days.from < own.days.to)
        .map((other) => ({
          about: `${aboutOf(own)} ${predecessor}`,
          problem: `${told(own, view)} ${told(other, view)} Both hold on ${formatDay(Math.max(own.days.from, other.days.from))}.`,
        })),
    );
  });
}

function findUnsigned(view: GraphView): Finding[] {
  const signed = new Set(
    view.speaking
      .filter(({ claim }) => claim.predicate === 'SIGNED' && claim.polarity === 'asserted')
      .map(({ subject, object }) => `${subject} ${String(object)}`),
  );
  return view.speaking
    .filter(({ claim }) => claim.predicate === 'PARTY_TO' && claim.qualifiers['action'] === 'RATIFICATION')
    .filter(({ subject, object }) => !signed.has(`${subject} ${String(object)}`))
    .map((edge) => ({ about: aboutOf(edge), problem: `${told(edge, view)} No signature of it is known.` }));
}

/** By entity, what the properties that say so give. */
function existences({ speaking, ontology }: Pick<GraphView, 'speaking' | 'ontology'>): Map<EntityId, Existence> {
  const found = new Map<EntityId, { began: PartialDate | null; ended: PartialDate | null }>();
  for (const { claim, subject } of speaking) {
    const kind = ontology.kindByPrefix.get(subject.slice(0, subject.indexOf(':')));
    const bound = kind?.properties.get(claim.predicate)?.bounds ?? null;
    if (bound === null || claim.polarity === 'denied') continue;
    const life = found.get(subject) ?? { began: null, ended: null };
    const date = parsePartialDate(String(claim.object)) ?? null;
    found.set(subject, bound === 'begins' ? { ...life, began: date } : { ...life, ended: date });
  }
  return found;
}

interface Succession {
  readonly successor: EntityId;
  readonly predecessor: EntityId;
  readonly since: PartialDate;
  readonly manner: string;
}

/** Those after which a State is another: one that was there before took another in, or left it again, and did things of its own. */
function successions(view: GraphView): Succession[] {
  const lives = existences(view);
  return view.speaking.flatMap(({ claim, subject, object }): Succession[] => {
    if (claim.predicate !== 'SUCCEEDS' || claim.polarity === 'denied' || claim.since === null) return [];
    const manner = String(claim.qualifiers['manner'] ?? '');
    if (['UNION', 'SEPARATION'].includes(manner) && (lives.get(subject)?.began ?? null) === null) return [];
    return [{ successor: subject, predecessor: String(object), since: claim.since, manner }];
  });
}

const edgesOfStates = onceAView(({ speaking, ontology }) =>
  speaking.filter(
    ({ claim, subject }) =>
      claim.polarity === 'asserted' &&
      subject.startsWith('state:') &&
      ontology.relations.has(claim.predicate) &&
      claim.predicate !== 'SUCCEEDS',
  ),
);

const lastingByState = onceAView((view) => {
  const lasting = new Map<EntityId, EdgeVersion[]>();
  for (const edge of edgesOfStates(view)) {
    if (!['PARTY_TO', 'MEMBER_OF'].includes(edge.claim.predicate)) continue;
    const own = lasting.get(edge.subject);
    if (own === undefined) lasting.set(edge.subject, [edge]);
    else own.push(edge);
  }
  return lasting;
});

const lastingOf = (state: EntityId, view: GraphView): readonly EdgeVersion[] => lastingByState(view).get(state) ?? [];

/** Its day is that of a source which names it, perhaps long after. */
const isAttestedOnly = ({ claim }: EdgeVersion): boolean => claim.since === null;

const aboutOf = ({ claim, subject, object }: EdgeVersion): string => `${subject} ${claim.predicate} ${String(object)}`;

const told = ({ claim, subject, object }: EdgeVersion, { nameOf }: GraphView): string =>
  `${nameOf(subject)} ${claim.predicate} ${nameOf(String(object))}, from ${claim.since ?? 'an unknown day'}${claim.until === null ? '' : ` until ${claim.until}`}.`;

const lifeInWords = ({ began, ended }: Existence): string =>
  [...(began === null ? [] : [`began ${began}`]), ...(ended === null ? [] : [`ended ${ended}`])].join(' and ');
