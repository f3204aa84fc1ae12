import { CommandPayload } from "@hub/documents";
import { CommandInput, DateTime, graphEnum } from "@hub/subgraph-kit";
import { Field, ID, InputType, ObjectType } from "type-graphql";

export const ClientState = graphEnum("ClientState", "Whether the hub takes a client's tokens (klientens status).", {
  ACTIVE: "It does, if they are as new as the client's last rotation asks (aktiv).",
  REVOKED: "It takes none of them (spærret).",
});
export type ClientState = keyof typeof ClientState;

/** What every command on a client takes. */
@InputType()
abstract class ClientInput extends CommandInput {
  @Field(() => ID, {
    description:
      "The client's id: what its tokens name first of `client_id`, `azp`, `appid` and `sub`. 1-256 characters.",
  })
  client!: string;
  @Field(() => String, { description: "Why, in a sentence; on record for good." })
  reason!: string;
}

@InputType("RevokeClientInput", { description: "Which client is revoked, and why." })
export class RevokeClientInput extends ClientInput {}

@InputType("RotateClientInput", { description: "Which client's tokens count no more, and why." })
export class RotateClientInput extends ClientInput {}

@InputType("RestoreClientInput", { description: "Which revoked client is taken again, and why." })
export class RestoreClientInput extends ClientInput {}

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

@ObjectType("ClientPayload", { implements: CommandPayload, description: "How the client stands from now on." })
export class ClientPayload extends CommandPayload {
  @Field(() => Client, { description: "The client." })
  client!: Client;
}
