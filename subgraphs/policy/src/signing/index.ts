import { SigningCommands, SigningQueries } from "./signing.resolver.js";

/** The room's resolvers, in the order of the printed schema. */
export const signingResolvers = [SigningQueries, SigningCommands] as const;
