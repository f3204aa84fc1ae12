import { HubError } from "./hub-error.js";

/** How long a question waits for the positions it names, in milliseconds. */
export const WAIT_TIMEOUT_MS = 5_000;

/** By owner's root field: the number that has to be here before the question is answered. */
export type Positions = ReadonlyMap<string, number>;

/** Reads `x-hub-wait-for`: positions as receipts give them, separated by commas. */
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

/** The refusal for positions that did not come in time; the same question can be asked again. */
export function waitTimeout(missing: readonly string[]): HubError {
  const message = `Not here after ${WAIT_TIMEOUT_MS / 1000} s: ${missing.join(", ")}. Ask again, or without x-hub-wait-for.`;
  return new HubError("WAIT_TIMEOUT", message, { http: { status: 200 } });
}
