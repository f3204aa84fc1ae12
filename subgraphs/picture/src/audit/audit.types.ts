import { Committee } from "@hub/frame";
import { connectionTypesOf, DateTime } from "@hub/subgraph-kit";
import { Field, ID, InputType, ObjectType } from "type-graphql";

@ObjectType("AuditEntry", {
  description:
    "That somebody did something, tried to, or read what is not public (revisionsspor). Holds no arguments and no contents.",
})
export class AuditEntry {
  @Field(() => ID, { description: "Its id." })
  id!: string;
  @Field(() => ID, { description: "Whose record it is about: policy, picture, or a committee's root field." })
  owner!: string;
  @Field(() => DateTime, { description: "When, by the hub's clock." })
  at!: Date;
  @Field(() => DateTime, {
    description: "When, by the server's clock: in a sandbox that travels in time another instant.",
  })
  recordedAt!: Date;
  @Field(() => String, { nullable: true, description: "The system, as its token names it; null: it had no token." })
  client!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Of a token that was refused (Token.refused): the system that it claims to be. Nothing has proved it.",
  })
  claimedClient!: string | null;
  @Field(() => String, { nullable: true, description: "Who issued its token." })
  issuer!: string | null;
  @Field(() => String, { nullable: true, description: "The id of the key that its token was signed with." })
  keyId!: string | null;
  @Field(() => [String], { description: "Those of its scopes that count for this command." })
  scopes!: string[];
  @Field(() => Committee, {
    nullable: true,
    description: "The committee that it acts for; null where it acts for none.",
  })
  committee!: Committee | null;
  @Field(() => String, { description: "WRITES, TRIES (it stores nothing) or READS." })
  does!: string;
  @Field(() => String, {
    description: "What was used, as docs/access.md names it, e.g. CommitteeCommands.publishActionPlan.",
  })
  command!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      "What it was about, e.g. the document, the draft or the year; of Token.refusedMore, how many more were refused.",
  })
  subject!: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256 of the idempotencyKey, in hex." })
  keyHash!: string | null;
  @Field(() => String, {
    description:
      "DONE, ANSWERED_AGAIN (its key had been answered before), REFUSED_BY_RULE, or the error's code, e.g. FORBIDDEN.",
  })
  outcome!: string;
  @Field(() => [ID], {
    description:
      "The rules that were named in a refusal; of a refused token the reason, e.g. EXPIRED or WRONG_AUDIENCE.",
  })
  rules!: string[];
  @Field(() => String, { description: "The request's id, as in the answer's header x-request-id and the logs." })
  requestId!: string;
}

@InputType("AuditFilter", { description: "Fields combine by AND, the values of a list by OR." })
export class AuditFilter {
  @Field(() => [ID], { nullable: true, description: "Whose record: policy, picture, committees' root fields." })
  owner?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Systems." })
  client?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Systems that refused tokens claim to be." })
  claimedClient?: string[] | null;
  @Field(() => [String], { nullable: true, description: "What was used, with its type's name or without." })
  command?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "What it was about." })
  subject?: string[] | null;
  @Field(() => [String], { nullable: true, description: "How it ended." })
  outcome?: string[] | null;
  @Field(() => DateTime, { nullable: true, description: "At that instant of the hub's clock or later." })
  since?: Date | null;
  @Field(() => DateTime, { nullable: true, description: "Before this instant of the hub's clock." })
  before?: Date | null;
}

export const { Connection: AuditConnection } = connectionTypesOf<AuditEntry>({
  name: "Audit",
  node: AuditEntry,
  description: "A page of the audit.",
});
