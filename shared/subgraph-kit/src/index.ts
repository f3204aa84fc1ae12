export { refuseChanged, refuseUnread } from "./draft-change.js";

import "reflect-metadata";

export type { ArgumentFacts } from "./argument-check.js";
export { ARGUMENT_DECISIONS, type ArgumentDecision, decisionOn, sharedCoordinate } from "./argument-decisions.js";
export { type AsOfRange, addNotice, type Notice, noticesOf } from "./as-of-notice.js";
export { writeCounted, writeUses } from "./audit.store.js";
export type { AuditLog } from "./audit-log.js";
export { type CodeSet, type CodeSets, nearestCodes, refuseUnknownCode } from "./code-set.js";
export { type CommandKey, checkKey, keptAnswer, oncePerKey } from "./command.service.js";
export { CommandArg, CommandInput } from "./command-input.js";
export { refuseOver } from "./command-limit.js";
export { readConfig, type SubgraphConfig } from "./config.js";
export { CONFLICT_REASONS, Conflict, type ConflictFacts, type ConflictReason } from "./conflict.js";
export { CountedRefusals } from "./counted-refusals.js";
export { type DocumentInputs, findingsOnRest, isRead } from "./document-input.js";
export {
  buildFederatedSchema,
  EACH_FOR_ITSELF,
  printSubgraph,
  type ReferenceResolver,
  type SubgraphDefinition,
} from "./federated-schema.js";
export { graphEnum } from "./graph-enum.js";
export { HubError, type RefusalCode } from "./hub-error.js";
export { lazily, made, reference } from "./made.js";
export type { AskGraph } from "./operation/graph-operations.js";
export type { HubStatus } from "./operation/hub-status.js";
export type { Outcome } from "./outcome.js";
export {
  type Connection,
  type ConnectionAt,
  connectionTypesAt,
  connectionTypesOf,
  type Edge,
  presentPage,
  presentPageAt,
} from "./paging/connection.types.js";
export { type Asked, type ListOrder, type Page, pageOfList, pageWith } from "./paging/list-page.js";
export { PageArgs } from "./paging/page-args.types.js";
export { cursorsOf, encodeCursor, noCursor, type Place } from "./paging/page-cursor.js";
export { PAGE_SIZE, type PageRequest, type PageWindow, pageWindow } from "./paging/page-window.js";
export { type Positions, unknownPosition, WAIT_TIMEOUT_MS } from "./position-wait.js";
export { argumentsOf, questionsOf } from "./questioned-argument.js";
export { publishedHubKeys, receiptSigner } from "./receipt-signer.js";
export { oncePerRequest, type RequestContext, requestContextOf, type SubgraphContext } from "./request.context.js";
export { mayRead, requireAccess } from "./request-access.js";
export { Retention } from "./retention.service.js";
export { Currency, DateTime, JsonValue, LocalDate, SafeInt } from "./scalars.js";
export type { SubgraphService } from "./subgraph.server.js";
export { DATABASE_SILENT, type Health } from "./subgraph-health.js";
export { runSubgraph, type SubgraphProcess } from "./subgraph-process.js";
export type { Transaction } from "./transaction.js";
