import { describe, expect, test } from "@jest/globals";
import { validateObservations } from "../barometer/barometer.rules.js";
import { anObservation, indicators } from "../barometer/observation.fixture.js";
import { againstTheBaseline } from "../barometer/target.rules.js";
import { aLetter, january2012 } from "../coordinator/call-letter.fixture.js";
import { judgeCallLetter } from "../coordinator/call-letter.rules.js";
import { aVersion, newPolicy } from "../coordinator/policy-version.fixture.js";
import { judgePolicyVersion } from "../coordinator/policy-version.rules.js";
import { aPlan, spring2011 } from "../document/action-plan.fixture.js";
import { aStatement, may2012, thePlan } from "../document/integration-statement.fixture.js";
import { ownerWrites, publisherIsNotPreparer } from "../document/ownership.rules.js";
import { spelledDocument, spellingFindings } from "../document/spelling.rules.js";
import {
  judgeBudgetAdoption,
  judgeReport,
  validateActionPlan,
  validateIntegrationStatement,
} from "../document-validation.js";
import { moneyFindings } from "../form/money.rules.js";
import { clericalChangesWordsOnly } from "../history/corrections.rules.js";
import { themesWithoutInitiative } from "../plan/theme-coverage.rules.js";
import { aReport, august2012 } from "../report/report.fixture.js";
import { followsNewest, isValidatedBy } from "../revision-order.rules.js";
import type { Finding } from "../rule/rule.js";
import type { DocumentKind } from "../rule/vocabulary.js";
import { DOCUMENT_KINDS } from "../rule/vocabulary.js";
import { ruleCatalogue } from "../rule-catalogue.js";
import { examplesOf, exemplified } from "./example-catalogue.js";
import type { RuleExamples } from "./rule-example.js";

/** The document with another value at a path. */
function withValue<Document>(document: Document, path: string, value: unknown): Document {
  if (path === "") return value as Document;
  const changed = structuredClone(document);
  const names = path.slice(1).split("/");
  const last = names.pop() ?? "";
  const holder = names.reduce((within, name) => (within as Record<string, unknown>)[name], changed as unknown);
  (holder as Record<string, unknown>)[last] = value;
  return changed;
}

type Judging = (example: RuleExamples, value: unknown) => readonly Finding[];
// biome-ignore lint/suspicious/noExplicitAny: examples are JSON of many shapes
type Facts = any;

/** Judges a document that is in order but for the example's value. */
const judged: Readonly<Record<DocumentKind, Judging>> = {
  ACTION_PLAN: ({ path, given = {} }, value) => {
    const decisions = (given.decisions ?? []) as { code: string; year: number; outcome: "FINANCED" | "NOT_FINANCED" }[];
    const decisionOn = (code: string, year: number) =>
      decisions.find((each) => each.code === code && each.year === year)?.outcome;
    const before = "published" in given ? withValue(aPlan(), path, given.published) : undefined;
    const measured = (given.indicators ?? []) as { id: string; goals: string[] }[];
    const context = { ...spring2011, decisionOn, before, ...(measured.length > 0 && { indicators: measured }) };
    return validateActionPlan(withValue(aPlan(), path, value), context).findings;
  },
  INTEGRATION_STATEMENT: ({ path, given = {} }, value) => {
    const before = "published" in given ? withValue(aStatement(), path, given.published) : undefined;
    const policy = spring2011.policies[0];
    return validateIntegrationStatement(withValue(aStatement(), path, value), {
      ...may2012,
      policy,
      before,
      lastYear: "spentLastYear" in given ? { content: aStatement({ year: 2011 }), questions: [] } : undefined,
      isPlanned: (code) => code === "BUU-01" || code === "BUU-02",
    }).findings;
  },
  CALL_LETTER: ({ path }, value) => judgeCallLetter(withValue(aLetter(), path, value), january2012),
  POLICY_VERSION: ({ path }, value) => judgePolicyVersion(withValue(aVersion(), path, value), newPolicy),
  BAROMETER_RELEASE: ({ path }, value) =>
    validateObservations(withValue([anObservation()], path, value), {
      indicators,
      isSandbox: false,
      today: "2013-06-01",
    }),
  STATUS_REPORT: ({ path }, value) => judgeReport(withValue(aReport(), path, value), august2012),
  BUDGET_ADOPTION: ({ path, given = {} }, value) => {
    const decisions = [{ committee: "BUU", code: "BUU-02", year: 2013, outcome: "FINANCED" as const, note: null }];
    const adoption = { budgetYear: 2013, decisions, others: "FINANCED" as const };
    return judgeBudgetAdoption(withValue(adoption, path, value), given as never);
  },
};

