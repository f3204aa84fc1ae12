import { daysFrom, localDateOf } from "../rule/local-date.js";

/** How timely a delivery is, and against which of the two due dates (I30). */
export interface MeasuredDelivery {
  readonly timeliness: "ON_TIME" | "LATE";
  readonly against: "MILESTONE" | "EXTENSION";
  /** Days in Copenhagen after the due date that counts, the current day included; 0 when on time. */
  readonly daysLate: number;
}

/**
 * Measures a delivery. A due date is half-open: the first instant that is late. An extension counts only where it is needed, and
 * does not change the due date.
 */
export function measureDelivery(at: Date, dueAt: Date, extendedDueAt: Date | null): MeasuredDelivery {
  const isExtended = extendedDueAt !== null && extendedDueAt > dueAt && at >= dueAt;
  const counting = isExtended ? extendedDueAt : dueAt;
  const against = isExtended ? "EXTENSION" : "MILESTONE";
  if (at < counting) return { timeliness: "ON_TIME", against, daysLate: 0 };
  return { timeliness: "LATE", against, daysLate: daysFrom(localDateOf(counting), localDateOf(at)) + 1 };
}

/** Days in Copenhagen until the last day on which a delivery is in time: 0 on that day, negative after it. */
export function daysRemaining(now: Date, dueAt: Date): number {
  return daysFrom(localDateOf(now), localDateOf(new Date(dueAt.getTime() - 1)));
}
