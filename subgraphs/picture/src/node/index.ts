import { NodeResolver } from "./node.resolver.js";
import { POLICY_PARTS } from "./policy-part.types.js";

/** Types that only `node` leads to. */
export const nodeTypes = Object.values(POLICY_PARTS);
export const nodeResolvers = [NodeResolver] as const;
