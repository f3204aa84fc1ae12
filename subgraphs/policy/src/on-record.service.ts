import { lastPosition } from "@hub/events";
import { type CommandKey, checkKey, oncePerKey } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { currentRecord, type PolicyDesk, SOURCE, takeIn } from "./record/policy.context.js";
import { turnWheel } from "./record/timed-act.service.js";

/**
 * Runs a command of the coordinator once per client and key, after all that the clock has passed and all that others have put on
 * record; answers once this process shows it. An undefined answer is a refusal and leaves no trace.
 */
export async function putOnRecord<T>(
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
  if (answer !== undefined) await takeIn(desk, await lastPosition(desk.dataSource.manager, SOURCE));
  return answer;
}
