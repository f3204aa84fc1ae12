import { defineEvent } from "@hub/events";
import { textOf } from "@hub/frame";
import { z } from "zod";

const findingOf = z.object({
  rule: z.string(),
  severity: z.enum(["FATAL", "ERROR", "WARNING", "ADVISORY"]),
  path: z.string(),
  message: textOf,
  hint: textOf,
});

const correctionKind = z.enum(["CLERICAL", "SUBSTANTIVE", "REDACTION"]);

/** A committee has published a revision. `content` is what the hash covers; `ids` follow its order. */
export const ActionPlanPublished = defineEvent(
  "action-plan.published.v1",
  "action-plan",
  z.object({
    id: z.uuid(),
    committee: z.string(),
    series: z.string(),
    revision: z.number().int().min(1),
    content: z.record(z.string(), z.unknown()),
    contentHash: z.string(),
    ids: z.object({ initiatives: z.array(z.object({ id: z.uuid(), budgetLines: z.array(z.uuid()) })) }),
    findings: z.array(findingOf),
    correction: z.object({ kind: correctionKind, of: z.string(), reason: z.string() }).nullable(),
    publishedAt: z.iso.datetime(),
    supersedes: z.uuid().nullable(),
  }),
);
export type ActionPlanPublication = ReturnType<typeof ActionPlanPublished.parse>;

/** The owner has withdrawn a revision; a tombstone stays. After a REDACTION nothing but hash and reason is kept. */
export const DocumentWithdrawn = defineEvent(
  "document.withdrawn.v1",
  "action-plan",
  z.object({
    id: z.uuid(),
    committee: z.string(),
    series: z.string(),
    contentHash: z.string(),
    kind: correctionKind,
    reason: z.string(),
    withdrawnAt: z.iso.datetime(),
    /** The owner's number of the event that published it, whose payload a REDACTION empties. */
    publishedPosition: z.number().int(),
  }),
);
