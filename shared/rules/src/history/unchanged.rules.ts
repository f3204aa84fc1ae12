import { planRule } from "../document/action-plan.document.js";
import { statementRule } from "../document/integration-statement.document.js";
import { isSameJson } from "../rule/content/same-json.js";
import type { Finding, RuleDescription, Violation } from "../rule/rule.js";

const SAYS_SOMETHING_NEW: RuleDescription = {
  title: { da: "En ny revision siger noget nyt", en: "A new revision says something new" },
  explanation: {
    da: "En revision med nøjagtig samme indhold som den gældende ændrer intet, men afløser den. Efter en tilbagetrækning er ingen gældende, så det samme kan offentliggøres igen.",
    en: "A revision with exactly the content of the one in force changes nothing, but takes its place. After a withdrawal none is in force, so that the same can be published again.",
  },
  hint: {
    da: "Ret det, der skal være anderledes, eller lad den gældende revision stå.",
    en: "Change what is to be different, or leave the revision in force as it is.",
  },
};

const UNCHANGED: Violation = {
  path: "",
  message: {
    da: "Indholdet er nøjagtig det samme som i den gældende revision.",
    en: "The content is exactly that of the revision in force.",
  },
};

const violations = (document: object, before: object | undefined): readonly Violation[] =>
  before !== undefined && isSameJson(document, before) ? [UNCHANGED] : [];

export const planSaysSomethingNew = planRule("R167", "WARNING", SAYS_SOMETHING_NEW, (plan, { before }) =>
  violations(plan, before),
);
/** The report on a revision that is in force already: that it says nothing new is no finding. */
export function withoutRepetition<Report extends { readonly findings: readonly Finding[] }>(report: Report): Report {
  return { ...report, findings: report.findings.filter(({ rule }) => rule !== planSaysSomethingNew.entry.id) };
}

export const statementSaysSomethingNew = statementRule("R167", "WARNING", SAYS_SOMETHING_NEW, (statement, { before }) =>
  violations(statement, before),
);
