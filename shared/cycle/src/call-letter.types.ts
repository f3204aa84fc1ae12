import { Committee, Goal, Node, Text } from "@hub/frame";
import { DateTime, JsonValue } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("Challenge", {
  implements: Node,
  description: "A challenge in the committee's field (integrationsudfordring).",
})
export class Challenge {
  @Field(() => ID, { description: "UUIDv7; belongs to this letter alone." })
  id!: string;
  @Field(() => Text, { description: "The challenge." })
  text!: Text;
  @Field(() => [Goal], { description: "The goals that it touches; at least one." })
  goals!: Goal[];
  /** The ids of the released observations that it rests on. */
  evidenceIds!: readonly string[];
}

@Directive("@shareable")
@ObjectType("Question", {
  implements: Node,
  description: "A question that the committee's statement is to answer (spørgsmål).",
})
export class Question {
  @Field(() => ID, { description: "UUIDv7; belongs to this letter alone." })
  id!: string;
  @Field(() => Text, { description: "The question." })
  text!: Text;
  @Field(() => Goal, { nullable: true, description: "The goal that it asks about; null where it is about none." })
  goal!: Goal | null;
  @Field(() => Boolean, { description: "Whether a statement cannot leave it out." })
  required!: boolean;
}

/** A statement template by its id: `policy` answers its other fields. */
@Directive('@key(fields: "id")')
@ObjectType("StatementTemplate", {
  implements: Node,
  description: "What call letters are written by (skabelon til redegørelse).",
})
export class StatementTemplateReference {
  @Field(() => ID, { description: "Its code and version, e.g. `integration-statement@1`." })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType("CallLetter", {
  implements: Node,
  description:
    "What the coordinator asks of a committee each January: challenges and questions (opfordringsskrivelse).",
})
export class CallLetter {
  @Field(() => ID, { description: "UUIDv7." })
  id!: string;
  @Field(() => Int, { description: "The year of its cycle." })
  year!: number;
  @Field(() => Committee, { description: "To whom it is sent." })
  committee!: Committee;
  @Field(() => StatementTemplateReference, {
    nullable: true,
    description:
      "The version of the statement template that it was written by (skabelon); null where more than its id is asked for and `policy` could not be reached.",
  })
  template!: StatementTemplateReference;
  @Field(() => [Challenge], { description: "The challenges in the committee's field." })
  challenges!: Challenge[];
  @Field(() => [Question], { description: "The questions to its statement." })
  questions!: Question[];
  /** The id of the barometer vintage at the time of issue. */
  releaseId!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: "When it was issued; null while it is a draft, and where `picture` could not be reached.",
  })
  issuedAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      "The first instant that is late for acknowledging it: 14 days after the day of issue; null while it is a draft, and where `picture` could not be reached.",
  })
  acknowledgeDueAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: "When the coordinator withdrew it; null while it is not withdrawn.",
  })
  withdrawnAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Why it was withdrawn, in the coordinator's words; null where it stands, and where `picture` could not be reached.",
  })
  withdrawalReason!: string | null;
  @Field(() => CallLetter, {
    nullable: true,
    description: "The withdrawn letter whose place it takes; null where it takes none's.",
  })
  readonly succeeds?: CallLetter | null;
  @Field(() => CallLetter, {
    nullable: true,
    description: "The letter that has taken its place; null where none has.",
  })
  readonly succeededBy?: CallLetter | null;
  /** The letters before and after it are loaded only when they are requested. */
  succession!: { succeeds: string | null; succeededBy: string | null };
  @Field(() => String, {
    description: "SHA-256, hex, over the RFC 8785 canonical JSON of what the draft said: without ids and times.",
  })
  contentHash!: string;
  @Field(() => JsonValue, {
    nullable: true,
    description:
      "What it said when it was issued, without ids and times: what `contentHash` covers. null where `picture` could not be reached.",
  })
  content!: unknown;
  @Field(() => JsonValue, {
    nullable: true,
    description:
      "The same as `draftCallLetter` takes it, in `input.content`: sent back as it is, the draft has the same hash. null as `content` is.",
  })
  asInput!: unknown;
  @Field(() => Boolean, { description: "Demo data, not the city's." })
  synthetic!: boolean;
}

/** A letter by its id, for payloads: `picture` answers its other fields. */
@Directive('@key(fields: "id")')
@ObjectType("CallLetter", {
  description:
    "What the coordinator asks of a committee each January: challenges and questions (opfordringsskrivelse).",
})
export class CallLetterReference {
  @Field(() => ID, { description: "UUIDv7." })
  id!: string;
}
