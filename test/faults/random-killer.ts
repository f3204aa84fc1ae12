import { setTimeout as sleep } from "node:timers/promises";
import { until } from "@hub/clock";
import type { RunningHub } from "../testkit/hub/running-hub.js";
import { PARTS, type Part, pidsOf } from "./hub-parts.js";

/** One kill. */
export interface Kill {
  readonly part: Part;
  /** How long it took until the whole hub was ready again; undefined for a kill during another recovery. */
  readonly recoveredAfterMs: number | undefined;
}

/** How often the launcher is killed in all: each time the whole hub starts again. */
const LAUNCHER_KILLS = 2;
/** How long the health check may take to notice a kill. */
const NOTICED_WITHIN_MS = 400;
const RECOVERY_LIMIT_MS = 90_000;
/** The share of kills that another kill follows within a second, while the hub recovers. */
const PAIRS = 0.2;

export interface KillerOptions {
  readonly minutes: number;
  readonly kills: number;
  readonly random: () => number;
  /** Starts the hub again after its launcher was killed, as a service manager would. */
  readonly restart: () => Promise<RunningHub>;
}

/** Kills parts of a hub at random moments, each kind about as often as the others. */
export class RandomKiller {
  readonly kills: Kill[] = [];

  constructor(
    private hub: RunningHub,
    private readonly options: KillerOptions,
  ) {}

  /** Answers the hub that runs at the end. */
  async run(): Promise<RunningHub> {
    const { minutes, kills, random } = this.options;
    const others = PARTS.filter((part) => part !== "launcher");
    const plan = this.#plan(others);
    const everyMs = (minutes * 60_000) / kills;
    const began = Date.now();
    for (const [index, part] of plan.entries()) {
      const dueAt = began + everyMs * (index + 0.2 + 0.6 * random());
      await sleep(Math.max(0, dueAt - Date.now()));
      // Sometimes another part is killed while the hub recovers.
      const other = others[Math.floor(random() * others.length)] as Part;
      if (random() < PAIRS && part !== "launcher") void sleep(random() * 1_000).then(() => this.#killAside(other));
      await this.#kill(part);
    }
    return this.hub;
  }

  /** Every kind in turn, in a new random order each time, so that no kind is left out. */
  #plan(others: readonly Part[]): Part[] {
    const { kills, random } = this.options;
    const plan: Part[] = [];
    while (plan.length < kills) plan.push(...shuffled(others, random));
    plan.length = kills;
    const launchers = Math.min(LAUNCHER_KILLS, Math.floor(kills / 6));
    for (let n = 1; n <= launchers; n++) plan[Math.floor((kills * n) / (launchers + 1))] = "launcher";
    return plan;
  }

  /** A kill during the recovery from the one before: its own recovery has no time. */
  #killAside(part: Part): void {
    const [pid] = pidsOf(this.hub, part);
    if (pid === undefined) return;
    process.kill(pid, "SIGKILL");
    this.kills.push({ part, recoveredAfterMs: undefined });
  }

  async #kill(part: Part): Promise<void> {
    const pids = await this.#somePids(part);
    const pid = pids[Math.floor(this.options.random() * pids.length)] as number;
    const killedAt = performance.now();
    process.kill(pid, "SIGKILL");
    if (part === "launcher") {
      await this.hub.stop("SIGKILL");
      this.hub = await this.options.restart();
    }
    await this.#untilReady(part);
    this.kills.push({ part, recoveredAfterMs: performance.now() - killedAt });
  }

  /** For a moment after a kill there may be none. */
  async #somePids(part: Part): Promise<number[]> {
    for (const until = Date.now() + RECOVERY_LIMIT_MS; Date.now() < until; await sleep(50)) {
      const pids = pidsOf(this.hub, part);
      if (pids.length > 0) return pids;
    }
    throw new Error(`There is no ${part} to be killed: it was not started again.\n${this.hub.output.slice(-3_000)}`);
  }

  async #untilReady(part: Part): Promise<void> {
    const began = Date.now();
    let wasNoticed = false;
    const hasRecovered = async () => {
      const isReady = await this.#isReady();
      wasNoticed ||= !isReady;
      return isReady && (wasNoticed || Date.now() - began > NOTICED_WITHIN_MS);
    };
    if (await until(hasRecovered, { timeoutMs: RECOVERY_LIMIT_MS, everyMs: 25 })) return;
    throw new Error(`The hub did not recover from the kill of ${part}:\n${this.hub.output.slice(-3_000)}`);
  }

  async #isReady(): Promise<boolean> {
    const signal = AbortSignal.timeout(3_000);
    const answer = await fetch(`${this.hub.url}/health/degraded`, { signal }).catch(() => undefined);
    const health = (await answer?.json().catch(() => undefined)) as { subgraphs?: object } | undefined;
    const subgraphs = Object.values(health?.subgraphs ?? {}) as { status: unknown }[];
    return subgraphs.length > 0 && subgraphs.every(({ status }) => status === 200);
  }
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((value) => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
}
