import { Receipt, ReceiptCheck } from "@hub/documents";
import { Arg, type ClassType, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { PictureDesk } from "../context/picture.context.js";
import { publicationOf, receiptAt, withdrawalReceipts } from "./receipt.store.js";
import { checksOf } from "./receipt-check.service.js";

/** Whether a content is on record, by its receipt, and whether it still stands. */
export function receiptResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver(() => Receipt)
  class ReceiptResolver {
    @Query(() => Receipt, { nullable: true, description: "The receipt of the first publication with this content." })
    async verify(@Arg("contentHash", () => String, { description: "SHA-256, hex." }) contentHash: string) {
      const place = await publicationOf(desk(), contentHash);
      return place ? receiptAt(desk(), place) : null;
    }

    @FieldResolver(() => [Receipt], { nullable: true })
    withdrawnBy(@Root() receipt: Receipt) {
      return withdrawalReceipts(desk(), receipt);
    }

    @FieldResolver(() => [ReceiptCheck], { nullable: true })
    checks(@Root() receipt: Receipt) {
      return checksOf(desk(), receipt);
    }
  }
  return ReceiptResolver;
}
