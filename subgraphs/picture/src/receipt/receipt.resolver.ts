import { PublishedDocument, Receipt } from "@hub/documents";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { publicationLoader, receiptLoader } from "./receipt.store.js";

/** The receipt that a published document went on record with. */
@Resolver(() => PublishedDocument)
export class ReceiptResolver {
  @FieldResolver(() => Receipt, {
    nullable: true,
    description:
      "The receipt that it went on record with; `verify` says by its position what became of it. null where its publication has not arrived in the picture yet.",
  })
  async receipt(@Root() { id }: PublishedDocument, @Ctx() context: PictureRequest): Promise<Receipt | null> {
    const publication = await publicationLoader(context).load(id);
    return publication && receiptLoader(context).load(publication);
  }
}
