/** What runs statements: TypeORM's DataSource or EntityManager, or the driver's own client. */
export interface Queryable {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

declare const row: unique symbol;

/** The text of a statement that gives rows of this type. */
export type Statement<Row> = string & { readonly [row]: Row };

/** Names the row type of a statement that is written in one place and run in another. */
export const statement = <Row>(sql: string): Statement<Row> => sql as Statement<Row>;

/**
 * The rows of a statement. A test prepares every statement and compares its columns with the row type, so that the type holds.
 */
export async function rowsOf<Row>(
  database: Queryable,
  sql: string | Statement<Row>,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return rowsIn(await database.query(sql, [...values])) as Row[];
}

/** The driver's client answers with a result, TypeORM with rows, and TypeORM after UPDATE and DELETE with rows and their number. */
function rowsIn(answer: unknown): unknown[] {
  if (!Array.isArray(answer)) return (answer as { rows: unknown[] }).rows;
  return Array.isArray(answer[0]) ? answer[0] : answer;
}
