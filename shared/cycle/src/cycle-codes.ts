import { frameCodes, type PolicyFrame, policyYears } from "@hub/frame";
import type { CodeSet } from "@hub/subgraph-kit";
import type { CycleRecord } from "./cycle-record.js";

/** The part of a request's context that the codes of the frame and the year wheel are read from. */
export interface YearlyContext {
  readonly frame: PolicyFrame;
  readonly cycle: CycleRecord;
}

const inOrder = (years: readonly number[]): number[] => [...new Set(years)].sort((one, other) => one - other);

/** The years of all policies' periods and of all cycles. */
export const knownYears = ({ frame, cycle }: YearlyContext): number[] =>
  inOrder([...policyYears(frame), ...cycle.years]);

/** A budget is of the year after the cycle that it is decided in. */
export const knownBudgetYears = (context: YearlyContext): number[] =>
  inOrder(knownYears(context).flatMap((year) => [year, year + 1]));

/** Also the years that an indicator was measured in, is to come to its target in, and that policies set out from. */
function measuredYears(context: YearlyContext): number[] {
  const { cycle } = context;
  const observed = cycle.indicators().flatMap(({ id }) => cycle.observationsOf(id));
  const targets = cycle.indicators().flatMap((indicator) => indicator.targets.map(({ dueYear }) => dueYear));
  const before = knownYears(context).map((year) => year - 1);
  return inOrder([...before, ...knownYears(context), ...targets, ...observed.map(({ period }) => firstYear(period))]);
}

const firstYear = (period: string): number => Number(period.slice(0, 4));

const noPolicy = (year: string | number): string => `No policy on record covers ${year}.`;

const YEARS_LISTED_BY = "Query.cycles { year } and Query.policies { startsOn endsOn }";

/** The codes of the frame and of the year wheel, which arguments of every subgraph take. */
export const yearlyCodes = {
  ...frameCodes,
  INDICATOR: {
    noun: "indicator",
    listedBy: "Query.indicators",
    all: ({ cycle }: YearlyContext) => cycle.indicators().map(({ id }) => id),
  },
  YEAR: { noun: "year of a policy on record", listedBy: YEARS_LISTED_BY, saying: noPolicy, all: knownYears },
  BUDGET_YEAR: {
    noun: "year that anything has money in",
    listedBy: YEARS_LISTED_BY,
    saying: noPolicy,
    all: knownBudgetYears,
  },
  MEASURED_YEAR: { noun: "year of a policy or of an observation", listedBy: YEARS_LISTED_BY, all: measuredYears },
} satisfies Record<string, CodeSet<YearlyContext>>;
