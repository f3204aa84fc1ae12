import type { DocumentKind } from "../rule/vocabulary.js";
import {
  barometerExamples,
  budgetExamples,
  letterExamples,
  reportExamples,
  versionExamples,
} from "./coordinator-examples.js";
import { planExamples } from "./plan-examples.js";
import type { ExamplesByKind, RuleExamples } from "./rule-example.js";
import { statementExamples } from "./statement-examples.js";

const examples: ExamplesByKind = {
  ACTION_PLAN: planExamples,
  INTEGRATION_STATEMENT: statementExamples,
  CALL_LETTER: letterExamples,
  BAROMETER_RELEASE: barometerExamples,
  STATUS_REPORT: reportExamples,
  BUDGET_ADOPTION: budgetExamples,
  POLICY_VERSION: versionExamples,
};

/** What a rule on a kind of document accepts and what it finds. A test demands both of every rule of the catalogue. */
export const examplesOf = (kind: DocumentKind, rule: string): RuleExamples | undefined => examples[kind][rule];

/** The ids of the rules that have examples, by the kind of document. */
export const exemplified = (kind: DocumentKind): string[] => Object.keys(examples[kind]);
