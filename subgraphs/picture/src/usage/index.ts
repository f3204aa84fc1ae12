import { FieldUsageResolver } from "./field-usage.resolver.js";

export { addFieldUsageRoute } from "./field-usage.route.js";

export const usageResolvers = [FieldUsageResolver] as const;
