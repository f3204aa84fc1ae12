import { ClockCommands } from "./sandbox.resolver.js";

export { clockOffset, setClock } from "./sandbox-clock.store.js";

/** The room's resolvers, in the order of the printed schema. */
export const sandboxResolvers = [ClockCommands] as const;
