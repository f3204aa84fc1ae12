import { ApolloGateway } from "@apollo/gateway";
import type { ApolloServer } from "@apollo/server";
import { type DocumentNode, type GraphQLSchema, parse, validateSchema } from "graphql";
import type { Logger } from "pino";
import { Admission } from "../admission/admission.js";
import { createErrorMask } from "../answer/error-mask.js";
import type { GatewayConfig } from "../config.js";
import { federatedExecutor } from "../execution/federated-executor.js";
import type { PlanInTurn } from "../execution/planned-answer.js";
import { KeptAnswers } from "../kept/kept-answers.js";
import type { Clock } from "../operation/clock.js";
import type { GatewayContext } from "../operation/operation.context.js";
import { PlannerThread } from "../planner-thread/planner-thread.client.js";
import { OperationPlanner } from "../planning/operation-planner.js";
import { PreparedOperations } from "../prepared/prepared-operations.js";
import { type PreparedGraph, PreparedQueries } from "../prepared/prepared-queries.js";
import { SubgraphPool } from "../subgraph/subgraph-pool.js";
import { reportFieldUsage } from "../usage/field-usage.client.js";
import { FieldUsage } from "../usage/field-usage.js";
import { plannerOf } from "./apollo-planner.js";
import { createApolloServer, quiet } from "./apollo-server.js";
import { queryPlanView } from "./query-plan.presenter.js";
import { SupergraphFile } from "./supergraph-file.js";

export interface FederationGraph {
  /** undefined: everything begins at once. */
  admission: Admission | undefined;
  server: ApolloServer<GatewayContext>;
  /** Answers queries that the server has answered before. */
  queries: PreparedQueries;
  /** The SDL of the current supergraph. */
  supergraphSdl(): string;
  /** What clients see of it. */
  schema(): GraphQLSchema;
  close(): Promise<void>;
}

/** Starts the federated graph from the supergraph file; throws where the file cannot be read or served. */
export async function startGraph(config: GatewayConfig, log: Logger, clock: Clock): Promise<FederationGraph> {
  const pool = new SubgraphPool(config, log, clock);
  const admission = admissionOf(config);
  const supergraph: SupergraphFile = new SupergraphFile({
    path: config.supergraphFile,
    pollMs: config.supergraphPollMs,
    verify: () => assertServable(gateway),
    log,
  });
  const graphs = new WeakMap<GraphQLSchema, PreparedGraph>();
  const threads = new PlannerThreads(config, log);
  const gateway: ApolloGateway = createApolloGateway({ supergraph, pool, config, log, admission, graphs, threads });
  const usage = new FieldUsage();
  const mask = createErrorMask({ log, ...config });
  const onAllowed = (document: DocumentNode, source: string, schema: GraphQLSchema) =>
    graphs.get(schema)?.prepared.learn(source, document);
  const server = createApolloServer(gateway, { config, log, usage, admission, mask, onAllowed });
  await server.start();
  assertServable(gateway);
  const tellRest = reportFieldUsage(usage, { to: config.fieldUsage, log });
  return {
    admission,
    server,
    queries: new PreparedQueries({
      graph: () => gateway.schema && graphs.get(gateway.schema),
      sourceOf: (subgraph) => pool.sourceOf(subgraph),
      mask,
      maxCost: config.limits.cost,
      usage: config.fieldUsage && usage,
      hasEmptyHubExtension: config.hasEmptyHubExtension,
      admit: admission && ((operation, asked) => admission.admit(operation, asked)),
      plan: planInTurn(admission),
    }),
    supergraphSdl: () => supergraph.sdl,
    schema: () => gateway.schema as GraphQLSchema,
    close: async () => {
      await server.stop();
      await tellRest();
      await pool.close();
      threads.close();
      admission?.close();
    },
  };
}

function admissionOf({ admission }: GatewayConfig): Admission | undefined {
  const { atOnce } = admission;
  return atOnce === undefined ? undefined : new Admission({ ...admission, atOnce });
}

interface GatewayParts {
  admission: Admission | undefined;
  supergraph: SupergraphFile;
  pool: SubgraphPool;
  config: GatewayConfig;
  log: Logger;
  /** The graphs that have been served, by what clients see of them. */
  graphs: WeakMap<GraphQLSchema, PreparedGraph>;
  threads: PlannerThreads;
}

/** The thread that plans for the supergraph that is served now. */
class PlannerThreads {
  #current: PlannerThread | undefined;

  constructor(
    readonly config: GatewayConfig,
    readonly log: Logger,
  ) {}

  /** undefined where all plans are made in this thread. */
  renew(supergraphSdl: string): PlannerThread | undefined {
    this.close();
    const { plannerProgram: program, maxSelections } = this.config;
    this.#current = program && new PlannerThread({ program, supergraphSdl, maxSelections, log: this.log });
    return this.#current;
  }

  close(): void {
    this.#current?.close();
  }
}

const planInTurn =
  (admission: Admission | undefined): PlanInTurn =>
  async (operation, planner, requested) => {
    const known = planner.known(requested);
    if (known || !admission) return known ?? planner.plan(requested, (work) => work());
    return admission.inTurn(operation, () =>
      planner.plan(requested, (work) => admission.whilePlanning(operation, work)),
    );
  };

function createApolloGateway(parts: GatewayParts): ApolloGateway {
  const { supergraph, pool, config, log, admission, graphs, threads } = parts;
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name, url }) => {
      pool.add({ name, url: url ?? "" });
      return NOT_ASKED_BY_APOLLO;
    },
    validateSupergraph: true,
    logger: quiet(log),
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema: schema, coreSupergraphSdl }) => {
    const { buildPlan, schemaOf, supergraph } = plannerOf(gateway);
    const sdl = parse(coreSupergraphSdl, { noLocation: true });
    const elsewhere = threads.renew(coreSupergraphSdl);
    const planner = new OperationPlanner({
      schema,
      supergraph: sdl,
      allTypes: supergraph,
      buildPlan,
      schemaOf,
      maxSelections: config.maxSelections,
      ...(elsewhere && { elsewhere }),
    });
    const kept: PreparedGraph["kept"] = new KeptAnswers(config.answers.kept);
    graphs.set(schema, { schema, supergraph, planner, prepared: new PreparedOperations(schema), kept });
  });
  gateway.executor = federatedExecutor({
    graphOf: (schema) => {
      const graph = graphs.get(schema);
      if (!graph) throw new Error("The request's supergraph was never loaded.");
      return graph;
    },
    sourceOf: (subgraph) => pool.sourceOf(subgraph),
    plan: planInTurn(admission),
    onPlan: (plan, { operation }) => {
      if (operation.showsQueryPlan) operation.queryPlan = queryPlanView(plan);
    },
  });
  return gateway;
}

/** @apollo/gateway plans operations, and does not carry them out. */
const NOT_ASKED_BY_APOLLO = {
  process: () => Promise.reject(new Error("Subgraphs are asked by the plan's execution alone.")),
};

/** Where a new schema is not valid, Apollo Server keeps the one before, but @apollo/gateway does not. */
function assertServable({ schema }: ApolloGateway): void {
  const [error] = schema ? validateSchema(schema) : [];
  if (error) {
    throw error;
  }
}
