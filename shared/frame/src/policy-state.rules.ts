import type { PolicyState } from "@hub/rules";
import type { RECORDED_POLICY_STATES } from "./frame.events.js";

export type RecordedPolicyState = (typeof RECORDED_POLICY_STATES)[number];

/** The state on a day in Copenhagen: an adopted policy is in force during its period and expired after it. */
export function policyStateOn(
  recorded: RecordedPolicyState,
  period: { startsOn: string | null; endsOn: string | null },
  today: string,
): PolicyState {
  if (recorded !== "ADOPTED") return recorded;
  if (period.endsOn !== null && today >= period.endsOn) return "EXPIRED";
  return period.startsOn !== null && today >= period.startsOn ? "IN_FORCE" : "ADOPTED";
}
