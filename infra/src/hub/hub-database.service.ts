import {
  checkServer,
  claimServer,
  linkOutbox,
  migrate,
  provision,
  SecretStore,
  type SubgraphDatabase,
  secretsFile,
  subgraphDatabase,
} from "@hub/database";
import type { HubConfig } from "../config.js";
import type { ShowProgress } from "../process/start-report.js";
import { SupervisedPostgres } from "../process/supervised-postgres.service.js";
import { type HubPlan, linkCountOf } from "./hub-plan.js";

/** The database server that the hub uses. */
export interface HubServer {
  readonly adminUrl: string;
  /** In a few words, for a person. */
  readonly description: string;
  stop(): Promise<void>;
}

/** The given server, or the embedded one, which is started, and started again should it end by itself. */
export async function openServer(config: HubConfig, plan: HubPlan, note: (line: string) => void): Promise<HubServer> {
  if (config.databaseUrl === undefined) {
    const durability = config.fsync ? "machine-crash" : "process-crash";
    return SupervisedPostgres.start({ dataDir: config.dataDir, durability }, note);
  }
  const { version } = await checkServer(config.databaseUrl, linkCountOf(plan));
  const release = await claimServer(config.databaseUrl, config.databasePrefix);
  const { host } = new URL(config.databaseUrl);
  return {
    adminUrl: config.databaseUrl,
    description: `PostgreSQL ${Math.floor(version / 10_000)} at ${host}`,
    stop: release,
  };
}

/** The database of a subgraph that has been prepared, and its owner's role. */
export function subgraphDatabaseOf(config: HubConfig, adminUrl: string, subgraph: string): SubgraphDatabase {
  const secrets = SecretStore.open(secretsFile(config.dataDir));
  return subgraphDatabase({ adminUrl, prefix: config.databasePrefix, secrets }, subgraph);
}

/** Brings databases, roles, tables and replication links to where this version of the hub wants them. */
export async function prepareDatabases(
  config: HubConfig,
  plan: HubPlan,
  adminUrl: string,
  progress: ShowProgress,
): Promise<ReadonlyMap<string, SubgraphDatabase>> {
  progress("databases and roles");
  const secrets = SecretStore.open(secretsFile(config.dataDir));
  const subgraphs = plan.subgraphs.map(({ name }) => name);
  const databases = await provision({ adminUrl, prefix: config.databasePrefix, subgraphs, secrets });
  const databaseOf = (name: string): SubgraphDatabase => {
    const database = databases.get(name);
    if (database === undefined) throw new Error(`No database was made for ${name}.`);
    return database;
  };
  const stages = plan.subgraphs.length + linkCountOf(plan);
  let stage = 0;
  const next = (what: string) => progress(`${++stage} of ${stages}: ${what}`);
  for (const { name, migrations } of plan.subgraphs) {
    next(`tables of ${name}`);
    const { schema, ...database } = databaseOf(name);
    await migrate({ adminUrl, ...database, folders: migrations, variables: { source: schema, source_name: schema } });
  }
  for (const { name, follows } of plan.subgraphs) {
    for (const source of follows) {
      next(`replication of ${source} to ${name}`);
      await linkOutbox({
        adminUrl,
        source: databaseOf(source),
        target: databaseOf(name),
        serverAddress: config.databaseAddress,
      });
    }
  }
  return databases;
}
