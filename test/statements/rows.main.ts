import { writeFile } from "node:fs/promises";
import { startOwnCluster } from "@hub/testing";
import { DATABASE_OF, inHubDatabase } from "./hub-databases.js";
import { tableFile, tableTypes } from "./table-types.js";

/** Writes the row types of all packages that own migrations. */
const cluster = await startOwnCluster();
try {
  for (const [folder, kind] of Object.entries(DATABASE_OF)) {
    const types = await inHubDatabase(cluster, kind, (client) => tableTypes(client, kind));
    await writeFile(tableFile(folder), types);
  }
} finally {
  await cluster.stop();
}
