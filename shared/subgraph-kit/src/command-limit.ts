import { HubError } from "./hub-error.js";

/** Refuses what is over a limit; the message names the limit and its number. docs/limits.md lists all limits. */
export function refuseOver(limit: { name: string; most: number }, actual: number, what: string): void {
  const { name, most } = limit;
  if (actual <= most) return;
  throw new HubError("LIMIT_EXCEEDED", `${what}: ${actual}, and ${most} is the most (${name}).`, {
    limit: { name, value: most, actual },
  });
}
