import type { Claim } from '../../model/claim.js';
import type { CompleteList, ListUniverse } from '../../model/complete-list.js';
import { existsOn } from '../../model/existence.js';
import { parsePartialDate } from '../../model/partial-date.js';
import { dayOfOperand, resolveTexts } from '../../plan/operand.js';
import type { LastKnownField, MatrixRoot, MatrixRowField, Operand } from '../../plan/plan.js';
import type { Answer, Row } from '../store.js';
import { unknownEntity } from '../../questions/unknown-entity-error.js';
import {
  differ,
  treatyStatus,
  type LastKnown,
  type Speaking,
  type Standing,
  type TreatyFacts,
} from '../treaty-status.js';
import type { ClaimRecord, Edge, Entity } from './graph.js';
import { edgesOf, propertyValue, versionOf, wasKnown, type Known } from './moment.js';
import { spend, type Call, type ReadEntity } from './call.js';
import { coverageOf, listsOf } from './coverage.js';
import { existenceOf } from './existence.js';
import type { WalkCompiler } from './walk.js';

/** Compiles the matrix of States and organizations against instruments. */
export function compileMatrix(root: MatrixRoot, compiler: WalkCompiler): (call: Call) => Answer {
  const rows = root.fields.map((field) => [field.key, compileRow(field)] as const);

  function compileRow(field: MatrixRowField): (holder: Entity, cells: readonly Cell[], call: Call) => Answer {
    if (field.field === 'typename') return () => field.value;
    if (field.field !== 'cells') {
      const read = compiler.shape(field.shape, { on: root.on });
      const kind = field.field === 'state' ? 'State' : 'Organization';
      return (holder, _, call) => (holder.kind.name === kind ? read(holder, call) : null);
    }
    const cells = field.fields.map(
      (cell): readonly [string, (instrument: Entity, standing: Standing, call: Call) => Answer] => {
        if (cell.field === 'plain') {
          const { name } = cell;
          return [cell.key, (_, standing) => (name === '__typename' ? 'TreatyStatusCell' : standing[name])];
        }
        if (cell.field === 'instrument') {
          const read: ReadEntity = compiler.shape(cell.shape, { on: root.on });
          return [cell.key, (instrument, _, call) => read(instrument, call)];
        }
        if (cell.field === 'last') {
          const read = compileLast(cell.fields);
          return [cell.key, (_, { last }, call) => (last === null ? null : read(last, call))];
        }
        const read = compiler.claim(cell.fields, { on: root.on });
        return [
          cell.key,
          (_, { claim }, call) => {
            const record = claim === null ? undefined : call.claims.records.get(claim.id);
            return record === undefined ? null : read(record, call);
          },
        ];
      },
    );
    return (_, given, call) =>
      given.map(({ instrument, standing }): Row =>
        Object.fromEntries(cells.map(([key, read]) => [key, read(instrument, standing, call)])),
      );
  }

  function compileLast(fields: readonly LastKnownField[]): (last: LastKnown, call: Call) => Row {
    const readers = fields.map((field): readonly [string, (last: LastKnown, call: Call) => Answer] => {
      if (field.field === 'plain') {
        const { name } = field;
        return [field.key, (last) => (name === '__typename' ? 'LastKnownStatus' : last[name])];
      }
      const read = compiler.shape(field.shape, { on: root.on });
      return [
        field.key,
        ({ document }, call) => {
          const entity = call.claims.entity(document, call.known);
          return entity === undefined ? null : read(entity, call);
        },
      ];
    });
    return (last, call) => Object.fromEntries(readers.map(([key, read]) => [key, read(last, call)]));
  }

  return (call) => {
    const day = dayOfOperand(root.on, call.values, call.today);
    const states = given(root.states, 'states', 'State', call);
    const organizations = given(root.organizations, 'organizations', 'Organization', call);
    const holders =
      states === null && organizations === null
        ? existing('State', call).filter((state) => existsOn(existenceOf(state, call), day))
        : [...(states ?? []), ...(organizations ?? [])];
    const instruments =
      given(root.instruments, 'instruments', 'Instrument', call) ??
      existing('Instrument', call).filter((i) =>
        root.differing === true ? holders.some((holder) => hasActed(holder, i, call)) : isCovered(i, call.known),
      );
    const all = holders.map((holder) =>
      instruments.map((instrument) => {
        spend(call, CELL);
        return { instrument, standing: treatyStatus(factsOf(holder, instrument, call), day) };
      }),
    );
    const shown = instruments.map(
      (_, i) => root.differing !== true || differ(all.flatMap((row) => row[i]?.standing ?? [])),
    );
    return holders.map((holder, i): Row => {
      const cells = (all[i] ?? []).filter((_, column) => shown[column]);
      return Object.fromEntries(rows.map(([key, read]) => [key, read(holder, cells, call)]));
    });
  };
}

