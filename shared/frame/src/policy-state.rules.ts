import type { PolicyState } from "@hub/rules";
import type { recordedPolicyStates } from "./frame.events.js";

export type RecordedPolicyState = (typeof recordedPolicyStates)[number];

/** An adopted policy is in force while its period lasts, and expired after it. Days are Europe/Copenhagen's. */
export function policyStateOn(
  recorded: RecordedPolicyState,
  period: { from: string | null; to: string | null },
  today: string,
): PolicyState {
  if (recorded !== "ADOPTED") return recorded;
  if (period.to !== null && today >= period.to) return "EXPIRED";
  return period.from !== null && today >= period.from ? "IN_FORCE" : "ADOPTED";
}
