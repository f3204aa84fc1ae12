import { ASSERTION_HEADER, assertCaller } from "@hub/auth";
import type { ToldRecord } from "@hub/parts";
import { count, inSpan, isMeasuring, isTracing, observe, traceparent } from "@hub/telemetry";
import type { Logger } from "pino";
import type { OperationState } from "../operation/operation.context.js";
import type { SubgraphRecord } from "../record/subgraph-record.js";
import type { CircuitBreaker } from "./circuit-breaker.js";
import type { InFlightQueries } from "./in-flight-queries.js";
import { noMemory, type SubgraphClient } from "./subgraph.client.js";
import { isDatabaseAway, readAnswer, type SubgraphAnswer, type SubgraphError } from "./subgraph-answer.js";
import { AnswerTooLarge, SubgraphFailure } from "./subgraph-failure.js";
import {
  bodyOf,
  errorAtEveryField,
  errorsInPlace,
  isCommand,
  mayBeAudited,
  requestKind,
  type SubgraphFetch,
} from "./subgraph-fetch.js";
import { ANSWER_LENGTH_LIMIT, unavailable } from "./unavailable-subgraph.js";

export interface SubgraphSourceParts {
  name: string;
  client: SubgraphClient;
  breaker: CircuitBreaker;
  inFlight: InFlightQueries<SentAnswer>;
  record: SubgraphRecord;
  log: Logger;
  /** The subgraph's own key for what it is told of callers; undefined: it checks their tokens itself. */
  callerKey: string | undefined;
}

/** An answer with when it was asked for, by performance.now(). */
export interface SentAnswer {
  readonly answer: SubgraphAnswer;
  readonly told: ToldRecord | undefined;
  readonly askedAt: number;
}

/** What a subgraph answered; the paths of errors are those of its own answer, `_entities` included. */
export interface SourceAnswer {
  readonly data?: Record<string, unknown>;
  readonly errors: readonly SubgraphError[];
  /** Whether nobody else has the data, and it is what was asked for alone. */
  readonly isOwn?: boolean;
  /** In place of the data: its bytes, where that was asked for and the subgraph tells that it is whole. */
  readonly whole?: Uint8Array;
}

/**
 * Asks one subgraph. It never throws: a subgraph that fails becomes an error at each field of its request, so that the rest of the
 * answer stays.
 */
export class SubgraphSource {
  readonly #parts: SubgraphSourceParts;
  #unjoined = 0;
  #tellsWhole = false;

  constructor(parts: SubgraphSourceParts) {
    this.#parts = parts;
  }

  /** Whether the subgraph tells of answers that they are whole. */
  get tellsWhole(): boolean {
    return this.#tellsWhole;
  }

  async ask(fetch: SubgraphFetch, operation: OperationState): Promise<SourceAnswer> {
    operation.subgraphRequests += 1;
    try {
      const { answer, told, askedAt } = await this.#ask(fetch, operation);
      operation.origin.add(this.#parts.record, told, askedAt);
      const waiting = this.#hold(answer, operation);
      if (waiting) await waiting;
      const { errors, hub, whole } = answer;
      operation.isTooLong ||= errors.some(isOfLength);
      operation.answers.add(this.#parts.name, hub);
      if (fetch.representations === undefined && errors.length === 0) this.#tellsWhole = whole !== undefined;
      if (whole && fetch.takesWhole) return { whole, errors: [] };
      const { data } = answer;
      const isOwn = whole !== undefined;
      return { ...(data && { data }), isOwn, errors: errorsInPlace(fetch, errors, data !== undefined) };
    } catch (error) {
      return this.#failed(error, fetch, operation);
    }
  }

  #failed(error: unknown, fetch: SubgraphFetch, operation: OperationState): SourceAnswer {
    const { name, log } = this.#parts;
    const failure = error instanceof SubgraphFailure ? error : new SubgraphFailure("NOT_GRAPHQL", String(error));
    const { kind } = failure;
    const level = kind === "CLIENT_GONE" ? "debug" : "warn";
    log[level]({ requestId: operation.requestId, subgraph: name, kind, err: error }, "subgraph gave no answer");
    operation.answers.failed(name);
    operation.isTooLong ||= failure instanceof AnswerTooLarge;
    operation.origin.spoil();
    return { errors: errorAtEveryField(fetch, unavailable(name, failure, requestKind(fetch))) };
  }

  /** Whoever takes an answer first takes over its memory; the others, who asked the same, hold as much for their own text. */
  #hold({ held, bytes }: SubgraphAnswer, operation: OperationState): Promise<void> | undefined {
    const { perAnswer } = held.memory.limits;
    if (operation.isOver) return undefined;
    operation.answerBytes += bytes;
    if (operation.answerBytes > perAnswer) throw new AnswerTooLarge(perAnswer);
    const own = held.isTaken ? held.memory.begin() : held;
    own.isTaken = true;
    operation.held.push(own);
    return own === held ? undefined : own.add(bytes).catch(noMemory);
  }

