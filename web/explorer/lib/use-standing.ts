import { asked, type Moment } from './moment.js';
import { useAnswer, type Seen } from './use-answer.js';
import { AllStates, Matrix, type AllStatesAnswer, type MatrixAnswer, type TreatyStatus } from '../operations.js';

export type StateRow = AllStatesAnswer['states']['nodes'][number];
export type Cell = MatrixAnswer['treatyMatrix'][number]['cells'][number];

export interface Standing {
  readonly state: StateRow;
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
): { readonly rows: readonly Standing[] | null; readonly seen: Seen<MatrixAnswer>; readonly ids: readonly string[] } {
  const all = useStates();
  const states = (all.data?.states.nodes ?? []).filter((state) => only?.(state) ?? true);
  const ids = states.map(({ id }) => id);
  const seen = useAnswer(
    ids.length > 0 && instruments.length > 0 ? Matrix : null,
    { states: ids, instruments, ...dayOnly(moment) },
    `${ids.join(' ')} ${instruments.join(' ')}`,
  );
  const byId = new Map(states.map((state) => [state.id, state]));
  const rows =
    seen.data?.treatyMatrix.flatMap(({ state, cells }) => {
      const known = state && byId.get(state.id);
      return known ? [{ state: known, cells }] : [];
    }) ?? null;
  return { rows, seen: all.error ? { ...seen, error: all.error, again: all.again } : seen, ids };
}

export const statusOrder: readonly TreatyStatus[] = [
  ...(['PARTY', 'SIGNATORY', 'ACCEPTED', 'UNKNOWN', 'WITHDRAWN', 'SUCCEEDED', 'DENIED', 'NOT_PARTY'] as const),
  'NOT_COVERED',
  'NOT_EXISTING',
];
