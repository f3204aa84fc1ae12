import { randomBytes } from "node:crypto";
import type { Client } from "pg";
import { asRole, finds, name, text, urlOf, withConnection } from "../connection/admin-connection.js";
import { rowsOf } from "../connection/rows.js";
import { StartError } from "../connection/start-error.js";
import { quietLogin } from "./quiet-login.service.js";
import { scramVerifier } from "./secret.store.js";

/** The schema of the views that reporting tools read. */
export const VIEWS = "reporting";

/** What a login may use at most. */
export interface SqlLoginLimits {
  /** Connections at once. */
  readonly connections: number;
  /** How long one statement may take, until its last row is sent. */
  readonly statementMs: number;
}

export interface SqlLogin {
  /** As the operator calls it, and as the server does. */
  readonly name: string;
  readonly role: string;
  readonly limits: SqlLoginLimits;
  /** Open just now. */
  readonly connections: number;
}

/** Where a database is, whose views are read. */
interface Place {
  readonly adminUrl: string;
  readonly database: string;
}

const NAME = /^[a-z][a-z0-9_]{0,29}$/;
const LOCK_MS = 5_000;
const IDLE_MS = 1_800_000;
/** Of sorts and joins on the disk, where the administrator may set it. */
const TEMPORARY_FILES = "1GB";

const roleOf = (database: string, login: string): string => `${database}_sql_${login}`;

/** The role that has the rights of all these logins, and that nobody can log in as; it is made with the first of them. */
const readersOf = (database: string): string => `${database}_readers`;

/** Gives a role what it needs to read the views, as the owner of the database. */
export async function grantViews(owner: Client, database: string, role: string): Promise<void> {
  await owner.query(`GRANT CONNECT ON DATABASE ${name(database)} TO ${name(role)}`);
  await owner.query(`GRANT USAGE ON SCHEMA ${VIEWS} TO ${name(role)}`);
  await owner.query(`GRANT SELECT ON ALL TABLES IN SCHEMA ${VIEWS} TO ${name(role)}`);
}

/** As `grantViews`, to those who have logins; where there are none it does nothing. */
export async function grantReaders(owner: Client, database: string): Promise<void> {
  if (await roleExists(owner, readersOf(database))) await grantViews(owner, database, readersOf(database));
}

/** Makes a login that reads the views alone. Answers its password, which nobody else knows. */
export async function makeSqlLogin(
  { adminUrl, database }: Place,
  login: string,
  { connections, statementMs }: SqlLoginLimits,
): Promise<{ role: string; password: string }> {
  if (!NAME.test(login)) {
    throw new StartError(
      `'${login}' is no name of a login: a small letter, then small letters, digits and _, 30 at most.`,
    );
  }
  const role = roleOf(database, login);
  const password = randomBytes(24).toString("base64url");
  await withConnection(urlOf(adminUrl, database), async (admin) => {
    if (await roleExists(admin, role)) {
      throw new StartError(`There is a login '${login}' already: revoke it first, or take another name.`);
    }
    await makeReaders(admin, database);
    await admin.query("BEGIN");
    await admin.query(
      `CREATE ROLE ${name(role)} LOGIN CONNECTION LIMIT ${connections} PASSWORD ${text(scramVerifier(role, password))}`,
    );
    // Who administers the server can end the login's sessions, and its statements.
    await admin.query(`GRANT ${name(role)} TO CURRENT_USER WITH INHERIT TRUE, SET FALSE`);
    await admin.query(`GRANT ${name(readersOf(database))} TO ${name(role)} WITH INHERIT TRUE, SET FALSE`);
    for (const [setting, value] of await settingsOf(admin, statementMs)) {
      await admin.query(`ALTER ROLE ${name(role)} SET ${name(setting)} = ${text(value)}`);
    }
    await quietLogin(admin, role);
    await admin.query("COMMIT");
  });
  return { role, password };
}

/** Ends a login's sessions and removes it. */
export async function revokeSqlLogin({ adminUrl, database }: Place, login: string): Promise<void> {
  const role = roleOf(database, login);
  await withConnection(urlOf(adminUrl, database), async (admin) => {
    if (!(await roleExists(admin, role))) throw new StartError(`There is no login '${login}': --list shows them.`);
    await admin.query(`ALTER ROLE ${name(role)} NOLOGIN`);
    await admin.query(
      `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE usename = $1`,
      [role],
    );
    await admin.query(`DROP ROLE ${name(role)}`);
  });
}

