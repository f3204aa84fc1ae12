import type { CommitteeTypes } from "@hub/documents";
import type { ClassType } from "type-graphql";
import type { CommitteeRoots } from "../context/committee.context.js";
import { checkingResolverOf } from "../draft/checking.resolver.js";
import { patchingResolverOf } from "../draft/patching.resolver.js";
import { writingResolverOf } from "../publication/writing.resolver.js";
import { statementDocument } from "./statement.document.js";
import { statementResolverOf } from "./statement.resolver.js";
import { statementInputOf } from "./statement.types.js";
import { patchedStatement, statementPatchOf } from "./statement-patch.types.js";

/** The fields of a committee's root types that are about integration statements. */
export function statementResolvers(roots: CommitteeRoots, types: CommitteeTypes): ClassType[] {
  const input = statementInputOf(types.entry);
  return [
    statementResolverOf(roots, types),
    writingResolverOf(roots, statementDocument, input),
    patchingResolverOf(roots, statementDocument, {
      input: statementPatchOf(types.entry),
      patched: patchedStatement,
    }),
    checkingResolverOf(roots, statementDocument, input),
  ];
}
