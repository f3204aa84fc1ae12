interface Window {
  current: number;
  readonly endsAt: number;
}

const MOST_KEYS = 10_000;

/** Counts requests in this process, in bounded memory: of too many callers the longest known is forgotten. */
export class LocalRates {
  readonly #windows = new Map<string, Window>();

  count(key: string, windowMs: number, now = Date.now()): { current: number; ttl: number } {
    const known = this.#windows.get(key);
    const window = known !== undefined && known.endsAt > now ? known : { current: 0, endsAt: now + windowMs };
    window.current += 1;
    this.#windows.delete(key);
    this.#windows.set(key, window);
    const [longest] = this.#windows.keys();
    if (this.#windows.size > MOST_KEYS && longest !== undefined) this.#windows.delete(longest);
    return { current: window.current, ttl: window.endsAt - now };
  }
}
