import { prefixOf, type EntityId } from '../model/claim.js';
import { firstDay, lastDay, type PartialDate } from '../model/partial-date.js';
import type { Check, Finding } from './finding.js';
import type { GraphView } from './graph-view.js';

/** What can come only after something else. */
export const ORDER_CHECKS: readonly Check[] = [
  {
    name: 'refers-to-later',
    says: 'texts that recall, replace or cite one that is later than they are',
    severity: 'error',
    find: findLater,
  },
];

/** A text can name only what there is: so these relations make no circle. */
const REFERRING: readonly string[] = ['RECALLS', 'SUPERSEDES', 'CITES'];
/** Which property dates a text of a kind, by the prefix of its id. */
const DATED_BY: ReadonlyMap<string, string> = new Map([
  ['instrument', 'adopted'],
  ['statement', 'date'],
  ['document', 'published'],
]);

/** Only what is later however its dates are read: a text of 2019 may cite one of June 2019. */
function findLater({ speaking, nameOf }: GraphView): Finding[] {
  const said = speaking.filter(({ claim }) => claim.polarity !== 'denied');
  const dates = new Map<EntityId, PartialDate>();
  const wholes = new Map<EntityId, EntityId>();
  for (const { claim, subject, object } of said) {
    if (claim.predicate === DATED_BY.get(prefixOf(subject))) dates.set(subject, object as PartialDate); // of such properties alone
    if (claim.predicate === 'PART_OF' && prefixOf(subject) === 'provision') wholes.set(subject, String(object));
  }
  const dateOf = (id: EntityId): PartialDate | undefined => dates.get(wholes.get(id) ?? id); // an article is as old as its treaty
  return said.flatMap(({ claim, subject, object }) => {
    if (!REFERRING.includes(claim.predicate)) return [];
    const [own, other] = [dateOf(subject), dateOf(String(object))];
    if (own === undefined || other === undefined || lastDay(own) >= firstDay(other)) return [];
    const ends = `${nameOf(subject)} (${own}) and ${nameOf(String(object))} (${other})`;
    return [{ about: `${subject} ${claim.predicate} ${String(object)}`, problem: `${ends}: the second is later.` }];
  });
}
