import type { Actor } from "@hub/auth";
import { type RedactInput, type RedactionOnRecord, redactTexts } from "@hub/documents";
import { checkKey, oncePerKey } from "@hub/subgraph-kit";
import type { CommitteeContext } from "../context/committee.context.js";
import { positionOf } from "./publication-receipt.js";

/** Empties texts of something that the committee has on record. */
export async function redact(
  context: CommitteeContext,
  actor: Actor,
  { idempotencyKey: key, ...command }: RedactInput,
): Promise<RedactionOnRecord> {
  checkKey(key);
  const { source } = context;
  const named = { client: actor.client, key, input: ["redact", command] };
  const { done } = await oncePerKey(context.dataSource, named, async (manager) => ({
    done: await redactTexts(manager, { source, at: context.clock.now() }, command),
  }));
  context.position.advanceTo(positionOf(done.receipt));
  return done;
}
