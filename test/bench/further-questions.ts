import { currentPolicy } from "../testkit/documents/generated-plan.js";

const PAGE = "totalCount pageInfo { hasNextPage endCursor }";
const ROW = "code title { da } committee { name { da } } financing";

/** Measured besides the main operations: queries over all policies, in each order, and single lookups. */
export const furtherQuestions: Readonly<Record<string, string>> = {
  "all initiatives on record": `query ($first: Int) { initiatives(first: $first) { ${PAGE} nodes { ${ROW} plan { revision } } } }`,
  "all initiatives, by title": `query ($first: Int) { initiatives(orderBy: { by: TITLE }, first: $first) { ${PAGE} nodes { ${ROW} } } }`,
  "all initiatives, by amount, largest first": `query ($first: Int) { initiatives(orderBy: { by: AMOUNT, direction: DESC }, first: $first) { ${PAGE} nodes { ${ROW} } } }`,
  "the policy's initiatives, by title": `query ($first: Int) { initiatives(filter: { policy: ["${currentPolicy.id}"] }, orderBy: { by: TITLE }, first: $first) { ${PAGE} nodes { ${ROW} } } }`,
  "one committee's initiatives": `query ($first: Int) { initiatives(filter: { committee: ["KFU"] }, first: $first) { ${PAGE} nodes { ${ROW} } } }`,
  "initiatives of 2012": `query ($first: Int) { initiatives(filter: { year: 2012 }, first: $first) { ${PAGE} nodes { ${ROW} } } }`,
  "initiatives with a word": `query ($first: Int) { initiatives(filter: { text: "lektiebusserne" }, first: $first) { ${PAGE} nodes { ${ROW} } } }`,
  "all action plans on record": `query ($first: Int) { actionPlans(first: $first) { ${PAGE} nodes { revision state title { da } committee { name { da } } } } }`,
  "breakdown of all": "{ breakdown(of: AMOUNT, by: [COMMITTEE, YEAR]) { keys { code } count money { oere } } }",
  "search, a word of a third of all": `query ($first: Int) { search(text: "unge", first: $first) { ${PAGE} nodes { kind code title { da } fragment rank } } }`,
  freshness: "{ freshness { committee { code } lastPublishedAt lagSeconds reachable } }",
};
