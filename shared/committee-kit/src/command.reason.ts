import { HubError } from "@hub/subgraph-kit";
import { withinLimit } from "./command.limits.js";

/** A reason is on record for good: not blank, not endless. */
export function checkReason(field: string, reason: string): void {
  if (reason.trim() === "") throw new HubError("BAD_USER_INPUT", `${field} is blank. Say why, in a sentence.`);
  withinLimit("REASON_LENGTH", reason.length, `Characters of ${field}`);
}
