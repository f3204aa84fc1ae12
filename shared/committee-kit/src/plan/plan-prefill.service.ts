import { type ActionPlanContent, type ActionPlanForm, asInput } from "@hub/rules";
import { HubError } from "@hub/subgraph-kit";
import type { CommitteeContext } from "../context/committee.context.js";
import { newestNumber, publishedContent } from "../document/document.store.js";
import { planSeries } from "./plan-content.js";

/** A plan to begin with, in the form of the input. */
export type PrefilledPlan = ActionPlanForm & { basedOn: number };

/** The content of the plan in force, or of a revision by its number; where no plan is in force, an empty one. */
export async function planToBeginWith(
  { dataSource }: CommitteeContext,
  policy: string,
  revision: number | null,
): Promise<PrefilledPlan> {
  const series = planSeries(policy);
  const content = await publishedContent<ActionPlanContent>(dataSource, series, revision);
  if (!content && revision !== null) {
    throw new HubError("NOT_FOUND", `There is no text of revision ${revision} of '${series}'.`);
  }
  const basedOn = await newestNumber(dataSource.manager, series);
  return asInput("ACTION_PLAN", { basedOn, ...(content ?? emptyPlan(policy)) });
}

const emptyPlan = (policy: string): ActionPlanContent => ({
  policy,
  title: { da: "" },
  politicalStatus: "ADMINISTRATIVE_DRAFT",
  synthetic: false,
  commitments: [],
  initiatives: [],
  totals: [],
});
