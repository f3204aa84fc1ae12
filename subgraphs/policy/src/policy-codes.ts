import { type YearlyContext, yearlyCodes } from "@hub/cycle";
import { rowsOf, statement } from "@hub/database";
import type { ArgumentFacts, AsOfRange, CodeSet, CodeSets } from "@hub/subgraph-kit";
import { allCodeLists } from "./code-list/index.js";
import { type PolicyContext, SOURCE } from "./record/index.js";

/** The coordinator's context calls the yearly acts its record. */
const yearlyContext = ({ frame, record }: PolicyContext): YearlyContext => ({ frame, cycle: record });

const asked = ({ known: _known, ...set }: CodeSet<YearlyContext>): CodeSet<PolicyContext> => ({
  ...set,
  all: (context, beside) => set.all(yearlyContext(context), beside),
});

const codes: CodeSets = {
  ...Object.fromEntries(Object.entries(yearlyCodes).map(([name, set]) => [name, asked(set)])),
  GOAL: {
    ...yearlyCodes.GOAL,
    // An indicator may measure a goal of a version that is not adopted yet.
    all: ({ frame }: PolicyContext) => new Set([...frame.goals().map(({ code }) => code), ...frame.namedGoals]),
  },
  CODE_LIST: {
    noun: "list of codes",
    listedBy: "Query.codeLists",
    all: async (context: PolicyContext) => (await allCodeLists(context)).map(({ id }) => id),
  },
};

const FIRST_RECORD = statement<{ at: Date }>(`SELECT recorded_at AS at FROM ${SOURCE}.outbox WHERE position = 1`);

const asOf = {
  now: ({ clock }) => clock.now(),
  firstRecordAt: async ({ dataSource }) => (await rowsOf(dataSource, FIRST_RECORD, []))[0]?.at,
} satisfies AsOfRange<PolicyContext>;

/** What the arguments of the coordinator's questions are checked by. */
export const policyArguments: ArgumentFacts = { codes, asOf };
