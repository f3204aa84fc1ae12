import { awaitInboxCopy, linkOutbox, rowsOf, StartError, urlOf, withConnection, withSetting } from "@hub/database";
import type { HubConfig } from "../config.js";
import { prepareDatabases, subgraphDatabaseOf } from "../hub/hub-database.service.js";
import { hubPlan } from "../hub/hub-plan.js";
import { withServer } from "../hub/running-server.js";
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
  return withServer(config, report, async (adminUrl, isStopped) => {
    if (isStopped) await report.step("Tables", (progress) => prepareDatabases(config, hubPlan, adminUrl, progress));
    const { database, ownerRole } = subgraphDatabaseOf(config, adminUrl, PICTURE);
    if (recopy) await report.step("Copy", (progress) => copyInbox(config, adminUrl, progress), String);
    return buildAnew({ config, report, recopy }, withSetting(urlOf(adminUrl, database), "role", ownerRole));
  });
}

/** Builds the read tables anew from the inbox, in the picture's database with its owner's rights. */
export function buildAnew({ config, report, recopy }: PictureCommand, url: string): Promise<Rebuilt> {
  const env = { ...config.inherited, NODE_ENV: "production", DATABASE_URL: url };
  return runRebuildProgram({ env, feedAnew: recopy, report });
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
      serverRootCert: config.databaseServerCa,
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
