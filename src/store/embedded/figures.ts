import type { Scalar } from '../../model/claim.js';
import { dayOfOperand, resolve, resolveInteger, resolveTexts } from '../../plan/operand.js';
import type {
  AgreementRoot,
  Facet,
  Figure,
  ListAlong,
  Operand,
  OverlapRoot,
  SeriesRoot,
  ValidTime,
} from '../../plan/plan.js';
import type { FigureType } from '../../plan/figure-fields.js';
import { agreementOf, type BallotRow, type RollCallRow } from '../figures/agreement.js';
import { centreKinds, noCentre } from '../figures/centre.js';
import { overlapOf } from '../figures/overlap.js';
import { seriesOf, type SeriesItem } from '../figures/series.js';
import { entityFields, tell, type EntityFigure, type Told } from '../figures/tell.js';
import type { Answer, Row } from '../store.js';
import { unknownEntity } from '../unknown-entity-error.js';
import type { Edge, Entity } from './graph.js';
import { dayOfTime, EVER, listValue, propertyValue, qualifier, type DayOrEver } from './moment.js';
import { forEachAlong, type Call, type ReadEntity, type WalkCompiler } from './walk.js';

const ANY_DAY: ValidTime = { ever: true };

/** Compiles what is counted over lists: gathers the rows, and leaves the counting to what both stores share. */
export function compileFigure(
  root: SeriesRoot | OverlapRoot | AgreementRoot,
  compiler: WalkCompiler,
): (call: Call) => Answer {
  switch (root.root) {
    case 'series':
      return compileSeries(root, compiler);
    case 'overlap':
      return compileOverlap(root, compiler);
    case 'agreement':
      return compileAgreement(root, compiler);
  }
}

function compileSeries(root: SeriesRoot, compiler: WalkCompiler): (call: Call) => Answer {
  const show = teller(root.fields, 'Series', ANY_DAY, compiler);
  return (call) => {
    const items: SeriesItem[] = [];
    eachOf(root.of, 'of', EVER, call, (node, { from, to }) => {
      items.push({ from, to, values: root.by === null ? [null] : valuesOf(node, root.by, call) });
    });
    const asked = {
      by: root.by,
      yearly: root.yearly,
      from: isGiven(root.from, call) ? dayOfOperand(root.from, call.values, call.today) : null,
      to: dayOfOperand(root.to, call.values, call.today),
    };
    return seriesOf(items, asked).map((one) => show(one, call));
  };
}

const isGiven = (operand: Operand | null, call: Call): boolean =>
  operand !== null && resolve(operand, call.values) !== null;

function valuesOf(node: Entity, { property }: Facet, call: Call): readonly (Scalar | null)[] {
  const known = node.kind.properties.get(property);
  if (known === undefined) return [null];
  if (!known.list) return [propertyValue(node, known, call.known, call.today)];
  const values = listValue(node, known, call.known);
  return values.length === 0 ? [null] : values;
}

function compileOverlap(root: OverlapRoot, compiler: WalkCompiler): (call: Call) => Answer {
  const show = teller(root.fields, 'Overlap', root.time, compiler);
  return (call) => {
    const day = dayOfTime(root.time, call.values, call.today);
    const ids = (argument: 'left' | 'right'): string[] => {
      const found: string[] = [];
      eachOf(root[argument], argument, day, call, ({ id }) => found.push(id));
      return found;
    };
    return show(overlapOf(ids('left'), ids('right'), resolveInteger(root.first, call.values)), call);
  };
}

function compileAgreement(root: AgreementRoot, compiler: WalkCompiler): (call: Call) => Answer {
  const show = teller(root.fields, 'VoteAgreement', ANY_DAY, compiler);
  const rollCalls = compiler.passing('RollCall', root.filter, ANY_DAY);
  return (call) => {
    const states = (resolveTexts(root.states, call.values) ?? []).map((id, i) => {
      const entity = call.claims.entity(id, call.known);
      if (entity?.kind.name === 'State') return entity.id;
      throw unknownEntity(`states[${String(i)}]`, 'State', id, 'states');
    });
    const asked = {
      states,
      leastCommon: resolveInteger(root.leastCommon, call.values),
      first: resolveInteger(root.first, call.values),
    };
    return show(
      agreementOf(
        rollCalls(call).map((rollCall) => rollCallRow(rollCall, call)),
        asked,
      ),
      call,
    );
  };
}

function rollCallRow(rollCall: Entity, call: Call): RollCallRow {
  const ballots: BallotRow[] = [];
  forEachAlong(rollCall, { relation: 'VOTED', direction: 'IN', targets: ['State'] }, EVER, call, (node, edge) => {
    const { claim } = edge.record;
    ballots.push({ state: node.id, vote: String(qualifier(claim, 'vote')), from: edge.from, claim: claim.id });
    return true;
  });
  const date = rollCall.kind.properties.get('date');
  const day = date === undefined ? null : propertyValue(rollCall, date, call.known, call.today);
  return { id: rollCall.id, date: day === null ? null : String(day), ballots };
}

/** Calls back for every row of a list. @throws where it has no centre. */
function eachOf(
  along: ListAlong,
  argument: string,
  day: DayOrEver,
  call: Call,
  visit: (node: Entity, edge: Edge) => unknown,
): void {
  const { ontology } = call.graph;
  const id = String(resolve(along.id, call.values));
  const centre = call.claims.entity(id, call.known);
  if (centre === undefined || !centreKinds(along, ontology).includes(centre.kind.name))
    throw noCentre(argument, along, id, ontology);
  const targets = new Set(along.targets);
  forEachAlong(centre, along, day, call, (node, edge) => {
    if (targets.has(node.kind.name)) visit(node, edge);
    return true;
  });
}

/** Gives what was counted in the shape of the response. */
function teller(
  fields: Figure,
  type: FigureType,
  time: ValidTime,
  compiler: WalkCompiler,
): (told: Told, call: Call) => Row {
  const readers = new Map<EntityFigure, ReadEntity>(
    entityFields(fields).map((field) => [field, compiler.shape(field.shape, time)]),
  );
  return (told, call) =>
    tell(fields, told, type, (id, field) => {
      const entity = call.graph.entities.get(id);
      return entity === undefined ? null : (readers.get(field)?.(entity, call) ?? null);
    });
}
