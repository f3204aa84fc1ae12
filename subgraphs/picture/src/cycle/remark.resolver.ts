import { PublishedDocument } from "@hub/documents";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { AT_WHICH_INSTANT, isBy, type Shown } from "../context/shown.js";
import { Cycle } from "./delivery-board.types.js";
import { mayorTalksOf } from "./mayor-talk.presenter.js";
import { presentRemark, presentReply } from "./remark.presenter.js";
import { type ReplyRow, repliesLoader } from "./remark.store.js";
import { MayorTalk, Remark } from "./remark.types.js";

/** The coordinator's remarks on a document. */
@Resolver(() => PublishedDocument)
export class DocumentRemarksResolver {
  @FieldResolver(() => [Remark], {
    nullable: true,
    description: `The coordinator's remarks on it, oldest first: those on record ${AT_WHICH_INSTANT}.`,
  })
  remarks(@Root() { id, asOf }: Shown<PublishedDocument>, @Ctx() context: PictureRequest) {
    const remarks = context.cycle.council.remarksOn(id);
    return remarks.filter((each) => isBy(each.writtenAt, asOf)).map((each) => presentRemark(context, each, { asOf }));
  }
}

@Resolver(() => Remark)
export class RemarkResolver {
  @FieldResolver()
  async replies(@Root() { id, shownReplies, asOf }: Shown<Remark>, @Ctx() context: PictureRequest) {
    const replies = await repliesLoader(context).load(id);
    const isShown = (reply: ReplyRow) => (shownReplies ? shownReplies.has(reply.id) : isBy(reply.answered_at, asOf));
    return replies.filter(isShown).map(presentReply);
  }
}

/** A year's talks with the mayors. */
@Resolver(() => Cycle)
export class CycleTalksResolver {
  @FieldResolver(() => [MayorTalk], {
    nullable: true,
    description:
      "Talks with the committees' mayors, by committee: those on record, and those that a published statement offers.",
  })
  mayorTalks(@Root() cycle: Cycle, @Ctx() context: PictureRequest) {
    return mayorTalksOf(context, cycle.year);
  }
}
