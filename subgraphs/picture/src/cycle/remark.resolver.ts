import type { RemarkFacts } from "@hub/cycle";
import { PublishedDocument } from "@hub/documents";
import { connectionTypesAt, type ListOrder, PageArgs, pageOfList, pageWith, presentPageAt } from "@hub/subgraph-kit";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AsOfArg, isBy } from "../context/instant.js";
import { type PictureRequest, requestedInstant } from "../context/picture.context.js";
import { Cycle } from "./delivery-board.types.js";
import { mayorTalksOf } from "./mayor-talk.presenter.js";
import { presentRemark, presentReply } from "./remark.presenter.js";
import { repliesLoader } from "./remark.store.js";
import { MayorTalk, Remark, RemarkReply } from "./remark.types.js";

const { Connection: RemarkConnection } = connectionTypesAt<Remark>({
  name: "Remark",
  node: Remark,
  description: "A page of remarks.",
});

const byWriting: ListOrder<RemarkFacts> = { name: "remarks", placeOf: ({ writtenAt, id }) => [writtenAt, id] };

/** The coordinator's remarks on a document. */
@Resolver(() => PublishedDocument)
export class DocumentRemarksResolver {
  @FieldResolver(() => RemarkConnection, {
    nullable: true,
    description: "The coordinator's remarks on it, oldest first. Null where the picture could not be reached.",
  })
  remarks(
    @Root() { id }: PublishedDocument,
    @AsOfArg() asOf: Date | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PictureRequest,
  ) {
    const remarks = context.cycle.council.remarksOn(id).filter((each) => isBy(each.writtenAt, asOf));
    const found = pageOfList(remarks, byWriting, page);
    const shown = found.edges.map(({ node }) => presentRemark(context, node));
    return presentPageAt(RemarkConnection, pageWith(found, shown), requestedInstant(context, asOf));
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
    return replies.filter((each) => isBy(each.answered_at, asOf)).map((each) => presentReply(context, each));
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
