import { END_OF_TIME, formatDay, type Day } from '../model/day.js';
import { firstDay, lastDay, type PartialDate } from '../model/partial-date.js';
import type { EdgeVersion } from '../model/project.js';
import type { Check, Finding } from './finding.js';
import type { DocumentFacts, GraphView } from './graph-view.js';

const COPUOS = 'body:copuos';

/** Who holds what office when. */
export const OFFICE_CHECKS: readonly Check[] = [
  {
    name: 'offices-held-twice',
    says: 'offices that two people hold on one day',
    severity: 'warning',
    find: findHeldTwice,
  },
  {
    name: 'sessions-chaired-twice',
    says: 'sessions chaired by two people',
    severity: 'warning',
    find: findChairedTwice,
  },
  {
    name: 'seats-without-resolution',
    says: 'seats in COPUOS for which no text of the General Assembly is cited, which alone gives them',
    severity: 'note',
    find: findUnresolved,
  },
];

interface Tenure {
  readonly person: string;
  readonly from: Day;
  readonly to: Day;
}

/** An office is one role in one body or for one State. Those that say in their name that they are shared are left out. */
function findHeldTwice({ speaking, nameOf }: GraphView): Finding[] {
  const offices = new Map<string, Tenure[]>();
  for (const edge of speaking) {
    const { claim, subject, object } = edge;
    const role = String(claim.qualifiers['role'] ?? '').toLowerCase();
    if (claim.polarity === 'denied' || !['HOLDS_OFFICE', 'REPRESENTS'].includes(claim.predicate)) continue;
    if (role.startsWith('co-')) continue;
    const office = `${String(object)} ${role}`;
    offices.set(office, [...(offices.get(office) ?? []), { person: subject, ...surelyHeld(edge) }]);
  }
  return [...offices]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([office, tenures]) => {
      const sorted = tenures
        .filter(({ from, to }) => from < to)
        .sort((a, b) => a.from - b.from || (a.person < b.person ? -1 : 1));
      return pairs(sorted)
        .filter(([a, b]) => a.person !== b.person && b.from < a.to)
        .map(([a, b]) => ({
          about: `${office} ${a.person} ${b.person}`,
          problem: `${nameOf(a.person)} (${days(a)}) and ${nameOf(b.person)} (${days(b)}).`,
        }));
    });
}

const days = ({ from, to }: Tenure): string =>
  `from ${formatDay(from)} ${to === END_OF_TIME ? 'without a known end' : `until ${formatDay(to)}`}`;

/** The days on which it was held however its dates are read: whoever left "in 2023" need not have met the successor. */
function surelyHeld({ claim: { since, until }, days: counted }: EdgeVersion): { from: Day; to: Day } {
  return { from: since === null ? counted.from : lastDay(since), to: until === null ? counted.to : firstOf(until) };
}

const firstOf = (date: PartialDate): Day => firstDay(date);

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

function findChairedTwice({ speaking, nameOf }: GraphView): Finding[] {
  const chairs = new Map<string, string[]>();
  for (const { claim, subject, object } of speaking) {
    if (claim.predicate !== 'CHAIRED' || claim.polarity === 'denied') continue;
    chairs.set(String(object), [...(chairs.get(String(object)) ?? []), subject]);
  }
  return [...chairs]
    .filter(([, people]) => people.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([session, people]) => ({
      about: session,
      problem: `chaired by ${people.map(nameOf).sort().join(' and ')}.`,
    }));
}

function findUnresolved({ speaking, live, documents, canonical, nameOf }: GraphView): Finding[] {
  const resolved = new Set(
    live
      .filter(({ evidence }) => evidence.some(({ document }) => isOfAssembly(documents.get(canonical(document)))))
      .map(({ claim }) => claim.id),
  );
  return speaking
    .filter(({ claim, object }) => claim.predicate === 'MEMBER_OF' && object === COPUOS && !resolved.has(claim.id))
    .filter(({ claim }) => claim.polarity !== 'denied')
    .map(({ subject }) => ({
      about: `${subject} MEMBER_OF ${COPUOS}`,
      problem: `${nameOf(subject)}: no text of the General Assembly is cited.`,
    }))
    .sort((a, b) => (a.about < b.about ? -1 : 1));
}

const isOfAssembly = (facts: DocumentFacts | undefined): boolean => facts?.get('symbol')?.startsWith('A/RES/') === true;
