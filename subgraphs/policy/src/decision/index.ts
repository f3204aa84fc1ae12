import { DecisionCommands } from "./decision.resolver.js";

/** The room's resolvers, in the order of the printed schema. */
export const decisionResolvers = [DecisionCommands] as const;
