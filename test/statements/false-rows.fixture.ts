import { type Queryable, rowsOf, statement } from "@hub/database";

/** Each of these is false in one way: the test of statements shows that it finds out. */
export const FALSE_STATEMENTS = {
  bigintAsText: (database: Queryable) =>
    rowsOf<{ position: string }>(database, "SELECT position FROM hub.inbox_offset"),
  nullLeftOut: (database: Queryable) =>
    rowsOf<{ last_entry_hash: string }>(database, "SELECT last_entry_hash FROM children.sequence"),
  missingColumn: (database: Queryable) =>
    rowsOf<{ source: string; position: number }>(database, "SELECT source FROM hub.inbox_offset"),
  undeclaredColumn: (database: Queryable) =>
    rowsOf<{ source: string }>(database, "SELECT source, position FROM hub.inbox_offset"),
  neverColumn: (database: Queryable) =>
    rowsOf<{ position: number } & { position: string }>(database, "SELECT position FROM hub.inbox_offset"),
  tooFewValues: (database: Queryable) =>
    rowsOf<{ source: string }>(database, "SELECT source FROM hub.inbox_offset WHERE source = $1"),
  unknownTable: statement<{ source: string }>("SELECT source FROM hub.outbox"),
  noRowType: (database: Queryable) => rowsOf(database, "SELECT source FROM hub.inbox_offset"),
};
