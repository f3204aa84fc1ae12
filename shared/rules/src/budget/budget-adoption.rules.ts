import { pointer } from "../rule/finding-path.js";
import { repeatsIn } from "../rule/list.js";
import type { BudgetAdoptionContent, BudgetTalkContent } from "./budget-adoption.document.js";
import { budgetRule } from "./budget-adoption.document.js";
import { moneyKey } from "./budget-settlement.rules.js";

export const decidesOnWhatIsInTalks = budgetRule(
  "R60",
  "ERROR",
  {
    title: { da: "Der besluttes om det, der er til forhandling", en: "Decisions are on what is in the talks" },
    explanation: {
      da:
        "En budgetbeslutning gælder et initiativs penge i et år, som står i budgetforhandling (IN_BUDGET_NEGOTIATION), når " +
        "budgettet vedtages.",
      en:
        "A budget decision is on an initiative's money of a year that is in the budget talks (IN_BUDGET_NEGOTIATION) when the " +
        "budget is adopted.",
    },
    hint: {
      da: "Query.budgetTalks viser, hvad der er til forhandling.",
      en: "Query.budgetTalks shows what is in the talks.",
    },
  },
  ({ decisions }, { talks }) => {
    const known = new Set(talks.map(moneyKey));
    return decisions.flatMap((decision, i) => {
      if (known.has(moneyKey(decision))) return [];
      const { committee, code, year } = decision;
      const message = {
        da: `${committee} ${code} har ingen penge for ${year} i budgetforhandlingerne.`,
        en: `${committee} ${code} has no money of ${year} in the budget talks.`,
      };
      return [{ path: pointer("decisions", i), message }];
    });
  },
);

export const decidesOnce = budgetRule(
  "R61",
  "ERROR",
  {
    title: { da: "Hver sag afgøres én gang", en: "Each is decided once" },
    explanation: {
      da: "Vedtagelsen nævner hvert initiativs penge i et år højst én gang.",
      en: "The adoption names each initiative's money of a year at most once.",
    },
    hint: { da: "Fjern den ene beslutning.", en: "Remove one of the decisions." },
  },
  ({ decisions }) =>
    repeatsIn(decisions.map(moneyKey)).map(({ index }) => ({
      path: pointer("decisions", index),
      message: { da: "Den er afgjort tidligere i listen.", en: "It is decided earlier in the list." },
    })),
);

export const leavesNothingOpen = budgetRule(
  "R62",
  "ERROR",
  {
    title: { da: "Alt, der er til forhandling, afgøres", en: "All that is in the talks is decided" },
    explanation: {
      da: "Når budgettet er vedtaget, er alt, der stod i budgetforhandling, enten finansieret eller ikke finansieret.",
      en: "Once the budget is adopted, all that was in the budget talks is either financed or not financed.",
    },
    hint: {
      da: "Nævn de udeladte, eller sig med others, hvad der gælder for alle andre.",
      en: "Name those left out, or say with others what holds for all else.",
    },
  },
  (adoption, { talks }) =>
    leftOut(adoption, talks).map(({ committee, code, year }) => ({
      path: "/others",
      message: {
        da: `${committee} ${code} for ${year} er udeladt.`,
        en: `${committee} ${code} of ${year} is left out.`,
      },
    })),
);

function leftOut({ decisions, others }: BudgetAdoptionContent, talks: readonly BudgetTalkContent[]) {
  if (others !== null) return [];
  const named = new Set(decisions.map(moneyKey));
  return talks.filter((talk) => !named.has(moneyKey(talk)));
}