/** What a rule finds in facts around a document; of a rule that no finding is made of here, whether they break it. */
const broken: Readonly<Record<string, (facts: Facts) => boolean | readonly Finding[]>> = {
  I5: ({ owner, writtenBy }) => !ownerWrites(writtenBy, owner),
  I6: ({ preparedBy: preparer, publishedBy: publisher }) =>
    publisherIsNotPreparer({ preparedBy: preparer, publishedBy: publisher }),
  I16: ({ policyThemes, themesOfAllPlans }) =>
    themesWithoutInitiative(
      policyThemes.map((id: string) => ({ id, text: { da: id, en: id } })),
      new Set(themesOfAllPlans),
    ).length > 0,
  I17: ({ release }) => judgeCallLetter(aLetter(), { ...january2012, release }),
  I18: ({ liveLetter }) => judgeCallLetter(aLetter(), { ...january2012, liveLetter }),
  I29: ({ now, opensOn, locksOn }) =>
    validateIntegrationStatement(aStatement(), {
      ...may2012,
      now: new Date(now),
      window: { opensAt: new Date(opensOn), locksAt: new Date(locksOn), extendedDueAt: null },
    }).findings,
  I33: ({ before, after }) => {
    const [was, is] = [before, after].map((value) => (typeof value === "string" ? { title: { da: value } } : value));
    return clericalChangesWordsOnly("ACTION_PLAN", was, is);
  },
  R91: ({ goodDirection, baseline, target }) =>
    againstTheBaseline({ goodDirection, targets: [{ text: null, source: null, ...target }] }, baseline).length > 0,
  R160: ({ citedRevision, newestRevision }) =>
    validateIntegrationStatement(aStatement(), {
      ...may2012,
      plan: { content: thePlan, isWithdrawn: false, isEnded: false, isInForce: citedRevision === newestRevision },
    }).findings,
  R174: ({ amount }) => moneyFindings("ACTION_PLAN", { totals: [{ year: 2012, amount }] }).length > 0,
  R165: ({ basedOn, newestRevision: newest }) => followsNewest("ACTION_PLAN", { basedOn, newest }),
  R166: ({ draftValidatedBy: validated, ruleSet: current }) => isValidatedBy("ACTION_PLAN", { validated, current }),
  R167: ({ inForce, published }) => {
    const titled = (da: string) => aPlan({ title: { da } });
    return validateActionPlan(titled(published), { ...spring2011, before: titled(inForce) }).findings;
  },
  R100: ({ sent, stored }) => {
    expect(spelledDocument({ code: sent } as never)).toEqual({ code: stored });
    return spellingFindings("ACTION_PLAN", { code: sent });
  },
};

/** Rules on what happens to documents, which no function on one document decides: tests of those acts hold them. */
const OF_ACTS = [
  "I2",
  "I7",
  "I28",
  "I30",
  "I34",
  "I35",
  "I40",
  "I41",
  "B9",
  "R89",
  "R92",
  "R170",
  "R171",
  "R172",
  "R173",
];

const entries = DOCUMENT_KINDS.flatMap((kind) => ruleCatalogue(kind).map(({ id }) => [kind, id] as const));

test("every rule of the catalogue has a good and a bad example, and no example is of a rule that is gone", () => {
  const missing = entries.filter(([kind, id]) => examplesOf(kind, id) === undefined).map((entry) => entry.join(" "));
  expect(missing).toEqual([]);
  const known = new Set(entries.map((entry) => entry.join(" ")));
  const gone = DOCUMENT_KINDS.flatMap((kind) => exemplified(kind).map((id) => `${kind} ${id}`));
  expect(gone.filter((each) => !known.has(each))).toEqual([]);
});

const catalogued = new Map(ruleCatalogue().map(({ appliesTo, id, severity }) => [`${appliesTo} ${id}`, severity]));

/** How much the findings of a rule weigh. */
const severitiesOf = (findings: readonly Finding[], id: string): string[] => [
  ...new Set(findings.filter(({ rule }) => rule === id).map(({ severity }) => severity)),
];

describe("the examples of a rule", () => {
  test.each(entries)(
    "of the kind %s, %s, are told apart by the rule itself, with the severity of the catalogue",
    (kind, id) => {
      const example = examplesOf(kind, id);
      if (!example) throw new Error(`${kind} ${id} has no examples.`);
      if (example.isOfFacts) {
        const find = broken[id];
        if (!find) return expect(OF_ACTS).toContain(id);
        const [good, bad] = [find(example.good), find(example.bad)];
        if (typeof bad === "boolean") return expect([good, bad]).toEqual([false, true]);
        const found = [good, bad].map((findings) => severitiesOf(findings as readonly Finding[], id));
        return expect(found).toEqual([[], [catalogued.get(`${kind} ${id}`)]]);
      }
      const severities = (value: unknown) => severitiesOf(judged[kind](example, value), id);
      return expect([severities(example.good), severities(example.bad)]).toEqual([
        [],
        [catalogued.get(`${kind} ${id}`)],
      ]);
    },
  );
});
