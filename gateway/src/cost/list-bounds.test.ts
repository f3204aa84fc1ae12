import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Supergraph } from "@apollo/federation-internals";
import { expect, test } from "@jest/globals";
import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { DOCUMENT_LIMITS, listBoundOf } from "./list-bounds.js";

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), "utf8");
const schema = Supergraph.build(read("infra/supergraph.graphql")).apiSchema().toGraphQLJSSchema();
const fields = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .filter(({ name }) => !name.startsWith("__"))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));

const isList = (type: GraphQLOutputType): boolean => (isNonNullType(type) ? isList(type.ofType) : isListType(type));
const isPage = (name: string) => /Connection$/.test(name);
const takesFirst = ({ args }: Pick<GraphQLField<unknown, unknown>, "args">) =>
  args.some(({ name }) => name === "first");

test("every list that takes no `first` has a bound: a new one needs its own", () => {
  const unbounded = fields
    .filter(({ type, field }) => isList(field.type) && !isPage(type.name))
    .filter(({ field }) => !takesFirst(field))
    .filter(({ type, field }) => listBoundOf(type.name, field.name) === undefined);
  expect(unbounded.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
});

test("the lists of a page are as long as the page, which every field that leads to one takes", () => {
  const pages = fields.filter(({ field }) => isPage(getNamedType(field.type).name));
  const others = pages.filter(({ field }) => !takesFirst(field));
  expect(others.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  expect(pages.length).toBeGreaterThan(30);
});

/** Where what enforces a limit says its number. */
const PLACES: Readonly<Record<keyof typeof DOCUMENT_LIMITS, readonly [file: string, before: string]>> = {
  INITIATIVES_PER_PLAN: ["shared/committee-kit/src/context/limits.settings.ts", "INITIATIVES_PER_PLAN: "],
  DOCUMENT_LIST_LENGTH: ["shared/rules/src/document/lengths.rules.ts", "LONGEST_LIST = "],
  STATEMENT_LIST_LENGTH: ["shared/committee-kit/src/context/limits.settings.ts", "STATEMENT_LIST_LENGTH: "],
  POLICY_LIST_LENGTH: ["subgraphs/policy/src/version/version-input.types.ts", '"POLICY_LIST_LENGTH", most: '],
  OBSERVATIONS_PER_RELEASE: ["subgraphs/policy/src/barometer/barometer.rules.ts", '"OBSERVATIONS_PER_RELEASE", most: '],
  RECOMMENDATIONS_PER_CASE: [
    "subgraphs/policy/src/process/recommendation.service.ts",
    '"RECOMMENDATIONS_PER_CASE", most: ',
  ],
  RESPONSES_PER_HEARING: ["subgraphs/policy/src/process/hearing.service.ts", '"RESPONSES_PER_HEARING", most: '],
  SUCCESSION_LINKS: ["subgraphs/policy/src/process/succession.service.ts", '"SUCCESSION_LINKS", most: '],
  CHALLENGES_PER_LETTER: ["subgraphs/policy/src/call-letter/call-letter.rules.ts", '"CHALLENGES_PER_LETTER", most: '],
  QUESTIONS_PER_LETTER: ["subgraphs/policy/src/call-letter/call-letter.rules.ts", '"QUESTIONS_PER_LETTER", most: '],
  EVIDENCE_PER_CHALLENGE: ["subgraphs/policy/src/call-letter/call-letter.rules.ts", '"EVIDENCE_PER_CHALLENGE", most: '],
  BUDGET_TALKS: ["subgraphs/picture/src/financing/budget-talks.resolver.ts", '"BUDGET_TALKS", most: '],
  BUDGET_DECISIONS: ["subgraphs/policy/src/council/budget.service.ts", '"BUDGET_DECISIONS", most: '],
  SIGNING_KEYS: ["subgraphs/policy/src/signing/signing.service.ts", '"SIGNING_KEYS", most: '],
  FINDING_PLACES: ["shared/rules/src/finding-groups.ts", "PLACES_PER_FINDING = "],
  BREAKDOWN_DIMENSIONS: ["subgraphs/picture/src/policy-picture/breakdown.resolver.ts", "MOST_DIMENSIONS = "],
  PERIOD_YEARS: ["shared/rules/src/coordinator/policy-version.rules.ts", "LONGEST_PERIOD_YEARS = "],
};

test.each(Object.entries(PLACES))("the bound %s is what the rules allow", (limit, [file, before]) => {
  const [, number = ""] = read(file).split(before);
  expect(Number.parseInt(number.replaceAll("_", ""), 10)).toBe(DOCUMENT_LIMITS[limit as keyof typeof DOCUMENT_LIMITS]);
});
