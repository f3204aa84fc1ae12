import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

const SANE = /^[A-Za-z0-9._-]{1,64}$/;

/** The caller's own id for the request where it is harmless in logs and headers, else a new one. */
export function requestId(headers: IncomingHttpHeaders): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && SANE.test(given) ? given : randomUUID();
}
