import type { Claim } from '../../model/claim.js';
import { lastDay, parsePartialDate } from '../../model/partial-date.js';
import { dayOfOperand, resolveTexts } from '../../plan/operand.js';
import type { MatrixRoot, MatrixRowField, Operand } from '../../plan/plan.js';
import type { Answer, Row } from '../store.js';
import { unknownEntity } from '../unknown-entity-error.js';
import { differ, treatyStatus, type Speaking, type Standing, type TreatyFacts } from '../treaty-status.js';
import type { ClaimRecord, Entity } from './graph.js';
import { edgesOf, propertyValue, versionOf, wasKnown, type Known } from './moment.js';
import { coverageOf, type Call, type ReadEntity, type WalkCompiler } from './walk.js';

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

  return (call) => {
    const day = dayOfOperand(root.on, call.values, call.today);
    const states = given(root.states, 'states', 'State', call);
    const organizations = given(root.organizations, 'organizations', 'Organization', call);
    const holders =
      states === null && organizations === null
        ? existing('State', call)
        : [...(states ?? []), ...(organizations ?? [])];
    const instruments =
      given(root.instruments, 'instruments', 'Instrument', call) ??
      existing('Instrument', call).filter((i) =>
        root.differing === true ? holders.some((holder) => hasActed(holder, i, call)) : isCovered(i, call.known),
      );
    const all = holders.map((holder) =>
      instruments.map((instrument) => ({ instrument, standing: treatyStatus(factsOf(holder, instrument, call), day) })),
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
  const ended = holder.kind.properties.get('ended');
  const end = ended === undefined ? null : propertyValue(holder, ended, known, call.today);
  const coverage = coverageOf(instrument, relation, known);
  const through =
    coverage === undefined ? undefined : parsePartialDate(String(coverage.record.claim.qualifiers['completeThrough']));
  return {
    consents: [...between(relation), ...silent.flatMap((record) => denials(record, known))],
    signatures: isOrganization ? [] : between('SIGNED'),
    deprecated: silent
      .filter((record) => versionOf(record, known)?.rank === 'deprecated')
      .map((record): Claim => record.claim),
    coveredBefore: through === undefined ? null : lastDay(through) + 1,
    isOrganization,
    ended: typeof end === 'string' ? end : null,
  };
}

function denials(record: ClaimRecord, known: Known): Speaking[] {
  if (record.claim.polarity !== 'denied') return [];
  return record.speaks
    .filter((said) => wasKnown(said, known))
    .map(({ from, to }) => ({ claim: record.claim, from, to }));
}
