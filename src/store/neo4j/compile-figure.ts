import type { EntityId, Scalar } from '../../model/claim.js';
import { dayOfOperand, resolve, resolveInteger, resolveTexts } from '../../plan/operand.js';
import type { Hop, ListAlong, Operand, RecordFields, ValidTime } from '../../plan/plan.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { agreementOf, MOST_ROLL_CALLS, type BallotRow, type RollCallRow } from '../../questions/agreement-of.js';
import { centreKinds, noCentre } from '../../questions/centre.js';
import { overlapOf } from '../../questions/overlap-of.js';
import { seriesOf } from '../../questions/series-of.js';
import { fieldsBelow } from '../tell.js';
import type { Source, Work } from './source.js';
import { unknownEntity } from '../../questions/unknown-entity-error.js';
import { hopMatch, itemExpression, kindsOf, type Place } from './compile-filter.js';
import { canonical, existed, propertyDay, propertyExpression, type Moment } from './moment.js';
import { ENTITY } from './names.js';
import type { ReadContext } from './part.js';
import { rootMatch } from './root-match.js';
import { compileShown } from './shown.js';

const ANY_DAY: ValidTime = { ever: true };

/** How many stood in a list: the database gives the rows, the functions that both stores share count them. */
export const seriesSource: Source<'series'> = ({ of, by, yearly, from, to, fields }, work) => {
  const place = placeOf(of, ANY_DAY, 'n1', 'r1', work);
  const value = by === null ? 'null' : itemExpression('node', by.property, place);
  const rows = `COLLECT { ${hopMatch('s1', of, 'n1', 'r1', place)} RETURN [r1.from, r1.to, ${value}] }`;
  const show = shown(fields, ANY_DAY, work);
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
      return seriesOf(items.map(itemOf), asked).map((one) => show(one, context));
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

/** What two lists have in common, and what one of them alone has. */
export const overlapSource: Source<'overlap'> = (root, work) => {
  const sides = ['left', 'right'] as const;
  const lists = sides.map((side) => {
    const along = root[side];
    const match = hopMatch('s1', along, 'n1', 'r1', placeOf(along, root.time, 'n1', 'r1', work));
    return `COLLECT { ${centreMatch(along, 's1', work)} RETURN COLLECT { ${match} WITH DISTINCT n1.id AS id RETURN id } }`;
  });
  const show = shown(root.fields, root.time, work);
  return {
    cypher: `[${lists.join(', ')}]`,
    read: (raw, context) => {
      const [left = [], right = []] = sides.map(
        (side, i) => centred((raw as unknown[])[i], side, root[side], work, context) as EntityId[],
      );
      return show(overlapOf(left, right, resolveInteger(root.first, context.values)), context);
    },
  };
};

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
  const ids = idList(root.states, moment);
  const compared = ` AND (${isOne(root.states, moment)} OR n2.id IN ${ids})`;
  const firstCalls = `${passing} WITH n1 ORDER BY ${day}, n1.id LIMIT ${limitOf(root.first, work)}`;
  const isCounted = fieldsBelow(root.fields, 'rollCalls').length > 0;
  const counted = isCounted ? `COLLECT { ${firstCalls} RETURN [n1.id, ${ballots()}] }` : 'null';
  const show = shown(root.fields, ANY_DAY, work);
  const missing = `COLLECT { UNWIND range(0, size(${ids}) - 1) AS k WITH k WHERE NOT EXISTS { MATCH (x:${ENTITY}&State) WHERE x.id = ${ids}[k] AND ${existed('x', moment)} } RETURN k ORDER BY k }`;
  return {
    cypher: `[${missing}, ${ids}, COLLECT { ${passing} WITH n1 LIMIT ${most} RETURN [n1.id, ${day}, ${ballots(compared)}] }, ${counted}]`,
    read: (raw, context) => {
      const [unknown, states, calls, recorded] = raw as [
        number[],
        EntityId[],
        RawRollCall[],
        (readonly [EntityId, readonly RawBallot[]])[] | null,
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
      const all = new Map((recorded ?? []).map(([id, raw]) => [id, raw.map(ballotOf)]));
      const told = agreementOf(calls.map(rollCallOf), asked, ({ id }) => all.get(id) ?? []);
      return show(told, context);
    },
  };
};

const VOTED: Hop = { relation: 'VOTED', direction: 'IN', targets: ['State'] };

type RawBallot = readonly [state: EntityId, vote: string, from: number, claim: string];
type RawRollCall = readonly [id: EntityId, date: string | null, ballots: readonly RawBallot[]];

const ballotOf = ([state, vote, from, claim]: RawBallot): BallotRow => ({ state, vote, from, claim });

const rollCallOf = ([id, date, ballots]: RawRollCall): RollCallRow => ({ id, date, ballots: ballots.map(ballotOf) });

const shown = (fields: RecordFields, time: ValidTime, { compiler, moment }: Work): ReturnType<typeof compileShown> =>
  compileShown(fields, { time, moment, depth: 1 }, compiler);

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
