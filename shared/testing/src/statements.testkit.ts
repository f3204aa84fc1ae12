import { AsyncLocalStorage } from "node:async_hooks";
import type { createDataSource } from "@hub/database";

type DataSource = ReturnType<typeof createDataSource>;

/** A statement, and the values that it was sent with. */
export interface SentStatement {
  sql: string;
  parameters: readonly unknown[];
}

/** The SQL that `work` itself sends through a data source. What the process asks meanwhile, as a follower does, is not in it. */
export async function statementsOf(dataSource: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  return (await sentStatements(dataSource, work)).map(({ sql }) => sql);
}

/** The same statements with their values. */
export async function sentStatements(dataSource: DataSource, work: () => Promise<unknown>): Promise<SentStatement[]> {
  const scope = new AsyncLocalStorage<SentStatement[]>();
  const statements: SentStatement[] = [];
  const { logger } = dataSource;
  const logQuery = (sql: string, parameters: readonly unknown[] = []) => scope.getStore()?.push({ sql, parameters });
  dataSource.logger = Object.create(logger, { logQuery: { value: logQuery } });
  try {
    await scope.run(statements, work);
  } finally {
    dataSource.logger = logger;
  }
  return statements;
}
