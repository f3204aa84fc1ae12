import type { AnswerType } from "@hub/http-body";
import { GraphQLError } from "graphql";
import { errorsForClient } from "../answer/answer-errors.js";
import { answerExtensions } from "../answer/answer-extensions.js";
import { answerStatus } from "../answer/answer-status.rules.js";
import { countUse } from "../answer/counted-use.js";
import type { ErrorMask } from "../answer/error-mask.js";
import { formattedErrors } from "../answer/formatted-errors.js";
import { partsOf } from "../cost/document-parts.js";
import { costOf } from "../cost/operation-cost.js";
import {
  directAnswer,
  type PlanInTurn,
  type PlannedAnswer,
  plannedAnswer,
  type ServedGraph,
} from "../execution/planned-answer.js";
import type { KeptAnswer, KeptAnswers, KeptQuestion } from "../kept/kept-answers.js";
import { PackedAnswer } from "../kept/packed-answer.js";
import { readVariables } from "../operation/command-inputs.js";
import type { OperationState } from "../operation/operation.context.js";
import type { PlannedOperation } from "../planning/operation-planner.js";
import type { SubgraphSource } from "../subgraph/subgraph-source.js";
import type { FieldUsage } from "../usage/field-usage.js";
import { NAMES_LIFTED } from "./literal-lift.js";
import type { PreparedOperation, PreparedOperations } from "./prepared-operations.js";

/** A graph with the queries that it has answered before. */
export interface PreparedGraph extends ServedGraph {
  readonly prepared: PreparedOperations;
  /** Answers that may be sent again. */
  readonly kept: KeptAnswers<AnsweredFacts>;
}

/** What is told and counted of an answer whenever it is sent. */
interface AnsweredFacts {
  readonly prepared: PreparedOperation;
  /** The client's variables, with those in place of literals. */
  readonly given: Record<string, unknown>;
  readonly cost: number;
}

export interface PreparedQueriesParts {
  /** The graph that is served now. */
  readonly graph: () => PreparedGraph | undefined;
  readonly sourceOf: (subgraph: string) => SubgraphSource;
  readonly mask: ErrorMask;
  readonly maxCost: number | undefined;
  readonly usage: FieldUsage | undefined;
  readonly hasEmptyHubExtension: boolean;
  readonly admit: ((operation: OperationState, asked: AskedShape) => Promise<void>) | undefined;
  readonly plan: PlanInTurn;
}

interface AskedShape {
  readonly cost: number;
  readonly isCommand: boolean;
  readonly aliases: number;
}

/** A request as it was read. */
export interface AskedQuery {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
  readonly type: AnswerType;
}

export interface QueryAnswer {
  readonly status: number;
  readonly headers: readonly [string, string][];
  readonly body: Buffer | string;
  /** The body, where it is data without an error. */
  readonly packed?: PackedAnswer;
}

/** A query with all that is known of it before it is carried out. */
interface FoundQuery extends AnsweredFacts {
  readonly graph: PreparedGraph;
  readonly asked: AskedQuery;
  readonly coerced: Record<string, unknown>;
}

interface Query extends FoundQuery {
  /** undefined: its answer is not kept. */
  readonly question: KeptQuestion | undefined;
}

/**
 * Answers queries that have been asked before, without reading or checking their documents again. Whatever is not plainly allowed is left
 * to Apollo Server, which says what is wrong with it.
 */
export class PreparedQueries {
  constructor(private readonly parts: PreparedQueriesParts) {}

  /** undefined: Apollo Server is to answer. */
  async answer(asked: AskedQuery, operation: OperationState): Promise<QueryAnswer | undefined> {
    const graph = this.parts.graph();
    if (!graph || operation.showsQueryPlan) return undefined;
    const question = graph.kept.questionOf(asked, operation);
    const kept = question && graph.kept.find(question, operation);
    if (kept) return this.#sentAgain(kept, graph, operation);
    const found = this.#find(asked, graph);
    if (!found) return undefined;
    const query: Query = { ...found, question };
    noteAsked(operation, query);
    try {
      return await this.#carriedOut(query, operation);
    } catch (error) {
      if (error instanceof GraphQLError)
        return this.#errorAnswer({ data: undefined, errors: [error] }, query, operation);
      throw error;
    }
  }

