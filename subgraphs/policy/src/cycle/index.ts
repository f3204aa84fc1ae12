import { CycleCommands, CycleQueries } from "./cycle.resolver.js";

export { presentCycle, presentMilestone, presentPlanned, stateOf } from "./cycle.presenter.js";
export { openMilestone, refuseWhileStatementsCome, type WheelState, wheelState } from "./cycle.rules.js";
export { BudgetAdoptionReference, Cycle } from "./cycle.types.js";
export { cycleSubject } from "./cycle-calendar.js";
export { planCycles, planMissingCycles } from "./cycle-planning.service.js";
export { milestones } from "./milestone.service.js";

/** The room's resolvers, in the order of the printed schema. */
export const cycleResolvers = [CycleQueries, CycleCommands] as const;
