import { commandFloods } from "./command-floods.js";
import { connectionFloods } from "./connection-floods.js";
import type { Flood } from "./flood.js";
import { questionFloods } from "./question-floods.js";

/** All floods, in the order in which they come. */
export const floods: readonly Flood[] = [...questionFloods, ...connectionFloods, ...commandFloods];
