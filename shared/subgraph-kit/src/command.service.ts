import { rowsOf } from "@hub/database";
import { canonicalJson, contentHash } from "@hub/rules";
import { auditAnsweredAgain, keepDone } from "./audited-field.js";
import { refuseOver } from "./command-limit.js";
import { Conflict } from "./conflict.js";
import { HubError } from "./hub-error.js";
import type { Outcome } from "./outcome.js";
import type { Transaction } from "./transaction.js";

/** A command and the idempotency key that its caller has given it. */
export interface CommandKey {
  client: string;
  key: string;
  /** The command's name and arguments, without the key. */
  input: unknown;
}

const KEY_LENGTH = { name: "IDEMPOTENCY_KEY_LENGTH", most: 200 };

/** Refuses a key that is blank or too long. */
export function checkKey(key: string): void {
  if (key.trim() === "") {
    throw new HubError("BAD_USER_INPUT", "idempotencyKey is blank. Send one key per command, e.g. a UUID.");
  }
  refuseOver(KEY_LENGTH, key.length, "Characters of idempotencyKey");
}

/** The answer of an earlier command with the same key and input; CONFLICT where the input was another, or the answer is gone. */
export async function keptAnswer<T>(transaction: Transaction, command: CommandKey): Promise<T | undefined> {
  const { client, key } = command;
  const [kept] = await rowsOf<{ hash: string; answer: T | null; answeredAt: Date }>(
    transaction,
    'SELECT input_hash AS hash, answer, answered_at AS "answeredAt" FROM hub.command_answer WHERE client = $1 AND key = $2',
    [client, key],
  );
  if (kept && kept.hash !== canonical(command).inputHash) {
    throw new Conflict("KEY_REUSED", `The idempotencyKey '${key}' was used for another input. Send a new key.`);
  }
  if (kept?.answer === null) throw answerGone(command, kept.answeredAt);
  if (kept) auditAnsweredAgain();
  return kept?.answer;
}

/** The command is not carried out again: nobody who repeats one means to do it twice. */
const answerGone = ({ key }: CommandKey, answeredAt: Date): Conflict =>
  new Conflict(
    "KEY_EXPIRED",
    `The command with the idempotencyKey '${key}' was carried out on ${answeredAt.toISOString()}, and its answer is no longer kept. ` +
      "Read what is on record; send a new key for a new command.",
    { at: answeredAt.toISOString() },
  );

/** Opens transactions, such as TypeORM's DataSource. */
interface Database<Manager extends Transaction> {
  readonly manager: Manager;
  transaction<T>(work: (manager: Manager) => Promise<T>): Promise<T>;
}

/**
 * Runs a command once per client and key, in a transaction of its own. The same key and input gives the first answer again;
 * another input is CONFLICT. A refused outcome rolls the transaction back, so that the key can be used again.
 */
export async function oncePerKey<Manager extends Transaction, Ended extends Outcome<unknown>>(
  database: Database<Manager>,
  command: CommandKey,
  work: (manager: Manager) => Promise<Ended>,
): Promise<Ended> {
  try {
    return await database.transaction((manager) => runOnce(manager, command, () => work(manager)));
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as Ended;
    throw error;
  }
}

async function runOnce<Ended extends Outcome<unknown>>(
  transaction: Transaction,
  command: CommandKey,
  work: () => Promise<Ended>,
): Promise<Ended> {
  const { client, key } = command;
  const { name, inputHash } = canonical(command);
  await transaction.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [name]);
  const kept = await keptAnswer(transaction, command);
  if (kept !== undefined) return { done: kept } as Ended;
  const outcome = await work();
  if ("refused" in outcome) throw new RolledBack(outcome);
  await keepDone(transaction, { client, key, inputHash }, outcome.done);
  return outcome;
}

/** Ends the transaction of a refused command: only an error rolls back. */
class RolledBack extends Error {
  constructor(readonly outcome: Outcome<unknown>) {
    super("The command was refused by a rule.");
  }
}

/** A name for the lock and the input's hash, from canonical JSON, which only well-formed Unicode has. */
function canonical({ client, key, input }: CommandKey): { name: string; inputHash: string } {
  try {
    return { name: canonicalJson([client, key]), inputHash: contentHash(input) };
  } catch {
    throw new HubError(
      "BAD_USER_INPUT",
      "An argument holds text that is not well-formed Unicode: half of a surrogate pair.",
    );
  }
}
