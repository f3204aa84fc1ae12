import type { Actor } from "@hub/auth";
import { type RedactInput, type RedactionOnRecord, redactTexts } from "@hub/documents";
import { type PolicyContext, runCommand, SOURCE } from "../record/index.js";
import { stepTexts } from "../version/index.js";

/** Empties texts of something of the coordinator's, once per key. */
export async function redact(
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
