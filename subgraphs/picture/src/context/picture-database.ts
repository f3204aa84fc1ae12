import { createDataSource, DatabasePools, type PoolSettings, withSetting } from "@hub/database";
import type { DataSource } from "typeorm";

/** The schema of the read tables that are in use. */
export const READ_TABLES = "picture";

/**
 * The data source of the picture's own login. A projection names its tables without a schema, so that a rebuild can run it on
 * another set of read tables: the connection's search path says which.
 */
export function pictureDataSource(url: string, applicationName: string): DataSource {
  return createDataSource({ url: withSetting(url, "search_path", READ_TABLES), entities: [], applicationName });
}

/** The connections of the picture's process, which follows the frame, projects, and keeps the chain. */
export function picturePools(url: string, settings: PoolSettings): Promise<DatabasePools> {
  return DatabasePools.open({
    ...settings,
    url: withSetting(url, "search_path", READ_TABLES),
    entities: [],
    applicationName: "hub picture",
    followers: 3,
  });
}
