import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LogRotation } from "@hub/log-output";
import { StartError } from "../connection/start-error.js";
import { SecretStore } from "../provision/secret.store.js";
import { asSuperuserUrl, makeAdministrator } from "./administrator.service.js";
import { type PostgresServer, startServer } from "./postgres.server.js";
import { type Account, postgresAccount } from "./postgres-account.js";
import { findBinaries } from "./postgres-binaries.js";
import {
  type Cluster,
  clusterExists,
  createCluster,
  type Durability,
  dataFolderOf,
  SUPERUSER,
} from "./postgres-cluster.js";
import { postgresHome, prepareDataFolder } from "./postgres-home.js";

export interface EmbeddedOptions {
  /** The hub's data folder (HUB_DATA_DIR). It is created if missing. */
  readonly dataDir: string;
  readonly logFile?: string;
  /** How much of its log is kept. */
  readonly logRotation?: Partial<LogRotation>;
  readonly port?: number;
  /** Default: "machine-crash". */
  readonly durability?: Durability;
  /** The folder for the database when its account cannot enter the data folder; default /var/lib/integration-hub. */
  readonly outside?: string;
}

/** The PostgreSQL server that comes with the hub. */
export interface EmbeddedPostgres extends PostgresServer {
  /** The URL of the hub's administrator, who may create databases, roles and replication links, and is no superuser. */
  readonly adminUrl: string;
  /** Where the data is: outside the data folder if PostgreSQL's account cannot enter that. */
  readonly folder: string;
}

/** The file with the passwords of the hub's logins. */
export const secretsFile = (dataDir: string): string => join(dataDir, "secrets.json");

/** Starts PostgreSQL 18 on the data folder, and creates the cluster the first time. The caller allows only one process at a time. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = await prepareDataFolder(options.dataDir);
  const cluster = await prepareCluster(dataDir, options.outside);
  const secrets = SecretStore.open(secretsFile(dataDir));
  const durability = options.durability ?? "machine-crash";
  if (isNew(cluster, secrets, dataDir)) await createCluster(cluster, secrets.passwordOf(SUPERUSER), durability);
  const logFile = options.logFile ?? join(dataDir, "logs", "postgres.log");
  await mkdir(dirname(logFile), { recursive: true, mode: 0o700 });
  const server = await startServer(cluster, {
    logFile,
    logRotation: options.logRotation,
    port: options.port,
    durability,
  });
  try {
    const superuserUrl = asSuperuserUrl(server.port, secrets.passwordOf(SUPERUSER));
    const adminUrl = await makeAdministrator(superuserUrl, secrets);
    return { ...server, adminUrl, folder: dataFolderOf(cluster.home) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepareCluster(dataDir: string, outside?: string): Promise<Cluster> {
  const account: Account | undefined = postgresAccount(dataFolderOf(dataDir));
  const home = await postgresHome(dataDir, account, outside);
  const owner = postgresAccount(dataFolderOf(home));
  return { home, account: owner, binaries: await findBinaries(home, owner) };
}

function isNew(cluster: Cluster, secrets: SecretStore, dataDir: string): boolean {
  if (!clusterExists(cluster.home)) return true;
  if (secrets.has(SUPERUSER)) return false;
  throw new StartError(
    `The database in ${cluster.home} needs the passwords of ${secretsFile(dataDir)}, which are gone: ` +
      "restore that file, or remove the database to begin with an empty one.",
  );
}
