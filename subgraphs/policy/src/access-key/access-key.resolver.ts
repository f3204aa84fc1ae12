import { type AccessKeyState as KeyFacts, OPENED_SCOPES, type OpenedPart } from "@hub/cycle";
import { recorded } from "@hub/documents";
import { CommandArg, made, requireAccess } from "@hub/subgraph-kit";
import { Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import { PolicyCommands, type PolicyContext, type PolicyRequest } from "../record/index.js";
import { makeAccessKey, realNow, revokeAccessKey } from "./access-key.service.js";
import { AccessKey, AccessKeyPayload, MakeAccessKeyInput, RevokeAccessKeyInput } from "./access-key.types.js";
import { type KeyUse, keyUses } from "./access-key-use.store.js";

/** The coordinator's commands on access keys. */
@Resolver(() => PolicyCommands)
export class AccessKeyCommands {
  @FieldResolver(() => AccessKeyPayload, {
    nullable: true,
    description:
      "Makes a key for a tool that cannot get itself a token, such as Excel: it reads, and never writes. The answer shows it, once (opret adgangsnøgle).",
  })
  async makeAccessKey(
    @CommandArg(() => MakeAccessKeyInput) { committees, ...command }: MakeAccessKeyInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.makeAccessKey");
    const { id, receipt, secret } = await makeAccessKey(context, actor, { ...command, committees: committees ?? [] });
    return payload(context, id, { ...recorded(receipt), secret: secret ?? null });
  }

  @FieldResolver(() => AccessKeyPayload, {
    nullable: true,
    description: "The key counts no more: the gateway refuses it within half a minute (spær adgangsnøgle).",
  })
  async revokeAccessKey(
    @CommandArg(() => RevokeAccessKeyInput) command: RevokeAccessKeyInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.revokeAccessKey");
    const receipt = await revokeAccessKey(context, actor, command);
    return payload(context, command.id, { ...recorded(receipt), secret: null });
  }
}

/** Which access keys there are. */
@Resolver()
export class AccessKeyQueries {
  @Query(() => [AccessKey], {
    nullable: true,
    description:
      "All access keys that were ever made, oldest first, with how they are used; never the keys themselves.",
  })
  async accessKeys(@Ctx() context: PolicyRequest) {
    requireAccess(context, "Query.accessKeys");
    const uses = await keyUses(context.dataSource.manager);
    return context.record.clients.keys.all().map((key) => presentKey(context, key, uses.get(key.id)));
  }
}

async function payload(
  context: PolicyContext,
  id: string,
  rest: Omit<AccessKeyPayload, "accessKey">,
): Promise<AccessKeyPayload> {
  const key = context.record.clients.keys.key(id);
  if (!key) throw new Error(`The access key ${id} is on record, but not in the list.`);
  const uses = await keyUses(context.dataSource.manager);
  return made(AccessKeyPayload, { ...rest, accessKey: presentKey(context, key, uses.get(id)) });
}

function presentKey(context: PolicyContext, key: KeyFacts, use: KeyUse | undefined): AccessKey {
  return made(AccessKey, {
    id: key.id,
    name: key.name,
    opens: key.opens.filter((part): part is OpenedPart => Object.hasOwn(OPENED_SCOPES, part)),
    committees: key.committees.flatMap((code) => context.frame.committee(code) ?? []),
    state: stateOf(key, realNow(context)),
    madeBy: key.madeBy,
    madeAt: new Date(key.madeAt),
    endsAt: new Date(key.endsAt),
    revokedAt: key.revokedAt === null ? null : new Date(key.revokedAt),
    revocationReason: key.revocationReason,
    uses: use?.uses ?? 0,
    lastUsedAt: use?.lastUsedAt ?? null,
  });
}

function stateOf({ revokedAt, endsAt }: KeyFacts, now: number): AccessKey["state"] {
  if (revokedAt !== null) return "REVOKED";
  return Date.parse(endsAt) > now ? "ACTIVE" : "ENDED";
}
