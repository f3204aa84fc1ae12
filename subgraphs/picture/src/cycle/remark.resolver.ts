import { PublishedDocument } from "@hub/documents";
import type { RequestContext } from "@hub/subgraph-kit";
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PictureDesk } from "../context/picture.context.js";
import { Cycle } from "./delivery-board.types.js";
import { mayorTalksOf } from "./mayor-talk.presenter.js";
import { presentRemark } from "./remark.presenter.js";
import { MayorTalk, Remark } from "./remark.types.js";

/** What the coordinator says of the committees' documents, and what they reply. */
export function remarkResolversOf(desk: () => PictureDesk): ClassType[] {
  @Resolver(() => PublishedDocument)
  class DocumentRemarks {
    @FieldResolver(() => [Remark], { nullable: true, description: "The coordinator's remarks on it, oldest first." })
    remarks(@Root() document: PublishedDocument, @Ctx() context: RequestContext) {
      const remarks = desk().cycle.council.remarksOn(document.id);
      return remarks.map((remark) => presentRemark(desk(), context, remark));
    }
  }

  @Resolver(() => Cycle)
  class CycleTalks {
    @FieldResolver(() => [MayorTalk], {
      nullable: true,
      description:
        "Talks with the committees' mayors, by committee: those on record, and those that a published statement offers.",
    })
    mayorTalks(@Root() cycle: Cycle) {
      return mayorTalksOf(desk(), cycle.year);
    }
  }
  return [DocumentRemarks, CycleTalks];
}
