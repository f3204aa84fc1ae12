import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { urlOf } from "../connection/admin-connection.js";
import { SecretStore } from "../provision/secret.store.js";
import { ADMINISTRATOR } from "./administrator.service.js";
import { secretsFile } from "./embedded-postgres.service.js";
import { dataFolderOf } from "./postgres-cluster.js";
import { homeOf } from "./postgres-home.js";

/** The administrator's URL of an embedded server that another process runs; undefined if none is ready. */
export async function findRunningPostgres(dataDir: string): Promise<string | undefined> {
  const pidFile = join(dataFolderOf(await homeOf(dataDir)), "postmaster.pid");
  const lines = (await readFile(pidFile, "utf8").catch(() => "")).split("\n");
  const [port, status] = [lines[3], lines[7]?.trim()];
  if (port === undefined || status !== "ready") return undefined;
  const password = SecretStore.open(secretsFile(dataDir)).passwordOf(ADMINISTRATOR);
  return urlOf(`postgres://127.0.0.1:${port}`, "postgres", { user: ADMINISTRATOR, password });
}
