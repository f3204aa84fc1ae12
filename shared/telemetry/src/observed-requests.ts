import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { boundedName, collect, count, gauge, observe } from "./metrics.js";
import { beginSpan, type Span, withinSpan } from "./tracing.js";

/** What is known of a request once it has ended. Nothing that a caller has written but names, and no token. */
export interface RequestFacts {
  requestId: string;
  client?: string | undefined;
  address?: string | undefined;
  operation?: string | undefined;
  type?: string | undefined;
  documentHash?: string | undefined;
  cost?: number | undefined;
  subgraphRequests?: number | undefined;
}

interface Log {
  info(facts: object, message: string): void;
}

export interface ObservedRequests {
  log: Log;
  /** The facts of a request; undefined of one that is not for the graph. */
  factsOf(request: FastifyRequest): RequestFacts | undefined;
  /** The trace that a request is part of; undefined: it begins one. */
  traceOf?(request: FastifyRequest): string | undefined;
}

const spans = new WeakMap<FastifyRequest, Span>();

/** Each request for the graph: its line in the log, its metrics and its span. */
export function observeRequests(app: FastifyInstance, observed: ObservedRequests): void {
  let inFlight = 0;
  const end = collect(() => gauge("hub_requests_in_flight", {}, inFlight));
  app.addHook("onClose", async () => end());
  app.addHook("onRequest", (request, reply, done) => {
    if (!request.url.startsWith("/graphql")) return done();
    const began = performance.now();
    inFlight += 1;
    const span = beginSpan("graphql", { kind: "SERVER", parent: observed.traceOf?.(request) });
    if (span) spans.set(request, span);
    // Fastify's own onResponse does not run where the client has left.
    reply.raw.once("close", () => {
      inFlight -= 1;
      const facts = observed.factsOf(request);
      if (facts) tell(observed.log, facts, { reply, span, ms: performance.now() - began });
      else span?.end();
    });
    done();
  });
  // After the body has come: what it comes by does not know the span.
  app.addHook("preValidation", (request, _reply, done) => withinSpan(spans.get(request), done));
}

interface Ended {
  reply: FastifyReply;
  span: Span | undefined;
  ms: number;
}

function tell(log: Log, facts: RequestFacts, { reply, span, ms }: Ended): void {
  const hasLeft = !reply.raw.writableFinished;
  const status = hasLeft ? undefined : reply.statusCode;
  log.info({ ...facts, status, ms: Math.round(ms * 10) / 10, ...(hasLeft && { clientGone: true }) }, "operation");
  const operation = boundedName(facts.operation);
  count("hub_requests_total", { operation, status: String(status ?? 0) });
  observe("hub_request_seconds", { operation }, ms / 1000);
  if (facts.cost !== undefined) observe("hub_request_cost", {}, facts.cost);
  span?.set({
    "graphql.operation.name": facts.operation,
    "graphql.operation.type": facts.type,
    "graphql.document.hash": facts.documentHash,
    "hub.cost": facts.cost,
    "hub.request.id": facts.requestId,
    "http.response.status_code": status,
  });
  span?.end((status ?? 0) >= 500 ? new Error("the request failed") : undefined);
}
