/** Every way in which a ledger on disk may not be what was written, and the one rule that opening it must keep. */
import { openLedger, type LedgerRepair } from '../../../../src/store/embedded/ledger/ledger.js';
import { MemoryDisk } from './memory-disk.js';

export interface Corruption {
  /** As it is counted: `bit flipped`, `cut`, ... */
  readonly kind: string;
  /** Where, for whoever must make it again. */
  readonly at: string;
  readonly bytes: Buffer;
}

/** What becomes of a corruption, as it is counted. */
export type Outcome =
  | 'refused'
  | 'opened as it was'
  | 'told: the last batch is not whole'
  | 'opened shorter: cut after a batch'
  | 'taken for a beginning';

const FOLDER = '/data/graph';
const FILE = `${FOLDER}/ledger.jsonl`;

export function* everyCut(whole: Buffer): Generator<Corruption> {
  for (let end = 0; end < whole.length; end += 1)
    yield { kind: 'cut', at: `byte ${end}`, bytes: whole.subarray(0, end) };
}

export function* everyFlip(whole: Buffer): Generator<Corruption> {
  for (let at = 0; at < whole.length; at += 1) for (let bit = 0; bit < 8; bit += 1) yield flip(whole, at, bit);
}

export function flip(whole: Buffer, at: number, bit: number): Corruption {
  const bytes = Buffer.from(whole);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return { kind: 'bit flipped', at: `byte ${at}, bit ${bit}`, bytes };
}

/** Lines doubled, swapped, left out, and of somebody else's ledger. */
export function* everyMove(whole: Buffer, foreign: Buffer): Generator<Corruption> {
  const [own, theirs] = [linesOf(whole), linesOf(foreign)];
  const made = (kind: string, at: string, lines: readonly Buffer[]): Corruption => ({
    kind,
    at,
    bytes: Buffer.concat(lines),
  });
  for (let i = 0; i < own.length; i += 1) {
    const line = own[i] ?? Buffer.alloc(0);
    yield made(
      'line left out',
      `line ${i + 1}`,
      own.filter((_, n) => n !== i),
    );
    for (let j = 0; j <= own.length; j += 1)
      yield made('line doubled', `line ${i + 1} before line ${j + 1}`, [...own.slice(0, j), line, ...own.slice(j)]);
    for (let j = i + 1; j < own.length; j += 1)
      yield made(
        'lines swapped',
        `lines ${i + 1} and ${j + 1}`,
        own.map((one, n) => own[n === i ? j : n === j ? i : n] ?? one),
      );
    for (const [n, other] of theirs.entries())
      yield made('foreign line', `line ${n + 1} of theirs as line ${i + 1}`, [
        ...own.slice(0, i),
        other,
        ...own.slice(i),
      ]);
  }
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start) + 1 || bytes.length;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

/**
 * Opens what is left, and holds it to the rule: a ledger is refused, or every batch that it gives is one that was
 * written, in its place; and where some are lacking, that is told, or nothing that is left can show it (a file cut
 * after a whole batch is what it was before the next one: a head that somebody has noted down shows it).
 *
 * @param digests Of the batches that were written, in order.
 * @throws when the rule is broken.
 */
export async function outcomeOf({ kind, at, bytes }: Corruption, digests: readonly string[]): Promise<Outcome> {
  const disk = new MemoryDisk();
  disk.put(FILE, bytes);
  const { files, processes } = disk.start();
  const told: LedgerRepair[] = [];
  let found: readonly string[];
  try {
    const { ledger, batches } = await openLedger(FOLDER, {
      mode: 'read',
      report: (one) => told.push(one),
      files,
      processes,
    });
    await ledger.close();
    found = batches.map(({ digest }) => digest);
  } catch (error) {
    const code = (error as { readonly code?: string }).code;
    if (code === 'LEDGER_DAMAGED' || code === 'LEDGER_FORMAT') return 'refused';
    throw new Error(`${kind}, ${at}: ${String(error)}`, { cause: error });
  }
  if (!disk.content(FILE).equals(bytes)) throw new Error(`${kind}, ${at}: a reader has changed the file`);
  if (found.some((digest, n) => digest !== digests[n]))
    throw new Error(`${kind}, ${at}: a batch that nobody wrote there`);
  if (found.length === digests.length) return 'opened as it was';
  if (told.length > 0) return 'told: the last batch is not whole';
  const header = linesOf(bytes)[0] ?? Buffer.alloc(0);
  if (found.length === 0 && header.length === bytes.length) return 'taken for a beginning';
  if (kind === 'cut' || kind === 'line left out') {
    if (bytes.at(-1) === 10) return 'opened shorter: cut after a batch';
  }
  throw new Error(`${kind}, ${at}: ${digests.length - found.length} batches are dropped in silence`);
}
