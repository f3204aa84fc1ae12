import { unrecorded } from "@hub/documents";
import {
  CommandArg,
  Conflict,
  connectionTypesOf,
  findingsOnRest,
  isRead,
  type ListOrder,
  made,
  PageArgs,
  pageOfList,
  presentPage,
  requireAccess,
} from "@hub/subgraph-kit";
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver } from "type-graphql";
import { In } from "typeorm";
import { PolicyCommands, type PolicyContext, type PolicyRequest } from "../record/index.js";
import { presentLetter, presentLetterDraft, presentTemplate } from "./call-letter.presenter.js";
import { contentOfLetter, judgeLetter } from "./call-letter.rules.js";
import { issueCallLetter, withdrawCallLetter } from "./call-letter.service.js";
import {
  CallLetterDraft,
  CallLetterDraftPayload,
  type CallLetterInput,
  CallLetterPayload,
  DiscardCallLetterDraftInput,
  DiscardCallLetterDraftPayload,
  DraftCallLetterInput,
  IssueCallLetterInput,
  StatementTemplate,
  WithdrawCallLetterInput,
} from "./call-letter.types.js";
import { discardLetterDraft, draftCallLetter, openLetterDrafts } from "./call-letter-draft.service.js";
import { statementTemplates } from "./statement-template.js";

@InputType("CallLetterDraftFilter", { description: "Fields combine by AND, the values of a list by OR." })
class CallLetterDraftFilter {
  @Field(() => [Int], { nullable: true, description: "The years of their cycles." })
  year?: number[] | null;
  @Field(() => [ID], { nullable: true, description: "To whom, by code." })
  committee?: string[] | null;
}

@ArgsType()
class LetterDraftsArgs extends PageArgs {
  @Field(() => CallLetterDraftFilter, { nullable: true, description: "Which." })
  filter?: CallLetterDraftFilter | null;
}

const { Connection: CallLetterDraftConnection } = connectionTypesOf<CallLetterDraft>({
  name: "CallLetterDraft",
  node: CallLetterDraft,
  description: "A page of call letters that are being written.",
});

const bySaving: ListOrder<CallLetterDraft> = {
  name: "callLetterDrafts",
  placeOf: ({ savedAt, id }) => [savedAt.toISOString(), id],
};

/** The templates of call letters, and the letters that are being written. */
@Resolver()
export class CallLetterQueries {
  @Query(() => [StatementTemplate], {
    nullable: true,
    description: "All versions of what call letters are written by.",
  })
  statementTemplates(@Ctx() context: PolicyRequest) {
    return statementTemplates.map((template) => presentTemplate(context, template));
  }

  @Query(() => CallLetterDraftConnection, {
    nullable: true,
    description: "The call letters that are being written, oldest first; the coordinator's alone.",
  })
  async callLetterDrafts(@Args(() => LetterDraftsArgs) args: LetterDraftsArgs, @Ctx() context: PolicyRequest) {
    requireAccess(context, "Query.callLetterDrafts");
    const { year, committee } = args.filter ?? {};
    const found = await openLetterDrafts(context, {
      ...(year ? { year: In(year) } : {}),
      ...(committee ? { committee: In(committee) } : {}),
    });
    const drafts = found.map((draft) => presentLetterDraft(context, draft));
    return presentPage(CallLetterDraftConnection, pageOfList(drafts, bySaving, args));
  }
}

/** The coordinator's commands on call letters. */
@Resolver(() => PolicyCommands)
export class CallLetterCommands {
  @FieldResolver(() => CallLetterDraftPayload, {
    nullable: true,
    description: "Saves a call letter that is being written, whatever the rules say of it.",
  })
  async draftCallLetter(
    @CommandArg(() => DraftCallLetterInput) { content, ...command }: DraftCallLetterInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.draftCallLetter");
    if (!isRead(content)) {
      const judge = (whole: CallLetterInput) => judgeLetter(context, contentOfLetter(whole));
      const findings = await findingsOnRest("CALL_LETTER", content, { judge });
      return made(CallLetterDraftPayload, { draft: null, ...unrecorded(findings) });
    }
    const draft = await savedDraft(context, await draftCallLetter(context, actor, { ...command, input: content }));
    return made(CallLetterDraftPayload, { draft, ...unrecorded(), findings: draft.report.findings });
  }

  @FieldResolver(() => DiscardCallLetterDraftPayload, {
    nullable: true,
    description: "Removes a draft of a call letter for good.",
  })
  async discardCallLetterDraft(
    @CommandArg(() => DiscardCallLetterDraftInput) { id, idempotencyKey }: DiscardCallLetterDraftInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.discardCallLetterDraft");
    await discardLetterDraft(context, actor, id, idempotencyKey);
    return made(DiscardCallLetterDraftPayload, { discardedDraftId: id, ...unrecorded() });
  }

  @FieldResolver(() => CallLetterPayload, {
    nullable: true,
    description: "Sends a draft to its committee, once the year's barometer is released.",
  })
  async issueCallLetter(
    @CommandArg(() => IssueCallLetterInput) command: IssueCallLetterInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.issueCallLetter");
    return presentLetter(await issueCallLetter(context, actor, command));
  }

  @FieldResolver(() => CallLetterPayload, {
    nullable: true,
    description: "Withdraws a letter; the next one to that committee in that year takes its place.",
  })
  async withdrawCallLetter(
    @CommandArg(() => WithdrawCallLetterInput) command: WithdrawCallLetterInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.withdrawCallLetter");
    return presentLetter(await withdrawCallLetter(context, actor, command));
  }
}

async function savedDraft(context: PolicyContext, id: string): Promise<CallLetterDraft> {
  const [draft] = await openLetterDrafts(context, { id });
  if (!draft)
    throw new Conflict("DRAFT_GONE", `The draft '${id}' has been issued or discarded since.`, { subject: id });
  return presentLetterDraft(context, draft);
}
