export { asRole, urlOf, withConnection, withSetting } from "./admin.connection.js";
export { bigintAsNumber } from "./bigint-column.js";
export { createDataSource, type DataSourceSettings } from "./data.source.js";
export { type MigrateOptions, MigrationError, migrate } from "./database.migration.js";
export { isDatabaseAway } from "./database.outage.js";
export {
  type ProvisionOptions,
  provision,
  type SubgraphDatabase,
  setAccess,
  subgraphDatabase,
} from "./database.provision.js";
export {
  type EmbeddedOptions,
  type EmbeddedPostgres,
  secretsFile,
  startEmbeddedPostgres,
} from "./embedded.postgres.js";
export { awaitInboxCopy } from "./inbox.copy.js";
export { freeLoopbackPorts, listenFailure } from "./loopback.port.js";
export { linkOutbox } from "./outbox.link.js";
export { prepareDataFolder } from "./postgres.home.js";
export type { OutboxLink, ServerAddress } from "./replication.link.js";
export { type Queryable, rowsOf, type Statement, statement } from "./rows.js";
export { findRunningPostgres } from "./running.postgres.js";
export { SecretStore } from "./secret.store.js";
export { checkServer, type ServerFacts } from "./server.check.js";
export { claimServer } from "./server.claim.js";
export { codeOf, reasonOf, StartError } from "./start.error.js";
export { type SubscriptionHealth, subscriptionHealth } from "./subscription.health.js";
