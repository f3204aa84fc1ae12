import { ValidationReport } from "@hub/documents";
import { KeyArg, type RequestContext } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, ID, Resolver } from "type-graphql";
import { type CommitteeDesk, requireOwner } from "../context/committee.context.js";
import type { DocumentContent } from "../document/document-kind.js";
import type { DocumentType } from "../document/document-type.js";
import { examine, saveDraft } from "../document/draft.service.js";
import { publishDocument } from "../document/publication.service.js";
import { DocumentArg, PublishArgs } from "./command.arguments.js";
import { DraftPayload, draft, PublishPayload, report } from "./command.types.js";
import { published } from "./publication.presenter.js";

/** The commands on one kind of document, the same for every kind and every committee. */
export function writingCommandsOf<Input extends { basedOn: number }, Content extends DocumentContent>(
  desk: () => CommitteeDesk,
  commands: ClassType,
  type: DocumentType<Input, Content>,
  input: ClassType,
): ClassType {
  // As methods, since type-graphql tells fields of one type apart by their methods' names.
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
  class WritingCommands {
    @FieldResolver(() => ValidationReport, {
      nullable: true,
      description: "What the rules say if you published it now. Stores nothing.",
    })
    async [names.validate](@DocumentArg(input) stated: Input, @Ctx() context: RequestContext) {
      requireOwner(desk(), context, access.validate);
      return report((await examine(desk(), type, stated)).report);
    }

    @FieldResolver(() => DraftPayload, {
      nullable: true,
      description: "Stores a draft, or saves one anew.",
    })
    async [names.saveDraft](
      @Arg("id", () => ID, { nullable: true, description: "The draft to save anew." }) id: string | null,
      @DocumentArg(input) stated: Input,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireOwner(desk(), context, access.saveDraft);
      const saved = await saveDraft(desk(), actor, type, { id, input: stated, idempotencyKey });
      const payload = { draft: saved.draft ? draft(saved.draft) : null, report: report(saved.report) };
      return Object.assign(new DraftPayload(), payload);
    }

    @FieldResolver(() => PublishPayload, {
      nullable: true,
      description: "Puts a draft on record as the next revision.",
    })
    async [names.publish](@Args(() => PublishArgs) command: PublishArgs, @Ctx() context: RequestContext) {
      const actor = requireOwner(desk(), context, access.publish);
      const answer = await publishDocument(desk(), actor, type, { correction: null, ...command });
      return published(desk(), context, answer);
    }
  }
  return WritingCommands;
}
