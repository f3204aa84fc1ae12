interface Kept<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/** Values that were used lately, up to a number of bytes: the least lately used is dropped first. */
export class RecentlyUsed<Value> {
  readonly #kept = new Map<string, Kept<Value>>();
  #bytes = 0;

  constructor(private readonly mostBytes: number) {}

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Value | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.value;
  }

  /** One that alone is larger than all may be is not kept. */
  keep(key: string, value: Value, bytes: number): void {
    this.drop(key);
    if (bytes > this.mostBytes) return;
    this.#kept.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.mostBytes) return;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }

  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }
}
