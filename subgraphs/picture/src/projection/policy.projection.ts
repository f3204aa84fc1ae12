import {
  HearingResponseRecorded,
  PolicyDecisionRecorded,
  PolicyExpired,
  PolicyVersionAdvanced,
  PolicyVersionRecorded,
  SuccessionRecorded,
} from "@hub/frame";
import { feedOnly } from "./cycle.projection.js";
import type { Projection } from "./projection.js";

/** The frame is followed in memory; its versions go into the change feed. */
export const policyVersions = feedOnly(PolicyVersionRecorded, ({ version }) => ({
  committee: null,
  contentHash: version.contentHash,
}));

export const policyDecisions: Projection<ReturnType<typeof PolicyDecisionRecorded.parse>> = {
  event: PolicyDecisionRecorded,
  project: async (_manager, { body, contentHash }) => ({ committee: body, contentHash }),
};

/** The steps of a policy to the council, and its succession by the next policy. */
export const policyProcess = [
  feedOnly(PolicyVersionAdvanced),
  feedOnly(PolicyExpired),
  feedOnly(HearingResponseRecorded),
  feedOnly(SuccessionRecorded),
];