/** What a cell takes, in relations looked at. */
const CELL = 20;

interface Cell {
  readonly instrument: Entity;
  readonly standing: Standing;
}

/** It signed the instrument, or is or was bound by it, whatever the day. */
const hasActed = (holder: Entity, instrument: Entity, { known }: Call): boolean =>
  ['PARTY_TO', 'SIGNED'].some((name) =>
    edgesOf(holder, name, 'out', known).some(({ object }) => object === instrument),
  );

function given(operand: Operand | null, argument: string, kind: string, call: Call): Entity[] | null {
  const ids = resolveTexts(operand, call.values);
  return (
    ids?.map((id, i) => {
      const entity = call.claims.entity(id, call.known);
      if (entity?.kind.name === kind) return entity;
      throw unknownEntity(`${argument}[${String(i)}]`, kind, id, argument);
    }) ?? null
  );
}

function existing(kind: string, call: Call): Entity[] {
  return call.graph.ofKind(kind).filter((entity) => call.claims.entity(entity.id, call.known) === entity);
}

/** Of which some document lists every party: the instruments about which absence can be told. */
const isCovered = (instrument: Entity, known: Known): boolean =>
  coverageOf(instrument, 'PARTY_TO', known) !== undefined;

function factsOf(holder: Entity, instrument: Entity, call: Call): TreatyFacts {
  const { known } = call;
  const isOrganization = holder.kind.name === 'Organization';
  const relation = isOrganization ? 'DECLARED_ACCEPTANCE_OF' : 'PARTY_TO';
  const between = (name: string): Speaking[] =>
    edgesOf(holder, name, 'out', known)
      .filter((edge) => edge.object === instrument)
      .map(({ record, from, to }) => ({ claim: record.claim, from, to }));
  const silent = call.claims.between(holder.id, relation, instrument.id, known);
  const status = holder.kind.properties.get('stateStatus');
  const stateStatus = status === undefined ? null : propertyValue(holder, status, known, call.today);
  return {
    consents: [...between(relation), ...silent.flatMap((record) => denials(record, known))],
    signatures: isOrganization ? [] : between('SIGNED'),
    deprecated: silent
      .filter((record) => versionOf(record, known)?.rank === 'deprecated')
      .map((record): Claim => record.claim),
    lists: listsOf(instrument, relation, known).flatMap(completeList),
    holder: {
      ...existenceOf(holder, call),
      isOrganization,
      stateStatus: typeof stateStatus === 'string' ? stateStatus : null,
    },
  };
}

function completeList({ subject, record }: Edge): CompleteList[] {
  const { completeFrom, completeThrough, universe } = record.claim.qualifiers;
  const through = parsePartialDate(String(completeThrough));
  if (through === undefined) return [];
  const from = completeFrom === undefined ? null : (parsePartialDate(String(completeFrom)) ?? null);
  // A qualifier of an enum holds one of its values.
  return [{ document: subject.id, from, through, universe: (universe as ListUniverse | undefined) ?? null }];
}

function denials(record: ClaimRecord, known: Known): Speaking[] {
  if (record.claim.polarity !== 'denied') return [];
  return record.speaks
    .filter((said) => wasKnown(said, known))
    .map(({ from, to }) => ({ claim: record.claim, from, to }));
}
