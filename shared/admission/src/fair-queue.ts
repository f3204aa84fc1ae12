import { TooManyAtOnce } from "./too-many-at-once.js";

export interface FairQueueOptions {
  /** The names of its limits, as a refusal tells them. */
  limits: { perCaller: string; all: string; time: string };
  /** So many work at once. */
  atWork: number;
  /** So many of one caller. */
  atWorkPerCaller: number;
  waiting: number;
  waitingPerCaller: number;
  /** Who has waited for so long is refused. */
  waitMs: number;
  /** A place that is held for longer counts for its caller alone: what waits for something slow holds up nobody else. */
  holdMs?: number;
  /** While it is false nobody begins. Looked at when somebody comes or leaves. */
  mayBegin?(): boolean;
}

export interface Visitor {
  /** Callers take turns. */
  caller: string;
  /** How much it asks for: who has asked for less comes sooner. */
  weight: number;
  /** Aborted when it no longer waits. */
  gone?: AbortSignal;
}

/** A place at work. It is given back once; further calls do nothing. */
export interface Place {
  /** @param more how much more it was than its weight said */
  end(more?: number): void;
}

interface Waiting {
  weight: number;
  begin(): void;
  refuse(error: Error): void;
}

interface Caller {
  name: string;
  /** What it has asked for so far, in the time of the queue. */
  finish: number;
  atWork: number;
  /** The lightest first. */
  waiting: Waiting[];
}

/**
 * Gives places at work to callers in turn, by what each has asked for (start-time fair queueing): who asks much waits behind its own
 * requests and nobody else's. Where all places to wait are taken, the caller who waits with the most loses one.
 */
export class FairQueue {
  readonly #callers = new Map<string, Caller>();
  #now = 0;
  #atWork = 0;
  #waiting = 0;

  constructor(private readonly options: FairQueueOptions) {}

  get atWork(): number {
    return this.#atWork;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** Waits for a place; rejects with TooManyAtOnce, or with the reason for which the visitor is gone. */
  async enter({ caller: name, weight, gone }: Visitor): Promise<Place> {
    gone?.throwIfAborted();
    const caller = this.#callerOf(name);
    if (this.#isNext(caller)) return this.#begin(caller, weight);
    this.#makeRoom(caller);
    return await this.#wait(caller, weight, gone);
  }

  /** A place without waiting; undefined where there is none. */
  enterAtOnce({ caller: name, weight, gone }: Visitor): Place | undefined {
    if (gone?.aborted) return undefined;
    const caller = this.#callerOf(name);
    return this.#isNext(caller) ? this.#begin(caller, weight) : undefined;
  }

  /** Lets begin who may. To be called where `mayBegin` has changed. */
  advance(): void {
    for (let next = this.#next(); next; next = this.#next()) next.waiting[0]?.begin();
  }

  #callerOf(name: string): Caller {
    const known = this.#callers.get(name);
    if (known) return known;
    const caller: Caller = { name, finish: 0, atWork: 0, waiting: [] };
    this.#callers.set(name, caller);
    return caller;
  }

  #hasPlace(): boolean {
    const { atWork, mayBegin } = this.options;
    return this.#atWork < atWork && (mayBegin === undefined || mayBegin());
  }

  #mayHaveOne({ atWork }: Caller): boolean {
    return atWork < this.options.atWorkPerCaller;
  }

  /** Nobody who could begin is waiting, since places are given as soon as they are free. */
  #isNext(caller: Caller): boolean {
    return this.#hasPlace() && this.#mayHaveOne(caller) && caller.waiting.length === 0;
  }

  #next(): Caller | undefined {
    if (this.#waiting === 0 || !this.#hasPlace()) return undefined;
    let next: Caller | undefined;
    for (const each of this.#callers.values()) {
      if (each.waiting.length === 0 || !this.#mayHaveOne(each)) continue;
      if (!next || this.#startOf(each) < this.#startOf(next)) next = each;
    }
    return next;
  }

  #startOf({ finish }: Caller): number {
    return Math.max(this.#now, finish);
  }

  #begin(caller: Caller, weight: number): Place {
    this.#now = this.#startOf(caller);
    caller.finish = this.#now + weight;
    caller.atWork += 1;
    this.#atWork += 1;
    let isCounted = true;
    const uncount = () => {
      if (isCounted) this.#atWork -= 1;
      isCounted = false;
    };
    const { holdMs } = this.options;
    const timer = holdMs === undefined ? undefined : setTimeout(() => this.#freed(uncount), holdMs);
    let isEnded = false;
    return {
      end: (more = 0) => {
        if (isEnded) return;
        isEnded = true;
        clearTimeout(timer);
        caller.atWork -= 1;
        caller.finish += more;
        this.#freed(uncount);
      },
    };
  }

  #freed(uncount: () => void): void {
    uncount();
    this.advance();
    this.#forgetIdle();
  }

  /** Throws where the caller may not wait; a caller with more requests loses its last one instead where all places are taken. */
  #makeRoom(caller: Caller): void {
    const { limits, waiting, waitingPerCaller } = this.options;
    if (caller.waiting.length >= waitingPerCaller) {
      throw new TooManyAtOnce(limits.perCaller, waitingPerCaller, "CALLER");
    }
    if (this.#waiting < waiting) return;
    const largest = [...this.#callers.values()].reduce((one, other) =>
      other.waiting.length > one.waiting.length ? other : one,
    );
    const full = new TooManyAtOnce(limits.all, waiting, "ALL");
    if (largest.waiting.length <= caller.waiting.length + 1) throw full;
    largest.waiting.at(-1)?.refuse(full);
  }

  #wait(caller: Caller, weight: number, gone: AbortSignal | undefined): Promise<Place> {
    const { limits, waitMs } = this.options;
    return new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        gone?.removeEventListener("abort", left);
        caller.waiting.splice(caller.waiting.indexOf(waiting), 1);
        this.#waiting -= 1;
      };
      const waiting: Waiting = {
        weight,
        begin: () => {
          leave();
          resolve(this.#begin(caller, weight));
        },
        refuse: (error) => {
          leave();
          reject(error);
        },
      };
      const left = () => waiting.refuse(gone?.reason);
      const timer = setTimeout(() => waiting.refuse(new TooManyAtOnce(limits.time, waitMs, "TIME")), waitMs);
      gone?.addEventListener("abort", left, { once: true });
      const after = caller.waiting.findIndex((each) => each.weight > weight);
      caller.waiting.splice(after === -1 ? caller.waiting.length : after, 0, waiting);
      this.#waiting += 1;
    });
  }

  /** Who has nothing here and nothing to pay off is forgotten. */
  #forgetIdle(): void {
    if (this.#atWork === 0 && this.#waiting === 0) this.#now = Number.POSITIVE_INFINITY;
    if (this.#now !== Number.POSITIVE_INFINITY && this.#callers.size < MANY_CALLERS) return;
    for (const [name, each] of this.#callers) {
      if (each.atWork === 0 && each.waiting.length === 0 && each.finish <= this.#now) this.#callers.delete(name);
    }
    if (this.#now === Number.POSITIVE_INFINITY) this.#now = 0;
  }
}

const MANY_CALLERS = 1_000;
