import { createReadStream } from "node:fs";
import {
  prepareDataFolder,
  provision,
  SecretStore,
  type SubgraphDatabase,
  secretsFile,
  startEmbeddedPostgres,
} from "@hub/database";
import { readConfig } from "../config.js";
import { hubPlan } from "../hub/hub-plan.js";
import type { BackupHeader } from "./backup-manifest.js";
import { BackupReader } from "./backup-reader.js";
import { linkAndCopy } from "./owner-restart.service.js";
import { fillDatabase } from "./restore.service.js";
import { writeKeptFiles } from "./restored-folder.store.js";

/**
 * Makes a data folder as an older version has left it, from a backup of that version: its tables with its migrations alone, and its
 * replication links, which stream. Its database is stopped.
 */
export async function olderDataFolder(backup: string, folder: string): Promise<BackupHeader> {
  const dataDir = await prepareDataFolder(folder);
  const postgres = await startEmbeddedPostgres({ dataDir, durability: "process-crash" });
  try {
    const { adminUrl } = postgres;
    const reader = await BackupReader.open(createReadStream(backup));
    const secrets = SecretStore.open(secretsFile(dataDir));
    const subgraphs = hubPlan.subgraphs.map(({ name }) => name);
    const databases = await provision({ adminUrl, prefix: "hub", subgraphs, secrets });
    for (const { subgraph, migrations } of reader.header.databases) {
      await fillDatabase(adminUrl, databases.get(subgraph) as SubgraphDatabase, migrations, reader);
    }
    await writeKeptFiles(dataDir, await reader.finish());
    const config = readConfig({ HUB_DATA_DIR: dataDir });
    // With the tables of then, the links are those of then: without what later versions let them bring.
    await linkAndCopy({ config, plan: hubPlan, adminUrl, databases }, () => undefined);
    return reader.header;
  } finally {
    await postgres.stop();
  }
}
