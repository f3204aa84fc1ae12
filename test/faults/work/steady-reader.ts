import { setTimeout as sleep } from "node:timers/promises";
import type { GraphAnswer } from "../../testkit/hub/graph-answer.js";
import type { RunningHub } from "../../testkit/hub/running-hub.js";
import type { AnsweringPart } from "../kinds/index.js";

/** A read that failed. Instants are of `performance.now()`. */
export interface FailedRead {
  readonly part: AnsweringPart;
  readonly sentAt: number;
  readonly failedAt: number;
  readonly why: string;
}

const PICTURE = `{ actionPlans { nodes { committee { code } revision } totalCount } freshness { committee { code } reachable }
  policyPicture(year: 2012) { totals { initiatives financed { oere } } } }`;

/** Reads of one part, at a steady rate, what it alone can answer; and records each answer that is older than one before. */
export class SteadyReader {
  sent = 0;
  readonly failed: FailedRead[] = [];
  /** Where an answer showed an older revision than one before it. */
  readonly wentBack: string[] = [];
  /** When the newest read was sent that was answered. */
  lastGood = 0;
  slowestMs = 0;
  readonly #newest = new Map<string, number>();
  readonly #done: Promise<void>;
  #isRunning = true;

  constructor(
    private readonly hub: RunningHub,
    readonly part: AnsweringPart,
    everyMs: number,
  ) {
    this.#done = this.#run(everyMs);
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    await this.#done;
  }

  /** One at a time: of two queries at once, the later may be answered first. */
  async #run(everyMs: number): Promise<void> {
    while (this.#isRunning) {
      const sentAt = performance.now();
      this.sent += 1;
      try {
        await this.#read();
        this.lastGood = sentAt;
      } catch (error) {
        this.failed.push({ part: this.part, sentAt, failedAt: performance.now(), why: String(error).slice(0, 300) });
      }
      this.slowestMs = Math.max(this.slowestMs, performance.now() - sentAt);
      await sleep(everyMs);
    }
  }

  async #read(): Promise<void> {
    const answer = await this.hub.as().demand<GraphAnswer>(questionOf(this.part));
    for (const [name, revision] of revisionsIn(answer, this.part)) {
      const before = this.#newest.get(name) ?? 0;
      if (revision < before) this.wentBack.push(`${this.part}: ${name} ${revision} after ${before}`);
      this.#newest.set(name, Math.max(before, revision));
    }
  }
}

function questionOf(part: AnsweringPart): string {
  if (part === "picture") return PICTURE;
  if (part === "policy") return "{ policies { id title { da } } }";
  return `{ ${rootOf(part)} { actionPlan { revision title { da } } } }`;
}

const rootOf = (part: AnsweringPart): string => (part === "social-services" ? "socialServices" : part);

function revisionsIn(answer: GraphAnswer, part: AnsweringPart): [string, number][] {
  if (part === "policy") return [];
  if (part !== "picture") return [["plan", answer[rootOf(part)].actionPlan.revision]];
  return answer.actionPlans.nodes.map((plan: GraphAnswer) => [plan.committee.code, plan.revision]);
}
