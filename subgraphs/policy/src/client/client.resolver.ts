import type { ClientFacts } from "@hub/cycle";
import { recorded } from "@hub/documents";
import type { SignedReceipt } from "@hub/receipts";
import { CommandArg, made, requireAccess } from "@hub/subgraph-kit";
import { Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import { PolicyCommands, type PolicyContext, type PolicyRequest } from "../record/index.js";
import { restoreClient, revokeClient, rotateClient } from "./client.service.js";
import { Client, ClientPayload, RestoreClientInput, RevokeClientInput, RotateClientInput } from "./client.types.js";

/** The coordinator's commands on the clients whose tokens the hub takes. */
@Resolver(() => PolicyCommands)
export class ClientCommands {
  @FieldResolver(() => ClientPayload, {
    nullable: true,
    description:
      "From now on the hub takes no token of the client, whichever trusted issuer it comes from (spær klient).",
  })
  async revokeClient(@CommandArg(() => RevokeClientInput) command: RevokeClientInput, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "PolicyCommands.revokeClient");
    return clientPayload(context, command.client, await revokeClient(context, actor, command));
  }

  @FieldResolver(() => ClientPayload, {
    nullable: true,
    description:
      "The tokens that the client has by now count no more; those issued from the next full second on do. For a client with a new secret.",
  })
  async rotateClient(@CommandArg(() => RotateClientInput) command: RotateClientInput, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "PolicyCommands.rotateClient");
    return clientPayload(context, command.client, await rotateClient(context, actor, command));
  }

  @FieldResolver(() => ClientPayload, {
    nullable: true,
    description: "The hub takes a revoked client's tokens again, if they are issued from the next full second on.",
  })
  async restoreClient(
    @CommandArg(() => RestoreClientInput) command: RestoreClientInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.restoreClient");
    return clientPayload(context, command.client, await restoreClient(context, actor, command));
  }
}

/** Which clients the hub refuses, wholly or in part. */
@Resolver()
export class ClientQueries {
  @Query(() => [Client], {
    nullable: true,
    description:
      "The hub's own list of clients: those that were revoked or rotated at some time, in the order in which they came to it. Any " +
      "other client counts as its issuer vouches for it; Query.audit names those that have called.",
  })
  clients(@Ctx() context: PolicyRequest) {
    requireAccess(context, "Query.clients");
    return context.record.clients.all().map(presentClient);
  }
}

function clientPayload({ record }: PolicyContext, id: string, receipt: SignedReceipt): ClientPayload {
  const client = record.clients.client(id);
  if (!client) throw new Error(`The client ${id} is on record, but not in the list.`);
  return made(ClientPayload, { client: presentClient(client), ...recorded(receipt) });
}

function presentClient({ client: id, state, notBefore, reason, changedAt }: ClientFacts): Client {
  return made(Client, {
    id,
    state,
    reason,
    notBefore: notBefore === null ? null : new Date(notBefore),
    changedAt: new Date(changedAt),
  });
}
