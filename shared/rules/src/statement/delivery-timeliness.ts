import { daysFrom, localDateOf } from "../rule/local-date.js";

/** A delivery is due soon from this time before its due date. */
const SOON_MS = 14 * 24 * 60 * 60 * 1000;

/** What a committee has to meet at a milestone, as known at an instant. */
export interface DeliveryTerms {
  readonly dueAt: Date;
  /** The end of the committee's extension; null without one. An extension never changes `dueAt` (I30). */
  readonly extendedDueAt: Date | null;
  readonly isExempt: boolean;
  /** When the year's cycle was closed; null while it is open. From then on no further days are counted. */
  readonly closedAt: Date | null;
}

/** How a delivery stands with one due date. */
export interface DueDateStanding {
  readonly dueAt: Date;
  readonly timeliness: "NOT_DUE" | "DUE_SOON" | "ON_TIME" | "LATE" | "MISSING";
  /** Days in Copenhagen after the due date, begun days included: of the delivery, or so far. null if it is not late. */
  readonly daysLate: number | null;
}

/** How a committee stands with a milestone: by the due date that counts, and by each of the two (I30). */
export interface DeliveryStanding {
  readonly timeliness: DueDateStanding["timeliness"] | "EXEMPT";
  readonly daysLate: number | null;
  /** Which due date counts: an extension only where it is needed. */
  readonly against: "MILESTONE" | "EXTENSION";
  readonly byMilestone: DueDateStanding;
  /** null without an extension. */
  readonly byExtension: DueDateStanding | null;
}

/**
 * The one computation of timeliness: it follows from the terms, from the instant of the delivery that counts, and from the instant
 * that is asked about. Due dates are half-open: their first instant is late.
 */
export function deliveryStanding(terms: DeliveryTerms, delivered: Date | null, at: Date): DeliveryStanding {
  const { dueAt, extendedDueAt, isExempt } = terms;
  const byMilestone = standingBy(dueAt, terms, { delivered, at });
  const byExtension = extendedDueAt && standingBy(extendedDueAt, terms, { delivered, at });
  const isExtended = extendedDueAt !== null && extendedDueAt > dueAt && !(delivered && delivered < dueAt);
  const [counting, against] =
    isExtended && byExtension ? ([byExtension, "EXTENSION"] as const) : ([byMilestone, "MILESTONE"] as const);
  const { timeliness, daysLate } =
    isExempt && !delivered ? ({ timeliness: "EXEMPT", daysLate: null } as const) : counting;
  return { timeliness, daysLate, against, byMilestone, byExtension };
}

interface DeliveryInstants {
  delivered: Date | null;
  at: Date;
}

function standingBy(dueAt: Date, { closedAt }: DeliveryTerms, { delivered, at }: DeliveryInstants): DueDateStanding {
  const end = delivered ?? at;
  if (end >= dueAt) {
    const last = closedAt && closedAt < end ? closedAt : end;
    const daysLate = Math.max(1, daysFrom(localDateOf(dueAt), localDateOf(last)) + 1);
    return { dueAt, timeliness: delivered ? "LATE" : "MISSING", daysLate };
  }
  const isSoon = at.getTime() >= dueAt.getTime() - SOON_MS;
  return { dueAt, timeliness: delivered ? "ON_TIME" : isSoon ? "DUE_SOON" : "NOT_DUE", daysLate: null };
}

/** The due date that counts for a committee that has not delivered: its extension's, where that is later. */
export function countingDueAt({ dueAt, extendedDueAt }: Pick<DeliveryTerms, "dueAt" | "extendedDueAt">): Date {
  return extendedDueAt && extendedDueAt > dueAt ? extendedDueAt : dueAt;
}

/** Days in Copenhagen until the last day on which a delivery is in time: 0 on that day, negative after it. */
export function daysRemaining(now: Date, dueAt: Date): number {
  return daysFrom(localDateOf(now), localDateOf(new Date(dueAt.getTime() - 1)));
}

/** How many days before a due date a committee is told what its document would fail on. */
export const FORECAST_DAYS = [30, 14, 7] as const;

/** The last of these days that has come by the days that remain; null before the first and after the due day. */
export function forecastStage(remaining: number | null): (typeof FORECAST_DAYS)[number] | null {
  if (remaining === null || remaining < 0) return null;
  return FORECAST_DAYS.findLast((days) => remaining <= days) ?? null;
}
