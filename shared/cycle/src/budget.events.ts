import { defineEvent, redactable } from "@hub/events";
import { bilingualText } from "@hub/frame";
import { z } from "zod";
import { BudgetOutcome } from "./report.types.js";

const decisionOf = z.object({
  id: z.uuid(),
  committee: z.string(),
  /** The owner's code of the initiative. */
  code: z.string(),
  /** The year of the lines that it settles: the budget year, or a later one that the budget covers. */
  year: z.number().int(),
  outcome: z.enum(BudgetOutcome),
  /** The sum of the lines in budget talks that it settled, in øre. */
  oere: z.number().int(),
  note: redactable(bilingualText).nullable(),
});
export type BudgetDecisionFacts = z.infer<typeof decisionOf>;

/**
 * The council has adopted the budget of the year after a cycle: decisions settle every line in budget talks, and the overview
 * (annex 3) is frozen. `CycleClosed` follows in the same transaction.
 */
export const BudgetAdopted = defineEvent(
  "budget.adopted.v1",
  "budget",
  z.object({
    /** Readable: `budget-2013`, by the budget year. */
    id: z.string(),
    /** The year of the cycle. */
    year: z.number().int(),
    budgetYear: z.number().int(),
    body: z.string(),
    adoptedOn: z.iso.date(),
    /** The instant from which the decisions count and at which the overview is frozen. */
    settledAt: z.iso.datetime(),
    decisions: z.array(decisionOf),
    /** The budget year's overview after the decisions, money in øre; the hash is over its rows by committee and code. */
    overview: z.object({
      rows: z.number().int(),
      financed: z.number().int(),
      /** Not financed, and open. Events without the two below have all that is not financed here. */
      unfinanced: z.number().int(),
      lapsed: z.number().int().optional(),
      cancelled: z.number().int().optional(),
      contentHash: z.string(),
    }),
    note: redactable(bilingualText).nullable(),
    contentHash: z.string(),
    synthetic: z.boolean(),
  }),
);
export type BudgetFacts = ReturnType<typeof BudgetAdopted.parse>;