  async #ask(fetch: SubgraphFetch, operation: OperationState): Promise<SentAnswer> {
    const { inFlight, name, record } = this.#parts;
    const body = bodyOf(fetch);
    if (isCommand(fetch)) {
      try {
        // Not stopped when the client leaves: it could not know whether the command took effect.
        return await this.#send(body, fetch, operation);
      } finally {
        inFlight.closeToNewcomers();
      }
    }
    const isAudited = mayBeAudited(fetch.query, operation.authorization);
    if (isAudited) operation.origin.spoil();
    const own = isAudited ? ++this.#unjoined : 0;
    const key = [name, record.mark, operation.authorization, operation.waitFor, own, body].join("\n");
    // Several callers may get the same answer: nobody changes it.
    return await inFlight.join(key, operation.clientGone, async (stop) => {
      const sent = await this.#send(body, fetch, operation, stop);
      return isDatabaseAway(sent.answer) && !stop.signal.aborted ? this.#send(body, fetch, operation, stop) : sent;
    });
  }

  #send(
    body: string,
    fetch: SubgraphFetch,
    operation: OperationState,
    stop = new AbortController(),
  ): Promise<SentAnswer> {
    const { client, breaker, record } = this.#parts;
    return this.#observed(() =>
      breaker.run(async () => {
        const request = { body, headers: this.#headersOf(operation), isRepeatable: !isCommand(fetch) };
        const askedAt = performance.now();
        const reply = await client.post(request, stop);
        const { record: told } = reply;
        if (told) record.heard(told, isCommand(fetch));
        // Nobody takes an answer that cannot be read, or whose caller has left meanwhile.
        setImmediate(() => !reply.held.isTaken && reply.held.release());
        return { answer: readAnswer(reply, fetch.representations?.length), told, askedAt };
      }),
    );
  }

  #headersOf(operation: OperationState): Record<string, string> {
    const { name: subgraph, callerKey: key } = this.#parts;
    const { actor, authorization } = operation;
    const headers = headersOf(operation);
    if (actor === undefined || key === undefined) return headers;
    headers[ASSERTION_HEADER] = assertCaller(actor, { authorization, method: "POST", subgraph, key });
    return headers;
  }

  /** Measures the request, and makes it a span of the operation that is the first to send it. */
  #observed(send: () => Promise<SentAnswer>): Promise<SentAnswer> {
    return isMeasuring() || isTracing() ? this.#measured(send) : send();
  }

  async #measured(send: () => Promise<SentAnswer>): Promise<SentAnswer> {
    const { name: subgraph } = this.#parts;
    const began = performance.now();
    const end = (outcome: string) => {
      count("hub_subgraph_requests_total", { subgraph, outcome });
      observe("hub_subgraph_request_seconds", { subgraph }, (performance.now() - began) / 1000);
    };
    try {
      const answer = await inSpan(`subgraph ${subgraph}`, { kind: "CLIENT", attributes: { subgraph } }, send);
      end("ok");
      return answer;
    } catch (error) {
      end(error instanceof SubgraphFailure ? error.kind : "NOT_GRAPHQL");
      throw error;
    }
  }
}

/** Whether the subgraph stopped to build the answer because it grew too long. */
function isOfLength({ extensions: { limit } }: SubgraphError): boolean {
  return (limit as { name?: unknown } | undefined)?.name === ANSWER_LENGTH_LIMIT;
}

function headersOf(operation: OperationState): Record<string, string> {
  const { requestId, caller, authorization, cost, load } = operation;
  const trace = traceparent();
  const waitFor = positionsToAwait(operation);
  return {
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json;q=0.9",
    "x-request-id": requestId,
    "x-hub-caller": caller,
    ...(cost !== undefined && { "x-hub-cost": String(cost) }),
    ...(load !== undefined && { "x-hub-load": String(load) }),
    ...(trace !== undefined && { traceparent: trace }),
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
