import type { RemarkFacts } from "@hub/cycle";
import { text } from "@hub/frame";
import { made } from "@hub/subgraph-kit";
import { committeeOnRecord, goalOnRecord, type PictureContext } from "../context/picture.context.js";
import type { ReplyRow } from "./remark.store.js";
import { Remark, RemarkReply } from "./remark.types.js";

/** The graph's object for a remark, in the names of the instant at which it was written. */
export function presentRemark(context: PictureContext, facts: RemarkFacts): Remark {
  const writtenAt = new Date(facts.writtenAt);
  return made(Remark, {
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
}

export const presentReply = (row: ReplyRow): RemarkReply =>
  made(RemarkReply, {
    id: row.id,
    text: text(row.text),
    repliedAt: row.answered_at,
    contentHash: row.content_hash,
  });
