import { ValidationReport } from "@hub/documents";
import { CommandArg } from "@hub/subgraph-kit";
import { type ClassType, Ctx, FieldResolver, Resolver } from "type-graphql";
import type { CommitteeRequest, CommitteeRoots } from "../context/committee.context.js";
import type { DocumentContent } from "../document/document-kind.js";
import type { DocumentType } from "../document/document-type.js";
import { presentReport } from "./draft.presenter.js";
import { examineInput } from "./draft.service.js";
import type { DocumentInputs } from "./draft-input.types.js";

/** The validation that is open to everybody: no token, but few calls a minute. It tells nothing that is not public. */
export function checkingResolverOf<Input extends { basedOn: number }, Content extends DocumentContent>(
  { commands }: CommitteeRoots,
  type: DocumentType<Input, Content>,
  inputs: DocumentInputs<Input, object>,
): ClassType {
  const name = `check${type.name}` as const;
  @Resolver(() => commands)
  class CheckingResolver {
    @FieldResolver(() => ValidationReport, {
      nullable: true,
      description:
        "What the rules say if the committee published it now; open to everybody, without a token, a limited number of times a minute (PUBLIC_VALIDATIONS). Stores nothing.",
    })
    async [name](@CommandArg(() => inputs.validate) { content }: { content: Input }, @Ctx() context: CommitteeRequest) {
      context.publicValidations.count(context.caller);
      return presentReport((await examineInput(context, type, content)).report);
    }
  }
  return CheckingResolver;
}
