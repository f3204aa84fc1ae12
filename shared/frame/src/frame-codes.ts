import { yearsOfPeriod } from "@hub/rules";
import type { CodeSet } from "@hub/subgraph-kit";
import type { PolicyFrame } from "./policy-frame.js";

/** The part of a request's context that the frame's codes are read from. */
export interface FrameContext {
  readonly frame: PolicyFrame;
}

const setOf = (noun: string, listedBy: string, all: (frame: PolicyFrame) => string[]): CodeSet<FrameContext> => ({
  noun,
  listedBy,
  all: ({ frame }) => all(frame),
});

/** The frame's codes, which arguments of every subgraph take. */
export const frameCodes = {
  COMMITTEE: setOf("body of the city", "Query.committees", ({ committees }) => committees.map(({ code }) => code)),
  POLICY: setOf("policy", "Query.policies", ({ policies }) => policies.map(({ code }) => code)),
  AREA: setOf("priority area", "Query.goals { area }", ({ areas }) => areas.map(({ code }) => code)),
  GOAL: setOf("goal", "Query.goals", (frame) => frame.goals().map(({ code }) => code)),
  THEME: setOf("effort theme", "Query.goals { area { themes } }", ({ themes }) => themes.map(({ code }) => code)),
} satisfies Record<string, CodeSet<FrameContext>>;

/** The calendar years of all policies' periods, in order. */
export function policyYears({ policies }: PolicyFrame): number[] {
  const years = policies.flatMap(({ startsOn, endsOn }) =>
    startsOn && endsOn ? yearsOfPeriod({ from: startsOn, to: endsOn }) : [],
  );
  return [...new Set(years)].sort((one, other) => one - other);
}
