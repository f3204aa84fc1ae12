import { committeeOfSlug } from "@hub/registry";
import { currentPolicy, generatedPlan } from "../testkit/documents/generated-plan.js";
import { askOnAndOn, type Flood } from "./flood.js";

const plan = generatedPlan({
  policy: currentPolicy,
  committee: committeeOfSlug("culture"),
  initiatives: 300,
  basedOn: 0,
  seed: 4,
});
const CHECK = `mutation ($plan: CultureActionPlanInput!) { culture { checkActionPlan(input: { content: $plan }) { valid } } }`;
const COMMAND = `mutation ($plan: CultureActionPlanInput!) { culture {
  saveActionPlanDraft(input: { content: $plan, idempotencyKey: "flood" }) { draft { id } } } }`;

/** Floods of documents that are to be judged, and of commands that are refused. */
export const commandFloods: readonly Flood[] = [
  {
    name: "public validations",
    what: "16 at once, each a plan of 300 initiatives to be checked without a login",
    run: (flood) => askOnAndOn(flood, { atOnce: 16, query: () => CHECK, variables: { plan } }),
  },
  {
    name: "validations by a client",
    what: "16 at once, the same with a token for validating",
    run: (flood) =>
      askOnAndOn(flood, {
        atOnce: 16,
        query: () => CHECK.replace("checkActionPlan", "validateActionPlan"),
        variables: { plan },
        headers: ({ target }) => ({ authorization: `Bearer ${target.tokens["culture-validator"]}` }),
      }),
  },
  {
    name: "refused commands",
    what: "24 at once, each a command without a token",
    run: (flood) => askOnAndOn(flood, { atOnce: 24, query: () => COMMAND, variables: { plan } }),
  },
];
