import { RULES_TIME, RulesTime, takeStep, takeTime, withinRulesTime } from "../time/rules-time.js";
import { sortedByPath } from "./finding-path.js";
import type { DocumentKind, FindingWeight, Severity, TextContent } from "./vocabulary.js";

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
  /** Set where not even a draft is stored with it. */
  readonly refusesDraft?: true;
  /** At how many places the same is found; left out where at `path` alone. */
  readonly count?: number;
  /** The first of these places; left out where it is at `path` alone. */
  readonly places?: readonly string[];
  /** What the publisher says of it; only of what a published document was published with. */
  readonly comment?: TextContent;
  /** How much it weighs in the publisher's own judgement. */
  readonly weight?: FindingWeight;
}

/** A rule as data, as the catalogue shows it. */
export interface RuleEntry {
  readonly id: string;
  readonly version: number;
  readonly severity: Severity;
  /** The severity of those of its findings that weigh less; null where all weigh the same. */
  readonly lighterSeverity: Severity | null;
  readonly appliesTo: DocumentKind;
  /** Whether not even a draft may hold it: it cannot be stored, or must not be. */
  readonly refusesDrafts: boolean;
  readonly title: BilingualText;
  readonly explanation: BilingualText;
  readonly hint: BilingualText;
}

/** What a check reports. The rule adds its id and its severity, and its own hint where the violation has none. */
export interface Violation {
  readonly path: string;
  readonly message: BilingualText;
  readonly hint?: BilingualText;
  /** Set where this violation weighs less than the rule's others: then it has the rule's lighter severity. */
  readonly isLighter?: boolean;
}

/** A rule on one kind of document, made by `rulesOn`. */
export interface Rule<Document, Context> {
  readonly entry: RuleEntry;
  /** Whether it is judged before the others, which are left out where it finds anything, but for those that refuse drafts. */
  readonly comesFirst: boolean;
  readonly findings: (document: Document, context: Context) => readonly Finding[];
}

/** The texts of a rule, in both languages. */
export interface RuleDescription {
  readonly title: BilingualText;
  readonly explanation: BilingualText;
  readonly hint: BilingualText;
  /** Raised whenever the rule judges differently than before, so that the rule set's version changes too. Default: 1. */
  readonly version?: number;
  /** The severity of what weighs less. Default: every violation has the rule's severity. */
  readonly lighter?: Severity;
  /** Only for what cannot or must not be stored: half-done work is kept. Default: false. */
  readonly refusesDrafts?: boolean;
  /** Only for lengths: what is too long is judged no further. Default: false. */
  readonly comesFirst?: boolean;
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
    const {
      title,
      explanation,
      hint,
      version = 1,
      lighter: lighterSeverity = null,
      refusesDrafts = false,
      comesFirst = false,
    } = description;
    const weight = { severity, lighterSeverity, refusesDrafts };
    const entry: RuleEntry = { id, version, ...weight, appliesTo, title, explanation, hint };
    return {
      entry,
      comesFirst,
      findings: (document, context) => check(document, context).map((violation) => findingOf(entry, violation)),
    };
  };
}

export function findingOf(entry: RuleEntry, violation: Violation): Finding {
  takeStep();
  const { path, message, hint = entry.hint, isLighter = false } = violation;
  const severity = isLighter ? entry.lighterSeverity : entry.severity;
  if (severity === null) throw new Error(`The rule ${entry.id} has no lighter severity.`);
  return { rule: entry.id, severity, path, message, hint, ...(entry.refusesDrafts && { refusesDraft: true }) };
}

/** Whether a document is published with it. */
export const isPublishable = ({ severity }: Finding): boolean => severity !== "FATAL" && severity !== "ERROR";

/**
 * All findings on a document: in the order of the rules, and for each rule in the order of their paths. Lengths are judged first.
 * Throws `RulesTimeExceeded` where the rules do not end in their time.
 */
export function judge<Document, Context>(
  rules: readonly Rule<Document, Context>[],
  document: Document,
  context: Context,
): Finding[] {
  return withinRulesTime(() =>
    judgedRules(rules, document, context).flatMap((rule) => findingsOf(rule, document, context)),
  );
}

/** A rule waits where those before it have taken longer since others' work was done. */
const SLICE_MS = 10;

/**
 * The same, a few rules at a time: all of them on a large document would hold up whoever else asks this process.
 * @param othersTurn lets others' work be done
 */
export async function judgeInSlices<Document, Context>(
  rules: readonly Rule<Document, Context>[],
  { document, context, othersTurn }: { document: Document; context: Context; othersTurn: () => Promise<unknown> },
  mostMs = RULES_TIME.most,
): Promise<Finding[]> {
  const time = new RulesTime(mostMs);
  const judged = time.slice(() => judgedRules(rules, document, context));
  const findings: Finding[][] = [];
  let sliceBegan = performance.now();
  for (const rule of judged) {
    findings.push(time.slice(() => findingsOf(rule, document, context)));
    if (performance.now() - sliceBegan < SLICE_MS) continue;
    await othersTurn();
    sliceBegan = performance.now();
  }
  return findings.flat();
}

/** What is too long is judged by little else. */
function judgedRules<Document, Context>(
  rules: readonly Rule<Document, Context>[],
  document: Document,
  context: Context,
): readonly Rule<Document, Context>[] {
  const isTooLong = rules.some((rule) => rule.comesFirst && rule.findings(document, context).length > 0);
  return isTooLong ? rules.filter(({ comesFirst, entry }) => comesFirst || entry.refusesDrafts) : rules;
}

function findingsOf<Document, Context>(rule: Rule<Document, Context>, document: Document, context: Context): Finding[] {
  takeTime();
  return sortedByPath(rule.findings(document, context));
}
