import { RemarkCommands } from "./remark.resolver.js";
import { CouncilCommands } from "./report.resolver.js";

/** The room's resolvers, in the order of the printed schema. */
export const councilResolvers = [CouncilCommands, RemarkCommands] as const;
