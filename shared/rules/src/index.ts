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
export { differenceBetween, type FieldDifference } from "./content.difference.js";
export { canonicalJson, contentHash } from "./content.hash.js";
export { clericalChangesWordsOnly } from "./corrections.rules.js";
export { daysRemaining, type MeasuredDelivery, measureDelivery } from "./delivery.timeliness.js";
export type { ValidationReport } from "./document.validation.js";
export { validateActionPlan, validateIntegrationStatement } from "./document.validation.js";
export { financingOf, isFinanced } from "./financing.state.js";
export {
  type ContributionLineContent,
  GOAL_PROGRESSES,
  type GoalAnswerContent,
  type GoalProgress,
  type InitiativeStatusContent,
  type IntegrationStatementContent,
  type QuestionAnswerContent,
} from "./integration-statement.document.js";
export { isLocalDate, localDateOf } from "./local-date.calendar.js";
export { sumOere } from "./money.amount.js";
export { ownerWrites, publisherIsNotPreparer } from "./ownership.rules.js";
export { isRankedFromOne } from "./priority.ranking.js";
export { ruleCatalogue, ruleSetVersion } from "./rule.catalogue.js";
export type { BilingualText, Finding, PlanContext, PolicyFacts, RuleEntry } from "./rule.definition.js";
export type {
  CitedPlan,
  EarlierStatement,
  LetterFacts,
  QuestionFacts,
  StatementContext,
  StatementWindow,
} from "./statement.context.js";
export { answersItsLetter, earlierAnswersTo, isCompleteBy } from "./statement-answers.rules.js";
