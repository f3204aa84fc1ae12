import { ClientCommands, ClientQueries } from "./client.resolver.js";

/** The room's resolvers, in the order of the printed schema. */
export const clientResolvers = [ClientQueries, ClientCommands] as const;
