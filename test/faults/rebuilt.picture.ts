import { asLogin } from "../testkit/database.session.js";
import type { RunningHub } from "../testkit/running.hub.js";

type Query = Parameters<Parameters<typeof asLogin>[1]>[0];

/** The picture's own positions, which tell of the order in which events came in, and may differ from build to build. */
const OWN_ORDER: Readonly<Record<string, string>> = { change: "position", sequence: "last" };

/** A checksum of each read table, over its rows in an order that their content gives. */
export async function readTables(hub: RunningHub): Promise<Record<string, string>> {
  return asPicturesOwner(hub, async (query) => {
    const sums: Record<string, string> = {};
    for (const table of await tablesOf(query)) {
      const own = OWN_ORDER[table] === undefined ? "'{}'" : `ARRAY['${OWN_ORDER[table]}']`;
      const [row] = await query(
        `SELECT md5(coalesce(string_agg(content, E'\\n' ORDER BY content), '')) AS sum, count(*) AS rows
           FROM (SELECT (to_jsonb(t) - ${own}::text[])::text AS content FROM picture.${table} t) AS each`,
      );
      sums[table] = `${row.rows} rows ${row.sum}`;
    }
    return sums;
  });
}

/** Empties the read tables and lets the picture make them anew from its inbox when the hub is started again. */
export async function forgetReadTables(hub: RunningHub): Promise<void> {
  await asPicturesOwner(hub, async (query) => {
    const tables = (await tablesOf(query)).filter((table) => table !== "sequence");
    await query(`TRUNCATE hub.inbox_offset, ${tables.map((table) => `picture.${table}`).join(", ")}`);
    await query("UPDATE picture.sequence SET last = 0");
  });
}

async function tablesOf(query: Query): Promise<string[]> {
  const rows = await query("SELECT tablename FROM pg_tables WHERE schemaname = 'picture' ORDER BY tablename");
  return rows.map(({ tablename }) => tablename);
}

async function asPicturesOwner<T>(hub: RunningHub, work: (query: Query) => Promise<T>): Promise<T> {
  return asLogin(await hub.databaseUrl("hub_admin", "hub_picture"), async (query) => {
    await query("SET ROLE hub_picture_owner");
    return work(query);
  });
}
