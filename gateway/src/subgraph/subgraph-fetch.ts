import { ACCESS, type AccessRow } from "@hub/auth";
import { RecentlyUsed } from "@hub/memory";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";
import { selectedFields } from "../operation/selected-fields.js";
import type { Path, SubgraphError } from "./subgraph-answer.js";
import type { RequestKind } from "./unavailable-subgraph.js";

/** One request of the query plan to one subgraph. */
export interface SubgraphFetch {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
  /** The entities of an `_entities` query; undefined for a query of root fields. */
  representations: readonly unknown[] | undefined;
  /** All types of the subgraphs. */
  schema: GraphQLSchema;
  /** Whether its data is passed on as it was sent, where the subgraph tells that it is whole. */
  takesWhole?: boolean;
}

/** What follows from a request's text alone. */
interface QueryFacts {
  /** As JSON. */
  readonly json: string;
  readonly isCommand: boolean;
  readonly hasKey: boolean;
  readonly isAudited: boolean;
  readonly isAuditedWithToken: boolean;
}

const MOST_CHARACTERS = 1024 * 1024;
const known = new RecentlyUsed<QueryFacts>(MOST_CHARACTERS);

/** The same requests are sent again and again. */
function factsOf(query: string): QueryFacts {
  const before = known.get(query);
  if (before) return before;
  const facts = foundFacts(query);
  known.keep(query, facts, query.length);
  return facts;
}

const foundFacts = (query: string): QueryFacts => ({
  json: JSON.stringify(query),
  isCommand: /^\s*mutation\b/.test(query),
  hasKey: /\bidempotencyKey\b/.test(query),
  isAudited: AUDITED.test(query),
  isAuditedWithToken: AUDITED_WITH_TOKEN.test(query),
});

export function isCommand({ query }: SubgraphFetch): boolean {
  return factsOf(query).isCommand;
}

export function requestKind({ query }: SubgraphFetch): RequestKind {
  const { isCommand, hasKey } = factsOf(query);
  if (!isCommand) return "QUERY";
  return hasKey ? "COMMAND_WITH_KEY" : "COMMAND";
}

export function bodyOf({ query, variables, operationName }: SubgraphFetch): string {
  const name = operationName === undefined ? "" : `,"operationName":${JSON.stringify(operationName)}`;
  return `{"query":${factsOf(query).json},"variables":${JSON.stringify(variables)}${name}}`;
}

/** The same error at every field that the request was for. */
export function errorAtEveryField(fetch: SubgraphFetch, error: Omit<SubgraphError, "path">): SubgraphError[] {
  return everyField(fetch).map((path) => ({ ...error, path }));
}

/** The errors of an answer. One without a path is about the whole request: where there is no data it goes to every field. */
export function errorsInPlace(
  fetch: SubgraphFetch,
  errors: readonly SubgraphError[],
  hasData: boolean,
): SubgraphError[] {
  return errors.flatMap((error) => (!hasData && isAboutAll(fetch, error) ? errorAtEveryField(fetch, error) : [error]));
}

/** There is no path to a field, or it is that of all entities together. */
function isAboutAll({ representations }: SubgraphFetch, { path }: SubgraphError): boolean {
  return path === undefined || (representations !== undefined && path.length === 1 && path[0] === "_entities");
}

function everyField(fetch: SubgraphFetch): Path[] {
  const { operation, fragments } = definitions(parse(fetch.query, { noLocation: true }));
  const scope = { fragments, variables: fetch.variables };
  const roots = selectedFields(operation ? [operation.selectionSet] : [], scope);
  if (fetch.representations === undefined) {
    return [...roots.keys()].map((name) => [name]);
  }
  const selections = (roots.get("_entities") ?? []).flatMap((node) => node.selectionSet ?? []);
  const namesOf = namesByType(selections, (type, condition) => isA(fetch.schema, type, condition), scope);
  const entities = fetch.representations.map((_, index) => ["_entities", index]);
  const fields = fetch.representations.flatMap((representation, index) =>
    namesOf(typeOf(representation)).map((name) => [...(entities[index] ?? []), name]),
  );
  return fields.length === 0 ? entities : fields;
}

type Scope = Omit<Parameters<typeof selectedFields>[1], "appliesTo">;

function namesByType(
  selections: readonly SelectionSetNode[],
  isOfType: (type: string, condition: string) => boolean,
  scope: Scope,
): (type: string) => string[] {
  const known = new Map<string, string[]>();
  return (type) => {
    const names = known.get(type) ?? [
      ...selectedFields(selections, { ...scope, appliesTo: (condition) => isOfType(type, condition) }).keys(),
    ];
    known.set(type, names);
    return names;
  };
}

function definitions(document: DocumentNode): {
  operation: OperationDefinitionNode | undefined;
  fragments: Map<string, FragmentDefinitionNode>;
} {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      operation = definition;
    }
  }
  return { operation, fragments };
}

function isA(schema: GraphQLSchema, typeName: string, conditionName: string): boolean {
  if (typeName === conditionName) {
    return true;
  }
  const type = schema.getType(typeName);
  const condition = schema.getType(conditionName);
  return isObjectType(type) && isAbstractType(condition) && schema.isSubType(condition, type);
}

function typeOf(representation: unknown): string {
  const type =
    typeof representation === "object" && representation !== null && "__typename" in representation
      ? representation.__typename
      : undefined;
  return typeof type === "string" ? type : "";
}

const readings = Object.entries<AccessRow>(ACCESS).filter(([, { does }]) => does === "READS");
const namesOf = (rows: typeof readings) => rows.map(([coordinate]) => coordinate.split(".")[1]).join("|");
const named = (names: string) => new RegExp(`\\b(?:${names})\\b`);

/** Each use has an entry in the audit log, answered or refused. */
const AUDITED = named(namesOf(readings.filter(([, { isPartly }]) => !isPartly)));
/** Only callers with a token can see what is not public there. */
const AUDITED_WITH_TOKEN = named(namesOf(readings));

/**
 * Whether the audit log may keep the use of a field of a query, so that each caller is to have an entry of its own: such a query does not
 * join an identical one in flight. It goes by names alone; another field of the same name costs a request more.
 */
export function mayBeAudited(query: string, authorization: string | undefined): boolean {
  const { isAudited, isAuditedWithToken } = factsOf(query);
  return authorization === undefined ? isAudited : isAuditedWithToken;
}
