import { DataSource, type DataSourceOptions } from "typeorm";
import { withSetting } from "./admin-connection.js";
import { columnParsers } from "./column-parsers.js";

export interface DataSourceSettings {
  readonly url: string;
  readonly entities: NonNullable<DataSourceOptions["entities"]>;
  /** Connections at most; default 10. */
  readonly poolSize?: number;
  /** For work that takes as long as it takes: no statement is given up, and no transaction for being idle. */
  readonly isPatient?: boolean;
  /** Shown in pg_stat_activity and the server's log. */
  readonly applicationName: string;
  /** Told when an idle connection is lost, as in a restart of the server; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

const CONNECT_TIMEOUT_MS = 5_000;
const TIMEOUTS = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000 };

/**
 * The application's TypeORM data source, to be `initialize()`d: no synchronize, sessions in UTC, no statement without an
 * end. `bigint` comes back as a number (beyond 2^53 it throws) from raw queries, `date` as the text `YYYY-MM-DD`; on an
 * entity, TypeORM turns a `bigint` column into a string unless the column has a transformer.
 */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: "postgres",
    url: withSetting(settings.url, "TimeZone", "UTC"),
    entities: settings.entities,
    applicationName: settings.applicationName,
    poolSize: settings.poolSize ?? 10,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolErrorHandler: settings.onConnectionLost ?? (() => undefined),
    synchronize: false,
    // Extensions are the migrations' affair: the application's login may not make any.
    installExtensions: false,
    logging: false,
    extra: {
      ...(settings.isPatient ? {} : TIMEOUTS),
      keepAlive: true,
      types: columnParsers,
    },
  });
}
