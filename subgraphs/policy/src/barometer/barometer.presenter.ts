import { type BarometerRelease, presentRelease, presentReleased } from "@hub/cycle";
import { recorded, unrecorded } from "@hub/documents";
import { made, type Outcome } from "@hub/subgraph-kit";
import { type PolicyContext } from "../record/index.js";
import type { RecordedVintage } from "./barometer.service.js";
import { type PendingVintage, pendingVintage } from "./barometer.store.js";
import { BarometerPayload } from "./barometer.types.js";

/** A vintage that is not public yet, as the coordinator sees it. */
export function presentPending(
  { state, content, contentHash }: PendingVintage,
  context: PolicyContext,
): BarometerRelease {
  return presentRelease({ ...content, contentHash, ownState: state, correctedAt: null, releasedAt: null }, context);
}

/** What a command on the barometer answers. The vintage is shown as it is now: it may have become public since the command. */
export async function presentOutcome(
  context: PolicyContext,
  outcome: Outcome<RecordedVintage>,
): Promise<BarometerPayload> {
  if ("refused" in outcome) {
    return made(BarometerPayload, { release: null, embargoUntil: null, ...unrecorded(outcome.refused) });
  }
  const { year, vintage, receipt, findings = [] } = outcome.done;
  const released = context.record.releases(year).find((each) => each.vintage === vintage);
  const pending = released ? undefined : await pendingVintage(context.dataSource.manager, year);
  return made(BarometerPayload, {
    release: released ? presentReleased(released, context) : pending ? presentPending(pending, context) : null,
    embargoUntil: pending?.embargoUntil ?? null,
    ...(receipt ? recorded(receipt, findings) : unrecorded(findings)),
  });
}
