import { ValidationReport } from "@hub/documents";
import { CommandArg } from "@hub/subgraph-kit";
import { type ClassType, Ctx, FieldResolver, Resolver } from "type-graphql";
import { type CommitteeRequest, type CommitteeRoots, requireOwner } from "../context/committee.context.js";
import type { DocumentContent } from "../document/document-kind.js";
import type { DocumentType } from "../document/document-type.js";
import { presentDraftOutcome, presentReport } from "../draft/draft.presenter.js";
import { examineInput, saveDraft } from "../draft/draft.service.js";
import { DraftPayload } from "../draft/draft.types.js";
import type { DocumentInputs, SaveInput } from "../draft/draft-input.types.js";
import { presentOutcome } from "./outcome.presenter.js";
import { publishDocument } from "./publication.service.js";
import { PublishInput, PublishPayload } from "./publication.types.js";

/** The commands that write one kind of document, the same for every kind and every committee. */
export function writingResolverOf<Input extends { basedOn: number }, Content extends DocumentContent>(
  { commands }: CommitteeRoots,
  type: DocumentType<Input, Content>,
  inputs: DocumentInputs<Input, object>,
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
    async [names.validate](
      @CommandArg(() => inputs.validate) { content }: { content: Input },
      @Ctx() context: CommitteeRequest,
    ) {
      requireOwner(context, access.validate);
      return presentReport((await examineInput(context, type, content)).report);
    }

    @FieldResolver(() => DraftPayload, {
      nullable: true,
      description: "Stores a draft, half-done or not, or saves one anew. What the rules find is told with it.",
    })
    async [names.saveDraft](
      @CommandArg(() => inputs.save) { content, ...command }: SaveInput & { content: Input },
      @Ctx() context: CommitteeRequest,
    ) {
      const actor = requireOwner(context, access.saveDraft);
      return presentDraftOutcome(await saveDraft(context, actor, type, { ...command, input: content }));
    }

    @FieldResolver(() => PublishPayload, {
      nullable: true,
      description: "Puts a draft on record as the next revision.",
    })
    async [names.publish](@CommandArg(() => PublishInput) command: PublishInput, @Ctx() context: CommitteeRequest) {
      const actor = requireOwner(context, access.publish);
      const outcome = await publishDocument(context, actor, type, { correction: null, ...command });
      return presentOutcome(context, outcome, type.present);
    }
  }
  return WritingResolver;
}
