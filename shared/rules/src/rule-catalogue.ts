import { barometerRules } from "./barometer/barometer.rules.js";
import type { BudgetRule } from "./budget/budget-adoption.document.js";
import { decidesOnce, decidesOnWhatIsInTalks, leavesNothingOpen } from "./budget/budget-adoption.rules.js";
import {
  contributionIsWithinThePeriod,
  endedAsksForNothing,
  endedIsInNoContribution,
  moneyIsWithinThePeriod,
} from "./budget/wanted-money.rules.js";
import { letterRules } from "./coordinator/call-letter.rules.js";
import { versionRules } from "./coordinator/policy-version.rules.js";
import { yearWheelRules } from "./coordinator/year-wheel.rules.js";
import type { PlanRule } from "./document/action-plan.document.js";
import {
  amountsAreWholeOere,
  statementAmountsAreWholeOere,
  statementYearsAreYears,
  yearsAreYears,
} from "./document/amounts.rules.js";
import type { StatementRule } from "./document/integration-statement.document.js";
import { plansCanBeRead, statementsCanBeRead } from "./document/lengths.rules.js";
import {
  everyLineHasItsPayer,
  fourEyesPublish,
  fourEyesPublishStatements,
  onlyTheOwnerWrites,
  onlyTheOwnerWritesStatements,
} from "./document/ownership.rules.js";
import { plansNameNobody, statementsNameNobody } from "./document/personal-data.rules.js";
import { contributionIsOfThePolicysYears, moneyIsOfThePolicysYears } from "./document/policy-years.rules.js";
import { signatureCovers, signatureCoversStatements } from "./document/signature.rules.js";
import { plansAreSpelledAlike, statementsAreSpelledAlike } from "./document/spelling.rules.js";
import {
  danishIsWritten,
  statementDanishIsWritten,
  statementTextIsPrintable,
  textIsPrintable,
} from "./document/texts.rules.js";
import { bidsAreForComingBudgets, estimatesAreFresh, runningIsFinanced } from "./financing/financing.rules.js";
import {
  budgetClaimsRestOnDecisions,
  contradictsNoDecision,
  financingGoesItsWay,
} from "./financing/financing-steps.rules.js";
import { priceLevelsAreKnown } from "./financing/price-level.rules.js";
import { moneyAddsUp } from "./financing/sums.rules.js";
import { inputRules } from "./form/input-faults.rules.js";
import { planMoneyIsInKroner, statementMoneyIsInKroner } from "./form/money.rules.js";
import { codesAreWellFormed, districtsAreOfficial } from "./history/codes.rules.js";
import { clericalIsWording, clericalIsWordingInStatements } from "./history/corrections.rules.js";
import {
  cancelledSaysWhy,
  cancelledStatusSaysWhy,
  statesFitThePeriod,
  statusesFitThePeriod,
} from "./history/initiative-states.rules.js";
import { statesGoTheirWay, statusesGoTheirWay } from "./history/initiative-steps.rules.js";
import { answersAreNotLost, initiativesAreNotLost } from "./history/left-out.rules.js";
import { planSaysSomethingNew, statementSaysSomethingNew } from "./history/unchanged.rules.js";
import { datesAreDays } from "./plan/dates.rules.js";
import {
  everyInitiativeSupportsAGoal,
  goalsOfAnInitiativeAreDistinct,
  indicatorsMeasureTheGoals,
  mainGoalIsCarried,
} from "./plan/goals.rules.js";
import { codesIdentify, listsAreDistinct } from "./plan/initiatives.rules.js";
import { codesAreTheOwners } from "./plan/joint-initiatives.rules.js";
import { adoptedPlansHaveADay, daysAreWithinReach } from "./plan/period.rules.js";
import { citesAPolicyThatHolds } from "./plan/policy.rules.js";
import { goalsAreRanked } from "./plan/priorities.rules.js";
import { committeesAreKnown, goalsAreKnown, indicatorsAreKnown, themesAreKnown } from "./plan/references.rules.js";
import { acrossCommitteesRules } from "./plan/theme-coverage.rules.js";
import type { ReportRule } from "./report/report.document.js";
import {
  everyCommitteeIsListed,
  frameIsThatOfTheFreeze,
  frozenEditionsNeverChange,
  nothingSyntheticIsFrozen,
} from "./report/report.rules.js";
import { everyFigureHasASource, manifestGivesItsHash, unfinancedIsWhole } from "./report/report-figures.rules.js";
import {
  planFollowsTheNewest,
  planIsValidatedAnew,
  statementFollowsTheNewest,
  statementIsValidatedAnew,
} from "./revision-order.rules.js";
import { contentHash } from "./rule/content/content-hash.js";
import type { RuleEntry } from "./rule/rule.js";
import type { DocumentKind } from "./rule/vocabulary.js";
import { contributionIsOfPlannedInitiatives, contributionIsThePlans } from "./statement/budget-contribution.rules.js";
import {
  finalAccountHoldsWhatWasSpent,
  finalAccountIsOfKnownInitiatives,
  spendingCountsToADay,
} from "./statement/spending-period.rules.js";
import { answersAreNew, everyGoalIsAnswered, everyQuestionIsAnswered } from "./statement/statement-answers.rules.js";
import { citesPlanAndLetter, citesThePlanInForce } from "./statement/statement-citations.rules.js";
import { answersHaveEvidence, evidenceIsReleased } from "./statement/statement-evidence.rules.js";
import {
  everyInitiativeHasAStatus,
  overspendingIsExplained,
  statesAreThePlans,
} from "./statement/statement-initiatives.rules.js";
import { publishedInItsTime } from "./statement/statement-window.rules.js";

