import type { EntityId } from '../model/claim.js';
import type { CompleteList } from '../model/complete-list.js';
import type { PartialDate } from '../model/partial-date.js';
import { dayOfOperand } from '../plan/operand.js';
import type { Operand } from '../plan/plan.js';
import { entitiesNamed, grouped, inOrder, type Named } from './read-rows.js';
import type { EdgeRows, EntitySet, FromRows, Row, Rows, RowsByName, RowsCall, RowSet, Silent } from './row-sets.js';
import { differ, treatyStatus, type Saying, type Speaking, type TreatyFacts } from './treaty-status.js';

/** Who is set against what, on which day. */
export interface MatrixAsked {
  readonly states: Operand | null;
  readonly organizations?: Operand | null;
  /** Null: those whose parties some document lists; where rows are compared, those that one of them signed or is or was bound by. */
  readonly instruments: Operand | null;
  readonly on: Operand | null;
}

/** How a matrix is told. @param differing Whether only columns are shown in which the rows differ. */
export const matrixOf = (differing: boolean): FromRows<MatrixAsked> => ({
  sets: (root) => ({
    lists: { ...LISTS, of: { kinds: ['Instrument'], ids: root.instruments, filter: null } },
    ...(root.instruments !== null && { instruments: named('Instrument', root.instruments) }),
    ...Object.fromEntries(sidesOf(root).flatMap((side) => Object.entries(setsOf(side, root)))),
  }),
  tell: (root, rows, call) => {
    const holders = sidesOf(root).flatMap((side) => holdersOf(side, rows, call));
    const instruments = instrumentsOf(root, differing, holders, rows, call);
    const day = dayOfOperand(root.on, call.values, call.today);
    const lists = completeLists(rows['lists']);
    const standings = holders.map((holder) => {
      const listed = lists(holder.consent);
      return instruments.map((instrument) => {
        call.looksAt(CELL_RELATIONS);
        return treatyStatus(factsOf(holder, instrument, listed.get(instrument)), day);
      });
    });
    const shown = instruments.map((_, i) => !differing || differ(standings.flatMap((row) => row[i] ?? [])));
    return holders.map(({ id, listed: { isOrganization } }, i) => ({
      state: isOrganization ? null : id,
      organization: isOrganization ? id : null,
      // Told where they are shown: whoever shows them goes from row to row.
      cells: () => {
        call.pace(instruments.length * TOLD_RELATIONS);
        // Each by its name: there are many cells, and a spread is slow.
        return (standings[i] ?? []).flatMap(({ status, since, until, last, claim }, column) =>
          shown[column] === true
            ? [{ status, since, until, last, instrument: instruments[column], claim: claim?.id ?? null }]
            : [],
        );
      },
    }));
  },
});

/** What a row takes before its cells, in relations looked at, and what a cell takes. */
const HOLDER_RELATIONS = 10;
const CELL_RELATIONS = 20;
/** And its telling. */
const TOLD_RELATIONS = 2;

const LISTS: Omit<EdgeRows, 'of'> = {
  rows: 'edges',
  ...{ relation: 'COVERS', direction: 'IN', targets: ['Document'], time: { ever: true } },
  columns: ['near', 'far', 'claim', 'relation', 'completeFrom', 'completeThrough', 'universe'],
};

/** Rows of one kind: States bind themselves, organizations declare that they accept. */
interface Side {
  readonly argument: 'states' | 'organizations';
  readonly kind: 'State' | 'Organization';
  readonly consent: 'PARTY_TO' | 'DECLARED_ACCEPTANCE_OF';
  /** Null: all that exist on the day. */
  readonly ids: Operand | null;
}

function sidesOf({ states, organizations = null }: MatrixAsked): Side[] {
  const asState = { argument: 'states', kind: 'State', consent: 'PARTY_TO', ids: states } as const;
  const sides: Side[] = states !== null || organizations === null ? [asState] : [];
  if (organizations !== null)
    sides.push({
      argument: 'organizations',
      kind: 'Organization',
      consent: 'DECLARED_ACCEPTANCE_OF',
      ids: organizations,
    });
  return sides;
}

function setsOf({ argument, kind, consent, ids }: Side, { on }: MatrixAsked): Readonly<Record<string, RowSet>> {
  const of: EntitySet = { kinds: [kind], ids, filter: ids === null ? { filter: 'existing', on } : null };
  const edges = (relation: string): EdgeRows => ({
    rows: 'edges',
    of,
    ...{ relation, direction: 'OUT', targets: ['Instrument'], time: { ever: true } },
    columns: ['near', 'far', 'claim', 'since', 'until', 'from', 'to'],
  });
  return {
    [argument]: { rows: 'entities', of, columns: ['id', 'began', 'ended', 'stateStatus'] },
    [`consents of ${argument}`]: edges(consent),
    [`silent of ${argument}`]: { rows: 'silent', of, relation: consent },
    ...(kind === 'State' && { [`signatures of ${argument}`]: edges('SIGNED') }),
  };
}

