/** A map of bounded size that forgets what was not asked for the longest. */
export class LruMap<K, V> {
  readonly #most: number;
  readonly #items = new Map<K, V>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K): V | undefined {
    const value = this.#items.get(key);
    if (value === undefined) return undefined;
    // A Map keeps the order of insertion: what is used moves to its end.
    this.#items.delete(key);
    this.#items.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.#items.delete(key);
    this.#items.set(key, value);
    if (this.#items.size <= this.#most) return;
    const oldest = this.#items.keys().next();
    if (oldest.done !== true) this.#items.delete(oldest.value);
  }
}
