import { LedgerFormatError } from './errors.js';
import { readBytes, replaceFile, type Files, type OpenFile } from './files.js';

const FORMAT = 'spacegov-ledger';
const VERSION = 2;

/** The first line of every ledger. */
export const HEADER = Buffer.from(`${JSON.stringify({ format: FORMAT, version: VERSION })}\n`, 'latin1');

/**
 * Whether the file begins as a ledger of this version does; false for an empty one, or a half written header.
 *
 * @throws {LedgerFormatError} when it begins as anything else.
 */
export async function hasHeader(file: OpenFile, path: string): Promise<boolean> {
  const bytes = await readBytes(file, 0, Math.min(await file.size(), 200));
  const start = bytes.subarray(0, HEADER.length);
  if (start.equals(HEADER)) return true;
  if (bytes.length < HEADER.length && HEADER.subarray(0, bytes.length).equals(bytes)) return false;
  throw new LedgerFormatError(`${path}:1: ${problem(bytes)}`);
}

function problem(bytes: Buffer): string {
  const line = bytes.toString('latin1').split('\n', 1)[0] ?? '';
  const version = new RegExp(`^\\{"format":"${FORMAT}","version":(\\d{1,9})`).exec(line)?.[1];
  if (version === undefined || version === String(VERSION)) {
    return `this is not a ledger: its first line should be ${HEADER.toString('latin1').trim()}. Name another folder, or restore the file from a copy.`;
  }
  return `this ledger is of version ${version}, and this program reads version ${VERSION}. Use the release that wrote it, or name another folder.`;
}

/** Puts a ledger without batches at `path`, whole or not at all. Its name is durable once the folder is synced. */
export async function createLedger(files: Files, path: string): Promise<void> {
  await replaceFile(files, path, HEADER);
}
