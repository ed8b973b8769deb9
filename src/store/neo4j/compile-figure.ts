import type { EntityId, Scalar } from '../../model/claim.js';
import { dayOfOperand, resolve, resolveInteger, resolveTexts } from '../../plan/operand.js';
import type { Hop, ListAlong, Operand, RecordFields, ValidTime } from '../../plan/plan.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { agreementOf, MOST_ROLL_CALLS, type BallotRow, type RollCallRow } from '../../questions/agreement-of.js';
import { centreKinds, noCentre } from '../../questions/centre.js';
import { overlapOf } from '../../questions/overlap-of.js';
import { seriesOf } from '../../questions/series-of.js';
import { fieldsBelow, shownIn, tell, type EntityShown, type Telling } from '../tell.js';
import type { Source, Work } from './source.js';
import type { Row } from '../store.js';
import { unknownEntity } from '../../questions/unknown-entity-error.js';
import type { Scope } from './compile-entity.js';
import { hopMatch, itemExpression, kindsOf, type Place } from './compile-filter.js';
import { canonical, existed, propertyDay, propertyExpression, type Moment } from './moment.js';
import { ENTITY } from './names.js';
import type { Part, ReadContext } from './part.js';
import { rootMatch } from './root-match.js';

const ANY_DAY: ValidTime = { ever: true };

/** How many stood in a list: the database gives the rows, the functions that both stores share count them. */
export const seriesSource: Source<'series'> = ({ of, by, yearly, from, to, fields }, work) => {
  const place = placeOf(of, ANY_DAY, 'n1', 'r1', work);
  const value = by === null ? 'null' : itemExpression('node', by.property, place);
  const rows = `COLLECT { ${hopMatch('s1', of, 'n1', 'r1', place)} RETURN [r1.from, r1.to, ${value}] }`;
  return {
    cypher: `COLLECT { ${centreMatch(of, 's1', work)} RETURN ${rows} }`,
    read: (raw, context) => {
      const { values, today } = context;
      const items = centred(raw, 'of', of, work, context) as [number, number, Scalar | null | Scalar[]][];
      const asked = {
        by,
        yearly,
        from: from === null || resolve(from, values) === null ? null : dayOfOperand(from, values, today),
        to: dayOfOperand(to, values, today),
      };
      return seriesOf(items.map(itemOf), asked).map((one) => answer(fields, one, new Map(), context));
    },
  };
};

function itemOf([from, to, value]: readonly [number, number, Scalar | null | Scalar[]]): {
  from: number;
  to: number;
  values: (Scalar | null)[];
} {
  if (!Array.isArray(value)) return { from, to, values: [value] };
  return { from, to, values: value.length === 0 ? [null] : value };
}

export const overlapSource: Source<'overlap'> = (root, work) => {
  const { time } = root;
  const first = limitOf(root.first, work);
  const lists = (['left', 'right'] as const).map((side) => {
    const along = root[side];
    const match = hopMatch('s1', along, 'n1', 'r1', placeOf(along, time, 'n1', 'r1', work));
    return `COLLECT { ${centreMatch(along, 's1', work)} RETURN COLLECT { ${match} WITH DISTINCT n1.id AS id RETURN id } }`;
  });
  const inList = (along: ListAlong): string =>
    `EXISTS { ${centreMatch(along, 's2', work)} ${hopMatch('s2', along, 'n1', 'r2', placeOf(along, time, 'n1', 'r2', work))} RETURN 1 AS one }`;
  const parts = PARTS.map(({ name, side, other, isIn }) => {
    const below = entitiesIn(fieldsBelow(root.fields, name));
    const match = hopMatch('s1', root[side], 'n1', 'r1', placeOf(root[side], time, 'n1', 'r1', work));
    const rows =
      `${centreMatch(root[side], 's1', work)} ${match} AND ${isIn ? '' : 'NOT '}${inList(root[other])} ` +
      `WITH DISTINCT n1 ORDER BY n1.id LIMIT ${first}`;
    return entityRows(below, rows, 'n1', { time, moment: work.moment, depth: 1 }, work);
  });
  return {
    cypher: `[${[...lists, ...parts.map(({ cypher }) => cypher)].join(', ')}]`,
    read: (raw, context) => {
      const [rawLeft, rawRight, ...rawParts] = raw as unknown[];
      const ids = (side: 'left' | 'right', list: unknown): EntityId[] =>
        centred(list, side, root[side], work, context) as EntityId[];
      const told = overlapOf(ids('left', rawLeft), ids('right', rawRight), resolveInteger(root.first, context.values));
      const rows = together(parts.map((part, i) => part.read(rawParts[i])));
      return answer(root.fields, told, rows, context);
    },
  };
};

