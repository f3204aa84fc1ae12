import { DateTime } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { CorrectionKind, Timeliness } from "./document.types.js";

@Directive("@shareable")
@ObjectType("WithdrawalEntry", {
  description:
    "What a withdrawal says beside its receipt (tilbagetrækning): with the receipt's own fields all that its `entryHash` covers.",
})
export class WithdrawalEntry {
  @Field(() => ID, { description: "The revision that is withdrawn; the receipt's `contentHash` is its hash." })
  document!: string;
  @Field(() => ID, { description: "The committee's code." })
  committee!: string;
  @Field(() => String, { description: "The document whose revision it is, e.g. `integration-statement/2012`." })
  series!: string;
  @Field(() => CorrectionKind, { description: "What kind; after a REDACTION the text is gone for good." })
  kind!: CorrectionKind;
  @Field(() => String, { description: "Why, in the owner's words." })
  reason!: string;
  @Field(() => String, {
    description: "The position of the receipt with which the revision went on record, e.g. `children:42`.",
  })
  publication!: string;
}

@Directive("@shareable")
@ObjectType("ReceiptCheck", { description: "One thing that a receipt claims, checked (kontrol)." })
export class ReceiptCheck {
  @Field(() => Boolean, { nullable: true, description: "Whether it holds; null where it cannot be told." })
  holds!: boolean | null;
  @Field(() => String, { description: "What, in words." })
  what!: string;
}

@Directive("@shareable")
@ObjectType("DueDateStanding", { description: "How a delivery stands with one due date (rettidighed mod én frist)." })
export class DueDateStanding {
  @Field(() => DateTime, { description: "The due date: its first instant is late." })
  dueAt!: Date;
  @Field(() => Timeliness, { description: "How the delivery stands with this date alone." })
  timeliness!: Timeliness;
  @Field(() => Int, {
    nullable: true,
    description:
      "Days in Copenhagen after this date, begun days included: of the delivery, or so far; none are counted after the cycle's close. null where it is not late.",
  })
  daysLate!: number | null;
}

@Directive("@shareable")
@ObjectType("Receipt", { description: "The hub's word that a publication is on record (kvittering)." })
export class Receipt {
  @Field(() => ID, { description: "The id of the publication's event." })
  id!: string;
  @Field(() => String, { description: "SHA-256, hex, over the RFC 8785 canonical JSON of the document." })
  contentHash!: string;
  @Field(() => String, { description: "The owner's root field and its own gapless number, e.g. `children:42`." })
  position!: string;
  @Field(() => DateTime, { description: "When it went on record." })
  publishedAt!: Date;
  @Field(() => Timeliness, {
    nullable: true,
    description:
      "How the committee's delivery stands with its deadline once this is published, as the delivery board says: a later revision of what was delivered in time is ON_TIME; null where no deadline counts.",
  })
  timeliness?: Timeliness | null;
  @Field(() => DueDateStanding, {
    nullable: true,
    description:
      "The same by the milestone's own due date, whatever extension there was (I30); null where none counts.",
  })
  byMilestone?: DueDateStanding | null;
  @Field(() => DueDateStanding, {
    nullable: true,
    description: "The same by the committee's extension; null where it had none when this was published.",
  })
  byExtension?: DueDateStanding | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether two clients saw the document (fire øjne): false where the city has allowed the preparer to publish, null where nothing is published.",
  })
  fourEyes?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description:
      "The committee's own signature on the document (underskrift), a compact JWS; null where it has not signed.",
  })
  signature?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The `kid` of the committee's key; see `signingKeys`. null where it has not signed.",
  })
  signedBy?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "`entryHash` of the owner's event before; null for its first.",
  })
  previousEntryHash?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "SHA-256, hex, over the entry before and the event, so that nothing before it can be changed unseen; null of what went on record before the hub signed and is not in the chain yet.",
  })
  entryHash?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "The hub's signature on this receipt, a compact JWS over the RFC 8785 JSON of its other fields; the keys are at `/.well-known/hub-keys.json`. null of what went on record before the hub signed.",
  })
  hubSignature?: string | null;
  @Field(() => WithdrawalEntry, {
    nullable: true,
    description: "What the withdrawal says; null where it is not the receipt of a withdrawal.",
  })
  withdrawal?: WithdrawalEntry | null;
}
