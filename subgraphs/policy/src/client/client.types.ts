import { Receipt } from "@hub/documents";
import { DateTime, graphEnum, KEY_OPTIONS } from "@hub/subgraph-kit";
import { ArgsType, Field, ID, ObjectType } from "type-graphql";

export const ClientState = graphEnum("ClientState", "Whether the hub takes a client's tokens (klientens status).", {
  ACTIVE: "It does, if they are as new as the client's last rotation asks (aktiv).",
  REVOKED: "It takes none of them (spærret).",
});
export type ClientState = keyof typeof ClientState;

@ArgsType()
export class ClientActArgs {
  @Field(() => ID, {
    description:
      "The client's id: what its tokens name first of `client_id`, `azp`, `appid` and `sub`. 1-256 characters.",
  })
  client!: string;
  @Field(() => String, { description: "Why, in a sentence; on record for good." })
  reason!: string;
  @Field(() => ID, KEY_OPTIONS)
  idempotencyKey!: string;
}

@ObjectType("Client", { description: "A calling system that the coordinator has revoked or rotated (klient)." })
export class Client {
  @Field(() => ID, { description: "Its id, as its tokens and the audit log name it." })
  id!: string;
  @Field(() => ClientState, { description: "Whether the hub takes its tokens." })
  state!: ClientState;
  @Field(() => DateTime, {
    nullable: true,
    description:
      "Tokens issued before (`iat`) are refused, by the issuer's (real) clock, in the sandbox too; null if it was never rotated or restored.",
  })
  notBefore!: Date | null;
  @Field(() => String, { description: "Why the last act on it was done." })
  reason!: string;
  @Field(() => DateTime, { description: "When the last act on it was done, by the hub's clock." })
  changedAt!: Date;
}

@ObjectType("ClientPayload", { description: "How the client stands from now on." })
export class ClientPayload {
  @Field(() => Client, { description: "The client." })
  client!: Client;
  @Field(() => Receipt, { description: "The hub's receipt." })
  receipt!: Receipt;
}