const PARTS = [
  { name: 'both', side: 'left', other: 'right', isIn: true },
  { name: 'left', side: 'left', other: 'right', isIn: false },
  { name: 'right', side: 'right', other: 'left', isIn: false },
] as const;

export const agreementSource: Source<'agreement'> = (root, work) => {
  const { moment, ontology, compiler } = work;
  const kind = ontology.kinds.get('RollCall');
  const date = compiler.property('RollCall', 'date');
  if (kind === undefined || date === undefined) throw new Error('no RollCall.date in the ontology'); // checked with the plan
  const place: Place = { ontology, moment, time: ANY_DAY, kinds: [kind], node: 'n1', edge: null, depth: 100 };
  const passing = rootMatch(kind, root.filter, place);
  const day = propertyExpression('n1', date, propertyDay(ANY_DAY, moment), moment);
  const voters = hopMatch('n1', VOTED, 'n2', 'r2', { ontology, moment, time: ANY_DAY });
  const ballots = (who = ''): string => `COLLECT { ${voters}${who} RETURN [n2.id, r2.vote, r2.from, r2.claimId] }`;
  const most = moment.parameters.add('most roll calls', () => work.toInteger(MOST_ROLL_CALLS + 1));
  const scope: Scope = { time: ANY_DAY, moment, depth: 1 };
  const ids = idList(root.states, moment);
  const compared = ` AND (${isOne(root.states, moment)} OR n2.id IN ${ids})`;
  const firstCalls = `${passing} WITH n1 ORDER BY ${day}, n1.id LIMIT ${limitOf(root.first, work)}`;
  const belowCalls = fieldsBelow(root.fields, 'rollCalls');
  const counted = belowCalls.length === 0 ? 'null' : `COLLECT { ${firstCalls} RETURN [n1.id, ${ballots()}] }`;
  const shownCalls = entityRows(entitiesIn(belowCalls), firstCalls, 'n1', scope, work);
  const shownStates = entityRows(
    entitiesIn(fieldsBelow(root.fields, 'pairs')),
    `MATCH (n1:State) WHERE ${existed('n1', moment)} AND (${isOne(root.states, moment)} OR n1.id IN ${ids}) WITH n1 ORDER BY n1.id`,
    'n1',
    scope,
    work,
  );
  const missing = `COLLECT { UNWIND range(0, size(${ids}) - 1) AS k WITH k WHERE NOT EXISTS { MATCH (x:${ENTITY}&State) WHERE x.id = ${ids}[k] AND ${existed('x', moment)} } RETURN k ORDER BY k }`;
  return {
    cypher: `[${missing}, ${ids}, COLLECT { ${passing} WITH n1 LIMIT ${most} RETURN [n1.id, ${day}, ${ballots(compared)}] }, ${counted}, ${shownCalls.cypher}, ${shownStates.cypher}]`,
    read: (raw, context) => {
      const [unknown, states, calls, recorded, rawCalls, rawStates] = raw as [
        number[],
        EntityId[],
        RawRollCall[],
        (readonly [EntityId, readonly RawBallot[]])[] | null,
        unknown,
        unknown,
      ];
      const { values } = context;
      const given = resolveTexts(root.states, values) ?? [];
      const [index] = unknown;
      if (index !== undefined) throw unknownEntity(`states[${String(index)}]`, 'State', given[index] ?? '', 'states');
      const asked = {
        states,
        leastCommon: resolveInteger(root.leastCommon, values),
        first: resolveInteger(root.first, values),
      };
      const rows = together([shownCalls.read(rawCalls), shownStates.read(rawStates)]);
      const all = new Map((recorded ?? []).map(([id, raw]) => [id, raw.map(ballotOf)]));
      const told = agreementOf(calls.map(rollCallOf), asked, ({ id }) => all.get(id) ?? []);
      return answer(root.fields, told, rows, context);
    },
  };
};

const VOTED: Hop = { relation: 'VOTED', direction: 'IN', targets: ['State'] };

