import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { urlOf } from "./admin.connection.js";
import { ADMINISTRATOR } from "./administrator.provision.js";
import { secretsFile } from "./embedded.postgres.js";
import { dataFolderOf } from "./postgres.cluster.js";
import { pointerFile } from "./postgres.home.js";
import { SecretStore } from "./secret.store.js";
import { StartError } from "./start.error.js";

/** The administrator's URL of the embedded PostgreSQL that a hub on this data folder runs just now. */
export async function runningServerUrl(dataDir: string): Promise<string> {
  const home = (await readFile(pointerFile(dataDir), "utf8").catch(() => dataDir)).trim();
  const pidFile = await readFile(join(dataFolderOf(home), "postmaster.pid"), "utf8").catch(() => "");
  // As pg_ctl knows it: the fourth line is the port.
  const port = pidFile.split("\n")[3];
  if (!port)
    throw new StartError(`No hub runs on ${dataDir}: start it, or set HUB_DATA_DIR to the data folder of yours.`);
  const password = SecretStore.open(secretsFile(dataDir)).passwordOf(ADMINISTRATOR);
  return urlOf(`postgres://127.0.0.1:${port}`, "postgres", { user: ADMINISTRATOR, password });
}
