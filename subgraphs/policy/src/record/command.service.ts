import { lastPosition } from "@hub/events";
import { type CommandKey, checkKey, HubError, keptAnswer, type Outcome, oncePerKey } from "@hub/subgraph-kit";
import { type EntityManager } from "typeorm";
import { currentRecord, type PolicyDesk, SOURCE, takeIn } from "./policy.context.js";
import { turnWheel } from "./timed-act.service.js";

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
  const outcome = await oncePerKey(desk.dataSource, command, async (manager): Promise<Outcome<T>> => {
    await currentRecord(desk, manager);
    const answer = await work(manager);
    return answer === undefined ? { refused: [] } : { done: answer };
  });
  if ("refused" in outcome) return undefined;
  await takeIn(desk, await lastPosition(desk.dataSource.manager, SOURCE));
  return outcome.done;
}

/** A command that rests on the committees' documents, which `policy` does not hear of itself. */
interface PicturedCommand<Pictured, Answer> {
  /** Throws what can be refused without asking. */
  check(): void;
  ask(): Promise<Pictured>;
  /** Where the answer is of an instant that the event will bear: when that was. */
  instantOf?(pictured: Pictured): Date;
  /** Undefined is a refusal. */
  record(manager: EntityManager, pictured: Pictured): Promise<Answer | undefined>;
}

/** How often it is asked anew because something else has gone on record meanwhile. */
const ATTEMPTS = 3;

/**
 * Asks `picture`, and puts on record what follows from its answer: with no transaction open meanwhile, and not at all when the key
 * was answered before. What goes on record bears the instant of the answer; where something else has gone on record since, it is
 * asked anew.
 */
export async function putPicturedOnRecord<Pictured, Answer>(
  desk: PolicyDesk,
  named: CommandKey,
  command: PicturedCommand<Pictured, Answer>,
): Promise<Answer | undefined> {
  checkKey(named.key);
  await turnWheel(desk);
  const kept = await keptAnswer<Answer>(desk.dataSource.manager, named);
  if (kept !== undefined) return kept;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    command.check();
    const pictured = await command.ask();
    let isOutrun = false;
    const answer = await putOnRecord(desk, named, async (manager) => {
      command.check();
      const at = command.instantOf?.(pictured);
      isOutrun = at !== undefined && at < (await lastRecordedAt(manager));
      return isOutrun ? undefined : command.record(manager, pictured);
    });
    if (!isOutrun) return answer;
  }
  throw new HubError("CONFLICT", "Nothing is on record: other commands came in between each time. Send it again.");
}

async function lastRecordedAt(manager: EntityManager): Promise<Date> {
  const [last] = await manager.query(`SELECT recorded_at AS at FROM ${SOURCE}.outbox ORDER BY position DESC LIMIT 1`);
  return last?.at ?? new Date(0);
}
