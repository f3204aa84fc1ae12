import { Problem } from "../query/problem.js";

const RETRY_AFTER_S = 5;
/** Connections that are refused or lost, a server that shuts down or starts, and a pool that has none left. */
const AWAY = /^(08|57P|53)|^ECONN|^EPIPE|^ETIMEDOUT/;
const TIMED_OUT = "57014";

/** What a caller is told of an error: nothing of what is inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code = "", statusCode, message = "" } = error as { code?: string; statusCode?: number; message?: string };
  if (typeof statusCode === "number" && statusCode < 500) return new Problem(statusCode, "Bad Request", message);
  if (code === TIMED_OUT) {
    return new Problem(
      503,
      "Service Unavailable",
      "The table took too long: ask for fewer rows, or again later.",
      RETRY_AFTER_S,
    );
  }
  if (AWAY.test(code) || /timeout exceeded when trying to connect|Connection terminated/.test(message)) {
    return new Problem(503, "Service Unavailable", "The tables are busy or not reachable: ask again.", RETRY_AFTER_S);
  }
  return new Problem(500, "Internal Server Error", "Something went wrong inside the hub.", RETRY_AFTER_S);
}
