import { defineEvent } from "@hub/events";
import { textOf } from "@hub/frame";
import { z } from "zod";
import { BudgetOutcome } from "./report.types.js";

const decisionOf = z.object({
  id: z.uuid(),
  committee: z.string(),
  /** The initiative's code at its owner. */
  code: z.string(),
  /** Of the lines that it settles: the budget year, or a later one that the budget covers too. */
  year: z.number().int(),
  outcome: z.enum(BudgetOutcome),
  /** The sum of the lines in budget talks that it settled, in øre. */
  oere: z.number().int(),
  note: textOf.nullable(),
});
export type BudgetDecisionFacts = z.infer<typeof decisionOf>;

/**
 * The council has adopted the budget of the year after a cycle's: every line in budget talks is settled by a decision, the
 * overview (annex 3) of the budget year is frozen, and the cycle closes with it (`CycleClosed` follows in the same transaction).
 */
export const BudgetAdopted = defineEvent(
  "budget.adopted.v1",
  "budget",
  z.object({
    /** Readable: `budget-2013`, by the budget year. */
    id: z.string(),
    /** The cycle's. */
    year: z.number().int(),
    budgetYear: z.number().int(),
    body: z.string(),
    adoptedOn: z.iso.date(),
    /** From when on the decisions count; the instant that the overview is frozen at. */
    settledAt: z.iso.datetime(),
    decisions: z.array(decisionOf),
    /** The budget year's overview with the decisions in it, money in øre; its hash is over the rows by committee and code. */
    overview: z.object({
      rows: z.number().int(),
      financed: z.number().int(),
      unfinanced: z.number().int(),
      contentHash: z.string(),
    }),
    note: textOf.nullable(),
    contentHash: z.string(),
    synthetic: z.boolean(),
  }),
);
export type BudgetFacts = ReturnType<typeof BudgetAdopted.parse>;
