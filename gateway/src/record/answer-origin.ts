import type { ToldRecord } from "@hub/parts";
import type { RecordMoment, SubgraphRecord } from "./subgraph-record.js";

/** From what an answer is made that may be kept. */
export interface Origin {
  readonly moments: readonly (readonly [SubgraphRecord, RecordMoment])[];
  /** By performance.now(): when it may hold no more. */
  readonly holdsUntil: number;
  /** Whether none of it depends on who asks. */
  readonly isForAll: boolean;
}

export function isCurrent({ moments, holdsUntil }: Origin): boolean {
  return performance.now() < holdsUntil && moments.every(([record, moment]) => record.isAt(moment));
}

/** Gathers from what one operation's answer is made. */
export class AnswerOrigin {
  readonly #moments = new Map<SubgraphRecord, RecordMoment>();
  #holdsUntil = Number.POSITIVE_INFINITY;
  #mayBeKept = true;
  #isForAll = true;

  /** @param askedAt when it was asked for, by performance.now() */
  add(record: SubgraphRecord, told: ToldRecord | undefined, askedAt: number): void {
    const known = this.#moments.get(record);
    const { process, madeAt: number, holdsMs = Number.POSITIVE_INFINITY, isForAll = false } = told ?? {};
    if (process === undefined || number === undefined || (known && known.number !== number)) {
      this.spoil();
      return;
    }
    this.#moments.set(record, { process, number });
    this.#holdsUntil = Math.min(this.#holdsUntil, askedAt + holdsMs);
    this.#isForAll &&= isForAll;
  }

  /** It may not be kept. */
  spoil(): void {
    this.#mayBeKept = false;
  }

  /** undefined where it may not be kept. */
  get whole(): Origin | undefined {
    if (!this.#mayBeKept || this.#moments.size === 0) return undefined;
    return { moments: [...this.#moments], holdsUntil: this.#holdsUntil, isForAll: this.#isForAll };
  }
}
