import { appendToOutbox, type Happening } from "@hub/events";
import { contentHash } from "@hub/rules";
import { type CommandKey, checkKey, oncePerKey } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { currentRecord, type PolicyDesk, positionNumber, positionText, SOURCE, takeIn } from "./policy.desk.js";
import type { KeptReceipt } from "./receipt.presenter.js";
import { turnWheel } from "./wheel.service.js";

/**
 * Runs a command of the coordinator once per client and key, after all that the clock has passed and all that others have put on
 * record; answers once this process shows it. An undefined answer is a refusal and leaves no trace.
 */
export async function putOnRecord<T extends { receipt: KeptReceipt }>(
  desk: PolicyDesk,
  command: CommandKey,
  work: (manager: EntityManager) => Promise<T | undefined>,
): Promise<T | undefined> {
  checkKey(command.key);
  await turnWheel(desk);
  const answer = await desk.dataSource.transaction((manager) =>
    oncePerKey(manager, command, async () => {
      await currentRecord(desk, manager);
      return work(manager);
    }),
  );
  if (answer) await takeIn(desk, positionNumber(answer.receipt.position));
  return answer;
}

/** Writes what has happened; its hash is that of what it says, where no document has one of its own. */
export async function tell<T>(
  manager: EntityManager,
  happening: Happening<T>,
  hash = contentHash(happening.data),
): Promise<{ receipt: KeptReceipt; position: number }> {
  const { id, position } = await appendToOutbox(manager, SOURCE, happening);
  const publishedAt = happening.at.toISOString();
  return { receipt: { id, contentHash: hash, position: positionText(position), publishedAt }, position };
}
