import type { EntityManager } from "typeorm";

/** Inserts many rows in one statement; a row names its columns. */
export async function insertAll(manager: EntityManager, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const { common, own } = takenApart(rows);
  await manager.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(jsonb_populate_record(NULL::${table}, $2::jsonb), $1::jsonb)`,
    [own, common],
  );
}

/** Rows as JSON: what all have in common is written once, since the text of many rows takes longer to read than the rows to store. */
export function takenApart(rows: readonly object[]): { common: string; own: string } {
  const [first, ...others] = rows as readonly Record<string, unknown>[];
  const columns = Object.keys(first ?? {});
  const isCommon = (column: string) => others.every((row) => Object.is(row[column], first?.[column]));
  const common = new Set(columns.filter(isCommon));
  const partOf = (row: Record<string, unknown>, isTaken: (column: string) => boolean) => {
    const part: Record<string, unknown> = {};
    for (const column in row) if (isTaken(column)) part[column] = row[column];
    return part;
  };
  return {
    common: JSON.stringify(partOf(first ?? {}, (column) => common.has(column))),
    own: JSON.stringify(rows.map((row) => partOf(row as Record<string, unknown>, (column) => !common.has(column)))),
  };
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
