import { BarometerQueries, GoalFields, IndicatorFields, ReleaseFields } from "./barometer.resolver.js";
import { BarometerCommands } from "./barometer-commands.resolver.js";
import { IndicatorCommands } from "./indicator.resolver.js";

export { barometerReferences } from "./barometer.resolver.js";
export { embargoes } from "./barometer-release.service.js";

/** The room's resolvers, in the order of the printed schema. */
export const barometerResolvers = [
  BarometerQueries,
  IndicatorFields,
  GoalFields,
  ReleaseFields,
  BarometerCommands,
  IndicatorCommands,
] as const;
