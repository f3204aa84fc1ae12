import type { PolicyVersionContent, PolicyVersionContext } from "./policy-version.document.js";

export const aGoal = (n: number, area = "area-2015-1") => ({
  id: `goal-2015-${n}`,
  area,
  title: { da: `Mål ${n}` },
  direction: "INCREASE" as const,
});

export const aVersion = (over: Partial<PolicyVersionContent> = {}): PolicyVersionContent => ({
  policy: "policy-2015-2018",
  title: { da: "Politik" },
  aliases: [],
  from: "2015-01-01",
  to: "2019-01-01",
  vision: null,
  principles: [],
  concepts: [],
  synthetic: true,
  areas: [{ id: "area-2015-1", title: { da: "Børn" }, themes: [{ id: "theme-2015-1", text: { da: "Sprog" } }] }],
  goals: [aGoal(1), aGoal(2)],
  ...over,
});

/** No id is given elsewhere, no version is closed, and both goals are measured. */
export const newPolicy: PolicyVersionContext = {
  given: new Map(),
  closedAs: null,
  measured: new Set(["goal-2015-1", "goal-2015-2"]),
};
