import { randomUUID } from "node:crypto";
import { committeeOfSlug } from "@hub/registry";
import { currentPolicy, generatedPlan, MARKED } from "../documents/generated-plan.js";
import type { GraphAnswer } from "./graph-answer.js";
import type { RunningHub } from "./running-hub.js";

/** How an operation is sent. */
export interface OperationWishes {
  /** Length of its pages. */
  first: number;
  /** `initiatives` of every policy; by default of the current one. */
  ofAllPolicies?: boolean;
  headers?: Record<string, string>;
}

const OWN_FIELDS = `... on ChildrenInitiative { schoolLevel } ... on EmploymentInitiative { jobTarget }
  ... on SocialServicesInitiative { outreach } ... on CultureInitiative { venues }`;
const OF_THE_POLICY = `filter: { policy: ["${currentPolicy.id}"] }`;
/** The code of a generated initiative whose plan no test changes. */
const KNOWN_CODE = `BUU-${currentPolicy.firstYear}-001`;

/** The nine queries among the ten main operations, each with fields that a naive resolver would load row by row. */
export const mainQuestions = {
  policyPicture: `{ policyPicture(year: 2012) { policy { title { da } } committees { name { da } }
    cells { committee { code } goal { title { da } } state initiatives running alsoServing financed { oere } unfinanced { oere }
      plan { revision title { da } state } }
    areas { area { title { da } } initiatives financed { oere } unfinanced { oere } }
    totals { plansPublished initiatives financed { oere } unfinanced { oere } } freshness { committee { code } lagSeconds reachable } } }`,
  initiatives: `query ($first: Int, $policy: [ID!]) { initiatives(filter: { policy: $policy }, first: $first) { totalCount pageInfo { hasNextPage endCursor }
    nodes { code title { da } committee { name { da } } goals { title { da } area { title { da } } } financing(year: 2012)
      plan { revision state findings { rule } } budgetLines { year amount { oere } financing payer { name { da } } } ${OWN_FIELDS} } } }`,
  actionPlans: `query ($first: Int) { actionPlans(${OF_THE_POLICY}, first: $first) { totalCount
    nodes { title { da } revision state supersededAt findings { rule } committee { name { da } }
      initiatives { code title { da } financing budgetLines { financing } } } } }`,
  financingOverview: `query ($first: Int) { financingOverview(year: 2012) { financed { oere } unfinanced { oere }
    rows(first: $first) { totalCount pageInfo { hasNextPage } nodes { amount { oere } state financed committee { name { da } } area { title { da } }
      initiative { code title { da } financing(year: 2012) plan { revision } } } } } }`,
  initiativeHistory: `{ initiativeHistory(committee: "BUU", code: "${KNOWN_CODE}") { nodes { code title { da } state financing
    plan { revision state supersededAt } ${OWN_FIELDS} } } }`,
  breakdown: `{ breakdown(of: AMOUNT, by: [COMMITTEE, GOAL, YEAR], ${OF_THE_POLICY}) { keys { code } count money { oere } } }`,
  search: `query ($first: Int) { search(text: "${MARKED.word}", first: $first) { totalCount pageInfo { hasNextPage }
    nodes { kind code title { da } fragment rank committee { name { da } } } } }`,
  changes: `query ($first: Int) { changes(first: $first) { caughtUp pageInfo { endCursor }
    nodes { position ownerPosition type subject at committee { name { da } } } } }`,
  committeePlan: `{ children { actionPlan { revision title { da } state commitments { priority goal { title { da } } }
      initiatives { code title { da } schoolLevel financing budgetLines { amount { oere } financing } } }
    actionPlanRevisions { nodes { revision state initiatives { code schoolLevel } } } } }`,
};

const DRAFT = `mutation ($input: CultureActionPlanInput!, $key: ID!) { culture { saveActionPlanDraft(input: { content: $input, idempotencyKey: $key }) {
  draft { id contentHash } report { findings { rule path message { en } } } } } }`;
const PUBLISH = `mutation ($draft: ID!, $contentHash: String!, $key: ID!) { culture {
  publishActionPlan(input: { draft: $draft, contentHash: $contentHash, idempotencyKey: $key }) {
    document { id revision ... on CultureActionPlan { initiatives { id code venues } } } receipt { id contentHash position publishedAt } findings { rule } } } }`;

/** The ten operations that the hub is measured by: nine queries and a committee's publication. */
export const mainOperations = [...(Object.keys(mainQuestions) as (keyof typeof mainQuestions)[]), "publish"] as const;
export type MainOperation = (typeof mainOperations)[number];

/** The answer of a measured operation, and how long the caller waited for it. */
export interface OperationOutcome {
  data: GraphAnswer;
  ms: number;
}

/** Sends a query; an answer with errors is an exception. */
export async function timed(
  hub: RunningHub,
  query: string,
  { variables = {}, headers = {}, client }: { variables?: object; headers?: Record<string, string>; client?: string },
): Promise<OperationOutcome> {
  const caller = hub.as(client);
  // Gets the token first, so that it is not part of the measurement.
  if (client) await caller.demand("{ __typename }");
  const began = performance.now();
  const { data, errors } = await caller.ask<GraphAnswer>(query, { ...variables }, headers);
  const ms = performance.now() - began;
  if (errors.length > 0 || data === null) throw new Error(`${query.slice(0, 60)} … ${JSON.stringify(errors)}`);
  return { data, ms };
}

/** Runs one of the main operations. */
export function runOperation(hub: RunningHub, name: MainOperation, wishes: OperationWishes): Promise<OperationOutcome> {
  if (name === "publish") return publish(hub, wishes);
  const policy = wishes.ofAllPolicies ? null : [currentPolicy.id];
  const variables = { first: wishes.first, ...(name === "initiatives" && { policy }) };
  return timed(hub, mainQuestions[name], { variables, headers: wishes.headers ?? {} });
}

/** Publishes the culture committee's plan again; drafting is not counted. */
async function publish(hub: RunningHub, { headers = {} }: OperationWishes): Promise<OperationOutcome> {
  const committee = committeeOfSlug("culture");
  const head = await hub.as().demand<GraphAnswer>("{ culture { actionPlan { revision initiatives { code } } } }");
  const { revision, initiatives } = head.culture.actionPlan;
  const input = generatedPlan({
    policy: currentPolicy,
    committee,
    initiatives: initiatives.length,
    basedOn: revision,
    seed: revision,
  });
  const drafted = await hub.as("culture").demand<GraphAnswer>(DRAFT, { input, key: randomUUID() });
  const { draft, report } = drafted.culture.saveActionPlanDraft;
  if (!draft) throw new Error(`The plan was refused: ${JSON.stringify(report)}`);
  const variables = { draft: draft.id, contentHash: draft.contentHash, key: randomUUID() };
  const outcome = await timed(hub, PUBLISH, { variables, headers, client: "culture-publisher" });
  if (!outcome.data.culture.publishActionPlan.receipt) throw new Error(JSON.stringify(outcome.data));
  return outcome;
}
