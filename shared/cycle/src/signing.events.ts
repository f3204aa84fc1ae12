import { defineEvent, redactable } from "@hub/events";
import { z } from "zod";

const keyOf = z.object({
  /** The code of the committee whose key it is. */
  committee: z.string(),
  /** RFC 7638 thumbprint. */
  kid: z.string(),
});

/** A committee may sign with this key. */
export const SigningKeyRegistered = defineEvent(
  "signing-key.registered.v1",
  "signing-key",
  keyOf.extend({ jwk: z.record(z.string(), z.string()), validFrom: z.iso.datetime(), registeredAt: z.iso.datetime() }),
);

/** A key signs no later publications; earlier signatures stay valid. */
export const SigningKeyRevoked = defineEvent(
  "signing-key.revoked.v1",
  "signing-key",
  keyOf.extend({ reason: redactable(z.string()), revokedAt: z.iso.datetime() }),
);

/** Whether a committee's publications need its signature from now on. */
export const SignaturesRequired = defineEvent(
  "signatures.required.v1",
  "signing-key",
  z.object({ committee: z.string(), required: z.boolean(), at: z.iso.datetime() }),
);
