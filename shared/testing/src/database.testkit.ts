import { createHash, randomUUID } from "node:crypto";
import {
  asRole,
  migrate,
  provision,
  SecretStore,
  type SubgraphDatabase,
  secretsFile,
  setAccess,
  subgraphDatabase,
  urlOf,
  withConnection,
} from "@hub/database";
import { type Client, escapeIdentifier, escapeLiteral } from "pg";
import type { TestCluster } from "./cluster.testkit.js";

export interface TestDatabaseOptions {
  readonly subgraph: string;
  /** Folders of its migrations. */
  readonly folders: readonly string[];
  /** Statements that its owner runs after the migrations, such as a partition for the events of a test. */
  readonly preparation?: string;
}

/**
 * A migrated database that no process has used yet: a clone of one that is provisioned and migrated once for each server and
 * set of options, by the first test that needs it. All clones of a template have the same roles and logins.
 */
export async function cloneTestDatabase(cluster: TestCluster, options: TestDatabaseOptions): Promise<SubgraphDatabase> {
  return withConnection(cluster.adminUrl, async (admin) => {
    const template = await templateOf(cluster, admin, options);
    const database = `t${randomUUID().slice(0, 8)}_${template.schema}`;
    const clone = { ...template, database, appUrl: urlOf(template.appUrl, database) };
    cluster.clones.push(database);
    // Copying files is quicker than writing the log, and nothing has to survive a crash.
    await admin.query(
      `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${escapeIdentifier(template.ownerRole)}
         TEMPLATE ${escapeIdentifier(template.database)} STRATEGY file_copy`,
    );
    await setAccess(admin, clone);
    return clone;
  });
}

/** If another test file is making the same template, this waits for it. */
async function templateOf(
  cluster: TestCluster,
  admin: Client,
  options: TestDatabaseOptions,
): Promise<SubgraphDatabase> {
  const prefix = `template_${createHash("sha256").update(JSON.stringify(options)).digest("hex").slice(0, 8)}`;
  await admin.query("SELECT pg_catalog.pg_advisory_lock(pg_catalog.hashtext('hub test templates'))");
  try {
    const secrets = SecretStore.open(secretsFile(cluster.dataDir));
    const site = { adminUrl: cluster.adminUrl, prefix, secrets };
    const template = subgraphDatabase(site, options.subgraph);
    if (!(await isFinished(admin, template))) {
      await provision({ ...site, subgraphs: [options.subgraph] });
      await fill(cluster, template, options);
      await admin.query(`COMMENT ON DATABASE ${escapeIdentifier(template.database)} IS ${escapeLiteral(FINISHED)}`);
    }
    return template;
  } finally {
    await admin.query("SELECT pg_catalog.pg_advisory_unlock(pg_catalog.hashtext('hub test templates'))");
  }
}

const FINISHED = "a template for tests, finished";

async function isFinished(admin: Client, { database }: SubgraphDatabase): Promise<boolean> {
  const { rows } = await admin.query(
    "SELECT FROM pg_catalog.pg_database WHERE datname = $1 AND pg_catalog.shobj_description(oid, 'pg_database') = $2",
    [database, FINISHED],
  );
  return rows.length > 0;
}

async function fill(
  { adminUrl }: TestCluster,
  template: SubgraphDatabase,
  { folders, preparation }: TestDatabaseOptions,
): Promise<void> {
  const { ownerRole, schema, database } = template;
  await migrate({ adminUrl, ...template, folders, variables: { source: schema, source_name: schema } });
  if (preparation === undefined) return;
  await withConnection(urlOf(adminUrl, database), (client) =>
    asRole(client, ownerRole, () => client.query(preparation)),
  );
}
