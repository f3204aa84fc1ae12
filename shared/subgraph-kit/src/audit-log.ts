import type { Transaction } from "./transaction.js";

/** A subgraph's audit log: who did what, and who read what is not public. */
export interface AuditLog {
  /** The insert-only table, with its schema. */
  table: string;
  database(): Transaction;
  /** The hub's clock. */
  now(): Date;
  /** Set by whoever serves the subgraph: which refusals are only counted. Without it each has an entry of its own. */
  refusals?: { hasOwnEntry(caller: string, kind: string, refused: unknown): boolean };
}
