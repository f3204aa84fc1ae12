import { TooManyAtOnce } from "@hub/admission";

const MOST = { perCaller: 32, all: 256 };

/** Counts the requests that wait for positions, and refuses further ones: they hold nothing but their connection. */
export class WaitingRequests {
  readonly #byCaller = new Map<string, number>();
  #all = 0;

  /** Throws TooManyAtOnce where the caller, or all together, have too many. */
  async during<T>(caller: string, wait: () => Promise<T>): Promise<T> {
    const own = this.#byCaller.get(caller) ?? 0;
    if (own >= MOST.perCaller) throw new TooManyAtOnce("POSITIONS_AWAITED", MOST.perCaller, "CALLER");
    if (this.#all >= MOST.all) throw new TooManyAtOnce("POSITIONS_AWAITED", MOST.all, "ALL");
    this.#byCaller.set(caller, own + 1);
    this.#all += 1;
    try {
      return await wait();
    } finally {
      this.#all -= 1;
      const left = (this.#byCaller.get(caller) ?? 1) - 1;
      if (left === 0) this.#byCaller.delete(caller);
      else this.#byCaller.set(caller, left);
    }
  }
}
