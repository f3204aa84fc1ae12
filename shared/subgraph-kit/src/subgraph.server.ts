import { writeFile } from "node:fs/promises";
import { TooManyAtOnce } from "@hub/admission";
import { createTokenVerifier, issuerOutages, TokenError, withAccessKeys } from "@hub/auth";
import { leaveInOrder, type PartTls } from "@hub/parts";
import { observeRequests } from "@hub/telemetry";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { AnswerBytes, MAX_ANSWER_BYTES } from "./answer-bytes.js";
import { keepAudit } from "./audit-upkeep.js";
import { callerCheck } from "./caller-check.js";
import type { SubgraphConfig } from "./config.js";
import { DatabaseOutage } from "./database-outage.js";
import { formatError } from "./error-format.js";
import { buildFederatedSchema, type SubgraphDefinition } from "./federated-schema.js";
import { HubError } from "./hub-error.js";
import { type AskGraph, GraphOperations, type Snapshot } from "./operation/graph-operations.js";
import { addGraphqlRoute } from "./operation/graphql.route.js";
import type { HubStatus } from "./operation/hub-status.js";
import { OperationAdmission, tooManyRequests } from "./operation/operation-admission.js";
import { addRecordFeed } from "./operation/record-feed.route.js";
import { type Positions, readPositions, waitTimeout } from "./position-wait.js";
import { RefusedTokens } from "./refused-tokens.js";
import { type RequestContext, requestContextOf, type SubgraphContext } from "./request.context.js";
import { RequestLog, traceOf } from "./request-log.js";
import { measureService } from "./service-metrics.js";
import { createSubgraphApp } from "./subgraph-app.js";
import { type Health, SubgraphHealth } from "./subgraph-health.js";
import { WaitingRequests } from "./waiting-requests.js";

export interface SubgraphService {
  definition: SubgraphDefinition;
  /** What every request's context holds. */
  context: SubgraphContext;
  /** What is different in a command's context: connections that no question takes. */
  ofCommands?: Readonly<Record<string, unknown>>;
  /** Reads one state of the database. */
  inSnapshot?: Snapshot;
  status(): HubStatus;
  /** By root field: the number of the newest event that this owner has in its database. */
  onRecord?(): Promise<Record<string, number>>;
  /** Waits until these positions have arrived; answers those that did not in time. */
  waitFor?(positions: Positions): Promise<string[]>;
  health(): Promise<Health>;
  /** By source: the number of the last event that this process has taken, as of this instant. */
  followed(): Record<string, number>;
  /** Whether it has no commands, and so keeps no answers to them. */
  isReadOnly?: boolean;
  /** Adds what the subgraph answers besides the graph; that may ask the graph what anyone may. */
  addRoutes?(app: FastifyInstance, ask: AskGraph): void;
  /** Closes databases and followers. Called after the last request is answered. */
  close(): Promise<void>;
}

export interface ServingParts {
  config: SubgraphConfig;
  log: Logger;
  tls?: PartTls | undefined;
}

/** Serves a subgraph on HTTP, with TLS on HTTPS, until a signal stops it. */
export async function serveSubgraph(service: SubgraphService, { config, log, tls }: ServingParts): Promise<number> {
  const app = createSubgraphApp(tls);
  const leaving = leaveInOrder(app);
  const { audit } = service.context;
  const outage = new DatabaseOutage(() =>
    audit
      .database()
      .query("SELECT 1 AS one")
      .then(() => true),
  );
  const format = formatError(log, () => outage.note());
  const admission = new OperationAdmission();
  const operations = new GraphOperations({
    schema: await schemaOf(service.definition, config),
    introspection: config.mode === "sandbox",
    format,
    admission,
    status: () => service.status(),
    ofCommands: service.ofCommands ?? {},
    inSnapshot: service.inSnapshot,
  });
  const refused = new RefusedTokens({ audit, log, most: config.refusedTokensAudited });
  const requests = new RequestLog();
  observeRequests(app, { log, factsOf: (request) => requests.factsOf(request), traceOf });
  const outages = issuerOutages(log);
  addGraphqlRoute(app, {
    operations,
    format,
    contextOf: contextOf(config, { service, refused, outage, requests, tell: outages.tell }),
  });
  const problems = () => (outages.problem === undefined ? {} : { issuer: outages.problem });
  const endMeasuring = measureService(service, problems);
  new SubgraphHealth(service.definition.name, service, problems).addRoutes(app);
  const upkeep = keepAudit(config, service, log);
  addPositions(app, service);
  addRecordFeed(app, service);
  service.addRoutes?.(app, (query, variables) => operations.ask(query, variables, service.context));
  await app.listen({ port: config.port, host: config.host });
  const stop = async () => {
    await leaving.leave(config.stopNoticeMs ?? 0);
    await app.close();
    admission.stop();
    await Promise.all([refused.close(), upkeep.close()]);
    endMeasuring();
    await service.close();
  };
  stopOnSignal(stop, log);
  const address = app.server.address();
  return typeof address === "object" && address ? address.port : config.port;
}

