import { type Queryable, rowsOf, urlOf, withConnection } from "@hub/database";

interface Position {
  source: string;
  position: number;
}

const positions = (sql: string) => (adminUrl: string, database: string) =>
  withConnection(urlOf(adminUrl, database), async (client) => {
    const rows = await rowsOf<Position>(client, sql);
    return Object.fromEntries(rows.map(({ source, position }) => [source, position]));
  });

/** How far a picture has projected each owner's events. */
export const projectedPositions = positions("SELECT source, position FROM hub.inbox_offset ORDER BY source");

/** How many events of each owner stand in its inbox. */
export const inboxPositions = positions(
  "SELECT source, count(*) AS position FROM hub.inbox GROUP BY source ORDER BY source",
);

/** A sum over the rows of each read table, without the numbers of the picture's own feed. */
export function contentOf(adminUrl: string, database: string): Promise<Record<string, string>> {
  return withConnection(urlOf(adminUrl, database), async (client) => {
    const tables = await rowsOf<{ name: string }>(
      client,
      `SELECT tablename AS name FROM pg_catalog.pg_tables
        WHERE schemaname = 'picture' AND tablename <> 'sequence' ORDER BY tablename`,
    );
    const sums: Record<string, string> = {};
    for (const { name } of tables) sums[name] = await sumOf(client, name);
    return sums;
  });
}

async function sumOf(client: Queryable, table: string): Promise<string> {
  const [row] = await rowsOf<{ sum: string }>(
    client,
    `SELECT count(*) || ' rows, ' || coalesce(sum(pg_catalog.hashtextextended(
              (CASE WHEN $1 = 'change' THEN pg_catalog.to_jsonb(r) - 'position' ELSE pg_catalog.to_jsonb(r) END)::text, 0
            )::numeric), 0) AS sum
       FROM picture.${table} r`,
    [table],
  );
  return row?.sum ?? "";
}

/** An owner's outbox, in its order. */
export const outboxRows = (adminUrl: string, database: string, owner: string) =>
  withConnection(urlOf(adminUrl, database), (client) =>
    rowsOf<{ position: number; key: string; payload: unknown }>(
      client,
      `SELECT position, aggregateid AS key, payload FROM ${owner}.outbox ORDER BY position`,
    ),
  );
