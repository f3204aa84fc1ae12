interface Kept<Value> {
  readonly value: Value;
  readonly size: number;
  /** The number of the use by which it got its place in the order. */
  placedAt: number;
}

/**
 * Values that were used lately, up to a number: one that has not been used for long is dropped first. A value's place in the order is renewed once
 * half as many others have been used since: to move it at each use takes longer than all else that is done with it.
 */
export class RecentlyUsed<Value> {
  readonly #kept = new Map<string, Kept<Value>>();
  #size = 0;
  #uses = 0;

  constructor(private readonly most: number) {}

  /** Of all that is kept. */
  get size(): number {
    return this.#size;
  }

  get(key: string): Value | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    this.#uses += 1;
    if (this.#uses - kept.placedAt > this.#kept.size / 2 && this.#kept.size > 1) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      kept.placedAt = this.#uses;
    }
    return kept.value;
  }

  /** @param size what counts towards the most; one that is larger alone is not kept */
  keep(key: string, value: Value, size: number): void {
    this.drop(key);
    if (size > this.most) return;
    this.#uses += 1;
    this.#kept.set(key, { value, size, placedAt: this.#uses });
    this.#size += size;
    if (this.#size <= this.most) return;
    for (const oldest of this.#kept.keys()) {
      this.drop(oldest);
      if (this.#size <= this.most) return;
    }
  }

  /** Whether it was kept. */
  drop(key: string): boolean {
    const kept = this.#kept.get(key);
    if (kept === undefined) return false;
    this.#size -= kept.size;
    return this.#kept.delete(key);
  }

  clear(): void {
    this.#kept.clear();
    this.#size = 0;
  }
}
