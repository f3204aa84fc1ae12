import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

const HARMLESS = /^[A-Za-z0-9._-]{1,64}$/;

/** The caller's own request id if it is harmless in logs and headers, else a new one. */
export function requestId(headers: IncomingHttpHeaders): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && HARMLESS.test(given) ? given : randomUUID();
}
