import type { SigningKeyFacts } from "@hub/cycle";
import type { Committee } from "@hub/frame";
import { committeeOfCode } from "@hub/registry";
import { HubError, type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, ID, Query, Resolver } from "type-graphql";
import type { PolicyDesk } from "../record/policy.context.js";
import { PolicyCommands } from "../record/policy-commands.types.js";
import { type KeptReceipt, presentReceipt } from "../record/receipt.js";
import { registerSigningKey, requireSignatures, revokeSigningKey } from "./signing.service.js";
import { RegisterKeyArgs, RequireSignaturesArgs, RevokeKeyArgs, SigningKey, SigningPayload } from "./signing.types.js";

/** The coordinator's commands on the keys that committees sign with. */
export function signingCommandsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => PolicyCommands)
  class SigningCommands {
    @FieldResolver(() => SigningPayload, {
      nullable: true,
      description: "Lets a committee sign its publications with a key (signeringsnøgle).",
    })
    async registerSigningKey(@Args(() => RegisterKeyArgs) args: RegisterKeyArgs, @Ctx() context: RequestContext) {
      const actor = requireAccess(context, "PolicyCommands.registerSigningKey");
      const receipt = await registerSigningKey(desk(), actor, { ...args, validFrom: args.validFrom ?? null });
      return payload(desk(), args.committee, receipt);
    }

    @FieldResolver(() => SigningPayload, {
      nullable: true,
      description: "From now on the key signs nothing any more; what was signed before stays signed.",
    })
    async revokeSigningKey(@Args(() => RevokeKeyArgs) args: RevokeKeyArgs, @Ctx() context: RequestContext) {
      const actor = requireAccess(context, "PolicyCommands.revokeSigningKey");
      return payload(desk(), args.committee, await revokeSigningKey(desk(), actor, { ...args }));
    }

    @FieldResolver(() => SigningPayload, {
      nullable: true,
      description: "Says whether a committee publishes and withdraws nothing without its signature.",
    })
    async requireSignatures(
      @Args(() => RequireSignaturesArgs) args: RequireSignaturesArgs,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.requireSignatures");
      return payload(desk(), args.committee, await requireSignatures(desk(), actor, { ...args }));
    }
  }
  return SigningCommands;
}

/** Which keys a committee signs with; anybody may check a signature. */
export function signingQueriesOf(desk: () => PolicyDesk): ClassType {
  @Resolver()
  class SigningQueries {
    @Query(() => [SigningKey], {
      nullable: true,
      description: "The keys that a committee signs with, also revoked ones, in the order in which they came.",
    })
    signingKeys(@Arg("committee", () => ID, { description: "Code of the committee." }) committee: string) {
      if (!committeeOfCode(committee)) throw new HubError("NOT_FOUND", `No committee '${committee}' publishes here.`);
      return desk().record.signing.keys(committee).map(presentKey);
    }
  }
  return SigningQueries;
}

function payload(desk: PolicyDesk, code: string, receipt: KeptReceipt): SigningPayload {
  const { signing } = desk.record;
  return Object.assign(new SigningPayload(), {
    committee: desk.frame.committee(code) as Committee,
    signingKeys: signing.keys(code).map(presentKey),
    signaturesRequired: signing.isRequired(code),
    receipt: presentReceipt(receipt),
  });
}

function presentKey({ kid, jwk, validFrom, revokedAt, revocationReason }: SigningKeyFacts): SigningKey {
  return Object.assign(new SigningKey(), {
    ...{ kid, jwk, revocationReason, validFrom: new Date(validFrom) },
    revokedAt: revokedAt === null ? null : new Date(revokedAt),
  });
}
