import { DocumentKind, IntegrationStatement, PublishedDocument } from "@hub/documents";
import { Committee, Goal, Node, Text } from "@hub/frame";
import { DateTime, graphEnum, JsonValue, LocalDate } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("RemarkReply", {
  implements: Node,
  description: "What a document's owner replies to a remark (svar på bemærkning).",
})
export class RemarkReply {
  @Field(() => ID, { description: "UUIDv7." })
  id!: string;
  @Field(() => Text, { description: "The reply." })
  text!: Text;
  @Field(() => DateTime, { description: "When it went on record." })
  repliedAt!: Date;
  @Field(() => String, { description: "SHA-256, hex, over the canonical JSON of what was recorded." })
  contentHash!: string;
  @Field(() => JsonValue, {
    nullable: true,
    description:
      "What was recorded, which `contentHash` covers; null where the remark itself is still on its way into the picture.",
  })
  content!: unknown;
}

@Directive('@key(fields: "id")')
@ObjectType("Remark", {
  implements: Node,
  description: "The coordinator's remark on a published document, which it does not change (bemærkning).",
})
export class Remark {
  @Field(() => ID, { description: "UUIDv7." })
  id!: string;
  @Field(() => PublishedDocument, {
    nullable: true,
    description: "The revision that it is about; null while that is still on its way into the picture.",
  })
  readonly document?: PublishedDocument | null;
  /** The document is loaded only when it is requested. */
  documentId!: string;
  @Field(() => DocumentKind, { description: "What kind of document that is." })
  kind!: DocumentKind;
  @Field(() => Committee, { description: "Whose document it is." })
  committee!: Committee;
  @Field(() => Int, { description: "The year of the cycle." })
  year!: number;
  @Field(() => Goal, { nullable: true, description: "The goal that it is about; null: the whole document." })
  goal!: Goal | null;
  @Field(() => Text, { description: "The remark." })
  text!: Text;
  @Field(() => DateTime, { description: "When it went on record." })
  writtenAt!: Date;
  @Field(() => String, { description: "SHA-256, hex, over the canonical JSON of what was recorded." })
  contentHash!: string;
  @Field(() => JsonValue, {
    nullable: true,
    description:
      "What was recorded, which `contentHash` covers; null where an earlier version of the hub recorded it in a form that is not kept.",
  })
  content!: unknown;
  @Field(() => Boolean, { description: "Demo data, not the city's." })
  synthetic!: boolean;
}

export const TalkState = graphEnum("TalkState", "What has become of a talk with a mayor (drøftelsens status).", {
  OFFERED: "The year's statement is published, which offers it; nothing is on record yet (tilbudt).",
  HELD: "Held (afholdt).",
  DECLINED: "Declined (afslået).",
});
export type TalkState = keyof typeof TalkState;

@ObjectType("MayorTalk", {
  implements: Node,
  description: "The coordinator's talk with a committee's mayor on its statement (drøftelse med relevante borgmestre).",
})
export class MayorTalk {
  @Field(() => ID, { description: "UUIDv7; while it is only offered, mayor-talk-offered- and the statement's id." })
  id!: string;
  @Field(() => Int, { description: "The year of the cycle." })
  year!: number;
  @Field(() => Committee, { description: "Whose mayor." })
  committee!: Committee;
  @Field(() => TalkState, { description: "What has become of it." })
  state!: TalkState;
  @Field(() => DateTime, {
    nullable: true,
    description: "When the statement's publication offered it; null where no statement has.",
  })
  offeredAt!: Date | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day of the talk, or of the declining; null while it is only offered.",
  })
  heldOn!: string | null;
  @Field(() => Text, {
    nullable: true,
    description:
      "What was talked about and agreed, or why it was declined; null while it is only offered, and where nothing is said.",
  })
  summary!: Text | null;
  @Field(() => [Goal], { description: "Goals that it was about." })
  goals!: Goal[];
  @Field(() => IntegrationStatement, {
    nullable: true,
    description:
      "The statement that it is about: while it is only offered the one in force; null where it was held without one.",
  })
  readonly statement?: IntegrationStatement | null;
  /** The statement is loaded only when it is requested. */
  statementId!: string | null;
  @Field(() => DateTime, { nullable: true, description: "When it went on record; null while it is only offered." })
  recordedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: "SHA-256, hex, over the canonical JSON of what was recorded; null while it is only offered.",
  })
  contentHash!: string | null;
  @Field(() => JsonValue, {
    nullable: true,
    description: "What was recorded, which `contentHash` covers; null while it is only offered.",
  })
  content!: unknown;
  @Field(() => Boolean, { description: "Demo data, not the city's." })
  synthetic!: boolean;
}
