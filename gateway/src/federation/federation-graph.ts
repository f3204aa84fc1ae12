import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer, type PersistedQueryOptions } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { InMemoryLRUCache } from "@apollo/utils.keyvaluecache";
import { textLog } from "@hub/log";
import { type GraphQLSchema, parse, validateSchema } from "graphql";
import type { Logger } from "pino";
import { Admission } from "../admission/admission.js";
import { answerPlugin } from "../answer/answer.plugin.js";
import { createErrorMask } from "../answer/error-mask.js";
import type { GatewayConfig } from "../config.js";
import { federatedExecutor, type ServedGraph } from "../execution/federated-executor.js";
import type { DocumentsConfig } from "../limits.settings.js";
import type { Clock } from "../operation/clock.js";
import { shapeRule } from "../operation/document-shape.rules.js";
import type { GatewayContext } from "../operation/operation.context.js";
import { OperationPlanner } from "../planning/operation-planner.js";
import { SubgraphPool } from "../subgraph/subgraph-pool.js";
import { reportFieldUsage } from "../usage/field-usage.client.js";
import { FieldUsage } from "../usage/field-usage.js";
import { plannerOf } from "./apollo-planner.js";
import { queryPlanView } from "./query-plan.presenter.js";
import { SupergraphFile } from "./supergraph-file.js";

export interface FederationGraph {
  /** undefined: everything begins at once. */
  admission: Admission | undefined;
  server: ApolloServer<GatewayContext>;
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
  const gateway: ApolloGateway = createApolloGateway({ supergraph, pool, config, log, admission });
  const usage = new FieldUsage();
  const server = createApolloServer(gateway, { config, log, usage, admission });
  await server.start();
  assertServable(gateway);
  const tellRest = reportFieldUsage(usage, { to: config.fieldUsage, log });
  return {
    admission,
    server,
    supergraphSdl: () => supergraph.sdl,
    schema: () => gateway.schema as GraphQLSchema,
    close: async () => {
      await server.stop();
      await tellRest();
      await pool.close();
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
}

function createApolloGateway({ supergraph, pool, config, log, admission }: GatewayParts): ApolloGateway {
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name, url }) => {
      pool.add({ name, url: url ?? "" });
      return NOT_ASKED_BY_APOLLO;
    },
    validateSupergraph: true,
    logger: quiet(log),
  });
  const graphs = new WeakMap<GraphQLSchema, ServedGraph>();
  gateway.onSchemaLoadOrUpdate(({ apiSchema: schema, coreSupergraphSdl }) => {
    const { buildPlan, supergraph } = plannerOf(gateway);
    const sdl = parse(coreSupergraphSdl, { noLocation: true });
    const planner = new OperationPlanner({
      schema,
      supergraph: sdl,
      allTypes: supergraph,
      buildPlan,
      maxSelections: config.maxSelections,
    });
    graphs.set(schema, { schema, supergraph, planner });
  });
  gateway.executor = federatedExecutor({
    graphOf: (schema) => {
      const graph = graphs.get(schema);
      if (!graph) throw new Error("The request's supergraph was never loaded.");
      return graph;
    },
    sourceOf: (subgraph) => pool.sourceOf(subgraph),
    inTurn: async (operation, work) => (admission ? admission.inTurn(operation, work) : work()),
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

interface ServerParts {
  admission: Admission | undefined;
  config: GatewayConfig;
  log: Logger;
  usage: FieldUsage;
}

function createApolloServer(
  gateway: ApolloGateway,
  { config, log, usage, admission }: ServerParts,
): ApolloServer<GatewayContext> {
  const { maxTokens, subgraphErrors } = config;
  const mask = createErrorMask({ log, maxTokens, subgraphErrors });
  return new ApolloServer<GatewayContext>({
    gateway,
    introspection: config.introspection,
    includeStacktraceInErrorResponses: false,
    formatError: mask,
    ...(maxTokens !== undefined && { parseOptions: { maxTokens } }),
    validationRules: [shapeRule(config.limits)],
    persistedQueries: automaticDocuments(config.documents),
    stopOnTerminationSignals: false,
    logger: quiet(log),
    plugins: [
      answerPlugin({
        oneCommand: config.oneCommand,
        maxCost: config.limits.cost,
        usage: config.fieldUsage && usage,
        admit: admission && ((operation, asked) => admission.admit(operation, asked)),
        hasEmptyHubExtension: config.hasEmptyHubExtension,
      }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** The cache where clients register documents, to send only their hash later; the least used are dropped first. */
function automaticDocuments({ automaticBytes, trustedOnly }: DocumentsConfig): PersistedQueryOptions | false {
  if (automaticBytes === 0 || trustedOnly) return false;
  return { cache: new InMemoryLRUCache({ maxSize: automaticBytes }) };
}

/** Where a new schema is not valid, Apollo Server keeps the one before, but @apollo/gateway does not. */
function assertServable({ schema }: ApolloGateway): void {
  const [error] = schema ? validateSchema(schema) : [];
  if (error) {
    throw error;
  }
}

/** Apollo's own messages, one level lower. */
function quiet(log: Logger) {
  const { debug, warn, error } = textLog(log);
  return { debug: () => undefined, info: debug, warn, error };
}