type RawBallot = readonly [state: EntityId, vote: string, from: number, claim: string];
type RawRollCall = readonly [id: EntityId, date: string | null, ballots: readonly RawBallot[]];

const ballotOf = ([state, vote, from, claim]: RawBallot): BallotRow => ({ state, vote, from, claim });

const rollCallOf = ([id, date, ballots]: RawRollCall): RollCallRow => ({ id, date, ballots: ballots.map(ballotOf) });

/** What fields show of entities, by field and id. */
type Shown = ReadonlyMap<EntityShown, ReadonlyMap<EntityId, readonly [Part, unknown]>>;

/** One field may stand in several places of a plan. */
function together(all: readonly Shown[]): Shown {
  const shown = new Map<EntityShown, Map<EntityId, readonly [Part, unknown]>>();
  for (const some of all)
    for (const [field, rows] of some) shown.set(field, new Map([...(shown.get(field) ?? []), ...rows]));
  return shown;
}

interface EntityRows {
  readonly cypher: string;
  read(raw: unknown): Shown;
}

/** What these fields show of each entity of some rows. @param rows Ends where `RETURN` follows. */
function entityRows(
  fields: readonly EntityShown[],
  rows: string,
  node: string,
  scope: Scope,
  { compiler }: Work,
): EntityRows {
  if (fields.length === 0) return { cypher: 'null', read: () => new Map() };
  const parts = fields.map((field) => [field, compiler.shape(field.shape, node, scope)] as const);
  return {
    cypher: `COLLECT { ${rows} RETURN [${[`${node}.id`, ...parts.map(([, part]) => part.cypher)].join(', ')}] }`,
    read: (raw) => {
      const list = raw as readonly (readonly [EntityId, ...unknown[]])[];
      return new Map(
        parts.map(([field, part], i) => [field, new Map(list.map((row) => [row[0], [part, row[i + 1]] as const]))]),
      );
    },
  };
}

/** Gives what was counted in the shape of the response; only what is shown is read, so that only it can be incomplete. */
function answer(fields: RecordFields, telling: Telling, entities: Shown, context: ReadContext): Row {
  return tell(fields, telling, {
    entity: (id, field) => {
      const found = entities.get(field)?.get(String(id));
      return found === undefined ? null : found[0].read(found[1], context);
    },
    claim: () => null, // figures show none
  });
}

const entitiesIn = (fields: RecordFields): EntityShown[] =>
  shownIn(fields).flatMap((field) => (field.field === 'entity' ? [field] : []));

function placeOf(along: ListAlong, time: ValidTime, node: string, edge: string, { ontology, moment }: Work): Place {
  return { ontology, moment, time, kinds: kindsOf(along, ontology), node, edge, depth: 100 };
}

/** The entity that a list is of. */
function centreMatch(along: ListAlong, variable: string, { ontology, moment }: Work): string {
  const id = `${idList(along.id, moment)}[0]`;
  const kinds = centreKinds(along, ontology).join('|');
  return `MATCH (${variable}:${ENTITY}&(${kinds})) WHERE ${variable}.id = ${id} AND ${existed(variable, moment)}`;
}

/** The rows of a list. @throws where it has no centre. */
function centred(
  raw: unknown,
  argument: string,
  along: ListAlong,
  { ontology }: Work,
  context: ReadContext,
): unknown[] {
  const [rows] = raw as unknown[][];
  if (rows !== undefined) return rows;
  throw noCentre(argument, along, String(resolve(along.id, context.values)), ontology);
}

const idList = (operand: Operand, moment: Moment): string =>
  moment.parameters.add(`ids ${canonicalJson(operand)} ${canonicalJson(moment.knownAt)}`, (call) =>
    (resolveTexts(operand, call.values) ?? []).map((id) => canonical(id, moment, call)),
  );

/** Whether ids name one entity alone, which is then compared with all. */
const isOne = (operand: Operand, moment: Moment): string =>
  moment.parameters.add(`one ${canonicalJson(operand)} ${canonicalJson(moment.knownAt)}`, (call) => {
    const ids = (resolveTexts(operand, call.values) ?? []).map((id) => canonical(id, moment, call));
    return new Set(ids).size === 1;
  });

const limitOf = (operand: Operand, { moment, toInteger }: Work): string =>
  moment.parameters.add(`most ${canonicalJson(operand)}`, ({ values }) => toInteger(resolveInteger(operand, values)));
