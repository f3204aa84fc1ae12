import { rowsOf } from "@hub/database";
import { lastPosition } from "@hub/events";
import type { SubgraphProcess } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { awaitOwnEvents, currentRecord, type PolicyContext, SOURCE, type TimedAct } from "./policy.context.js";

type Log = Parameters<SubgraphProcess["open"]>[1];

/** The timed acts that have not happened yet, in their order. */
async function actsToCome(context: PolicyContext, manager: EntityManager): Promise<TimedAct[]> {
  const [wheel] = await rowsOf<{ until: Date }>(manager, "SELECT turned_until AS until FROM hub.year_wheel");
  if (!wheel) throw new Error("hub.year_wheel has no row: beginTimedActs comes first.");
  const all = await Promise.all(context.timed.map((source) => source(context, manager)));
  return all
    .flat()
    .filter(({ at }) => at > wheel.until)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Performs all timed acts up to an instant, in order and once, in the caller's transaction. */
export async function runDueActsUntil(context: PolicyContext, manager: EntityManager, until: Date): Promise<void> {
  await currentRecord(context, manager);
  const due = (await actsToCome(context, manager)).filter(({ at }) => at <= until);
  if (due.length === 0) return;
  for (const act of due) await act.perform(manager);
  await manager.query("UPDATE hub.year_wheel SET turned_until = $1", [until]);
}

/** Performs all timed acts that are due by the hub's clock. */
export async function runDueActs(context: PolicyContext): Promise<void> {
  const { dataSource, clock } = context;
  const [next] = await actsToCome(context, dataSource.manager);
  if (!next || next.at > clock.now()) return;
  await dataSource.transaction((manager) => runDueActsUntil(context, manager, clock.now()));
  await awaitOwnEvents(context, await lastPosition(dataSource.manager, SOURCE));
}

/** The longest pause between two looks: another process may set an embargo, which no event announces. */
const LONGEST_PAUSE_MS = 1_000;
const RETRY_MS = 1_000;

/** Performs timed acts when they are due, as long as the process runs. */
export class DueActTimer {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(
    private readonly context: PolicyContext,
    private readonly log: Log,
  ) {}

  /** Looks again at once for what is due: the clock or the list of acts has changed. */
  wake(): void {
    this.#pauseFor(0);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #pauseFor(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#running.then(() => this.#run());
    }, ms);
  }

  async #run(): Promise<void> {
    if (this.#isStopped) return;
    try {
      await runDueActs(this.context);
      this.#pauseFor(await this.#untilNext());
    } catch (error) {
      this.log.error({ err: error }, "acts that are due could not be performed");
      this.#pauseFor(RETRY_MS);
    }
  }

  async #untilNext(): Promise<number> {
    const [next] = await actsToCome(this.context, this.context.dataSource.manager);
    const ms = next ? next.at.getTime() - this.context.clock.now().getTime() : LONGEST_PAUSE_MS;
    return Math.min(Math.max(ms, 0), LONGEST_PAUSE_MS);
  }
}

/** Sets the starting point of a new hub to now: acts before its first day never happen. */
export async function beginTimedActs({ dataSource, clock }: PolicyContext): Promise<void> {
  await dataSource.query("INSERT INTO hub.year_wheel (turned_until) VALUES ($1) ON CONFLICT DO NOTHING", [clock.now()]);
}
