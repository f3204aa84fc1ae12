export { ActionPlan, GoalCommitment, Initiative } from "./action-plan.types.js";
export { BudgetLine } from "./budget-line.type.js";
export { type CommitteeTypes, commonTypesOf, initiativeOf, typesOf } from "./committee.types.js";
export {
  CorrectionKind,
  DocumentKind,
  FinancingState,
  InitiativeState,
  PoliticalStatus,
  RevisionState,
  Severity,
} from "./document.enums.js";
export { type ActionPlanPublication, ActionPlanPublished, DocumentWithdrawn } from "./document.events.js";
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
export { tombstoneOf } from "./plan.tombstone.js";
export { PublishedDocument } from "./published-document.types.js";
export { Correction, Money, money, Problem, problem, Receipt, ValidationReport, YearTotal } from "./value.types.js";
