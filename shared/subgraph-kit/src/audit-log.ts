import type { Transaction } from "./transaction.js";

/** A subgraph's audit log: who did what, and who read what is not public. */
export interface AuditLog {
  /** The insert-only table, with its schema. */
  table: string;
  database(): Transaction;
  /** The hub's clock. */
  now(): Date;
}
