import { PublishedDocument, ReceiptCheck } from "@hub/documents";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { checkReceipt } from "./receipt-check.service.js";
import { documentOf, verifyContent, verifyPosition, withdrawalsOf } from "./verification.service.js";
import { ContentVerification, Verification } from "./verification.types.js";

/** What is on record by a receipt's position or a content's hash, and what became of it. */
@Resolver(() => Verification)
export class VerificationResolver {
  @Query(() => Verification, {
    nullable: true,
    description: "What is on record with a receipt's position, and what became of it.",
  })
  verify(
    @Arg("position", () => String, { description: "A receipt's position, e.g. `children:42`." }) position: string,
    @Ctx() context: PictureRequest,
  ) {
    return verifyPosition(context, position);
  }

  @Query(() => ContentVerification, {
    nullable: true,
    description: "All publications of one content, by its hash, each with what became of it.",
  })
  verifications(
    @Arg("contentHash", () => String, { description: "SHA-256, hex." }) contentHash: string,
    @Ctx() context: PictureRequest,
  ) {
    return verifyContent(context, contentHash);
  }

  @FieldResolver(() => PublishedDocument, { nullable: true })
  document(@Root() { position, receipt }: Verification, @Ctx() context: PictureRequest) {
    return receipt && documentOf(context, position);
  }

  @FieldResolver(() => [Verification])
  withdrawnBy(@Root() { receipt }: Verification, @Ctx() context: PictureRequest) {
    return receipt ? withdrawalsOf(context, receipt) : [];
  }

  @FieldResolver(() => [ReceiptCheck])
  checks(@Root() { receipt }: Verification, @Ctx() context: PictureRequest) {
    return receipt ? checkReceipt(context, receipt) : [];
  }
}
