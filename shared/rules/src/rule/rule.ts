import { comparePaths } from "./finding-path.js";
import type { DocumentKind, Severity } from "./vocabulary.js";

/** A text in Danish and in English; Danish is authoritative. */
export interface BilingualText {
  readonly da: string;
  readonly en: string;
}

/** One violation of one rule; `path` is a JSON Pointer into the input. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly message: BilingualText;
  readonly hint: BilingualText;
}

/** A rule as data, as the catalogue shows it. */
export interface RuleEntry {
  readonly id: string;
  readonly version: number;
  readonly severity: Severity;
  readonly appliesTo: DocumentKind;
  readonly title: BilingualText;
  readonly explanation: BilingualText;
  readonly hint: BilingualText;
}

/** What a check reports. The rule adds its id, and its own severity and hint where the violation has none. */
export interface Violation {
  readonly path: string;
  readonly message: BilingualText;
  readonly hint?: BilingualText;
  /** Set where this violation weighs less than the rule's others. */
  readonly severity?: Severity;
}

/** A rule on one kind of document, made by `rulesOn`. */
export interface Rule<Document, Context> {
  readonly entry: RuleEntry;
  readonly findings: (document: Document, context: Context) => readonly Finding[];
}

/** The texts of a rule, in both languages. */
export interface RuleDescription {
  readonly title: BilingualText;
  readonly explanation: BilingualText;
  readonly hint: BilingualText;
  /** Raised whenever the rule judges differently than before, so that the rule set's version changes too. Default: 1. */
  readonly version?: number;
}

type Check<Document, Context> = (document: Document, context: Context) => readonly Violation[];

/**
 * Gives the function that makes the rules on one kind of document. A rule without a check is in the catalogue only: the code
 * that knows the facts it needs enforces it.
 */
export function rulesOn<Document, Context>(appliesTo: DocumentKind) {
  return (
    id: string,
    severity: Severity,
    description: RuleDescription,
    check: Check<Document, Context> = () => [],
  ): Rule<Document, Context> => {
    const { title, explanation, hint, version = 1 } = description;
    const entry: RuleEntry = { id, version, severity, appliesTo, title, explanation, hint };
    return {
      entry,
      findings: (document, context) => check(document, context).map((violation) => findingOf(entry, violation)),
    };
  };
}

export function findingOf(entry: RuleEntry, violation: Violation): Finding {
  const { path, message, hint = entry.hint, severity = entry.severity } = violation;
  return { rule: entry.id, severity, path, message, hint };
}

/** All findings on a document: in the order of the rules, and for each rule in the order of their paths. */
export function judge<Document, Context>(
  rules: readonly Rule<Document, Context>[],
  document: Document,
  context: Context,
): Finding[] {
  return rules.flatMap((rule) =>
    [...rule.findings(document, context)].sort((one, other) => comparePaths(one.path, other.path)),
  );
}
