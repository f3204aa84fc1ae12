import { spawnSync } from "node:child_process";
import { chownSync, existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartError } from "../connection/start-error.js";
import type { Account } from "./postgres-account.js";
import type { PostgresBinaries } from "./postgres-binaries.js";

/** The role that initdb creates. The hub uses it only to create its administrator, who is no superuser. */
export const SUPERUSER = "postgres";

/** A cluster: its folder, its account and its programs. */
export interface Cluster {
  readonly home: string;
  readonly account: Account | undefined;
  readonly binaries: PostgresBinaries;
}

/** The data folder of a cluster, PostgreSQL's PGDATA. */
export const dataFolderOf = (home: string): string => join(home, "postgres");

/**
 * Enough for 15 committees: each replication link needs a slot, a sender, a worker and an origin, and one more of each while
 * its table is copied. max_slot_wal_keep_size limits the WAL that a stopped link may keep.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  wal_level: "logical",
  max_replication_slots: "64",
  max_wal_senders: "64",
  max_active_replication_origins: "64",
  max_logical_replication_workers: "48",
  max_worker_processes: "64",
  wal_retrieve_retry_interval: "500ms",
  max_slot_wal_keep_size: "4GB",
  max_connections: "400",
  timezone: "UTC",
  log_timezone: "UTC",
  // The log names statements and tables, and never a value: `DETAIL` would repeat whole rows.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
};

/** The crash that the data must survive. Less is faster; "nothing" is for tests. */
export type Durability = "machine-crash" | "process-crash" | "nothing";

const UNSYNCED = { fsync: "off", full_page_writes: "off" };
const DURABILITY: Readonly<Record<Durability, Readonly<Record<string, string>>>> = {
  "machine-crash": {},
  "process-crash": UNSYNCED,
  nothing: { ...UNSYNCED, synchronous_commit: "off" },
};

// No line for `replication`, which nothing needs. A feed login can copy the whole cluster all the same (docs/database.md): its
// password is like the administrator's.
const HOST_BASED_ACCESS = `# Written by the hub at every start.
host  all  all  127.0.0.1/32  scram-sha-256
`;

/** Runs initdb in a temporary folder, so that an interrupted run is never taken for a cluster. */
export async function createCluster(
  cluster: Cluster,
  superuserPassword: string,
  durability: Durability,
): Promise<void> {
  const { home, account, binaries } = cluster;
  const unfinished = join(home, "postgres-unfinished");
  const passwordFile = join(home, "postgres-password");
  await rm(unfinished, { recursive: true, force: true });
  await makeFolder(unfinished, account);
  try {
    await writeFile(passwordFile, superuserPassword, { mode: 0o600 });
    if (account !== undefined) chownSync(passwordFile, account.uid, account.gid);
    const made = spawnSync(binaries.initdb, initdbArguments(unfinished, passwordFile, durability), {
      ...account,
      cwd: "/",
      env: { LC_ALL: "C", TZ: "UTC" },
      encoding: "utf8",
    });
    if (made.status !== 0) {
      const reason = made.error?.message ?? made.stderr.trim().split("\n").at(-1);
      throw new StartError(`The database could not be made in ${home}: ${reason}. Mend that, or set DATABASE_URL.`);
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, dataFolderOf(home));
}

/** Whether the home holds a finished cluster. */
export const clusterExists = (home: string): boolean => existsSync(join(dataFolderOf(home), "PG_VERSION"));

/** Writes who may connect. This is done at every start, so that an update also replaces older rules. */
export async function writeAccess(home: string): Promise<void> {
  await writeFile(join(dataFolderOf(home), "pg_hba.conf"), HOST_BASED_ACCESS);
}

/** The arguments of `postgres` for this cluster on that port. */
export function serverArguments(home: string, port: number, durability: Durability): string[] {
  const settings = { ...SETTINGS, ...DURABILITY[durability], port: String(port) };
  const options = Object.entries(settings).flatMap(([setting, value]) => ["-c", `${setting}=${value}`]);
  return ["-D", dataFolderOf(home), ...options];
}

/** `C.UTF-8` of the builtin provider sorts the same on every machine, whatever locales it has. */
function initdbArguments(folder: string, passwordFile: string, durability: Durability): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...(durability === "machine-crash" ? [] : ["--no-sync"]),
  ];
}

async function makeFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
}
