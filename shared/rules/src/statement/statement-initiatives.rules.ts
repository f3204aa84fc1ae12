import type { ActionPlanContent } from "../document/action-plan.document.js";
import type { InitiativeStatusContent } from "../document/integration-statement.document.js";
import { statementRule } from "../document/integration-statement.document.js";
import { pointer } from "../rule/finding-path.js";
import { coverageOf } from "../rule/list.js";
import { exactSum, isWholeOere, written } from "../rule/money.js";
import { isBlank, quoted } from "../rule/quotation.js";
import { type Violation } from "../rule/rule.js";

/** SPENDING_TOLERANCE: how much spending may exceed the year's budget without an explanation, in per cent of the budget. */
const SPENDING_TOLERANCE_PERCENT = 5n;

export const everyInitiativeHasAStatus = statementRule(
  "I25",
  "FATAL",
  {
    title: {
      da: "Hver af planens indsatser har netop én status",
      en: "Each initiative of the plan has exactly one status",
    },
    explanation: {
      da: "Redegørelsen har netop én status for hver indsats i den handleplan, den henviser til, og ingen andre.",
      en: "The statement has exactly one status for each initiative of the plan that it cites, and no others.",
    },
    hint: {
      da: "Skriv én status for hver af planens indsatser, ved dens kode.",
      en: "Write one status for each of the plan's initiatives, by its code.",
    },
  },
  ({ initiativeStatuses }, { plan }) => {
    if (!plan) return [];
    const codes = plan.content.initiatives.map(({ code }) => code);
    const { missing, unknown, repeated } = coverageOf(
      codes,
      initiativeStatuses.map(({ initiativeCode }) => initiativeCode),
    );
    return [
      ...missing.map((code) => ({
        path: "/initiativeStatuses",
        message: {
          da: `Indsatsen ${quoted(code)} mangler en status.`,
          en: `The initiative ${quoted(code)} has no status.`,
        },
      })),
      ...unknown.map(({ index, value }) => ({
        path: pointer("initiativeStatuses", index, "initiativeCode"),
        message: {
          da: `Planen har ingen indsats med koden ${quoted(value)}.`,
          en: `The plan has no initiative with the code ${quoted(value)}.`,
        },
        hint: { da: "Fjern statussen.", en: "Remove the status." },
      })),
      ...repeated.map(({ index, value }) => ({
        path: pointer("initiativeStatuses", index, "initiativeCode"),
        message: {
          da: `Indsatsen ${quoted(value)} har mere end én status.`,
          en: `The initiative ${quoted(value)} has more than one status.`,
        },
        hint: { da: "Saml dem i én.", en: "Gather them in one." },
      })),
    ];
  },
);

export const overspendingIsExplained = statementRule(
  "I26",
  "ERROR",
  {
    title: { da: "Et merforbrug er forklaret", en: "Overspending is explained" },
    explanation: {
      da:
        `Er der brugt mere på en indsats end årets budgetlinjer i planen og ${SPENDING_TOLERANCE_PERCENT} % derover, siger indsatsens status ` +
        "i narrative hvorfor.",
      en:
        `Where more is spent on an initiative than the plan's lines of the year and ${SPENDING_TOLERANCE_PERCENT} % on top, its status says ` +
        "why in narrative.",
    },
    hint: {
      da: "Forklar merforbruget i narrative, eller ret beløbet.",
      en: "Explain the overspending in narrative, or correct the amount.",
    },
  },
  ({ year, initiativeStatuses }, { plan }) =>
    plan
      ? initiativeStatuses.flatMap((status, index) => {
          const budget = budgetOf(plan.content, status.initiativeCode, year);
          return budget === undefined ? [] : overspending(status, index, budget);
        })
      : [],
);

/** The sum of an initiative's lines of the year; undefined where the plan has no such initiative. */
function budgetOf({ initiatives }: ActionPlanContent, code: string, year: number): bigint | undefined {
  const lines = initiatives.find((initiative) => initiative.code === code)?.budgetLines;
  return lines && exactSum(lines.filter((line) => line.year === year).map(({ oere }) => oere));
}

function overspending(status: InitiativeStatusContent, index: number, budget: bigint): Violation[] {
  const { initiativeCode: code, spentOere, narrative } = status;
  if (typeof spentOere !== "number" || !isWholeOere(spentOere)) return [];
  if (narrative && !isBlank(narrative.da)) return [];
  const spent = BigInt(spentOere);
  if (spent * 100n <= budget * (100n + SPENDING_TOLERANCE_PERCENT)) return [];
  const [used, planned] = [written(spent), written(budget)];
  const message = {
    da: `Indsatsen ${quoted(code)} har brugt ${used.da}, men årets budget er ${planned.da}, og statussen siger ikke hvorfor.`,
    en: `The initiative ${quoted(code)} has spent ${used.en}, but the year's budget is ${planned.en}, and its status does not say why.`,
  };
  return [{ path: pointer("initiativeStatuses", index, "narrative"), message }];
}

export const statesAreThePlans = statementRule(
  "R120",
  "WARNING",
  {
    title: {
      da: "Redegørelsen og handleplanen er enige om en indsats' tilstand",
      en: "The statement and the plan agree on an initiative's state",
    },
    explanation: {
      da:
        "En status har samme state som indsatsen i den handleplan, redegørelsen henviser til. Ellers siger udvalget to ting om indsatsen: " +
        "planen, at den er i gang, og redegørelsen, at den er sat i bero. Begge bliver vist.",
      en:
        "A status has the state that the initiative has in the plan which the statement cites. Otherwise the committee says two things of the " +
        "initiative: the plan that it runs, the statement that it is paused. Both are shown.",
    },
    hint: {
      da: "Offentliggør en revision af handleplanen med indsatsens rette tilstand, og henvis til den; eller ret statussens state.",
      en: "Publish a revision of the plan with the initiative's right state, and cite it; or correct the status's state.",
    },
  },
  ({ initiativeStatuses }, { plan }) => {
    const planned = new Map(plan?.content.initiatives.map(({ code, state }) => [code, state]));
    return initiativeStatuses.flatMap(({ initiativeCode: code, state }, index) => {
      const before = planned.get(code);
      return before === undefined || before === state ? [] : [otherState(code, index, { before, state })];
    });
  },
);

function otherState(code: string, index: number, { before, state }: { before: string; state: string }): Violation {
  const message = {
    da: `Handleplanen siger ${before} om indsatsen ${quoted(code)}, redegørelsen siger ${state}.`,
    en: `The plan says ${before} of the initiative ${quoted(code)}, the statement says ${state}.`,
  };
  return { path: pointer("initiativeStatuses", index, "state"), message };
}
