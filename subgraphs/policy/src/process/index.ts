import { HearingCommands, PolicyProcessCommands } from "./process.resolver.js";
import { GoalSuccessionFields, IndicatorSuccessionFields, SuccessionCommands } from "./succession.resolver.js";

/** The room's resolvers, in the order of the printed schema. */
export const processResolvers = [
  PolicyProcessCommands,
  HearingCommands,
  SuccessionCommands,
  GoalSuccessionFields,
  IndicatorSuccessionFields,
] as const;
