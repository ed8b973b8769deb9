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
  const kept = useRef<ReadonlyMap<string, KeptRow>>(new Map());
  const byId = new Map(states.map((state) => [state.id, state]));
  const told = seen.data?.treatyMatrix;
  const rows = useMemo(() => {
    if (told === undefined) return null;
    const next = new Map<string, KeptRow>();
    for (const { state, cells } of told) {
      const known = state && byId.get(state.id);
      if (!known) continue;
      const said = JSON.stringify(cells);
      const before = kept.current.get(known.id);
      // A row that says what it said is the same row, so that it need not be drawn again.
      next.set(
        known.id,
        before?.said === said && before.row.state === known ? before : { said, row: { state: known, cells } },
      );
    }
    kept.current = next;
    return [...next.values()].map(({ row }) => row);
  }, [told, all.data]);
  return {
    rows,
    seen: all.error ? { ...seen, error: all.error, again: all.again } : seen,
    ids,
    all: all.data !== null,
  };
}

interface KeptRow {
  readonly said: string;
  readonly row: Standing;
}

export const statusOrder: readonly TreatyStatus[] = [
  ...(['PARTY', 'SIGNATORY', 'ACCEPTED', 'UNKNOWN', 'WITHDRAWN', 'SUCCEEDED', 'DENIED', 'NOT_PARTY'] as const),
  'NOT_COVERED',
  'NOT_EXISTING',
];
