import { committeeOfSlug } from "@hub/registry";
import {
  clericalChangesWordsOnly,
  type IntegrationStatementContent,
  type QuestionFacts,
  startOfDay,
  validateIntegrationStatement,
} from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { planContent, slugs } from "./demo.fixture.js";
import { readDemo } from "./demo-data.store.js";
import { letterTo } from "./letter-steps.js";
import { springRevision } from "./plan-steps.js";
import { demoStatement, statementYears } from "./statement-steps.js";

interface Of {
  readonly slug: string;
  readonly year: number;
}

const all: readonly Of[] = slugs.flatMap((slug) => statementYears(slug).map((year) => ({ slug, year })));
const corrected = [
  { slug: "children", year: 2012 },
  { slug: "employment", year: 2013 },
];

/** What the story's statements are warned of: an answer that is last year's, or nearly. */
const intendedWarnings: Readonly<Record<string, readonly string[]>> = {
  // Plans that were put off still bid for a year before they begin: money that has lapsed.
  "children 2012": ["WARNING R71 /budgetContribution/9"],
  "employment 2012": ["WARNING R71 /budgetContribution/7", "WARNING R71 /budgetContribution/10"],
  "social-services 2012": ["WARNING R71 /budgetContribution/8"],
  "culture 2012": ["WARNING R71 /budgetContribution/7"],
  "culture 2013": ["WARNING R71 /budgetContribution/6"],
  "social-services 2014": ["WARNING I22 /questionAnswers/0/text/da", "WARNING R120 /initiativeStatuses/6/state"],
  "culture 2014": ["WARNING R13 /goalAnswers/3/narrative/da"],
};

/** The letter's questions as the hub would know them. */
function questionsOf({ slug, year }: Of): QuestionFacts[] {
  const questions = letterTo(committeeOfSlug(slug).code, year)?.questions ?? [];
  return questions.map(({ text: [da], goal, required }, index) => {
    return { id: `question-${year}-${index}`, text: { da }, goal, required };
  });
}

function contentOf({ slug, year }: Of, edition = 1): IntegrationStatementContent {
  const letter = { id: `letter-${year}`, questions: questionsOf({ slug, year }) };
  const grounds = { plan: `plan-${year}`, letter, evidence: (goal: string) => [`${goal}-in-${year}`] };
  const { basedOn, ...content } = demoStatement(slug, { year, edition }, grounds);
  expect(basedOn).toBe(edition - 1);
  return content;
}

function findingsOn({ slug, year }: Of, content: IntegrationStatementContent) {
  const before = { slug, year: year - 1 };
  const wrote = statementYears(slug).includes(year - 1);
  return validateIntegrationStatement(content, {
    now: startOfDay(`${year}-05-31`),
    plan: {
      content: planContent(slug, springRevision(slug, year)),
      isWithdrawn: false,
      isInForce: true,
      isEnded: false,
    },
    letter: { id: `letter-${year}`, questions: questionsOf({ slug, year }) },
    lastYear: wrote ? { content: contentOf(before), questions: questionsOf(before) } : undefined,
    window: { opensAt: startOfDay(`${year}-05-01`), locksAt: startOfDay(`${year}-07-01`), extendedDueAt: null },
    releaseYearOf: (id) => Number(id.slice(-4)),
  }).findings;
}

test("every committee writes a statement each year, except for one in the first year", () => {
  const years = Object.fromEntries(slugs.map((slug) => [slug, statementYears(slug)]));
  const each = [2011, 2012, 2013, 2014];
  expect(years).toEqual({ children: each, employment: each, "social-services": each, culture: each.slice(1) });
});

describe.each(all)("$slug's statement of $year", (of) => {
  const content = contentOf(of);

  test("a statement breaks no rule, but for the warnings that the story means", () => {
    const findings = findingsOn(of, content).map(({ rule, severity, path }) => `${severity} ${rule} ${path}`);
    expect(findings).toEqual(intendedWarnings[`${of.slug} ${of.year}`] ?? []);
  });

  test("a statement is marked as synthetic, and every text is in Danish and in English", () => {
    expect(content.synthetic).toBe(true);
    expect([content.summary?.da, content.summary?.en]).toEqual([
      expect.stringMatching(/^SYNTETISK: /),
      expect.stringMatching(/^SYNTHETIC: /),
    ]);
    const texts = [
      ...content.goalAnswers.map(({ narrative }) => narrative),
      ...content.questionAnswers.map(({ text }) => text),
    ];
    for (const { da, en } of texts)
      expect([da.length > 40, (en ?? "").length > 40, da === en]).toEqual([true, true, false]);
  });

  test("a statement reports spending on every running initiative and none on one that is proposed or cancelled", () => {
    for (const { initiativeCode, state, spentOere } of content.initiativeStatuses) {
      if (state === "RUNNING") expect([initiativeCode, (spentOere ?? 0) > 0]).toEqual([initiativeCode, true]);
      if (state === "PROPOSED" || state === "CANCELLED") expect(spentOere).toBe(0);
    }
  });
});

test("the story's statements show overspending with its reason, a pause, and a state that contradicts the plan", () => {
  const statusIn = (slug: string, year: number, code: string) => {
    const status = contentOf({ slug, year }).initiativeStatuses.find(({ initiativeCode }) => initiativeCode === code);
    const planned = planContent(slug, springRevision(slug, year)).initiatives.find((each) => each.code === code);
    const lines = (planned?.budgetLines ?? []).filter((line) => line.year === year);
    const budget = lines.reduce((sum, { oere }) => sum + oere, 0);
    return {
      planned: planned?.state,
      said: status?.state,
      overspent: (status?.spentOere ?? 0) > budget,
      why: status?.narrative,
    };
  };
  const why = expect.objectContaining({ da: expect.any(String) });
  expect(statusIn("children", 2013, "BUU-05")).toEqual({ planned: "RUNNING", said: "RUNNING", overspent: true, why });
  expect(statusIn("social-services", 2013, "SOU-04")).toEqual({
    planned: "PAUSED",
    said: "PAUSED",
    overspent: false,
    why,
  });
  expect(statusIn("social-services", 2014, "SOU-07")).toEqual({
    planned: "RUNNING",
    said: "PAUSED",
    overspent: false,
    why,
  });
});

test.each(corrected)("$slug's corrected statement of $year is good too, and differs", (of) => {
  const [before, after] = [contentOf(of, 1), contentOf(of, 2)];
  const intended = intendedWarnings[`${of.slug} ${of.year}`] ?? [];
  expect(findingsOn(of, after).map(({ rule, severity, path }) => `${severity} ${rule} ${path}`)).toEqual(intended);
  expect(after).not.toEqual(before);
});

test.each(corrected)(
  "the reason why $slug corrects its statement of $year is marked as synthetic",
  ({ slug, year }) => {
    const { statements } = readDemo<{ statements: { year: number; corrected?: Record<string, string> }[] }>(
      "statements",
      `${slug}.json`,
    );
    const { reason, withdrawal = reason } = statements.find((each) => each.year === year)?.corrected ?? {};
    expect([reason, withdrawal]).toEqual([
      expect.stringContaining("(SYNTETISK)"),
      expect.stringContaining("(SYNTETISK)"),
    ]);
  },
);

test("the clerical correction changes texts alone, the substantive one changes figures too", () => {
  const changes = corrected.map((of) =>
    clericalChangesWordsOnly("INTEGRATION_STATEMENT", contentOf(of, 1), contentOf(of, 2)),
  );
  expect(changes.map((found) => found.length > 0)).toEqual([true, false]);
});