/** The rules on action plans, in the order of their findings: the domain's invariants (I…), then further rules (R…). */
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
  endedAsksForNothing,
  moneyIsWithinThePeriod,
  daysAreWithinReach,
  moneyIsOfThePolicysYears,
  adoptedPlansHaveADay,
  statesGoTheirWay,
  cancelledSaysWhy,
  statesFitThePeriod,
  initiativesAreNotLost,
  codesAreTheOwners,
  priceLevelsAreKnown,
  plansCanBeRead,
  planFollowsTheNewest,
  planIsValidatedAnew,
  planSaysSomethingNew,
  plansAreSpelledAlike,
  codesAreWellFormed,
  districtsAreOfficial,
  indicatorsAreKnown,
  indicatorsMeasureTheGoals,
];

/** The rules on integration statements, in the same order. */
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
  answersAreNew,
  endedIsInNoContribution,
  contributionIsWithinThePeriod,
  spendingCountsToADay,
  finalAccountIsOfKnownInitiatives,
  finalAccountHoldsWhatWasSpent,
  statesAreThePlans,
  contributionIsOfThePolicysYears,
  statusesGoTheirWay,
  cancelledStatusSaysWhy,
  statusesFitThePeriod,
  answersAreNotLost,
  contributionIsOfPlannedInitiatives,
  statementsCanBeRead,
  statementFollowsTheNewest,
  statementIsValidatedAnew,
  statementSaysSomethingNew,
  statementsAreSpelledAlike,
  citesThePlanInForce,
];

/** The rules on editions of the combined status report. */
export const reportRules: readonly ReportRule[] = [
  nothingSyntheticIsFrozen,
  everyCommitteeIsListed,
  everyFigureHasASource,
  manifestGivesItsHash,
  frozenEditionsNeverChange,
  unfinancedIsWhole,
  frameIsThatOfTheFreeze,
];

/** The rules on adoptions of a budget. */
export const budgetRules: readonly BudgetRule[] = [decidesOnWhatIsInTalks, decidesOnce, leavesNothingOpen];

/** All rules, in the order in which the catalogue lists them. */
const allRules: readonly { readonly entry: RuleEntry }[] = [
  ...actionPlanRules,
  ...inputRules("ACTION_PLAN"),
  planMoneyIsInKroner,
  ...statementRules,
  ...inputRules("INTEGRATION_STATEMENT"),
  statementMoneyIsInKroner,
  ...letterRules,
  ...inputRules("CALL_LETTER"),
  ...yearWheelRules,
  ...barometerRules,
  ...inputRules("BAROMETER_RELEASE"),
  ...versionRules,
  ...inputRules("POLICY_VERSION"),
  ...reportRules,
  ...budgetRules,
  ...acrossCommitteesRules,
];

/** The rules as data, those on one kind of document or all of them. */
export function ruleCatalogue(kind?: DocumentKind): readonly RuleEntry[] {
  const entries = allRules.map(({ entry }) => entry);
  return kind === undefined ? entries : entries.filter(({ appliesTo }) => appliesTo === kind);
}

/** The version of a catalogue. It changes with any change to any entry. */
export function versionOf(catalogue: readonly RuleEntry[]): string {
  return `rules-${contentHash(catalogue).slice(0, 16)}`;
}

/** The version of this build's rules, named in each validation report. */
export const ruleSetVersion: string = versionOf(ruleCatalogue());
