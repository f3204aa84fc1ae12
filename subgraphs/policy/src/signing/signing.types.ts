import { CommandPayload } from "@hub/documents";
import { Committee } from "@hub/frame";
import { CommandInput, DateTime, JsonValue } from "@hub/subgraph-kit";
import { Field, ID, InputType, ObjectType } from "type-graphql";

/** What every command on a committee's signing takes. */
@InputType()
abstract class SigningInput extends CommandInput {
  @Field(() => ID, { description: "Code of the committee." })
  committee!: string;
}

@InputType("RegisterSigningKeyInput", { description: "A key that a committee is to sign with (signeringsnøgle)." })
export class RegisterSigningKeyInput extends SigningInput {
  @Field(() => JsonValue, {
    description: "The public key as JWK: Ed25519, P-256, P-384, or RSA of 2048 bits or more. A private one is refused.",
  })
  jwk!: unknown;
  @Field(() => DateTime, { nullable: true, description: "From when on it counts; left out: from now." })
  validFrom?: Date | null;
}

@InputType("RevokeSigningKeyInput", { description: "Which key signs nothing any more, and why." })
export class RevokeSigningKeyInput extends SigningInput {
  @Field(() => String, { description: "The key's RFC 7638 thumbprint." })
  kid!: string;
  @Field(() => String, { description: "Why, in a sentence; on record for good." })
  reason!: string;
}

@InputType("RequireSignaturesInput", { description: "Whether a committee has to sign." })
export class RequireSignaturesInput extends SigningInput {
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
    description: "From when on it does not count any more; what was signed before stays signed. null while it counts.",
  })
  revokedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was revoked; null while it counts." })
  revocationReason!: string | null;
}

@ObjectType("SigningPayload", { implements: CommandPayload, description: "How a committee signs, from now on." })
export class SigningPayload extends CommandPayload {
  @Field(() => Committee, { description: "The committee." })
  committee!: Committee;
  @Field(() => [SigningKey], { description: "All its keys, also revoked ones, in the order in which they came." })
  signingKeys!: SigningKey[];
  @Field(() => Boolean, { description: "Whether it has to sign." })
  signaturesRequired!: boolean;
}
