import { RedactionCommands } from "./redaction.resolver.js";

/** The room's resolvers, in the order of the printed schema. */
export const redactionResolvers = [RedactionCommands] as const;
