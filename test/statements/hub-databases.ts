import { fileURLToPath } from "node:url";
import { urlOf, withConnection } from "@hub/database";
import { cloneTestDatabase, INBOX, OUTBOX, type TestCluster } from "@hub/testing";
import type { Client } from "pg";

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}/migrations/`, import.meta.url));

/** The kinds of databases that a hub has, by a subgraph that has one, and the folders of their migrations. */
const MIGRATIONS = {
  picture: [INBOX, folder("subgraphs/picture")],
  policy: [INBOX, OUTBOX, folder("subgraphs/policy")],
  children: [INBOX, OUTBOX, folder("shared/committee-kit")],
  /** What every owner of events has, and no more. */
  events: [INBOX, OUTBOX],
} as const;

export type HubDatabase = keyof typeof MIGRATIONS;

/** The packages whose statements run in databases of one kind; statements of all others may run in any. */
export const DATABASE_OF: Readonly<Record<string, HubDatabase>> = {
  "subgraphs/picture": "picture",
  "subgraphs/policy": "policy",
  "shared/committee-kit": "children",
  "shared/events": "events",
};

/** Runs the work as the owner of a migrated database of that kind, with the search path of the picture's own connections. */
export async function inHubDatabase<T>(
  cluster: TestCluster,
  kind: HubDatabase,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const { database, ownerRole } = await cloneTestDatabase(cluster, { subgraph: kind, folders: MIGRATIONS[kind] });
  return withConnection(urlOf(cluster.adminUrl, database), async (client) => {
    await client.query(`SET ROLE ${ownerRole}`);
    if (kind === "picture") await client.query("SET search_path TO picture");
    return work(client);
  });
}

/** Runs the work with a connection to a migrated database of each kind. */
export function withHubDatabases<T>(
  cluster: TestCluster,
  work: (clients: ReadonlyMap<HubDatabase, Client>) => Promise<T>,
): Promise<T> {
  const open = (kinds: readonly HubDatabase[], clients: ReadonlyMap<HubDatabase, Client>): Promise<T> => {
    const [kind, ...others] = kinds;
    if (kind === undefined) return work(clients);
    return inHubDatabase(cluster, kind, (client) => open(others, new Map([...clients, [kind, client]])));
  };
  return open(Object.keys(MIGRATIONS) as HubDatabase[], new Map());
}
