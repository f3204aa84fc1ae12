import type { CommitteeTypes } from "@hub/documents";
import type { ClassType } from "type-graphql";
import type { CommitteeRoots } from "../context/committee.context.js";
import { checkingResolverOf } from "../draft/checking.resolver.js";
import { documentInputsOf } from "../draft/draft-input.types.js";
import { patchingResolverOf } from "../draft/patching.resolver.js";
import { writingResolverOf } from "../publication/writing.resolver.js";
import { statementDocument } from "./statement.document.js";
import { statementResolverOf } from "./statement.resolver.js";
import { StatementInput } from "./statement.types.js";
import { StatementPatch, statementPatching } from "./statement-patch.types.js";

/** The same for every committee: a statement has no fields of one committee alone. */
const inputs = documentInputsOf(statementDocument.name, { content: StatementInput, patch: StatementPatch });

/** The fields of a committee's root types that are about integration statements. */
export function statementResolvers(roots: CommitteeRoots, types: CommitteeTypes): ClassType[] {
  return [
    statementResolverOf(roots, types),
    writingResolverOf(roots, statementDocument, inputs),
    patchingResolverOf(roots, statementPatching, inputs),
    checkingResolverOf(roots, statementDocument, inputs),
  ];
}
