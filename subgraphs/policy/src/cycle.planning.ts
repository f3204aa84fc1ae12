import { CyclePlanned } from "@hub/cycle";
import { appendToOutbox } from "@hub/events";
import type { Policy } from "@hub/frame";
import { lastDayBefore, startOfDay } from "@hub/rules";
import { cycleSubject, defaultMilestones } from "./cycle.calendar.js";
import { currentRecord, type PolicyDesk, SOURCE } from "./policy.desk.js";

/** Plans a cycle for each year of each policy's period that has none yet: once, however many processes start. */
export async function planMissingCycles(desk: PolicyDesk): Promise<void> {
  const { dataSource, record, clock } = desk;
  await dataSource.transaction(async (manager) => {
    await currentRecord(desk, manager);
    for (const { policy, year } of yearsOf(desk).filter((each) => !record.years.includes(each.year))) {
      await appendToOutbox(manager, SOURCE, {
        event: CyclePlanned,
        subject: cycleSubject(year),
        at: clock.now(),
        data: { policy, year, milestones: defaultMilestones(year) },
      });
    }
  });
}

/** The years of all policies that may still hold, each once: where two share a year, the first one's. */
function yearsOf({ frame, clock }: PolicyDesk): { policy: string; year: number }[] {
  const years = new Map<number, string>();
  for (const { id, state } of frame.facts(clock.now())) {
    if (state === "REJECTED" || state === "REPLACED") continue;
    for (const year of yearsOfPeriod(frame.policy(id))) if (!years.has(year)) years.set(year, id);
  }
  return [...years].map(([year, policy]) => ({ policy, year })).sort((a, b) => a.year - b.year);
}

/** None where the period has no end: then nobody has said for how long to plan. */
function yearsOfPeriod(policy: Policy | undefined): number[] {
  if (!policy?.from || !policy.to) return [];
  const first = yearOf(policy.from);
  return Array.from({ length: yearOf(lastDayBefore(startOfDay(policy.to))) - first + 1 }, (_, index) => first + index);
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
