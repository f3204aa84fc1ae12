import type { Client } from "pg";
import { asRole, finds, name, text, urlOf, withConnection } from "../connection/admin-connection.js";
import { rowsOf } from "../connection/rows.js";
import { quietLogin } from "./quiet-login.service.js";
import { type SecretStore, scramVerifier } from "./secret.store.js";

/** One subgraph's database and the roles around it. */
export interface SubgraphDatabase {
  /** The subgraph: `social-services`. */
  readonly subgraph: string;
  /** The name of its schema, and of the source of its events: `social_services`. */
  readonly schema: string;
  readonly database: string;
  /** The role that owns the database and runs migrations. Nobody can log in as it. */
  readonly ownerRole: string;
  /** The application's login. It owns nothing and has only the rights that migrations grant. */
  readonly appRole: string;
  /** The login with which subscribers read the outbox, and nothing else. */
  readonly feedRole: string;
  /** The URL with which the application connects. */
  readonly appUrl: string;
  readonly feedPassword: string;
  /** The URL of a login that reads the views of reporting tools alone; undefined: the database has none. */
  readonly reportsUrl?: string;
}

/** A hub on a database server. */
export interface DatabaseSite {
  readonly adminUrl: string;
  /** Each database and role begins with it, so that several hubs can share one server. */
  readonly prefix: string;
  readonly secrets: SecretStore;
}

export interface ProvisionOptions extends DatabaseSite {
  readonly subgraphs: readonly string[];
}

/** Creates missing databases, roles and logins, and sets the passwords. A second call changes nothing. */
export async function provision(options: ProvisionOptions): Promise<ReadonlyMap<string, SubgraphDatabase>> {
  const databases = options.subgraphs.map((subgraph) => subgraphDatabase(options, subgraph));
  await provisionAll(options, databases);
  return new Map(databases.map((database) => [database.subgraph, database]));
}

/** As `provision`, of databases whose names may be others than their own. */
export async function provisionAll(site: DatabaseSite, databases: readonly SubgraphDatabase[]): Promise<void> {
  await withConnection(site.adminUrl, async (admin) => {
    // Two hubs that start at once on one server would otherwise both create the same role.
    await admin.query("SELECT pg_catalog.pg_advisory_lock(pg_catalog.hashtext($1))", [`hub provision ${site.prefix}`]);
    for (const database of databases) {
      await provisionRoles(admin, database, site.secrets);
      await provisionDatabase(admin, database);
    }
  });
}

/** The names of a subgraph's database and roles, whether they exist or not. */
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
  await quietLogin(admin, appRole);
  await ensureRole(
    admin,
    feedRole,
    `LOGIN REPLICATION PASSWORD ${text(scramVerifier(feedRole, secrets.passwordOf(feedRole)))}`,
  );
  // Without superuser rights, an administrator must be a member of a role to set it up.
  await admin.query(`GRANT ${name(ownerRole)} TO CURRENT_USER WITH INHERIT TRUE, SET TRUE`);
}

export async function ensureRole(admin: Client, role: string, attributes: string): Promise<void> {
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

/** Only the subgraph's own logins may connect to its database. */
export async function setAccess(
  admin: Client,
  { database, ownerRole, appRole, feedRole }: SubgraphDatabase,
): Promise<void> {
  await asRole(admin, ownerRole, async () => {
    await admin.query(`REVOKE ALL ON DATABASE ${name(database)} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT ON DATABASE ${name(database)} TO ${name(appRole)}, ${name(feedRole)}`);
  });
}

/** The builtin provider (17 and newer) sorts the same on every machine. 16 needs the C library's locale. */
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
