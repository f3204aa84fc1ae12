import { codeOf, createDataSource, StartError } from "@hub/database";
import { readEventsAt } from "@hub/events";
import type { EntityManager, QueryRunner } from "typeorm";
import { recordChange } from "../projection/change.projection.js";
import { applyEvent } from "../projection/projector.js";
import { FeedPositions, type RewoundSource, settleOffsets } from "./feed-position.store.js";
import { dropSets, makeTwin, takePlace } from "./next-tables.store.js";
import { InboxError, planReplay, type ReplayStep, type SourceEnds, sourceEnds } from "./replay-plan.store.js";
import { type Comparison, compareSets } from "./table-comparison.store.js";

export interface RebuildOptions {
  /** The picture's database, with the rights of its owner. */
  readonly url: string;
  /** Begins the change feed anew from all that the inbox holds; for an inbox that has been copied anew. */
  readonly feedAnew: boolean;
  readonly report: RebuildReport;
}

/** Told what the rebuild is doing. */
export interface RebuildReport {
  step(title: string): void;
  progress(done: number, total: number): void;
}

export interface RebuildOutcome extends Comparison {
  readonly events: number;
  readonly tables: readonly string[];
  /** Events that the old feed did not tell of; the new one does, at its end. */
  readonly untold: number;
  readonly rewound: readonly RewoundSource[];
}

/** Events in one transaction. */
const BATCH = 50;
/** So few are left to the transaction that switches over, while the projector waits. */
const NEARLY_CAUGHT_UP = 50;
/** How long other sources' batches may have to stand behind us while we wait for a running one. */
const LOCK_TIMEOUT_MS = 5_000;
const LOCK_NOT_AVAILABLE = "55P03";

/** Builds the read tables anew beside those in service, and lets the new ones take their place. */
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
    // One connection for all of it: it holds the lock, and its search path says which set is written.
    const runner = dataSource.createQueryRunner();
    await lockOutOthers(runner.manager);
    try {
      return await new Rebuild(runner, options).run();
    } catch (error) {
      // What serves is untouched; if the connection is gone, the next run removes what this one has made.
      await dropSets(runner.manager).catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

async function lockOutOthers(manager: EntityManager): Promise<void> {
  const [row] = await manager.query("SELECT pg_try_advisory_lock(hashtext('hub picture rebuild')) AS free");
  if (!row.free) throw new StartError("The picture is being rebuilt already: wait until that has ended.");
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
    const { tables, finish } = await makeTwin(this.#manager);
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
    await dropSets(this.#manager);
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

  /** Takes the last events and lets the new set take the old one's place; undefined when a running batch took too long. */
  async #switchOver(tables: readonly string[]): Promise<RebuildOutcome | undefined> {
    const { feedAnew } = this.options;
    await this.runner.startTransaction();
    try {
      if (!(await this.#holdProjector())) return undefined;
      const { ends, steps } = await this.#plan();
      await this.#replay(steps);
      await this.#positions.settle(this.#manager);
      const rewound = feedAnew ? await settleOffsets(this.#manager, ends) : [];
      const compared = feedAnew ? tables.filter((table) => !FEED.includes(table)) : tables;
      const comparison = await compareSets(this.#manager, compared);
      await takePlace(this.#manager);
      await this.runner.commitTransaction();
      return { ...comparison, events: this.#replayed, tables: compared, untold: this.#positions.untold, rewound };
    } finally {
      if (this.runner.isTransactionActive) await this.runner.rollbackTransaction();
    }
  }

  /** Each batch of the projector begins by writing its offset: this waits for those that run, and later ones wait for us. */
  async #holdProjector(): Promise<boolean> {
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
        throw new StartError(`${event.source}:${event.position} (${event.type}) cannot be projected: ${error.message}`);
      });
      const position = this.#positions.of(steps[index]?.told ?? null);
      if (facts) await recordChange(this.#manager, event, facts, position);
      this.#done.set(event.source, event.position);
    }
    this.#replayed += events.length;
    this.options.report.progress(this.#replayed, this.#planned);
  }
}

/** The tables that differ by intention when the feed begins anew. */
const FEED = ["change", "sequence"];
