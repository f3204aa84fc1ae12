const PAGE = "totalCount pageInfo { hasNextPage endCursor } nodes { id }";
const initiatives = (args: string) => `{ initiatives(first: 50, ${args}) { ${PAGE} } }`;
const breakdown = (args: string) => `{ breakdown(${args}) { keys { code } count money { oere } } }`;
const search = (args: string) => `{ search(first: 50, ${args}) { ${PAGE.replace("id", "title { da } fragment")} } }`;

/** What is asked of everything on record. */
export const MAIN_QUESTIONS: Readonly<Record<string, string>> = {
  // As many as there are with the fewest initiatives.
  "action plans": `{ actionPlans(first: 2) { ${PAGE} nodes { revision state title { da } committee { name { da } } } } }`,
  initiatives: initiatives("orderBy: { by: COMMITTEE }"),
  "initiatives by title": initiatives("orderBy: { by: TITLE }"),
  "initiatives by amount, largest first": initiatives("orderBy: { by: AMOUNT, direction: DESC }"),
  "initiatives by publication, newest first": initiatives("orderBy: { by: PUBLISHED_AT, direction: DESC }"),
  "initiatives by priority": initiatives("orderBy: { by: PRIORITY }"),
  "initiatives of a committee": initiatives('filter: { committee: ["KFU"] }'),
  "initiatives of a policy, by title": initiatives('filter: { policy: ["policy-test"] }, orderBy: { by: TITLE }'),
  "initiatives in a state": initiatives("filter: { state: [PLANNED] }"),
  "initiatives in a state, by title": initiatives("filter: { state: [PLANNED] }, orderBy: { by: TITLE }"),
  "initiatives in a rare state": initiatives("filter: { state: [CANCELLED] }"),
  "initiatives of a main goal": initiatives('filter: { mainGoal: ["goal-1"] }'),
  "initiatives of a year": initiatives("filter: { year: [2012] }"),
  "initiatives in a district": initiatives('filter: { district: ["Valby"] }'),
  "initiatives not financed": initiatives("filter: { financing: [UNFINANCED] }"),
  "initiatives with open money": initiatives("filter: { unfinanced: [OPEN] }"),
  "initiatives of a payer": initiatives('filter: { payer: ["BUU"] }'),
  "initiatives with a word of a third of all": initiatives('filter: { text: "unge" }'),
  "initiatives with a rare word": initiatives('filter: { text: "777" }'),
  "initiatives of a rare district": initiatives('filter: { district: ["Sluseholmen"] }'),
  "initiatives of a rare account": initiatives('filter: { account: ["3.22.01"] }'),
  "initiatives with findings": initiatives("filter: { hasFindings: true }"),
  "initiatives by code": initiatives('filter: { code: ["BIU-777"] }'),
  "initiatives of a year in a district, by title": initiatives(
    'filter: { year: [2012], district: ["Valby"] }, orderBy: { by: TITLE }',
  ),
  "initiatives of a year, not financed, by title": initiatives(
    "filter: { year: [2012], financing: [UNFINANCED] }, orderBy: { by: TITLE }",
  ),
  "initiatives, in the past": initiatives('asOf: "2012-05-01T00:00:00Z", orderBy: { by: TITLE }'),
  "search, a word of a third of all": search('text: "unge"'),
  "search, a rare word": search('text: "777"'),
  "breakdown of amounts by committee and year": breakdown("of: AMOUNT, by: [COMMITTEE, YEAR]"),
  "breakdown of amounts by state and financing": breakdown("of: AMOUNT, by: [STATE, FINANCING]"),
  "breakdown of open money by committee": breakdown("of: UNFINANCED, by: [COMMITTEE]"),
  "breakdown of amounts of a policy by goal": breakdown('of: AMOUNT, by: [GOAL], filter: { policy: ["policy-test"] }'),
  "breakdown of initiatives by state": breakdown("of: INITIATIVES, by: [STATE]"),
  "breakdown, in the past": breakdown('of: AMOUNT, by: [COMMITTEE, YEAR], asOf: "2012-05-01T00:00:00Z"'),
  "breakdown of open money, in the past": breakdown(
    'of: UNFINANCED, by: [COMMITTEE, STATE], asOf: "2012-05-01T00:00:00Z"',
  ),
  "policy picture": "{ policyPicture(year: 2014) { totals { initiatives financed { oere } unfinanced { oere } } } }",
  "policy picture, of a year in which all policies have money":
    "{ policyPicture(year: 2012) { totals { initiatives financed { oere } unfinanced { oere } } } }",
  "financing overview": `{ financingOverview(year: 2012) { financed { oere } unfinanced { oere } lapsed { oere } estimated { oere } } }`,
  "financing overview, its first rows": `{ financingOverview(year: 2012) { rows(first: 50) { totalCount nodes { initiative { id } amount { oere } } } } }`,
};
