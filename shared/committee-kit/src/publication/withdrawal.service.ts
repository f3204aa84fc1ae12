import type { Actor } from "@hub/auth";
import { type CorrectionKind, DocumentWithdrawn } from "@hub/documents";
import { appendToOutbox, type NextNumber } from "@hub/events";
import { checkWords } from "@hub/frame";
import { type WithdrawalFacts, withdrawalHash } from "@hub/receipts";
import { rootOfSource } from "@hub/registry";
import { Conflict, checkKey, HubError, type Outcome, oncePerKey } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { validate as isUuid } from "uuid";
import type { CommitteeContext } from "../context/committee.context.js";
import { nextOnRecord } from "../context/record-instant.js";
import { RevisionEntity, RevisionStateEntity, SeriesEntity } from "../document/document.store.js";
import { type KeptSignature } from "../document/document-kind.js";
import { forgetOwnFields } from "../document/own-fields.store.js";
import { type Published, positionOf } from "./publication-receipt.js";
import { signatureOf } from "./signature.rules.js";

export interface Withdraw {
  document: string;
  kind: CorrectionKind;
  reason: string;
  signature?: string | null;
  idempotencyKey: string;
}

/** Withdraws a revision: a tombstone stays, and no older revision takes its place. By a REDACTION the database empties the text. */
export async function withdraw(
  context: CommitteeContext,
  actor: Actor,
  command: Withdraw,
): Promise<Outcome<Published>> {
  const { idempotencyKey: key, signature, ...plain } = command;
  const input = signature == null ? plain : { ...plain, signature };
  checkKey(key);
  checkWords("reason", command.reason);
  const named = { client: actor.client, key, input: ["withdraw", input] };
  const outcome = await oncePerKey(context.dataSource, named, async (manager): Promise<Outcome<Published>> => {
    const revision = await lockRevision(manager, command);
    const next = await nextOnRecord(context, manager);
    const { at } = next;
    const facts = withdrawalFacts(context, revision, command);
    const hash = withdrawalHash({ ...facts, contentHash: revision.contentHash });
    const { kept, findings } = await signatureOf(context, revision.kind, { signature, hash, at, of: "WITHDRAWAL" });
    if (findings.length > 0) return { refused: findings };
    const withdrawal = { revision, facts, kind: command.kind, at, next, signature: kept };
    return { done: await record(context, manager, withdrawal) };
  });
  if ("done" in outcome) {
    context.position.advanceTo(positionOf(outcome.done.receipt));
    if (command.kind === "REDACTION") forgetOwnFields(context);
  }
  return outcome;
}

/** What the committee signs when it withdraws, and what the receipt is for. */
const withdrawalFacts = (
  context: CommitteeContext,
  revision: RevisionEntity,
  { kind, reason }: Withdraw,
): WithdrawalFacts => ({
  document: revision.id,
  committee: context.types.entry.code,
  series: revision.series,
  kind,
  reason,
  publication: `${rootOfSource(context.source)}:${revision.position}`,
});

/** The revision, its series locked; CONFLICT where it is withdrawn already. A withdrawn text can still be redacted, once. */
async function lockRevision(manager: EntityManager, { document: id, kind }: Withdraw): Promise<RevisionEntity> {
  const revision = isUuid(id) ? await manager.findOneBy(RevisionEntity, { id }) : null;
  if (!revision) throw new HubError("NOT_FOUND", `This committee has published no document '${id}'.`);
  await manager.findOneOrFail(SeriesEntity, {
    where: { series: revision.series },
    lock: { mode: "pessimistic_write" },
  });
  const state = await manager.findOneByOrFail(RevisionStateEntity, { revision: id });
  const isRedactedLater = kind === "REDACTION" && state.withdrawalKind !== "REDACTION";
  if (state.withdrawnAt && !isRedactedLater) {
    throw new Conflict("WITHDRAWN", `The document '${id}' has been withdrawn already.`, { subject: id });
  }
  return revision;
}

interface Withdrawal {
  revision: RevisionEntity;
  facts: WithdrawalFacts;
  kind: CorrectionKind;
  at: Date;
  next: NextNumber;
  signature: KeptSignature | null;
}

async function record(
  context: CommitteeContext,
  manager: EntityManager,
  { revision, facts, kind, at, next, signature }: Withdrawal,
): Promise<Published> {
  const { id, contentHash: hash } = revision;
  const { committee, series, reason } = facts;
  await manager.query(
    `UPDATE hub.revision_state
     SET withdrawn_at = coalesce(withdrawn_at, $2), withdrawal_kind = $3, withdrawal_reason = $4 WHERE revision = $1`,
    [id, at, kind, reason],
  );
  const { receipt } = await appendToOutbox(
    manager,
    context.source,
    {
      event: DocumentWithdrawn,
      subject: id,
      at,
      data: {
        id,
        committee,
        series,
        contentHash: hash,
        kind,
        reason,
        withdrawnAt: at.toISOString(),
        publishedPosition: revision.position,
        ...(signature && { signature }),
      },
      receipt: { contentHash: hash, signature },
    },
    next,
  );
  return { document: id, receipt, withdrawal: facts, findings: [] };
}
