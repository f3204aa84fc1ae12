import type * as auth from "@hub/auth";
import { RuleCode } from "@hub/documents";
import { Committee } from "@hub/frame";
import { connectionTypesOf, DateTime, graphEnum, type RefusalCode, SafeInt } from "@hub/subgraph-kit";
import { Field, ID, InputType, ObjectType } from "type-graphql";

export const AuditKind = graphEnum<auth.AccessRow["does"]>("AuditKind", "What a caller was about to do.", {
  WRITES: "It puts something on record, or keeps a draft.",
  TRIES: "It tries something and stores nothing.",
  READS: "It reads what is not public.",
});

export type AuditOutcome = RefusalCode | "CONFLICT" | "DONE" | "ANSWERED_AGAIN" | "REFUSED_BY_RULE" | "FAILED";
export const AuditOutcome = graphEnum<AuditOutcome>("AuditOutcome", "How it ended.", {
  DONE: "It was carried out, or answered.",
  ANSWERED_AGAIN: "Its idempotency key had been used before: the first answer was given again.",
  REFUSED_BY_RULE: "Nothing was written: rules stand in the way.",
  FAILED: "An internal error.",
  UNAUTHENTICATED: "It had no token, or one that is refused.",
  FORBIDDEN: "Its scopes, or its committee, are others.",
  NOT_FOUND: "There is nothing of that id.",
  CONFLICT: "It rests on what has changed meanwhile.",
  BAD_USER_INPUT: "The input is wrong.",
  LIMIT_EXCEEDED: "It is over a limit.",
  WAIT_TIMEOUT: "What it was to wait for did not come in time.",
  SUBGRAPH_UNAVAILABLE: "A part of the hub that it needs could not be reached.",
});

export const TokenRefusal = graphEnum<auth.TokenRefusal>("TokenRefusal", "Why a token was refused.", {
  MALFORMED: "It is no token.",
  EXPIRED: "It has expired.",
  NOT_YET_VALID: "It is not valid yet.",
  WRONG_AUDIENCE: "It was issued for another audience.",
  UNKNOWN_ISSUER: "The hub does not trust its issuer.",
  VALID_TOO_LONG: "It is valid for longer than the hub accepts.",
  WRONG_KIND: "It is no access token that its bearer alone may use.",
  BAD_SIGNATURE: "Its signature does not match a key that its issuer publishes.",
  UNKNOWN_KEY: "It is an access key that the hub has never made.",
  REVOKED: "The coordinator has revoked the client.",
  ROTATED: "It was issued before the coordinator rotated the client.",
});

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
    description:
      "Of a token that was refused (Token.refused): the system that it claims to be, which nothing has proved; null for everything else, and where it claims none.",
  })
  claimedClient!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Who issued its token; null where it had none, or one that was refused.",
  })
  issuer!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "The id of the key that its token was signed with; null where it had no token, or one that was refused.",
  })
  keyId!: string | null;
  @Field(() => [String], { description: "Those of its scopes that count for this command." })
  scopes!: string[];
  @Field(() => Committee, {
    nullable: true,
    description: "The committee that it acts for; null where it acts for none.",
  })
  committee!: Committee | null;
  @Field(() => AuditKind, { description: "What it was about to do." })
  kind!: auth.AccessRow["does"];
  @Field(() => String, {
    description: "What was used, as docs/access.md names it, e.g. CommitteeCommands.publishActionPlan.",
  })
  command!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      "What it was about, e.g. the document, the draft or the year; of Token.refusedMore, how many more were refused; null where it was about nothing that has an id.",
  })
  subject!: string | null;
  @Field(() => SafeInt, {
    description:
      "How many uses it stands for: 1, and more where a caller was refused the same way so often within a minute that the rest is counted in one entry; of AccessKey.used, how many requests came with the key.",
  })
  count!: number;
  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the idempotencyKey, in hex; null where it had none.",
  })
  keyHash!: string | null;
  @Field(() => AuditOutcome, { description: "How it ended." })
  outcome!: AuditOutcome;
  @Field(() => [RuleCode], { description: "The rules that stood in the way; empty where none did." })
  rules!: string[];
  @Field(() => TokenRefusal, {
    nullable: true,
    description: "Of a token that was refused (Token.refused): why; null for everything else.",
  })
  tokenRefusal!: auth.TokenRefusal | null;
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
  @Field(() => [AuditOutcome], { nullable: true, description: "How it ended." })
  outcome?: AuditOutcome[] | null;
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
