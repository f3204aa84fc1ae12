import { currentPolicy } from "../../testkit/documents/generated-plan.js";

/** A question of the comparison, as it stands in a document whose variables may also be written as literals. */
export interface Question {
  name: string;
  /** What stands in the results. */
  what: string;
  /** The selection, with `$at` for the instant. */
  body: string;
  types: Readonly<Record<string, string>>;
  values: Readonly<Record<string, unknown>>;
}

/** The length of a list, and how many initiatives each committee has: a list holds some of every committee. */
export const PAGE = 50;
export const INITIATIVES_EACH = 13;
/** The year whose statements and figures are asked for. */
const YEAR = 2012;

const ROW = `code title { da } committee { name { da } } state goals { title { da } area { title { da } } }
  financing(asOf: $at, year: $year) plan { revision state(asOf: $at) findings { rule } }
  budgetLines { year amount { oere } financing payer { name { da } } }`;
const OWN = `... on ChildrenInitiative { schoolLevel languageStimulation } ... on EmploymentInitiative { jobTarget danishEducation }
  ... on SocialServicesInitiative { outreach housingAreas } ... on CultureInitiative { venues volunteers }`;

const ofThePolicy = { policy: [currentPolicy.id] };

/** The questions; `INITIATIVE` is the id of one of the children's committee's initiatives. */
export const questionsAbout = (initiative: string): readonly Question[] => [
  {
    name: "list",
    what: `${PAGE} initiatives of all committees with their common fields`,
    body: `{ initiatives(asOf: $at, filter: { policy: $policy }, first: $first) { totalCount pageInfo { hasNextPage endCursor } nodes { ${ROW} } } }`,
    types: { first: "Int", policy: "[ID!]", year: "Int" },
    values: { ...ofThePolicy, first: PAGE, year: YEAR },
  },
  {
    name: "fan-out",
    what: "the same with each committee's own fields: five subgraphs",
    body: `{ initiatives(asOf: $at, filter: { policy: $policy }, first: $first) { totalCount pageInfo { hasNextPage endCursor } nodes { ${ROW} ${OWN} } } }`,
    types: { first: "Int", policy: "[ID!]", year: "Int" },
    values: { ...ofThePolicy, first: PAGE, year: YEAR },
  },
  {
    name: "picture",
    what: "the policy's picture of a year",
    body: `{ policyPicture(year: $year, asOf: $at) { policy { title { da } } committees { name { da } }
      cells { committee { code } goal { title { da } } state progress initiatives running alsoServing financed { oere } unfinanced { oere } plan { revision title { da } } }
      areas { area { title { da } } initiatives financed { oere } unfinanced { oere } }
      totals { plansPublished initiatives financed { oere } unfinanced { oere } } } }`,
    types: { year: "Int!" },
    values: { year: YEAR },
  },
  {
    name: "deep",
    what: "a committee's plan with its initiatives, and its statements with all answers",
    body: `{ children { actionPlan { revision title { da } state(asOf: $at) commitments { priority goal { title { da } area { title { da } } } }
      initiatives { code title { da } schoolLevel goals { title { da } } financing(asOf: $at, year: $year) budgetLines { year amount { oere } financing payer { name { da } } } }
      receipt { position contentHash } }
      integrationStatement(year: $year) { revision summary { da } spentThrough goalAnswers { goal { title { da } } progress narrative { da } }
        initiativeStatuses { code state narrative { da } spent { oere } } plan { revision title { da } } } } }`,
    types: { year: "Int!" },
    values: { year: YEAR },
  },
  {
    name: "small",
    what: "one initiative by its id",
    body: "{ initiative(id: $id) { code title { da } committee { name { da } } state financing(asOf: $at, year: $year) } }",
    types: { id: "ID!", year: "Int" },
    values: { id: initiative, year: YEAR },
  },
  {
    name: "search",
    what: "a word that stands in many documents",
    body: `{ search(text: $text, first: $first, asOf: $at) { totalCount pageInfo { hasNextPage } nodes { kind code title { da } fragment committee { name { da } } } } }`,
    types: { text: "String!", first: "Int" },
    values: { text: "unge", first: 20 },
  },
  {
    name: "breakdown",
    what: "amounts by committee, goal and year",
    body: "{ breakdown(of: AMOUNT, by: [COMMITTEE, GOAL, YEAR], asOf: $at, filter: { policy: $policy }) { keys { code } count money { oere } } }",
    types: { policy: "[ID!]" },
    values: ofThePolicy,
  },
];

export type Writing = "unique variables" | "unique literals" | "identical";

/** The body of a request. Only `identical` asks for the present; the others each ask for an instant of their own. */
export function requestOf({ body, types, values }: Question, writing: Writing, at: string): string {
  const all: Record<string, unknown> = { ...values, at: writing === "identical" ? null : at };
  if (writing === "unique literals") {
    return JSON.stringify({ query: body.replaceAll(/\$(\w+)/g, (_, name: string) => JSON.stringify(all[name])) });
  }
  const declared = Object.entries({ ...types, at: "DateTime" }).map(([name, type]) => `$${name}: ${type}`);
  return JSON.stringify({ query: `query (${declared.join(", ")}) ${body}`, variables: all });
}
