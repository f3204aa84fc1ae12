import { ValidationReport } from "@hub/documents";
import { KeyArg, made } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, ID, Resolver } from "type-graphql";
import { type CommitteeRequest, type CommitteeRoots, requireOwner } from "../context/committee.context.js";
import { DocumentArg, DraftPayload, PublishArgs, PublishPayload } from "./command.types.js";
import { presentDraft, presentOutcome, presentReport } from "./document.presenter.js";
import type { DocumentContent } from "./document-kind.js";
import type { DocumentType } from "./document-type.js";
import { examineInput, saveDraft } from "./draft.service.js";
import { publishDocument } from "./publication.service.js";

/** The commands that write one kind of document, the same for every kind and every committee. */
export function writingResolverOf<Input extends { basedOn: number }, Content extends DocumentContent>(
  { commands }: CommitteeRoots,
  type: DocumentType<Input, Content>,
  input: ClassType,
): ClassType {
  // The methods' names differ by kind: type-graphql tells the fields of one type apart by them.
  const names = {
    validate: `validate${type.name}`,
    saveDraft: `save${type.name}Draft`,
    publish: `publish${type.name}`,
  } as const;
  const access = {
    validate: `CommitteeCommands.${names.validate}`,
    saveDraft: `CommitteeCommands.${names.saveDraft}`,
    publish: `CommitteeCommands.${names.publish}`,
  } as const;
  @Resolver(() => commands)
  class WritingResolver {
    @FieldResolver(() => ValidationReport, {
      nullable: true,
      description: "What the rules say if you published it now. Stores nothing.",
    })
    async [names.validate](@DocumentArg(input) document: Input, @Ctx() context: CommitteeRequest) {
      requireOwner(context, access.validate);
      return presentReport((await examineInput(context, type, document)).report);
    }

    @FieldResolver(() => DraftPayload, {
      nullable: true,
      description: "Stores a draft, or saves one anew.",
    })
    async [names.saveDraft](
      @Arg("id", () => ID, { nullable: true, description: "The draft to save anew." }) id: string | null,
      @DocumentArg(input) document: Input,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: CommitteeRequest,
    ) {
      const actor = requireOwner(context, access.saveDraft);
      const { draft, report } = await saveDraft(context, actor, type, { id, input: document, idempotencyKey });
      return made(DraftPayload, { draft: draft && presentDraft(draft), report: presentReport(report) });
    }

    @FieldResolver(() => PublishPayload, {
      nullable: true,
      description: "Puts a draft on record as the next revision.",
    })
    async [names.publish](@Args(() => PublishArgs) command: PublishArgs, @Ctx() context: CommitteeRequest) {
      const actor = requireOwner(context, access.publish);
      const outcome = await publishDocument(context, actor, type, { correction: null, ...command });
      return presentOutcome(context, outcome, type.present);
    }
  }
  return WritingResolver;
}
