import type { FetchNode, QueryPlan } from "@apollo/query-planner";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from "graphql";
import { PlanningTime } from "../admission/planning-time.js";
import { partsOf } from "../cost/document-parts.js";
import { KeptPlans } from "../memory/kept-plans.js";
import { directFetch } from "./direct-fetch.js";
import { ExternalFields } from "./external-fields.rules.js";
import { plannedDocument } from "./operation-document.js";
import { type NormalisedOperation, OperationNormaliser } from "./operation-normaliser.js";
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
  /** Makes the plans that would hold up all others; left out: they are made here. */
  readonly elsewhere?: DistantPlanner;
}

/** What takes long of an operation's plan. */
export type MadePlan = Pick<PlannedOperation, "plan" | "direct">;

/** A plan that is asked for elsewhere. */
export interface AskedPlan {
  readonly document: string;
  readonly operationName: string | undefined;
  /** Those in its conditions. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface DistantPlanner {
  plan(asked: AskedPlan): Promise<MadePlan>;
}

/** Waits for the caller's turn with work that is done elsewhere. */
export type InQueue = <T>(work: () => Promise<T>) => Promise<T>;

export interface RequestedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced: with the operation's own defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Planning takes some 0.1 ms for each. */
const MANY_SELECTIONS = 150;
const NO_PLAN: QueryPlan = { kind: "QueryPlan" };

/**
 * Plans operations in a form that @apollo/gateway's planner plans correctly: conditions are resolved before the plan is made, and at
 * each place of the answer a name stands for one field.
 */
export class OperationPlanner {
  readonly #planned: PlannedNames;
  readonly #required: RequiredArguments;
  readonly #external: ExternalFields;
  readonly #time = new PlanningTime();
  readonly #plans = new KeptPlans<PlannedOperation>();

  constructor(readonly parts: OperationPlannerParts) {
    this.#planned = new PlannedNames(parts.supergraph);
    this.#required = new RequiredArguments(parts.supergraph);
    this.#external = new ExternalFields(parts.supergraph, parts.allTypes);
  }

  /** The plan, where it has been made already. */
  known(requested: RequestedOperation): PlannedOperation | undefined {
    return this.#plans.get(requested.document, keyOf(requested));
  }

  /**
   * The plan at once where that takes little time. Throws GraphQLError where the operation cannot be answered.
   * @param inQueue left out: it is always made here
   */
  plan(requested: RequestedOperation): PlannedOperation;
  plan(requested: RequestedOperation, inQueue: InQueue): PlannedOperation | Promise<PlannedOperation>;
  plan(requested: RequestedOperation, inQueue?: InQueue): PlannedOperation | Promise<PlannedOperation> {
    const known = this.known(requested);
    if (known) return known;
    const { elsewhere } = this.parts;
    const normalised = this.#normalised(requested);
    const holdsUp = normalised.followed > MANY_SELECTIONS || !this.#time.isLeft;
    if (!elsewhere || !inQueue || !holdsUp)
      return this.#keep(requested, normalised, this.#makeInTime(requested, normalised));
    const asked = askedPlan(requested);
    return inQueue(async () => {
      // Another one may have asked for the same meanwhile.
      const known = this.known(requested);
      return known ?? this.#keep(requested, normalised, await elsewhere.plan(asked));
    });
  }

  /** What takes long of the plan, for whoever keeps it. */
  make(requested: RequestedOperation): MadePlan {
    return this.#make(requested, this.#normalised(requested));
  }

  #normalised({ document, operation, variables }: RequestedOperation): NormalisedOperation {
    const { schema, maxSelections } = this.parts;
    const parts = { schema, maxSelections, planned: this.#planned, required: this.#required };
    const { fragments } = partsOf(document);
    return new OperationNormaliser(parts, { fragments, variables }).normalise(operation);
  }

  #makeInTime(requested: RequestedOperation, normalised: NormalisedOperation): MadePlan {
    const began = performance.now();
    const made = this.#make(requested, normalised);
    this.#time.take(performance.now() - began);
    return made;
  }

  #make({ operation }: RequestedOperation, { selections }: NormalisedOperation): MadePlan {
    const forPlanner = plannedDocument(operation, selections);
    const plan = forPlanner ? this.parts.buildPlan(forPlanner) : NO_PLAN;
    this.#external.assertNone(plan);
    return { plan, direct: this.#direct(plan, operation, selections) };
  }

  #keep(requested: RequestedOperation, normalised: NormalisedOperation, made: MadePlan): PlannedOperation {
    const { document, operation } = requested;
    const { selections, names, followed } = normalised;
    const selection = new SelectionGroup(this.parts.schema, [selections]);
    const planned = { ...made, operation, names, selection, fragments: partsOf(document).fragments };
    this.#plans.keep(document, keyOf(requested), { planned, size: followed });
    return planned;
  }

  #direct(plan: QueryPlan, operation: OperationDefinitionNode, selections: readonly Selection[]) {
    const { schema, allTypes, schemaOf } = this.parts;
    return schemaOf && directFetch(plan, operation, selections, { schema, allTypes, schemaOf });
  }
}

function askedPlan({ document, operation, variables }: RequestedOperation): AskedPlan {
  const inConditions = conditionVariables(document).map((name) => [name, variables[name]]);
  return {
    document: print(document),
    operationName: operation.name?.value,
    variables: Object.fromEntries(inConditions),
  };
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
