export {
  type IndicatorContent,
  type IndicatorRules,
  OBSERVATION_FLAGS,
  type ObservationContent,
  type ObservationFlagName,
  type SourceContent,
  VALUE_KINDS,
  type ValueKind,
} from "./barometer/barometer.document.js";
export {
  releasesNeverChange,
  validateIndicator,
  validateObservations,
  warningsOnBaseline,
} from "./barometer/barometer.rules.js";
export {
  baselineOf,
  type ComputedProgress,
  indicatorProgress,
  PROGRESS_COLOURS,
  PROGRESS_FORMULA,
  PROGRESS_GROUNDS,
  type ProgressColour,
  type ProgressGround,
  targetFor,
} from "./barometer/indicator-progress.js";
export { periodStart, yearOfPeriod } from "./barometer/observation-period.js";
export { type ShownObservation, type Suppression, suppressSmallCells } from "./barometer/observation-suppression.js";
export type { BudgetAdoptionContent, BudgetChoice, BudgetTalkContent } from "./budget/budget-adoption.document.js";
export { type SettledTalk, settleTalks } from "./budget/budget-settlement.rules.js";
export {
  byCommitteeAndCode,
  type OverviewContent,
  type OverviewLine,
  overviewHash,
  overviewOf,
  withDecisions,
} from "./budget/financing-overview.js";
export { financingOf, isFinanced } from "./budget/financing-state.js";
export { inPricesOf, type PriceIndex, priceIndex } from "./budget/price-index.js";
export {
  type CycleOpening,
  type SettlingDecision,
  settledFinancing,
} from "./budget/settled-financing.rules.js";
export {
  closedAs,
  UNFINANCED_STATUSES,
  type UnfinancedStatus,
  unfinancedStatus,
} from "./budget/unfinanced-status.rules.js";
export { accountOf, accounts } from "./code/accounts.js";
export type { CodeItem, CodeList } from "./code/code-list.js";
export { districts } from "./code/districts.js";
export { enumLabel, type LabelledEnum, labelledEnums } from "./code/enum-labels.js";
export { codeLists, codeListVersion } from "./code/published-code-lists.js";
export { sameSpelling, spelledCode, spelledText, spelledWord } from "./code/spelling.js";
export { targetGroups } from "./code/target-groups.js";
export { codeOfWording, wordingId } from "./code/wording.js";
export type {
  CallLetterContent,
  CallLetterContext,
  ChallengeContent,
  QuestionContent,
} from "./coordinator/call-letter.document.js";
export { judgeCallLetter } from "./coordinator/call-letter.rules.js";
export {
  type GivenId,
  givenIds,
  type PolicyVersionContent,
  type PolicyVersionContext,
} from "./coordinator/policy-version.document.js";
export { judgePolicyVersion } from "./coordinator/policy-version.rules.js";
export type {
  ActionPlanContent,
  BudgetLineContent,
  CommitmentContent,
  IndicatorLinkContent,
  InitiativeContent,
  PlanContext,
  PolicyFacts,
  YearTotalContent,
} from "./document/action-plan.document.js";
export { deliveredRevision, revisionInForce, type SeriesRevision } from "./document/document-series.js";
export type {
  CitedPlan,
  EarlierStatement,
  LetterFacts,
  QuestionFacts,
  StatementContext,
  StatementWindow,
} from "./document/integration-statement.document.js";
export {
  type ContributionLineContent,
  type FinalAccountContent,
  GOAL_PROGRESSES,
  type GoalAnswerContent,
  type GoalProgress,
  type InitiativeStatusContent,
  type IntegrationStatementContent,
  type QuestionAnswerContent,
} from "./document/integration-statement.document.js";
export { ownerWrites, publisherIsNotPreparer } from "./document/ownership.rules.js";
export { signatureFinding } from "./document/signature.rules.js";
export { spelledDocument, spellingFindings } from "./document/spelling.rules.js";
export type { ValidationReport } from "./document-validation.js";
export {
  judgeBudgetAdoption,
  judgeReport,
  validateActionPlan,
  validateActionPlanInSlices,
  validateIntegrationStatement,
  validateIntegrationStatementInSlices,
} from "./document-validation.js";
export { examplesOf } from "./example/example-catalogue.js";
export type { RuleExamples } from "./example/rule-example.js";
export { groupFindings, reportWith } from "./finding-groups.js";
export {
  type ActionPlanForm,
  asInput,
  asStored,
  type BudgetLineForm,
  type ContributionLineForm,
  type FinalAccountForm,
  type InitiativeForm,
  type InitiativeStatusForm,
  type IntegrationStatementForm,
  type MoneyForm,
  observationsAsInput,
  type YearTotalForm,
} from "./form/document-forms.js";
export { type ExpectedType, faultFindings, type InputFault, type SentKind } from "./form/input-faults.rules.js";
export { inputPath, inputPlaces, inputValueAt } from "./form/input-path.js";
export { moneyFindings } from "./form/money.rules.js";
export { OWN_FIELD_TEXTS, ownFieldName } from "./form/own-field-names.js";
export { storedForms, storedPlan, storedStatement } from "./form/stored-document.js";
export { clericalChangesWordsOnly } from "./history/corrections.rules.js";
export { codesLeftOut } from "./history/left-out.rules.js";
export { withoutRepetition } from "./history/unchanged.rules.js";
export { countedTwice, type LikelyTwins } from "./plan/joint-initiatives.rules.js";
export { isRankedFromOne } from "./plan/priorities.rules.js";
export { themesWithoutInitiative } from "./plan/theme-coverage.rules.js";
export type { ReportContent, ReportContext } from "./report/report.document.js";
export { followsNewest, isValidatedBy } from "./revision-order.rules.js";
export {
  type ChangeKind,
  differenceBetween,
  type FieldDifference,
  initiativeOfChange,
  kindOfChange,
} from "./rule/content/content-difference.js";
export { canonicalJson, contentHash, hashedContent, hashOfCanonical } from "./rule/content/content-hash.js";
export { pointer } from "./rule/finding-path.js";
export {
  daysFrom,
  endOfDay,
  instantAt,
  isLocalDate,
  lastDayBefore,
  localDateOf,
  startOfDay,
  yearOf,
  yearsOfPeriod,
} from "./rule/local-date.js";
export { sumOere } from "./rule/money.js";
export { personalDataOf } from "./rule/personal-data.js";
export { holdsUnprintable, isBlank } from "./rule/quotation.js";
export type { BilingualText, Finding, RuleEntry } from "./rule/rule.js";
export type {
  BudgetOutcomeName,
  CorrectionName,
  DocumentKind,
  FinancingState,
  FindingWeight,
  InitiativeState,
  PolicyState,
  PoliticalStatus,
  Severity,
  TextContent,
  TranslationSource,
} from "./rule/vocabulary.js";
export {
  DOCUMENT_KINDS,
  FINANCING_STATES,
  FINDING_WEIGHTS,
  INITIATIVE_STATES,
  POLICY_STATES,
  POLITICAL_STATUSES,
  SEVERITIES,
  TRANSLATION_SOURCES,
} from "./rule/vocabulary.js";
export { ruleCatalogue, ruleSetVersion } from "./rule-catalogue.js";
export {
  countingDueAt,
  type DeliveryStanding,
  type DeliveryTerms,
  type DueDateStanding,
  daysRemaining,
  deliveryStanding,
  FORECAST_DAYS,
  forecastStage,
} from "./statement/delivery-timeliness.js";
export { spentThrough } from "./statement/spent-through.js";
export { answersItsLetter, earlierAnswersTo, isCompleteBy } from "./statement/statement-answers.rules.js";
export type { SuppressionKind } from "./suppression/cell-suppression.js";
export { normalForm } from "./time/normal-form.js";
export { RULES_TIME, RulesTimeExceeded } from "./time/rules-time.js";
