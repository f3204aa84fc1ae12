import { POLICY_PARTS } from "../context/policy-part.types.js";
import { ChangeSubjectResolver, NodeResolver } from "./node.resolver.js";
import { PictureVersionResolver, ReportVersionResolver } from "./policy-version.resolver.js";

/** Types that only `node` leads to. */
export const nodeTypes = Object.values(POLICY_PARTS);
export const nodeResolvers = [
  NodeResolver,
  ChangeSubjectResolver,
  PictureVersionResolver,
  ReportVersionResolver,
] as const;
