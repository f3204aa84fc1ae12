import type * as rules from "@hub/rules";
import { graphEnum } from "@hub/subgraph-kit";

export const ReportState = graphEnum(
  "ReportState",
  "How far an edition of the combined status report has come (statusrapportens stade).",
  {
    COMPILING: "A live preview: what it would say if it were frozen now (under udarbejdelse).",
    FROZEN: "Frozen: it never changes again (fastfrosset).",
    RECOMMENDED_BY_COORDINATOR: "The coordinating committee recommends it (indstillet).",
    BEFORE_COUNCIL: "Sent to the City Council (forelagt Borgerrepræsentationen).",
    NOTED_BY_COUNCIL: "The City Council has dealt with it (taget til efterretning).",
    CORRECTED: "A newer edition corrects it; it stays readable (rettet).",
  },
);
export type ReportState = keyof typeof ReportState;

export const ReportOutcome = graphEnum("ReportOutcome", "What the City Council has made of the report (beslutning).", {
  APPROVED: "Approved (godkendt).",
  APPROVED_WITH_AMENDMENT: "Approved with an amendment (godkendt med ændring).",
  NOTED: "Noted (taget til efterretning).",
});
export type ReportOutcome = keyof typeof ReportOutcome;

export const BudgetOutcome = graphEnum<rules.BudgetOutcomeName>(
  "BudgetOutcome",
  "What the adopted budget says of an initiative's money (budgetbeslutning).",
  {
    FINANCED: "The budget finances it (finansieret).",
    NOT_FINANCED: "Turned down: the budget does not finance it (afvist, ikke finansieret).",
  },
);
export type BudgetOutcome = keyof typeof BudgetOutcome;
