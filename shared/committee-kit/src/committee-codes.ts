import { yearlyCodes } from "@hub/cycle";
import { rowsOf, statement } from "@hub/database";
import type { ArgumentFacts, CodeSet } from "@hub/subgraph-kit";
import type { CommitteeContext } from "./context/committee.context.js";
import { planSeries } from "./plan/plan-content.js";
import { statementSeries } from "./statement/statement-content.js";

const ALL_CODES = statement<{ code: string }>("SELECT DISTINCT code FROM hub.initiative ORDER BY code");
const NUMBERS = statement<{ number: number }>("SELECT number FROM hub.revision WHERE series = $1 ORDER BY number");

async function numbersOf({ dataSource }: CommitteeContext, series: string): Promise<number[]> {
  return (await rowsOf(dataSource, NUMBERS, [series])).map(({ number }) => number);
}

/** The codes of what the committee itself has published. */
const publishedCodes = {
  INITIATIVE_CODE: {
    noun: "initiative that the committee has published",
    listedBy: "the field 'actionPlanRevisions { nodes { initiatives { code } } }'",
    all: async ({ dataSource }) => (await rowsOf(dataSource, ALL_CODES, [])).map(({ code }) => code),
  },
  PLAN_REVISION: {
    noun: "revision of the plan",
    isDependent: true,
    listedBy: "the field 'actionPlanRevisions'",
    all: (context, { policy }) => {
      const code = (policy as string | null | undefined) ?? context.frame.policyOn(context.clock.now())?.code;
      return numbersOf(context, planSeries(code ?? ""));
    },
  },
  STATEMENT_REVISION: {
    noun: "revision of the year's statement",
    isDependent: true,
    listedBy: "the field 'integrationStatementRevisions'",
    all: (context, { year }) => numbersOf(context, statementSeries(year as number)),
  },
} satisfies Record<string, CodeSet<CommitteeContext>>;

/** What the arguments of a committee's questions are checked by. */
export const committeeArguments: ArgumentFacts = { codes: { ...yearlyCodes, ...publishedCodes } };
