import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { RunningHub } from "../testkit/hub/running-hub.js";

const QUESTION = `{ actionPlans { nodes { committee { code } revision } totalCount } freshness { committee { code } reachable }
  policyPicture(year: 2012) { totals { initiatives financed { oere } } } }`;

/** Reads the picture at a steady rate, and records each answer that is older than one before. */
export class SteadyReader {
  sent = 0;
  failed = 0;
  /** Where an answer showed an older revision than one before it. */
  readonly wentBack: string[] = [];
  readonly #newest = new Map<string, number>();
  readonly #pending = new Set<Promise<void>>();
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly hub: RunningHub,
    everyMs: number,
  ) {
    this.#timer = setInterval(() => this.#ask(), everyMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all(this.#pending);
  }

  #ask(): void {
    // One at a time: of two queries at once, the later may be answered first.
    if (this.#pending.size > 0) return;
    this.sent += 1;
    const pending = this.#read()
      .catch(() => {
        this.failed += 1;
      })
      .finally(() => this.#pending.delete(pending));
    this.#pending.add(pending);
  }

  async #read(): Promise<void> {
    const { actionPlans } = await this.hub.as().demand<GraphAnswer>(QUESTION);
    for (const { committee, revision } of actionPlans.nodes) {
      const before = this.#newest.get(committee.code) ?? 0;
      if (revision < before) this.wentBack.push(`${committee.code}: ${revision} after ${before}`);
      this.#newest.set(committee.code, Math.max(before, revision));
    }
  }
}
