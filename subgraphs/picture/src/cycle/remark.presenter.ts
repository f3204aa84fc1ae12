import type { RemarkFacts } from "@hub/cycle";
import { text } from "@hub/frame";
import { made } from "@hub/subgraph-kit";
import { committeeOnRecord, type PictureContext } from "../context/picture.context.js";
import type { ReplyRow } from "./remark.store.js";
import { Remark, RemarkReply } from "./remark.types.js";

/** The graph's object for a remark, with all of its replies or with those that an edition of the report holds. */
export function presentRemark(context: PictureContext, facts: RemarkFacts, shownReplies?: ReadonlySet<string>): Remark {
  return made(Remark, {
    id: facts.id,
    document: facts.document,
    kind: facts.kind,
    committee: committeeOnRecord(context, facts.committee),
    year: facts.year,
    goal: facts.goal ? (context.frame.goal(facts.goal) ?? null) : null,
    text: text(facts.text),
    writtenAt: new Date(facts.writtenAt),
    contentHash: facts.contentHash,
    synthetic: facts.synthetic,
    shownReplies,
  });
}

export const presentReply = (row: ReplyRow): RemarkReply =>
  made(RemarkReply, {
    id: row.id,
    text: text(row.text),
    repliedAt: row.answered_at,
    contentHash: row.content_hash,
  });
