import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "@hub/rules";
import { buildSchema, coerceInputValue, type GraphQLInputType, isObjectType } from "graphql";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { ROOT } from "../testkit/hub/running-hub.js";

/** Types whose `contentHash` is over another object's content, or over what they list, and why they tell none. */
const OF_ANOTHER: Readonly<Record<string, string>> = {
  Receipt: "its document's, which has the content",
  ManifestEntry: "its document's",
  ContentVerification: "the one that was asked about",
  Change: "its subject's",
  FinancingOverview: "over its rows, as its description says",
};

/** Types that the questions below cannot reach, and which test shows their content. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  Draft: "for its committee alone: edited-drafts.test",
  CallLetterDraft: "for the coordinator alone: published-content.test",
};

/** What takes the `asInput` of a type. */
const INPUTS: Readonly<Record<string, string>> = {
  CallLetter: "CallLetterInput",
  PolicyVersion: "PolicyVersionInput",
  BarometerRelease: "PrepareBarometerInput",
  ...Object.fromEntries(
    ["Children", "Employment", "SocialServices", "Culture"].flatMap((name) => [
      [`${name}ActionPlan`, `${name}ActionPlanInput`],
      [`${name}IntegrationStatement`, "IntegrationStatementInput"],
    ]),
  ),
};

const schema = buildSchema(readFileSync(join(ROOT, "infra/supergraph.graphql"), "utf8"), { assumeValid: true });

/** The names of all types that have a `contentHash` of their own and are open to everybody. */
export const hashedTypes = (): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && type.getFields().contentHash !== undefined)
    .map(({ name }) => name)
    .filter((name) => !(name in OF_ANOTHER) && !(name in ELSEWHERE))
    .sort();

const SAID = "__typename contentHash content";
const TOLD = `${SAID} asInput`;
const REMARKS = `remarks(first: 10) { nodes { ${SAID} replies { ${SAID} } } }`;

/** Questions whose answers have objects of all of these types. */
export const HASHED = [
  `{ policies { versions { ${TOLD} decisions { ${SAID} } } } barometerRelease(year: 2012) { ${TOLD} } }`,
  `{ callLetters(first: 20) { nodes { ${TOLD} release { ${TOLD} } } } cycles { mayorTalks { ${SAID} } } }`,
  `{ actionPlans(first: 30) { nodes { ${TOLD} ${REMARKS} } } }`,
  `{ integrationStatements(first: 30) { nodes { ${TOLD} ${REMARKS} } } }`,
  `{ financingOverview(year: 2013) { adoption { ${SAID} } } statusReport(year: 2013) { steps { ${SAID} } } }`,
];

/** An object of an answer that has a `contentHash`. */
interface Told {
  __typename: string;
  contentHash: string | null;
  content: object | null;
  asInput?: object | null;
}

export function toldIn(answer: GraphAnswer): Told[] {
  if (Array.isArray(answer)) return answer.flatMap(toldIn);
  if (typeof answer !== "object" || answer === null) return [];
  if (!("contentHash" in answer)) return Object.values(answer).flatMap(toldIn);
  const { content, asInput, ...plain } = answer;
  return [{ ...plain, content, asInput } as Told, ...Object.values(plain).flatMap(toldIn)];
}

/** What is wrong with what an object tells of its content. */
export function faultsOf({ __typename: name, contentHash: hash, content, asInput }: Told): string[] {
  if (hash === null) return content === null ? [] : [`${name} has a content and no hash`];
  if (content === null) return [`${name} ${hash} tells no content`];
  const faults = contentHash(content) === hash ? [] : [`${name} ${hash}: the content has another hash`];
  if (asInput) faults.push(...faultsOfInput(name, asInput));
  return faults;
}

/** What GraphQL finds in an input, but for what it needs besides. */
function faultsOfInput(name: string, input: object): string[] {
  const type = schema.getType(INPUTS[name] ?? "") as GraphQLInputType | undefined;
  if (!type) return [`${name} has an asInput that no input takes`];
  const besides = name === "BarometerRelease" ? { idempotencyKey: "-" } : {};
  const faults: string[] = [];
  coerceInputValue({ ...input, ...besides }, type, (path, _, { message }) =>
    faults.push(`${name}.asInput ${path.join("/")}: ${message}`),
  );
  return faults;
}
