import {
  HearingResponseRecorded,
  PolicyDecisionRecorded,
  PolicyVersionAdvanced,
  PolicyVersionRecorded,
  SuccessionRecorded,
} from "@hub/frame";
import { told } from "./cycle.projection.js";
import type { Projection } from "./projection.js";
import { projectFrameSearch } from "./search.projection.js";

/** The coordinator's acts: the frame itself is followed in memory, the change feed tells of them. */
export const policyVersions: Projection<ReturnType<typeof PolicyVersionRecorded.parse>> = {
  event: PolicyVersionRecorded,
  async project(manager, facts) {
    await projectFrameSearch(manager, facts);
    return { committee: null, contentHash: facts.version.contentHash };
  },
};

export const policyDecisions: Projection<ReturnType<typeof PolicyDecisionRecorded.parse>> = {
  event: PolicyDecisionRecorded,
  project: async (_manager, { body, contentHash }) => ({ committee: body, contentHash }),
};

/** A policy's way to the council, and to the next one. */
export const policyProcess = [told(PolicyVersionAdvanced), told(HearingResponseRecorded), told(SuccessionRecorded)];
