import { lastRecordedAt, lockRecord } from "@hub/events";
import type { EntityManager } from "typeorm";
import type { CommitteeContext } from "./committee.context.js";

/**
 * The instant of what is recorded next: now, or what it was judged at, but never before the owner's newest event, whatever the
 * machine's clock says. The owner's record stays locked until commit.
 */
export async function instantOfNext(
  { clock, source }: Pick<CommitteeContext, "clock" | "source">,
  manager: EntityManager,
  judgedAt: Date = clock.now(),
): Promise<Date> {
  await lockRecord(manager, source);
  const last = await lastRecordedAt(manager, source);
  const at = last && last > judgedAt ? last : judgedAt;
  clock.keepAfter(at);
  return at;
}
