import type { ActionPlanContent } from "@hub/rules";

/** What stands in a redacted plan's place: only what a reader needs to see that there was one. */
export function tombstoneOf(content: ActionPlanContent): ActionPlanContent {
  return {
    policy: content.policy,
    title: { da: "[slettet]", en: "[redacted]", enSource: "EDITORIAL" },
    politicalStatus: content.politicalStatus,
    synthetic: content.synthetic,
    commitments: [],
    initiatives: [],
    totals: [],
  };
}
