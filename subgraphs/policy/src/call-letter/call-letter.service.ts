import type { Actor } from "@hub/auth";
import { CallLetterIssued, CallLetterWithdrawn } from "@hub/cycle";
import { checkWords } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import type { CallLetterContent } from "@hub/rules";
import { Conflict, HubError, type Outcome, refuseChanged } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { stateOf } from "../cycle/index.js";
import { type PolicyContext, recordEvent, runCommand } from "../record/index.js";
import { judgeLetter } from "./call-letter.rules.js";
import { CallLetterDraftEntity, CallLetterEntity, CallLetterWithdrawalEntity } from "./call-letter.store.js";
import { lockLetterDraft, type OpenLetterDraft } from "./call-letter-draft.service.js";

/** What a command on a letter answers, and keeps for its key. */
export interface LetterOnRecord {
  letter: string;
  receipt: SignedReceipt;
}

interface IssueCallLetter {
  draft: string;
  contentHash: string;
  idempotencyKey: string;
}

/** Sends a draft to its committee, unless rules refuse it. */
export async function issueCallLetter(
  context: PolicyContext,
  actor: Actor,
  command: IssueCallLetter,
): Promise<Outcome<LetterOnRecord>> {
  const { idempotencyKey: key, ...input } = command;
  const named = { client: actor.client, key, input: ["issueCallLetter", input] };
  return runCommand(context, named, async (manager) => {
    const draft = await lockLetterDraft(manager, command.draft);
    refuseChanged(draft, command.contentHash);
    const content: CallLetterContent = JSON.parse(draft.content);
    refuseOutsideCycle(context, content.year);
    const refused = judgeLetter(context, content);
    return refused.length > 0 ? { refused } : { done: await issue(context, manager, { draft, content, actor }) };
  });
}

function refuseOutsideCycle(context: PolicyContext, year: number): void {
  const state = stateOf(context, year);
  if (state !== "PLANNED" && state !== "CLOSED") return;
  throw new Conflict("WRONG_STATE", `The cycle of ${year} is ${state}: letters are issued while it is open.`, {
    subject: year,
    state,
  });
}

async function issue(
  context: PolicyContext,
  manager: EntityManager,
  { draft, content, actor }: { draft: OpenLetterDraft; content: CallLetterContent; actor: Actor },
): Promise<LetterOnRecord> {
  const { record, clock } = context;
  const { year, committee, synthetic } = content;
  const id = uuidv7();
  const at = clock.now();
  const ids = { challenges: content.challenges.map(() => uuidv7()), questions: content.questions.map(() => uuidv7()) };
  const release = record.releases(year).at(-1)?.id ?? "";
  const succeeds = await lastWithdrawn(manager, content);
  const data = {
    ...content,
    id,
    release,
    succeeds,
    challenges: content.challenges.map((challenge, i) => ({ ...challenge, id: ids.challenges[i] ?? "" })),
    questions: content.questions.map((question, i) => ({ ...question, id: ids.questions[i] ?? "" })),
    issuedAt: at.toISOString(),
    contentHash: draft.contentHash,
  };
  const newEvent = { event: CallLetterIssued, subject: id, at, data: CallLetterIssued.parse(data) };
  const { receipt, position } = await recordEvent(manager, newEvent, draft.contentHash);
  await manager.insert(CallLetterEntity, {
    id,
    year,
    committee,
    synthetic,
    ids,
    release,
    succeeds,
    position,
    content: draft.content,
    contentHash: draft.contentHash,
    issuedBy: actor.client,
    issuedAt: at,
  });
  await manager.update(CallLetterDraftEntity, { id: draft.id }, { content: null, issuedAs: id });
  return { letter: id, receipt };
}

/** The letter that the next one replaces: the last withdrawn one, since no letter is live when one is issued. */
async function lastWithdrawn(manager: EntityManager, { year, committee }: CallLetterContent): Promise<string | null> {
  const last = await manager.findOne(CallLetterWithdrawalEntity, {
    where: { year, committee },
    order: { position: "DESC" },
  });
  return last?.letter ?? null;
}

interface WithdrawCallLetter {
  id: string;
  reason: string;
  idempotencyKey: string;
}

/** Withdraws a letter. A tombstone with the reason remains, and the next letter to that committee replaces it. */
export async function withdrawCallLetter(
  context: PolicyContext,
  actor: Actor,
  command: WithdrawCallLetter,
): Promise<Outcome<LetterOnRecord>> {
  const { idempotencyKey: key, ...input } = command;
  checkWords("reason", command.reason);
  const named = { client: actor.client, key, input: ["withdrawCallLetter", input] };
  return runCommand(context, named, async (manager) => ({
    done: await withdraw(context, manager, { actor, ...input }),
  }));
}

async function withdraw(
  context: PolicyContext,
  manager: EntityManager,
  { id, reason, actor }: { id: string; reason: string; actor: Actor },
): Promise<LetterOnRecord> {
  const { year, committee, contentHash } = withdrawable(context, id);
  const at = context.clock.now();
  const data = { id, year, committee, contentHash, reason, withdrawnAt: at.toISOString() };
  const newEvent = { event: CallLetterWithdrawn, subject: id, at, data };
  const { receipt, position } = await recordEvent(manager, newEvent, contentHash);
  await manager.insert(CallLetterWithdrawalEntity, {
    letter: id,
    year,
    committee,
    reason,
    position,
    withdrawnBy: actor.client,
    withdrawnAt: at,
  });
  return { letter: id, receipt };
}

function withdrawable({ record }: PolicyContext, id: string) {
  const letter = record.letter(id);
  if (!letter) throw new HubError("NOT_FOUND", `There is no call letter '${id}'. Query.callLetters has their ids.`);
  if (letter.withdrawnAt !== null) {
    throw new Conflict("WITHDRAWN", `The letter '${id}' was withdrawn at ${letter.withdrawnAt} already.`, {
      subject: id,
      at: letter.withdrawnAt,
    });
  }
  if (record.closedAt(letter.year) !== undefined) {
    throw new Conflict("LAPSED", `The letter '${id}' has lapsed with the cycle of ${letter.year}.`, { subject: id });
  }
  return letter;
}
