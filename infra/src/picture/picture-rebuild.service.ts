import { existsSync } from "node:fs";
import {
  awaitInboxCopy,
  linkOutbox,
  rowsOf,
  StartError,
  secretsFile,
  urlOf,
  withConnection,
  withSetting,
} from "@hub/database";
import type { HubConfig } from "../config.js";
import { isDataFolderTaken, lockDataFolder } from "../hub/data-folder-lock.js";
import { openServer, prepareDatabases, subgraphDatabaseOf } from "../hub/hub-database.service.js";
import { hubPlan } from "../hub/hub-plan.js";
import { runningServer } from "../hub/running-server.js";
import type { ShowProgress, StartReport } from "../process/start-report.js";
import { type Rebuilt, runRebuildProgram } from "./rebuild-program.client.js";

const PICTURE = "picture";

export interface PictureCommand {
  readonly config: HubConfig;
  readonly report: StartReport;
  /** Copies the inbox again from the outboxes first, and restarts the change feed. */
  readonly recopy: boolean;
}

/** Rebuilds the picture's read tables, while the hub serves or while it is down. */
export async function rebuildPicture({ config, report, recopy }: PictureCommand): Promise<Rebuilt> {
  return withServer(config, report, async (adminUrl) => {
    const { database, ownerRole } = subgraphDatabaseOf(config, adminUrl, PICTURE);
    if (recopy) await report.step("Copy", (progress) => copyInbox(config, adminUrl, progress), String);
    const url = withSetting(urlOf(adminUrl, database), "role", ownerRole);
    const env = { ...config.inherited, NODE_ENV: "production", DATABASE_URL: url };
    return runRebuildProgram({ env, feedAnew: recopy, report });
  });
}

/** The server of the hub that runs; where none does, it is started for as long as the work takes. */
async function withServer<T>(
  config: HubConfig,
  report: StartReport,
  work: (adminUrl: string) => Promise<T>,
): Promise<T> {
  if (isDataFolderTaken(config.dataDir)) return work(await runningServer(config));
  if (!existsSync(secretsFile(config.dataDir))) {
    throw new StartError(
      `There is no hub in ${config.dataDir} yet: run npm start, or set HUB_DATA_DIR to where it is.`,
    );
  }
  const release = lockDataFolder(config.dataDir);
  try {
    const server = await report.step(
      "Database",
      () => openServer(config, hubPlan, (line) => report.line(`  ! ${line}`)),
      ({ description }) => `${description}, for this alone`,
    );
    try {
      await report.step("Tables", (progress) => prepareDatabases(config, hubPlan, server.adminUrl, progress));
      return await work(server.adminUrl);
    } finally {
      await server.stop();
    }
  } finally {
    release();
  }
}

/** Replaces every partition of the picture's inbox by a copy of its outbox; replication goes on behind it. */
async function copyInbox(config: HubConfig, adminUrl: string, progress: ShowProgress): Promise<string> {
  const target = subgraphDatabaseOf(config, adminUrl, PICTURE);
  const sources = hubPlan.subgraphs.find(({ name }) => name === PICTURE)?.follows ?? [];
  return withConnection(urlOf(adminUrl, target.database), async (client) => {
    const [lock] = await rowsOf<{ free: boolean }>(
      client,
      "SELECT pg_try_advisory_lock(hashtext('hub picture rebuild')) AS free",
    );
    if (!lock?.free) throw new StartError("The picture is being rebuilt already: wait until that has ended.");
    const links = sources.map((name) => ({
      adminUrl,
      source: subgraphDatabaseOf(config, adminUrl, name),
      target,
      serverAddress: config.databaseAddress,
    }));
    progress(`from ${sources.join(", ")}`);
    for (const link of links) await linkOutbox(link, { copyAnew: true });
    let copied = 0;
    for (const link of links) {
      copied += await awaitInboxCopy(link);
      progress(`${copied} events, ${link.source.subgraph} is there`);
    }
    return `${copied} events from ${sources.length} outboxes`;
  });
}
