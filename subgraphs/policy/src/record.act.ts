import type { Actor } from "@hub/auth";
import type { EventDefinition } from "@hub/events";
import { appendToOutbox } from "@hub/events";
import { checkKey, oncePerKey } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { currentRecord, type PolicyDesk, positionNumber, positionText, SOURCE, takeIn } from "./policy.desk.js";
import type { KeptReceipt } from "./receipt.presenter.js";

/**
 * Runs a command of the coordinator once for its key, with the source's own lock and all that is on record known. Answers when
 * this process has taken in what the command has put on record. Undefined is a refusal.
 */
export async function actOnRecord<T extends { receipt: KeptReceipt | null }>(
  desk: PolicyDesk,
  actor: Actor,
  command: { key: string; input: unknown },
  run: (manager: EntityManager) => Promise<T | undefined>,
): Promise<T | undefined> {
  const { key, input } = command;
  checkKey(key);
  const answer = await desk.dataSource.transaction((manager) =>
    oncePerKey(manager, { client: actor.client, key, input }, async () => {
      await currentRecord(desk, manager);
      return run(manager);
    }),
  );
  if (answer?.receipt) await takeIn(desk, positionNumber(answer.receipt.position));
  return answer;
}

/** Tells the outbox what has happened, and gives the receipt for it. */
export async function tell<T>(
  manager: EntityManager,
  happening: { event: EventDefinition<T>; subject: string; at: Date; data: T; contentHash: string },
): Promise<KeptReceipt> {
  const { contentHash, ...told } = happening;
  const { id, position } = await appendToOutbox(manager, SOURCE, told);
  return { id, contentHash, position: positionText(position), publishedAt: told.at.toISOString() };
}
