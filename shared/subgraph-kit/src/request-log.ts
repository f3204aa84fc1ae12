import type { RequestFacts } from "@hub/telemetry";
import type { FastifyRequest } from "fastify";
import type { RequestContext } from "./request.context.js";

const ASKED = Symbol("asked");

/** What a request asks for. */
export type Asked = Pick<RequestFacts, "operation" | "type" | "documentHash">;

/** Remembers who asked and for what, for the request's line in the log. */
export class RequestLog {
  readonly #contexts = new WeakMap<FastifyRequest, RequestContext>();

  remember(request: FastifyRequest, context: RequestContext): void {
    this.#contexts.set(request, context);
  }

  /** The gateway says which request it is, where it comes from and what it costs. */
  factsOf(request: FastifyRequest): RequestFacts {
    const { "x-request-id": requestId, "x-hub-caller": address, "x-hub-cost": cost } = request.headers;
    const context = this.#contexts.get(request);
    return {
      requestId: String(requestId ?? request.id),
      client: context?.actor?.client,
      address: address === undefined ? undefined : String(address),
      ...(context?.perRequest.get(ASKED) as Asked | undefined),
      cost: cost === undefined ? undefined : Number(cost),
    };
  }
}

/** The trace that the gateway's request is part of. */
export const traceOf = ({ headers: { traceparent } }: FastifyRequest): string | undefined =>
  typeof traceparent === "string" ? traceparent : undefined;

/** Takes down what is asked for: the operation's name and kind, and the document's hash. */
export function noteAsked(context: RequestContext, asked: Asked): void {
  context.perRequest.set(ASKED, asked);
}
