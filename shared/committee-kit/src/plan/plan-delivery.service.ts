import { rowsOf } from "@hub/database";
import type { Timeliness } from "@hub/documents";
import { daysRemaining, localDateOf } from "@hub/rules";
import type { CommitteeContext } from "../context/committee.context.js";
import { countingDueAt } from "../context/delivery.rules.js";
import type { Moment } from "../document/document-type.js";

/** How a plan meets the deadline for revised plans if it is published at a moment. */
export interface PlanDelivery {
  /** ON_TIME before the due date; LATE after it if nothing was delivered in time; null where no deadline counts. */
  timeliness: Timeliness | null;
  daysRemaining: number | null;
}

const NOTHING_DUE: PlanDelivery = { timeliness: null, daysRemaining: null };

/** One for each series. Due is one revision between the milestone's opening and its due date; others are always welcome. */
export async function planDeliveries(
  context: CommitteeContext,
  series: readonly string[],
  { at, manager }: Pick<Moment, "at" | "manager">,
): Promise<PlanDelivery[]> {
  const year = Number(localDateOf(at).slice(0, 4));
  const deadline = context.cycle.deadline(year, "PLAN_REVISION", context.types.entry.code);
  const opensAt = deadline && new Date(deadline.milestone.opensAt);
  if (!opensAt || deadline.exemption || at < opensAt) return series.map(() => NOTHING_DUE);
  const dueAt = countingDueAt(deadline);
  const left = daysRemaining(at, dueAt);
  if (at < dueAt || series.length === 0) return series.map(() => ({ timeliness: "ON_TIME", daysRemaining: left }));
  const rows = await rowsOf<{ series: string }>(
    manager,
    `SELECT DISTINCT r.series FROM hub.revision r JOIN hub.revision_state s ON s.revision = r.id
     WHERE r.kind = 'ACTION_PLAN' AND r.published_at >= $1 AND r.published_at < $2 AND s.withdrawn_at IS NULL`,
    [opensAt, dueAt],
  );
  const delivered = new Set(rows.map((row) => row.series));
  return series.map((each) => (delivered.has(each) ? NOTHING_DUE : { timeliness: "LATE", daysRemaining: left }));
}
