/** Values that were used lately, up to a number: the least lately used is dropped first. */
export class RecentlyUsed<Value> {
  readonly #kept = new Map<string, { readonly value: Value; readonly size: number }>();
  #size = 0;

  constructor(private readonly most: number) {}

  /** Of all that is kept. */
  get size(): number {
    return this.#size;
  }

  get(key: string): Value | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.value;
  }

  /** @param size what counts towards the most; one that is larger alone is not kept */
  keep(key: string, value: Value, size: number): void {
    this.drop(key);
    if (size > this.most) return;
    this.#kept.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.most) return;
      this.drop(oldest);
    }
  }

  /** Whether it was kept. */
  drop(key: string): boolean {
    this.#size -= this.#kept.get(key)?.size ?? 0;
    return this.#kept.delete(key);
  }

  clear(): void {
    this.#kept.clear();
    this.#size = 0;
  }
}
