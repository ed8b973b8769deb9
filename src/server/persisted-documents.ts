import { KNOWN, MOST_CHARACTERS } from '../graphql/known-operations.js';
import { digest } from '../text/digest.js';
import { LruMap } from '../text/lru-map.js';

/** As Apollo names what it keeps. */
const PREFIX = 'apq:';

/**
 * Texts of operations by the SHA-256 of their UTF-8, so that a client sends that alone: `extensions.persistedQuery`, as Apollo
 * and others send it. The saved operations are there from the beginning and stay. Any other is kept once it was sent
 * together with its hash and found valid, until newer ones take its place: who is told PERSISTED_QUERY_NOT_FOUND sends it again.
 */
export class PersistedDocuments {
  readonly #saved: ReadonlyMap<string, string>;
  readonly #brought = new LruMap<string, string>(KNOWN);

  /** @param saved Texts as they are told at `/operations.json`. */
  constructor(saved: readonly string[]) {
    this.#saved = new Map(saved.map((text) => [digest(text), text]));
  }

  textOf(hash: string): string | undefined {
    return this.#saved.get(hash) ?? this.#brought.get(hash);
  }

  /** What Apollo asks for a text; it has checked the hash of what it brings. */
  readonly cache = {
    get: async (key: string): Promise<string | undefined> => this.textOf(key.slice(PREFIX.length)),
    set: async (key: string, text: string): Promise<void> => {
      if (text.length <= MOST_CHARACTERS) this.#brought.set(key.slice(PREFIX.length), text);
    },
    /** Nothing is taken back. */
    delete: async (): Promise<boolean> => false,
  };
}
