import type { Client } from "pg";
import { asRole, finds, name, text, urlOf, withConnection } from "../connection/admin-connection.js";
import { rowsOf } from "../connection/rows.js";
import { type SecretStore, scramVerifier } from "./secret.store.js";

/** One subgraph's database and the roles around it. */
export interface SubgraphDatabase {
  /** The subgraph: `social-services`. */
  readonly subgraph: string;
  /** The subgraph's name in SQL, of its schema and as source of events: `social_services`. */
  readonly schema: string;
  readonly database: string;
  /** Owns database, schemas and tables, and runs migrations; nobody can log in as it. */
  readonly ownerRole: string;
  /** The application's login: owns nothing, has what migrations grant it. */
  readonly appRole: string;
  /** The login that subscribers read the outbox with: no other table, no other database. */
  readonly feedRole: string;
  /** URL that the application connects with. */
  readonly appUrl: string;
  readonly feedPassword: string;
}

/** The server and the hub that databases belong to. */
export interface DatabaseSite {
  readonly adminUrl: string;
  /** Begins the name of each database and role, so that several hubs can share one server. */
  readonly prefix: string;
  readonly secrets: SecretStore;
}

export interface ProvisionOptions extends DatabaseSite {
  readonly subgraphs: readonly string[];
}

/** Makes databases, roles and logins where they are missing, and sets the logins' passwords; a second time changes nothing. */
export async function provision(options: ProvisionOptions): Promise<ReadonlyMap<string, SubgraphDatabase>> {
  const databases = options.subgraphs.map((subgraph) => subgraphDatabase(options, subgraph));
  await withConnection(options.adminUrl, async (admin) => {
    // Two hubs that start at once on one server would both find a role missing and both make it.
    await admin.query("SELECT pg_catalog.pg_advisory_lock(pg_catalog.hashtext($1))", [
      `hub provision ${options.prefix}`,
    ]);
    for (const database of databases) {
      await provisionRoles(admin, database, options.secrets);
      await provisionDatabase(admin, database);
    }
  });
  return new Map(databases.map((database) => [database.subgraph, database]));
}

/** What a subgraph's database and roles are called, whether they are there or not. */
export function subgraphDatabase({ adminUrl, prefix, secrets }: DatabaseSite, subgraph: string): SubgraphDatabase {
  const schema = subgraph.replaceAll("-", "_");
  const database = `${prefix}_${schema}`;
  const appRole = `${database}_app`;
  return {
    subgraph,
    schema,
    database,
    ownerRole: `${database}_owner`,
    appRole,
    feedRole: `${database}_feed`,
    appUrl: urlOf(adminUrl, database, { user: appRole, password: secrets.passwordOf(appRole) }),
    feedPassword: secrets.passwordOf(`${database}_feed`),
  };
}

async function provisionRoles(admin: Client, database: SubgraphDatabase, secrets: SecretStore): Promise<void> {
  const { ownerRole, appRole, feedRole } = database;
  await ensureRole(admin, ownerRole, "NOLOGIN");
  await ensureRole(admin, appRole, `LOGIN PASSWORD ${text(scramVerifier(appRole, secrets.passwordOf(appRole)))}`);
  await ensureRole(
    admin,
    feedRole,
    `LOGIN REPLICATION PASSWORD ${text(scramVerifier(feedRole, secrets.passwordOf(feedRole)))}`,
  );
  // An administrator without superuser rights may set up a role that it made only as a member of it.
  await admin.query(`GRANT ${name(ownerRole)} TO CURRENT_USER WITH INHERIT TRUE, SET TRUE`);
}

async function ensureRole(admin: Client, role: string, attributes: string): Promise<void> {
  const exists = await finds(admin, "SELECT FROM pg_catalog.pg_roles WHERE rolname = $1", [role]);
  await admin.query(`${exists ? "ALTER" : "CREATE"} ROLE ${name(role)} ${attributes}`);
}

async function provisionDatabase(admin: Client, subgraph: SubgraphDatabase): Promise<void> {
  const { database, ownerRole } = subgraph;
  if (!(await finds(admin, "SELECT FROM pg_catalog.pg_database WHERE datname = $1", [database]))) {
    await admin.query(
      `CREATE DATABASE ${name(database)} OWNER ${name(ownerRole)} TEMPLATE template0 ENCODING 'UTF8' ${await locale(admin)}`,
    );
  }
  await setAccess(admin, subgraph);
}

/** Lets the subgraph's own logins into its database, and nobody else. */
export async function setAccess(
  admin: Client,
  { database, ownerRole, appRole, feedRole }: SubgraphDatabase,
): Promise<void> {
  await asRole(admin, ownerRole, async () => {
    await admin.query(`REVOKE ALL ON DATABASE ${name(database)} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT ON DATABASE ${name(database)} TO ${name(appRole)}, ${name(feedRole)}`);
  });
}

/** The builtin provider (17 and newer) sorts the same on every machine; 16 has the C library's locale of that name. */
async function locale(admin: Client): Promise<string> {
  const [server] = await rowsOf<{ version: string }>(
    admin,
    "SELECT pg_catalog.current_setting('server_version_num') AS version",
  );
  const hasBuiltin = Number(server?.version) >= 170_000;
  return hasBuiltin
    ? "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'"
    : "LOCALE_PROVIDER libc LOCALE 'C.UTF-8'";
}
