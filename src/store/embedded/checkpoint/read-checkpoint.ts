import type { Ontology } from '../../../ontology/ontology.js';
import { digest } from '../../../text/digest.js';
import { NO_DIGEST, type Link } from '../../batch-text.js';
import { rulesName } from '../../predicate-rules.js';
import type { KeptState } from '../embedded-store.js';
import type { LedgerBatch } from '../ledger/contract.js';
import { HEADER } from '../ledger/header.js';
import { decodeLine, isSealed, SEAL_LENGTH } from '../ledger/line.js';
import type { Position } from '../ledger/read-batches.js';
import { unpackColumns, type BatchPlace } from './columns.js';
import { KeptColumns } from './kept-columns.js';
import { tailOf } from './tail-of.js';

/** What a checkpoint gives: the graph up to a place in its ledger, and the batches before it. */
export interface ReadCheckpoint extends KeptState {
  readonly batches: readonly LedgerBatch[];
  readonly end: Position;
}

/** Names all that decides what claims come to say: the rules, and every word of the ontology. */
export const settledBy = (ontology: Ontology): string => `${rulesName(ontology)} ${digest(ontology.text)}`;

/**
 * Opens a graph from its checkpoint, after every batch before its end was held against its own digest and the one before.
 *
 * @param ledger The whole file.
 * @returns `problem` where the checkpoint is not to be believed; null where it is of other rules, and says nothing wrong.
 */
export function readCheckpoint(
  bytes: Uint8Array,
  ledger: Buffer,
  ontology: Ontology,
): ReadCheckpoint | { readonly problem: string } | null {
  const unpacked = unpackColumns(bytes);
  if ('problem' in unpacked) return unpacked;
  if ('other' in unpacked || unpacked.telling.rules !== settledBy(ontology)) return null;
  const { telling, columns } = unpacked;
  const batches = readChain(ledger, telling.batches);
  const last = batches?.at(-1);
  if (batches === null || last?.digest !== telling.head) return { problem: 'its batches are not those of the ledger' };
  const end = { offset: (telling.batches.at(-1)?.end ?? 0) + 1, seq: last.seq, head: last.digest };
  return { kept: new KeptColumns(telling, columns, batches, ledger.subarray(0, end.offset)), last, batches, end };
}

/** The batches at these places; null where one is not sound or does not follow the one before. */
function readChain(ledger: Buffer, places: readonly BatchPlace[]): LedgerBatch[] | null {
  if (!ledger.subarray(0, HEADER.length).equals(HEADER)) return null;
  const batches: LedgerBatch[] = [];
  let last: Link = { seq: 0, head: NO_DIGEST };
  let start = HEADER.length;
  for (const place of places) {
    const line = ledger.subarray(place.start, place.end);
    if (place.start !== start || ledger[place.end] !== 10 || !isSealed(line)) return null;
    const batch = keptBatch(ledger, place, last);
    const follows = batch?.seq === last.seq + 1 && batch.prev === last.head;
    if (batch === null || !follows || !line.includes(`"digest":"${batch.digest}"}`, -SEAL_LENGTH)) return null;
    batches.push(batch);
    last = { seq: batch.seq, head: batch.digest };
    start = place.end + 1;
  }
  return batches;
}

/** A batch whose assertions are read when somebody looks at them, as hardly anybody does. */
function keptBatch(ledger: Buffer, place: BatchPlace, before: Link): LedgerBatch | null {
  let tail: Omit<LedgerBatch, 'assert'>;
  try {
    tail = tailOf(ledger, place) as Omit<LedgerBatch, 'assert'>; // of a line that carries its digest
  } catch {
    return null;
  }
  let whole: LedgerBatch | undefined;
  return {
    ...tail,
    get assert() {
      whole ??= decoded(ledger.subarray(place.start, place.end), before);
      return whole.assert;
    },
  };
}

function decoded(line: Buffer, before: Link): LedgerBatch {
  const batch = decodeLine(line, before);
  if ('problem' in batch) throw new Error(batch.problem); // it was sound when it came into the checkpoint
  return batch;
}
