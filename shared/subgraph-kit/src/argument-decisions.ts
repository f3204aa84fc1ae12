/**
 * What the hub does with a value that an argument is given. It has to be a code of a set (`codes`). It is the key of the one thing
 * that is asked for, and a value outside the set is answered with null and a notice (`key`). It is an instant at which something is
 * shown (`instant`). Or it is free, and why.
 */
export type ArgumentDecision =
  | { readonly codes: string }
  | { readonly key: string }
  | { readonly instant: true }
  | { readonly free: string };

const codes = (set: string): ArgumentDecision => ({ codes: set });
const key = (set: string): ArgumentDecision => ({ key: set });
const free = (why: string): ArgumentDecision => ({ free: why });

const OPAQUE = "an id that nobody types: the answer is null, or NOT_FOUND, where there is none";
const PAGING = "a page's own argument, which the list checks";
const WORDS = "words to search for";
const DAY = "a day";
const AMOUNT = "an amount of money";
const INSTANT_OF_RANGE = "an end of a range of instants";
const PART = "the code of a part of a policy's text: the answer is null where no version has it";
const VERSION = "a version's number: the answer is null where that version has no such part";
const FINGERPRINT = "a hash: the answer says whether it is on record";

/**
 * The decision on every argument of every question, by its name, or by its coordinate (`Query.initiatives.filter`,
 * `InitiativeFilter.year`) where the name alone does not decide. CommitteeQueries and CommitteeInitiative mean those of
 * every committee. A test fails for
 * an argument that is not decided here.
 */
