import { daysFrom, localDateOf } from "../rule/local-date.js";

/** A delivery measured against both due dates, and which of them counts (I30). */
export interface MeasuredDelivery {
  readonly timeliness: "ON_TIME" | "LATE";
  readonly against: "MILESTONE" | "EXTENSION";
  /** Days in Copenhagen, begun ones too, after the date that counts; 0 when on time. */
  readonly daysLate: number;
}

/**
 * Due dates are half-open: the first instant that is late. An extension counts where it is needed; it never rewrites the due date.
 */
export function measureDelivery(at: Date, dueAt: Date, extendedDueAt: Date | null): MeasuredDelivery {
  const isExtended = extendedDueAt !== null && extendedDueAt > dueAt && at >= dueAt;
  const counting = isExtended ? extendedDueAt : dueAt;
  const against = isExtended ? "EXTENSION" : "MILESTONE";
  if (at < counting) return { timeliness: "ON_TIME", against, daysLate: 0 };
  return { timeliness: "LATE", against, daysLate: daysFrom(localDateOf(counting), localDateOf(at)) + 1 };
}

/** Days in Copenhagen until the last on which a delivery is in time: 0 on that day, negative when it has passed. */
export function daysRemaining(now: Date, dueAt: Date): number {
  return daysFrom(localDateOf(now), localDateOf(new Date(dueAt.getTime() - 1)));
}
