import { CyclePlanned } from "@hub/cycle";
import { appendToOutbox } from "@hub/events";
import type { Policy } from "@hub/frame";
import { yearsOfPeriod } from "@hub/rules";
import type { EntityManager } from "typeorm";
import { currentRecord, type PolicyContext, SOURCE } from "../record/index.js";
import { cycleOpensAt, cycleSubject, defaultMilestones } from "./cycle-calendar.js";

/** Plans a cycle for each year of each policy that has none yet: once, however many processes start. */
export async function planMissingCycles(context: PolicyContext): Promise<void> {
  const { dataSource, record } = context;
  await dataSource.transaction(async (manager) => {
    await currentRecord(context, manager);
    for (const { policy, year } of yearsOf(context).filter((each) => !record.years.includes(each.year))) {
      await plan(context, manager, { policy, year, milestones: defaultMilestones(year) });
    }
  });
}

/**
 * Plans the cycles of an adopted policy. It takes over a year that was planned for a policy that is not adopted, unless the
 * year's cycle has opened.
 */
export async function planCycles(
  context: PolicyContext,
  manager: EntityManager,
  { policy, ...period }: { policy: string; from: string; to: string },
): Promise<void> {
  const { record, clock } = context;
  for (const year of yearsOfPeriod(period)) {
    const planned = record.policy(year);
    if (planned === undefined) await plan(context, manager, { policy, year, milestones: defaultMilestones(year) });
    else if (planned !== policy && !isAdopted(context, planned) && cycleOpensAt(year) > clock.now())
      await plan(context, manager, { policy, year, milestones: [...record.milestones(year)] });
  }
}

function plan(
  { clock }: PolicyContext,
  manager: EntityManager,
  data: ReturnType<typeof CyclePlanned.parse>,
): Promise<unknown> {
  const newEvent = { event: CyclePlanned, subject: cycleSubject(data.year), at: clock.now(), data };
  return appendToOutbox(manager, SOURCE, newEvent);
}

const ADOPTED = ["ADOPTED", "IN_FORCE", "EXPIRED"];

const isAdopted = ({ frame, clock }: PolicyContext, policy: string): boolean =>
  frame.facts(clock.now()).some(({ id, state }) => id === policy && ADOPTED.includes(state));

/** The years of all adopted policies, each once; a year of two policies is the first one's. A new hub begins with a policy that is only recommended. */
function yearsOf({ frame, record, clock }: PolicyContext): { policy: string; year: number }[] {
  const isNew = record.years.length === 0;
  const years = new Map<number, string>();
  for (const { id, state } of frame.facts(clock.now())) {
    if (!ADOPTED.includes(state) && !(isNew && state === "RECOMMENDED")) continue;
    for (const year of yearsOfPolicy(frame.policy(id))) if (!years.has(year)) years.set(year, id);
  }
  return [...years].map(([year, policy]) => ({ policy, year })).sort((a, b) => a.year - b.year);
}

/** None if the period has no end: nobody has set how far to plan. */
function yearsOfPolicy(policy: Pick<Policy, "startsOn" | "endsOn"> | undefined): number[] {
  return policy?.startsOn && policy.endsOn ? yearsOfPeriod({ from: policy.startsOn, to: policy.endsOn }) : [];
}
