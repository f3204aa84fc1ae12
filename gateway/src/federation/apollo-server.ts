import type { ApolloGateway } from "@apollo/gateway";
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
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Admission } from "../admission/admission.js";
import { answerPlugin } from "../answer/answer.plugin.js";
import type { ErrorMask } from "../answer/error-mask.js";
import type { GatewayConfig } from "../config.js";
import type { DocumentsConfig } from "../limits.settings.js";
import { KeptDocuments } from "../memory/kept-documents.js";
import { shapeRule } from "../operation/document-shape.rules.js";
import { longDocumentsPlugin } from "../operation/long-documents.plugin.js";
import type { GatewayContext } from "../operation/operation.context.js";
import type { FieldUsage } from "../usage/field-usage.js";

interface ServerParts {
  admission: Admission | undefined;
  config: GatewayConfig;
  log: Logger;
  usage: FieldUsage;
  mask: ErrorMask;
  /** Takes in an operation that is valid and within its limits. */
  onAllowed: (document: DocumentNode, source: string, schema: GraphQLSchema) => void;
}

export function createApolloServer(
  gateway: ApolloGateway,
  { config, log, usage, admission, mask, onAllowed }: ServerParts,
): ApolloServer<GatewayContext> {
  const { maxTokens } = config;
  return new ApolloServer<GatewayContext>({
    gateway,
    introspection: config.introspection,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => mask(formatted, error),
    ...(maxTokens !== undefined && { parseOptions: { maxTokens } }),
    validationRules: [shapeRule(config.limits)],
    persistedQueries: automaticDocuments(config.documents),
    documentStore: new KeptDocuments(),
    stopOnTerminationSignals: false,
    logger: quiet(log),
    plugins: [
      longDocumentsPlugin(),
      answerPlugin({
        oneCommand: config.oneCommand,
        maxCost: config.limits.cost,
        usage: config.fieldUsage && usage,
        admit: admission && ((operation, asked) => admission.admit(operation, asked)),
        hasEmptyHubExtension: config.hasEmptyHubExtension,
        onAllowed,
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

/** Apollo's own messages, one level lower. */
export function quiet(log: Logger) {
  const { debug, warn, error } = textLog(log);
  return { debug: () => undefined, info: debug, warn, error };
}
