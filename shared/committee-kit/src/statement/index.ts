import type { CommitteeTypes } from "@hub/documents";
import type { ClassType } from "type-graphql";
import type { CommitteeRoots } from "../context/committee.context.js";
import { writingResolverOf } from "../publication/writing.resolver.js";
import { statementDocument } from "./statement.document.js";
import { statementResolverOf } from "./statement.resolver.js";
import { statementInputOf } from "./statement.types.js";

/** The fields of a committee's root types that are about integration statements. */
export function statementResolvers(roots: CommitteeRoots, types: CommitteeTypes): ClassType[] {
  return [
    statementResolverOf(roots, types),
    writingResolverOf(roots, statementDocument, statementInputOf(types.entry)),
  ];
}
