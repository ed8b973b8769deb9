import type { EdgeVersion } from '../../src/model/project.js';
import { project } from '../../src/model/project.js';
import type { ClaimHistory } from '../../src/model/claim.js';
import type { Ontology } from '../../src/ontology/ontology.js';
import { identityOf } from '../../src/store/identity.js';
import { predicateRules } from '../../src/store/predicate-rules.js';
import type { GraphStore } from '../../src/store/store.js';

/** What somebody would write who needs these answers and no others: plain Maps, already in the right order. */
export interface Maps {
  readonly stateIds: readonly string[];
  /** By State, as dated: `1991-12-24`. */
  readonly began: ReadonlyMap<string, string>;
  readonly ended: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, readonly Spell[]>;
  /** By State and by instrument, in the order of the far end's id. */
  readonly partyTo: ReadonlyMap<string, readonly Spell[]>;
  readonly parties: ReadonlyMap<string, readonly Spell[]>;
}

/** Something that held on some days: a name, or a tie to an entity. */
export interface Spell {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly dated: boolean;
}

export async function readMaps(store: GraphStore, ontology: Ontology): Promise<Maps> {
  const histories: ClaimHistory[] = [];
  for await (const history of store.histories()) histories.push(history);
  // Classes of sources decide between two consents to one instrument, and none of the walks here meets such a pair.
  const context = {
    ...predicateRules(ontology),
    identity: identityOf([]),
    classOf: () => 'UNVERIFIED' as const,
    classChanges: () => [],
  };
  const spoken = project(histories, context).filter(
    ({ recordedTo, claim }) => recordedTo === null && claim.polarity === 'asserted',
  );
  const of = (predicate: string): EdgeVersion[] => spoken.filter(({ claim }) => claim.predicate === predicate);
  const textsOf = (predicate: string): Map<string, string> =>
    new Map(of(predicate).map(({ subject, object }) => [subject, String(object)]));
  const names = spells(of('name'), 'subject', 'object');
  return {
    stateIds: [...names.keys()].filter((id) => id.startsWith('state:')).sort(),
    ...{ began: textsOf('began'), ended: textsOf('ended'), codes: textsOf('code') },
    names,
    partyTo: spells(of('PARTY_TO'), 'subject', 'object'),
    parties: spells(of('PARTY_TO'), 'object', 'subject'),
  };
}

function spells(
  versions: readonly EdgeVersion[],
  by: 'subject' | 'object',
  value: 'subject' | 'object',
): Map<string, Spell[]> {
  const map = new Map<string, Spell[]>();
  for (const version of versions) {
    const list = map.get(String(version[by])) ?? [];
    list.push({ value: String(version[value]), ...version.days, dated: version.claim.since !== null });
    map.set(String(version[by]), list);
  }
  for (const list of map.values())
    list.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : a.from - b.from));
  return map;
}

const holds = ({ from, to }: Spell, day: number): boolean => from <= day && day < to;

/** The name on a day: the dated one that holds, else the one without dates, else the earliest. */
export function nameOf(id: string, { names }: Maps, day: number): string | null {
  let undated: string | null = null;
  let earliest: Spell | undefined;
  for (const spell of names.get(id) ?? []) {
    if (holds(spell, day)) {
      if (spell.dated) return spell.value;
      undated = spell.value;
    }
    if (earliest === undefined || spell.from < earliest.from) earliest = spell;
  }
  return undated ?? earliest?.value ?? null;
}

/** The ids at the far ends of the ties that hold on a day, in order. */
export function along(ties: ReadonlyMap<string, readonly Spell[]>, id: string, day: number): string[] {
  const ids: string[] = [];
  for (const spell of ties.get(id) ?? []) if (holds(spell, day)) ids.push(spell.value);
  return ids;
}
