import { type NextNumber, takeNextNumber } from "@hub/events";
import type { EntityManager } from "typeorm";
import type { CommitteeContext } from "./committee.context.js";

/**
 * The owner's next number, and the instant of what is recorded under it: now, or what it was judged at, but never before the owner's
 * newest event, whatever the machine's clock says. The owner's record stays locked until commit.
 */
export async function nextOnRecord(
  { clock, source }: Pick<CommitteeContext, "clock" | "source">,
  manager: EntityManager,
  judgedAt: Date = clock.now(),
): Promise<NextNumber & { at: Date }> {
  const next = await takeNextNumber(manager, source);
  const { lastRecordedAt: last } = next;
  const at = last && last > judgedAt ? last : judgedAt;
  clock.keepAfter(at);
  return { ...next, at };
}
