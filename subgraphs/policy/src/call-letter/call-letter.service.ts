import type { Actor } from "@hub/auth";
import { CallLetterIssued, CallLetterWithdrawn } from "@hub/cycle";
import { checkWords } from "@hub/frame";
import type { CallLetterContent, Finding } from "@hub/rules";
import { HubError } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { stateOf } from "../cycle/cycle.presenter.js";
import { putOnRecord } from "../record/command.service.js";
import type { PolicyDesk } from "../record/policy.context.js";
import type { KeptReceipt } from "../record/receipt.js";
import { tell } from "../record/receipt.js";
import { judge } from "./call-letter.rules.js";
import { CallLetterDraftEntity, CallLetterEntity, CallLetterWithdrawalEntity } from "./call-letter.store.js";
import { lockLetterDraft, type OpenLetterDraft } from "./call-letter-draft.service.js";

/** What is answered and kept for the command's key. */
export interface LetterOnRecord {
  letter: string;
  receipt: KeptReceipt;
}

interface IssueCallLetter {
  draft: string;
  contentHash: string;
  idempotencyKey: string;
}

/** Sends a draft to its committee, or tells which rules stand in the way. */
export async function issueCallLetter(
  desk: PolicyDesk,
  actor: Actor,
  command: IssueCallLetter,
): Promise<LetterOnRecord | Finding[]> {
  const { idempotencyKey: key, ...input } = command;
  let problems: Finding[] = [];
  const named = { client: actor.client, key, input: ["issueCallLetter", input] };
  const issued = await putOnRecord(desk, named, async (manager) => {
    const draft = await lockLetterDraft(manager, command.draft);
    checkHash(draft, command.contentHash);
    const content: CallLetterContent = JSON.parse(draft.content);
    refuseOutsideCycle(desk, content.year);
    problems = judge(desk, content);
    return problems.length > 0 ? undefined : issue(desk, manager, { draft, content, actor });
  });
  return issued ?? problems;
}

function checkHash({ contentHash }: OpenLetterDraft, expected: string): void {
  if (contentHash === expected) return;
  throw new HubError(
    "CONFLICT",
    `The draft's contentHash is ${contentHash}, not ${expected}: it was saved anew since you read it. Read it again.`,
  );
}

function refuseOutsideCycle(desk: PolicyDesk, year: number): void {
  const state = stateOf(desk, year);
  if (state !== "PLANNED" && state !== "CLOSED") return;
  throw new HubError("CONFLICT", `The cycle of ${year} is ${state}: letters are issued while it is open.`);
}

async function issue(
  desk: PolicyDesk,
  manager: EntityManager,
  { draft, content, actor }: { draft: OpenLetterDraft; content: CallLetterContent; actor: Actor },
): Promise<LetterOnRecord> {
  const { record, clock } = desk;
  const { year, committee, synthetic } = content;
  const id = uuidv7();
  const at = clock.now();
  const ids = { challenges: content.challenges.map(() => uuidv7()), questions: content.questions.map(() => uuidv7()) };
  const release = record.releases(year).at(-1)?.id ?? "";
  const succeeds = await lastWithdrawn(manager, content);
  const data = {
    ...content,
    ...{ id, release, succeeds },
    challenges: content.challenges.map((challenge, i) => ({ ...challenge, id: ids.challenges[i] ?? "" })),
    questions: content.questions.map((question, i) => ({ ...question, id: ids.questions[i] ?? "" })),
    issuedAt: at.toISOString(),
    contentHash: draft.contentHash,
  };
  const happening = { event: CallLetterIssued, subject: id, at, data: CallLetterIssued.parse(data) };
  const { receipt, position } = await tell(manager, happening, draft.contentHash);
  await manager.insert(CallLetterEntity, {
    ...{ id, year, committee, synthetic, ids, release, succeeds, position },
    content: draft.content,
    contentHash: draft.contentHash,
    issuedBy: actor.client,
    issuedAt: at,
  });
  await manager.update(CallLetterDraftEntity, { id: draft.id }, { content: null, issuedAs: id });
  return { letter: id, receipt };
}

/** The letter whose place the next one takes: none is live then, so it is the last one. */
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

/** Withdraws a letter: a tombstone with the reason stays, and the next letter to that committee takes its place. */
export async function withdrawCallLetter(
  desk: PolicyDesk,
  actor: Actor,
  command: WithdrawCallLetter,
): Promise<LetterOnRecord> {
  const { idempotencyKey: key, ...input } = command;
  checkWords("reason", command.reason);
  const named = { client: actor.client, key, input: ["withdrawCallLetter", input] };
  const withdrawn = await putOnRecord(desk, named, (manager) => withdraw(desk, manager, { actor, ...input }));
  return withdrawn as LetterOnRecord;
}

async function withdraw(
  desk: PolicyDesk,
  manager: EntityManager,
  { id, reason, actor }: { id: string; reason: string; actor: Actor },
): Promise<LetterOnRecord> {
  const { year, committee, contentHash } = withdrawable(desk, id);
  const at = desk.clock.now();
  const data = { id, year, committee, contentHash, reason, withdrawnAt: at.toISOString() };
  const happening = { event: CallLetterWithdrawn, subject: id, at, data };
  const { receipt, position } = await tell(manager, happening, contentHash);
  await manager.insert(CallLetterWithdrawalEntity, {
    ...{ letter: id, year, committee, reason, position },
    withdrawnBy: actor.client,
    withdrawnAt: at,
  });
  return { letter: id, receipt };
}

function withdrawable({ record }: PolicyDesk, id: string) {
  const letter = record.letter(id);
  if (!letter) throw new HubError("NOT_FOUND", `There is no call letter '${id}'. Query.callLetters has their ids.`);
  if (letter.withdrawnAt !== null) {
    throw new HubError("CONFLICT", `The letter '${id}' was withdrawn at ${letter.withdrawnAt} already.`);
  }
  if (record.closedAt(letter.year) !== undefined) {
    throw new HubError("CONFLICT", `The letter '${id}' has lapsed with the cycle of ${letter.year}.`);
  }
  return letter;
}
