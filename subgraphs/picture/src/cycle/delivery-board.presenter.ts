import { type Deadline, MilestoneReference, termsOf } from "@hub/cycle";
import { presentStanding } from "@hub/documents";
import type { Committee } from "@hub/frame";
import { countingDueAt, daysRemaining, deliveryStanding, forecastStage } from "@hub/rules";
import { made, reference } from "@hub/subgraph-kit";
import { type Delivery, deliveriesOf, type OwedSlot } from "../context/delivery.store.js";
import { frameAt, type PictureContext } from "../context/picture.context.js";
import { DeliveryStatus } from "./delivery-board.types.js";

/** What the committees deliver; the other milestones are the coordinator's own. */
const OWED: readonly OwedSlot[] = ["PLAN_REVISION", "STATEMENT"];

/** Each committee with each milestone that it owes, as of an instant; null for a year without a policy. */
export async function deliveryBoardOf(context: PictureContext, year: number, asOf: Date): Promise<DeliveryStatus[]> {
  const frame = frameAt(context, asOf);
  const policy = frame.policyOfYear(year);
  if (!policy) return [];
  const deliveries = await deliveriesOf(context.dataSource, { policy: policy.code, year, asOf });
  return OWED.flatMap((slot) =>
    frame.deliverers.flatMap((committee) => {
      const deadline = context.cycle.deadline(year, slot, committee.code, asOf);
      const delivery = deliveries.find((each) => each.slot === slot && each.committee === committee.code);
      return deadline ? presentDelivery({ committee, slot, deadline, delivery, asOf }) : [];
    }),
  );
}

interface DeliveryFacts {
  committee: Committee;
  slot: OwedSlot;
  deadline: Deadline;
  delivery: Delivery | undefined;
  asOf: Date;
}

function presentDelivery({ committee, slot, deadline, delivery, asOf }: DeliveryFacts): DeliveryStatus {
  const terms = termsOf(deadline);
  const { delivered } = delivery ?? {};
  const standing = deliveryStanding(terms, delivered?.publishedAt ?? null, asOf);
  const isOwed = !delivered && !terms.isExempt && !terms.closedAt;
  const remaining = isOwed ? daysRemaining(asOf, countingDueAt(terms)) : null;
  return made(DeliveryStatus, {
    committee,
    milestone: reference(MilestoneReference, deadline.milestone.id),
    slot,
    timeliness: standing.timeliness,
    firstPublishedAt: delivered?.publishedAt ?? null,
    daysLate: standing.daysLate,
    daysRemaining: remaining,
    forecastStage: forecastStage(remaining),
    complete: delivery?.isComplete ?? false,
    documentIds: { document: delivered?.document ?? null, inForce: delivery?.inForce ?? null },
    dueAt: terms.dueAt,
    extendedDueAt: terms.extendedDueAt,
    against: standing.against,
    byMilestone: presentStanding(standing.byMilestone),
    byExtension: standing.byExtension && presentStanding(standing.byExtension),
    closedAt: terms.closedAt,
  });
}
