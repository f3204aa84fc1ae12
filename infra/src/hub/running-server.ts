import { existsSync } from "node:fs";
import { checkServer, findRunningPostgres, StartError, secretsFile } from "@hub/database";
import type { HubConfig } from "../config.js";
import { isDataFolderTaken, lockDataFolder } from "../process/data-folder-lock.js";
import type { StartReport } from "../process/start-report.js";
import { openServer } from "./hub-database.service.js";
import { hubPlan, linkCountOf } from "./hub-plan.js";

/** The administrator's URL of the database server that a hub with these settings has running. */
export async function runningServer(config: HubConfig): Promise<string> {
  if (config.databaseUrl !== undefined) {
    await checkServer(config.databaseUrl, { links: linkCountOf(hubPlan) });
    return config.databaseUrl;
  }
  const adminUrl = await findRunningPostgres(config.dataDir);
  if (adminUrl !== undefined) return adminUrl;
  throw new StartError(
    `No hub with its database ready runs on ${config.dataDir}: start it, or set HUB_DATA_DIR to the data folder of yours.`,
  );
}

/** Work with a database server; `isStopped`: the server was started for this alone, since the hub does not run. */
export type ServerWork<T> = (adminUrl: string, isStopped: boolean) => Promise<T>;

/** Works with the server of the hub that runs; where none does, it is started for as long as the work takes. */
export async function withServer<T>(config: HubConfig, report: StartReport, work: ServerWork<T>): Promise<T> {
  if (isDataFolderTaken(config.dataDir)) return work(await runningServer(config), false);
  requireHub(config);
  return withStoppedHub(config, report, (adminUrl) => work(adminUrl, true));
}

/** Refuses a data folder in which no hub has been started yet. */
export function requireHub({ dataDir }: HubConfig): void {
  if (existsSync(secretsFile(dataDir))) return;
  throw new StartError(`There is no hub in ${dataDir} yet: run npm start, or set HUB_DATA_DIR to where it is.`);
}

/** Works with the server while no hub may start on the data folder, which has to be there. */
export async function withStoppedHub<T>(
  config: HubConfig,
  report: StartReport,
  work: (adminUrl: string) => Promise<T>,
): Promise<T> {
  const release = lockDataFolder(config.dataDir);
  try {
    const server = await report.step(
      "Database",
      () => openServer(config, hubPlan, (line) => report.line(`  ! ${line}`)),
      ({ description }) => `${description}, for this alone`,
    );
    try {
      return await work(server.adminUrl);
    } finally {
      await server.stop();
    }
  } finally {
    release();
  }
}
