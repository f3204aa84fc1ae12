import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { until } from "@hub/clock";
import { type Fault, type FaultPlace, plannedFaults } from "./kinds/index.js";
import type { SteadyCommittee } from "./work/steady-committee.js";
import type { FailedRead, SteadyReader } from "./work/steady-reader.js";

/** A fault that happened. Instants are of `performance.now()`. */
export interface Inflicted {
  readonly fault: Fault;
  readonly from: number;
  /** When the whole hub was found well again; for ever until then. */
  until: number;
  /** From the moment it was healed, or inflicted where the hub heals itself; undefined for one together with another. */
  recoveredAfterMs: number | undefined;
}

/** How long the health check may take to notice a fault. */
const NOTICED_WITHIN_MS = 500;
/** For what hangs, far above what a loaded machine needs. */
const RECOVERY_LIMIT_MS = 240_000;
/** The share of faults that another follows within a second, while the hub recovers. */
const PAIRS = 0.35;
const MOST_PAUSE_MS = 300;
/** After a hub was found well, connections of before may still break. */
const AFTERMATH_MS = 1_000;
const TELL_EVERY = 10;

/** Inflicts faults on a hub at random moments, each as often as the others. */
export class FaultRun {
  readonly inflicted: Inflicted[] = [];
  readonly #began = performance.now();

  constructor(
    private readonly place: FaultPlace,
    private readonly readers: readonly SteadyReader[],
    private readonly committees: readonly SteadyCommittee[],
    private readonly goal: { faults: number; tell: (line: string) => void },
  ) {}

  async run(): Promise<void> {
    const { random } = this.place;
    const planned = plannedFaults(this.goal.faults * 2, this.place);
    while (this.inflicted.length < this.goal.faults) {
      await sleep(random() * MOST_PAUSE_MS);
      const givenUp = this.committees.find(({ failure }) => failure !== undefined);
      if (givenUp !== undefined) throw givenUp.failure;
      const fault = planned.shift();
      if (fault === undefined) throw new Error(`Only ${this.inflicted.length} faults could be inflicted.`);
      const isAlone = fault.endsHub === true || random() >= PAIRS;
      const other = isAlone ? undefined : takeAside(planned);
      await Promise.all([
        this.#inflict(fault, false),
        other && sleep(random() * 1_000).then(() => this.#inflict(other, true)),
      ]);
    }
  }

  async #inflict(fault: Fault, isAside: boolean): Promise<void> {
    const from = performance.now();
    const heal = await fault.inflict(this.place);
    if (heal === undefined) return;
    const inflicted: Inflicted = { fault, from, until: Number.POSITIVE_INFINITY, recoveredAfterMs: undefined };
    this.inflicted.push(inflicted);
    if (this.inflicted.length % TELL_EVERY === 0) this.#tellProgress(fault);
    await sleep(fault.lastsMs);
    const healedAt = fault.lastsMs > 0 ? performance.now() : from;
    await heal();
    await this.#untilWell(fault, performance.now());
    inflicted.until = performance.now();
    if (!isAside) inflicted.recoveredAfterMs = inflicted.until - healedAt;
  }

  #tellProgress({ kind, target }: Fault): void {
    const seconds = Math.round((performance.now() - this.#began) / 1_000);
    const stray = strayReads(this.readers, this.inflicted).length;
    this.goal.tell(
      `${this.inflicted.length} of ${this.goal.faults} faults in ${seconds} s, now ${target}: ${kind}; ${stray} reads failed elsewhere`,
    );
  }

  /** Until each part says that it is well, and each that could fail has answered a question. */
  async #untilWell(fault: Fault, healedAt: number): Promise<void> {
    let wasNoticed = false;
    const affected = this.readers.filter(({ part }) => fault.mayFail.includes(part));
    const isWell = async () => {
      const isReady = await this.#isReady();
      wasNoticed ||= !isReady;
      const isOver = wasNoticed || performance.now() - healedAt > NOTICED_WITHIN_MS;
      return isReady && isOver && affected.every(({ lastGood }) => lastGood > healedAt);
    };
    if (await until(isWell, { timeoutMs: RECOVERY_LIMIT_MS, everyMs: 50 })) return;
    const { kind, target } = fault;
    const waiting = affected.filter(({ lastGood }) => lastGood <= healedAt).map(({ part }) => part);
    const state = `load ${loadavg()[0]}, without an answer: ${waiting.join(", ") || "none"}, health: ${await this.#health()}`;
    throw new Error(`The hub did not recover: ${target}, ${kind}; ${state}\n${this.place.hub.output.slice(-3_000)}`);
  }

  async #health(): Promise<string> {
    const asked = fetch(`${this.place.hub.url}/health/degraded`, { signal: AbortSignal.timeout(10_000) });
    return asked.then((answer) => answer.text()).catch(String);
  }

  async #isReady(): Promise<boolean> {
    const signal = AbortSignal.timeout(3_000);
    const answer = await fetch(`${this.place.hub.url}/health/degraded`, { signal }).catch(() => undefined);
    const health = (await answer?.json().catch(() => undefined)) as { subgraphs?: object } | undefined;
    const subgraphs = Object.values(health?.subgraphs ?? {}) as { status: unknown }[];
    return subgraphs.length > 0 && subgraphs.every(({ status }) => status === 200);
  }
}

/** The next fault that leaves the hub where it is. */
function takeAside(planned: Fault[]): Fault | undefined {
  const index = planned.findIndex(({ endsHub }) => endsHub !== true);
  return index < 0 ? undefined : planned.splice(index, 1)[0];
}

/** The reads that failed though no fault of that moment touches their part. */
export function strayReads(readers: readonly SteadyReader[], inflicted: readonly Inflicted[]): FailedRead[] {
  const explains = ({ part, sentAt, failedAt }: FailedRead, { fault, from, until }: Inflicted) =>
    fault.mayFail.includes(part) && sentAt < until + AFTERMATH_MS && failedAt > from;
  return readers.flatMap(({ failed }) => failed).filter((read) => !inflicted.some((each) => explains(read, each)));
}
