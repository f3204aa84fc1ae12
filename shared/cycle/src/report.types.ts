import { registerEnumType } from "type-graphql";

export const ReportState = {
  COMPILING: "COMPILING",
  FROZEN: "FROZEN",
  RECOMMENDED_BY_COORDINATOR: "RECOMMENDED_BY_COORDINATOR",
  BEFORE_COUNCIL: "BEFORE_COUNCIL",
  NOTED_BY_COUNCIL: "NOTED_BY_COUNCIL",
  CORRECTED: "CORRECTED",
} as const;
export type ReportState = keyof typeof ReportState;
registerEnumType(ReportState, {
  name: "ReportState",
  description: "How far an edition of the combined status report has come (statusrapportens stade).",
  valuesConfig: {
    COMPILING: { description: "A live preview: what it would say if it were frozen now (under udarbejdelse)." },
    FROZEN: { description: "Frozen: it never changes again (fastfrosset)." },
    RECOMMENDED_BY_COORDINATOR: { description: "The coordinating committee recommends it (indstillet)." },
    BEFORE_COUNCIL: { description: "Sent to the City Council (forelagt Borgerrepræsentationen)." },
    NOTED_BY_COUNCIL: { description: "The City Council has dealt with it (taget til efterretning)." },
    CORRECTED: { description: "A newer edition corrects it; it stays readable (rettet)." },
  },
});

export const ReportOutcome = {
  APPROVED: "APPROVED",
  APPROVED_WITH_AMENDMENT: "APPROVED_WITH_AMENDMENT",
  NOTED: "NOTED",
} as const;
export type ReportOutcome = keyof typeof ReportOutcome;
registerEnumType(ReportOutcome, {
  name: "ReportOutcome",
  description: "What the City Council has made of the report (beslutning).",
  valuesConfig: {
    APPROVED: { description: "Approved (godkendt)." },
    APPROVED_WITH_AMENDMENT: { description: "Approved with an amendment (godkendt med ændring)." },
    NOTED: { description: "Noted (taget til efterretning)." },
  },
});

export const BudgetOutcome = { FINANCED: "FINANCED", NOT_FINANCED: "NOT_FINANCED" } as const;
export type BudgetOutcome = keyof typeof BudgetOutcome;
registerEnumType(BudgetOutcome, {
  name: "BudgetOutcome",
  description: "What the adopted budget says of an initiative's money (budgetbeslutning).",
  valuesConfig: {
    FINANCED: { description: "The budget finances it (finansieret)." },
    NOT_FINANCED: { description: "The budget does not finance it (ikke finansieret)." },
  },
});
