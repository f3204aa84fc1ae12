/** What a run's probes are about; found in the hub before they begin. */
export interface ProbedCity {
  /** Two positions of receipts, revisions of one plan, and inputs as the owner would send them. */
  readonly position: string;
  readonly treeSize: number;
  readonly plans: readonly [earlier: string, later: string];
  readonly plan: object;
  readonly statement: object;
}

/** Asks for one field, and for the same without it. */
export interface WeightProbe {
  readonly field: string;
  readonly query: string;
  /** Default: an operation that asks for nothing. */
  readonly without?: string;
  readonly variables?: object;
  readonly client?: string;
  /** How often the field is in the answer; default: once. */
  readonly times?: number;
}

const YEAR = 2013;
const report = (fields: string) => `{ statusReport(year: ${YEAR}) { ${fields} } }`;
const children = (fields: string) => `{ children { ${fields} } }`;
const command = (name: string, input: string, fields: string) =>
  `mutation ($content: ${input}!) { children { ${name}(input: { content: $content }) { ${fields} } } }`;
const judged = (name: string, document: "Plan" | "Statement", content: object): WeightProbe => ({
  field: name,
  query: command(name, document === "Plan" ? "ChildrenActionPlanInput" : "IntegrationStatementInput", "valid"),
  variables: { content },
  ...(name.startsWith("validate") && { client: "children" }),
});

/** One for each field that costs more than a value, in the order of the results. */
export function weightProbes({ position, treeSize, plans, plan, statement }: ProbedCity): WeightProbe[] {
  const [earlier, later] = plans;
  return [
    { field: "Query.policyPicture", query: `{ policyPicture(year: ${YEAR}) { cells { state } } }` },
    {
      field: "Query.policyPicture (asOf)",
      query: `{ policyPicture(year: ${YEAR}, asOf: "2013-06-01T12:00:00Z") { cells { state } } }`,
    },
    { field: "Query.breakdown", query: "{ breakdown(of: AMOUNT, by: [COMMITTEE, GOAL, YEAR]) { count } }" },
    { field: "Query.financingOverview", query: `{ financingOverview(year: ${YEAR}) { financed { oere } } }` },
    {
      field: "Query.financingDifference",
      query: `{ financingDifference(earlier: ${YEAR - 1}, later: ${YEAR}) { __typename } }`,
    },
    { field: "Query.difference", query: `{ difference(earlier: "${earlier}", later: "${later}") { __typename } }` },
    { field: "Query.search", query: '{ search(text: "unge", first: 1) { totalCount } }' },
    { field: "Query.verify", query: `{ verify(position: "${position}") { __typename } }` },
    { field: "Query.inclusionProof", query: `{ inclusionProof(position: "${position}") { leafIndex } }` },
    {
      field: "Query.consistencyProof",
      query: `{ consistencyProof(earlierSize: 3, laterSize: ${treeSize}) { __typename } }`,
    },
    { field: "Query.statusReport", query: report("id") },
    { field: "StatusReport.recompiled", query: report("id recompiled { agrees }"), without: report("id") },
    { field: "StatusReport.changes", query: report("id changes { __typename }"), without: report("id") },
    { field: "manifestContent", query: report("id manifestContent"), without: report("id") },
    { field: "frameContent", query: report("id frameContent"), without: report("id") },
    { field: "figuresContent", query: report("id figuresContent"), without: report("id") },
    { field: "deliveryForecast", query: children(`deliveryForecast(year: ${YEAR + 1}) { __typename }`) },
    {
      field: "draftForecast",
      query: children(`draftForecast(year: ${YEAR + 1}) { __typename }`),
      client: "children",
    },
    judged("validateActionPlan", "Plan", plan),
    judged("checkActionPlan", "Plan", plan),
    judged("validateIntegrationStatement", "Statement", statement),
    judged("checkIntegrationStatement", "Statement", statement),
    { field: "actionPlan", query: children("actionPlan { id }"), without: children("__typename") },
    {
      field: "content",
      query: children("actionPlan { id content }"),
      without: children("actionPlan { id }"),
    },
    {
      field: "asInput",
      query: children("actionPlan { id asInput }"),
      without: children("actionPlan { id }"),
    },
    {
      field: "a value",
      query: "{ initiatives(first: 200) { nodes { id code } } }",
      without: "{ initiatives(first: 200) { nodes { id } } }",
      times: 200,
    },
  ];
}

/** Of a plan of 3 MB: what depends on its length. */
export const largePlanProbes: readonly WeightProbe[] = [
  {
    field: "actionPlan (3 MB)",
    query: "{ culture { actionPlan { id } } }",
    without: "{ culture { __typename } }",
  },
  {
    field: "content (3 MB)",
    query: "{ culture { actionPlan { id content } } }",
    without: "{ culture { actionPlan { id } } }",
  },
  {
    field: "asInput (3 MB)",
    query: "{ culture { actionPlan { id asInput } } }",
    without: "{ culture { actionPlan { id } } }",
  },
  {
    field: "a description of 6 kB",
    query: "{ culture { actionPlan { initiatives { code description { da } } } } }",
    without: "{ culture { actionPlan { initiatives { code } } } }",
    times: 500,
  },
];

/** The first time that a report is made again: later ones are kept until something is published. */
export const firstRecompilations = [2011, 2012, 2013].map(
  (year) => `{ statusReport(year: ${year}) { id recompiled { agrees } } }`,
);
