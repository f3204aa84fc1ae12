import { AnswerBasis, recordVersion } from "@hub/clock";
import { printRecord } from "@hub/parts";
import type { RequestContext } from "../request.context.js";

/** From which record an answer is made, and what else it depends on. Begun before anything of it is read. */
export class AnswerOrigin {
  #madeAt = recordVersion.settled;
  #basis = new AnswerBasis();
  #isWatching = false;

  /** Whether the record was changing when it was begun, or has changed since: some of it may be read before the change, and some after it. */
  get isMixed(): boolean {
    return this.#madeAt === undefined || this.#madeAt !== recordVersion.settled;
  }

  /** Whether it depends on nothing but the record and the clock. */
  get isOfRecord(): boolean {
    return this.#basis.isOfRecord;
  }

  /** It is made once more. */
  beginAgain(): void {
    this.#madeAt = recordVersion.settled;
    this.#basis = new AnswerBasis();
  }

  duringQuery<T>(context: RequestContext, work: () => T): T {
    this.#watchCaller(context);
    return this.#basis.during(work);
  }

  duringCommand<T>(work: () => Promise<T>): Promise<T> {
    this.#basis.noteOther();
    return recordVersion.during(work);
  }

  /** What the gateway is told of it. */
  told({ errors, data }: { errors?: unknown; data?: unknown }): string {
    const isWhole = errors === undefined && data !== undefined && data !== null;
    const { process, number: now } = recordVersion;
    const { isOfRecord, isForAll, holdsMs } = this.#basis;
    const madeAt = isWhole && isOfRecord && recordVersion.isHeard ? this.#madeAt : undefined;
    return printRecord({ process, now, madeAt, holdsMs, isForAll });
  }

  /** What depends on who asks is nobody's but the asker's, and only events are told to all processes. Without a token it is for all who have none. */
  #watchCaller(context: RequestContext): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    const { actor } = context;
    const get = () => {
      this.#basis.noteAsker();
      if (actor !== undefined) this.#basis.noteOther();
      return actor;
    };
    Object.defineProperty(context, "actor", { get, enumerable: true, configurable: true });
  }
}
