import { setTimeout as sleep } from "node:timers/promises";
import { withRetry } from "@hub/client";
import { planOf } from "../testkit/documents/action-plan.js";
import type { RunningHub } from "../testkit/hub/running-hub.js";

/** A publication that the hub has acknowledged. */
interface Acknowledged {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly contentHash: string;
}

const PATIENCE_MS = 120_000;

/** A committee's system that publishes one plan after the other, and repeats what fails with the same idempotency key. */
export class SteadyPublisher {
  readonly acknowledged: Acknowledged[] = [];
  sentAgain = 0;
  #isRunning = true;
  readonly #done: Promise<void>;

  constructor(
    hub: RunningHub,
    readonly slug: string,
    private readonly code: string,
    everyMs: number,
  ) {
    // A restarted hub has the same address.
    this.#done = this.#run(hub, everyMs);
  }

  /** Stops after the current publication. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    await this.#done;
  }

  async #run(hub: RunningHub, everyMs: number): Promise<void> {
    const client = hub.committee(this.slug);
    // The demo city's second plan is the newest.
    for (let basedOn = 2; this.#isRunning; basedOn++) {
      const plan = planOf({ committee: this.code, basedOn, oere: basedOn * 100 });
      const work = () => client.publishActionPlan(plan, `kill-run/${basedOn}`);
      const onRetry = () => {
        this.sentAgain += 1;
      };
      const { receipt, document, findings } = await withRetry(work, { forMs: PATIENCE_MS, onRetry });
      if (!receipt || !document) throw new Error(`${this.code}'s plan was refused: ${JSON.stringify(findings)}`);
      const { position, contentHash } = receipt;
      this.acknowledged.push({ ...document, position, contentHash });
      await sleep(everyMs);
    }
  }
}
