import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import type { Logger } from "pino";
import type { GatewayContext, OperationState } from "../operation/operation.context.js";
import type { Path } from "../operation/result-mirror.js";
import type { CircuitBreaker } from "./circuit-breaker.js";
import type { InFlightQueries } from "./in-flight-queries.js";
import type { SubgraphClient, SubgraphReply } from "./subgraph.client.js";
import { readAnswer, type SubgraphAnswer } from "./subgraph-answer.js";
import { SubgraphFailure } from "./subgraph-failure.js";
import { errorAtEveryField, errorsInPlace, isCommand, type SubgraphFetch } from "./subgraph-fetch.js";
import { type RequestKind, unavailable } from "./unavailable-subgraph.js";

export interface SubgraphSourceParts {
  name: string;
  client: SubgraphClient;
  breaker: CircuitBreaker;
  inFlight: InFlightQueries<SharedAnswer>;
  log: Logger;
}

/** An answer that several callers may wait for. */
export interface SharedAnswer {
  reply: SubgraphReply;
  /** The parsed reply, for the first caller alone: @apollo/gateway changes the objects that it gets. */
  read: SubgraphAnswer | undefined;
}

type Answer = Awaited<ReturnType<GraphQLDataSource["process"]>>;

/**
 * The data source of one subgraph for @apollo/gateway. It never throws: a subgraph that fails becomes an error at each field of its
 * request, so that the rest of the answer stays.
 */
export class SubgraphSource implements GraphQLDataSource<GatewayContext> {
  readonly #parts: SubgraphSourceParts;

  constructor(parts: SubgraphSourceParts) {
    this.#parts = parts;
  }

  async process(options: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<Answer> {
    const { operation } = options.context as GatewayContext;
    const fetch = fetchOf(options, operation);
    operation.subgraphRequests += 1;
    try {
      const answer = await this.#ask(fetch, operation);
      return this.#accepted(answer, fetch, operation);
    } catch (error) {
      return this.#failed(error, fetch, operation);
    }
  }

  #accepted(answer: SubgraphAnswer, fetch: SubgraphFetch, operation: OperationState): Answer {
    const { data, errors, hub } = answer;
    operation.answers.add(this.#parts.name, hub);
    if (data && fetch.representations === undefined && fetch.path.length === 0) {
      operation.mirror.adopt(data);
    }
    const placed = errorsInPlace(fetch, errors, data !== undefined);
    return { ...(data && { data }), ...(placed.length > 0 && { errors: placed }) };
  }

  #failed(error: unknown, fetch: SubgraphFetch, operation: OperationState): Answer {
    const { name, log } = this.#parts;
    const kind = error instanceof SubgraphFailure ? error.kind : "NOT_GRAPHQL";
    const reason = error instanceof Error ? error.message : String(error);
    const level = kind === "CLIENT_GONE" ? "debug" : "warn";
    log[level]({ requestId: operation.requestId, subgraph: name, kind, reason }, "subgraph gave no answer");
    operation.answers.failed(name);
    return { errors: errorAtEveryField(fetch, unavailable(name, kind, requestKind(fetch))) };
  }

  async #ask(fetch: SubgraphFetch, operation: OperationState): Promise<SubgraphAnswer> {
    const { inFlight, name } = this.#parts;
    const body = JSON.stringify({
      query: fetch.query,
      variables: fetch.variables,
      ...(fetch.operationName !== undefined && { operationName: fetch.operationName }),
    });
    if (isCommand(fetch)) {
      try {
        // Not stopped when the client leaves: it could not know whether the command took effect.
        return own(await this.#send(body, fetch, operation), fetch);
      } finally {
        inFlight.closeToNewcomers();
      }
    }
    const key = JSON.stringify([name, operation.authorization, operation.waitFor, body]);
    const shared = await inFlight.join(key, operation.clientGone, (stop) => this.#send(body, fetch, operation, stop));
    return own(shared, fetch);
  }

  #send(
    body: string,
    fetch: SubgraphFetch,
    operation: OperationState,
    stop = new AbortController(),
  ): Promise<SharedAnswer> {
    const { client, breaker } = this.#parts;
    return breaker.run(async () => {
      const request = { body, headers: headersOf(operation), isRepeatable: !isCommand(fetch) };
      const reply = await client.post(request, stop);
      return { reply, read: readAnswer(reply, fetch.representations?.length) };
    });
  }
}

function requestKind(fetch: SubgraphFetch): RequestKind {
  if (!isCommand(fetch)) return "QUERY";
  return /\bidempotencyKey\b/.test(fetch.query) ? "COMMAND_WITH_KEY" : "COMMAND";
}

function own(shared: SharedAnswer, fetch: SubgraphFetch): SubgraphAnswer {
  const answer = shared.read ?? readAnswer(shared.reply, fetch.representations?.length);
  shared.read = undefined;
  return answer;
}

function fetchOf(options: GraphQLDataSourceProcessOptions<GatewayContext>, { mirror }: OperationState): SubgraphFetch {
  if (!("incomingRequestContext" in options)) {
    throw new Error("This data source answers clients' operations alone.");
  }
  const { query = "", operationName, variables = {} } = options.request;
  const { representations } = variables;
  return {
    query,
    operationName,
    variables,
    path: (options.pathInIncomingRequest ?? []) as Path,
    representations: Array.isArray(representations) && /\b_entities\b/.test(query) ? representations : undefined,
    schema: options.incomingRequestContext.schema,
    mirror,
  };
}

function headersOf(operation: OperationState): Record<string, string> {
  const { requestId, authorization } = operation;
  const waitFor = positionsToAwait(operation);
  return {
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json;q=0.9",
    "x-request-id": requestId,
    ...(authorization !== undefined && { authorization }),
    ...(waitFor !== undefined && { "x-hub-wait-for": waitFor }),
  };
}

/** A query that follows a command in the same operation has to see what the command did. */
function positionsToAwait({ waitFor, operationType, answers }: OperationState): string | undefined {
  const own = operationType === "mutation" ? answers.ownersPositions() : [];
  const all = [...(waitFor === undefined ? [] : [waitFor]), ...own];
  return all.length === 0 ? undefined : all.join(",");
}
