import { presentRedaction, RedactInput, RedactPayload } from "@hub/documents";
import { CommandArg, requireAccess } from "@hub/subgraph-kit";
import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { PolicyCommands, type PolicyRequest } from "../record/index.js";
import { redact } from "./redaction.service.js";

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
