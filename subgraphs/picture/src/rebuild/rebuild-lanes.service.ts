import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import { NEXT } from "./next-tables.store.js";

/** Work that others do not wait for, on tables that are made anew where they are lost. */
const SETTINGS = [
  `SET search_path = ${NEXT}`,
  "SET synchronous_commit = off",
  "SET maintenance_work_mem = '128MB'",
  "SET work_mem = '32MB'",
];

/** Connections that write the next set of tables side by side. */
export class RebuildLanes {
  private constructor(private readonly runners: readonly QueryRunner[]) {}

  static async open(dataSource: DataSource, count: number): Promise<RebuildLanes> {
    const runners = Array.from({ length: count }, () => dataSource.createQueryRunner());
    for (const runner of runners) for (const setting of SETTINGS) await runner.manager.query(setting);
    return new RebuildLanes(runners);
  }

  /** Gives each item to whichever lane is free; after a failure no further one is begun. */
  async each<T>(items: readonly T[], work: (lane: QueryRunner, item: T) => Promise<unknown>): Promise<void> {
    const left = [...items];
    const failures: unknown[] = [];
    const run = async (lane: QueryRunner) => {
      for (let item = left.shift(); item !== undefined && failures.length === 0; item = left.shift()) {
        await work(lane, item).catch((error) => failures.push(error));
      }
    };
    await Promise.all(this.runners.map(run));
    if (failures.length > 0) throw failures[0];
  }

  /** Runs statements, in no order. */
  run(statements: readonly string[]): Promise<void> {
    return this.each(statements, async (lane, statement) => {
      await lane.manager.query(statement);
    });
  }

  async close(): Promise<void> {
    for (const runner of this.runners) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    }
  }
}

/** Does work in one transaction of a lane. */
export async function inTransaction(lane: QueryRunner, work: (manager: EntityManager) => Promise<void>): Promise<void> {
  await lane.startTransaction();
  try {
    await work(lane.manager);
    await lane.commitTransaction();
  } catch (error) {
    await lane.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}
