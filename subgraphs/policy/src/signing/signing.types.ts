import { Receipt } from "@hub/documents";
import { Committee } from "@hub/frame";
import { DateTime, JsonValue, KEY_OPTIONS } from "@hub/subgraph-kit";
import { ArgsType, Field, ID, ObjectType } from "type-graphql";

@ArgsType()
class OfCommitteeArgs {
  @Field(() => ID, { description: "Code of the committee." })
  committee!: string;
  @Field(() => ID, KEY_OPTIONS)
  idempotencyKey!: string;
}

@ArgsType()
export class RegisterKeyArgs extends OfCommitteeArgs {
  @Field(() => JsonValue, {
    description: "The public key as JWK: Ed25519, P-256, P-384, or RSA of 2048 bits or more. A private one is refused.",
  })
  jwk!: unknown;
  @Field(() => DateTime, { nullable: true, description: "From when on it counts; left out: from now." })
  validFrom?: Date | null;
}

@ArgsType()
export class RevokeKeyArgs extends OfCommitteeArgs {
  @Field(() => String, { description: "The key's RFC 7638 thumbprint." })
  kid!: string;
  @Field(() => String, { description: "Why, in a sentence; on record for good." })
  reason!: string;
}

@ArgsType()
export class RequireSignaturesArgs extends OfCommitteeArgs {
  @Field(() => Boolean, { description: "Whether nothing is published or withdrawn without the committee's signature." })
  required!: boolean;
}

@ObjectType("SigningKey", { description: "A key that a committee signs its publications with (signeringsnøgle)." })
export class SigningKey {
  @Field(() => String, { description: "RFC 7638 thumbprint; stands in the signatures' headers." })
  kid!: string;
  @Field(() => JsonValue, { description: "The public key as JWK." })
  jwk!: unknown;
  @Field(() => DateTime, { description: "From when on it counts." })
  validFrom!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: "From when on it does not count any more; what was signed before stays signed.",
  })
  revokedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was revoked." })
  revocationReason!: string | null;
}

@ObjectType("SigningPayload", { description: "How a committee signs, from now on." })
export class SigningPayload {
  @Field(() => Committee, { description: "The committee." })
  committee!: Committee;
  @Field(() => [SigningKey], { description: "All its keys, also revoked ones, in the order in which they came." })
  signingKeys!: SigningKey[];
  @Field(() => Boolean, { description: "Whether it has to sign." })
  signaturesRequired!: boolean;
  @Field(() => Receipt, { description: "The hub's receipt." })
  receipt!: Receipt;
}
