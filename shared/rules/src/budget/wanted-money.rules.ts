import type { BudgetLineContent, InitiativeContent } from "../document/action-plan.document.js";
import { planRule } from "../document/action-plan.document.js";
import type { ContributionLineContent, StatementContext } from "../document/integration-statement.document.js";
import { statementRule } from "../document/integration-statement.document.js";
import { pointer } from "../rule/finding-path.js";
import { isCalendarYear, isLocalDate } from "../rule/local-date.js";
import { quoted } from "../rule/quotation.js";
import type { RuleDescription, Violation } from "../rule/rule.js";
import type { InitiativeState } from "../rule/vocabulary.js";
import { isFinanced } from "./financing-state.js";
import { hasDayIn } from "./unfinanced-status.rules.js";

const ENDED_ASKS_FOR_NOTHING: RuleDescription = {
  title: { da: "En indsats, der er slut, søger ingen penge", en: "An initiative that has ended asks for no money" },
  explanation: {
    da:
      "Penge, der ikke er finansieret, på en indsats, der er opgivet (CANCELLED) eller afsluttet (COMPLETED), er ikke et ønske til " +
      "budgettet. De tælles som opgivet eller bortfaldet, ikke som ufinansieret.",
    en:
      "Money that is not financed, of an initiative that is CANCELLED or COMPLETED, is not wanted of the budget. It is counted as " +
      "cancelled or lapsed, not as unfinanced.",
  },
  hint: {
    da: "Fjern linjen, eller ret indsatsens status.",
    en: "Remove the line, or correct the initiative's state.",
  },
};

const MONEY_WITHIN_THE_PERIOD: RuleDescription = {
  title: { da: "Pengene ligger i indsatsens periode", en: "Money is within the initiative's period" },
  explanation: {
    da:
      "En budgetlinje gælder et år, som indsatsens periode har mindst én dag i. Er linjen ikke finansieret, tælles den ellers som " +
      "bortfaldet, ikke som ufinansieret.",
    en:
      "A budget line is for a year in which the initiative's period has at least one day. Otherwise, where it is not financed, it " +
      "is counted as lapsed, not as unfinanced.",
  },
  hint: {
    da: "Ret linjens år eller indsatsens periode (from, to; to er den første dag efter perioden).",
    en: "Correct the line's year or the initiative's period (from, to; to is the first day after the period).",
  },
};

const hasEnded = (state: InitiativeState): boolean => state === "CANCELLED" || state === "COMPLETED";

export const endedAsksForNothing = planRule("R70", "WARNING", ENDED_ASKS_FOR_NOTHING, ({ initiatives }) =>
  initiatives.flatMap((initiative, i) =>
    hasEnded(initiative.state)
      ? linesWhere(initiative, i, (line) => !isFinanced(line.financing)).map((placed) => endedLine(placed, initiative))
      : [],
  ),
);

export const moneyIsWithinThePeriod = planRule("R71", "WARNING", MONEY_WITHIN_THE_PERIOD, ({ initiatives }) =>
  initiatives.flatMap((initiative, i) =>
    linesWhere(initiative, i, (line) => !isWithin(initiative, line.year)).map((placed) =>
      strayLine(placed, initiative),
    ),
  ),
);

export const endedIsInNoContribution = statementRule(
  "R70",
  "WARNING",
  ENDED_ASKS_FOR_NOTHING,
  ({ budgetContribution, initiativeStatuses }, context) =>
    contributions(budgetContribution, context).flatMap(({ initiative, ...placed }) => {
      const status = initiativeStatuses.find(({ initiativeCode }) => initiativeCode === initiative.code);
      const state = status?.state ?? initiative.state;
      return hasEnded(state) ? [endedLine(placed, { code: initiative.code, state })] : [];
    }),
);

export const contributionIsWithinThePeriod = statementRule(
  "R71",
  "WARNING",
  MONEY_WITHIN_THE_PERIOD,
  ({ budgetContribution }, context) =>
    contributions(budgetContribution, context).flatMap(({ initiative, ...placed }) =>
      isWithin(initiative, placed.year) ? [] : [strayLine(placed, initiative)],
    ),
);

/** Whether the year is in the period; also where R7 or R9 finds that period or year is none. */
function isWithin({ from, to }: InitiativeContent, year: number): boolean {
  const days = [from, to].filter((day) => day !== null && day !== undefined);
  const isPeriod = days.every(isLocalDate) && (!from || !to || from < to);
  return !isPeriod || !isCalendarYear(year) || hasDayIn({ from: from ?? null, to: to ?? null }, year);
}

/** A line of more than 0 øre, by its path and its year. */
interface PlacedLine {
  readonly path: string;
  readonly year: number;
}

function linesWhere(
  { budgetLines }: InitiativeContent,
  index: number,
  isWanted: (line: BudgetLineContent) => boolean,
): PlacedLine[] {
  return budgetLines.flatMap((line, k) =>
    line.oere > 0 && isWanted(line) ? [{ path: pointer("initiatives", index, "budgetLines", k), year: line.year }] : [],
  );
}

/** The contribution's lines with money, with the initiative of the cited plan that they are for. */
function contributions(
  lines: readonly ContributionLineContent[],
  { plan }: StatementContext,
): (PlacedLine & { initiative: InitiativeContent })[] {
  return lines.flatMap(({ initiativeCode, year, oere }, k) => {
    const initiative = plan?.content.initiatives.find(({ code }) => code === initiativeCode);
    return initiative && oere > 0 ? [{ path: pointer("budgetContribution", k), year, initiative }] : [];
  });
}

function endedLine({ path, year }: PlacedLine, { code, state }: Pick<InitiativeContent, "code" | "state">): Violation {
  const message = {
    da: `Indsatsen ${quoted(code)} er ${state}, men søger penge for ${year}.`,
    en: `The initiative ${quoted(code)} is ${state}, and asks for money of ${year}.`,
  };
  return { path, message };
}

function strayLine({ path, year }: PlacedLine, initiative: Pick<InitiativeContent, "code" | "from" | "to">): Violation {
  const { code, from, to } = initiative;
  const [da, en] = [
    [...(from ? [`fra ${from}`] : []), ...(to ? [`til (ikke med) ${to}`] : [])],
    [...(from ? [`from ${from}`] : []), ...(to ? [`up to (not with) ${to}`] : [])],
  ];
  const message = {
    da: `Linjen er for ${year}, men indsatsen ${quoted(code)} løber ${da.join(" ")}.`,
    en: `The line is for ${year}, and the initiative ${quoted(code)} runs ${en.join(" ")}.`,
  };
  return { path, message };
}
