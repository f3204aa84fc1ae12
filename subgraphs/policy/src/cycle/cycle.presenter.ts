import type { ExemptionFacts, ExtensionFacts, MilestoneFacts } from "@hub/cycle";
import { type Committee, text } from "@hub/frame";
import { daysFrom, lastDayBefore, localDateOf } from "@hub/rules";
import type { PolicyDesk } from "../record/policy.context.js";
import { BudgetAdoptionReference, Cycle, type CycleState, Exemption, Extension, Milestone } from "./cycle.types.js";
import { cycleOpensAt } from "./cycle-calendar.js";
import { holidayOn } from "./holiday-calendar.js";

/** The graph's object for a year's cycle as it stands; null where none is planned. */
export function presentCycle(desk: PolicyDesk, year: number): Cycle | null {
  const { record } = desk;
  const milestones = record.milestones(year);
  if (milestones.length === 0) return null;
  const closedAt = record.closedAt(year);
  const [frozen] = record.council.editions(year);
  const budget = record.council.budget(year);
  return Object.assign(new Cycle(), {
    year,
    state: stateOf(desk, year),
    milestones: milestones.map((milestone) => presentMilestone(desk, milestone)),
    closedAt: closedAt === undefined ? null : new Date(closedAt),
    reportFrozenAt: frozen === undefined ? null : new Date(frozen.manifest.frozenAt),
    budgetAdoption: budget === undefined ? null : Object.assign(new BudgetAdoptionReference(), { id: budget.id }),
  });
}

/** How far a year has come by what is on record and by the clock. */
export function stateOf({ record, clock }: PolicyDesk, year: number): CycleState {
  const now = clock.now();
  const statement = record.milestones(year).find(({ slot }) => slot === "STATEMENT");
  if (record.closedAt(year) !== undefined) return "CLOSED";
  if (record.council.isNoted(year)) return "BUDGETING";
  if (record.council.editions(year).length > 0) return "REPORTING";
  if (statement && now >= new Date(statement.opensAt)) return "COLLECTING";
  return now >= cycleOpensAt(year) ? "OPEN" : "PLANNED";
}

export function presentMilestone(desk: PolicyDesk, milestone: MilestoneFacts): Milestone {
  const { id, slot, title, opensAt, dueAt, locksAt } = milestone;
  const dueOn = lastDayBefore(new Date(dueAt));
  const holiday = holidayOn(dueOn);
  const daysRemaining = daysFrom(localDateOf(desk.clock.now()), dueOn);
  return Object.assign(new Milestone(), {
    ...{ id, slot, dueOn },
    title: text(title),
    opensAt: new Date(opensAt),
    dueAt: new Date(dueAt),
    locksAt: locksAt === null ? null : new Date(locksAt),
    holiday: holiday ? text({ ...holiday, enSource: "EDITORIAL" }) : null,
    daysRemaining: daysRemaining < 0 ? null : daysRemaining,
    extensions: desk.record.extensions(id).map((extension) => presentExtension(desk, extension)),
    exemptions: desk.record.exemptions(id).map((exemption) => presentExemption(desk, exemption)),
  });
}

export function presentExtension({ frame }: PolicyDesk, facts: ExtensionFacts): Extension {
  const newDueAt = new Date(facts.newDueAt);
  return Object.assign(new Extension(), {
    id: facts.id,
    committee: frame.committee(facts.committee) as Committee,
    newDueAt,
    newDueOn: lastDayBefore(newDueAt),
    reason: text(facts.reason),
    grantedAt: new Date(facts.grantedAt),
  });
}

export function presentExemption(
  { frame }: PolicyDesk,
  { id, committee, reason, grantedAt }: ExemptionFacts,
): Exemption {
  return Object.assign(new Exemption(), {
    id,
    committee: frame.committee(committee) as Committee,
    reason: text(reason),
    grantedAt: new Date(grantedAt),
  });
}
