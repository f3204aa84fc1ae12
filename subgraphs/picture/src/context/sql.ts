import type { EntityManager } from "typeorm";

/** Inserts many rows in one statement; a row names its columns. */
export async function insertAll(manager: EntityManager, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
}

/** Collects the values of a statement while its text is built. */
export class SqlValues {
  readonly values: unknown[] = [];

  /** Adds a value and gives its placeholder, e.g. `$3`. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
