import type { BatchPlace } from './columns.js';

/** All that a batch says besides its assertions. */
export interface Tail {
  readonly seq: number;
  readonly prev: string;
  readonly digest: string;
  readonly version: string;
  readonly origin: string;
  readonly recordedAt: string;
  readonly retract: readonly string[];
}

export function tailOf(ledger: Uint8Array, { tail, end }: BatchPlace): Tail {
  // `],"origin":…}`
  return JSON.parse(`{${new TextDecoder().decode(ledger.subarray(tail + 2, end))}`) as Tail; // a sound batch
}
