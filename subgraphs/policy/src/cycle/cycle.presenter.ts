import type { ExemptionFacts, ExtensionFacts, MilestoneFacts } from "@hub/cycle";
import { type Committee, text } from "@hub/frame";
import { daysFrom, lastDayBefore, localDateOf } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import { type PolicyContext } from "../record/index.js";
import { BudgetAdoptionReference, Cycle, type CycleState, Exemption, Extension, Milestone } from "./cycle.types.js";
import { cycleOpensAt } from "./cycle-calendar.js";
import { holidayOn } from "./holiday-calendar.js";

/** The graph's object for a year's cycle; null if none is planned. */
export function presentCycle(context: PolicyContext, year: number): Cycle | null {
  const { record } = context;
  const milestones = record.milestones(year);
  if (milestones.length === 0) return null;
  const closedAt = record.closedAt(year);
  const [frozen] = record.council.editions(year);
  const budget = record.council.budget(year);
  return made(Cycle, {
    year,
    state: stateOf(context, year),
    milestones: milestones.map((milestone) => presentMilestone(context, milestone)),
    closedAt: closedAt === undefined ? null : new Date(closedAt),
    reportFrozenAt: frozen === undefined ? null : new Date(frozen.manifest.frozenAt),
    budgetAdoption: budget === undefined ? null : made(BudgetAdoptionReference, { id: budget.id }),
  });
}

/** The graph's object for a year's cycle that is planned. */
export function presentPlanned(context: PolicyContext, year: number): Cycle {
  const cycle = presentCycle(context, year);
  if (!cycle) throw new Error(`No cycle is planned for ${year}.`);
  return cycle;
}

/** The state of a year's cycle, by what is on record and by the clock. */
export function stateOf({ record, clock }: PolicyContext, year: number): CycleState {
  const now = clock.now();
  const statement = record.milestones(year).find(({ slot }) => slot === "STATEMENT");
  if (record.closedAt(year) !== undefined) return "CLOSED";
  if (record.council.isNoted(year)) return "BUDGETING";
  if (record.council.editions(year).length > 0) return "REPORTING";
  if (statement && now >= new Date(statement.opensAt)) return "COLLECTING";
  return now >= cycleOpensAt(year) ? "OPEN" : "PLANNED";
}

export function presentMilestone(context: PolicyContext, milestone: MilestoneFacts): Milestone {
  const { id, slot, title, opensAt, dueAt, locksAt } = milestone;
  const dueOn = lastDayBefore(new Date(dueAt));
  const holiday = holidayOn(dueOn);
  const daysRemaining = daysFrom(localDateOf(context.clock.now()), dueOn);
  return made(Milestone, {
    id,
    slot,
    dueOn,
    title: text(title),
    opensAt: new Date(opensAt),
    dueAt: new Date(dueAt),
    locksAt: locksAt === null ? null : new Date(locksAt),
    holiday: holiday ? text({ ...holiday, enSource: "EDITORIAL" }) : null,
    daysRemaining: daysRemaining < 0 ? null : daysRemaining,
    extensions: context.record.extensions(id).map((extension) => presentExtension(context, extension)),
    exemptions: context.record.exemptions(id).map((exemption) => presentExemption(context, exemption)),
  });
}

export function presentExtension({ frame }: PolicyContext, facts: ExtensionFacts): Extension {
  const newDueAt = new Date(facts.newDueAt);
  return made(Extension, {
    id: facts.id,
    committee: frame.committee(facts.committee) as Committee,
    newDueAt,
    newDueOn: lastDayBefore(newDueAt),
    reason: text(facts.reason),
    grantedAt: new Date(facts.grantedAt),
  });
}

export function presentExemption(
  { frame }: PolicyContext,
  { id, committee, reason, grantedAt }: ExemptionFacts,
): Exemption {
  return made(Exemption, {
    id,
    committee: frame.committee(committee) as Committee,
    reason: text(reason),
    grantedAt: new Date(grantedAt),
  });
}
