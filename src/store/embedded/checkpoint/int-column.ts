/** A column of whole numbers that grows. */
export class IntColumn {
  #numbers: Int32Array;
  length = 0;

  /** @param room For how many there is room before it grows. */
  constructor(room = 1024) {
    this.#numbers = new Int32Array(Math.max(room, 1));
  }

  push(number: number): void {
    if (this.length === this.#numbers.length) this.#makeRoom(this.length + 1);
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  pushAll(numbers: ArrayLike<number>): void {
    const length = this.length + numbers.length;
    this.#makeRoom(length);
    this.#numbers.set(numbers, this.length);
    this.length = length;
  }

  set(place: number, number: number): void {
    this.#numbers[place] = number;
  }

  /** Leaves the first ones. */
  cut(length: number): void {
    this.length = length;
  }

  /** Of those there are. */
  get column(): Int32Array {
    return this.#numbers.subarray(0, this.length);
  }

  #makeRoom(length: number): void {
    if (length <= this.#numbers.length) return;
    const longer = new Int32Array(Math.max(length, 2 * this.#numbers.length));
    longer.set(this.#numbers.subarray(0, this.length));
    this.#numbers = longer;
  }
}

/** Gives names numbers, from 0, in the order in which they are met. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }

  get names(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** New numbers for old ones, found when they are first met. */
export class Renumbering {
  readonly #found: Int32Array;
  readonly #find: (old: number) => number;

  constructor(count: number, find: (old: number) => number) {
    this.#found = new Int32Array(count).fill(-1);
    this.#find = find;
  }

  /** What stands for none stays. */
  of(old: number): number {
    if (old < 0) return old;
    const known = this.#found[old] ?? -1;
    return known >= 0 ? known : (this.#found[old] = this.#find(old));
  }
}
