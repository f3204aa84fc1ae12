export { ActionPlan, GoalCommitment, Initiative } from "./action-plan.types.js";
export { BudgetLine } from "./budget-line.types.js";
export { CommandPayload, recorded, unrecorded } from "./command-payload.types.js";
export { type CommitteeTypes, commonTypesOf, initiativeOf, typesOf } from "./committee.types.js";
export {
  type ActionPlanPublication,
  ActionPlanPublished,
  type Delivery,
  DocumentWithdrawn,
  IntegrationStatementPublished,
  type StatementPublication,
} from "./document.events.js";
export {
  CorrectionKind,
  DocumentKind,
  FinancingState,
  FindingWeight,
  GoalProgress,
  InitiativeState,
  PoliticalStatus,
  RevisionState,
  RuleCode,
  Severity,
  Timeliness,
} from "./document.types.js";
export {
  ContributionLine,
  FinalAccountLine,
  GoalAnswer,
  InitiativeStatus,
  IntegrationStatement,
  QuestionAnswer,
} from "./integration-statement.types.js";
export {
  type InitiativeIds,
  type PlanHeader,
  type PlanIds,
  type PlanRecord,
  presentInitiative,
  presentLine,
  presentPlan,
  presentPlanHeader,
  type StoredInitiatives,
} from "./plan.presenter.js";
export { Correction, PublishedDocument } from "./published-document.types.js";
export { bothDueDates, presentReceipt, presentStanding } from "./receipt.presenter.js";
export { DueDateStanding, Receipt, ReceiptCheck, WithdrawalEntry } from "./receipt.types.js";
export { type RedactingOwner, type RedactionOnRecord, redactTexts } from "./redaction.service.js";
export { presentRedaction, RedactInput, RedactPayload } from "./redaction.types.js";
export type { RevisionRecord } from "./revision.presenter.js";
export { presentStatement, type StatementIds, type StatementRecord } from "./statement.presenter.js";
export { Finding, Money, MoneyInput, money, presentFinding, ValidationReport, YearTotal } from "./value.types.js";
