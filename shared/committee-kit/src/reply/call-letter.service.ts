import type { Actor } from "@hub/auth";
import { CallLetterAcknowledged, type CallLetterFacts } from "@hub/cycle";
import { rowsOf } from "@hub/database";
import { appendToOutbox } from "@hub/events";
import type { SignedReceipt } from "@hub/receipts";
import { Conflict, checkKey, HubError, oncePerKey } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { CommitteeContext } from "../context/committee.context.js";
import { nextOnRecord } from "../context/record-instant.js";
import { positionOf } from "../publication/publication-receipt.js";

/** Records once that the committee has received its live call letter. */
export async function acknowledgeCallLetter(
  context: CommitteeContext,
  actor: Actor,
  id: string,
  key: string,
): Promise<SignedReceipt> {
  checkKey(key);
  const command = { client: actor.client, key, input: ["acknowledgeCallLetter", id] };
  const { done: receipt } = await oncePerKey(context.dataSource, command, async (manager) => ({
    done: await record(context, manager, actor, ownLetter(context, id)),
  }));
  context.position.advanceTo(positionOf(receipt));
  return receipt;
}

/** The committee's own letter while it can be answered; else the reason why it cannot. */
function ownLetter(context: CommitteeContext, id: string): CallLetterFacts {
  const { code } = context.types.entry;
  const letter = context.cycle.letter(id);
  if (!letter) throw new HubError("NOT_FOUND", `No call letter '${id}' has been issued.`);
  if (letter.committee !== code) {
    throw new HubError("FORBIDDEN", `The call letter '${id}' was sent to ${letter.committee}, not to ${code}.`, {
      rule: "I5",
    });
  }
  if (context.cycle.liveLetter(letter.year, code)?.id === id) return letter;
  if (letter.withdrawnAt === null) {
    throw new Conflict("LAPSED", `The call letter '${id}' has lapsed with the cycle of ${letter.year}.`, {
      subject: id,
    });
  }
  throw new Conflict("WITHDRAWN", `The call letter '${id}' has been withdrawn.`, {
    subject: id,
    at: letter.withdrawnAt,
  });
}

async function record(
  context: CommitteeContext,
  manager: EntityManager,
  actor: Actor,
  { id, year, committee, contentHash }: CallLetterFacts,
): Promise<SignedReceipt> {
  const { at, ...next } = await nextOnRecord(context, manager);
  const stored = await rowsOf<{ letter: string }>(
    manager,
    `INSERT INTO hub.acknowledgement (letter, content_hash, acknowledged_by, acknowledged_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING letter`,
    [id, contentHash, actor.client, at],
  );
  if (stored.length === 0) {
    throw new Conflict("ALREADY_DONE", `The call letter '${id}' has been acknowledged already.`, { subject: id });
  }
  const { receipt } = await appendToOutbox(
    manager,
    context.source,
    {
      event: CallLetterAcknowledged,
      subject: id,
      at,
      data: { id, year, committee, contentHash, acknowledgedAt: at.toISOString() },
      receipt: { contentHash },
    },
    next,
  );
  return receipt;
}
