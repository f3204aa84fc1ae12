import { codeOf } from "./start-error.js";

/** PostgreSQL's codes for a failed connection (08) and for a server that stops, has crashed or is starting (57P01 to 57P03). */
const SERVER_CODES = /^(08...|57P0[123])$/;
const SYSTEM_CODES: ReadonlySet<string> = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);
/** The driver's own errors have no code. */
const DRIVER_TEXTS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected)/;

/** PostgreSQL's code for a write that found no space. Its transaction is undone, and what only reads goes on. */
const DISK_FULL = "53100";

/** Whether the database could not write for want of space on its disk. */
export function isDiskFull(error: unknown): boolean {
  return codeOf(error) === DISK_FULL || (error instanceof Error && isDiskFull(error.cause));
}

/**
 * Whether something failed because the connection to the database was lost, so that a retry may succeed. A commit that was
 * under way may have happened or not.
 */
export function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error) ?? "";
  if (SERVER_CODES.test(code) || SYSTEM_CODES.has(code)) return true;
  if (!(error instanceof Error)) return false;
  return DRIVER_TEXTS.test(error.message) || isDatabaseAway(error.cause);
}
