import type { EntityId, Scalar } from '../../model/claim.js';
import { dayOfOperand, resolve, resolveInteger, resolveTexts } from '../../plan/operand.js';
import type { Facet, ListAlong, Operand } from '../../plan/plan.js';
import { agreementOf, namedOf, type BallotRow } from '../../questions/agreement-of.js';
import { centreKinds, noCentre } from '../../questions/centre.js';
import { overlapOf } from '../../questions/overlap-of.js';
import { seriesOf, type SeriesItem } from '../../questions/series-of.js';
import type { Source } from './source.js';
import { unknownEntity } from '../../questions/unknown-entity-error.js';
import { dayOfTime, EVER, listValue, propertyValue, type DayOrEver } from './moment.js';
import { forEachAlong } from './along.js';
import type { EdgeRun, Entity } from './entity.js';
import { pace, type Call } from './call.js';

/** Tells how many stood in a list: gathers the rows, and leaves the counting to what both stores share. */
export const seriesSource: Source<'series'> = (root) => (call) => {
  const items: SeriesItem[] = [];
  eachOf(root.of, 'of', EVER, call, (node, run, place) => {
    items.push({
      from: run.from(place),
      to: run.to(place),
      values: root.by === null ? [null] : valuesOf(node, root.by, call),
    });
  });
  return seriesOf(items, {
    by: root.by,
    yearly: root.yearly,
    from: isGiven(root.from, call) ? dayOfOperand(root.from, call.values, call.today) : null,
    to: dayOfOperand(root.to, call.values, call.today),
  });
};

/** Tells what two lists have in common. */
export const overlapSource: Source<'overlap'> = (root) => (call) => {
  const day = dayOfTime(root.time, call.values, call.today);
  const ids = (argument: 'left' | 'right'): string[] => {
    const found: string[] = [];
    eachOf(root[argument], argument, day, call, ({ id }) => found.push(id));
    return found;
  };
  return overlapOf(ids('left'), ids('right'), resolveInteger(root.first, call.values));
};

/** Tells how alike States voted. */
export const agreementSource: Source<'agreement'> = (root, compiler) => {
  const rollCalls = compiler.passing('RollCall', root.filter, { ever: true });
  return (call) => {
    const states = (resolveTexts(root.states, call.values) ?? []).map((id, i) => {
      const entity = call.claims.entity(id, call.known);
      if (entity?.kind.name === 'State') return entity.id;
      throw unknownEntity(`states[${String(i)}]`, 'State', id, 'states');
    });
    const passing = new Map(rollCalls(call).map((rollCall) => [rollCall.id, rollCall]));
    const all = (id: EntityId): BallotRow[] => ballotsOf(passing.get(id), call);
    const named = namedOf(states);
    const ballots = named === null ? all : ballotsBy(named, call);
    return agreementOf(
      [...passing.values()].map((one) => ({ id: one.id, date: dateOf(one, call), ballots: ballots(one.id) })),
      {
        states,
        leastCommon: resolveInteger(root.leastCommon, call.values),
        first: resolveInteger(root.first, call.values),
      },
      ({ id }) => all(id),
      (relations) => pace(call, relations),
    );
  };
};

const isGiven = (operand: Operand | null, call: Call): boolean =>
  operand !== null && resolve(operand, call.values) !== null;

function valuesOf(node: Entity, { property }: Facet, call: Call): readonly (Scalar | null)[] {
  const known = node.kind.properties.get(property);
  if (known === undefined) return [null];
  if (!known.list) return [propertyValue(node, known, call.known, call.today)];
  const values = listValue(node, known, call.known);
  return values.length === 0 ? [null] : values;
}

/** All ballots of a roll call. */
function ballotsOf(rollCall: Entity | undefined, call: Call): BallotRow[] {
  const ballots: BallotRow[] = [];
  if (rollCall === undefined) return ballots;
  forEachAlong(rollCall, { relation: 'VOTED', direction: 'IN' }, EVER, call, (node, run, place) => {
    ballots.push(ballot(node.id, run, place, call));
    return true;
  });
  return ballots;
}

/** Those of some States, by roll call, from what each of these has voted: the others' are not looked at. */
function ballotsBy(states: readonly EntityId[], call: Call): (rollCall: EntityId) => readonly BallotRow[] {
  const byRollCall = new Map<EntityId, BallotRow[]>();
  for (const id of states) {
    const state = call.claims.entity(id, call.known);
    if (state === undefined) continue;
    forEachAlong(state, { relation: 'VOTED', direction: 'OUT' }, EVER, call, (rollCall, run, place) => {
      const there = byRollCall.get(rollCall.id) ?? [];
      there.push(ballot(state.id, run, place, call));
      byRollCall.set(rollCall.id, there);
      return true;
    });
  }
  return (rollCall) => byRollCall.get(rollCall) ?? [];
}

function ballot(state: EntityId, run: EdgeRun, place: number, call: Call): BallotRow {
  pace(call, 1); // its claim's id is made
  const vote = String(run.value(place, 'vote', null)); // a qualifier, whatever is known
  return { state, vote, from: run.from(place), claim: run.record(place).id };
}

function dateOf(rollCall: Entity, call: Call): string | null {
  const date = rollCall.kind.properties.get('date');
  const day = date === undefined ? null : propertyValue(rollCall, date, call.known, call.today);
  return day === null ? null : String(day);
}

/** Calls back for every row of a list. @throws where it has no centre. */
function eachOf(
  along: ListAlong,
  argument: string,
  day: DayOrEver,
  call: Call,
  visit: (node: Entity, run: EdgeRun, place: number) => unknown,
): void {
  const { ontology } = call.graph;
  const id = String(resolve(along.id, call.values));
  const centre = call.claims.entity(id, call.known);
  if (centre === undefined || !centreKinds(along, ontology).includes(centre.kind.name))
    throw noCentre(argument, along, id, ontology);
  const targets = new Set(along.targets);
  forEachAlong(centre, along, day, call, (node, run, place) => {
    if (targets.has(node.kind.name)) visit(node, run, place);
    return true;
  });
}
