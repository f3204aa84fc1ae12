import type { DataSource, DataSourceOptions } from "typeorm";
import { withSetting } from "./admin-connection.js";
import { columnParsers } from "./column-parsers.js";
import { FairDataSource } from "./fair-data-source.js";
import { observeSql } from "./observed-sql.js";

export interface DataSourceSettings {
  readonly url: string;
  readonly entities: NonNullable<DataSourceOptions["entities"]>;
  /** Most connections; default 10. */
  readonly poolSize?: number;
  /** For work that may take long: no statement timeout, and no timeout for idle transactions. */
  readonly isPatient?: boolean;
  /** How long one statement may take; default 30 seconds. */
  readonly statementTimeoutMs?: number;
  /** Shown in pg_stat_activity and the server's log. */
  readonly applicationName: string;
  /** Called when an idle connection is lost, for example in a restart of the server. The pool replaces it. */
  readonly onConnectionLost?: (error: Error) => void;
}

const CONNECT_TIMEOUT_MS = 5_000;
const TIMEOUTS = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000 };

/**
 * The application's TypeORM data source, to be `initialize()`d: sessions in UTC, with a statement timeout. On an entity,
 * TypeORM turns a `bigint` column into a string unless the column has a transformer.
 */
export function createDataSource(settings: DataSourceSettings): DataSource {
  const dataSource = new FairDataSource({
    type: "postgres",
    url: withSetting(settings.url, "TimeZone", "UTC"),
    entities: settings.entities,
    applicationName: settings.applicationName,
    poolSize: settings.poolSize ?? 10,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolErrorHandler: settings.onConnectionLost ?? (() => undefined),
    synchronize: false,
    // Migrations create extensions: the application's login may not.
    installExtensions: false,
    logging: false,
    extra: {
      ...(settings.isPatient ? {} : TIMEOUTS),
      ...(settings.statementTimeoutMs !== undefined && { statement_timeout: settings.statementTimeoutMs }),
      keepAlive: true,
      types: columnParsers,
    },
  });
  observeSql(dataSource, settings.applicationName);
  return dataSource;
}
