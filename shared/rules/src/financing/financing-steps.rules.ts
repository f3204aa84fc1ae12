import type { ActionPlanContent, BudgetLineContent } from "../document/action-plan.document.js";
import { type PlanContext, planRule } from "../document/action-plan.document.js";
import { pointer } from "../rule/finding-path.js";
import { quoted, quotedList } from "../rule/quotation.js";
import { type RuleDescription, type Violation } from "../rule/rule.js";
import type { BudgetOutcomeName, FinancingState } from "../rule/vocabulary.js";
import { FIRST_YEAR_OF_BIDS } from "./financing.rules.js";

/** The decision of the council that a line's state claims, if it claims one. */
const CLAIMS: Partial<Record<FinancingState, BudgetOutcomeName>> = {
  FINANCED_BY_BUDGET: "FINANCED",
  NOT_FINANCED: "NOT_FINANCED",
};

const AS_DECIDED: RuleDescription["hint"] = {
  da: "Angiv det, som Borgerrepræsentationen har besluttet.",
  en: "State what the City Council has decided.",
};

export const contradictsNoDecision = planRule(
  "R14",
  "ERROR",
  {
    title: { da: "Planen siger det samme som budgettet", en: "The plan says what the budget says" },
    explanation: {
      da:
        "Hvor Borgerrepræsentationen har besluttet, om et initiativs penge i et år er finansieret, siger en budgetlinje ikke det " +
        "modsatte.",
      en: "Where the City Council has decided whether an initiative's money of a year is financed, no budget line says the opposite.",
    },
    hint: AS_DECIDED,
  },
  (plan, { decisionOn }) =>
    violatingLines(plan, ({ year, financing }, code) => {
      const [claimed, decided] = [CLAIMS[financing], decisionOn?.(code, year)];
      if (!claimed || !decided || claimed === decided) return undefined;
      return {
        da: `Linjen er ${financing}, men budgettet siger ${decided} om ${quoted(code)} for ${year}.`,
        en: `The line is ${financing}, but the budget says ${decided} of ${quoted(code)} for ${year}.`,
      };
    }),
);

export const budgetClaimsRestOnDecisions = planRule(
  "R15",
  "WARNING",
  {
    title: { da: "Kun budgettet afgør en forhandling", en: "The budget alone ends a talk" },
    explanation: {
      da:
        "FINANCED_BY_BUDGET og NOT_FINANCED følger af Borgerrepræsentationens vedtagelse af budgettet. For 2012 og senere står den i " +
        "systemet.",
      en: "FINANCED_BY_BUDGET and NOT_FINANCED follow from the City Council's adoption of the budget. For 2012 and later it is on record here.",
    },
    hint: {
      da: "Angiv IN_BUDGET_NEGOTIATION; vedtagelsen afgør den.",
      en: "State IN_BUDGET_NEGOTIATION; the adoption settles it.",
    },
  },
  (plan, { decisionOn }) =>
    violatingLines(plan, ({ year, financing }, code) => {
      if (!decisionOn || !CLAIMS[financing] || year < FIRST_YEAR_OF_BIDS || decisionOn(code, year)) return undefined;
      return {
        da: `Linjen er ${financing}, men der er ingen beslutning om ${quoted(code)} for ${year}.`,
        en: `The line is ${financing}, but there is no decision on ${quoted(code)} for ${year}.`,
      };
    }),
);

/** The states that an owner may declare after a state. What the council decides comes on top. */
const STEPS: Readonly<Record<FinancingState, readonly FinancingState[]>> = {
  UNFINANCED: ["IN_INTERNAL_PRIORITISATION", "IN_BUDGET_NEGOTIATION"],
  IN_INTERNAL_PRIORITISATION: ["FINANCED_IN_FRAME", "IN_BUDGET_NEGOTIATION"],
  IN_BUDGET_NEGOTIATION: [],
  NOT_FINANCED: ["UNFINANCED"],
  FINANCED_BY_BUDGET: [],
  FINANCED_IN_FRAME: [],
  EXTERNALLY_FINANCED: [],
};

export const financingGoesItsWay = planRule(
  "R16",
  "WARNING",
  {
    title: { da: "Finansieringen går sin gang", en: "Financing goes its way" },
    explanation: {
      da:
        "Fra revision til revision går et initiativs penge fra ufinansieret over intern prioritering til rammen, eller i " +
        "budgetforhandling, som budgettet afgør. Ekstern finansiering kan komme når som helst.",
      en:
        "From revision to revision an initiative's money goes from unfinanced by way of internal priorities into the frame, or into " +
        "budget talks, which the budget ends. External financing may come at any time.",
    },
    hint: {
      da: "Se efter, om tilstanden er den rigtige.",
      en: "Look again whether the state is the right one.",
    },
  },
  (plan, context) => {
    const before = statesBefore(context.before);
    return violatingLines(plan, ({ year, financing }, code) => {
      const from = [...(before.get(keyOf(code, year)) ?? [])];
      if (from.length === 0 || CLAIMS[financing] || financing === "EXTERNALLY_FINANCED") return undefined;
      if (from.some((state) => reaches(state, financing, context.decisionOn?.(code, year)))) return undefined;
      return {
        da: `Linjen for ${year} går fra ${quotedList(from)} til ${financing}.`,
        en: `The line of ${year} goes from ${quotedList(from)} to ${financing}.`,
      };
    });
  },
);

function reaches(from: FinancingState, to: FinancingState, decided: BudgetOutcomeName | undefined): boolean {
  const settled: FinancingState[] = decided === "NOT_FINANCED" ? ["NOT_FINANCED"] : [];
  const seen = new Set([from]);
  for (const state of seen) {
    for (const next of state === "IN_BUDGET_NEGOTIATION" ? settled : STEPS[state]) seen.add(next);
  }
  return seen.has(to);
}

const keyOf = (code: string, year: number): string => JSON.stringify([code, year]);

/** The states of the lines in the revision before, by initiative and year. */
function statesBefore(before: PlanContext["before"]): Map<string, Set<FinancingState>> {
  const states = new Map<string, Set<FinancingState>>();
  for (const { code, budgetLines } of before?.initiatives ?? []) {
    for (const { year, financing } of budgetLines) {
      const key = keyOf(code, year);
      states.set(key, (states.get(key) ?? new Set()).add(financing));
    }
  }
  return states;
}

function violatingLines(
  { initiatives }: ActionPlanContent,
  messageOf: (line: BudgetLineContent, code: string) => Violation["message"] | undefined,
): Violation[] {
  return initiatives.flatMap(({ code, budgetLines }, i) =>
    budgetLines.flatMap((line, k) => {
      const message = messageOf(line, code);
      return message ? [{ path: pointer("initiatives", i, "budgetLines", k, "financing"), message }] : [];
    }),
  );
}
