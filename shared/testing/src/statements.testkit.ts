import { AsyncLocalStorage } from "node:async_hooks";
import type { createDataSource } from "@hub/database";

type DataSource = ReturnType<typeof createDataSource>;

/** The SQL that `work` itself sends through a data source. What the process asks meanwhile, as a follower does, is not in it. */
export async function statementsOf(dataSource: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  const scope = new AsyncLocalStorage<string[]>();
  const statements: string[] = [];
  const { logger } = dataSource;
  dataSource.logger = Object.create(logger, { logQuery: { value: (sql: string) => scope.getStore()?.push(sql) } });
  try {
    await scope.run(statements, work);
  } finally {
    dataSource.logger = logger;
  }
  return statements;
}
