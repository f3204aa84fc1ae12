import { HubError, KeyArg, made, requireAccess } from "@hub/subgraph-kit";
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver } from "type-graphql";
import { PolicyCommands, type PolicyContext, type PolicyRequest } from "../record/index.js";
import { presentLetter, presentLetterDraft, presentTemplate } from "./call-letter.presenter.js";
import { issueCallLetter, withdrawCallLetter } from "./call-letter.service.js";
import {
  CallLetterDraft,
  CallLetterDraftPayload,
  CallLetterInput,
  CallLetterPayload,
  DraftCallLetterArgs,
  StatementTemplate,
} from "./call-letter.types.js";
import { discardLetterDraft, draftCallLetter, openLetterDrafts } from "./call-letter-draft.service.js";
import { statementTemplates } from "./statement-template.js";

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

  @Query(() => [CallLetterDraft], {
    nullable: true,
    description: "The call letters that are being written, oldest first; the coordinator's alone.",
  })
  async callLetterDrafts(
    @Arg("year", () => Int, { description: "The year of their cycle." }) year: number,
    @Ctx() context: PolicyRequest,
  ) {
    requireAccess(context, "Query.callLetterDrafts");
    return (await openLetterDrafts(context, { year })).map((draft) => presentLetterDraft(context, draft));
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
    @Args(() => DraftCallLetterArgs) command: DraftCallLetterArgs,
    @Arg("input", () => CallLetterInput, { description: "What it says." }) input: CallLetterInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.draftCallLetter");
    const saved = await draftCallLetter(context, actor, { ...command, input });
    return made(CallLetterDraftPayload, { draft: await savedDraft(context, saved) });
  }

  @FieldResolver(() => Boolean, { nullable: true, description: "Removes a draft of a call letter for good." })
  discardCallLetterDraft(
    @Arg("id", () => ID, { description: "The draft." }) id: string,
    @KeyArg() idempotencyKey: string,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.discardCallLetterDraft");
    return discardLetterDraft(context, actor, id, idempotencyKey);
  }

  @FieldResolver(() => CallLetterPayload, {
    nullable: true,
    description: "Sends a draft to its committee, once the year's barometer is released.",
  })
  async issueCallLetter(
    @Arg("draft", () => ID, { description: "The draft." }) draft: string,
    @Arg("contentHash", () => String, { description: "The draft's contentHash as you have read it." })
    contentHash: string,
    @KeyArg() idempotencyKey: string,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.issueCallLetter");
    return presentLetter(await issueCallLetter(context, actor, { draft, contentHash, idempotencyKey }));
  }

  @FieldResolver(() => CallLetterPayload, {
    nullable: true,
    description: "Withdraws a letter; the next one to that committee in that year takes its place.",
  })
  async withdrawCallLetter(
    @Arg("id", () => ID, { description: "The letter." }) id: string,
    @Arg("reason", () => String, { description: "Why; on record for good." }) reason: string,
    @KeyArg() idempotencyKey: string,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.withdrawCallLetter");
    return presentLetter(await withdrawCallLetter(context, actor, { id, reason, idempotencyKey }));
  }
}

async function savedDraft(context: PolicyContext, id: string): Promise<CallLetterDraft> {
  const [draft] = await openLetterDrafts(context, { id });
  if (!draft) throw new HubError("CONFLICT", `The draft '${id}' has been issued or discarded since.`);
  return presentLetterDraft(context, draft);
}
