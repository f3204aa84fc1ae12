import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLResolveInfo,
  isObjectType,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import type { RequestContext } from "../request.context.js";
import { executeOperation } from "./execution.js";

const schema = buildSchema(`
  type Query { initiative: Initiative, plan: Plan!, documents: [Document!], pages: [[Plan]!]!, found: Found, count: Int!, said(word: String = "da", times: Int): String }
  type Mutation { publish: Plan, withdraw: Plan!, check: Int }
  interface Document { id: ID!, count: Int!, next: Document, said(word: String = "da", times: Int): String, state: State! }
  type Plan implements Document { id: ID!, count: Int!, next: Document, said(word: String = "da", times: Int): String, state: State!, initiatives: [Initiative!]!, codes: [String!] }
  type Initiative implements Document { id: ID!, count: Int!, next: Document, said(word: String = "da", times: Int): String, state: State!, plan: Plan!, amounts: [Int]! }
  union Found = Plan | Initiative
  enum State { PLANNED RUNNING }
`);
const names = [
  ...new Set(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith("__"))
      .flatMap((type) => Object.keys(type.getFields())),
  ),
];
// Some fields have a resolver, and the others are properties.
for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
  for (const [index, field] of Object.values(type.getFields()).entries()) {
    if (!type.name.startsWith("__") && (index % 2 === 0 || type.name === "Query" || type.name === "Mutation"))
      field.resolve = (_, args, { seed }, info) => outcomeOf(`${seed}`, args, info);
  }
}

const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

const numberOf = (text: string): number => createHash("sha1").update(text).digest().readUInt32BE();

/** The same each time for a place and a seed: a value, null, an error, or what becomes one of these later. */
function outcomeOf(seed: string, args: object, info: GraphQLResolveInfo): unknown {
  const place = placeIn(info);
  const key = `${seed} ${JSON.stringify(place)}`;
  const outcome = () => settled(key, () => valueFor(key, String(info.returnType).replaceAll("!", ""), { seed, args }));
  // In a list nothing fails at once: graphql-js would leave the promises of earlier elements alone, which ends a process.
  return place.some((part) => typeof part === "number") ? (async () => outcome())() : outcome();
}

function settled(key: string, value: () => unknown): unknown {
  const chance = numberOf(`chance ${key}`) % 100;
  const error = new Error(`${key} failed`);
  if (chance < 3) throw error;
  if (chance < 5) return error;
  if (chance < 8) return Promise.reject(error);
  if (chance < 12) return null;
  return chance < 35 ? later(value(), chance % 4) : value();
}

async function later(value: unknown, ticks: number): Promise<unknown> {
  for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
  return value;
}

interface At {
  seed: string;
  args: object;
}

function valueFor(key: string, type: string, at: At): unknown {
  const chosen = numberOf(key);
  if (type.startsWith("["))
    return Array.from({ length: chosen % 4 }, (_, index) => elementOf(`${key} ${index}`, type, at));
  return leafOf(type, chosen, at) ?? objectOf(type, chosen, at);
}

function elementOf(key: string, list: string, at: At): unknown {
  const value = () => valueFor(key, list.slice(1, -1), at);
  const isSure = list === "[Plan]" || list === "[Document]" || numberOf(`element ${key}`) % 3 > 0;
  if (isSure && list !== "[Int]") return value();
  const element = (async () => settled(key, value))();
  // It may fail before the list is handed over.
  element.catch(() => undefined);
  return element;
}

/** Now and then it is none that the type has. */
function leafOf(type: string, chosen: number, { args }: At): unknown {
  if (type === "Int") return chosen % 30 === 0 ? "many" : chosen % 1000;
  if (type === "String") return `${JSON.stringify(args)} æ ${chosen}`;
  if (type === "ID") return String(chosen);
  if (type === "State") return chosen % 20 === 0 ? "LOST" : "RUNNING";
  return undefined;
}

function objectOf(type: string, chosen: number, { seed }: At): unknown {
  const __typename = type === "Plan" || type === "Initiative" ? type : ["Plan", "Initiative"][chosen % 2];
  const property = (args: object, _: unknown, info: GraphQLResolveInfo) => outcomeOf(seed, args, info);
  const object = { __typename, ...Object.fromEntries(names.map((name) => [name, property])) };
  return chosen % 5 === 0 ? later(object, 1) : object;
}

function placeIn({ path }: GraphQLResolveInfo): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let each: GraphQLResolveInfo["path"] | undefined = path; each; each = each.prev) keys.unshift(each.key);
  return keys;
}

