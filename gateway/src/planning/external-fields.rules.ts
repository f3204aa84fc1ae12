import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from "@apollo/query-planner";
import {
  type DocumentNode,
  type FieldDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionNode,
} from "graphql";
import { argumentOf, subgraphNames } from "./join-directive.js";

/** Fields by subgraph, as `Type.field`. */
type FieldsOf = Map<string, Set<string>>;

/**
 * Refuses plans of @apollo/gateway that ask a subgraph for a field that is `@external` there. It makes them where a required field
 * itself requires something: the subgraph does not have the value, and computes with another one.
 */
export class ExternalFields {
  readonly #external: FieldsOf = new Map();
  /** By subgraph and field: what the subgraph has to be sent for it. */
  readonly #needs = new Map<string, Map<string, readonly string[]>>();
  readonly #isAnyExternal: boolean;

  constructor(
    supergraph: DocumentNode,
    readonly schema: GraphQLSchema,
  ) {
    const names = subgraphNames(supergraph);
    const provided = providedNames(supergraph, names);
    for (const definition of supergraph.definitions) {
      if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) this.#addExternal(definition, names, provided);
    }
    this.#isAnyExternal = this.#external.size > 0;
  }

  /** Throws GraphQLError where a request of the plan selects such a field. */
  assertNone({ node }: QueryPlan): void {
    if (!this.#isAnyExternal || !node || node.kind === "Subscription") return;
    for (const fetch of fetchesOf(node)) this.#check(fetch);
  }

  #addExternal(
    { name, fields = [] }: ObjectTypeDefinitionNode,
    names: ReadonlyMap<string, string>,
    provided: ReadonlyMap<string, ReadonlySet<string>>,
  ): void {
    for (const field of fields) {
      this.#addNeeds(`${name.value}.${field.name.value}`, field, names);
      for (const graph of externalGraphs(field)) {
        const subgraph = names.get(graph) ?? graph;
        // What a subgraph provides it may be asked for below some of its fields.
        if (provided.get(subgraph)?.has(field.name.value)) continue;
        const known = this.#external.get(subgraph) ?? new Set<string>();
        this.#external.set(subgraph, known.add(`${name.value}.${field.name.value}`));
      }
    }
  }

  #addNeeds(name: string, { directives = [] }: FieldDefinitionNode, names: ReadonlyMap<string, string>): void {
    for (const directive of directives) {
      const [graph, requires] = [argumentOf(directive, "graph"), argumentOf(directive, "requires")];
      if (typeof graph !== "string" || typeof requires !== "string") continue;
      const subgraph = names.get(graph) ?? graph;
      const known = this.#needs.get(subgraph) ?? new Map<string, readonly string[]>();
      this.#needs.set(subgraph, known.set(name, topLevelNames(requires)));
    }
  }

  #check({ serviceName, operation, operationKind, requires = [] }: FetchNode): void {
    const external = this.#external.get(serviceName);
    if (!external) return;
    const needs = this.#needs.get(serviceName) ?? new Map<string, readonly string[]>();
    const asked: Asked = { external, needs, entitySent: sentNames(requires), sent: new Set() };
    const root = this.schema.getRootType(operationKind)?.name ?? "";
    for (const definition of parse(operation, { noLocation: true }).definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) this.#walk(definition.selectionSet.selections, root, asked);
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#walk(definition.selectionSet.selections, definition.typeCondition.name.value, asked);
      }
    }
  }

  #walk(selections: readonly SelectionNode[], type: string, asked: Asked): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      const below = selection.selectionSet?.selections ?? [];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#walk(below, selection.typeCondition?.name.value ?? type, asked);
        continue;
      }
      assertAnswerable(type, selection.name.value, asked);
      const sent = selection.name.value === "_entities" ? asked.entitySent : NOTHING;
      this.#walk(below, this.#typeBelow(type, selection.name.value), { ...asked, sent });
    }
  }

  /** Empty for `_entities`, below which each selection names its type. */
  #typeBelow(type: string, field: string): string {
    const parent = this.schema.getType(type);
    if (!isCompositeType(parent) || isUnionType(parent)) return "";
    return getNamedType(parent.getFields()[field]?.type)?.name ?? "";
  }
}

/** What one request asks a subgraph for, and what it was sent of the object there. */
interface Asked {
  readonly external: ReadonlySet<string>;
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly entitySent: ReadonlySet<string>;
  readonly sent: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** A field is the subgraph's own, and what it requires has been sent. */
function assertAnswerable(type: string, field: string, { external, needs, sent }: Asked): void {
  const name = `${type}.${field}`;
  if (external.has(name)) throw refusal(name);
  const missing = needs.get(name)?.find((each) => !sent.has(each) && external.has(`${type}.${each}`));
  if (missing !== undefined) throw refusal(`${type}.${missing}`);
}

function sentNames(requires: readonly QueryPlanSelectionNode[]): Set<string> {
  const ofTypes = requires.flatMap((each) => (each.kind === "InlineFragment" ? each.selections : []));
  return new Set(ofTypes.flatMap((each) => (each.kind === "Field" ? [each.name] : [...sentNames([each])])));
}

function topLevelNames(fields: string): string[] {
  const [operation] = parse(`{ ${fields} }`).definitions;
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
}

function refusal(field: string): GraphQLError {
  return new GraphQLError(
    `These fields cannot be answered here: one of them requires '${field}', which this way to it does not lead to. Ask for them by another way.`,
    { extensions: { code: "BAD_USER_INPUT" } },
  );
}

function externalGraphs({ directives = [] }: FieldDefinitionNode): string[] {
  return directives.flatMap((directive) => {
    const isExternal = argumentOf(directive, "external");
    const graph = argumentOf(directive, "graph");
    return directive.name.value === "join__field" && isExternal === true && typeof graph === "string" ? [graph] : [];
  });
}

/** The names of all fields that a subgraph provides somewhere. */
function providedNames({ definitions }: DocumentNode, names: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const provided = new Map<string, Set<string>>();
  const fields = definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? (each.fields ?? [])
      : [],
  );
  for (const directive of fields.flatMap(({ directives = [] }) => directives)) {
    const [graph, provides] = [argumentOf(directive, "graph"), argumentOf(directive, "provides")];
    if (typeof graph !== "string" || typeof provides !== "string") continue;
    const subgraph = names.get(graph) ?? graph;
    const known = provided.get(subgraph) ?? new Set<string>();
    for (const name of provides.match(/\w+/g) ?? []) known.add(name);
    provided.set(subgraph, known);
  }
  return provided;
}

function fetchesOf(node: PlanNode): FetchNode[] {
  switch (node.kind) {
    case "Sequence":
    case "Parallel":
      return node.nodes.flatMap(fetchesOf);
    case "Flatten":
      return fetchesOf(node.node);
    case "Fetch":
      return [node];
    default:
      return [];
  }
}
