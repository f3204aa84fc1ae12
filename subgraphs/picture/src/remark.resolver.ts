import { PublishedDocument } from "@hub/documents";
import { type ClassType, FieldResolver, Resolver, Root } from "type-graphql";
import { Cycle } from "./delivery-board.types.js";
import type { PictureDesk } from "./picture.desk.js";
import { MayorTalk, Remark } from "./remark.types.js";

/** What the coordinator says of the committees' documents, and what they reply. */
export function remarkResolversOf(_desk: () => PictureDesk): ClassType[] {
  @Resolver(() => PublishedDocument)
  class DocumentRemarks {
    @FieldResolver(() => [Remark], { nullable: true, description: "The coordinator's remarks on it, oldest first." })
    remarks(@Root() _document: PublishedDocument): Remark[] {
      return [];
    }
  }

  @Resolver(() => Cycle)
  class CycleTalks {
    @FieldResolver(() => [MayorTalk], {
      nullable: true,
      description:
        "Talks with the committees' mayors, by committee: those on record, and those that a published statement offers.",
    })
    mayorTalks(@Root() _cycle: Cycle): MayorTalk[] {
      return [];
    }
  }
  return [DocumentRemarks, CycleTalks];
}
