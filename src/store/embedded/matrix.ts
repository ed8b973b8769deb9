import type { Claim, EntityId } from '../../model/claim.js';
import type { CompleteList, ListUniverse } from '../../model/complete-list.js';
import { existsOn } from '../../model/existence.js';
import { parsePartialDate } from '../../model/partial-date.js';
import { dayOfOperand, resolveTexts } from '../../plan/operand.js';
import type { RelationName } from '../../ontology/ontology.js';
import type { Operand } from '../../plan/plan.js';
import type { TellingOf } from '../../questions/definition.js';
import type { CELL, LAST, Matrix, ROW } from '../../questions/matrix.js';
import { differ, treatyStatus, type Speaking, type Standing, type TreatyFacts } from '../../questions/treaty-status.js';
import { unknownEntity } from '../../questions/unknown-entity-error.js';
import { edgesOf } from './along.js';
import { propertyValue, versionOf, wasKnown, type Known } from './moment.js';
import { pace, spend, type Call } from './call.js';
import { coverageOf, listsOf } from './coverage.js';
import { existenceOf } from './existence.js';
import type { ClaimRecord, Edge, Entity } from './entity.js';
import type { Source } from './source.js';

/** Tells where States and organizations stand under instruments. */
export const matrixSource: Source<'matrix'> = (root) => (call) => tellRows(root, false, call);

/** Tells where States stand, with the instruments alone on which they differ. */
export const compareSource: Source<'compare'> = (root) => (call) =>
  tellRows({ ...root, organizations: null }, true, call);

function tellRows(root: Matrix, differing: boolean, call: Call): TellingOf<typeof ROW>[] {
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
      differing ? holders.some((holder) => hasActed(holder, i, call)) : isCovered(i, call.known),
    );
  const lists = new Map<RelationName, CompleteList[][]>();
  const standings = holders.map((holder) => {
    const relation = consentOf(holder);
    const columns =
      lists.get(relation) ?? instruments.map((i) => listsOf(i, relation, call.known).flatMap(completeList));
    lists.set(relation, columns);
    const said = saidOf(holder, relation, call);
    return instruments.map((instrument, column) => {
      spend(call, CELL_RELATIONS);
      return treatyStatus(factsOf(said, instrument, columns[column] ?? [], call.known), day);
    });
  });
  const shown = instruments.map((_, i) => !differing || differ(standings.flatMap((row) => row[i] ?? [])));
  return holders.map((holder, i) => ({
    state: holder.kind.name === 'State' ? holder : null,
    organization: holder.kind.name === 'Organization' ? holder : null,
    cells: instruments.flatMap((instrument, column) => {
      pace(call, TOLD_RELATIONS);
      const standing = standings[i]?.[column];
      return standing === undefined || shown[column] !== true ? [] : [tellCell(instrument, standing, call)];
    }),
  }));
}

function tellCell(
  instrument: Entity,
  { status, since, until, claim, last }: Standing,
  { claims }: Call,
): TellingOf<typeof CELL> {
  const record = claim === null ? null : (claims.record(claim.id) ?? null);
  return { instrument, status, since, until, claim: record, last: last satisfies TellingOf<typeof LAST> | null };
}

/** What a cell takes, in relations looked at. */
const CELL_RELATIONS = 20;
/** And its telling. */
const TOLD_RELATIONS = 2;

/** It signed the instrument, or is or was bound by it, whatever the day. */
const hasActed = (holder: Entity, instrument: Entity, { known }: Call): boolean =>
  ['PARTY_TO', 'SIGNED'].some((name) => {
    const run = edgesOf(holder, name, 'out', known);
    for (let place = 0; place < run.length; place += 1) if (run.far(place) === instrument) return true;
    return false;
  });

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

const consentOf = (holder: Entity): RelationName =>
  holder.kind.name === 'Organization' ? 'DECLARED_ACCEPTANCE_OF' : 'PARTY_TO';

/** What is said of a holder under any instrument: found once for all cells of its row. */
interface Said {
  readonly consents: ReadonlyMap<Entity, readonly Speaking[]>;
  readonly signatures: ReadonlyMap<Entity, readonly Speaking[]>;
  /** Consents that speak or do not, by instrument: the strongest first. */
  readonly records: ReadonlyMap<EntityId, readonly ClaimRecord[]>;
  readonly holder: TreatyFacts['holder'];
}

function saidOf(holder: Entity, relation: RelationName, call: Call): Said {
  const isOrganization = holder.kind.name === 'Organization';
  const status = holder.kind.properties.get('stateStatus');
  const stateStatus = status === undefined ? null : propertyValue(holder, status, call.known, call.today);
  return {
    consents: speaking(holder, relation, call.known),
    signatures: isOrganization ? new Map<Entity, Speaking[]>() : speaking(holder, 'SIGNED', call.known),
    records: call.claims.along(holder.id, relation, call.known),
    holder: {
      ...existenceOf(holder, call),
      isOrganization,
      stateStatus: typeof stateStatus === 'string' ? stateStatus : null,
    },
  };
}

/** What speaks of an entity along a relation, by the other. */
function speaking(holder: Entity, relation: RelationName, known: Known): Map<Entity, Speaking[]> {
  const found = new Map<Entity, Speaking[]>();
  const run = edgesOf(holder, relation, 'out', known);
  for (let place = 0; place < run.length; place += 1) {
    const object = run.far(place);
    const one = { claim: run.record(place).claim, from: run.from(place), to: run.to(place) };
    const others = found.get(object);
    if (others === undefined) found.set(object, [one]);
    else others.push(one);
  }
  return found;
}

function factsOf(said: Said, instrument: Entity, lists: readonly CompleteList[], known: Known): TreatyFacts {
  const records = said.records.get(instrument.id) ?? [];
  return {
    consents: [...(said.consents.get(instrument) ?? []), ...records.flatMap((record) => denials(record, known))],
    signatures: said.signatures.get(instrument) ?? [],
    deprecated: records
      .filter((record) => versionOf(record, known)?.rank === 'deprecated')
      .map((record): Claim => record.claim),
    lists,
    holder: said.holder,
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
