import { createDataSource, withSetting } from "@hub/database";
import type { DataSource } from "typeorm";

/** The schema of the read tables that answer questions. */
export const READ_TABLES = "picture";

/**
 * The data source of the picture's own login. What projects names its tables without a schema: the connection says which
 * set of read tables is meant.
 */
export function pictureDataSource(url: string, applicationName: string): DataSource {
  return createDataSource({ url: withSetting(url, "search_path", READ_TABLES), entities: [], applicationName });
}
