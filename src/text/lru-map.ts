/**
 * A map of bounded size that forgets what was not asked for the longest.
 *
 * What was asked for lately is in one of two generations: once the younger is full, the older is forgotten at once. To move each item
 * to the end of one map would delete and insert at each look, and tables that a Map has outgrown keep what they held
 * until all garbage is collected.
 */
export class LruMap<K, V> {
  readonly #most: number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  /** @param most Items kept at most; the newer half of them for certain. */
  constructor(most: number) {
    this.#most = Math.max(1, Math.floor(most / 2));
  }

  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: K, value: V): void {
    if (this.#young.size >= this.#most && !this.#young.has(key)) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
