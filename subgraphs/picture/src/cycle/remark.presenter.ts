import type { MayorTalkFacts, RemarkFacts } from "@hub/cycle";
import { text } from "@hub/frame";
import { oncePerRequest, type RequestContext } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { PictureDesk } from "../context/picture.context.js";
import { MayorTalk, Remark, RemarkReply } from "./remark.types.js";

interface ReplyRow {
  id: string;
  remark: string;
  text: Parameters<typeof text>[0];
  content_hash: string;
  answered_at: Date;
}

/** The replies to remarks, oldest first: one statement for all of a request. */
function repliesLoader(desk: PictureDesk, context: RequestContext): DataLoader<string, RemarkReply[]> {
  return oncePerRequest(
    context,
    repliesLoader,
    () =>
      new DataLoader<string, RemarkReply[]>(async (remarks) => {
        const rows: ReplyRow[] = await desk.dataSource.query(
          `SELECT id, remark, text, content_hash, answered_at FROM picture.remark_reply WHERE remark = ANY($1::uuid[])
           ORDER BY answered_at, id`,
          [remarks],
        );
        return remarks.map((remark) => rows.filter((row) => row.remark === remark).map(replyOf));
      }),
  );
}

function replyOf({ id, text: said, content_hash: contentHash, answered_at: repliedAt }: ReplyRow): RemarkReply {
  return Object.assign(new RemarkReply(), { id, text: text(said), contentHash, repliedAt });
}

/** The graph's object for a remark, with all replies or with those that an edition holds. */
export function presentRemark(
  desk: PictureDesk,
  context: RequestContext,
  facts: RemarkFacts,
  isShown: (reply: string) => boolean = () => true,
): Remark {
  const { frame } = desk;
  const { id, document, kind, year, contentHash, synthetic } = facts;
  const remark = Object.assign(new Remark(), {
    ...{ id, document, kind, year, contentHash, synthetic },
    committee: frame.committee(facts.committee),
    goal: facts.goal ? (frame.goal(facts.goal) ?? null) : null,
    text: text(facts.text),
    writtenAt: new Date(facts.writtenAt),
  });
  const replies = async () => (await repliesLoader(desk, context).load(id)).filter((reply) => isShown(reply.id));
  return Object.defineProperty(remark, "replies", { get: replies });
}

/** The graph's object for a talk on record; `offeredAt`: when its statement was published. */
export function presentTalk({ frame }: PictureDesk, facts: MayorTalkFacts, offeredAt: Date | null): MayorTalk {
  const { id, year, on, statement, contentHash, synthetic } = facts;
  return Object.assign(new MayorTalk(), {
    ...{ id, year, on, statement, contentHash, synthetic, offeredAt },
    committee: frame.committee(facts.committee),
    state: facts.outcome,
    summary: text(facts.summary),
    goals: facts.goals.flatMap((goal) => frame.goal(goal) ?? []),
    recordedAt: new Date(facts.recordedAt),
  });
}

/** A talk that a published statement offers, of which nothing is on record. */
export function presentOffer({ frame }: PictureDesk, offer: Offer): MayorTalk {
  const { year, statement, offeredAt, synthetic } = offer;
  return Object.assign(new MayorTalk(), {
    ...{ id: null, year, on: null, summary: null, goals: [], statement, synthetic, offeredAt },
    ...{ state: "OFFERED", recordedAt: null, contentHash: null },
    committee: frame.committee(offer.committee),
  });
}

export interface Offer {
  year: number;
  committee: string;
  statement: string;
  offeredAt: Date;
  synthetic: boolean;
}
