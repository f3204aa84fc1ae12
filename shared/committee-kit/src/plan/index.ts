import type { CommitteeTypes } from "@hub/documents";
import type { ClassType } from "type-graphql";
import type { CommitteeRoots } from "../context/committee.context.js";
import { writingResolverOf } from "../publication/writing.resolver.js";
import { planDocument } from "./plan.document.js";
import { planResolverOf } from "./plan.resolver.js";
import { planInputOf } from "./plan.types.js";

export { planReferences } from "./initiative.loader.js";
export { optional } from "./own-field.js";

/** The fields of a committee's root types that are about action plans. */
export function planResolvers(roots: CommitteeRoots, types: CommitteeTypes): ClassType[] {
  return [
    planResolverOf(roots, types),
    writingResolverOf(roots, planDocument, planInputOf(types.entry, types.initiative)),
  ];
}
