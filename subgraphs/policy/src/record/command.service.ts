import { lastPosition, lastRecordedAt } from "@hub/events";
import { type CommandKey, Conflict, checkKey, keptAnswer, type Outcome, oncePerKey } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { awaitOwnEvents, currentRecord, type PolicyContext, SOURCE } from "./policy.context.js";
import { runDueActs } from "./timed-act.service.js";

/**
 * Runs a command once per client and key, after all timed acts that are due. It answers once this process has read its own
 * events, so that the next query shows them.
 */
export async function runCommand<Ended extends Outcome<unknown>>(
  context: PolicyContext,
  command: CommandKey,
  work: (manager: EntityManager) => Promise<Ended>,
): Promise<Ended> {
  checkKey(command.key);
  await runDueActs(context);
  const outcome = await oncePerKey(context.dataSource, command, async (manager: EntityManager) => {
    await currentRecord(context, manager);
    return work(manager);
  });
  if ("done" in outcome) await awaitOwnEvents(context, await lastPosition(context.dataSource.manager, SOURCE));
  return outcome;
}

/** A command that depends on the committees' documents, which only `picture` knows. */
interface CommandOnPicture<Answer, Ended extends Outcome<unknown>> {
  /** Throws if the command is refused whatever `picture` answers. */
  check(): void;
  query(): Promise<Answer>;
  /** The instant that the answer holds for, if the event is to carry it. */
  instantOf?(answer: Answer): Date;
  record(manager: EntityManager, answer: Answer): Promise<Ended>;
}

/** How often `picture` is queried again because another command was recorded in between. */
const ATTEMPTS = 3;

/** Another command was recorded after the instant of `picture`'s answer. */
const OVERTAKEN = { refused: [] };

/**
 * Queries `picture`, then runs the command with its answer. No transaction is open during the query, and a key that was answered
 * before needs none. The event carries the instant of the answer, so an answer that was overtaken is queried again.
 */
export async function runCommandOnPicture<Answer, Ended extends Outcome<unknown>>(
  context: PolicyContext,
  key: CommandKey,
  command: CommandOnPicture<Answer, Ended>,
): Promise<Ended> {
  checkKey(key.key);
  await runDueActs(context);
  const kept = await keptAnswer(context.dataSource.manager, key);
  if (kept !== undefined) return { done: kept } as Ended;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    command.check();
    const answer = await command.query();
    const outcome = await runCommand(context, key, async (manager): Promise<Ended | typeof OVERTAKEN> => {
      command.check();
      const at = command.instantOf?.(answer);
      const isOvertaken = at !== undefined && at < ((await lastRecordedAt(manager, SOURCE)) ?? at);
      return isOvertaken ? OVERTAKEN : command.record(manager, answer);
    });
    if (outcome !== OVERTAKEN) return outcome as Ended;
  }
  throw new Conflict("OVERTAKEN", "Nothing is on record: other commands came in between each time. Send it again.");
}
