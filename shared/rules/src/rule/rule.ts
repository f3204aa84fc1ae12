import type { DocumentKind, Severity } from "./vocabulary.js";

export interface BilingualText {
  readonly da: string;
  readonly en: string;
}

/** One breach of one rule; `path` is a JSON Pointer into the input. */
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

/** What a check reports; the rule adds its id, and its own severity and hint where the offence has none. */
export interface Offence {
  readonly path: string;
  readonly message: BilingualText;
  readonly hint?: BilingualText;
  /** Where this breach of the rule weighs less than the others. */
  readonly severity?: Severity;
}

export interface Rule<Document, Context> {
  readonly entry: RuleEntry;
  readonly findings: (document: Document, context: Context) => readonly Finding[];
}
/** A finding at a place in one part of a document. */
export type Breach = readonly [rule: RuleEntry, path: string, message: BilingualText];

export interface RuleDescription {
  readonly title: BilingualText;
  readonly explanation: BilingualText;
  readonly hint: BilingualText;
  /** Raised whenever the rule judges differently than before, so that the rule set's version changes with it. */
  readonly version?: number;
}

type Check<Document, Context> = (document: Document, context: Context) => readonly Offence[];

/** How rules on one kind of document are stated. Without a check a rule is in the catalogue only, and enforced where its facts are known. */
export function rulesOn<Document, Context>(appliesTo: DocumentKind) {
  return (
    id: string,
    severity: Severity,
    about: RuleDescription,
    check: Check<Document, Context> = () => [],
  ): Rule<Document, Context> => {
    const { title, explanation, hint, version = 1 } = about;
    const entry: RuleEntry = { id, version, severity, appliesTo, title, explanation, hint };
    return { entry, findings: (...judged) => check(...judged).map((offence) => findingOf(entry, offence)) };
  };
}

export function findingOf(entry: RuleEntry, offence: Offence): Finding {
  const { path, message, hint = entry.hint, severity = entry.severity } = offence;
  return { rule: entry.id, severity, path, message, hint };
}
