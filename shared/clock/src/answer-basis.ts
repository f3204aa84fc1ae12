import { AsyncLocalStorage } from "node:async_hooks";

const SECOND_MS = 1_000;

const underWay = new AsyncLocalStorage<AnswerBasis | undefined>();

/** What an answer under way depends on besides its question and what is on record. */
export class AnswerBasis {
  #holdsMs: number | undefined;
  #isOfRecord = true;
  #isForAll = true;

  /** For how long it holds, from when it was begun; undefined where it did not look at the clock. */
  get holdsMs(): number | undefined {
    return this.#holdsMs;
  }

  /** Whether it depends on nothing but the record and the clock. */
  get isOfRecord(): boolean {
    return this.#isOfRecord;
  }

  /** Whether it did not look at who asks. */
  get isForAll(): boolean {
    return this.#isForAll;
  }

  during<T>(work: () => T): T {
    return underWay.run(this, work);
  }

  noteOther(): void {
    this.#isOfRecord = false;
  }

  noteAsker(): void {
    this.#isForAll = false;
  }

  /** What happens by the clock happens at whole seconds: until the end of this one the answer is the same. */
  noteClock(ms: number): void {
    this.#holdsMs ??= SECOND_MS - (((ms % SECOND_MS) + SECOND_MS) % SECOND_MS);
  }
}

/**
 * Says that the answer under way depends on something that is not on record, such as whether another part answers; or that it is to be made anew
 * each time, since it checks the record itself.
 */
export function noteNotOnRecord(): void {
  underWay.getStore()?.noteOther();
}

export function noteClockRead(ms: number): void {
  underWay.getStore()?.noteClock(ms);
}

/** Looks at the clock where the answer does not depend on what it says. */
export function unnoted<T>(look: () => T): T {
  return underWay.run(undefined, look);
}
