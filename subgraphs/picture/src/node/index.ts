import { ChangeSubjectResolver, FoundObjectResolver, NodeResolver } from "./node.resolver.js";
import { POLICY_PARTS } from "./policy-part.types.js";
import { PictureVersionResolver, ReportVersionResolver } from "./policy-version.resolver.js";

/** Types that only `node` leads to. */
export const nodeTypes = Object.values(POLICY_PARTS);
export const nodeResolvers = [
  NodeResolver,
  ChangeSubjectResolver,
  FoundObjectResolver,
  PictureVersionResolver,
  ReportVersionResolver,
] as const;
