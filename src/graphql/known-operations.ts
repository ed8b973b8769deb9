import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LruMap } from '../text/lru-map.js';
import { rewriteLiterals, shapeOfText, type Rewritten } from './literals.js';
import { hashOfDocument, hashOfText } from './operation-hash.js';

/** An operation that was validated, and what is asked of it. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Of the text in which it was asked. */
  readonly hash: string;
  /** Values that stood in the text, by the names that they have in the document; null where the document is that of the text. */
  readonly literals: Readonly<Record<string, unknown>> | null;
}

type Validated = Pick<KnownOperation, 'document' | 'operation'>;

interface Shape {
  readonly validated: Validated;
  readonly count: number;
  /** Made for the second text of the shape; null where it cannot be. */
  rewritten?: Rewritten | null;
}

/** Operations whose words are kept, and how long these may be: clients send the same few. */
export const KNOWN = 1_000;
export const MOST_CHARACTERS = 10_000;

/** Operations that were validated: nothing of them has to be parsed again, in the same words or with other values in them. */
export class KnownOperations {
  readonly #schema: GraphQLSchema;
  readonly #maxTokens: number;
  readonly #texts = new LruMap<string, Validated>(KNOWN);
  readonly #shapes = new LruMap<string, Shape>(KNOWN);

  constructor(schema: GraphQLSchema, maxTokens: number) {
    this.#schema = schema;
    this.#maxTokens = maxTokens;
  }

  /** Notes an operation as it was validated. */
  add(text: string, name: string | undefined, validated: Validated): void {
    if (text.length > MOST_CHARACTERS) return;
    this.#texts.set(keyOf(text, name), validated);
    const shape = shapeOfText(text, this.#maxTokens);
    if (shape === undefined || shape.literals.length === 0) return;
    const key = keyOf(shape.key, name);
    if (this.#shapes.get(key) === undefined) this.#shapes.set(key, { validated, count: shape.literals.length });
  }

  /** Undefined where nothing like it was asked before. */
  find(text: string, name: string | undefined): KnownOperation | undefined {
    if (text.length > MOST_CHARACTERS) return undefined;
    const same = this.#texts.get(keyOf(text, name));
    if (same !== undefined) return { ...same, hash: hashOfDocument(same.document), literals: null };
    const asked = shapeOfText(text, this.#maxTokens);
    const shape = asked === undefined ? undefined : this.#shapes.get(keyOf(asked.key, name));
    if (asked === undefined || shape === undefined) return undefined;
    const { validated, count } = shape;
    shape.rewritten ??= rewriteLiterals(validated.document, count, this.#schema) ?? null;
    if (shape.rewritten === null) return undefined;
    const { document, operation, variablesOf } = shape.rewritten;
    return { document, operation, hash: hashOfText(text), literals: variablesOf(asked.literals) };
  }
}

const keyOf = (text: string, name: string | undefined): string => `${name ?? ''}\n${text}`;
