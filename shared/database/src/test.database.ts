import { randomUUID } from "node:crypto";
import { asRole, name, urlOf, withConnection } from "./admin.connection.js";
import { migrate } from "./database.migration.js";
import { provision, type SubgraphDatabase, setAccess } from "./database.provision.js";
import { secretsFile } from "./embedded.postgres.js";
import { SecretStore } from "./secret.store.js";
import type { TestCluster } from "./test.cluster.js";

export interface TestDatabaseOptions {
  readonly subgraph: string;
  /** Folders of its migrations. */
  readonly folders: readonly string[];
  /** Statements that its owner runs after the migrations, such as a partition for the events of a test. */
  readonly preparation?: string;
}

const templates = new WeakMap<TestCluster, Map<string, Promise<SubgraphDatabase>>>();

/**
 * A migrated database that no process has used yet: a clone of one that is provisioned and migrated once for each cluster
 * and subgraph. All clones of a cluster have the same roles and logins.
 */
export async function cloneTestDatabase(cluster: TestCluster, options: TestDatabaseOptions): Promise<SubgraphDatabase> {
  const template = await templateOf(cluster, options);
  const database = `t${randomUUID().slice(0, 8)}_${template.schema}`;
  const clone = { ...template, database, appUrl: urlOf(template.appUrl, database) };
  await withConnection(cluster.adminUrl, async (admin) => {
    // As files, which is quicker than through the log where nothing has to outlive a crash.
    await admin.query(
      `CREATE DATABASE ${name(database)} OWNER ${name(template.ownerRole)}
         TEMPLATE ${name(template.database)} STRATEGY file_copy`,
    );
    await setAccess(admin, clone);
  });
  return clone;
}

function templateOf(cluster: TestCluster, options: TestDatabaseOptions): Promise<SubgraphDatabase> {
  const ofCluster = templates.get(cluster) ?? new Map<string, Promise<SubgraphDatabase>>();
  templates.set(cluster, ofCluster);
  const template = ofCluster.get(options.subgraph) ?? makeTemplate(cluster, options);
  ofCluster.set(options.subgraph, template);
  return template;
}

async function makeTemplate(cluster: TestCluster, options: TestDatabaseOptions): Promise<SubgraphDatabase> {
  const { adminUrl, dataDir } = cluster;
  const { subgraph, folders, preparation } = options;
  const secrets = SecretStore.open(secretsFile(dataDir));
  const made = (await provision({ adminUrl, prefix: "template", subgraphs: [subgraph], secrets })).get(subgraph);
  if (made === undefined) throw new Error(`No template was made for ${subgraph}.`);
  const { ownerRole, schema, database } = made;
  await migrate({ adminUrl, ...made, folders, variables: { source: schema, source_name: schema } });
  if (preparation !== undefined) {
    await withConnection(urlOf(adminUrl, database), (client) =>
      asRole(client, ownerRole, () => client.query(preparation)),
    );
  }
  return made;
}
