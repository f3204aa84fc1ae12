import type { DocumentKind } from "./action-plan.document.js";

import {
  amountsAreWholeOere,
  statementAmountsAreWholeOere,
  statementYearsAreYears,
  yearsAreYears,
} from "./amounts.rules.js";
import { barometerRules } from "./barometer.rules.js";
import { decidesOnce, decidesOnWhatIsInTalks, leavesNothingOpen } from "./budget-adoption.rules.js";
import { contributionIsThePlans } from "./budget-contribution.rules.js";
import { callLetterEntries } from "./call-letter.rules.js";

import { contentHash } from "./content.hash.js";
import { clericalIsWording, clericalIsWordingInStatements } from "./corrections.rules.js";
import { datesAreDays } from "./dates.rules.js";
import { bidsAreForComingBudgets, estimatesAreFresh, runningIsFinanced } from "./financing.rules.js";
import { budgetClaimsRestOnDecisions, contradictsNoDecision, financingGoesItsWay } from "./financing-steps.rules.js";
import { everyInitiativeSupportsAGoal, goalsOfAnInitiativeAreDistinct, mainGoalIsCarried } from "./goals.rules.js";
import { codesIdentify, listsAreDistinct } from "./initiatives.rules.js";
import { plansCanBeRead, statementsCanBeRead } from "./lengths.rules.js";
import {
  everyLineHasItsPayer,
  fourEyesPublish,
  fourEyesPublishStatements,
  onlyTheOwnerWrites,
  onlyTheOwnerWritesStatements,
} from "./ownership.rules.js";
import { plansNameNobody, statementsNameNobody } from "./personal-data.rules.js";
import { citesAPolicyThatHolds } from "./policy.rules.js";
import { policyVersionEntries } from "./policy-version.rules.js";
import { goalsAreRanked } from "./priorities.rules.js";
import { committeesAreKnown, goalsAreKnown, themesAreKnown } from "./references.rules.js";
import { everyCommitteeIsListed, frozenEditionsNeverChange, nothingSyntheticIsFrozen } from "./report.rules.js";
import { everyFigureHasASource, manifestGivesItsHash, unfinancedIsWhole } from "./report-figures.rules.js";
import type { BudgetRule, PlanRule, ReportRule, RuleEntry, StatementRule } from "./rule.definition.js";
import { signatureCovers, signatureCoversStatements } from "./signature.rules.js";
import { answersSaySomethingNew, everyGoalIsAnswered, everyQuestionIsAnswered } from "./statement-answers.rules.js";
import { citesPlanAndLetter } from "./statement-citations.rules.js";
import { answersHaveEvidence, evidenceIsReleased } from "./statement-evidence.rules.js";
import { everyInitiativeHasAStatus, overspendingIsExplained } from "./statement-initiatives.rules.js";
import { publishedInItsTime } from "./statement-window.rules.js";
import { moneyAddsUp } from "./sums.rules.js";
import { danishIsWritten, statementDanishIsWritten, statementTextIsPrintable, textIsPrintable } from "./texts.rules.js";
import { acrossCommitteesEntries } from "./theme-coverage.rules.js";
import { yearWheelEntries } from "./year-wheel.rules.js";

/** In the order in which findings are told: the domain's invariants (I…), then what the types cannot say (R…). */
export const actionPlanRules: readonly PlanRule[] = [
  onlyTheOwnerWrites,
  fourEyesPublish,
  signatureCovers,
  citesAPolicyThatHolds,
  goalsAreRanked,
  everyInitiativeSupportsAGoal,
  moneyAddsUp,
  everyLineHasItsPayer,
  runningIsFinanced,
  estimatesAreFresh,
  bidsAreForComingBudgets,
  clericalIsWording,
  plansNameNobody,
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
  listsAreDistinct,
  contradictsNoDecision,
  budgetClaimsRestOnDecisions,
  financingGoesItsWay,
  plansCanBeRead,
];

/** The same of integration statements. */
export const statementRules: readonly StatementRule[] = [
  onlyTheOwnerWritesStatements,
  fourEyesPublishStatements,
  signatureCoversStatements,
  citesPlanAndLetter,
  everyGoalIsAnswered,
  everyQuestionIsAnswered,
  answersHaveEvidence,
  evidenceIsReleased,
  everyInitiativeHasAStatus,
  overspendingIsExplained,
  contributionIsThePlans,
  publishedInItsTime,
  clericalIsWordingInStatements,
  statementsNameNobody,
  statementDanishIsWritten,
  statementAmountsAreWholeOere,
  statementYearsAreYears,
  statementTextIsPrintable,
  answersSaySomethingNew,
  statementsCanBeRead,
];

/** The same of editions of the combined status report. */
export const reportRules: readonly ReportRule[] = [
  nothingSyntheticIsFrozen,
  everyCommitteeIsListed,
  everyFigureHasASource,
  manifestGivesItsHash,
  frozenEditionsNeverChange,
  unfinancedIsWhole,
];

/** The same of adoptions of a budget. */
export const budgetRules: readonly BudgetRule[] = [decidesOnWhatIsInTalks, decidesOnce, leavesNothingOpen];

/** The rules as data, of one kind of document or of all. */
export function ruleCatalogue(kind?: DocumentKind): readonly RuleEntry[] {
  const ofDocuments = [...actionPlanRules, ...statementRules].map((rule) => rule.entry);
  const ofTheCouncil = [...reportRules, ...budgetRules].map((rule) => rule.entry);
  const theCoordinators = [...callLetterEntries, ...yearWheelEntries, ...barometerRules, ...policyVersionEntries];
  const entries = [...ofDocuments, ...theCoordinators, ...ofTheCouncil, ...acrossCommitteesEntries];
  return kind === undefined ? entries : entries.filter((entry) => entry.appliesTo === kind);
}

/** Names one state of a catalogue: any change to any entry gives another. */
export function versionOf(catalogue: readonly RuleEntry[]): string {
  return `rules-${contentHash(catalogue).slice(0, 16)}`;
}

/** The rule set that reports of this build were made by. */
export const ruleSetVersion: string = versionOf(ruleCatalogue());
