import { codeOf, createDataSource, rowsOf, StartError } from "@hub/database";
import type { EntityManager, QueryRunner } from "typeorm";
import { markAsRenewed } from "../search/index.js";
import { EventReplay } from "./event-replay.service.js";
import { FeedPositions, type RewoundSource, settleOffsets } from "./feed-position.store.js";
import { createNextTables, dropUnusedSets, type NextTables, run, swapIn } from "./next-tables.store.js";
import { RebuildLanes } from "./rebuild-lanes.service.js";
import { planReplay, type ReplayStep, type SourceEnds, sourceEnds } from "./replay-plan.store.js";
import { type Comparison, compareSets } from "./table-comparison.store.js";

export interface RebuildOptions {
  /** The picture's database, with the rights of its owner. */
  readonly url: string;
  /** Starts the change feed again from all that the inbox holds, after the inbox has been copied again. */
  readonly feedAnew: boolean;
  readonly report: RebuildReport;
}

/** Receives the progress of a rebuild. */
export interface RebuildReport {
  step(title: string): void;
  progress(done: number, total: number): void;
}

export interface RebuildOutcome extends Comparison {
  readonly events: number;
  readonly tables: readonly string[];
  /** The number of events that the old feed lacked and that the new one has at its end. */
  readonly appended: number;
  readonly rewound: readonly RewoundSource[];
}

/** Committees whose plans are projected side by side: while one waits for the database, others are read. */
const LANES = 4;
/** Fewer events are projected before the lanes are open. */
const WORTH_LANES = 40;
/** At most so many events are left for the transaction that switches over, since the projector waits for it. */
const NEARLY_CAUGHT_UP = 50;
/** Lock timeout of the switch-over: while it waits for a running batch, the projection of all sources waits behind it. */
const LOCK_TIMEOUT_MS = 5_000;
const LOCK_NOT_AVAILABLE = "55P03";

/** Rebuilds the read tables beside those in use, and then replaces those. */
export async function rebuildPicture(options: RebuildOptions): Promise<RebuildOutcome> {
  const dataSource = createDataSource({
    url: options.url,
    entities: [],
    applicationName: "hub picture rebuild",
    // Work that belongs to no operation has half of them.
    poolSize: 2 * (LANES + 1),
    isPatient: true,
  });
  await dataSource.initialize();
  try {
    // It holds the lock, and its search path says which set is written.
    const runner = dataSource.createQueryRunner();
    await lockOutOthers(runner.manager);
    try {
      return await rebuildWith(runner, options);
    } catch (error) {
      // The tables in use are untouched. If the connection is lost, the next run removes the unfinished ones.
      await dropUnusedSets(runner.manager).catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

async function rebuildWith(runner: QueryRunner, options: RebuildOptions): Promise<RebuildOutcome> {
  options.report.step("New tables");
  const next = await createNextTables(runner.manager);
  const lanes = await RebuildLanes.open(runner.dataSource, (await isLarge(runner.manager)) ? LANES : 1);
  let outcome: RebuildOutcome;
  try {
    outcome = await new Rebuild(runner, lanes, options).run(next);
  } finally {
    await lanes.close();
  }
  await dropUnusedSets(runner.manager);
  return outcome;
}

async function isLarge(manager: EntityManager): Promise<boolean> {
  const [large] = await rowsOf(manager, "SELECT FROM hub.inbox OFFSET $1 LIMIT 1", [WORTH_LANES]);
  return large !== undefined;
}

async function lockOutOthers(manager: EntityManager): Promise<void> {
  const [lock] = await rowsOf<{ taken: boolean }>(
    manager,
    "SELECT pg_try_advisory_lock(hashtext('hub picture rebuild')) AS taken",
  );
  if (!lock?.taken) throw new StartError("The picture is being rebuilt already: wait until that has ended.");
}

class Rebuild {
  readonly #manager: EntityManager;
  readonly #positions: FeedPositions;
  readonly #replay: EventReplay;
  #planned = 0;

  constructor(
    private readonly runner: QueryRunner,
    private readonly lanes: RebuildLanes,
    private readonly options: RebuildOptions,
  ) {
    this.#manager = runner.manager;
    this.#positions = new FeedPositions(options.feedAnew);
    this.#replay = new EventReplay(this.#manager, this.#positions, () =>
      options.report.progress(this.#replay.replayed, this.#planned),
    );
  }

  async run(next: NextTables): Promise<RebuildOutcome> {
    const { report } = this.options;
    report.step("Replay");
    await this.#catchUp();
    report.step("Cells");
    // So that PostgreSQL knows how many there are.
    await this.lanes.run(["ANALYZE initiative", "ANALYZE budget_line"]);
    await this.#replay.makeCells(this.lanes);
    report.step("Indexes");
    await this.lanes.run(next.indexes);
    await run(this.#manager, next.keys);
    await this.lanes.run(next.statistics);
    report.step("Switch");
    let outcome: RebuildOutcome | undefined;
    while (!outcome) {
      await this.#catchUp();
      outcome = await this.#switchOver(next.tables);
    }
    return outcome;
  }

  async #catchUp(): Promise<void> {
    let planned: readonly ReplayStep[];
    do {
      planned = (await this.#plan()).steps;
      await this.#replay.inBatches(this.runner, this.lanes, planned);
    } while (planned.length > NEARLY_CAUGHT_UP);
  }

  /** Replays the last events and replaces the old set with the new one; undefined when a running batch took too long. */
  async #switchOver(tables: readonly string[]): Promise<RebuildOutcome | undefined> {
    const { feedAnew } = this.options;
    await this.runner.startTransaction();
    try {
      if (!(await this.#lockProjector())) return undefined;
      const { ends, steps } = await this.#plan();
      await this.#replay.inOrder(steps);
      await this.#replay.makeCells();
      await this.#positions.settle(this.#manager);
      const rewound = feedAnew ? await settleOffsets(this.#manager, ends) : [];
      const compared = feedAnew ? tables.filter((table) => !FEED.includes(table)) : tables;
      const comparison = await compareSets(this.#manager, compared);
      await markAsRenewed(this.#manager);
      await swapIn(this.#manager);
      await this.runner.commitTransaction();
      const { appended } = this.#positions;
      return { ...comparison, events: this.#replay.replayed, tables: compared, appended, rewound };
    } finally {
      if (this.runner.isTransactionActive) await this.runner.rollbackTransaction();
    }
  }

  /** Every batch of the projector starts by writing its offset: this waits for running batches, and later ones wait for it. */
  async #lockProjector(): Promise<boolean> {
    try {
      await this.#manager.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`);
      await this.#manager.query("LOCK TABLE hub.inbox_offset IN EXCLUSIVE MODE");
      await this.#manager.query("SET LOCAL lock_timeout = 0");
      return true;
    } catch (error) {
      if (codeOf(error) === LOCK_NOT_AVAILABLE) return false;
      throw error;
    }
  }

  async #plan(): Promise<{ ends: SourceEnds; steps: readonly ReplayStep[] }> {
    const { feedAnew } = this.options;
    const ends = await sourceEnds(this.#manager, feedAnew);
    const steps = await planReplay(this.#manager, { ends, done: this.#replay.done, feedAnew });
    this.#planned += steps.length;
    return { ends, steps };
  }
}

/** The tables that are meant to differ when the feed starts again. */
const FEED = ["change", "sequence"];
