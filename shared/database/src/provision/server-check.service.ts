import type { Client } from "pg";
import { withConnection } from "../connection/admin-connection.js";
import { rowsOf } from "../connection/rows.js";
import { codeOf, reasonOf, StartError } from "../connection/start-error.js";

/** The facts about a server that decide whether the hub can use it. */
export interface ServerFacts {
  /** As in `server_version_num`: 180004. */
  readonly version: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly login: string;
  readonly isSuperuser: boolean;
  readonly missingRights: readonly string[];
}

const OLDEST = 160_000;
/** Links that a first start creates at once. Each needs one more slot, sender and worker while its table is copied. */
const SPARE = 2;

/** What a hub takes of a server. */
export interface ServerNeeds {
  /** Replication links. */
  readonly links: number;
  /** Connections of all its processes; left out: not checked. */
  readonly connections?: number;
}

/** Throws a `StartError` with the fix when the hub cannot run on a server. */
export async function checkServer(adminUrl: string, needs: ServerNeeds = { links: 9 }): Promise<ServerFacts> {
  const facts = await readFacts(adminUrl);
  const fault = faultOf(facts, needs);
  if (fault !== undefined) throw new StartError(fault);
  return facts;
}

/** What is wrong with a server, in one line; undefined when nothing is. */
export function faultOf(facts: ServerFacts, needs: ServerNeeds): string | undefined {
  if (facts.version < OLDEST) {
    return `The database server is PostgreSQL ${Math.floor(facts.version / 10_000)}, the hub needs 16 or newer: upgrade it, or unset DATABASE_URL to use the hub's own.`;
  }
  const changes = settingChanges(facts, needs);
  if (changes.length > 0) {
    const statements = changes.map(({ setting, needed }) => `ALTER SYSTEM SET ${setting} = ${needed};`).join(" ");
    const found = changes.map(({ setting, found }) => `${setting} is ${found}`).join(", ");
    return `The database server cannot carry the hub's events and connections (${found}): run ${statements} and restart it.`;
  }
  if (facts.missingRights.length > 0) {
    return `The login ${facts.login} of DATABASE_URL lacks rights: run, as a superuser, ${facts.missingRights.join(" ")}`;
  }
  return undefined;
}

interface SettingChange {
  readonly setting: string;
  readonly found: string;
  readonly needed: string;
}

function settingChanges({ settings }: ServerFacts, { links, connections = 0 }: ServerNeeds): SettingChange[] {
  const needed = links + SPARE;
  const capacities: Readonly<Record<string, number>> = {
    max_replication_slots: needed,
    max_wal_senders: needed,
    max_logical_replication_workers: needed,
    max_worker_processes: needed + 4,
    max_active_replication_origins: needed,
    max_connections: connections + Number(settings.superuser_reserved_connections ?? 0),
  };
  const changes: SettingChange[] = [];
  const walLevel = settings.wal_level ?? "";
  if (walLevel !== "logical") changes.push({ setting: "wal_level", found: walLevel, needed: "logical" });
  for (const [setting, least] of Object.entries(capacities)) {
    const found = settings[setting];
    // Only 18 and newer have max_active_replication_origins.
    if (found !== undefined && Number(found) < least) changes.push({ setting, found, needed: String(least) });
  }
  return changes;
}

async function readFacts(adminUrl: string): Promise<ServerFacts> {
  try {
    return await withConnection(adminUrl, factsOf);
  } catch (error) {
    throw new StartError(unreachable(adminUrl, error));
  }
}

async function factsOf(client: Client): Promise<ServerFacts> {
  const settings = await rowsOf<{ name: string; setting: string }>(
    client,
    `SELECT name, setting FROM pg_catalog.pg_settings
      WHERE name IN ('server_version_num', 'wal_level', 'max_replication_slots', 'max_wal_senders',
                     'max_logical_replication_workers', 'max_worker_processes', 'max_active_replication_origins',
                     'max_connections', 'superuser_reserved_connections')`,
  );
  const byName = Object.fromEntries(settings.map(({ name, setting }) => [name, setting]));
  const version = Number(byName.server_version_num);
  // The predefined role of the last column exists in 16 and newer only.
  const mayCreateSubscription = "pg_catalog.pg_has_role(current_user, 'pg_create_subscription', 'USAGE')";
  const [rights] = await rowsOf<Rights>(
    client,
    `SELECT rolname, quote_ident(rolname) AS quoted, rolsuper, rolcreatedb, rolcreaterole, rolreplication,
            ${version >= OLDEST ? mayCreateSubscription : "false"} AS subscribes
       FROM pg_catalog.pg_roles WHERE rolname = current_user`,
  );
  if (rights === undefined) throw new Error("the login has no role");
  return {
    version,
    settings: byName,
    login: rights.rolname,
    isSuperuser: rights.rolsuper,
    missingRights: rights.rolsuper ? [] : missingRightsOf(rights),
  };
}

interface Rights {
  readonly rolname: string;
  readonly quoted: string;
  readonly rolsuper: boolean;
  readonly rolcreatedb: boolean;
  readonly rolcreaterole: boolean;
  readonly rolreplication: boolean;
  readonly subscribes: boolean;
}

function missingRightsOf(rights: Rights): string[] {
  const attributes = [
    rights.rolcreatedb ? "" : "CREATEDB",
    rights.rolcreaterole ? "" : "CREATEROLE",
    rights.rolreplication ? "" : "REPLICATION",
  ].filter((attribute) => attribute !== "");
  return [
    ...(attributes.length > 0 ? [`ALTER ROLE ${rights.quoted} ${attributes.join(" ")};`] : []),
    ...(rights.subscribes ? [] : [`GRANT pg_create_subscription TO ${rights.quoted};`]),
  ];
}

/** Codes of PostgreSQL and of the system, and how to fix each. */
const REMEDIES: Readonly<Record<string, string>> = {
  ECONNREFUSED: "start it, or correct host and port in DATABASE_URL.",
  ENOTFOUND: "correct the host in DATABASE_URL.",
  EAI_AGAIN: "correct the host in DATABASE_URL.",
  ETIMEDOUT: "check the network, or correct the host in DATABASE_URL.",
  "28P01": "correct user and password in DATABASE_URL.",
  "28000": "let this login in from this machine in the server's pg_hba.conf, or correct DATABASE_URL.",
  "3D000": "name a database that exists in DATABASE_URL, such as postgres.",
};

function unreachable(adminUrl: string, error: unknown): string {
  if (!URL.canParse(adminUrl)) {
    return "DATABASE_URL is not a URL: write it as postgres://user:password@host:5432/postgres.";
  }
  const { hostname, port } = new URL(adminUrl);
  const remedy = REMEDIES[codeOf(error) ?? ""] ?? "correct DATABASE_URL, or unset it to use the hub's own.";
  return `The database server at ${hostname}:${port || "5432"} cannot be used (${reasonOf(error)}): ${remedy}`;
}
