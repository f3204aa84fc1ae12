import type { ValidationReport } from "./document-validation.js";
import { groupedBy } from "./rule/list.js";
import { type BilingualText, type Finding, isPublishable } from "./rule/rule.js";
import { ruleCatalogue } from "./rule-catalogue.js";

/** How many places of one finding are named. */
export const PLACES_PER_FINDING = 10;
/** At so many places the same is told at each; at more it is one finding. */
const TOLD_AT_EACH = 3;
/** How many findings of one rule are told one by one; the others are counted in one more. */
export const FINDINGS_PER_RULE = 20;

/**
 * The findings as a caller can read them: the same at more than three places is one finding with a count and the first places, and of a rule
 * that finds very much the first are told and the others counted. A report of the largest document stays short, and loses no rule.
 */
export function groupFindings(findings: readonly Finding[]): Finding[] {
  const alike = [...groupedBy(findings, keyOf).values()].flatMap(asOne);
  return [...groupedBy(alike, ({ rule, severity }) => `${rule} ${severity}`).values()].flatMap(capped);
}

/** A report with further findings, all of them grouped. */
export function reportWith(report: ValidationReport, further: readonly Finding[]): ValidationReport {
  const findings = groupFindings([...further, ...report.findings]);
  return { ...report, valid: report.valid && further.every(isPublishable), findings };
}

const keyOf = ({ rule, severity, message }: Finding): string => `${rule} ${severity} ${message.da}`;

const countOf = ({ count = 1 }: Finding): number => count;
const placesOf = ({ path, places = [path] }: Finding): readonly string[] => places;

/** One finding for several with the same message; it stands at the first of their places. */
function asOne(alike: readonly Finding[]): readonly Finding[] {
  const [first] = alike;
  if (!first || alike.length <= TOLD_AT_EACH) return alike;
  const isSameHint = alike.every(({ hint }) => hint.da === first.hint.da);
  return [{ ...first, hint: isSameHint ? first.hint : hintOf(first), ...placed(alike) }];
}

const placed = (findings: readonly Finding[]): { count: number; places: string[] } => ({
  count: findings.reduce((sum, each) => sum + countOf(each), 0),
  places: findings.flatMap(placesOf).slice(0, PLACES_PER_FINDING),
});

/** The first findings of a rule, and one for all the others together. */
function capped(ofRule: readonly Finding[]): readonly Finding[] {
  const [told, others] = [ofRule.slice(0, FINDINGS_PER_RULE), ofRule.slice(FINDINGS_PER_RULE)];
  const [first] = others;
  if (!first) return told;
  const places = placed(others);
  return [...told, { ...first, ...places, message: further(places.count), hint: hintOf(first) }];
}

const further = (count: number): BilingualText => ({
  da: `Den samme regel finder noget ${count} steder til.`,
  en: `The same rule finds something at ${count} further places.`,
});

/** The rule's own hint, since that of a single finding may be about its own place. */
function hintOf({ rule, hint }: Finding): BilingualText {
  return ruleCatalogue().find(({ id }) => id === rule)?.hint ?? hint;
}
