import { defineEvent, redactable } from "@hub/events";
import { bilingualText } from "@hub/frame";
import type { ActionPlanContent, IntegrationStatementContent } from "@hub/rules";
import { z } from "zod";
import { CorrectionKind, FindingWeight, Severity } from "./document.types.js";

const findingOf = z.object({
  rule: z.string(),
  severity: z.enum(Severity),
  path: z.string(),
  message: bilingualText,
  hint: bilingualText,
  /** At how many places, and the first of them; left out where it is `path` alone, and by older events. */
  count: z.number().int().optional(),
  places: z.array(z.string()).optional(),
  /** What the publisher says of it, and how much it weighs in its own judgement; left out where it says nothing. */
  comment: redactable(bilingualText).optional(),
  weight: z.enum(FindingWeight).optional(),
});

/** The committee's own signature: over the content hash of a publication, or over the hash of a withdrawal. */
const signatureOf = z.object({ kid: z.string(), jws: z.string() });

const correctionKind = z.enum(CorrectionKind);

/** The content of a document: its committee's subgraph has checked it, and a reader only needs to know that it is an object. */
const contentOf = <Content>() =>
  z.custom<Content>((value) => typeof value === "object" && value !== null && !Array.isArray(value));

/** How a delivery stood with its deadline when a revision was published (I30). */
const deliveryOf = z.object({
  timeliness: z.enum(["ON_TIME", "LATE"]),
  /** Which due date it was measured against: the milestone's own, or the committee's extension of it. */
  against: z.enum(["MILESTONE", "EXTENSION"]),
  dueAt: z.iso.datetime(),
  extendedDueAt: z.iso.datetime().nullable(),
  /** Days begun after the date it was measured against; 0 when on time. */
  daysLate: z.number().int().min(0),
  /** When an earlier revision delivered, so that this one only follows it; absent where this one delivers. */
  deliveredAt: z.iso.datetime().optional(),
  /** When the cycle had been closed, if it was: no later days are counted. */
  closedAt: z.iso.datetime().optional(),
});
export type Delivery = z.infer<typeof deliveryOf>;

const revisionOf = z.object({
  id: z.uuid(),
  committee: z.string(),
  series: z.string(),
  revision: z.number().int().min(1),
  contentHash: z.string(),
  findings: z.array(findingOf),
  correction: z.object({ kind: correctionKind, of: z.string(), reason: redactable(z.string()) }).nullable(),
  publishedAt: z.iso.datetime(),
  supersedes: z.uuid().nullable(),
  /** Whether publisher and preparer are two clients (I6). Older events lack it: then they were two. */
  fourEyes: z.boolean().optional(),
  signature: signatureOf.optional(),
  /** The versions of the rule set and of the code lists that it was judged by. Older events lack them. */
  /** Over `ids` and `findings`, which the entry in the chain covers by it alone. Older events lack it. */
  partsHash: z.string().optional(),
  ruleSet: z.string().optional(),
  codeLists: z.string().optional(),
});

/** A committee has published a revision of a plan. The hash covers `content`, and `ids` follow its order. */
export const ActionPlanPublished = defineEvent(
  "action-plan.published.v1",
  "action-plan",
  revisionOf.extend({
    content: contentOf<ActionPlanContent>(),
    ids: z.object({ initiatives: z.array(z.object({ id: z.uuid(), budgetLines: z.array(z.uuid()) })) }),
    /** Absent where no deadline for plans counted, and in older events. */
    delivery: deliveryOf.optional(),
  }),
);
export type ActionPlanPublication = ReturnType<typeof ActionPlanPublished.parse>;

/** A committee has published a revision of a year's integration statement. */
export const IntegrationStatementPublished = defineEvent(
  "integration-statement.published.v1",
  "integration-statement",
  revisionOf.extend({
    content: contentOf<IntegrationStatementContent>(),
    ids: z.object({ goalAnswers: z.array(z.uuid()) }),
    year: z.number().int(),
    delivery: deliveryOf,
    /** false where answers are empty or copied from last year: then it does not count as delivered (C12). */
    isComplete: z.boolean(),
    /** Whether it answers every required question of the call letter that it cites; false without a letter. */
    answersLetter: z.boolean(),
  }),
);
export type StatementPublication = ReturnType<typeof IntegrationStatementPublished.parse>;

/** The owner has withdrawn a revision; a tombstone stays. After a REDACTION only hash and reason are kept. */
export const DocumentWithdrawn = defineEvent(
  "document.withdrawn.v1",
  "action-plan",
  z.object({
    id: z.uuid(),
    committee: z.string(),
    series: z.string(),
    contentHash: z.string(),
    kind: correctionKind,
    reason: redactable(z.string()),
    withdrawnAt: z.iso.datetime(),
    /** The number of the owner's event that published it; a REDACTION empties its payload. */
    publishedPosition: z.number().int(),
    signature: signatureOf.optional(),
  }),
);
