import { isFinanced } from "../budget/financing-state.js";
import type { BudgetLineContent, InitiativeContent } from "../document/action-plan.document.js";
import { planRule } from "../document/action-plan.document.js";
import { pointer } from "../rule/finding-path.js";
import { twelveMonthsBefore } from "../rule/local-date.js";
import { quoted, quotedList } from "../rule/quotation.js";
import { type Violation } from "../rule/rule.js";

/** The council asks for priorities "i forbindelse med budget 2012 og frem": a line without money is a bid for these. */
export const FIRST_YEAR_OF_BIDS = 2012;

export const runningIsFinanced = planRule(
  "I13",
  "FATAL",
  {
    title: { da: "En igangværende indsats har finansiering", en: "A running initiative has financing" },
    explanation: {
      da:
        "En indsats, der er i gang (RUNNING), har mindst én budgetlinje, som er " +
        "finansieret: inden for rammen, af budgettet eller eksternt.",
      en:
        "An initiative that is running (RUNNING) has at least one budget line " +
        "that is financed: in the frame, by the budget or externally.",
    },
    hint: {
      da: "Angiv den budgetlinje, der finansierer indsatsen, eller sæt dens tilstand til PLANNED eller PROPOSED.",
      en: "State the budget line that finances the initiative, or set its state to PLANNED or PROPOSED.",
    },
  },
  (plan) =>
    plan.initiatives.flatMap((initiative, i) =>
      initiative.state !== "RUNNING" || initiative.budgetLines.some((line) => isFinanced(line.financing))
        ? []
        : [{ path: pointer("initiatives", i, "budgetLines"), message: unfinancedWork(initiative) }],
    ),
);

export const estimatesAreFresh = planRule(
  "I14",
  "WARNING",
  {
    title: { da: "Et skøn er højst 12 måneder gammelt", en: "An estimate is at most 12 months old" },
    explanation: {
      da: "En budgetlinje, der er et skøn, siger, hvornår skønnet er lavet, og skønnet er højst 12 måneder gammelt.",
      en: "A budget line that is an estimate says when it was made, and it is at most 12 months old.",
    },
    hint: {
      da: "Lav skønnet om, og angiv den nye dato i estimatedOn.",
      en: "Make the estimate anew, and give the new date in estimatedOn.",
    },
  },
  (plan, { today }) => {
    const oldest = twelveMonthsBefore(today);
    return violatingLines(plan.initiatives, (line) =>
      line.estimate && isStale(line.estimatedOn, oldest) ? staleEstimate(line, oldest) : undefined,
    );
  },
);

export const bidsAreForComingBudgets = planRule(
  "I15",
  "ERROR",
  {
    title: { da: "Ikke-finansierede linjer gælder budget 2012 og frem", en: "Lines without money are for 2012 and on" },
    explanation: {
      da:
        "En budgetlinje, der ikke er finansieret, er et bud på prioritering i " +
        "forbindelse med budget 2012 og frem. Budgettet for 2011 er lagt.",
      en:
        "A budget line that is not financed is a bid for priority in connection " +
        "with the budget for 2012 and on. The budget for 2011 is settled.",
    },
    hint: {
      da: `Flyt linjen til ${FIRST_YEAR_OF_BIDS} eller senere, eller angiv, hvordan den er finansieret.`,
      en: `Move the line to ${FIRST_YEAR_OF_BIDS} or later, or state how it is financed.`,
    },
  },
  (plan) =>
    violatingLines(plan.initiatives, (line) =>
      isFinanced(line.financing) || line.year >= FIRST_YEAR_OF_BIDS ? undefined : earlyBid(line),
    ),
);

type LineViolation = Violation & { readonly path: "year" | "estimatedOn" };

function violatingLines(
  initiatives: readonly InitiativeContent[],
  violationOf: (line: BudgetLineContent) => LineViolation | undefined,
): Violation[] {
  return initiatives.flatMap(({ budgetLines }, i) =>
    budgetLines.flatMap((line, k) => {
      const violation = violationOf(line);
      return violation ? [{ ...violation, path: pointer("initiatives", i, "budgetLines", k, violation.path) }] : [];
    }),
  );
}

function isStale(estimatedOn: string | null | undefined, oldest: string): boolean {
  return !estimatedOn || estimatedOn < oldest;
}

function unfinancedWork({ code, budgetLines }: InitiativeContent): Violation["message"] {
  const states = quotedList([...new Set(budgetLines.map((line) => line.financing))]);
  return {
    da: `Indsatsen ${quoted(code)} er i gang (RUNNING), men ingen af dens budgetlinjer er finansieret: [${states}].`,
    en: `The initiative ${quoted(code)} is running (RUNNING), but none of its budget lines is financed: [${states}].`,
  };
}

function staleEstimate({ estimatedOn }: BudgetLineContent, oldest: string): LineViolation {
  const message = estimatedOn
    ? {
        da: `Skønnet er fra ${quoted(estimatedOn)} og dermed ældre end 12 måneder (før ${oldest}).`,
        en: `The estimate is from ${quoted(estimatedOn)} and so older than 12 months (before ${oldest}).`,
      }
    : {
        da: `Linjen er et skøn, men estimatedOn er ${quoted(estimatedOn)}: Det fremgår ikke, hvornår skønnet er lavet.`,
        en: `The line is an estimate, but estimatedOn is ${quoted(estimatedOn)}: it does not say when it was made.`,
      };
  return { path: "estimatedOn", message };
}

function earlyBid({ year, financing }: BudgetLineContent): LineViolation {
  return {
    path: "year",
    message: {
      da:
        `Linjen for ${year} er ikke finansieret (${financing}), men kun linjer for ` +
        `${FIRST_YEAR_OF_BIDS} og senere kan stå uden finansiering.`,
      en:
        `The line for ${year} is not financed (${financing}), but only lines ` +
        `for ${FIRST_YEAR_OF_BIDS} and later may lack financing.`,
    },
  };
}
