import { collect, gauge, inSpan, isMeasuring, isTracing, observe, traceparent } from "@hub/telemetry";
import type { DataSource, QueryRunner } from "typeorm";

/** The pool of node-postgres, as TypeORM's driver holds it. */
interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** Measures a data source's statements and connections, and makes statements of a traced request spans; while both are off, it adds nothing. */
export function observeSql(dataSource: DataSource, pool: string): void {
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => observed(create(mode));
  const end = collect(() => {
    const { master } = dataSource.driver as unknown as { master?: Pool };
    if (!master) return;
    gauge("hub_database_connections", { pool, use: "busy" }, master.totalCount - master.idleCount);
    gauge("hub_database_connections", { pool, use: "idle" }, master.idleCount);
    gauge("hub_database_connections", { pool, use: "waiting" }, master.waitingCount);
  });
  const destroy = dataSource.destroy.bind(dataSource);
  dataSource.destroy = async () => {
    end();
    await destroy();
  };
}

function observed(runner: QueryRunner): QueryRunner {
  if (!isMeasuring() && !isTracing()) return runner;
  const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
  const measured = async (sql: string, ...rest: unknown[]) => {
    const began = performance.now();
    try {
      return await query(sql, ...rest);
    } finally {
      observe("hub_sql_seconds", { statement: verbOf(sql) }, (performance.now() - began) / 1000);
    }
  };
  // Outside of a request, as when a follower looks for events, a statement is no trace of its own.
  const traced = (sql: string, ...rest: unknown[]) =>
    traceparent() === undefined
      ? measured(sql, ...rest)
      : inSpan(summaryOf(sql), { kind: "CLIENT", attributes: { "db.system.name": "postgresql" } }, () =>
          measured(sql, ...rest),
        );
  runner.query = traced as QueryRunner["query"];
  return runner;
}

const VERBS = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "START", "COMMIT", "ROLLBACK"];

function verbOf(sql: string): string {
  const verb = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? "";
  return VERBS.includes(verb) ? verb : "OTHER";
}

/** The first word and the first table: neither values nor what was asked for. */
function summaryOf(sql: string): string {
  const table = /\b(?:FROM|INTO|UPDATE|JOIN)\s+("?[a-z_]+"?\."?[a-z_]+"?)/i.exec(sql)?.[1];
  return table === undefined ? verbOf(sql) : `${verbOf(sql)} ${table.replaceAll('"', "")}`;
}
