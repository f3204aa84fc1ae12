import type { Actor } from "@hub/auth";
import { presentRedaction, RedactInput, type RedactionOnRecord, RedactPayload, redactTexts } from "@hub/documents";
import { CommandArg, requireAccess } from "@hub/subgraph-kit";
import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { PolicyCommands, type PolicyContext, type PolicyRequest, runCommand, SOURCE } from "../record/index.js";
import { stepTexts } from "../version/index.js";

/** The coordinator's command that empties texts of what is on record. */
@Resolver(() => PolicyCommands)
export class RedactionCommands {
  @FieldResolver(() => RedactPayload, {
    nullable: true,
    description:
      "Empties texts of something that the coordinator has on record, for good: a remark, a letter, a reason, a note, who " +
      "responded to a hearing (rediger). Committees empty their own.",
  })
  async redact(@CommandArg(() => RedactInput) command: RedactInput, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "PolicyCommands.redact");
    return presentRedaction(await redact(context, actor, command));
  }
}

async function redact(
  context: PolicyContext,
  actor: Actor,
  { idempotencyKey: key, ...command }: RedactInput,
): Promise<RedactionOnRecord> {
  const named = { client: actor.client, key, input: ["redact", command] };
  const { done } = await runCommand(context, named, async (manager) => {
    const owner = { source: SOURCE, at: context.clock.now(), textsBeside: stepTexts };
    return { done: await redactTexts(manager, owner, command) };
  });
  return done;
}
