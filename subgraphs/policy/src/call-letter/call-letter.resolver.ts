import { HubError, KeyArg, type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Arg, type ClassType, Ctx, FieldResolver, ID, Int, Query, Resolver } from "type-graphql";
import type { PolicyDesk } from "../record/policy.context.js";
import { PolicyCommands } from "../record/policy-commands.types.js";
import { presentLetter, presentLetterDraft, presentTemplate } from "./call-letter.presenter.js";
import { issueCallLetter, withdrawCallLetter } from "./call-letter.service.js";
import {
  CallLetterDraft,
  CallLetterDraftPayload,
  CallLetterInput,
  CallLetterPayload,
  StatementTemplate,
} from "./call-letter.types.js";
import { discardLetterDraft, draftCallLetter, openLetterDrafts } from "./call-letter-draft.service.js";
import { statementTemplates } from "./statement-template.js";

/** What the coordinator writes letters by, and those being written. */
export function callLetterQueriesOf(desk: () => PolicyDesk): ClassType {
  @Resolver()
  class CallLetterQueries {
    @Query(() => [StatementTemplate], {
      nullable: true,
      description: "All versions of what call letters are written by.",
    })
    statementTemplates() {
      return statementTemplates.map((template) => presentTemplate(desk(), template));
    }

    @Query(() => [CallLetterDraft], {
      nullable: true,
      description: "The call letters that are being written, oldest first; the coordinator's alone.",
    })
    async callLetterDrafts(
      @Arg("year", () => Int, { description: "The year of their cycle." }) year: number,
      @Ctx() context: RequestContext,
    ) {
      requireAccess(context, "Query.callLetterDrafts");
      return (await openLetterDrafts(desk(), { year })).map((draft) => presentLetterDraft(desk(), draft));
    }
  }
  return CallLetterQueries;
}

/** The coordinator's commands on call letters. */
export function callLetterCommandsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => PolicyCommands)
  class CallLetterCommands {
    @FieldResolver(() => CallLetterDraftPayload, {
      nullable: true,
      description: "Saves a call letter that is being written, whatever the rules say of it.",
    })
    async draftCallLetter(
      @Arg("id", () => ID, { nullable: true, description: "The draft to replace; left out: a new one." })
      id: string | null,
      @Arg("input", () => CallLetterInput, { description: "What it says." }) input: CallLetterInput,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.draftCallLetter");
      const saved = await draftCallLetter(desk(), actor, { id: id ?? null, input, idempotencyKey });
      return Object.assign(new CallLetterDraftPayload(), { draft: await savedDraft(desk(), saved) });
    }

    @FieldResolver(() => Boolean, { nullable: true, description: "Removes a draft of a call letter for good." })
    discardCallLetterDraft(
      @Arg("id", () => ID, { description: "The draft." }) id: string,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.discardCallLetterDraft");
      return discardLetterDraft(desk(), actor, id, idempotencyKey);
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
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.issueCallLetter");
      return presentLetter(await issueCallLetter(desk(), actor, { draft, contentHash, idempotencyKey }));
    }

    @FieldResolver(() => CallLetterPayload, {
      nullable: true,
      description: "Withdraws a letter; the next one to that committee in that year takes its place.",
    })
    async withdrawCallLetter(
      @Arg("id", () => ID, { description: "The letter." }) id: string,
      @Arg("reason", () => String, { description: "Why; on record for good." }) reason: string,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.withdrawCallLetter");
      return presentLetter(await withdrawCallLetter(desk(), actor, { id, reason, idempotencyKey }));
    }
  }
  return CallLetterCommands;
}

async function savedDraft(desk: PolicyDesk, id: string): Promise<CallLetterDraft> {
  const [draft] = await openLetterDrafts(desk, { id });
  if (!draft) throw new HubError("CONFLICT", `The draft '${id}' has been issued or discarded since.`);
  return presentLetterDraft(desk, draft);
}
