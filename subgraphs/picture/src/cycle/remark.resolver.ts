import { PublishedDocument } from "@hub/documents";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AsOfArg, isBy } from "../context/instant.js";
import type { PictureRequest } from "../context/picture.context.js";
import { Cycle } from "./delivery-board.types.js";
import { mayorTalksOf } from "./mayor-talk.presenter.js";
import { presentRemark, presentReply } from "./remark.presenter.js";
import { repliesLoader } from "./remark.store.js";
import { MayorTalk, Remark, RemarkReply } from "./remark.types.js";

/** The coordinator's remarks on a document. */
@Resolver(() => PublishedDocument)
export class DocumentRemarksResolver {
  @FieldResolver(() => [Remark], {
    nullable: true,
    description: "The coordinator's remarks on it, oldest first. Null where the picture could not be reached.",
  })
  remarks(@Root() { id }: PublishedDocument, @AsOfArg() asOf: Date | null, @Ctx() context: PictureRequest) {
    const remarks = context.cycle.council.remarksOn(id);
    return remarks.filter((each) => isBy(each.writtenAt, asOf)).map((each) => presentRemark(context, each));
  }
}

@Resolver(() => Remark)
export class RemarkResolver {
  @FieldResolver(() => [RemarkReply], {
    nullable: true,
    description: "What the owner has replied, oldest first. Null where the picture could not be reached.",
  })
  async replies(@Root() { id }: Remark, @AsOfArg() asOf: Date | null, @Ctx() context: PictureRequest) {
    const replies = await repliesLoader(context).load(id);
    return replies.filter((each) => isBy(each.answered_at, asOf)).map(presentReply);
  }
}

/** A year's talks with the mayors. */
@Resolver(() => Cycle)
export class CycleTalksResolver {
  @FieldResolver(() => [MayorTalk], {
    nullable: true,
    description:
      "Talks with the committees' mayors, by committee: those on record, and those that a published statement offers; null where `picture` could not be reached.",
  })
  mayorTalks(@Root() cycle: Cycle, @Ctx() context: PictureRequest) {
    return mayorTalksOf(context, cycle.year);
  }
}
