import type { Deadline } from "@hub/cycle";
import type { Delivery } from "@hub/documents";
import { deliveredRevision, localDateOf, yearOf } from "@hub/rules";
import type { CommitteeContext } from "../context/committee.context.js";
import { daysLeft, deliveryAt } from "../context/delivery.rules.js";
import { deliveryRevisions } from "../document/document.store.js";
import type { Moment } from "../document/document-type.js";
import { planSeries } from "./plan-content.js";

/** How a policy's plan meets the deadline for revised plans if it is published at a moment. */
export interface PlanDelivery {
  /** undefined where no deadline counts. */
  delivery: Delivery | undefined;
  daysRemaining: number | null;
}

/** One for each policy. A plan in force at the due date is delivered in time, however it is revised later. */
export async function planDeliveries(
  context: CommitteeContext,
  policies: readonly string[],
  moment: Pick<Moment, "at" | "manager" | "deliveries">,
): Promise<PlanDelivery[]> {
  const { at } = moment;
  const deadlines = policies.map((policy) => deadlineOfPlan(context, policy, at));
  if (deadlines.every((deadline) => !deadline))
    return policies.map(() => ({ delivery: undefined, daysRemaining: null }));
  const stored = await deliveryRevisions(moment, policies.map(planSeries));
  return policies.map((policy, index) => {
    const deadline = deadlines[index];
    const before = stored.filter(({ series }) => series === planSeries(policy));
    return {
      delivery: deadline && deliveryAt(at, deadline, { before, counts: true }),
      daysRemaining: daysLeft(deadline, at, deliveredRevision(before, at) !== undefined),
    };
  });
}

/** The deadline that a policy's plan is for: of the current year if that is the policy's, else of its next planned year. */
function deadlineOfPlan({ cycle, frame, types }: CommitteeContext, policy: string, at: Date): Deadline | undefined {
  const current = yearOf(localDateOf(at));
  const year = cycle.years.find((each) => each >= current && frame.policyOfYear(each)?.code === policy);
  return year === undefined ? undefined : cycle.deadline(year, "PLAN_REVISION", types.entry.code);
}
