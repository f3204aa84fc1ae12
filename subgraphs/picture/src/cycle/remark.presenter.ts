import type { RemarkFacts } from "@hub/cycle";
import { text } from "@hub/frame";
import { hashedContent } from "@hub/rules";
import { lazily, made } from "@hub/subgraph-kit";
import { committeeOnRecord, goalOnRecord, type PictureContext } from "../context/picture.context.js";
import type { ReplyRow } from "./remark.store.js";
import { Remark, RemarkReply } from "./remark.types.js";

/** The graph's object for a remark, in the names of the instant at which it was written. */
export function presentRemark(context: PictureContext, facts: RemarkFacts & { readonly replies?: unknown }): Remark {
  const writtenAt = new Date(facts.writtenAt);
  const { replies: _, ...recorded } = facts;
  const remark = made<Remark, "content">(Remark, {
    id: facts.id,
    documentId: facts.document,
    kind: facts.kind,
    committee: committeeOnRecord(context, facts.committee, writtenAt),
    year: facts.year,
    goal: facts.goal ? goalOnRecord(context, facts.goal, writtenAt) : null,
    text: text(facts.text),
    writtenAt,
    contentHash: facts.contentHash,
    synthetic: facts.synthetic,
  });
  return lazily(remark, "content", () => hashedContent(recorded));
}

/** The graph's object for a reply. Its owner is that of the remark. */
export function presentReply({ cycle }: PictureContext, row: ReplyRow): RemarkReply {
  const { id, remark, content_hash: contentHash, answered_at: repliedAt } = row;
  const reply = made<RemarkReply, "content">(RemarkReply, { id, text: text(row.text), repliedAt, contentHash });
  return lazily(reply, "content", () => {
    const answeredAt = repliedAt.toISOString();
    const committee = cycle.council.remark(remark)?.committee ?? null;
    return hashedContent({ id, remark, committee, text: row.text, answeredAt, contentHash });
  });
}
