import { createDataSource, withSetting } from "@hub/database";
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
