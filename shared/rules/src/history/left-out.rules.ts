import { sameSpelling } from "../code/spelling.js";
import {
  type ActionPlanContent,
  type InitiativeContent,
  type PlanContext,
  planRule,
} from "../document/action-plan.document.js";
import { type IntegrationStatementContent, statementRule } from "../document/integration-statement.document.js";
import { pointer } from "../rule/finding-path.js";
import { exactSum, isWholeOere, written } from "../rule/money.js";
import { quoted } from "../rule/quotation.js";
import type { BilingualText, RuleDescription, Violation } from "../rule/rule.js";

/** A message names so many of what is left out; the difference between the revisions has all. */
const MOST_NAMED = 50;

const LEFT_OUT: RuleDescription = {
  title: { da: "Det, der udelades, er nævnt", en: "What is left out is named" },
  explanation: {
    da:
      "En revision af en plan, der udelader indsatser, som er i gang eller sat i bero, har penge eller forbrug, eller som Borgerrepræsentationen har " +
      "besluttet om, får en advarsel med dem alle; det gør også en revision af en redegørelse, der udelader svar, statusser eller budgetbidrag.",
    en:
      "A revision of a plan that leaves out initiatives which run or pause, have money or spending, or were decided on by the City Council, gets a " +
      "warning that names them all; so does a revision of a statement that leaves out answers, statuses or budget contributions.",
  },
  hint: {
    da: "Behold indsatsen, og sæt dens tilstand til COMPLETED eller CANCELLED, hvis den er slut; så kan den stadig følges.",
    en: "Keep the initiative, and set its state to COMPLETED or CANCELLED if it is over; so it can still be followed.",
  },
};

export const initiativesAreNotLost = planRule("R86", "WARNING", LEFT_OUT, (plan, context) =>
  named("/initiatives", PARTS.initiatives, lostInitiatives(plan, context)),
);

/** The codes of the revision in force that a plan leaves out. */
export function codesLeftOut(plan: ActionPlanContent, before: ActionPlanContent | undefined): string[] {
  const kept = new Set(plan.initiatives.map(({ code }) => sameSpelling(code)));
  return (before?.initiatives ?? []).map(({ code }) => code).filter((code) => !kept.has(sameSpelling(code)));
}

function lostInitiatives(plan: ActionPlanContent, context: PlanContext): BilingualText[] {
  const lost = new Set(codesLeftOut(plan, context.before));
  return (context.before?.initiatives ?? [])
    .filter(({ code }) => lost.has(code))
    .flatMap((initiative) => {
      const reasons = reasonsToKeep(initiative, context);
      if (reasons.length === 0) return [];
      const code = quoted(initiative.code);
      return [
        {
          da: `${code} (${reasons.map(({ da }) => da).join(", ")})`,
          en: `${code} (${reasons.map(({ en }) => en).join(", ")})`,
        },
      ];
    });
}

function reasonsToKeep(
  { code, state, budgetLines }: InitiativeContent,
  { decisionOn, spentOn }: PlanContext,
): BilingualText[] {
  const amounts = budgetLines.map(({ oere }) => oere).filter(isWholeOere);
  const money = exactSum(amounts);
  const spent = spentOn?.(code) ?? 0n;
  const isDecided = budgetLines.some(({ year }) => decisionOn?.(code, year) !== undefined);
  return [
    ...(state === "RUNNING" || state === "PAUSED" ? [{ da: state, en: state }] : []),
    ...(money > 0n ? [{ da: `budget ${written(money).da}`, en: `budget ${written(money).en}` }] : []),
    ...(spent > 0n ? [{ da: `forbrug ${written(spent).da}`, en: `spending ${written(spent).en}` }] : []),
    ...(isDecided ? [{ da: "besluttet af Borgerrepræsentationen", en: "decided on by the City Council" }] : []),
  ];
}

const PARTS = {
  initiatives: { da: "indsatser", en: "initiatives" },
  goalAnswers: { da: "svar på mål", en: "answers on goals" },
  questionAnswers: { da: "svar på spørgsmål", en: "answers to questions" },
  initiativeStatuses: { da: "statusser", en: "statuses" },
  budgetContribution: { da: "linjer i budgetbidraget", en: "lines of the budget contribution" },
} as const satisfies Record<string, BilingualText>;

/** What identifies the members of each list of a statement. */
const MEMBERS = {
  goalAnswers: ({ goalAnswers }: IntegrationStatementContent) => goalAnswers.map(({ goal }) => goal),
  questionAnswers: ({ questionAnswers }: IntegrationStatementContent) =>
    questionAnswers.map(({ question }) => question),
  initiativeStatuses: ({ initiativeStatuses }: IntegrationStatementContent) =>
    initiativeStatuses.map(({ initiativeCode }) => initiativeCode),
  budgetContribution: ({ budgetContribution }: IntegrationStatementContent) =>
    budgetContribution.map(({ initiativeCode, year }) => `${initiativeCode} ${year}`),
};

export const answersAreNotLost = statementRule("R86", "WARNING", LEFT_OUT, (statement, { before }) =>
  before === undefined
    ? []
    : (Object.keys(MEMBERS) as (keyof typeof MEMBERS)[]).flatMap((list) => {
        const kept = new Set(MEMBERS[list](statement));
        const lost = [...new Set(MEMBERS[list](before))].filter((member) => !kept.has(member));
        const names = lost.map((member) => ({ da: quoted(member), en: quoted(member) }));
        return named(pointer(list), PARTS[list], names, {
          da: "Se efter, om de skal med.",
          en: "Look again whether they belong here.",
        });
      }),
);

function named(path: string, what: BilingualText, lost: readonly BilingualText[], hint?: BilingualText): Violation[] {
  if (lost.length === 0) return [];
  const list = (language: "da" | "en") => {
    const shown = lost.slice(0, MOST_NAMED).map((each) => each[language]);
    return [...shown, ...(lost.length > MOST_NAMED ? ["…"] : [])].join("; ");
  };
  const message = {
    da: `${lost.length} ${what.da} fra den gældende revision er udeladt: ${list("da")}.`,
    en: `${lost.length} ${what.en} of the revision in force are left out: ${list("en")}.`,
  };
  return [hint ? { path, message, hint } : { path, message }];
}
