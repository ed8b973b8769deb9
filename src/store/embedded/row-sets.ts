import type { ValidTime } from '../../plan/plan.js';
import { compareValues } from '../../plan/compare.js';
import { resolveInteger, resolveTexts } from '../../plan/operand.js';
import type {
  EdgeColumn,
  EdgeRows,
  EntityRows,
  EntitySet,
  Row,
  Rows,
  RowsByName,
  RowSet,
  Silent,
  SilentRows,
} from '../../questions/row-sets.js';
import { forEachAlong } from './along.js';
import { dayOf, pace, perCall, type Call } from './call.js';
import type { ClaimRecord, EdgeRun, Entity } from './entity.js';
import { existenceOf } from './existence.js';
import { itemValue, itemValues, type ReadItem } from './items.js';
import { versionOf, wasKnown } from './moment.js';
import { citedRows, relationRows } from './tallies.js';
import type { WalkCompiler } from './walk.js';

type ReadRows = (call: Call) => Rows;
type ReadEntities = (call: Call) => readonly Entity[];

/** Compiles rows of the graph in memory; entities that several are of are found once in a call. */
export function compileRowSets(
  sets: Readonly<Record<string, RowSet>>,
  compiler: WalkCompiler,
): (call: Call) => RowsByName {
  const found = new Map<EntitySet, ReadEntities>();
  const entitiesOf = (set: EntitySet): ReadEntities => {
    const entities = found.get(set) ?? perCall(compileEntities(set, compiler));
    found.set(set, entities);
    return entities;
  };
  const reads = Object.entries(sets).map(([name, set]) => [name, compileRowSet(set, entitiesOf)] as const);
  return (call) => Object.fromEntries(reads.map(([name, read]) => [name, read(call)]));
}

function compileRowSet(set: RowSet, entitiesOf: (set: EntitySet) => ReadEntities): ReadRows {
  switch (set.rows) {
    case 'entities':
      return entityRows(set, entitiesOf(set.of));
    case 'edges':
      return edgeRows(set, entitiesOf(set.of));
    case 'silent':
      return silentRows(set, entitiesOf(set.of));
    case 'relations':
      return relationRows;
    case 'cited':
      return citedRows(set);
  }
}

const ANY_DAY: ValidTime = { ever: true };

function compileEntities({ kinds, ids, filter, first }: EntitySet, compiler: WalkCompiler): ReadEntities {
  const all = kinds.map((kind) => compiler.passing(kind, filter, ANY_DAY));
  const passing: ReadEntities = (call) => all.flatMap((read) => read(call));
  if (ids !== null)
    return (call) => {
      const named = (resolveTexts(ids, call.values) ?? []).flatMap((id) => call.claims.entity(id, call.known) ?? []);
      return [...new Set(named)].filter(({ kind }) => kinds.includes(kind.name));
    };
  if (first === undefined) return passing;
  const value = itemValue('node', first.by, ANY_DAY);
  return (call) =>
    passing(call)
      .map((entity) => ({ entity, by: value(entity, null, 0, call) }))
      .sort((a, b) => compareValues(a.by, b.by) || (a.entity.id < b.entity.id ? -1 : 1))
      .slice(0, resolveInteger(first.count, call.values))
      .map(({ entity }) => entity);
}

function entityRows({ columns }: EntityRows, entities: ReadEntities): ReadRows {
  const reads = columns.map((name): ((entity: Entity, call: Call) => unknown) => {
    if (name === 'began' || name === 'ended') return (entity, call) => existenceOf(entity, call)[name];
    const read = itemValue('node', name, ANY_DAY);
    return (entity, call) => read(entity, null, 0, call);
  });
  return (call) => entities(call).map((entity) => reads.map((read) => read(entity, call)));
}

function edgeRows(set: EdgeRows, entities: ReadEntities): ReadRows {
  const { relation, direction, among } = set;
  const targets = new Set(set.targets);
  const dayOn = dayOf(set.time);
  const [read, readBack] = [edgeReader(set.columns, false), edgeReader(set.columns, true)];
  return (call) => {
    const rows: Row[] = [];
    const along = (start: Entity, back: boolean, admits: (far: Entity) => boolean): void => {
      const hop = { relation, direction: back ? REVERSE[direction] : direction };
      const readRow = back ? readBack : read;
      forEachAlong(start, hop, dayOn(call), call, (far, run, place) => {
        pace(call, 1); // ids are made
        if (admits(far)) rows.push(readRow(start, far, run, place, call));
        return true;
      });
    };
    const near = entities(call);
    const only = among === undefined ? null : entitiesNamed(resolveTexts(among, call.values) ?? [], call);
    // From those that are named: what others have is not looked at.
    if (only !== null && only.size !== 1) {
      const nearby = new Set(near);
      for (const far of only) along(far, true, (entity) => nearby.has(entity));
    } else
      for (const entity of near) {
        pace(call, 1);
        along(entity, false, ({ kind }) => targets.has(kind.name));
      }
    return rows;
  };
}

const REVERSE = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const;

const entitiesNamed = (ids: readonly string[], { claims, known }: Call): ReadonlySet<Entity> =>
  new Set(ids.flatMap((id) => claims.entity(id, known) ?? []));

type ReadEdge = (start: Entity, met: Entity, run: EdgeRun, place: number, call: Call) => Row;

/** @param back The edges are met from their far ends. */
function edgeReader(columns: readonly EdgeColumn[], back: boolean): ReadEdge {
  const reads = columns.map((column) => edgeColumn(column, back));
  return (start, met, run, place, call) => {
    // There are many rows: no function is made for each.
    const row = new Array<unknown>(reads.length);
    for (let i = 0; i < reads.length; i += 1) row[i] = reads[i]?.(start, met, run, place, call);
    return row;
  };
}

function edgeColumn(
  column: EdgeColumn,
  back: boolean,
): (start: Entity, met: Entity, run: EdgeRun, place: number, call: Call) => unknown {
  if (typeof column !== 'string') {
    const read: ReadItem<unknown> = itemValues('node', column.far, ANY_DAY);
    return (start, met, run, place, call) => read(back ? start : met, run, place, call);
  }
  switch (column) {
    case 'near':
      return (start, met) => (back ? met : start).id;
    case 'far':
      return (start, met) => (back ? start : met).id;
    case 'claim':
      return (_, __, run, place) => run.record(place).id;
    case 'from':
    case 'to':
      return (_, __, run, place) => run[column](place);
    default:
      return (_, __, run, place, call) => run.value(place, column, call.known);
  }
}

function silentRows({ relation }: SilentRows, entities: ReadEntities): ReadRows {
  return (call) =>
    entities(call).flatMap(({ id }) =>
      [...call.claims.along(id, relation, call.known)].flatMap(([far, records]) => {
        pace(call, records.length * CLAIM_RELATIONS);
        return records.flatMap((record) => silentRow(id, far, record, call));
      }),
    );
}

/** What looking into a claim takes, in relations looked at. */
const CLAIM_RELATIONS = 5;

function silentRow(near: string, far: string, record: ClaimRecord, { known }: Call): Silent[] {
  const { id, since, until, polarity } = record.claim;
  const isDenied = polarity === 'denied';
  const isDeprecated = versionOf(record, known)?.rank === 'deprecated';
  if (!isDenied && !isDeprecated) return [];
  const days = record.speaks.find((said) => wasKnown(said, known));
  return [[near, far, id, since, until, days?.from ?? null, days?.to ?? null, isDenied, isDeprecated]];
}
