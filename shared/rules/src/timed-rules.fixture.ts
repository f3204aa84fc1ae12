import { validateIndicator, validateObservations } from "./barometer/barometer.rules.js";
import { anObservation, indicators } from "./barometer/observation.fixture.js";
import { aLetter, january2012 } from "./coordinator/call-letter.fixture.js";
import { letterRules } from "./coordinator/call-letter.rules.js";
import { aVersion, newPolicy } from "./coordinator/policy-version.fixture.js";
import { versionRules } from "./coordinator/policy-version.rules.js";
import { aPlanWith, spring2011 } from "./document/action-plan.fixture.js";
import { aStatement, may2012 } from "./document/integration-statement.fixture.js";
import { spelledDocument, spellingFindings } from "./document/spelling.rules.js";
import { groupFindings } from "./finding-groups.js";
import { asStored } from "./form/document-forms.js";
import { faultFindings } from "./form/input-faults.rules.js";
import { moneyFindings } from "./form/money.rules.js";
import { clericalChangesWordsOnly } from "./history/corrections.rules.js";
import { codesLeftOut } from "./history/left-out.rules.js";
import { aReport, august2012 } from "./report/report.fixture.js";
import { differenceBetween } from "./rule/content/content-difference.js";
import { contentHash } from "./rule/content/content-hash.js";
import type { Rule } from "./rule/rule.js";
import { actionPlanRules, budgetRules, reportRules, statementRules } from "./rule-catalogue.js";

/** What is done with a document that a caller sends; `before` is a document of the same kind, as hostile as the other. */
interface Timed {
  readonly name: string;
  readonly work: (document: never, before: never) => unknown;
}

export interface TimedDocument {
  readonly kind: string;
  readonly document: object;
  readonly timed: readonly Timed[];
}

const timedRules = <Document, Context>(
  rules: readonly Rule<Document, Context>[],
  contextOf: (before: Document) => Context,
): Timed[] =>
  rules.map(({ entry, findings }) => ({
    name: entry.id,
    work: (document: Document, before: Document) => findings(document, contextOf(before)),
  })) as unknown as Timed[];

const timed = <Document>(name: string, work: (document: Document, before: Document) => unknown): Timed =>
  ({ name, work }) as Timed;

/** What committees' documents go through beside their rules. */
const ofCommittees = (kind: "ACTION_PLAN" | "INTEGRATION_STATEMENT"): Timed[] => [
  timed("I33", (document, before) => clericalChangesWordsOnly(kind, before, document)),
  timed("R100", (document: object) => spellingFindings(kind, document)),
  timed("R174", (document: object) => moneyFindings(kind, document)),
  timed("spelled", (document: never) => spelledDocument(document)),
  timed("difference", (document, before) => differenceBetween(before, document)),
  timed("hash", (document) => contentHash(document)),
];

const initiative = {
  description: { da: "Sprog", en: "Language" },
  stateReason: { da: "Fordi" },
  indicators: [{ indicator: "afgangsproeve", contribution: { da: "Meget" } }],
};
const aFullPlan = aPlanWith(initiative);
const aFullStatement = aStatement({
  summary: { da: "I år" },
  finalAccount: [{ initiativeCode: "BUU-01", oere: 100 }],
  spentThrough: "2012-04-30",
});
const aFullVersion = aVersion({
  aliases: [{ da: "Den nye" }],
  vision: { da: "En by" },
  principles: [{ id: "principle-2015-1", title: { da: "Tillid" }, text: { da: "Tillid" } }],
  concepts: [{ id: "concept-2015-1", term: { da: "Tryghed" }, definition: { da: "At være tryg" } }],
} as never);
const observations = [anObservation(), anObservation({ indicator: "participants", category: ["NV", "DK"] })];
const anIndicator = {
  id: "rank",
  title: { da: "Rang" },
  definition: { da: "Hvad det måler" },
  unit: "pct.",
  goals: ["goal-1"],
  dimensions: ["bydel"],
  targets: [{ dueYear: 2014, value: 3, text: { da: "Flere" }, source: observations[0]?.source }],
  source: observations[0]?.source,
  valueKind: "OTHER",
  goodDirection: "INCREASE",
  smallCellThreshold: 5,
  baselinePeriod: "2012",
  synthetic: true,
};
const anAdoption = {
  budgetYear: 2013,
  decisions: [{ committee: "BUU", code: "BUU-02", year: 2013, outcome: "FINANCED", note: { da: "Ja" } }],
  others: null,
};
const faults = [{ path: "/year", fault: "UNKNOWN_FIELD", name: "aar", nearest: ["year"] }];

/** Every document that callers send, and all that judges it. */
export const timedDocuments: readonly TimedDocument[] = [
  {
    kind: "ACTION_PLAN",
    document: aFullPlan,
    timed: [
      ...timedRules(actionPlanRules, (before) => ({ ...spring2011, before, spentOn: () => 1n })),
      ...ofCommittees("ACTION_PLAN"),
      timed("stored", (document: object) => asStored("ACTION_PLAN", document)),
      timed("left out", (document: never, before: never) => codesLeftOut(document, before)),
    ],
  },
  {
    kind: "INTEGRATION_STATEMENT",
    document: aFullStatement,
    timed: [
      ...timedRules(statementRules, (before) => ({
        ...may2012,
        before,
        lastYear: { content: before, questions: may2012.letter?.questions ?? [] },
      })),
      ...ofCommittees("INTEGRATION_STATEMENT"),
    ],
  },
  { kind: "CALL_LETTER", document: aLetter(), timed: timedRules(letterRules, () => january2012) },
  { kind: "POLICY_VERSION", document: aFullVersion, timed: timedRules(versionRules, () => newPolicy) },
  {
    kind: "BAROMETER_RELEASE",
    document: { observations },
    timed: [
      timed("observations", (release: { observations: typeof observations }) =>
        validateObservations(release.observations, { indicators, today: "2013-06-01", isSandbox: true }),
      ),
    ],
  },
  {
    kind: "indicator",
    document: anIndicator,
    timed: [
      timed("indicator", (indicator: never, before: object) =>
        validateIndicator(indicator, {
          goals: ["goal-1"],
          today: "2013-06-01",
          baseline: { period: "2012", value: 3 },
          before: { ...before, isMeasured: true } as never,
          reason: { da: "Fordi" },
          isSandbox: true,
        }),
      ),
    ],
  },
  { kind: "STATUS_REPORT", document: aReport(), timed: timedRules(reportRules, () => august2012) },
  {
    kind: "BUDGET_ADOPTION",
    document: anAdoption,
    timed: timedRules(budgetRules, (before) => ({ talks: before.decisions.map((each) => ({ ...each, oere: 1 })) })),
  },
  {
    kind: "faults",
    document: { faults },
    timed: [timed("R170", (sent: { faults: never[] }) => groupFindings(faultFindings("ACTION_PLAN", sent.faults)))],
  },
];
