import type { DocumentKind } from "./action-plan.document.js";
import { amountsAreWholeOere, yearsAreYears } from "./amounts.rules.js";
import { callLetterEntries } from "./call-letter.rules.js";
import { contentHash } from "./content.hash.js";
import { datesAreDays } from "./dates.rules.js";
import { bidsAreForComingBudgets, estimatesAreFresh, runningIsFinanced } from "./financing.rules.js";
import { everyInitiativeSupportsAGoal, goalsOfAnInitiativeAreDistinct, mainGoalIsCarried } from "./goals.rules.js";
import { codesIdentify, partnersAndThemesAreDistinct } from "./initiatives.rules.js";
import { everyLineHasItsPayer, fourEyesPublish, onlyTheOwnerWrites } from "./ownership.rules.js";
import { citesAPolicyThatHolds } from "./policy.rules.js";
import { goalsAreRanked } from "./priorities.rules.js";
import { committeesAreKnown, goalsAreKnown, themesAreKnown } from "./references.rules.js";
import type { Rule, RuleEntry } from "./rule.definition.js";
import { moneyAddsUp } from "./sums.rules.js";
import { danishIsWritten, textIsPrintable } from "./texts.rules.js";
import { yearWheelEntries } from "./year-wheel.rules.js";

/** In the order in which findings are told: the domain's invariants (I…), then what the types cannot say (R…). */
export const actionPlanRules: readonly Rule[] = [
  onlyTheOwnerWrites,
  fourEyesPublish,
  citesAPolicyThatHolds,
  goalsAreRanked,
  everyInitiativeSupportsAGoal,
  moneyAddsUp,
  everyLineHasItsPayer,
  runningIsFinanced,
  estimatesAreFresh,
  bidsAreForComingBudgets,
  goalsAreKnown,
  themesAreKnown,
  committeesAreKnown,
  codesIdentify,
  goalsOfAnInitiativeAreDistinct,
  danishIsWritten,
  datesAreDays,
  amountsAreWholeOere,
  yearsAreYears,
  textIsPrintable,
  mainGoalIsCarried,
  partnersAndThemesAreDistinct,
];

/** The rules as data, of one kind of document or of all. */
export function ruleCatalogue(kind?: DocumentKind): readonly RuleEntry[] {
  const entries = [...actionPlanRules.map((rule) => rule.entry), ...callLetterEntries, ...yearWheelEntries];
  return kind === undefined ? entries : entries.filter((entry) => entry.appliesTo === kind);
}

/** Names one state of a catalogue: any change to any entry gives another. */
export function versionOf(catalogue: readonly RuleEntry[]): string {
  return `rules-${contentHash(catalogue).slice(0, 16)}`;
}

/** The rule set that reports of this build were made by. */
export const ruleSetVersion: string = versionOf(ruleCatalogue());
