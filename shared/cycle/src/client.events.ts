import { defineEvent, redactable } from "@hub/events";
import { z } from "zod";

const act = z.object({
  /** The client's id, as its tokens name it. */
  client: z.string(),
  reason: redactable(z.string()),
  /** By the hub's clock. */
  at: z.iso.datetime(),
});
/** By the issuers' clock, which is the real one: tokens issued before count no more. */
const notBefore = z.iso.datetime();

/** No token of the client counts any more. */
export const ClientRevoked = defineEvent("client.revoked.v1", "client", act);

/** The client's older tokens count no more. */
export const ClientRotated = defineEvent("client.rotated.v1", "client", act.extend({ notBefore }));

/** A revoked client counts again, with new tokens. */
export const ClientRestored = defineEvent("client.restored.v1", "client", act.extend({ notBefore }));
