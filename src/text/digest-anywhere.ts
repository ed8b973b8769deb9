import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What digest.ts gives, without Node. A browser's own code is not for this: it is asynchronous, and for https alone. */
export const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

export const digestBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
