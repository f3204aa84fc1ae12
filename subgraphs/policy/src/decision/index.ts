import { DecisionCommands } from "./decision.resolver.js";

/** The room's resolvers, in the order of the printed schema. */
export { expiries } from "./policy-expiry.service.js";
export const decisionResolvers = [DecisionCommands] as const;
