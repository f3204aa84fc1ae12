import { defineEvent, redactable } from "@hub/events";
import { z } from "zod";

/** A key with which tools read what is not for everybody. Of the key itself nothing but its hash is on record. */
export const AccessKeyMade = defineEvent(
  "access-key.made.v1",
  "access-key",
  z.object({
    id: z.string(),
    /** What its maker calls it. */
    name: redactable(z.string()),
    /** SHA-256, in hex. */
    hash: z.string(),
    opens: z.array(z.string()),
    /** Codes of the committees whose drafts it opens. */
    committees: z.array(z.string()),
    madeBy: z.string(),
    /** By the hub's clock. */
    madeAt: z.iso.datetime(),
    /** By the real clock, as tokens end. */
    endsAt: z.iso.datetime(),
  }),
);

/** The key counts no more. */
export const AccessKeyRevoked = defineEvent(
  "access-key.revoked.v1",
  "access-key",
  z.object({ id: z.string(), reason: redactable(z.string()), revokedAt: z.iso.datetime() }),
);

type MadeKey = ReturnType<typeof AccessKeyMade.parse>;

/** A key, as it stands. */
export interface AccessKeyState extends MadeKey {
  readonly revokedAt: string | null;
  readonly revocationReason: string | null;
}
