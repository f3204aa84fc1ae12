import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  callerKeyOf,
  createTokenVerifier,
  DEV_PAGES_CLIENT,
  issuerOutages,
  type TokenVerifier,
  withAccessKeys,
} from "@hub/auth";
import { type BodyReading, readJsonBodies, refuseUnreadableAddress } from "@hub/http-body";
import { leaveInOrder } from "@hub/parts";
import fastify, { type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { limitConnections, readInTurn } from "./admission/admission.hook.js";
import type { Admission } from "./admission/admission.js";
import { paceAnswers } from "./admission/paced-answers.hook.js";
import { countLargeBody } from "./body/large-bodies.hook.js";
import { LargeBodies } from "./body/large-bodies.js";
import { addCalendarRoute } from "./calendar/calendar.route.js";
import { addCitationRoutes } from "./citation/citation.route.js";
import type { GatewayConfig } from "./config.js";
import { type FederationGraph, startGraph } from "./federation/federation-graph.js";
import { HealthWatch } from "./health/health-watch.service.js";
import { authenticate, decorateCallers } from "./http/authentication.hook.js";
import { allowOrigins } from "./http/cors.plugin.js";
import { addGraphqlRoute } from "./http/graphql.route.js";
import { answerErrors, answerMalformedHttp } from "./http/http-errors.js";
import { logOperations } from "./http/operation-log.hook.js";
import { addRateLimits } from "./http/rate-limit.plugin.js";
import { requestId } from "./http/request-id.js";
import { addSecurityHeaders } from "./http/security-headers.hook.js";
import { type Clock, systemClock } from "./operation/clock.js";
import { openSharedRates } from "./rates/shared-rates.store.js";
import { addHealthRoutes } from "./routes/health.route.js";
import { addHubKeysRoute } from "./routes/hub-keys.route.js";
import { addOutletRoutes } from "./routes/outlets.route.js";
import { Pages } from "./routes/pages.route.js";
import { addReferenceRoutes } from "./routes/reference.route.js";
import { addSandboxRoutes } from "./routes/sandbox.route.js";
import { addSchemaRoute } from "./routes/schema.route.js";
import { AccessKeys } from "./sign-in/access-keys.client.js";
import { addDevIssuerRoutes } from "./sign-in/dev-issuer.route.js";
import { addWebConfigRoute, SIGNED_IN_PATH } from "./sign-in/web-config.route.js";
import { refusedTokenReporter } from "./subgraph/refused-token.client.js";

export interface RunningGateway {
  port: number;
  /** Takes no new requests, lets running ones end within the drain time, and closes everything. */
  close(): Promise<void>;
}

const SWEEP_MS = 50;
const HEADERS_TIMEOUT_MS = 10_000;
const CONNECTIONS_CHECK_MS = 1_000;

/** Starts the gateway and its server; throws without a valid supergraph, the issuer's key or a free port. */
export async function startGateway(
  config: GatewayConfig,
  log: Logger,
  clock: Clock = systemClock,
): Promise<RunningGateway> {
  const graph = await startGraph(config, log, clock);
  const pages = Pages.read(config);
  const largeBodies = graph.admission && new LargeBodies(clock);
  const app = createApp(config, log, { reading: bodyReading(graph.admission, largeBodies), pages });
  app.server.maxConnections = config.maxConnections ?? Number.POSITIVE_INFINITY;
  if (graph.admission) limitConnections(app.server, config);
  const inFlight = requestsInFlight(app.server);
  const leaving = leaveInOrder(app);
  try {
    await addRoutes(app, { config, graph, log, clock, pages, largeBodies });
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await app.close();
    await graph.close();
    throw error;
  }
  return {
    port: (app.server.address() as AddressInfo).port,
    close: async () => {
      await leaving.leave(config.stopNoticeMs);
      await drain(app, inFlight, config.drainMs);
      await graph.close();
    },
  };
}

function bodyReading(admission: Admission | undefined, largeBodies: LargeBodies | undefined): BodyReading {
  return admission && largeBodies ? { begin: readInTurn(admission), counted: countLargeBody(largeBodies) } : {};
}

interface AppParts {
  reading: BodyReading;
  pages: Pages | undefined;
}

function createApp(config: GatewayConfig, log: Logger, { reading, pages }: AppParts): FastifyInstance {
  const app = fastify({
    bodyLimit: config.maxBodyBytes,
    // Against callers that send their request very slowly, or keep connections open without one.
    requestTimeout: config.requestTimeoutMs,
    http: {
      headersTimeout: Math.min(HEADERS_TIMEOUT_MS, config.requestTimeoutMs),
      connectionsCheckingInterval: CONNECTIONS_CHECK_MS,
    },
    keepAliveTimeout: 72_000,
    // What comes in while it closes is still answered: a caller may have sent it before it knew.
    return503OnClosing: false,
    trustProxy: config.trustedProxies.length > 0 && [...config.trustedProxies],
    genReqId: (request) => requestId(request.headers),
    requestIdHeader: false,
    clientErrorHandler: answerMalformedHttp,
  });
  // Only JSON is read: another site's page could send a form or plain text without a CORS preflight.
  app.removeContentTypeParser("text/plain");
  readJsonBodies(app, config.maxBodyBytes, reading);
  refuseUnreadableAddress(app);
  if (reading.begin) paceAnswers(app);
  addSecurityHeaders(app, config);
  answerErrors(app, { maxBodyBytes: config.maxBodyBytes, log, answerNothing: pages?.answerNothing });
  return app;
}

interface RouteParts {
  config: GatewayConfig;
  graph: FederationGraph;
  log: Logger;
  clock: Clock;
  pages: Pages | undefined;
  /** undefined: bodies come in as they are sent. */
  largeBodies: LargeBodies | undefined;
}

async function addRoutes(app: FastifyInstance, parts: RouteParts): Promise<void> {
  const { config, graph, log, clock, pages, largeBodies } = parts;
  logOperations(app, config, log);
  await allowOrigins(app, config.corsOrigins);
  const shared = await sharedRatesOf(app, config, log);
  const rates = await addRateLimits(app, config.rates, shared);
  const reportRefused = refusedTokenReporter(config.refusedTokensUrl, log);
  const outages = issuerOutages(log);
  const ofTokens = verifierOf(config, outages.tell);
  const verify = ofTokens && withKeys(app, ofTokens, { config, log });
  decorateCallers(app);
  const authenticated = authenticate(verify, { rates, reportRefused });
  addGraphqlRoute(app, { config, graph, rates, clock, authenticated, largeBodies });
  const problems = () => (outages.problem === undefined ? [] : [outages.problem]);
  // Counting alone is no reason to be degraded.
  const facts = () => (shared === undefined ? {} : { rates: shared.state() });
  addHealthRoutes(app, config, new HealthWatch({ config, graph, log, facts, problems }));
  addSchemaRoute(app, graph);
  addReferenceRoutes(app, graph);
  addOutletRoutes(app, { config, log, authenticated, rates });
  addCitationRoutes(app, config);
  addCalendarRoute(app, config.publicUrl);
  await addHubKeysRoute(app, config.hubKeysFile);
  addWebConfigRoute(app, config);
  pages?.addTo(app);
  addSandboxRoutes(app, config, { clients: await devClients(app, config), graph, isAtRoot: pages === undefined });
}

/** Where several gateways count together. */
async function sharedRatesOf(app: FastifyInstance, { ratesRedis }: GatewayConfig, log: Logger) {
  if (ratesRedis === undefined) return undefined;
  const shared = await openSharedRates(ratesRedis, log);
  app.addHook("onClose", () => shared.close());
  return shared;
}

/** The clients of the development issuer, which exists only in sandbox mode and with a key. */
async function devClients(app: FastifyInstance, config: GatewayConfig): Promise<readonly string[]> {
  const { mode, devIssuerKeyFile: keyFile, publicUrl: issuer, audience, webSignIn } = config;
  if (mode !== "sandbox" || keyFile === undefined) return [];
  const pages = { id: webSignIn?.clientId ?? DEV_PAGES_CLIENT, redirectUris: [issuer + SIGNED_IN_PATH] };
  return addDevIssuerRoutes(app, { keyFile, issuer, audience, pages });
}

type TellOutage = ReturnType<typeof issuerOutages>["tell"];

function verifierOf(config: GatewayConfig, tell: TellOutage): TokenVerifier | undefined {
  const { trustedIssuers: issuers, audience, outageHours, maxTokenHours, webSignIn } = config;
  if (issuers.length === 0) return undefined;
  const pagesClient = webSignIn?.clientId;
  return createTokenVerifier({ issuers, audience, pagesClient, outageHours, maxTokenHours, tell });
}

/** In the hub access keys count too; another supergraph has no subgraph that makes them. */
function withKeys(app: FastifyInstance, verify: TokenVerifier, { config, log }: Pick<RouteParts, "config" | "log">) {
  const { callerKey, subgraphUrls, outageHours } = config;
  const { policy } = subgraphUrls;
  if (policy === undefined || callerKey === undefined) return verify;
  const from = { url: new URL("/internal/access-keys", policy).href, key: callerKeyOf(callerKey, "policy") };
  const keys = new AccessKeys({ from, log, outageHours });
  app.addHook("onClose", () => keys.close());
  return withAccessKeys(
    verify,
    (id) => keys.find(id),
    (id) => keys.note(id),
  );
}

/** The number of requests that are being answered. */
function requestsInFlight(server: Server): () => number {
  let count = 0;
  server.on("request", (_, response) => {
    count += 1;
    response.once("close", () => {
      count -= 1;
    });
  });
  return () => count;
}

async function drain(app: FastifyInstance, inFlight: () => number, drainMs: number): Promise<void> {
  const startedAt = performance.now();
  const sweep = setInterval(() => {
    // Node itself would wait for connections without a request.
    if (inFlight() === 0 || performance.now() - startedAt > drainMs) {
      app.server.closeAllConnections();
    }
  }, SWEEP_MS);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
  }
}
