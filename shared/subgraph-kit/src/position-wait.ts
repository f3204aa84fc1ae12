import { HubError } from "./hub-error.js";

/** How long a request waits for the positions that it names, in milliseconds. */
export const WAIT_TIMEOUT_MS = 5_000;

/** By owner's root field: the number of the event that must have arrived before the request is answered. */
export type Positions = ReadonlyMap<string, number>;

/** Reads the header `x-hub-wait-for`: positions as in receipts, separated by commas. */
export function readPositions(header: string | undefined): Positions {
  const positions = new Map<string, number>();
  for (const part of (header ?? "").split(",").filter((text) => text.trim() !== "")) {
    const [, root, number] = /^\s*([A-Za-z]{1,64}):(\d{1,15})\s*$/.exec(part) ?? [];
    if (!root || !number) {
      throw new HubError(
        "BAD_USER_INPUT",
        "x-hub-wait-for holds positions of receipts, such as children:42, separated by commas.",
      );
    }
    positions.set(root, Math.max(Number(number), positions.get(root) ?? 0));
  }
  return positions;
}

/** The refusal of a position that no receipt can hold. */
export function unknownPosition(position: string): HubError {
  const message = `Nothing has been published as ${position}: x-hub-wait-for holds positions of receipts.`;
  return new HubError("POSITION_UNKNOWN", message, { http: { status: 200 } });
}

/** The refusal where positions did not arrive in time; the same request can be sent again. */
export function waitTimeout(missing: readonly string[]): HubError {
  const message = `Not here after ${WAIT_TIMEOUT_MS / 1000} s: ${missing.join(", ")}. Ask again, or without x-hub-wait-for.`;
  return new HubError("WAIT_TIMEOUT", message, { http: { status: 200 } });
}