/** All logins, by name. */
export async function sqlLogins({ adminUrl, database }: Place): Promise<SqlLogin[]> {
  const prefix = roleOf(database, "");
  const rows = await withConnection(adminUrl, (admin) =>
    rowsOf<{ role: string; limit: number; ms: number; open: number }>(admin, LOGINS, [prefix]),
  );
  return rows.map(({ role, limit, ms, open }) => ({
    name: role.slice(prefix.length),
    role,
    limits: { connections: limit, statementMs: ms },
    connections: open,
  }));
}

/**
 * Ends what takes longer than its login may: a session can set its own time limit to none. A transaction may be open for twice as long
 * as one statement may take. Answers how many sessions were ended.
 */
export async function endLongReads({ adminUrl, database }: Place): Promise<number> {
  const ended = await withConnection(adminUrl, (admin) =>
    rowsOf<{ pid: number }>(admin, LONG_READS, [roleOf(database, "")]),
  );
  return ended.length;
}

async function makeReaders(admin: Client, database: string): Promise<void> {
  const [views] = await rowsOf<{ owner: string }>(
    admin,
    "SELECT pg_catalog.pg_get_userbyid(nspowner)::text AS owner FROM pg_catalog.pg_namespace WHERE nspname = $1",
    [VIEWS],
  );
  if (!views) throw new StartError(`The database ${database} has no views yet: start this version of the hub once.`);
  const readers = readersOf(database);
  if (!(await roleExists(admin, readers))) await admin.query(`CREATE ROLE ${name(readers)} NOLOGIN`);
  await asRole(admin, views.owner, () => grantReaders(admin, database));
}

/** What the sessions of a login begin with. */
async function settingsOf(admin: Client, statementMs: number): Promise<[setting: string, value: string][]> {
  const settings: readonly [string, string][] = [
    ["default_transaction_read_only", "on"],
    ["search_path", VIEWS],
    ["statement_timeout", String(statementMs)],
    ["lock_timeout", String(LOCK_MS)],
    ["idle_in_transaction_session_timeout", String(statementMs)],
    ["idle_session_timeout", String(IDLE_MS)],
    ["max_parallel_workers_per_gather", "0"],
    ["temp_file_limit", TEMPORARY_FILES],
    // Of PostgreSQL 17 and newer.
    ["transaction_timeout", String(2 * statementMs)],
  ];
  const known = await rowsOf<{ setting: string }>(admin, SETTABLE, [settings.map(([setting]) => setting)]);
  return settings.filter(([name]) => known.some(({ setting }) => setting === name));
}

const roleExists = (client: Client, role: string): Promise<boolean> =>
  finds(client, "SELECT FROM pg_catalog.pg_roles WHERE rolname = $1", [role]);

const SETTABLE = `
  SELECT name AS setting FROM pg_catalog.pg_settings WHERE name = ANY ($1)
    AND (context = 'user' OR pg_catalog.has_parameter_privilege(current_user, name, 'SET'))`;

/** A login's limit on a statement, in milliseconds. */
const STATEMENT_MS = `(SELECT pg_catalog.split_part(setting, '=', 2)::integer FROM pg_catalog.unnest(r.rolconfig) AS setting
      WHERE setting LIKE 'statement\\_timeout=%')`;

const LOGINS = `
  SELECT r.rolname AS role, r.rolconnlimit AS limit, ${STATEMENT_MS} AS ms,
    (SELECT pg_catalog.count(*)::integer FROM pg_catalog.pg_stat_activity a WHERE a.usename = r.rolname) AS open
  FROM pg_catalog.pg_roles r WHERE pg_catalog.starts_with(r.rolname::text, $1) ORDER BY r.rolname`;

/** Found first: the server would else try to end what is none of these. */
const LONG_READS = `
  WITH long AS MATERIALIZED (
    SELECT a.pid FROM pg_catalog.pg_stat_activity a JOIN pg_catalog.pg_roles r ON r.rolname = a.usename
      CROSS JOIN LATERAL (SELECT pg_catalog.make_interval(secs => ${STATEMENT_MS} / 1000.0) AS most) AS allowed
    WHERE pg_catalog.starts_with(r.rolname::text, $1) AND (
      a.state = 'active' AND a.query_start + most < pg_catalog.clock_timestamp()
      OR a.xact_start + 2 * most < pg_catalog.clock_timestamp())
  )
  SELECT pid FROM long WHERE pg_catalog.pg_terminate_backend(pid)`;
