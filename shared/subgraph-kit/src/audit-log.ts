import type { Transaction } from "./transaction.js";

/** Where a subgraph keeps its audit: who did what, and who read what is not public. */
export interface AuditLog {
  /** The table, with its schema; insert-only. */
  table: string;
  database(): Transaction;
  /** The hub's clock. */
  now(): Date;
}
