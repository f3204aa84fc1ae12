import { PublishedDocument, Receipt, ReceiptCheck } from "@hub/documents";
import { Committee } from "@hub/frame";
import { graphEnum } from "@hub/subgraph-kit";
import { Field, ObjectType } from "type-graphql";

export type EntryState = "IN_FORCE" | "SUPERSEDED" | "WITHDRAWN" | "RECORDED" | "LOST" | "NOT_HERE_YET" | "UNKNOWN";
const EntryState = graphEnum<EntryState>("EntryState", "What became of what a receipt is for (status).", {
  IN_FORCE: "The revision stands: no newer one has taken its place, and it is not withdrawn.",
  SUPERSEDED: "A newer revision has taken its place; it stays on record.",
  WITHDRAWN: "Its owner has withdrawn it; `withdrawnBy` says when and why.",
  RECORDED: "It is on record for good: no revision, but an act, such as a withdrawal, a letter or a decision.",
  LOST: "Its owner's database was put back to an older state, and no longer counts what it had recorded with this position, or may have: the receipt is kept where anybody else had it.",
  NOT_HERE_YET: "Its owner has it on record, or cannot be asked, and it has not arrived here: ask again.",
  UNKNOWN: "Its owner has nothing on record with this position.",
});

export type ContentState = "ON_RECORD" | "NOT_HERE_YET" | "UNKNOWN";
const ContentState = graphEnum<ContentState>("ContentState", "Whether a content has been published (status).", {
  ON_RECORD: "It has been published, once or more often.",
  NOT_HERE_YET:
    "No publication of it is here, but not all that the committees have on record is: `awaited` and `unreachable` say whose. Ask again.",
  UNKNOWN: "No committee has published it.",
});

@ObjectType("Verification", {
  description: "What the hub has on record with a receipt's position, and what became of it (efterprøvning).",
})
export class Verification {
  @Field(() => String, { description: "The receipt's position, e.g. `children:42`." })
  position!: string;
  @Field(() => EntryState, { description: "What became of it, as of now." })
  state!: EntryState;
  @Field(() => Receipt, {
    nullable: true,
    description:
      "The receipt exactly as its owner got it; null where the state is NOT_HERE_YET or UNKNOWN, where it is LOST and nobody else had it, and for an event that nobody got a receipt for, such as a due date that has passed.",
  })
  receipt!: Receipt | null;
  @Field(() => PublishedDocument, {
    nullable: true,
    description: "The revision that was published with it; null where it is not the receipt of a publication.",
  })
  document?: PublishedDocument | null;
  @Field(() => [Verification], {
    description:
      "The withdrawals of this publication, each with its own receipt, oldest first; a redaction may follow on another kind. Empty where it is not withdrawn.",
  })
  withdrawnBy?: Verification[];
  @Field(() => [ReceiptCheck], {
    description:
      "Whether the receipt holds, and those of its withdrawals, by the hub's own keys and databases; `npm run receipt:verify` does the same without the hub. Empty where there is no receipt.",
  })
  checks?: ReceiptCheck[];
}

@ObjectType("ContentVerification", {
  description: "All publications of one content, and whether there may be more (efterprøvning af et indhold).",
})
export class ContentVerification {
  @Field(() => String, { description: "The hash that was asked for: SHA-256, hex." })
  contentHash!: string;
  @Field(() => ContentState, { description: "Whether it has been published." })
  state!: ContentState;
  @Field(() => [Verification], {
    description: "Each revision that was published with exactly this content, oldest first, with what became of it.",
  })
  publications!: Verification[];
  @Field(() => [String], {
    description:
      "Newest positions that committees have on record and that are not here yet, e.g. `children:43`; a publication of this content may be among what is on its way.",
  })
  awaited!: string[];
  @Field(() => [Committee], {
    description: "The committees that could not be asked whether all that they have on record is here.",
  })
  unreachable!: Committee[];
}
