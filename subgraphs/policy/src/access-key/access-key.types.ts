import type { OpenedPart } from "@hub/cycle";
import { CommandPayload } from "@hub/documents";
import { Committee } from "@hub/frame";
import { CommandInput, DateTime, graphEnum, SafeInt } from "@hub/subgraph-kit";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";

export const AccessKeyPart = graphEnum<OpenedPart>("AccessKeyPart", "What an access key opens.", {
  PUBLISHED: "What everybody may read: it is counted as a caller of its own (offentliggjort).",
  PREPARED:
    "What the coordinator prepares: drafts of letters and of policy versions, barometers under embargo (forberedt).",
  AUDIT: "Who did what: the audit, the lists of clients and of keys, who asks for what (revisionsspor).",
  DRAFTS: "The drafts of the committees that the key names, and trying the rules on them (udkast).",
});

export const AccessKeyState = graphEnum("AccessKeyState", "Whether the hub takes an access key.", {
  ACTIVE: "It does (aktiv).",
  ENDED: "Its time is over (udløbet).",
  REVOKED: "The coordinator has revoked it (spærret).",
});
export type AccessKeyState = keyof typeof AccessKeyState;

@InputType("MakeAccessKeyInput", { description: "Who gets an access key, what it opens, and for how long." })
export class MakeAccessKeyInput extends CommandInput {
  @Field(() => String, {
    description: "What the list calls it, e.g. whose tool it is for; on record for good. 1-100 characters.",
  })
  name!: string;
  @Field(() => [AccessKeyPart], { description: "What it opens: one part or more." })
  opens!: OpenedPart[];
  @Field(() => [ID], {
    nullable: true,
    description: "Codes of the committees whose drafts it opens; needed with DRAFTS, and with nothing else.",
  })
  committees?: string[] | null;
  @Field(() => Int, { description: "For how many days from now it counts, by the real clock: 1-366." })
  validDays!: number;
}

@InputType("RevokeAccessKeyInput", { description: "Which access key counts no more, and why." })
export class RevokeAccessKeyInput extends CommandInput {
  @Field(() => ID, { description: "The key's id." })
  id!: string;
  @Field(() => String, { description: "Why, in a sentence; on record for good." })
  reason!: string;
}

@ObjectType("AccessKey", {
  description: "A key with which a tool that cannot get itself a token reads what is not for everybody (adgangsnøgle).",
})
export class AccessKey {
  @Field(() => ID, { description: "Its id. The audit names who sends it `key:` and this id." })
  id!: string;
  @Field(() => String, { description: "What its maker calls it." })
  name!: string;
  @Field(() => [AccessKeyPart], { description: "What it opens." })
  opens!: OpenedPart[];
  @Field(() => [Committee], { description: "The committees whose drafts it opens; empty where it opens none." })
  committees!: Committee[];
  @Field(() => AccessKeyState, { description: "Whether the hub takes it." })
  state!: AccessKeyState;
  @Field(() => String, { description: "The client that made it." })
  madeBy!: string;
  @Field(() => DateTime, { description: "When it was made, by the hub's clock." })
  madeAt!: Date;
  @Field(() => DateTime, { description: "From when on it counts no more, by the real clock, in the sandbox too." })
  endsAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: "When it was revoked, by the hub's clock; null if it was not.",
  })
  revokedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was revoked; null if it was not." })
  revocationReason!: string | null;
  @Field(() => SafeInt, { description: "How many requests came with it, as gateways have told: once a minute." })
  uses!: number;
  @Field(() => DateTime, {
    nullable: true,
    description: "When it was last used, by the real clock; null while no use has been told.",
  })
  lastUsedAt!: Date | null;
}

@ObjectType("AccessKeyPayload", { implements: CommandPayload, description: "How the access key stands from now on." })
export class AccessKeyPayload extends CommandPayload {
  @Field(() => AccessKey, { description: "The access key." })
  accessKey!: AccessKey;
  @Field(() => String, {
    nullable: true,
    description:
      "The key itself, as it is sent: as the password of Basic or as a bearer token. It is shown once: null when a key is revoked, and " +
      "where the command is answered again.",
  })
  secret!: string | null;
}
