import { parseInstant } from '../../../model/instant.js';
import type { LedgerBatch } from './contract.js';

/** Whether a value read from JSON, or to be written as such, has the shape of a batch. Its digest vouches for what the fields say. */
export function isBatch(value: unknown): value is LedgerBatch {
  return (
    isRecord(value) &&
    Number.isSafeInteger(value['seq']) &&
    isText(value['prev']) &&
    isText(value['digest']) &&
    isText(value['recordedAt']) &&
    parseInstant(value['recordedAt']) === value['recordedAt'] &&
    isText(value['origin']) &&
    isText(value['version']) &&
    /^[0-9a-f]{64}$/.test(value['version']) &&
    isListOf(value['assert'], isAssertion) &&
    isListOf(value['retract'], isText)
  );
}

function isAssertion(value: unknown): boolean {
  return (
    isRecord(value) &&
    isClaim(value['claim']) &&
    isText(value['rank']) &&
    isText(value['method']) &&
    isNumber(value['confidence']) &&
    isListOf(value['evidence'], isEvidence) &&
    (value['shares'] === undefined || isListOf(value['shares'], isShare))
  );
}

function isShare(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value['origin']) &&
    isText(value['rank']) &&
    isText(value['method']) &&
    isNumber(value['confidence']) &&
    isListOf(value['evidence'], isEvidence)
  );
}

function isClaim(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value['id']) &&
    isText(value['subject']) &&
    isText(value['predicate']) &&
    isScalar(value['object']) &&
    (value['since'] === null || isText(value['since'])) &&
    (value['until'] === null || isText(value['until'])) &&
    isRecord(value['qualifiers']) &&
    Object.values(value['qualifiers']).every(isScalar) &&
    isText(value['polarity'])
  );
}

const isEvidence = (value: unknown): boolean => isRecord(value) && isText(value['document']);

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value); // others are null in JSON
const isScalar = (value: unknown): boolean => isText(value) || typeof value === 'boolean' || isNumber(value);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);
