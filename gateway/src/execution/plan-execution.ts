import type { FetchNode, FlattenNode, PlanNode, QueryPlan, SubscriptionNode } from "@apollo/query-planner";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { OperationState } from "../operation/operation.context.js";
import type { SubgraphError } from "../subgraph/subgraph-answer.js";
import type { SourceAnswer, SubgraphSource } from "../subgraph/subgraph-source.js";
import { type AskedFields, askedFields, askedObject } from "./asked-fields.js";
import { rewrite } from "./data-rewrite.js";
import {
  type DataPath,
  type FetchedObject,
  isObject,
  mergeInto,
  newObject,
  objectsAt,
  own,
  type PlacedObject,
  pathOf,
} from "./fetched-data.js";
import { representationOf } from "./representation.js";

export interface PlanExecutionParts {
  /** All types of the subgraphs, also those that clients do not see. */
  readonly supergraph: GraphQLSchema;
  readonly sourceOf: (subgraph: string) => SubgraphSource;
  readonly operation: OperationState;
  /** In planned names. */
  readonly variables: ReadonlyMap<string, unknown>;
}

/** What a plan has found, in planned names. */
export interface FetchedAnswer {
  readonly data: FetchedObject;
  /** Their paths are in planned names; without one an error is about no field that is known. */
  readonly errors: GraphQLError[];
  /** Objects of which some fields are missing because a subgraph does not have them, or another one failed. */
  readonly incomplete: WeakSet<FetchedObject>;
}

/** Carries out a query plan: asks the subgraphs in its order, and merges what they answer. */
export class PlanExecution {
  readonly #answer: FetchedAnswer = { data: newObject(), errors: [], incomplete: new WeakSet() };

  constructor(readonly parts: PlanExecutionParts) {}

  async run({ node }: QueryPlan): Promise<FetchedAnswer> {
    if (node) await this.#node(node, [{ object: this.#answer.data, place: undefined }]);
    return this.#answer;
  }

  async #node(node: PlanNode | SubscriptionNode, at: readonly PlacedObject[]): Promise<void> {
    switch (node.kind) {
      case "Sequence":
        for (const each of node.nodes) await this.#node(each, at);
        return;
      case "Parallel":
        await Promise.all(node.nodes.map((each) => this.#node(each, at)));
        return;
      case "Flatten":
        return this.#flatten(node, at);
      case "Fetch":
        return this.#fetch(node, at);
      default:
        throw new Error(`The plan has a part of the kind '${node.kind}', which is not carried out.`);
    }
  }

  async #flatten({ path, node }: FlattenNode, at: readonly PlacedObject[]): Promise<void> {
    const found = objectsAt(at, path);
    if (found.length > 0) await this.#node(node, found);
  }

  async #fetch(fetch: FetchNode, at: readonly PlacedObject[]): Promise<void> {
    if (fetch.requires) return this.#fetchEntities(fetch, at);
    const { data, errors, isOwn = false } = await this.ask(fetch);
    for (const { object, place } of at) {
      if (data) this.#take(fetch, isOwn && at.length === 1 ? data : askedObject(data, askedOf(fetch)), object);
      else this.#answer.incomplete.add(object);
      this.#report(fetch, errors, ({ path: below }) => below && [...pathOf(place), ...below]);
    }
  }

  async #fetchEntities(fetch: FetchNode, at: readonly PlacedObject[]): Promise<void> {
    const asked: PlacedObject[] = [];
    const representations: FetchedObject[] = [];
    for (const placed of at) {
      const { fields, isIncomplete } = representationOf(placed.object, fetch.requires ?? [], this.parts.supergraph);
      if (fields) {
        rewrite(fields, fetch.inputRewrites, this.parts.supergraph);
        asked.push(placed);
        representations.push(fields);
      } else if (isIncomplete) this.#answer.incomplete.add(placed.object);
    }
    if (representations.length === 0) return;
    const { data, errors, isOwn = false } = await this.ask(fetch, { representations });
    const entities = data?._entities;
    const fields = isOwn ? undefined : (askedOf(fetch).get("_entities") ?? new Map());
    asked.forEach(({ object }, index) => {
      const entity = Array.isArray(entities) ? entities[index] : undefined;
      if (isObject(entity)) this.#takeEntity(fetch, fields ? askedObject(entity, fields) : entity, object);
      else this.#answer.incomplete.add(object);
    });
    this.#report(fetch, errors, ({ path }) => entityPath(asked, path));
  }

  /** Asks a subgraph what a part of the plan says. */
  ask(fetch: FetchNode, { representations, takesWhole = false }: Asked = {}): Promise<SourceAnswer> {
    const { sourceOf, operation, variables, supergraph } = this.parts;
    const own: Record<string, unknown> = {};
    for (const name of fetch.variableUsages ?? []) {
      const value = variables.get(name);
      if (value !== undefined) own[name] = value;
    }
    if (representations) own.representations = representations;
    const { operation: query, operationName } = fetch;
    return sourceOf(fetch.serviceName).ask(
      { query, operationName, variables: own, representations, schema: supergraph, takesWhole },
      operation,
    );
  }

  /** The error for the client of one that a subgraph has sent, at that place of the answer. */
  errorOf(
    { serviceName }: FetchNode,
    { message, extensions }: SubgraphError,
    path: DataPath | undefined,
  ): GraphQLError {
    return new GraphQLError(message, { ...(path && { path: [...path] }), extensions: { ...extensions, serviceName } });
  }

  #take(fetch: FetchNode, kept: FetchedObject, into: FetchedObject): void {
    rewrite(kept, fetch.outputRewrites, this.parts.supergraph);
    mergeInto(into, kept);
  }

  #takeEntity(fetch: FetchNode, kept: FetchedObject, into: FetchedObject): void {
    const isTyped = !fetch.outputRewrites?.length || own(kept, "__typename") !== undefined;
    if (!isTyped) kept.__typename = own(into, "__typename");
    rewrite(kept, fetch.outputRewrites, this.parts.supergraph);
    if (!isTyped) delete kept.__typename;
    mergeInto(into, kept);
  }

  #report(
    fetch: FetchNode,
    errors: readonly SubgraphError[],
    placeOf: (error: SubgraphError) => DataPath | undefined,
  ): void {
    for (const error of errors) this.#answer.errors.push(this.errorOf(fetch, error, placeOf(error)));
  }
}

interface Asked {
  representations?: readonly FetchedObject[];
  /** Whether the data is passed on as it is. */
  takesWhole?: boolean;
}

/** The place of an error of an entity, or of all of them; undefined where the subgraph does not say which. */
function entityPath(asked: readonly PlacedObject[], path: DataPath | undefined): DataPath | undefined {
  const [field, index, ...below] = path ?? [];
  const placed = field === "_entities" && typeof index === "number" ? asked[index] : undefined;
  return placed && [...pathOf(placed.place), ...below];
}

const knownAsked = new WeakMap<FetchNode, AskedFields>();

function askedOf(fetch: FetchNode): AskedFields {
  const known = knownAsked.get(fetch) ?? askedFields(fetch.operation);
  knownAsked.set(fetch, known);
  return known;
}
