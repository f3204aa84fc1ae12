import type { Deadline } from "@hub/cycle";
import type { StatementPublication } from "@hub/documents";
import { measureDelivery } from "@hub/rules";

/** The due date that counts for the committee: that of its extension, where it is later than the milestone's. */
export function countingDueAt({ milestone, extension }: Deadline): Date {
  const [dueAt, extended] = [new Date(milestone.dueAt), extension && new Date(extension.newDueAt)];
  return extended && extended > dueAt ? extended : dueAt;
}

/** A delivery measured against both dates (I30), in the form of its event. */
export function deliveryAt(at: Date, { milestone, extension }: Deadline): StatementPublication["delivery"] {
  const [dueAt, extendedDueAt] = [milestone.dueAt, extension?.newDueAt ?? null];
  const measured = measureDelivery(at, new Date(dueAt), extendedDueAt === null ? null : new Date(extendedDueAt));
  return { ...measured, dueAt, extendedDueAt };
}
