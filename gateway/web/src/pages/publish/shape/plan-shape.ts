import { bothTexts, choice, code, codes, type DocumentShape, field, type ListShape } from "./shape.js";

const totals = (da: string, en: string): ListShape => ({
  name: "totals",
  label: { da, en },
  one: { da: "Sum", en: "Total" },
  key: ["year"],
  blank: { amount: { oere: 0 } },
  fields: [field("year", "whole", "År", "Year"), field("amount/oere", "kroner", "Kroner", "Kroner")],
});

const BUDGET_LINES: ListShape = {
  name: "budgetLines",
  label: { da: "Budgetlinjer", en: "Budget lines" },
  one: { da: "Budgetlinje", en: "Budget line" },
  key: ["year", "payer", "account"],
  blank: { amount: { oere: 0 }, financing: "NOT_FINANCED", estimate: false },
  fields: [
    field("year", "whole", "År", "Year"),
    field("amount/oere", "kroner", "Kroner", "Kroner"),
    field("payer", code("committee"), "Betaler", "Payer"),
    field("financing", choice("FinancingState"), "Finansiering", "Financing"),
    field("account", "line", "Konto", "Account"),
    field("estimate", "yes", "Skøn", "Estimate"),
    field("estimatedOn", "day", "Skønnet den", "Estimated on"),
  ],
};

const INITIATIVES: ListShape = {
  name: "initiatives",
  label: { da: "Indsatser", en: "Initiatives" },
  one: { da: "Indsats", en: "Initiative" },
  key: ["code"],
  isDetailed: true,
  blank: { code: "", title: { da: "" }, goals: [], state: "PROPOSED", budgetLines: [], totals: [] },
  fields: [
    field("code", "line", "Kode", "Code"),
    ...bothTexts("title", "line", "Titel", "Title"),
    ...bothTexts("description", "text", "Beskrivelse", "Description"),
    field("goals", codes("goal"), "Mål, hovedmålet først", "Goals, the main goal first"),
    field("themes", codes("theme"), "Temaer", "Themes"),
    field("partners", codes("committee"), "Partnere", "Partners"),
    field("state", choice("InitiativeState"), "Tilstand", "State"),
    field("stateReason/da", "line", "Begrundelse for tilstanden", "Reason for the state"),
    field("startsOn", "day", "Begynder", "Starts on"),
    field("endsOn", "day", "Slutter (første dag efter)", "Ends on (first day after)"),
    field("targetGroups", "words", "Målgrupper", "Target groups"),
    field("districts", "words", "Bydele", "Districts"),
  ],
  lists: [BUDGET_LINES, totals("Indsatsens sum pr. år", "The initiative's total a year")],
};

/** A committee's action plan as it is entered. */
export const PLAN_SHAPE: DocumentShape = {
  kind: "ACTION_PLAN",
  label: { da: "Handleplan", en: "Action plan" },
  fields: [
    ...bothTexts("title", "line", "Planens navn", "The plan's name"),
    field("politicalStatus", choice("PoliticalStatus"), "Politisk status", "Political status"),
    field("approvedOn", "day", "Vedtaget den", "Approved on"),
  ],
  lists: [
    {
      name: "commitments",
      label: { da: "Mål", en: "Goals" },
      one: { da: "Mål", en: "Goal" },
      key: ["goal"],
      blank: { ambition: { da: "" } },
      fields: [
        field("priority", "whole", "Prioritet", "Priority"),
        field("goal", code("goal"), "Mål", "Goal"),
        ...bothTexts("ambition", "text", "Ambition", "Ambition"),
      ],
    },
    INITIATIVES,
    totals("Planens sum pr. år", "The plan's total a year"),
  ],
};