export const ARGUMENT_DECISIONS: Readonly<Record<string, ArgumentDecision>> = {
  asOf: { instant: true },
  first: free(PAGING),
  after: free(PAGING),
  last: free(PAGING),
  before: free(PAGING),

  committee: codes("COMMITTEE"),
  partner: codes("COMMITTEE"),
  policy: codes("POLICY"),
  area: codes("AREA"),
  goal: codes("GOAL"),
  mainGoal: codes("GOAL"),
  theme: codes("THEME"),
  district: codes("DISTRICT"),
  targetGroup: codes("TARGET_GROUP"),
  payer: codes("COMMITTEE"),
  account: codes("ACCOUNT"),
  year: codes("YEAR"),
  validOn: free(DAY),
  text: free(WORDS),

  "CommitteeInitiative.financing.year": codes("BUDGET_YEAR"),
  "CommitteeInitiative.financedAmount.year": codes("BUDGET_YEAR"),
  "CommitteeInitiative.unfinancedAmount.year": codes("BUDGET_YEAR"),
  "CommitteeInitiative.lapsedAmount.year": codes("BUDGET_YEAR"),
  "CommitteeInitiative.cancelledAmount.year": codes("BUDGET_YEAR"),
  "InitiativeEdge.financing.year": codes("BUDGET_YEAR"),
  "InitiativeEdge.financedAmount.year": codes("BUDGET_YEAR"),
  "InitiativeEdge.unfinancedAmount.year": codes("BUDGET_YEAR"),
  "InitiativeEdge.lapsedAmount.year": codes("BUDGET_YEAR"),
  "InitiativeEdge.cancelledAmount.year": codes("BUDGET_YEAR"),
  "Query.policyPicture.year": codes("BUDGET_YEAR"),
  "Goal.progress.year": codes("BUDGET_YEAR"),
  "InitiativeFilter.id": free(OPAQUE),
  "InitiativeFilter.code": codes("ANY_INITIATIVE_CODE"),
  "ActionPlanFilter.id": free(OPAQUE),
  "IntegrationStatementFilter.id": free(OPAQUE),
  "BudgetLine.amountInPricesOf.year": free("the answer is null where the price index has no such year"),
  publishedSince: free(INSTANT_OF_RANGE),
  since: free(INSTANT_OF_RANGE),
  "AuditFilter.before": free(INSTANT_OF_RANGE),
  atLeast: free(AMOUNT),
  atMost: free(AMOUNT),
  "InitiativeFilter.year": codes("BUDGET_YEAR"),
  "Query.financingOverview.year": codes("BUDGET_YEAR"),
  "Query.financingDifference.earlier": codes("BUDGET_YEAR"),
  "Query.financingDifference.later": codes("BUDGET_YEAR"),
  "Indicator.progress.year": codes("MEASURED_YEAR"),
  "Query.barometerRelease.vintage": free("whether another vintage is prepared is the coordinator's alone to know"),
  "Query.statusReport.edition": codes("EDITION"),

  "Query.cycle.year": key("YEAR"),
  "Query.barometerRelease.year": key("YEAR"),
  "Query.committee.code": key("COMMITTEE"),
  "Query.policy.code": key("POLICY"),
  "Query.codeList.id": key("CODE_LIST"),
  "Query.initiativeHistory.code": codes("INITIATIVE_CODE"),
  "CommitteeQueries.initiative.code": key("INITIATIVE_CODE"),
  "CommitteeQueries.actionPlan.revision": key("PLAN_REVISION"),
  "CommitteeQueries.integrationStatement.revision": key("STATEMENT_REVISION"),
  "CommitteeQueries.prefilledActionPlan.revision": codes("PLAN_REVISION"),
  "CommitteeQueries.prefilledIntegrationStatement.revision": codes("STATEMENT_REVISION"),
  "CommitteeQueries.draft.id": free(OPAQUE),
  "Query.vision.code": free(PART),
  "Query.principle.code": free(PART),
  "Query.concept.code": free(PART),
  "Query.vision.version": free(VERSION),
  "Query.principle.version": free(VERSION),
  "Query.concept.version": free(VERSION),
  "Query.term.name": free("a name in any of its forms: the answer is null where no term has it"),
  "Query.callLetter.id": free(OPAQUE),
  "Query.statusReport.id": free(OPAQUE),
  "Query.node.id": free(OPAQUE),
  "Query.nodes.ids": free(OPAQUE),
  "Query.document.id": free(OPAQUE),
  "Query.actionPlan.id": free(OPAQUE),
  "Query.integrationStatement.id": free(OPAQUE),
  "Query.initiative.id": free(OPAQUE),
  "Query.indicator.code": key("INDICATOR"),
  "Query.observation.id": free(OPAQUE),
  "Query.difference.earlier": free(OPAQUE),
  "Query.difference.later": free(OPAQUE),

  "AuditFilter.owner": codes("RECORD_OWNER"),
  "AuditFilter.command": codes("AUDITED_USE"),
  "AuditFilter.client": free("a system that has done nothing yet is a true answer"),
  "AuditFilter.claimedClient": free("what a refused token claims, which may be anything"),
  "AuditFilter.subject": free(OPAQUE),

  "FieldUsageFilter.field": free("a part of any version of the graph's schema"),
  "FieldUsageFilter.client": free("a system that has asked for nothing is a true answer"),
  "FieldUsageFilter.operation": free("an operation's name, which its client chooses"),
  "FieldUsageFilter.startsOn": free(DAY),
  "FieldUsageFilter.endsOn": free(DAY),

  contentHash: free(FINGERPRINT),
  "Query.verify.position": free("a position of an owner, which the answer checks"),
  "Query.inclusionProof.position": free("a position of an owner, which the answer checks"),
  "Query.inclusionProof.treeSize": free("a size of the tree, which the answer checks"),
  "Query.treeHead.size": free("a size of the tree, which the answer checks"),
  "Query.consistencyProof.earlierSize": free("a size of the tree, which the answer checks"),
  "Query.consistencyProof.laterSize": free("a size of the tree, which the answer checks"),
};

/** The types of each committee have names of their own, and the same fields. */
export const sharedCoordinate = (coordinate: string): string =>
  coordinate.replace(/^[A-Za-z]*(Queries|Initiative)\./, "Committee$1.");

/** The decision on an argument, or on a field of an input, by its coordinate. */
export function decisionOn(coordinate: string): ArgumentDecision | undefined {
  const name = coordinate.slice(coordinate.lastIndexOf(".") + 1);
  return ARGUMENT_DECISIONS[coordinate] ?? ARGUMENT_DECISIONS[sharedCoordinate(coordinate)] ?? ARGUMENT_DECISIONS[name];
}