/** A selection on a type, with aliases, fragments, and fields that variables leave out. */
function selectionOn(type: string, key: string, depth: number): string {
  const pick = (what: string, of: number) => numberOf(`${key} ${what}`) % of;
  const leaf = ["__typename", "id", "count", `said(word: "ord", times: $times)`, "c: count", "state"];
  const common = leaf.filter((_, index) => pick(`leaf ${index}`, 3) === 0);
  const below = (field: string, on: string) =>
    depth > 0 && pick(field, 2) === 0 ? [`${field} { ${selectionOn(on, `${key} ${field}`, depth - 1)} }`] : [];
  const own = {
    Plan: ["codes", ...below("initiatives", "Initiative"), ...below("again: initiatives", "Initiative")],
    Initiative: ["amounts", ...below("plan", "Plan")],
  } as Record<string, string[]>;
  const ofType = own[type]?.filter((_, index) => pick(`own ${index}`, 2) === 0) ?? [
    `... on Plan { ${selectionOn("Plan", `${key} P`, depth - 1)} }`,
    `... on Initiative @include(if: $isWhole) { ${selectionOn("Initiative", `${key} I`, depth - 1)} }`,
  ];
  const fields =
    type === "Found" ? ofType : [...common, ...ofType, ...below("next", "Document"), `last: id @skip(if: $isWhole)`];
  return ["__typename", ...fields].join(" ");
}

const ROOTS = {
  initiative: "Initiative",
  plan: "Plan",
  documents: "Document",
  pages: "Plan",
  found: "Found",
  publish: "Plan",
  withdraw: "Plan",
};

function operationOf(kind: "query" | "mutation", seed: number): string {
  const roots = Object.entries(ROOTS).filter(
    ([name]) => (name === "publish" || name === "withdraw") === (kind === "mutation"),
  );
  const asked = roots.map(([name, type]) => `${name} { ${selectionOn(type, `${seed} ${name}`, 2)} }`);
  const chosen = asked.filter((_, index) => numberOf(`${seed} ${index}`) % 2 === 0);
  const leaves = kind === "query" ? 'count said(word: "en", times: $times)' : "check";
  return `${kind} ($isWhole: Boolean = true, $times: Int) { ${chosen.join(" ")} ${numberOf(`${seed}`) % 3 === 0 ? leaves : "__typename"} }`;
}

type Path = readonly (string | number)[];

/** The place that an error has made null. */
function nullPlace(data: unknown, path: Path): Path {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (value === null) return path.slice(0, depth);
    value = (value as Record<string, unknown>)[key];
  }
  return path;
}

/** The answer, where errors have made something null, and the errors of fields that are null themselves: of several below, any one may be told. */
function plain({ errors = [], data }: ExecutionResult) {
  const found = errors.map(({ message, path = [], locations }) => {
    const place = nullPlace(data, path);
    return JSON.stringify(place.length === path.length ? { message, path, locations } : place);
  });
  return { data: JSON.stringify(data), errors: [...new Set(found)].sort() };
}

async function bothAnswers(text: string, seed: number, variables: Record<string, unknown>) {
  const document = parse(text);
  expect(validate(schema, document, rules)).toEqual([]);
  const [operation] = document.definitions as never[];
  const context = { seed, perRequest: new Map() } as unknown as RequestContext;
  const other = await execute({ schema, document, contextValue: context, variableValues: variables });
  const own = await executeOperation({ schema, document, operation: operation as never, context, variables });
  return { own, other };
}

test.each(["query", "mutation"] as const)("a %s is answered as graphql-js answers it, whatever fails", async (kind) => {
  let failed = 0;
  let errors = 0;
  for (let seed = 0; seed < 120; seed++) {
    const variables = { ...(seed % 3 === 0 && { isWhole: seed % 2 === 0 }), times: seed };
    const { own, other } = await bothAnswers(operationOf(kind, seed), seed, variables);
    expect([seed, plain(own)]).toEqual([seed, plain(other)]);
    if (own.data === null) failed += 1;
    errors += own.errors?.length ?? 0;
  }
  expect([failed > 5, failed < 115, errors > 50]).toEqual([true, true, true]);
});

test("variables that cannot be read are refused in the same words, and every wrong one is named", async () => {
  const text = "query ($isWhole: Boolean!, $times: Int) { said(times: $times) @include(if: $isWhole) }";
  for (const variables of [{}, { isWhole: 1, times: "x" }, { isWhole: null }]) {
    const { own, other } = await bothAnswers(text, 1, variables);
    expect(own.errors?.map(String)).toEqual(other.errors?.map(String));
    expect(own.data).toBeUndefined();
  }
});

test("introspection is answered alike, and an alias may have any name", async () => {
  const text =
    '{ __schema { types { __proto__: name constructor: kind fields { type { name ofType { name } } } } } __type(name: "Plan") { interfaces { name } } }';
  const { own, other } = await bothAnswers(text, 1, {});
  expect(plain(own)).toEqual(plain(other));
  expect(plain(own).data).toContain('"__proto__":"Plan"');
});
