import { type Deadline, termsOf } from "@hub/cycle";
import type { Delivery } from "@hub/documents";
import { countingDueAt, daysRemaining, deliveredRevision, deliveryStanding, type SeriesRevision } from "@hub/rules";

/** A revision of a series, and whether it counts as a delivery. */
export type DeliveryRevision = SeriesRevision & { readonly counts: boolean };

/**
 * How a committee's delivery stands once a revision is published at an instant, in the form of its event. The first revision that
 * counts makes it timely or late, not one that follows in force; a revision that does not count is measured for itself.
 */
export function deliveryAt(
  at: Date,
  deadline: Deadline,
  { before, counts }: { before: readonly DeliveryRevision[]; counts: boolean },
): Delivery {
  const published = counts ? deliveredRevision(continued(before, at), at, (each) => each.counts) : undefined;
  const delivered = published?.publishedAt ?? at;
  const terms = termsOf(deadline);
  const { timeliness, against, daysLate } = deliveryStanding(terms, delivered, at);
  return {
    timeliness: timeliness === "ON_TIME" ? "ON_TIME" : "LATE",
    against,
    daysLate: daysLate ?? 0,
    dueAt: terms.dueAt.toISOString(),
    extendedDueAt: terms.extendedDueAt?.toISOString() ?? null,
    ...(delivered < at && { deliveredAt: delivered.toISOString() }),
    ...(terms.closedAt && { closedAt: terms.closedAt.toISOString() }),
  };
}

/** The series as it is once another revision, which counts, is published. */
function continued(before: readonly DeliveryRevision[], at: Date): DeliveryRevision[] {
  const revision = Math.max(0, ...before.map((each) => each.revision)) + 1;
  return [
    ...before.map((each) => (each.supersededAt || each.withdrawnAt ? each : { ...each, supersededAt: at })),
    { revision, publishedAt: at, supersededAt: null, withdrawnAt: null, counts: true },
  ];
}

/** Days left for a delivery, by the due date that counts: negative when it is late, null where nothing is due any more. */
export function daysLeft(deadline: Deadline | undefined, at: Date, isDelivered: boolean): number | null {
  if (!deadline || deadline.exemption) return null;
  const dueAt = countingDueAt(termsOf(deadline));
  return isDelivered && at >= dueAt ? null : daysRemaining(at, dueAt);
}
