import { bothTexts, choice, code, codes, type DocumentShape, field } from "./shape.js";

const INITIATIVE = field("initiativeCode", code("initiative"), "Indsats", "Initiative");

/** A committee's integration statement as it is entered. */
export const STATEMENT_SHAPE: DocumentShape = {
  kind: "INTEGRATION_STATEMENT",
  label: { da: "Redegørelse", en: "Statement" },
  fields: [
    ...bothTexts("summary", "text", "Sammenfatning", "Summary"),
    field("spentThrough", "day", "Forbruget er til og med", "Spending is through"),
  ],
  lists: [
    {
      name: "goalAnswers",
      label: { da: "Mål", en: "Goals" },
      one: { da: "Svar på et mål", en: "Answer on a goal" },
      key: ["goal"],
      isDetailed: true,
      blank: { progress: "NOT_STARTED", narrative: { da: "" }, evidence: [] },
      fields: [
        field("goal", code("goal"), "Mål", "Goal"),
        field("progress", choice("GoalProgress"), "Status", "Progress"),
        ...bothTexts("narrative", "text", "Redegørelse", "Account"),
        field("evidence", codes("observation"), "Belæg fra barometret", "Evidence from the barometer"),
        field("noEvidenceReason/da", "line", "Hvorfor intet belæg", "Why no evidence"),
      ],
    },
    {
      name: "questionAnswers",
      label: { da: "Spørgsmål", en: "Questions" },
      one: { da: "Svar på et spørgsmål", en: "Answer to a question" },
      key: ["question"],
      blank: { text: { da: "" } },
      fields: [
        field("question", code("question"), "Spørgsmål", "Question"),
        ...bothTexts("text", "text", "Svar", "Answer"),
      ],
    },
    {
      name: "initiativeStatuses",
      label: { da: "Indsatser", en: "Initiatives" },
      one: { da: "Status på en indsats", en: "Status of an initiative" },
      key: ["initiativeCode"],
      blank: { state: "RUNNING" },
      fields: [
        INITIATIVE,
        field("state", choice("InitiativeState"), "Tilstand", "State"),
        field("spent/oere", "kroner", "Forbrug, kroner", "Spent, kroner"),
        field("narrative/da", "text", "Bemærkning", "Narrative"),
      ],
    },
    {
      name: "budgetContribution",
      label: { da: "Budgetbidrag", en: "Budget contribution" },
      one: { da: "Linje i bidraget", en: "Line of the contribution" },
      key: ["initiativeCode", "year"],
      blank: { amount: { oere: 0 } },
      fields: [
        INITIATIVE,
        field("year", "whole", "År", "Year"),
        field("amount/oere", "kroner", "Kroner", "Kroner"),
        field("differsBecause/da", "text", "Afviger, fordi", "Differs because"),
      ],
    },
    {
      name: "finalAccount",
      label: { da: "Regnskab for året før", en: "Account of the year before" },
      one: { da: "Linje i regnskabet", en: "Line of the account" },
      key: ["initiativeCode"],
      blank: { amount: { oere: 0 } },
      fields: [INITIATIVE, field("amount/oere", "kroner", "Kroner", "Kroner")],
    },
  ],
};
