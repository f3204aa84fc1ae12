import { AnswerMemoryFull } from "./answer-memory-full.js";

export interface AnswerMemoryLimits {
  /** Of one answer: what all subgraphs send for one operation. */
  perAnswer: number;
  /** Of all answers under way. */
  together: number;
}

interface Waiting {
  held: HeldBytes;
  bytes: number;
  go(): void;
}

/** As much is held without waiting: callers with short answers do not stand behind those with long ones. */
const NEVER_WAITS = 64 * 1024;
const MOST_WAIT_MS = 5_000;

/**
 * The bytes of answers that the gateway holds, from the first that a subgraph sends until the client has taken the last. Who would
 * exceed the limit of all waits, in order; the first of those who wait is let through, so that answers that are half read do not wait
 * for each other. So no more is held than that limit and one answer.
 */
export class AnswerMemory {
  readonly #waiting: Waiting[] = [];
  #held = 0;
  /** Who is let through beyond the limit, until it has released what it holds. */
  #favoured: HeldBytes | undefined;

  constructor(
    readonly limits: AnswerMemoryLimits,
    readonly clock: { after(ms: number, action: () => void): () => void },
  ) {}

  /** How many bytes are held now. */
  get held(): number {
    return this.#held;
  }

  begin(): HeldBytes {
    return new HeldBytes(this);
  }

  /** Counts further bytes; waits while there are too many, and throws AnswerMemoryFull where that takes too long. */
  async add(held: HeldBytes, bytes: number): Promise<void> {
    if (this.addAtOnce(held, bytes)) return;
    await this.#turn(held, bytes);
    if (held.isReleased) return;
    this.#held += bytes;
    held.bytes += bytes;
  }

  /** Counts further bytes where that needs no waiting; false where it does. */
  addAtOnce(held: HeldBytes, bytes: number): boolean {
    if (held.isReleased) return true;
    if (!this.#mayAdd(held, bytes)) return false;
    this.#held += bytes;
    held.bytes += bytes;
    return true;
  }

  release(held: HeldBytes): void {
    held.isReleased = true;
    this.#held -= held.bytes;
    held.bytes = 0;
    if (this.#favoured === held) this.#favoured = undefined;
    this.#letOn();
  }

  #mayAdd(held: HeldBytes, bytes: number): boolean {
    return held.bytes + bytes <= NEVER_WAITS || held === this.#favoured || this.#held + bytes <= this.limits.together;
  }

  #turn(held: HeldBytes, bytes: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = this.clock.after(MOST_WAIT_MS, () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(new AnswerMemoryFull(`no memory for an answer within ${MOST_WAIT_MS} ms`));
      });
      const waiting: Waiting = {
        held,
        bytes,
        go: () => {
          cancel();
          resolve();
        },
      };
      this.#waiting.push(waiting);
      this.#letOn();
    });
  }

  #letOn(): void {
    let coming = 0;
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      this.#favoured ??= first.held;
      if (first.held !== this.#favoured && this.#held + coming + first.bytes > this.limits.together) return;
      coming += first.bytes;
      this.#waiting.shift();
      first.go();
    }
  }
}

/** The bytes of one answer that are held. */
export class HeldBytes {
  bytes = 0;
  /** Whether an operation has taken it over, and releases it. */
  isTaken = false;
  isReleased = false;

  constructor(readonly memory: AnswerMemory) {}

  add(bytes: number): Promise<void> {
    return this.memory.add(this, bytes);
  }

  addAtOnce(bytes: number): boolean {
    return this.memory.addAtOnce(this, bytes);
  }

  release(): void {
    this.memory.release(this);
  }
}
