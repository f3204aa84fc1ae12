type Ask = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** The tables of a database in which a text stands anywhere, in the order of their names. */
export async function tablesWith(ask: Ask, text: string): Promise<string[]> {
  const tables = await ask(
    `SELECT pg_catalog.quote_ident(schemaname) || '.' || pg_catalog.quote_ident(tablename) AS name FROM pg_catalog.pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const holding: string[] = [];
  for (const { name } of tables) {
    const [found] = await ask(`SELECT FROM ${name} AS row WHERE strpos(row::text, $1) > 0 LIMIT 1`, [text]);
    if (found) holding.push(String(name));
  }
  return holding;
}
