import { GovernanceError } from '../errors.js';
import type { LedgerState } from '../store/ledger-states.js';
import { didYouMean } from '../text/suggest.js';
import { UsageError } from './errors.js';

/** No state of this graph has the digest that was asked for. */
export class StateNotFoundError extends GovernanceError {
  readonly code = 'STATE_NOT_FOUND';
}

const SHOWN = 5;

/** @throws {UsageError} when the text is no digest, nor the beginning of one. */
export function readDigest(text: string): string {
  const digest = text.toLowerCase();
  if (/^[0-9a-f]{8,64}$/.test(digest)) return digest;
  throw new UsageError(
    `--at ${JSON.stringify(text.slice(0, 80))}: no digest. Give the head or version of an answer (extensions.dataset), or 8 or more of its first digits.`,
  );
}

/**
 * The state whose head or version begins so; undefined where there is none.
 *
 * @param digest As {@link readDigest} gives it.
 * @throws {UsageError} when several states do. Data may come to be what they once were: then only heads tell them apart.
 */
export function findState(digest: string, states: readonly LedgerState[]): LedgerState | undefined {
  const [found, ...others] = states.filter(
    ({ head, version }) => head.startsWith(digest) || version.startsWith(digest),
  );
  if (others.length === 0) return found;
  const byHead = states.filter(({ head }) => head === digest);
  if (byHead.length === 1) return byHead[0];
  const all = found === undefined ? others : [found, ...others];
  throw new UsageError(`--at ${digest}: ${String(all.length)} states begin so. Give the head of one:\n${listed(all)}`);
}

export function stateNotFound(digest: string, place: string, states: readonly LedgerState[]): StateNotFoundError {
  const near = didYouMean(
    digest,
    states.flatMap(({ head, version }) => [head, version].map((s) => s.slice(0, digest.length))),
  );
  const own = states.filter(({ batches }) => batches > 0);
  const known =
    own.length === 0
      ? `There is no graph in ${place}.`
      : `${place} has ${String(own.length)} ${own.length === 1 ? 'state' : 'states'}${own.length > SHOWN ? ', the newest' : ''}:\n${listed(own)}`;
  return new StateNotFoundError(
    `--at ${digest}: no state of this graph has this head or version.${near} ${known}\n` +
      'Set SPACEGOV_DATA to the folder that was cited; the seed of another release is found by that release. ' +
      'A graph in Neo4j is copied first: spacegov copy --from neo4j --to embedded',
  );
}

const listed = (states: readonly LedgerState[]): string =>
  states
    .slice(-SHOWN)
    .map(
      ({ head, version, recordedAt }) =>
        `  ${head}  ${recordedAt ?? 'nothing recorded'}, version ${version.slice(0, 12)}…`,
    )
    .join('\n');
