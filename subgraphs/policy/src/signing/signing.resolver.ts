import type { SigningKeyFacts } from "@hub/cycle";
import { recorded } from "@hub/documents";
import type { Committee } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { committeeOfCode } from "@hub/registry";
import { CommandArg, HubError, made, requireAccess } from "@hub/subgraph-kit";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver } from "type-graphql";
import { PolicyCommands, type PolicyContext, type PolicyRequest } from "../record/index.js";
import { registerSigningKey, requireSignatures, revokeSigningKey } from "./signing.service.js";
import {
  RegisterSigningKeyInput,
  RequireSignaturesInput,
  RevokeSigningKeyInput,
  SigningKey,
  SigningPayload,
} from "./signing.types.js";

/** The coordinator's commands on the keys that committees sign with. */
@Resolver(() => PolicyCommands)
export class SigningCommands {
  @FieldResolver(() => SigningPayload, {
    nullable: true,
    description: "Lets a committee sign its publications with a key (signeringsnøgle).",
  })
  async registerSigningKey(
    @CommandArg(() => RegisterSigningKeyInput) input: RegisterSigningKeyInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.registerSigningKey");
    const receipt = await registerSigningKey(context, actor, { ...input, validFrom: input.validFrom ?? null });
    return signingPayload(context, input.committee, receipt);
  }

  @FieldResolver(() => SigningPayload, {
    nullable: true,
    description: "From now on the key signs nothing any more; what was signed before stays signed.",
  })
  async revokeSigningKey(
    @CommandArg(() => RevokeSigningKeyInput) input: RevokeSigningKeyInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.revokeSigningKey");
    return signingPayload(context, input.committee, await revokeSigningKey(context, actor, input));
  }

  @FieldResolver(() => SigningPayload, {
    nullable: true,
    description: "Says whether a committee publishes and withdraws nothing without its signature.",
  })
  async requireSignatures(
    @CommandArg(() => RequireSignaturesInput) input: RequireSignaturesInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.requireSignatures");
    return signingPayload(context, input.committee, await requireSignatures(context, actor, input));
  }
}

/** Which keys a committee signs with; anybody may check a signature. */
@Resolver()
export class SigningQueries {
  @Query(() => [SigningKey], {
    nullable: true,
    description: "The keys that a committee signs with, also revoked ones, in the order in which they came.",
  })
  signingKeys(
    @Arg("committee", () => ID, { description: "Code of the committee." }) committee: string,
    @Ctx() context: PolicyRequest,
  ) {
    if (!committeeOfCode(committee)) throw new HubError("NOT_FOUND", `No committee '${committee}' publishes here.`);
    return context.record.signing.keys(committee).map(presentKey);
  }
}

function signingPayload(context: PolicyContext, code: string, receipt: SignedReceipt): SigningPayload {
  const { signing } = context.record;
  return made(SigningPayload, {
    committee: context.frame.committee(code) as Committee,
    signingKeys: signing.keys(code).map(presentKey),
    signaturesRequired: signing.isRequired(code),
    ...recorded(receipt),
  });
}

function presentKey({ kid, jwk, validFrom, revokedAt, revocationReason }: SigningKeyFacts): SigningKey {
  return made(SigningKey, {
    kid,
    jwk,
    revocationReason,
    validFrom: new Date(validFrom),
    revokedAt: revokedAt === null ? null : new Date(revokedAt),
  });
}
