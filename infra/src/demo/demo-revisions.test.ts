import { committeeOfSlug } from "@hub/registry";
import { type FinancingState, validateActionPlan } from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { coordinatorsYear, decisionsOf } from "./coordinator-steps.js";
import { frame, planContent, policyFacts, slugs } from "./demo.fixture.js";
import { demoPlan, springRevision } from "./plan-steps.js";

const springs = [2012, 2013, 2014];
const revisions = slugs.flatMap((slug) => springs.map((year) => ({ slug, year, number: springRevision(slug, year) })));

/** The steps that the pipeline has between two revisions; what the council alone decides among them. */
const steps: Readonly<Record<FinancingState, readonly FinancingState[]>> = {
  UNFINANCED: ["IN_INTERNAL_PRIORITISATION", "IN_BUDGET_NEGOTIATION"],
  IN_INTERNAL_PRIORITISATION: ["FINANCED_IN_FRAME", "IN_BUDGET_NEGOTIATION"],
  IN_BUDGET_NEGOTIATION: ["FINANCED_BY_BUDGET", "NOT_FINANCED"],
  // By way of UNFINANCED, which it becomes as the next cycle opens.
  NOT_FINANCED: ["IN_BUDGET_NEGOTIATION", "IN_INTERNAL_PRIORITISATION", "UNFINANCED"],
  FINANCED_BY_BUDGET: [],
  FINANCED_IN_FRAME: [],
  EXTERNALLY_FINANCED: [],
};

test.each(revisions)("$slug's plan of $year is the next revision, and breaks no rule that stops it", (revision) => {
  const { slug, year, number } = revision;
  const content = planContent(slug, number);
  expect(number).toBe(year - 2009);
  expect(demoPlan(slug, number).basedOn).toBe(number - 1);
  expect([content.synthetic, content.title.da, content.title.en]).toEqual([
    true,
    expect.stringContaining("(SYNTETISK)"),
    expect.stringContaining("(SYNTHETIC)"),
  ]);
  const { findings } = validateActionPlan(content, {
    owner: committeeOfSlug(slug).code,
    today: `${year}-04-30`,
    policies: [policyFacts],
    committees: frame.committees.map(({ code }) => code),
  });
  expect(findings.filter(({ severity }) => severity !== "WARNING")).toEqual([]);
});

test.each(revisions)("$slug's initiatives of $year are in states that fit their periods", ({ slug, year, number }) => {
  const today = `${year}-04-30`;
  for (const { code, state, from, to } of planContent(slug, number).initiatives) {
    const isWithin = `${from}` <= today && today < `${to}`;
    const isOver = `${to}` <= today;
    const fits = { RUNNING: isWithin, COMPLETED: isOver, PLANNED: !isOver }[state as string] ?? true;
    expect([code, state, fits]).toEqual([code, state, true]);
  }
});

test("over the years the demo's initiatives are added, begin, end and are cancelled", () => {
  for (const slug of slugs) {
    const [first, last] = [planContent(slug, 2), planContent(slug, 5)];
    const before = new Map(first.initiatives.map(({ code, state }) => [code, state]));
    const moves = last.initiatives.map(({ code, state }) => `${before.get(code) ?? "none"} ${state}`);
    expect(moves.some((move) => /^(PLANNED|PROPOSED|none) (RUNNING|PLANNED)$/.test(move))).toBe(true);
    expect(moves).toContain("RUNNING COMPLETED");
    expect(last.initiatives.length).toBeGreaterThan(first.initiatives.length);
  }
});

test.each(revisions)("money of $slug's plan of $year has moved by steps that the pipeline has", ({ slug, number }) => {
  const keyOf = (code: string, line: { year: number; payer: string; account?: string | null }) =>
    [code, line.year, line.payer, line.account].join(" ");
  const before = new Map(
    planContent(slug, number - 1).initiatives.flatMap(({ code, budgetLines }) =>
      budgetLines.map((line) => [keyOf(code, line), line.financing] as const),
    ),
  );
  for (const { code, budgetLines } of planContent(slug, number).initiatives) {
    for (const line of budgetLines) {
      const was = before.get(keyOf(code, line));
      if (was === undefined || was === line.financing) continue;
      const direct = steps[was];
      const reachable = [...direct, ...direct.flatMap((next) => steps[next])];
      expect([keyOf(code, line), was, reachable]).toEqual([
        keyOf(code, line),
        was,
        expect.arrayContaining([line.financing]),
      ]);
    }
  }
});

describe.each([2011, 2012, 2013, 2014])("the budget that is adopted in October %d", (year) => {
  const council = coordinatorsYear(year);
  const talks = slugs.flatMap((slug) =>
    planContent(slug, springRevision(slug, year)).initiatives.flatMap(({ code, budgetLines }) =>
      budgetLines
        .filter((line) => line.financing === "IN_BUDGET_NEGOTIATION" && line.year > year)
        .map((line) => ({ slug, code, year: line.year })),
    ),
  );
  const keyOf = (each: { code: string; year: number }) => `${each.code} ${each.year}`;

  test("every committee has lines in budget negotiation for the next year", () => {
    const slugsInTalks = new Set(talks.filter((line) => line.year === year + 1).map(({ slug }) => slug));
    expect([...slugsInTalks].sort()).toEqual([...slugs].sort());
  });

  test("the council decides on every line in budget negotiation and on no other", () => {
    const inTalks = new Set(talks.map(keyOf));
    const named = decisionsOf(council).map(keyOf);
    expect(named.filter((each) => !inTalks.has(each))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    if (council.budget.others === undefined) expect([...inTalks].filter((each) => !named.includes(each))).toEqual([]);
  });

  test("the council finances some lines in budget negotiation and not others", () => {
    const outcomes = new Map(decisionsOf(council).map((decision) => [keyOf(decision), decision.outcome]));
    const all = new Set(talks.map((line) => outcomes.get(keyOf(line)) ?? council.budget.others));
    expect([...all].sort()).toEqual(["FINANCED", "NOT_FINANCED"]);
  });
});

test("the next spring's plan has what the council financed as financed by the budget", () => {
  const financingOf = (revision: number, code: string, year: number) =>
    planContent("children", revision)
      .initiatives.find((each) => each.code === code)
      ?.budgetLines.filter((line) => line.year === year && line.payer === "BUU")
      .map(({ financing, estimate }) => [financing, estimate]);
  expect(financingOf(2, "BUU-05", 2012)).toEqual([["IN_BUDGET_NEGOTIATION", true]]);
  expect(financingOf(3, "BUU-05", 2012)).toEqual([["FINANCED_BY_BUDGET", false]]);
  expect(financingOf(3, "BUU-07", 2012)).toEqual([["NOT_FINANCED", true]]);
  // Requested again, and financed a year later.
  expect(financingOf(3, "BUU-07", 2013)).toEqual([["IN_BUDGET_NEGOTIATION", true]]);
  expect(financingOf(4, "BUU-07", 2013)).toEqual([["FINANCED_BY_BUDGET", false]]);
});
