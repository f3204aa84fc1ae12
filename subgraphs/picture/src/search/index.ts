import { SearchResolver } from "./search.resolver.js";

export { SearchHit } from "./search.types.js";
export { markAsRenewed, projectSearch, renewEntries, renewSearch } from "./search-index.service.js";
export { putWords } from "./search-index.store.js";
export { matchesText } from "./search-query.store.js";
export const searchResolvers = [SearchResolver] as const;
