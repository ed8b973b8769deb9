import { GovernanceError } from '../errors.js';
import type { Scalar } from '../model/claim.js';
import { canonicalJson, type Json } from '../text/canonical-json.js';
import { digest } from '../text/digest.js';
import { resolve } from './operand.js';
import type { Operand, Order, Page, ValidTime, Values } from './plan.js';
import { fromBase64url, toBase64url } from '../text/base64url.js';

/** A cursor that is no cursor, or one of another query. */
export class CursorError extends GovernanceError {
  readonly code = 'BAD_CURSOR';
}

/** Where a page ends: the sort keys of its last item, then its ids, so that it stands though items come and go. */
export type Position = readonly (Scalar | null)[];

/** What a cursor is signed with besides the query's name; plans are JSON, and so are their parts. */
export interface SignedParts {
  readonly filter: unknown;
  readonly order: readonly Order[];
  readonly time: ValidTime | Operand | null;
  readonly knownAt: Operand | null;
}

/**
 * What a cursor must have in common with the query it is given to: its name, order, conditions and days.
 * Page size is not part of it.
 */
export function querySignature(page: Page, parts: SignedParts, values: Values): string {
  return `${page.query}#${digest(canonicalJson(settled(parts, values))).slice(0, 12)}`;
}

/** Gives the {@link querySignature} of a query for the values of a call. */
export type Signer = (values: Values) => string;

/** Remembers the signature for the values that were signed last, of those that it depends on. */
export function querySigner(page: Page, parts: SignedParts): Signer {
  const names = [...namesIn(parts)];
  let last: readonly unknown[] = [];
  let signature: string | undefined;
  return (values) => {
    const now = names.map((name) => values[name]);
    if (signature === undefined || now.some((value, i) => value !== last[i])) {
      signature = querySignature(page, parts, values);
      last = now;
    }
    return signature;
  };
}

/** The names of the operands that come with each call. */
function* namesIn(value: unknown): Iterable<string> {
  if (value === null || typeof value !== 'object') return;
  if (isOperand(value) && 'name' in value) yield value.name;
  else for (const item of Object.values(value)) yield* namesIn(item);
}

/** Opaque to clients: base64url of JSON. */
export function writeCursor(signature: string, position: Position): string {
  return toBase64url(JSON.stringify([signature, ...position]));
}

/**
 * @param length How many values a position of this query has.
 * @throws {CursorError} when the text is no cursor, or one of another query, which it names.
 */
export function readCursor(text: string, signature: string, length: number): Position {
  const [written, ...position] = parse(text);
  if (typeof written !== 'string' || !position.every(isScalarOrNull)) throw notACursor();
  if (written !== signature) {
    const [name] = signature.split('#');
    const [other] = written.split('#');
    throw new CursorError(
      other === name
        ? `after: this cursor is of ${String(name)} with another filter, order or day. Use it with the arguments it came from.`
        : `after: this cursor is of ${String(other).slice(0, 80)}, not of ${String(name)}. Use it with the query it came from.`,
    );
  }
  if (position.length !== length) throw notACursor();
  return position;
}

function parse(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(fromBase64url(text));
    return Array.isArray(value) ? (value as unknown[]) : [];
  } catch {
    throw notACursor();
  }
}

function notACursor(): CursorError {
  return new CursorError('after: not a cursor. Take one from pageInfo.endCursor or from an edge of the same query.');
}

function isScalarOrNull(value: unknown): value is Scalar | null {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** The same JSON with every operand replaced by its value. */
function settled(value: unknown, values: Values): Json {
  if (Array.isArray(value)) return value.map((item) => settled(item, values));
  if (value === null || typeof value !== 'object') return value as Json; // plans are JSON
  if (isOperand(value)) return resolve(value, values);
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [key, settled(item, values)]));
}

function isOperand(value: object): value is Operand {
  const keys = Object.keys(value);
  return keys.length === 1 && (keys[0] === 'value' || keys[0] === 'name' || keys[0] === 'list');
}
