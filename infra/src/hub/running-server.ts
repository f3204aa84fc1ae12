import { checkServer, findRunningPostgres, StartError } from "@hub/database";
import type { HubConfig } from "../config.js";
import { hubPlan, linkCountOf } from "./hub-plan.js";

/** The administrator's URL of the database server that a hub with these settings has running. */
export async function runningServer(config: HubConfig): Promise<string> {
  if (config.databaseUrl !== undefined) {
    await checkServer(config.databaseUrl, linkCountOf(hubPlan));
    return config.databaseUrl;
  }
  const adminUrl = await findRunningPostgres(config.dataDir);
  if (adminUrl !== undefined) return adminUrl;
  throw new StartError(
    `No hub with its database ready runs on ${config.dataDir}: start it, or set HUB_DATA_DIR to the data folder of yours.`,
  );
}
