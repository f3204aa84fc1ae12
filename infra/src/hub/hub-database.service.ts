import {
  checkServer,
  claimServer,
  linkOutbox,
  migrate,
  type OutboxLink,
  provision,
  provisionReader,
  SecretStore,
  type SubgraphDatabase,
  secretsFile,
  subgraphDatabase,
} from "@hub/database";
import type { HubConfig } from "../config.js";
import type { ShowProgress } from "../process/start-report.js";
import { SupervisedPostgres } from "../process/supervised-postgres.service.js";
import { type RecordOwner, refusePutBack } from "../record/put-back.store.js";
import { connectionCountOf, type HubPlan, linkCountOf } from "./hub-plan.js";

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
    return SupervisedPostgres.start({ dataDir: config.dataDir, durability, logRotation: config.logRotation }, note);
  }
  const { version } = await checkServer(config.databaseUrl, {
    links: linkCountOf(plan),
    connections: connectionCountOf(plan, config.pools),
  });
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
): Promise<Databases> {
  const databases = await withReader(config, adminUrl, await migrateDatabases(config, plan, adminUrl, progress));
  await refusePutBack(adminUrl, recordOwners(plan, databases));
  await linkDatabases({ config, plan, adminUrl, databases }, progress);
  return databases;
}

/** What reporting tools read has a login of its own. */
async function withReader(config: HubConfig, adminUrl: string, databases: Databases): Promise<Databases> {
  const secrets = SecretStore.open(secretsFile(config.dataDir));
  const picture = databases.get("picture");
  return picture
    ? new Map([...databases, ["picture", await provisionReader({ adminUrl, secrets }, picture)]])
    : databases;
}

/** The databases of a hub by subgraph. */
export type Databases = ReadonlyMap<string, SubgraphDatabase>;

/** Creates databases and roles that are missing, and migrates all. */
export async function migrateDatabases(
  config: HubConfig,
  plan: HubPlan,
  adminUrl: string,
  progress: ShowProgress,
): Promise<Databases> {
  progress("databases and roles");
  const secrets = SecretStore.open(secretsFile(config.dataDir));
  const subgraphs = plan.subgraphs.map(({ name }) => name);
  const databases = await provision({ adminUrl, prefix: config.databasePrefix, subgraphs, secrets });
  await migrateTables(plan, adminUrl, databases, progress);
  return databases;
}

/** Brings the tables of databases that are there to this version. */
export async function migrateTables(
  plan: HubPlan,
  adminUrl: string,
  databases: Databases,
  progress: ShowProgress,
): Promise<void> {
  for (const [index, { name, migrations }] of plan.subgraphs.entries()) {
    progress(`${index + 1} of ${plan.subgraphs.length}: tables of ${name}`);
    const { schema, ...database } = databaseIn(databases, name);
    await migrate({ adminUrl, ...database, folders: migrations, variables: { source: schema, source_name: schema } });
  }
}

export interface LinkedHub {
  readonly config: HubConfig;
  readonly plan: HubPlan;
  readonly adminUrl: string;
  readonly databases: Databases;
}

/** Links every outbox with who follows it; those of the owners in `copyAnew` are copied again. */
export async function linkDatabases(
  { config, plan, adminUrl, databases }: LinkedHub,
  progress: ShowProgress,
  copyAnew: ReadonlySet<string> = new Set(),
): Promise<void> {
  const links = outboxLinks({ config, plan, adminUrl, databases });
  for (const [index, link] of links.entries()) {
    const { source, target } = link;
    progress(`${index + 1} of ${links.length}: replication of ${source.subgraph} to ${target.subgraph}`);
    await linkOutbox(link, { copyAnew: copyAnew.has(source.subgraph) });
  }
}

/** Every outbox with each that follows it. */
export function outboxLinks({ config, plan, adminUrl, databases }: LinkedHub): OutboxLink[] {
  return plan.subgraphs.flatMap(({ name, follows }) =>
    follows.map((source) => ({
      adminUrl,
      source: databaseIn(databases, source),
      target: databaseIn(databases, name),
      serverAddress: config.databaseAddress,
      serverRootCert: config.databaseServerCa,
    })),
  );
}

/** Every owner of a hub, with those who follow its outbox. */
export function recordOwners(plan: HubPlan, databases: Databases): RecordOwner[] {
  const followers = (owner: string) => plan.subgraphs.filter(({ follows }) => follows.includes(owner));
  return plan.subgraphs
    .filter(({ name }) => followers(name).length > 0)
    .map(({ name }) => ({
      owner: databaseIn(databases, name),
      followers: followers(name).map((each) => databaseIn(databases, each.name)),
    }));
}

function databaseIn(databases: Databases, name: string): SubgraphDatabase {
  const database = databases.get(name);
  if (database === undefined) throw new Error(`No database was made for ${name}.`);
  return database;
}