/** The schema, which is written into a file where somebody composes it while the subgraph runs. */
function schemaOf(definition: SubgraphDefinition, { schemaFile }: SubgraphConfig): Promise<GraphQLSchema> {
  return buildFederatedSchema(definition, schemaFile === undefined ? undefined : (sdl) => writeFile(schemaFile, sdl));
}

interface AnsweringParts {
  service: SubgraphService;
  refused: RefusedTokens;
  outage: DatabaseOutage;
  requests: RequestLog;
  tell: ReturnType<typeof issuerOutages>["tell"];
}

function contextOf(config: SubgraphConfig, { service, refused, outage, requests, tell }: AnsweringParts) {
  const { issuers, audience, pagesClient, outageHours, maxTokenHours, callerKey: key } = config;
  const { maxAnswerBytes = MAX_ANSWER_BYTES } = config;
  const ofTokens = createTokenVerifier({ issuers, audience, pagesClient, outageHours, maxTokenHours, tell });
  const verify = withAccessKeys(ofTokens, (key) => service.context.clients.findKey?.(key));
  const callerOf = callerCheck({ verify, subgraph: service.definition.name, key });
  const waiting = new WaitingRequests();
  return async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => {
    const { headers, id, ip } = request;
    const { authorization } = headers;
    const requestId = String(headers["x-request-id"] ?? id);
    const caller = String(headers["x-hub-caller"] ?? ip);
    const admitted = async () =>
      requestContextOf(service.context, { actor: await callerOf(request), requestId, caller });
    const refuse = (error: unknown): never => {
      if (error instanceof TokenError) refused.note(error.refusal, { authorization, requestId });
      return refuseToken(error);
    };
    const context = await admitted().catch(refuse);
    requests.remember(request, context);
    await outage.hold();
    const waitFor = headers["x-hub-wait-for"];
    if (waitFor !== undefined) await awaitPositions(service, String(waitFor), (wait) => waiting.during(caller, wait));
    // Nothing is kept for a client that was revoked while its request waited.
    const revoked = context.actor && context.clients.refusalOf(context.actor);
    if (revoked) refuse(new TokenError(revoked));
    return { ...context, gone: goneOf(reply), answer: new AnswerBytes(maxAnswerBytes) };
  };
}

function goneOf({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const left = () => new HubError("SUBGRAPH_UNAVAILABLE", "Nobody waits for the answer any more.");
  raw.once("close", () => raw.writableFinished || gone.abort(left()));
  return gone.signal;
}

async function awaitPositions(
  service: SubgraphService,
  header: string,
  during: <T>(wait: () => Promise<T>) => Promise<T>,
): Promise<void> {
  if (!service.waitFor) return;
  const positions = readPositions(header);
  const missing = await during(async () => (await service.waitFor?.(positions)) ?? []).catch((error: unknown) => {
    throw error instanceof TooManyAtOnce ? tooManyRequests(error) : error;
  });
  if (missing.length > 0) throw waitTimeout(missing);
}

function refuseToken(error: unknown): never {
  if (error instanceof TokenError) throw new HubError("UNAUTHENTICATED", error.message, { http: { status: 401 } });
  throw new HubError("SUBGRAPH_UNAVAILABLE", "The token could not be checked: its issuer does not answer.");
}

/** Tells what this owner has given, to whoever asks whether a position is one of its receipts'. */
function addPositions(app: FastifyInstance, { onRecord }: SubgraphService): void {
  if (onRecord) app.get("/positions", onRecord);
}

/** Stops once, in order, on a signal or when the parent process is gone. */
function stopOnSignal(stop: () => Promise<void>, log: Logger): void {
  let stopping = false;
  const begin = (reason: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, "stopping");
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, "did not stop cleanly");
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", () => begin("SIGTERM"));
  process.once("SIGINT", () => begin("SIGINT"));
  process.once("disconnect", () => begin("the launcher is gone"));
}
