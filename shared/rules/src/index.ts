export type {
  ActionPlanContent,
  BudgetLineContent,
  CommitmentContent,
  DocumentKind,
  FinancingState,
  InitiativeContent,
  InitiativeState,
  PolicyState,
  PoliticalStatus,
  Severity,
  TextContent,
  TranslationSource,
  YearTotalContent,
} from "./action-plan.document.js";
export {
  DOCUMENT_KINDS,
  FINANCING_STATES,
  INITIATIVE_STATES,
  POLICY_STATES,
  POLITICAL_STATUSES,
  SEVERITIES,
  TRANSLATION_SOURCES,
} from "./action-plan.document.js";

export {
  type IndicatorRules,
  OBSERVATION_FLAGS,
  type ObservationContent,
  type ObservationFlagName,
  type SourceContent,
  VALUE_KINDS,
  type ValueKind,
} from "./barometer.document.js";
export { barometerRules, releasesNeverChange } from "./barometer.rules.js";
export { type SettledTalk, settleTalks } from "./budget.settlement.js";
export type {
  BudgetAdoptionContent,
  BudgetChoice,
  BudgetOutcomeName,
  BudgetTalkContent,
} from "./budget-adoption.document.js";
export type { CallLetterContent, ChallengeContent, QuestionContent } from "./call-letter.document.js";
export { type CallLetterContext, judgeCallLetter } from "./call-letter.rules.js";
export type { SuppressionKind } from "./cell.suppression.js";
export { differenceBetween, type FieldDifference } from "./content.difference.js";
export { canonicalJson, contentHash } from "./content.hash.js";
export { instantAt } from "./copenhagen.hour.js";
export { clericalChangesWordsOnly } from "./corrections.rules.js";
export { daysRemaining, type MeasuredDelivery, measureDelivery } from "./delivery.timeliness.js";
export type { ValidationReport } from "./document.validation.js";
export {
  judgeBudgetAdoption,
  judgeReport,
  validateActionPlan,
  validateIntegrationStatement,
} from "./document.validation.js";
export { financingOf, isFinanced } from "./financing.state.js";
export {
  byCommitteeAndCode,
  type OverviewContent,
  type OverviewLine,
  overviewHash,
  overviewOf,
  withDecisions,
} from "./financing-overview.content.js";
export {
  baselineOf,
  type ComputedProgress,
  PROGRESS_COLOURS,
  PROGRESS_FORMULA,
  PROGRESS_GROUNDS,
  type ProgressColour,
  type ProgressGround,
  progressOf,
  targetFor,
} from "./indicator.progress.js";
export { type IndicatorContent, validateIndicator } from "./indicator.validation.js";
export {
  type ContributionLineContent,
  GOAL_PROGRESSES,
  type GoalAnswerContent,
  type GoalProgress,
  type InitiativeStatusContent,
  type IntegrationStatementContent,
  type QuestionAnswerContent,
} from "./integration-statement.document.js";
export { daysFrom, endOfDay, isLocalDate, lastDayBefore, localDateOf, startOfDay } from "./local-date.calendar.js";
export { sumOere } from "./money.amount.js";
export { periodStart, yearOfPeriod } from "./observation.period.js";
export { type ShownObservation, type Suppression, suppressSmallCells } from "./observation.suppression.js";
export { validateObservations } from "./observation.validation.js";
export { ownerWrites, publisherIsNotPreparer } from "./ownership.rules.js";
export { personalDataOf } from "./personal-data.rules.js";
export {
  type GivenId,
  givenIds,
  type PolicyVersionContent,
  type PolicyVersionContext,
} from "./policy-version.document.js";
export { judgePolicyVersion } from "./policy-version.rules.js";
export { isRankedFromOne } from "./priority.ranking.js";
export type { ReportContent, ReportContext } from "./report.document.js";
export { ruleCatalogue, ruleSetVersion } from "./rule.catalogue.js";
export type { BilingualText, Finding, PlanContext, PolicyFacts, RuleEntry } from "./rule.definition.js";
export {
  type CycleOpening,
  type SettlingDecision,
  settledFinancing,
} from "./settled.financing.js";
export { signatureFinding } from "./signature.rules.js";
export type {
  CitedPlan,
  EarlierStatement,
  LetterFacts,
  QuestionFacts,
  StatementContext,
  StatementWindow,
} from "./statement.context.js";
export { answersItsLetter, earlierAnswersTo, isCompleteBy } from "./statement-answers.rules.js";
export { themesWithoutInitiative } from "./theme-coverage.rules.js";
export { holdsUnprintable, isBlank } from "./value.quotation.js";
