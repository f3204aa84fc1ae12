/** The limits of documents that the bounds come from; a test compares each with what the rules enforce. */
export const DOCUMENT_LIMITS = {
  INITIATIVES_PER_PLAN: 500,
  DOCUMENT_LIST_LENGTH: 2_000,
  STATEMENT_LIST_LENGTH: 2_000,
  POLICY_LIST_LENGTH: 200,
  OBSERVATIONS_PER_RELEASE: 2_000,
  RECOMMENDATIONS_PER_CASE: 50,
  RESPONSES_PER_HEARING: 1_000,
  SUCCESSION_LINKS: 500,
  CHALLENGES_PER_LETTER: 50,
  QUESTIONS_PER_LETTER: 50,
  EVIDENCE_PER_CHALLENGE: 100,
  BUDGET_TALKS: 10_000,
  BUDGET_DECISIONS: 10_000,
  SIGNING_KEYS: 50,
  FINDING_PLACES: 10,
  BREAKDOWN_DIMENSIONS: 3,
  PERIOD_YEARS: 25,
} as const;

/** The values of the largest document: 4 MiB, of which one with its name takes 80 bytes. */
export const DOCUMENT_VALUES = 50_000;

const MOST = DOCUMENT_LIMITS;
/** Rules are about sixty; each tells so many findings one by one. */
const FINDINGS = 20 * 60;
/** Standing committees and administrations: a city has fewer. */
const COMMITTEES = 30;
/** What one policy, cycle or object has of things that come about once a year or more seldom. */
const SELDOM = 50;
/** Kinds, flags, scopes of one thing. */
const FEW = 8;
/** The depth of a tree of hashes. */
const HASHES = 64;

/** Fields by how many entries their list has at most: by name, or by type and name where a name has several meanings. */
const FIELDS_BY_BOUND: readonly (readonly [number, string])[] = [
  [MOST.INITIATIVES_PER_PLAN, "initiatives statuses InitiativeContribution.indicators"],
  [MOST.INITIATIVES_PER_PLAN, "unfinanced unfinancedThisYear unfinancedNextYear"],
  [MOST.INITIATIVES_PER_PLAN, "newUnfinanced newUnfinancedThisYear goneUnfinanced goneUnfinancedThisYear"],
  [MOST.DOCUMENT_LIST_LENGTH, "budgetLines contributions finalAccounts BudgetTalk.lines"],
  [MOST.DOCUMENT_LIST_LENGTH, "housingAreas venues internationalPartners motherTongueLanguages"],
  [MOST.DOCUMENT_LIST_LENGTH, "administrationsInvolved districts targetGroups partners"],
  [MOST.DOCUMENT_LIST_LENGTH, "ChildrenInitiative.indicators CultureInitiative.indicators Initiative.indicators"],
  [MOST.DOCUMENT_LIST_LENGTH, "EmploymentInitiative.indicators SocialServicesInitiative.indicators"],
  [MOST.STATEMENT_LIST_LENGTH, "budgetContribution finalAccount initiativeStatuses"],
  [MOST.STATEMENT_LIST_LENGTH, "GoalAnswer.evidence"],
  [MOST.POLICY_LIST_LENGTH, "areas goals themes principles concepts aliases altLabels instruments financingRules"],
  [MOST.POLICY_LIST_LENGTH, "obligations documents sources yearWheel touches columnsInferred contains"],
  // No goal of the policy stands twice in a plan, an initiative or a statement.
  [MOST.POLICY_LIST_LENGTH, "commitments goalAnswers"],
  // Committees by goals: as many as a policy has goals, or eight committees by 25 goals.
  [MOST.POLICY_LIST_LENGTH, "cells targets syntheticParts"],
  [MOST.OBSERVATIONS_PER_RELEASE, "observations series breaks suppressions"],
  [MOST.RECOMMENDATIONS_PER_CASE, "recommendations"],
  [MOST.RESPONSES_PER_HEARING, "responses remarks"],
  [MOST.SUCCESSION_LINKS, "succeededBy succeeds"],
  [MOST.CHALLENGES_PER_LETTER, "challenges"],
  [MOST.QUESTIONS_PER_LETTER, "questions questionAnswers"],
  [MOST.EVIDENCE_PER_CHALLENGE, "Challenge.evidence"],
  [MOST.BUDGET_TALKS, "talks"],
  [MOST.BUDGET_DECISIONS, "BudgetAdoption.decisions"],
  [MOST.SIGNING_KEYS * COMMITTEES, "signingKeys"],
  [MOST.PERIOD_YEARS, "totals years levels"],
  [MOST.BREAKDOWN_DIMENSIONS, "keys dimensions category"],
  [MOST.FINDING_PLACES, "places"],
  [FINDINGS, "findings"],
  [COMMITTEES, "committees addressedTo owedBy owedTo administrations freshness deliveries deliveryBoard inForce"],
  [COMMITTEES, "followed stillIn awaited unreachable callLetters StatusReport.talks mayorTalks"],
  [SELDOM, "policies terms cycles milestones steps process renditions versions editions decisions"],
  [SELDOM, "exemptions extensions replies texts ReportCell.sources redacted manifest checks publications withdrawnBy"],
  [SELDOM, "deliveryForecast draftForecast statementTemplates progress codeLists"],
  [FEW, "flags kinds scopes AuditEntry.rules AccessKey.opens suggestions"],
  [HASHES, "path"],
  // What a barometer measures.
  [100, "indicators unaddressed"],
  // Rules, words of a list, clients and their keys, days of a year.
  [400, "rules items clients accessKeys days"],
  [200, "Query.nodes"],
  // Sums by three dimensions, and what differs between two revisions.
  [2_000, "breakdown difference"],
];

const BOUNDS: ReadonlyMap<string, number> = new Map(
  FIELDS_BY_BOUND.flatMap(([bound, fields]) => fields.split(" ").map((field) => [field, bound] as const)),
);

/** The most entries of a list that takes no `first` and `last`; undefined where nothing is known of it. */
export function listBoundOf(type: string, field: string): number | undefined {
  return BOUNDS.get(`${type}.${field}`) ?? BOUNDS.get(field);
}
