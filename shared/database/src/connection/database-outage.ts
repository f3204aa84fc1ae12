import { codeOf } from "./start-error.js";

/** PostgreSQL's codes for a connection that failed (08) or a server that stops, crashed or still starts (57P01 to 57P03). */
const SERVER_CODES = /^(08...|57P0[123])$/;
const SYSTEM_CODES: ReadonlySet<string> = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);
/** The driver's own errors have no code. */
const DRIVER_TEXTS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected)/;

/**
 * Whether something failed because the database went away under it, as when a server is killed and recovers: the same work may
 * succeed a moment later. What was being committed then may be there or not.
 */
export function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error) ?? "";
  if (SERVER_CODES.test(code) || SYSTEM_CODES.has(code)) return true;
  if (!(error instanceof Error)) return false;
  return DRIVER_TEXTS.test(error.message) || isDatabaseAway(error.cause);
}
