import { useMemo, useRef } from 'react';
import { asked, type Moment } from './moment.js';
import { useAnswer, type Seen } from './use-answer.js';
import {
  AllStates,
  Standing as StandingOperation,
  type AllStatesAnswer,
  type StandingAnswer,
  type TreatyStatus,
} from '../operations.js';

export type StateRow = AllStatesAnswer['states']['nodes'][number];
export type Cell = StandingAnswer['treatyMatrix'][number]['cells'][number];

export interface Standing {
  readonly state: StateRow;
  /** In the order of the instruments. */
  readonly cells: readonly Cell[];
}

/** The moment as `treatyMatrix` takes it: it has no "ever", and then tells how things stand today. */
export function dayOnly(moment: Moment): { readonly asOf?: string; readonly knownAt?: string } {
  const { asOf, knownAt } = asked(moment);
  return { ...(asOf !== undefined && { asOf }), ...(knownAt !== undefined && { knownAt }) };
}

/** Every State that the graph has; the same on every day. */
export function useStates(): Seen<AllStatesAnswer> {
  return useAnswer(AllStates, {}, 'states');
}

/** Where these States stand under these instruments; null while the first answer is on its way. */
export function useStanding(
  instruments: readonly string[],
  moment: Moment,
  only?: (state: StateRow) => boolean,
): {
  readonly rows: readonly Standing[] | null;
  readonly seen: Seen<StandingAnswer>;
  readonly ids: readonly string[];
  /** Whether it is known which States there are. */
  readonly all: boolean;
} {
  const all = useStates();
  const states = (all.data?.states.nodes ?? []).filter((state) => only?.(state) ?? true);
  const ids = states.map(({ id }) => id);
  const seen = useAnswer(
    ids.length > 0 && instruments.length > 0 ? StandingOperation : null,
    { states: ids, instruments, ...dayOnly(moment) },
    `${ids.join(' ')} ${instruments.join(' ')}`,
  );
  const kept = useRef<ReadonlyMap<string, Standing>>(new Map());
  const byId = new Map(states.map((state) => [state.id, state]));
  const told = seen.data?.treatyMatrix;
  const rows = useMemo(() => {
    if (told === undefined) return null;
    const next = new Map<string, Standing>();
    for (const { state, cells } of told) {
      const known = state && byId.get(state.id);
      if (known) next.set(known.id, keptRow(kept.current.get(known.id), { state: known, cells }));
    }
    kept.current = next;
    return [...next.values()];
  }, [told, all.data]);
  return {
    rows,
    seen: all.error ? { ...seen, error: all.error, again: all.again } : seen,
    ids,
    all: all.data !== null,
  };
}

/** What says what it said is the same row, and the same cell, so that it need not be drawn again. */
function keptRow(before: Standing | undefined, row: Standing): Standing {
  if (before === undefined || before.cells.length !== row.cells.length) return row;
  const cells = row.cells.map((cell, i) => {
    const old = before.cells[i];
    return old !== undefined && saysTheSame(old, cell) ? old : cell;
  });
  return before.state === row.state && cells.every((cell, i) => cell === before.cells[i]) ? before : { ...row, cells };
}

function saysTheSame(a: Cell, b: Cell): boolean {
  return (
    a.status === b.status &&
    a.since === b.since &&
    a.until === b.until &&
    a.claim?.id === b.claim?.id &&
    a.last?.status === b.last?.status &&
    a.last?.asOf === b.last?.asOf
  );
}

export const statusOrder: readonly TreatyStatus[] = [
  ...(['PARTY', 'SIGNATORY', 'ACCEPTED', 'UNKNOWN', 'WITHDRAWN', 'SUCCEEDED', 'DENIED', 'NOT_PARTY'] as const),
  'NOT_COVERED',
  'NOT_EXISTING',
];
