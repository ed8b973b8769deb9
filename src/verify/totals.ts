import { prefixOf } from '../model/claim.js';
import { parsePartialDate } from '../model/partial-date.js';
import type { Kind, Ontology } from '../ontology/ontology.js';
import { wholeDay, type AnnouncedTotal } from '../seed/review-files.js';
import { upperSnake } from '../text/case.js';
import type { Ask } from '../graph/ask.js';
import type { Finding } from './finding.js';
import type { GraphView } from './graph-view.js';

/** A total that somebody announces, and what the graph counts for that day. */
export interface Total extends AnnouncedTotal {
  readonly name: string;
  /** null where the graph knows no such entity, or nothing at all of this relation to it: the table is not loaded. */
  readonly found: number | null;
}

/**
 * Counts for every announced total what the graph answers to whoever asks it for that day: those of the seed's
 * `totals.yaml`, and those that documents announce of themselves (COVERS). By entity, relation and day, each once.
 */
export async function countTotals(announced: readonly AnnouncedTotal[], view: GraphView, ask: Ask): Promise<Total[]> {
  const all = new Map<string, AnnouncedTotal>();
  for (const total of [...announced, ...announcedInData(view)]) {
    const key = `${total.of} ${total.relation} ${total.on} ${total.count}`;
    if (!all.has(key)) all.set(key, total);
  }
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
  const held = relationsHeld(view);
  const totals: Total[] = [];
  for (const total of sorted) {
    const isLoaded = held.has(`${total.relation} ${view.canonical(total.of)}`);
    const found = isLoaded ? await count(total, view.ontology, ask) : null;
    totals.push({ ...total, name: view.nameOf(total.of), found });
  }
  return totals;
}

function announcedInData({ speaking, nameOf, canonical }: GraphView): AnnouncedTotal[] {
  return speaking.flatMap(({ claim, subject, object }) => {
    const { relation, completeThrough, officialTotal } = claim.qualifiers;
    const on = parsePartialDate(String(completeThrough ?? ''));
    if (claim.predicate !== 'COVERS' || claim.polarity === 'denied' || on === undefined) return [];
    if (typeof officialTotal !== 'number') return [];
    const of = canonical(String(object));
    return [
      { of, relation: String(relation), kind: null, on: wholeDay(on), count: officialTotal, source: nameOf(subject) },
    ];
  });
}

/** `PARTY_TO instrument:ost` for every end of every relation. */
function relationsHeld({ speaking, context }: GraphView): Set<string> {
  const held = new Set<string>();
  for (const { claim, subject, object } of speaking) {
    if (!context.isRelation(claim.predicate)) continue;
    held.add(`${claim.predicate} ${String(object)}`);
    held.add(`${claim.predicate} ${subject}`);
  }
  return held;
}

async function count(
  { of, relation, kind: only, on }: AnnouncedTotal,
  ontology: Ontology,
  ask: Ask,
): Promise<number | null> {
  const kind = ontology.kindByPrefix.get(prefixOf(of));
  const field = kind === undefined ? undefined : fieldOf(kind, relation);
  if (kind === undefined || field === undefined) return null;
  const where = only === null ? '' : `, where: { node: { kind: { eq: ${upperSnake(only)} } } }`;
  const text = `query Total($id: ID!, $on: Date!) { it: ${kind.singular}(id: $id, asOf: $on) { holders: ${field}(first: 0${where}) { totalCount } } }`;
  const { data, errors } = await ask({ text, variables: { id: of, on } });
  if (errors !== undefined) throw new Error(`${of} ${relation}: ${errors.map(({ message }) => message).join('; ')}`);
  const { it } = data as { it: { holders: { totalCount: number } } | null }; // as asked just above
  return it?.holders.totalCount ?? null;
}

/** The field by which one asks for the holders: from the object, as the parties of a treaty, where there is one. */
function fieldOf(kind: Kind, relation: string): string | undefined {
  const fields = [...kind.relations.values()].filter((field) => field.relation === relation);
  return (fields.find(({ direction }) => direction !== 'OUT') ?? fields[0])?.name;
}

/** `body:copuos MEMBER_OF 1980-12-31`. */
export const aboutTotal = ({ of, relation, on }: AnnouncedTotal): string => `${of} ${relation} ${on}`;

export function findWrongTotals(totals: readonly Total[]): Finding[] {
  return totals
    .filter(({ found, count }) => found !== null && found !== count)
    .map((total) => ({
      about: aboutTotal(total),
      problem: `${total.name}: ${total.count} announced for ${total.on}, and ${String(total.found)} found (${total.source}).`,
    }));
}
