import type { PolicyState } from "@hub/rules";
import type { RECORDED_POLICY_STATES } from "./frame.events.js";

export type RecordedPolicyState = (typeof RECORDED_POLICY_STATES)[number];

/** The state on a day in Copenhagen: an adopted policy is in force during its period and expired after it. */
export function policyStateOn(
  recorded: RecordedPolicyState,
  period: { from: string | null; to: string | null },
  today: string,
): PolicyState {
  if (recorded !== "ADOPTED") return recorded;
  if (period.to !== null && today >= period.to) return "EXPIRED";
  return period.from !== null && today >= period.from ? "IN_FORCE" : "ADOPTED";
}
