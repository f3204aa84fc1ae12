import type { DataSource, QueryRunner } from "typeorm";

/**
 * Runs work whose statements all see the same state of the database, whatever is committed meanwhile. They run one after the other, on one
 * connection, and write nothing.
 */
export async function inSnapshot<T>(dataSource: DataSource, work: (snapshot: DataSource) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction("REPEATABLE READ");
    await runner.query("SET TRANSACTION READ ONLY");
    runInTurn(runner);
    const query = { value: runner.query };
    return await work(Object.create(dataSource, { query, manager: { value: runner.manager } }));
  } finally {
    // Nothing was written. A connection that is broken by now is the pool's to replace.
    await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}

/** The driver's client takes the next statement when it is done with the last. */
function runInTurn(runner: QueryRunner): void {
  const run = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const query = (...given: unknown[]): Promise<unknown> => {
    const answer = last.then(() => run(...given));
    last = answer.catch(() => undefined);
    return answer;
  };
  runner.query = query as QueryRunner["query"];
}
