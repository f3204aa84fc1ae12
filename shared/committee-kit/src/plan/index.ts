import type { CommitteeTypes } from "@hub/documents";
import type { ClassType } from "type-graphql";
import type { CommitteeRoots } from "../context/committee.context.js";
import { checkingResolverOf } from "../draft/checking.resolver.js";
import { documentInputsOf } from "../draft/draft-input.types.js";
import { patchingResolverOf } from "../draft/patching.resolver.js";
import { writingResolverOf } from "../publication/writing.resolver.js";
import { planDocument } from "./plan.document.js";
import { planResolverOf } from "./plan.resolver.js";
import { initiativeInputOf, planInputOf } from "./plan.types.js";
import { planPatching, planPatchOf } from "./plan-patch.types.js";

export { planReferences } from "./initiative.loader.js";
export { optional } from "./own-field.js";

/** The fields of a committee's root types that are about action plans. */
export function planResolvers(roots: CommitteeRoots, types: CommitteeTypes): ClassType[] {
  const initiative = initiativeInputOf(types.entry, types.initiative);
  const inputs = documentInputsOf(`${types.entry.graphName}${planDocument.name}`, {
    content: planInputOf(types.entry, initiative),
    patch: planPatchOf(types.entry, initiative),
  });
  return [
    planResolverOf(roots, types),
    writingResolverOf(roots, planDocument, inputs),
    patchingResolverOf(roots, planPatching, inputs),
    checkingResolverOf(roots, planDocument, inputs),
  ];
}
