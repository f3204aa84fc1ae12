import type { ActionPlanContent } from "../document/action-plan.document.js";
import type { IntegrationStatementContent } from "../document/integration-statement.document.js";
import { statementRule } from "../document/integration-statement.document.js";
import { pointer } from "../rule/finding-path.js";
import { groupedBy } from "../rule/list.js";
import { exactSum, isWholeOere, written } from "../rule/money.js";
import { isBlank, quoted } from "../rule/quotation.js";
import { type Violation } from "../rule/rule.js";

/** The amounts of an initiative in a year: `entered` in the contribution, and `planned` in the plan's lines. */
interface Entry {
  code: string;
  year: number;
  planned: bigint;
  entered: bigint;
  isExplained: boolean;
  /** Index of its first line in the contribution; undefined where there is none. */
  index: number | undefined;
}

export const contributionIsThePlans = statementRule(
  "I27",
  "FATAL",
  {
    title: {
      da: "Budgetbidraget er planens, eller forskellen er forklaret",
      en: "The budget contribution is the plan's, or the difference is explained",
    },
    explanation: {
      da:
        "For hver indsats og hvert år er budgetbidragets linjer tilsammen planens linjer, og alt, hvad planen har for det " +
        "kommende år, er med. Hvor det ikke er så, siger en af linjerne i differsBecause hvorfor, også for en indsats, der er faldet ud " +
        "(en linje på 0) eller kommet til. Linjerne gælder år efter redegørelsens år.",
      en:
        "For each initiative and year the contribution's lines add up to the plan's, and all that the plan has for the coming " +
        "year is there. Where that is not so, one of the lines says why in differsBecause, also for an initiative that has dropped out " +
        "(a line of 0) or come in. The lines are for years after the statement's own.",
    },
    hint: {
      da: "Ret beløbet til planens, eller forklar forskellen i differsBecause.",
      en: "Make the amount the plan's, or explain the difference in differsBecause.",
    },
  },
  (statement, { plan }) => {
    const lines = statement.budgetContribution;
    if (!plan || !lines.every(({ oere }) => isWholeOere(oere))) return pastYears(statement);
    return [...pastYears(statement), ...entriesOf(statement, plan.content).flatMap(unexplained)];
  },
);

export const contributionIsOfPlannedInitiatives = statementRule(
  "R87",
  "ERROR",
  {
    title: { da: "Budgetbidraget gælder planlagte indsatser", en: "The contribution is of planned initiatives" },
    explanation: {
      da:
        "En linje i budgetbidraget gælder en indsats i den handleplan, redegørelsen henviser til, eller i en anden, som udvalget har " +
        "offentliggjort: en, der er kommet til, eller en, der er faldet ud.",
      en:
        "A line of the budget contribution is of an initiative of the plan that the statement cites, or of another that the committee has " +
        "published: one that has come in, or one that has dropped out.",
    },
    hint: {
      da: "Ret koden, eller offentliggør først en plan med indsatsen.",
      en: "Correct the code, or publish a plan with the initiative first.",
    },
  },
  ({ budgetContribution }, { plan, isPlanned }) => {
    const cited = new Set(plan?.content.initiatives.map(({ code }) => code));
    return budgetContribution.flatMap(({ initiativeCode: code }, index) => {
      if (!plan || cited.has(code) || !isPlanned || isPlanned(code)) return [];
      const message = {
        da: `Ingen af udvalgets planer har en indsats med koden ${quoted(code)}.`,
        en: `None of the committee's plans has an initiative with the code ${quoted(code)}.`,
      };
      return [{ path: pointer("budgetContribution", index, "initiativeCode"), message }];
    });
  },
);

function pastYears({ year, budgetContribution }: IntegrationStatementContent): Violation[] {
  return budgetContribution.flatMap((line, index) =>
    line.year > year
      ? []
      : [
          {
            path: pointer("budgetContribution", index, "year"),
            message: {
              da: `Linjen gælder ${line.year}, men budgetbidraget gælder ${year + 1} og frem.`,
              en: `The line is for ${line.year}, but the contribution is for ${year + 1} and on.`,
            },
            hint: { da: "Ret årstallet, eller fjern linjen.", en: "Correct the year, or remove the line." },
          },
        ],
  );
}

/** All initiatives and years in the contribution, and the plan's initiatives in the next year. */
function entriesOf({ year, budgetContribution }: IntegrationStatementContent, plan: ActionPlanContent): Entry[] {
  const coming = budgetContribution.filter((line) => line.year > year);
  const named = [
    ...coming.map((line) => ({ code: line.initiativeCode, year: line.year })),
    ...plan.initiatives.map(({ code }) => ({ code, year: year + 1 })),
  ];
  const distinct = new Map(named.map((each) => [keyOf(each), each]));
  const placed = budgetContribution.map((line, index) => ({ line, index }));
  const contribution = groupedBy(placed, ({ line }) => keyOf({ code: line.initiativeCode, year: line.year }));
  const lines = plan.initiatives.flatMap(({ code, budgetLines }) => budgetLines.map((line) => ({ code, line })));
  const planned = groupedBy(lines, ({ code, line }) => keyOf({ code, year: line.year }));
  return [...distinct].map(([key, each]) => {
    const entered = contribution.get(key) ?? [];
    return {
      ...each,
      planned: exactSum((planned.get(key) ?? []).map(({ line }) => line.oere)),
      entered: exactSum(entered.map(({ line }) => line.oere)),
      isExplained: entered.some(({ line }) => line.differsBecause && !isBlank(line.differsBecause.da)),
      index: entered[0]?.index,
    };
  });
}

const keyOf = ({ code, year }: { code: string; year: number }): string => JSON.stringify({ code, year });

function unexplained({ code, year, planned, entered, isExplained, index }: Entry): Violation[] {
  if (planned === entered || isExplained) return [];
  const [plans, ours] = [written(planned), written(entered)];
  const message = {
    da: `Indsatsen ${quoted(code)} står med ${ours.da} for ${year}, men planens linjer er ${plans.da}, og forskellen er ikke forklaret.`,
    en: `The initiative ${quoted(code)} stands with ${ours.en} for ${year}, but the plan's lines are ${plans.en}, and the difference is not explained.`,
  };
  if (index !== undefined) return [{ path: pointer("budgetContribution", index, "oere"), message }];
  const hint = {
    da: "Tilføj en linje for indsatsen: planens beløb, eller et andet (også 0) med differsBecause.",
    en: "Add a line for the initiative: the plan's amount, or another (0 too) with differsBecause.",
  };
  return [{ path: "/budgetContribution", message, hint }];
}
