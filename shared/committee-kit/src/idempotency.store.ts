import { canonicalJson, contentHash } from "@hub/rules";
import { HubError } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { withinLimit } from "./command.limits.js";
import { CommandAnswerEntity } from "./document.entities.js";

/** A command as its caller has named it. */
export interface CommandKey {
  client: string;
  key: string;
  /** The command's name and arguments, without the key. */
  input: unknown;
}

/** Refuses a key that is blank or too long, before anything is done. */
export function checkKey(key: string): void {
  if (key.trim() === "") {
    throw new HubError("BAD_USER_INPUT", "idempotencyKey is blank. Send one key per command, e.g. a UUID.");
  }
  withinLimit("IDEMPOTENCY_KEY_LENGTH", key.length, "Characters of idempotencyKey");
}

/**
 * Runs a command once per client and key, in the caller's transaction. The same key and input gives the first answer again;
 * another input is CONFLICT. An undefined answer is a refusal and leaves no trace.
 */
export async function oncePerKey<T>(
  manager: EntityManager,
  command: CommandKey,
  run: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const { client, key } = command;
  const inputHash = contentHash(command.input);
  await manager.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [canonicalJson([client, key])]);
  const given = await manager.findOneBy(CommandAnswerEntity, { client, key });
  if (given && given.inputHash !== inputHash) {
    throw new HubError("CONFLICT", `The idempotencyKey '${key}' was used for another input. Send a new key.`);
  }
  if (given) return given.answer as T;
  const answer = await run();
  if (answer !== undefined) {
    await manager.query(
      "INSERT INTO hub.command_answer (client, key, input_hash, answer) VALUES ($1, $2, $3, $4)",
      [client, key, inputHash, JSON.stringify(answer)],
    );
  }
  return answer;
}
