import { CodeListQueries } from "./code-list.resolver.js";

export { allCodeLists } from "./code-list.presenter.js";

/** The room's resolvers, in the order of the printed schema. */
export const codeListResolvers = [CodeListQueries] as const;
