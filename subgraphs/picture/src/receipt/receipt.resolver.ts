import { Receipt, ReceiptCheck } from "@hub/documents";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { publicationOf, receiptAt, withdrawalReceipts } from "./receipt.store.js";
import { checkReceipt } from "./receipt-check.service.js";

/** Whether a content is on record, by its receipt, and whether it has been withdrawn. */
@Resolver(() => Receipt)
export class ReceiptResolver {
  @Query(() => Receipt, { nullable: true, description: "The receipt of the first publication with this content." })
  async verify(
    @Arg("contentHash", () => String, { description: "SHA-256, hex." }) contentHash: string,
    @Ctx() context: PictureRequest,
  ) {
    const place = await publicationOf(context, contentHash);
    return place ? receiptAt(context, place) : null;
  }

  @FieldResolver(() => [Receipt], { nullable: true })
  withdrawnBy(@Root() receipt: Receipt, @Ctx() context: PictureRequest) {
    return withdrawalReceipts(context, receipt);
  }

  @FieldResolver(() => [ReceiptCheck], { nullable: true })
  checks(@Root() receipt: Receipt, @Ctx() context: PictureRequest) {
    return checkReceipt(context, receipt);
  }
}
