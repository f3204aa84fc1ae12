import { FreshnessResolver } from "./freshness.resolver.js";

export const freshnessResolvers = [FreshnessResolver] as const;
