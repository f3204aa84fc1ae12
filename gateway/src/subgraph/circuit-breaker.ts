import type { Clock } from "../operation/clock.js";
import { SubgraphFailure } from "./subgraph-failure.js";

export interface BreakerOptions {
  /** So many failures in a row open it; 0: nothing does. */
  failures: number;
  /** How long it is open before one request tries the subgraph again. */
  openMs: number;
}

export type BreakerState = "closed" | "open" | "half-open";

/**
 * Spares a subgraph that is down, and its callers the wait: when open it refuses at once, when half open it lets one request try. A
 * request that is too slow says nothing about others: then the subgraph is asked whether it lives.
 */
export class CircuitBreaker {
  readonly #options: BreakerOptions;
  readonly #clock: Pick<Clock, "now">;
  readonly #isAlive: () => Promise<boolean>;
  #failuresInARow = 0;
  #openedAt: number | undefined;
  #isBeingTried = false;
  #isBeingProbed = false;

  /** @param isAlive whether the subgraph's process answers anything at all */
  constructor(options: BreakerOptions, clock: Pick<Clock, "now">, isAlive: () => Promise<boolean>) {
    this.#options = options;
    this.#clock = clock;
    this.#isAlive = isAlive;
  }

  get state(): BreakerState {
    if (this.#openedAt === undefined) {
      return "closed";
    }
    return this.#clock.now() - this.#openedAt < this.#options.openMs ? "open" : "half-open";
  }

  /** Runs the request if it may run, and counts how it ends. */
  async run<T>(request: () => Promise<T>): Promise<T> {
    const isTrial = this.#admit();
    try {
      const result = await request();
      this.#succeeded();
      return result;
    } catch (error) {
      const failure = error instanceof SubgraphFailure ? error : undefined;
      if (failure?.kind === "TIMEOUT") await this.#tooSlow();
      // Neither a client that left nor an answer that is too large is a failure of the subgraph.
      else if (!failure?.isOfTheQuestion) this.#failed(isTrial);
      throw error;
    } finally {
      if (isTrial) {
        this.#isBeingTried = false;
      }
    }
  }

  #admit(): boolean {
    const { state } = this;
    if (state === "open" || (state === "half-open" && this.#isBeingTried)) {
      throw new SubgraphFailure("NOT_ASKED", `not asked after ${this.#failuresInARow} failures in a row`);
    }
    this.#isBeingTried = state === "half-open";
    return this.#isBeingTried;
  }

  #succeeded(): void {
    this.#failuresInARow = 0;
    this.#openedAt = undefined;
  }

  /** One probe is enough where nothing answers it: every further request would cost its caller the whole wait. */
  async #tooSlow(): Promise<void> {
    if (this.#options.failures === 0 || this.#isBeingProbed) return;
    this.#isBeingProbed = true;
    try {
      if (!(await this.#isAlive())) this.#failed(true);
      else if (this.state === "half-open") this.#succeeded();
    } finally {
      this.#isBeingProbed = false;
    }
  }

  #failed(isEnough: boolean): void {
    this.#failuresInARow += 1;
    const { failures } = this.#options;
    if (failures > 0 && (isEnough || this.#failuresInARow >= failures)) {
      this.#openedAt = this.#clock.now();
    }
  }
}
