import { AccessKeyCommands, AccessKeyQueries } from "./access-key.resolver.js";

export { addAccessKeyRoute } from "./access-key.route.js";

/** The room's resolvers, in the order of the printed schema. */
export const accessKeyResolvers = [AccessKeyQueries, AccessKeyCommands] as const;
