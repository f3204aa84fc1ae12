import { codeOf, createDataSource, rowsOf, StartError } from "@hub/database";
import { readEventsAt } from "@hub/events";
import { safeError } from "@hub/log";
import type { EntityManager, QueryRunner } from "typeorm";
import { entryOf, recordChange } from "../projection/change.projection.js";
import { derivedChanges } from "../projection/derived-change.projection.js";
import { applyEvent } from "../projection/projector.js";
import { FeedPositions, type RewoundSource, settleOffsets } from "./feed-position.store.js";
import { createNextTables, dropUnusedSets, swapIn } from "./next-tables.store.js";
import { InboxError, planReplay, type ReplayStep, type SourceEnds, sourceEnds } from "./replay-plan.store.js";
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

/** Events in one transaction. */
const BATCH = 50;
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
    poolSize: 1,
    isPatient: true,
  });
  await dataSource.initialize();
  try {
    // One connection for everything: it holds the lock, and its search path says which set is written.
    const runner = dataSource.createQueryRunner();
    await lockOutOthers(runner.manager);
    try {
      return await new Rebuild(runner, options).run();
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

async function lockOutOthers(manager: EntityManager): Promise<void> {
  const [lock] = await rowsOf<{ taken: boolean }>(
    manager,
    "SELECT pg_try_advisory_lock(hashtext('hub picture rebuild')) AS taken",
  );
  if (!lock?.taken) throw new StartError("The picture is being rebuilt already: wait until that has ended.");
}

class Rebuild {
  readonly #manager: EntityManager;
  readonly #done = new Map<string, number>();
  readonly #positions: FeedPositions;
  #replayed = 0;
  #planned = 0;

  constructor(
    private readonly runner: QueryRunner,
    private readonly options: RebuildOptions,
  ) {
    this.#manager = runner.manager;
    this.#positions = new FeedPositions(options.feedAnew);
  }

  async run(): Promise<RebuildOutcome> {
    const { report } = this.options;
    report.step("New tables");
    const { tables, finish } = await createNextTables(this.#manager);
    report.step("Replay");
    await this.#catchUp();
    report.step("Indexes");
    await finish();
    report.step("Switch");
    let outcome: RebuildOutcome | undefined;
    while (!outcome) {
      await this.#catchUp();
      outcome = await this.#switchOver(tables);
    }
    await dropUnusedSets(this.#manager);
    return outcome;
  }

  async #catchUp(): Promise<void> {
    let planned: readonly ReplayStep[];
    do {
      planned = (await this.#plan()).steps;
      for (let from = 0; from < planned.length; from += BATCH) {
        await this.runner.startTransaction();
        await this.#replay(planned.slice(from, from + BATCH));
        await this.runner.commitTransaction();
      }
    } while (planned.length > NEARLY_CAUGHT_UP);
  }

  /** Replays the last events and replaces the old set with the new one; undefined when a running batch took too long. */
  async #switchOver(tables: readonly string[]): Promise<RebuildOutcome | undefined> {
    const { feedAnew } = this.options;
    await this.runner.startTransaction();
    try {
      if (!(await this.#lockProjector())) return undefined;
      const { ends, steps } = await this.#plan();
      await this.#replay(steps);
      await this.#positions.settle(this.#manager);
      const rewound = feedAnew ? await settleOffsets(this.#manager, ends) : [];
      const compared = feedAnew ? tables.filter((table) => !FEED.includes(table)) : tables;
      const comparison = await compareSets(this.#manager, compared);
      await swapIn(this.#manager);
      await this.runner.commitTransaction();
      return { ...comparison, events: this.#replayed, tables: compared, appended: this.#positions.appended, rewound };
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
    const steps = await planReplay(this.#manager, { ends, done: this.#done, feedAnew });
    this.#planned += steps.length;
    return { ends, steps };
  }

  async #replay(steps: readonly ReplayStep[]): Promise<void> {
    const events = await readEventsAt(this.#manager, steps);
    if (events.length < steps.length) throw new InboxError([`${steps.length - events.length} events that it held`]);
    for (const [index, event] of events.entries()) {
      const facts = await applyEvent(this.#manager, event).catch((error: Error) => {
        throw new StartError(
          `${event.source}:${event.position} (${event.type}) cannot be projected: ${safeError(error).message}`,
        );
      });
      const step = steps[index];
      const position = this.#positions.of(step?.feedPosition ?? null);
      if (facts) await recordChange(this.#manager, event, entryOf(event, facts), position);
      for (const entry of await derivedChanges(this.#manager, event)) {
        const old = step?.derivedPositions[entry.part - 1] ?? null;
        await recordChange(this.#manager, event, entry, this.#positions.of(old));
      }
      this.#done.set(event.source, event.position);
    }
    this.#replayed += events.length;
    this.options.report.progress(this.#replayed, this.#planned);
  }
}

/** The tables that are meant to differ when the feed starts again. */
const FEED = ["change", "sequence"];
