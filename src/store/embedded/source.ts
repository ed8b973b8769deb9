import type { RecordFields, ValidTime } from '../../plan/plan.js';
import type { RootNamed, SourcedName } from '../../questions/questions.js';
import type { DatasetState, Row } from '../store.js';
import { compileTelling, type Telling } from '../tell.js';
import type { Known } from './moment.js';
import { pace, type Call } from './call.js';
import { type ClaimRecord, Entity } from './entity.js';
import type { WalkCompiler } from './walk.js';

/**
 * Tells the record that answers a root: entities as they are or by id, claims as they are or as known at another moment.
 * Null where there is none, a list where the answer is one.
 */
export type Sources = { readonly [N in SourcedName]: (root: RootNamed<N>, compiler: WalkCompiler) => TellAnswer };
export type TellAnswer = (call: Call, dataset: () => DatasetState) => Telling | readonly Telling[] | null;

/** What reading a claim takes, in relations looked at. */
const CLAIM_RELATIONS = 20;

/** A claim as it was known at a moment, which may be another than the call's own. */
export interface ClaimThen {
  readonly record: ClaimRecord;
  readonly known: Known;
}

/** Compiles what is given of records: what a source names by id or has in its hands. */
export function compileShown(
  fields: RecordFields,
  time: ValidTime,
  compiler: WalkCompiler,
): (telling: Telling, call: Call) => Row {
  return compileTelling<Call>(fields, {
    entity: ({ shape }) => {
      const read = compiler.shape(shape, time);
      return (value, call) => {
        const entity = value instanceof Entity ? value : call.claims.entity(String(value), call.known);
        return entity === undefined ? null : read(entity, call);
      };
    },
    claim: (field) => {
      const read = compiler.claim(field.fields, time);
      return (value, call) => {
        const claim = typeof value === 'string' ? call.claims.record(value) : (value as ClaimRecord | ClaimThen); // what sources tell of claims
        if (claim === undefined) return null;
        pace(call, CLAIM_RELATIONS);
        return 'known' in claim ? asKnown(claim.known, call, () => read(claim.record, call)) : read(claim, call);
      };
    },
  });
}

/** Reads at another moment than the call's own: whoever was there then is named, though gone since. */
function asKnown<T>(moment: Known, call: Call, read: () => T): T {
  const own = call.known;
  call.known = moment;
  try {
    return read();
  } finally {
    call.known = own;
  }
}
