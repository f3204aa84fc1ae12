import type { FetchNode, QueryPlan } from "@apollo/query-planner";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { partsOf } from "../cost/document-parts.js";
import { directFetch } from "./direct-fetch.js";
import { ExternalFields } from "./external-fields.rules.js";
import { plannedDocument } from "./operation-document.js";
import { OperationNormaliser } from "./operation-normaliser.js";
import type { PathNames } from "./path-names.js";
import { PlannedNames } from "./planned-names.js";
import { RequiredArguments } from "./required-arguments.rules.js";
import { type Selection, SelectionGroup } from "./selection.js";

/** An operation with its plan, for one set of values of the variables in its conditions. */
export interface PlannedOperation {
  readonly operation: OperationDefinitionNode;
  readonly plan: QueryPlan;
  readonly names: PathNames;
  /** What the answer has, by the types of its objects. */
  readonly selection: SelectionGroup;
  /** The client's own. */
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The one request whose answer is the client's own, in place of the plan; undefined where there is none. */
  readonly direct: FetchNode | undefined;
}

export interface OperationPlannerParts {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  readonly supergraph: DocumentNode;
  /** All types of the subgraphs. */
  readonly allTypes: GraphQLSchema;
  /** What a subgraph has itself; left out: it is not known. */
  readonly schemaOf?: (subgraph: string) => GraphQLSchema | undefined;
  /** Makes the query plan of a document with one operation. */
  readonly buildPlan: (document: DocumentNode) => QueryPlan;
  readonly maxSelections: number;
}

export interface RequestedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced: with the operation's own defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Each further set of values in the conditions of a document is planned for itself. */
const PLANS_PER_DOCUMENT = 64;
const NO_PLAN: QueryPlan = { kind: "QueryPlan" };

/**
 * Plans operations in a form that @apollo/gateway's planner plans correctly: conditions are resolved before the plan is made, and at
 * each place of the answer a name stands for one field.
 */
export class OperationPlanner {
  readonly #planned: PlannedNames;
  readonly #required: RequiredArguments;
  readonly #external: ExternalFields;
  /** Kept as long as Apollo Server keeps the parsed document. */
  readonly #plans = new WeakMap<DocumentNode, Map<string, PlannedOperation>>();

  constructor(readonly parts: OperationPlannerParts) {
    this.#planned = new PlannedNames(parts.supergraph);
    this.#required = new RequiredArguments(parts.supergraph);
    this.#external = new ExternalFields(parts.supergraph, parts.allTypes);
  }

  /** The plan, where it has been made already. */
  known(requested: RequestedOperation): PlannedOperation | undefined {
    return this.#plans.get(requested.document)?.get(keyOf(requested));
  }

  /** Throws GraphQLError where the operation cannot be answered. */
  plan(requested: RequestedOperation): PlannedOperation {
    const known = this.known(requested);
    if (known) return known;
    const planned = this.#plan(requested);
    const plans = this.#plans.get(requested.document) ?? new Map<string, PlannedOperation>();
    this.#plans.set(requested.document, plans);
    const [oldest] = plans.keys();
    if (plans.size >= PLANS_PER_DOCUMENT && oldest !== undefined) plans.delete(oldest);
    plans.set(keyOf(requested), planned);
    return planned;
  }

  #plan({ document, operation, variables }: RequestedOperation): PlannedOperation {
    const { schema, maxSelections, buildPlan } = this.parts;
    const parts = { schema, maxSelections, planned: this.#planned, required: this.#required };
    const { fragments } = partsOf(document);
    const { selections, names } = new OperationNormaliser(parts, { fragments, variables }).normalise(operation);
    const forPlanner = plannedDocument(operation, selections);
    const plan = forPlanner ? buildPlan(forPlanner) : NO_PLAN;
    this.#external.assertNone(plan);
    return {
      operation,
      plan,
      names,
      selection: new SelectionGroup(schema, [selections]),
      fragments,
      direct: this.#direct(plan, operation, selections),
    };
  }

  #direct(plan: QueryPlan, operation: OperationDefinitionNode, selections: readonly Selection[]) {
    const { schema, allTypes, schemaOf } = this.parts;
    return schemaOf && directFetch(plan, operation, selections, { schema, allTypes, schemaOf });
  }
}

function keyOf({ document, operation, variables }: RequestedOperation): string {
  const conditions = conditionVariables(document).map((name) => [name, variables[name]]);
  return JSON.stringify([operation.name?.value, conditions]);
}

const knownConditions = new WeakMap<DocumentNode, string[]>();

/** The variables in `@skip` and `@include`. */
function conditionVariables(document: DocumentNode): string[] {
  const known = knownConditions.get(document);
  if (known) return known;
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: args = [] }) => {
      if (name.value !== "skip" && name.value !== "include") return;
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  const sorted = [...names].sort();
  knownConditions.set(document, sorted);
  return sorted;
}
