import { PublishedDocument } from "@hub/documents";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { Cycle } from "./delivery-board.types.js";
import { mayorTalksOf } from "./mayor-talk.presenter.js";
import { presentRemark, presentReply } from "./remark.presenter.js";
import { repliesLoader } from "./remark.store.js";
import { MayorTalk, Remark } from "./remark.types.js";

/** The coordinator's remarks on a document. */
@Resolver(() => PublishedDocument)
export class DocumentRemarksResolver {
  @FieldResolver(() => [Remark], { nullable: true, description: "The coordinator's remarks on it, oldest first." })
  remarks(@Root() document: PublishedDocument, @Ctx() context: PictureRequest) {
    return context.cycle.council.remarksOn(document.id).map((remark) => presentRemark(context, remark));
  }
}

@Resolver(() => Remark)
export class RemarkResolver {
  @FieldResolver()
  async replies(@Root() { id, shownReplies }: Remark, @Ctx() context: PictureRequest) {
    const replies = await repliesLoader(context).load(id);
    return replies.filter((reply) => !shownReplies || shownReplies.has(reply.id)).map(presentReply);
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
