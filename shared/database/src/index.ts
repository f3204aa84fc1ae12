export { type DatabaseDump, withDumps } from "./backup/database-dump.service.js";
export { type LoadedTable, loadDatabase } from "./backup/database-load.service.js";
export { type DumpedTable, tableName } from "./backup/dumped-table.store.js";
export { bigintAsNumber } from "./bigint-column.js";
export { asRole, urlOf, withConnection, withSetting } from "./connection/admin-connection.js";
export { createDataSource, type DataSourceSettings } from "./connection/data-source.js";
export { isDatabaseAway, isDiskFull } from "./connection/database-outage.js";
export { connectionsOf, DatabasePools, POOL_DEFAULTS, type PoolSettings } from "./connection/database-pools.js";
export { statementOwner } from "./connection/fair-data-source.js";
export { freeLoopbackPorts, isRefusedByFetch, listenFailure } from "./connection/loopback-port.js";
export { type Queryable, rowsOf, type Statement, statement } from "./connection/rows.js";
export { inSnapshot } from "./connection/snapshot.js";
export { codeOf, reasonOf, StartError } from "./connection/start-error.js";
export {
  type EmbeddedOptions,
  type EmbeddedPostgres,
  secretsFile,
  startEmbeddedPostgres,
} from "./embedded/embedded-postgres.service.js";
export { type Account, canEnter } from "./embedded/postgres-account.js";
export { prepareDataFolder, removePostgres } from "./embedded/postgres-home.js";
export { findRunningPostgres } from "./embedded/running-postgres.js";
export {
  type ProvisionOptions,
  provision,
  provisionAll,
  type SubgraphDatabase,
  setAccess,
  subgraphDatabase,
} from "./provision/database-provision.service.js";
export { type MigrateOptions, MigrationError, migrate } from "./provision/migration.service.js";
export { provisionReader } from "./provision/reader-login.service.js";
export { SecretStore } from "./provision/secret.store.js";
export { checkServer, type ServerFacts } from "./provision/server-check.service.js";
export { claimServer } from "./provision/server-claim.service.js";
export {
  endLongReads,
  makeSqlLogin,
  revokeSqlLogin,
  type SqlLogin,
  type SqlLoginLimits,
  sqlLogins,
} from "./provision/sql-login.service.js";
export {
  existingDatabases,
  removeDatabases,
  removeRoles,
  replaceDatabase,
} from "./replication/database-removal.service.js";
export { awaitInboxCopy } from "./replication/inbox-copy.service.js";
export { linkOutbox, prepareInbox } from "./replication/outbox-link.service.js";
export { linkName, type OutboxLink, type ServerAddress } from "./replication/replication-link.js";
export { type SubscriptionHealth, subscriptionHealth } from "./replication/subscription-health.store.js";
