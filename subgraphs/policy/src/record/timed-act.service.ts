import { lastPosition } from "@hub/events";
import type { SubgraphProcess } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { currentRecord, type PolicyDesk, SOURCE, type TimedAct, takeIn } from "./policy.context.js";

type Log = Parameters<SubgraphProcess["open"]>[1];

/** What has not happened yet, in the order in which it will. */
async function actsToCome(desk: PolicyDesk, manager: EntityManager): Promise<TimedAct[]> {
  const [row] = await manager.query("SELECT turned_until AS until FROM hub.year_wheel");
  const all = await Promise.all(desk.timed.map((source) => source(desk, manager)));
  return all
    .flat()
    .filter(({ at }) => at > row.until)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Lets happen, in the caller's transaction, whatever falls in the time up to an instant: in order, once. */
export async function turnWheelTo(desk: PolicyDesk, manager: EntityManager, until: Date): Promise<void> {
  await currentRecord(desk, manager);
  const due = (await actsToCome(desk, manager)).filter(({ at }) => at <= until);
  if (due.length === 0) return;
  for (const act of due) await act.perform(manager);
  await manager.query("UPDATE hub.year_wheel SET turned_until = $1", [until]);
}

/** Lets happen what the clock has passed by now. */
export async function turnWheel(desk: PolicyDesk): Promise<void> {
  const { dataSource, clock } = desk;
  const [next] = await actsToCome(desk, dataSource.manager);
  if (!next || next.at > clock.now()) return;
  await dataSource.transaction((manager) => turnWheelTo(desk, manager, clock.now()));
  await takeIn(desk, await lastPosition(dataSource.manager, SOURCE));
}

/** How long the wheel rests at most: an embargo is set without a word to the outbox, perhaps by another process. */
const LONGEST_REST_MS = 1_000;
const RETRY_MS = 1_000;

/** Turns the wheel while the process runs. */
export class WheelTimer {
  #timer: NodeJS.Timeout | undefined;
  #turning: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(
    private readonly desk: PolicyDesk,
    private readonly log: Log,
  ) {}

  /** Looks anew when the next moment is: the clock, or what is to come, has changed. */
  wake(): void {
    this.#restFor(0);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#turning;
  }

  #restFor(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#turning = this.#turning.then(() => this.#turn());
    }, ms);
  }

  async #turn(): Promise<void> {
    if (this.#isStopped) return;
    try {
      await turnWheel(this.desk);
      this.#restFor(await this.#untilNext());
    } catch (error) {
      this.log.error({ err: error }, "the year wheel could not be turned");
      this.#restFor(RETRY_MS);
    }
  }

  async #untilNext(): Promise<number> {
    const [next] = await actsToCome(this.desk, this.desk.dataSource.manager);
    const ms = next ? next.at.getTime() - this.desk.clock.now().getTime() : LONGEST_REST_MS;
    return Math.min(Math.max(ms, 0), LONGEST_REST_MS);
  }
}

/** A wheel that was never turned begins now: what lies before the hub's first day does not happen in it. */
export async function beginWheel({ dataSource, clock }: PolicyDesk): Promise<void> {
  await dataSource.query("INSERT INTO hub.year_wheel (turned_until) VALUES ($1) ON CONFLICT DO NOTHING", [clock.now()]);
}
