import type { Deadline } from "@hub/cycle";
import { measureDelivery } from "@hub/rules";

/** A delivery is due soon from this time before its due date. */
const SOON_MS = 14 * 24 * 60 * 60 * 1000;

export interface DeliveryStanding {
  timeliness: "NOT_DUE" | "DUE_SOON" | "ON_TIME" | "LATE" | "MISSING" | "EXEMPT";
  /** Days after the due date that counts, begun days included: of the delivery, or so far. null if it is not late. */
  daysLate: number | null;
  /** Which due date counts (I30). */
  against: "MILESTONE" | "EXTENSION";
}

/** Follows from the deadline, the first delivery that counts, and the instant. Nobody sets it. */
export function deliveryStanding(
  { milestone, extension, exemption }: Deadline,
  delivered: Date | null,
  at: Date,
): DeliveryStanding {
  const extendedDueAt = extension ? new Date(extension.newDueAt) : null;
  const measured = measureDelivery(delivered ?? at, new Date(milestone.dueAt), extendedDueAt);
  const { against } = measured;
  const daysLate = measured.timeliness === "LATE" ? measured.daysLate : null;
  if (delivered) return { timeliness: measured.timeliness, daysLate, against };
  if (exemption) return { timeliness: "EXEMPT", daysLate: null, against };
  if (daysLate !== null) return { timeliness: "MISSING", daysLate, against };
  const dueAt = new Date(extension && extension.newDueAt > milestone.dueAt ? extension.newDueAt : milestone.dueAt);
  const isSoon = at.getTime() >= dueAt.getTime() - SOON_MS;
  return { timeliness: isSoon ? "DUE_SOON" : "NOT_DUE", daysLate: null, against };
}