  #sentAgain(
    { facts, packed }: KeptAnswer<AnsweredFacts>,
    graph: PreparedGraph,
    operation: OperationState,
  ): QueryAnswer {
    noteAsked(operation, facts);
    this.#count(facts, graph, operation);
    return { status: 200, headers: [], body: packed.bytes, packed };
  }

  #find(asked: AskedQuery, graph: PreparedGraph): FoundQuery | undefined {
    const prepared = graph.prepared.find(asked.query, asked.operationName);
    if (!prepared) return undefined;
    const given = { ...asked.variables, ...prepared.lifted };
    const { coerced } = readVariables(graph.schema, prepared.operation, given);
    if (!coerced) return undefined;
    const { fragments } = partsOf(prepared.document);
    const cost = costOf(prepared.operation, { schema: graph.schema, fragments, variables: coerced });
    const { maxCost } = this.parts;
    return maxCost !== undefined && cost > maxCost ? undefined : { graph, asked, prepared, given, coerced, cost };
  }

  async #carriedOut(query: Query, operation: OperationState): Promise<QueryAnswer | undefined> {
    const { graph, prepared, given, cost } = query;
    const { aliases } = partsOf(prepared.document);
    await this.parts.admit?.(operation, { cost, isCommand: false, aliases });
    const planned = await this.#planned(query, operation);
    const parts = { graph, sourceOf: this.parts.sourceOf, operation, variables: given };
    const direct = await directAnswer(planned, parts);
    const answer = direct ?? (await plannedAnswer(planned, parts));
    if ("errors" in answer && answer.errors.some(({ message }) => NAMES_LIFTED.test(message))) {
      // Asked again as it is written, so that the errors are about the client's own text.
      operation.places.giveBack("work");
      return undefined;
    }
    this.#count(query, graph, operation);
    if ("whole" in answer) return this.#wholeAnswer(answer.whole, query, operation);
    return answer.errors.length === 0 && answer.data
      ? this.#wholeAnswer(Buffer.from(JSON.stringify(answer.data)), query, operation)
      : this.#errorAnswer(answer, query, operation);
  }

  #count({ prepared, given }: AnsweredFacts, { schema }: PreparedGraph, operation: OperationState): void {
    const { usage } = this.parts;
    if (usage) countUse(operation, usage, { ...prepared, schema, request: { variables: given } });
  }

  #planned({ graph, prepared, coerced }: Query, operation: OperationState): Promise<PlannedOperation> {
    return this.parts.plan(operation, graph.planner, { ...prepared, variables: coerced });
  }

  #wholeAnswer(whole: Uint8Array, query: Query, operation: OperationState): QueryAnswer {
    const end = `,"extensions":${JSON.stringify(this.#extensions(query, operation))}}\n`;
    const body = Buffer.concat([BEFORE_DATA, whole, Buffer.from(end)]);
    const packed = new PackedAnswer(body);
    this.#keep(packed, query, operation);
    return { status: 200, headers: [], body, packed };
  }

  #keep(packed: PackedAnswer, { graph, question, prepared, given, cost }: Query, operation: OperationState): void {
    const origin = operation.origin.whole;
    if (!origin || !question) return;
    const positions = operation.answers.positions();
    graph.kept.keep(question, { packed, origin, positions, facts: { prepared, given, cost } });
  }

  #errorAnswer(answer: Answered, query: Query, operation: OperationState): QueryAnswer {
    const formatted = formattedErrors(answer.errors, this.parts.mask, operation.requestId);
    const errors = errorsForClient(answer.data, formatted.errors);
    const { data } = answer;
    operation.isRefused = errors.length > 0 && !data;
    const extensions = this.#extensions(query, operation);
    const body = { ...(errors.length > 0 && { errors }), ...(data !== undefined && { data }), extensions };
    const status = answerStatus({
      hasData: data !== undefined,
      errors,
      type: query.asked.type,
      isWellFormed: true,
      status: formatted.status,
    });
    return { status, headers: formatted.headers, body: `${JSON.stringify(body)}\n` };
  }

  #extensions({ graph }: Query, operation: OperationState): Record<string, unknown> {
    return answerExtensions(graph.schema, operation, this.parts.hasEmptyHubExtension);
  }
}

function noteAsked(operation: OperationState, { prepared, cost }: AnsweredFacts): void {
  operation.documentHash = prepared.hash;
  operation.weighedAs = prepared.name;
  operation.operationName = prepared.operation.name?.value;
  operation.operationType = prepared.operation.operation;
  operation.cost = cost;
}

interface Answered {
  readonly data: PlannedAnswer["data"] | undefined;
  readonly errors: PlannedAnswer["errors"];
}

const BEFORE_DATA = Buffer.from('{"data":');