const named = (kind: string, ids: Operand): RowSet => ({
  rows: 'entities',
  of: { kinds: [kind], ids, filter: null },
  columns: ['id'],
});

/** A row of the matrix, and what is said of it under any instrument, by the instrument. */
interface Holder {
  readonly id: EntityId;
  readonly listed: TreatyFacts['holder'];
  readonly consent: Side['consent'];
  readonly consents: ByInstrument;
  readonly signatures: ByInstrument;
  readonly silent: ByInstrument;
}
type ByInstrument = ReadonlyMap<unknown, Rows>;

function holdersOf({ argument, kind, consent, ids }: Side, rows: RowsByName, call: RowsCall): Holder[] {
  const said = ['consents', 'signatures', 'silent'].map((what) =>
    grouped(rows[`${what} of ${argument}`], 0, call.pace),
  );
  const there = rows[argument] ?? [];
  const all =
    ids === null ? inOrder(there, ([id]) => [id]).map(namedBy) : entitiesNamed(ids, kind, argument, there, call);
  return all.map(({ id, row }) => {
    call.pace(HOLDER_RELATIONS);
    const [began, ended, stateStatus] = row.slice(1) as [PartialDate | null, PartialDate | null, string | null];
    const [consents, signatures, silent] = said.map((of) => grouped(of.get(id), 1)) as [
      ByInstrument,
      ByInstrument,
      ByInstrument,
    ];
    const listed = { began, ended, isOrganization: kind === 'Organization', stateStatus };
    return { id, listed, consent, consents, signatures, silent };
  });
}

const namedBy = (row: Row): Named => ({ id: String(row[0]), row });

function instrumentsOf(
  { instruments }: MatrixAsked,
  differing: boolean,
  holders: readonly Holder[],
  rows: RowsByName,
  call: RowsCall,
): EntityId[] {
  if (instruments !== null)
    return entitiesNamed(instruments, 'Instrument', 'instruments', rows['instruments'], call).map(({ id }) => id);
  const found = differing
    ? holders.flatMap(({ consents, signatures }) => [...consents.keys(), ...signatures.keys()])
    : listsOf('PARTY_TO', rows['lists']).map(([instrument]) => instrument);
  return [...new Set(found.map(String))].sort();
}

const listsOf = (relation: string, lists: Rows = []): Rows => lists.filter(([, , , listed]) => listed === relation);

function factsOf(holder: Holder, instrument: EntityId, lists: readonly CompleteList[] = []): TreatyFacts {
  const silent = (holder.silent.get(instrument) ?? []) as unknown as readonly Silent[];
  return {
    consents: [...speaking(holder.consents.get(instrument)), ...silent.flatMap(denial)],
    signatures: speaking(holder.signatures.get(instrument)),
    deprecated: silent.filter(([, , , , , , , , isDeprecated]) => isDeprecated).map(saying),
    lists,
    holder: holder.listed,
  };
}

const speaking = (rows: Rows | undefined): Speaking[] =>
  inOrder(rows, ([, , claim]) => [claim]).map(
    ([, , id, since, until, from, to]) => ({ claim: { id, since, until, polarity: 'asserted' }, from, to }) as Speaking, // by the columns asked for
  );

const saying = ([, , id, since, until, , , isDenied]: Silent): Saying =>
  ({ id, since, until, polarity: isDenied ? 'denied' : 'asserted' }) as Saying; // dates are written as they are read

const denial = (row: Silent): Speaking[] => {
  const [, , , , , from, to, isDenied] = row;
  return isDenied && from !== null && to !== null ? [{ claim: saying(row), from, to }] : [];
};

/** The lists of a relation's holders by instrument, each in order: the same for all rows. */
function completeLists(rows: Rows | undefined): (relation: Side['consent']) => ReadonlyMap<unknown, CompleteList[]> {
  const listsIn = (relation: Side['consent']): ReadonlyMap<unknown, CompleteList[]> =>
    new Map(
      [...grouped(listsOf(relation, rows))].map(([instrument, lists]) => [
        instrument,
        inOrder(lists, ([, document, claim]) => [document, claim]).flatMap(completeList),
      ]),
    );
  const made = { PARTY_TO: listsIn('PARTY_TO'), DECLARED_ACCEPTANCE_OF: listsIn('DECLARED_ACCEPTANCE_OF') };
  return (relation) => made[relation];
}

const completeList = ([, document, , , from, through, universe]: Row): CompleteList[] =>
  through === null ? [] : [{ document, from, through, universe } as CompleteList]; // by the columns asked for
