import { setMaxListeners } from "node:events";
import { join } from "node:path";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import { answerType } from "@hub/http-body";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod, RouteOptions } from "fastify";
import { takeIn } from "../admission/admission.hook.js";
import { awaitLargeBody } from "../body/large-bodies.hook.js";
import type { LargeBodies } from "../body/large-bodies.js";
import { CALENDAR_QUERY } from "../calendar/calendar-feed.js";
import type { GatewayConfig } from "../config.js";
import type { FederationGraph } from "../federation/federation-graph.js";
import { packAnswer } from "../kept/packed-answer.hook.js";
import { callerName } from "../operation/caller-name.js";
import type { Clock } from "../operation/clock.js";
import { currentOperation, newOperation, type OperationState } from "../operation/operation.context.js";
import { answerPrepared } from "../prepared/prepared-request.js";
import { SubgraphFailure } from "../subgraph/subgraph-failure.js";
import { saidClient } from "../usage/field-usage.js";
import { WEB_FOLDER } from "../web-folder.js";
import type { authenticate } from "./authentication.hook.js";
import { answerBrowserVisit } from "./browser-visit.hook.js";
import { isCrossSite } from "./cors.plugin.js";
import { allowedAt, badRequest, sendError } from "./http-errors.js";
import { inOrder } from "./in-order.hook.js";
import type { RateLimits } from "./rate-limit.plugin.js";
import { readParameters } from "./request-parameters.hook.js";
import { takeDocument } from "./trusted/trusted-documents.hook.js";
import { TrustedDocuments } from "./trusted/trusted-documents.store.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Set for requests to /graphql. */
    operation: OperationState;
  }
}

/** People add a slash, and some libraries do. */
const PATHS = ["/graphql", "/graphql/"];

export interface GraphqlRouteOptions {
  config: GatewayConfig;
  graph: FederationGraph;
  authenticated: ReturnType<typeof authenticate>;
  rates: RateLimits;
  clock: Clock;
  /** undefined: bodies come in as they are sent. */
  largeBodies: LargeBodies | undefined;
}

/** The graph at /graphql, by the specification "GraphQL over HTTP". */
export function addGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { config, graph, authenticated, rates, clock, largeBodies } = options;
  const answer = fastifyApolloHandler(graph.server, {
    context: async ({ operation }: FastifyRequest) => ({ operation }),
  }) as RouteHandlerMethod;
  app.decorateRequest("operation");
  app.decorateRequest("readUrl");
  app.decorateRequest("packed");
  const preHandler = inOrder(
    readParameters,
    takeDocument({ trusted: trustedDocuments(config), trustedOnly: config.documents.trustedOnly }),
  );
  const route: Omit<RouteOptions, "url"> = {
    method: ["GET", "HEAD", "POST"],
    exposeHeadRoute: false,
    onRequest: inOrder(
      answerBrowserVisit(config),
      beginOperation(config, clock),
      refuseUnreadable,
      allowSimpleGet(config),
      authenticated,
      rates.countClient,
      ...(largeBodies ? [awaitLargeBody(largeBodies, config.maxBodyBytes)] : []),
      takeIn(graph.admission, config),
    ),
    preHandler,
    onSend: [giveAllBack, packAnswer, limitReading(config, clock)],
    handler: async (request, reply) => {
      if (await answerPrepared(graph.queries, request, reply)) return reply;
      return currentOperation.during(request.operation, () => answer.call(app, asGet(request), reply));
    },
  };
  for (const url of PATHS) {
    app.route({ ...route, url });
    app.options(url, async (_, reply) => reply.code(204).header("allow", allowedAt(app, url)).send());
  }
}

function beginOperation({ mode, operationTimeoutMs }: GatewayConfig, clock: Clock) {
  return (request: FastifyRequest, reply: FastifyReply): undefined => {
    const { headers } = request;
    const waitFor = headers["x-hub-wait-for"];
    const gone = new AbortController();
    // Each request to a subgraph adds a listener, and an operation may need many at once.
    setMaxListeners(0, gone.signal);
    const cancelLimit =
      operationTimeoutMs && clock.after(operationTimeoutMs, () => gone.abort(overTime(operationTimeoutMs)));
    reply.raw.once("close", () => {
      if (cancelLimit) cancelLimit();
      request.operation.places.giveAllBack();
      if (!reply.raw.writableFinished) {
        gone.abort();
      }
      request.operation.isOver = true;
      for (const held of request.operation.held.splice(0)) held.release();
    });
    request.operation = newOperation({
      requestId: request.id,
      caller: callerName(request.ip),
      authorization: headers.authorization,
      saidClient: saidClient(headers["apollographql-client-name"]),
      waitFor: typeof waitFor === "string" ? waitFor : undefined,
      showsQueryPlan: mode === "sandbox" && headers["x-hub-query-plan"] === "1",
      clientGone: gone.signal,
    });
  };
}

function giveAllBack({ operation }: FastifyRequest, _reply: FastifyReply, _payload: unknown, done: () => void): void {
  operation?.places.giveAllBack();
  done();
}

const overTime = (ms: number): SubgraphFailure =>
  new SubgraphFailure("TIMEOUT", `the operation took longer than ${ms} ms on the whole`);

/** A client that takes its answer too slowly loses it: the gateway would hold it as long. */
function limitReading({ answers }: GatewayConfig, clock: Clock) {
  return (_request: FastifyRequest, reply: FastifyReply, _payload: unknown, done: () => void): void => {
    const cancel = clock.after(answers.readingMs, () => reply.raw.destroy());
    reply.raw.once("close", cancel);
    done();
  };
}

/** Checked before the operation is read, so that no command is carried out whose receipt the client cannot read. */
function refuseUnreadable(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  if (!URL.canParse(`http://${request.headers.host ?? ""}/`)) {
    return sendError(request, reply, 400, badRequest("The request's Host header is not a host."));
  }
  return answerType(request.headers.accept) === undefined
    ? sendError(request, reply, 406, badRequest("Accept application/graphql-response+json or application/json."))
    : undefined;
}

/**
 * Callers have bearer tokens and never cookies, so a GET needs no header against cross-site requests. A GET that the browser marks
 * as cross-site still does.
 */
function allowSimpleGet({ corsOrigins }: GatewayConfig) {
  return (request: FastifyRequest): undefined => {
    if (!isCrossSite(request, corsOrigins)) request.headers["apollo-require-preflight"] = "1";
  };
}

/** Apollo Server sees HEAD as GET, and a document in place of its id; Fastify leaves out the body. */
function asGet(request: FastifyRequest): FastifyRequest {
  if (request.method !== "HEAD" && request.readUrl === undefined) return request;
  const method = request.method === "HEAD" ? "GET" : request.method;
  const url = request.readUrl ?? request.url;
  return Object.create(request, { method: { value: method }, url: { value: url } });
}

/** The documents of the calendar and of the hub's own pages, and those that the operator names. */
function trustedDocuments({ documents, pages }: GatewayConfig): TrustedDocuments {
  const trusted = new TrustedDocuments();
  trusted.takeOwn(CALENDAR_QUERY);
  if (pages) trusted.takePages(join(WEB_FOLDER, "documents.json"));
  if (documents.trusted !== undefined) trusted.take(documents.trusted);
  return trusted;
}
