import type { Actor } from "@hub/auth";
import { RemarkAnswered, type RemarkFacts } from "@hub/cycle";
import { appendToOutbox } from "@hub/events";
import { checkWords, type TextInput, wordsOf } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { contentHash } from "@hub/rules";
import { checkKey, HubError, oncePerKey } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import type { CommitteeContext } from "../context/committee.context.js";
import { nextOnRecord } from "../context/record-instant.js";
import { positionOf } from "../publication/publication-receipt.js";

export interface AnswerRemark {
  remark: string;
  text: TextInput;
  idempotencyKey: string;
}

/** Replies to the coordinator's remark on one of the committee's own documents; there may be several replies. */
export async function answerRemark(
  context: CommitteeContext,
  actor: Actor,
  command: AnswerRemark,
): Promise<SignedReceipt> {
  const { idempotencyKey: key, ...input } = command;
  checkKey(key);
  checkWords("text", command.text);
  const named = { client: actor.client, key, input: ["answerRemark", input] };
  const { done: receipt } = await oncePerKey(context.dataSource, named, async (manager) => ({
    done: await reply(context, manager, ownRemark(context, command.remark), command.text),
  }));
  context.position.advanceTo(positionOf(receipt));
  return receipt;
}

/** A remark on this committee's document. */
function ownRemark(context: CommitteeContext, id: string): RemarkFacts {
  const { code } = context.types.entry;
  const remark = context.cycle.council.remark(id);
  if (!remark) throw new HubError("NOT_FOUND", `There is no remark '${id}'.`);
  if (remark.committee === code) return remark;
  throw new HubError("FORBIDDEN", `The remark '${id}' is on a document of ${remark.committee}, not of ${code}.`, {
    rule: "I5",
  });
}

async function reply(
  context: CommitteeContext,
  manager: EntityManager,
  { id: remark, committee }: RemarkFacts,
  text: TextInput,
): Promise<SignedReceipt> {
  const { at, ...next } = await nextOnRecord(context, manager);
  const content = { id: uuidv7(), remark, committee, text: wordsOf(text), answeredAt: at.toISOString() };
  const data = { ...content, contentHash: contentHash(content) };
  const { receipt } = await appendToOutbox(
    manager,
    context.source,
    {
      event: RemarkAnswered,
      subject: remark,
      at,
      data,
      receipt: { contentHash: data.contentHash },
    },
    next,
  );
  return receipt;
}
