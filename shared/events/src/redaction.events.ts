import { z } from "zod";
import { defineEvent } from "./event-definition.js";
import { redactable } from "./redactable-text.js";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Texts of an earlier event of the same owner are gone, in every copy. Recording it empties them: the databases of the owner and of
 * all readers do so when the row arrives. The earlier event's entry, and with it the chain, stays as it was.
 */
export const TextRedacted = defineEvent(
  "text.redacted.v1",
  "redaction",
  z.object({
    id: z.uuid(),
    /** The owner's number of the event whose texts are gone, its type and what it is about. */
    position: z.number().int().min(1),
    type: z.string(),
    subject: z.string(),
    /** Where the texts stood in its data: JSON Pointers. */
    paths: z.array(z.string()).min(1),
    /** The hash of its entry in the chain, as it went on record. */
    entryHash: hash,
    /** The hash of what its entry covers, without the texts: what is left can be checked against it. */
    restHash: hash,
    /** Of a publication: the hash of the ids of its parts and of the findings, without the texts. */
    partsHash: hash.optional(),
    reason: redactable(z.string()),
    redactedAt: z.iso.datetime(),
  }),
);
export type TextRedaction = ReturnType<typeof TextRedacted.parse>;
