import { CallLetterCommands, CallLetterQueries } from "./call-letter.resolver.js";

export { templateOfId } from "./call-letter.presenter.js";
export { callLetterEntities } from "./call-letter.store.js";

/** The room's resolvers, in the order of the printed schema. */
export const callLetterResolvers = [CallLetterQueries, CallLetterCommands] as const;
