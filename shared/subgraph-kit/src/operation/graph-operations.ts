import { RECORD_HEADER } from "@hub/parts";
import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from "graphql";
import type { AnswerBytes } from "../answer-bytes.js";
import { withoutReading } from "../document-input.js";
import { type ExecutedOperation, executeOperation } from "../execution/execution.js";
import { type RequestContext, requestContextOf, type SubgraphContext } from "../request.context.js";
import { noteAsked } from "../request-log.js";
import { answerErrors, type ErrorFormat } from "./answer-errors.js";
import { AnswerOrigin } from "./answer-origin.js";
import type { GraphRequest } from "./graph-request.js";
import { type HubStatus, withNotices } from "./hub-status.js";
import { KeptDocuments, type ReadDocument } from "./kept-documents.js";
import type { OperationAdmission } from "./operation-admission.js";
import { type HttpHead, requestRefusal, withCode } from "./request-refusal.js";

/** The answer to an operation, in the order in which it is sent. */
export interface OperationAnswer {
  body: {
    errors?: readonly GraphQLFormattedError[];
    data?: unknown;
    extensions?: { hub: HubStatus };
  };
  head: HttpHead;
}

export interface GraphOperationsParts {
  schema: GraphQLSchema;
  introspection: boolean;
  format: ErrorFormat;
  admission: OperationAdmission;
  status(): HubStatus;
  /** What is different in a command's context. */
  ofCommands: Readonly<Record<string, unknown>>;
  inSnapshot?: Snapshot | undefined;
}

/** Runs work with what is different in the context of a question that reads one state of the database; left out where there is no database. */
export type Snapshot = <T>(work: (own: Readonly<Record<string, unknown>>) => Promise<T>) => Promise<T>;

/** Asks what anyone may ask; rejects where the answer is not whole. */
export type AskGraph = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

/** Carries out operations: graphql-js, and before and after it what every request to a subgraph is checked by. */
export class GraphOperations {
  readonly #documents: KeptDocuments;

  constructor(private readonly parts: GraphOperationsParts) {
    this.#documents = new KeptDocuments(parts.schema, parts);
  }

  /** The answer says which record it is made from. */
  async answer(request: GraphRequest, context: RequestContext, load: string | undefined): Promise<OperationAnswer> {
    const origin = new AnswerOrigin();
    const { body, head } = await this.#answer(request, { context, load, origin });
    const headers = new Map([...(head.headers ?? []), [RECORD_HEADER, origin.told(body)]]);
    return { body, head: { ...head, headers } };
  }

  /** What another part of the same process asks, for nobody in particular. */
  async ask(query: string, variables: Record<string, unknown>, own: SubgraphContext): Promise<unknown> {
    const context = requestContextOf(own, { actor: undefined, requestId: "own", caller: "own" });
    const request = { query, variables, operationName: undefined, isGet: true };
    const { data, errors = [] } = (await this.answer(request, context, undefined)).body;
    const [first] = errors;
    if (first) throw new GraphQLError(first.message, { extensions: first.extensions ?? {} });
    return data;
  }

  /**
   * The answer has the hub's status. Of a query it is read before the query runs, so that it never claims more than the answer holds;
   * of a command after it, so that it covers what the command has written.
   */
  async #answer(request: GraphRequest, asker: Asker): Promise<OperationAnswer> {
    const { context } = asker;
    const before = this.parts.status();
    const read = this.#documents.read(request.query);
    if ("errors" in read) return this.#refused(read.errors, withNotices(before, context));
    const operation = getOperationAST(read.document, request.operationName) ?? undefined;
    try {
      const result = await this.#inTurn(request, { ...asker, read, operation });
      const isCommand = operation?.operation === "mutation";
      const hub = withNotices(isCommand ? this.parts.status() : before, context);
      if (context.answer?.isOver)
        return { body: { ...tooLong(context.answer, isCommand), extensions: { hub } }, head: {} };
      return this.#answered(result, hub);
    } catch (error) {
      return this.#refused([error], withNotices(before, context));
    }
  }

  async #inTurn(request: GraphRequest, asked: AskedOperation): Promise<ExecutionResult> {
    const { context, load, origin, read, operation } = asked;
    if (operation === undefined) throw noSuchOperation(request);
    noteAsked(context, { operation: operation.name?.value, type: operation.operation, documentHash: read.hash });
    const isCommand = operation.operation === "mutation";
    if (request.isGet && isCommand) throw commandByGet();
    const place = await this.parts.admission.enter({ context, isCommand, isValidation: read.isValidation, load });
    if (isCommand) Object.assign(context, this.parts.ofCommands);
    const { variables } = request;
    const execution = async () => this.#execute(read, { document: read.document, operation, context, variables });
    try {
      return await (isCommand ? origin.duringCommand(execution) : this.#ofOneRecord(asked, execution));
    } finally {
      place.end();
    }
  }

  /**
   * No answer shows one part from before a change and another from after it: a question that is asked while the record changes is answered
   * from a snapshot, and one that a change overtakes is answered once more.
   */
  async #ofOneRecord({ context, origin }: Asker, execution: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
    const { inSnapshot } = this.parts;
    const answer = () => origin.duringQuery(context, execution);
    if (!inSnapshot) return answer();
    const fromSnapshot = () =>
      inSnapshot((own) => {
        Object.assign(context, own);
        return answer();
      });
    if (origin.isMixed) return fromSnapshot();
    const before = new Map(context.perRequest);
    const result = await answer();
    if (!origin.isMixed || !origin.isOfRecord || context.gone?.aborted) return result;
    origin.beginAgain();
    context.answer?.beginAgain();
    context.perRequest = before;
    return fromSnapshot();
  }

  #execute({ isForAll }: ReadDocument, executed: Omit<ExecutedOperation, "schema">) {
    const begin = () => executeOperation({ ...executed, schema: this.parts.schema });
    // Refused before its input is looked at: to read a plan takes a hundred times as long as to refuse it.
    return isForAll || executed.context.actor ? begin() : withoutReading(begin);
  }

  /** An answer without data is one whose variables could not be read. */
  #answered({ data, errors }: ExecutionResult, hub: HubStatus): OperationAnswer {
    if (errors === undefined) return { body: { data, extensions: { hub } }, head: {} };
    if (data === undefined)
      return this.#refused(
        errors.map((error) => withCode(error, "BAD_USER_INPUT")),
        hub,
      );
    const { errors: sent, head } = answerErrors(errors, this.parts.format);
    return { body: { errors: sent, data, extensions: { hub } }, head };
  }

  #refused(errors: readonly unknown[], hub: HubStatus): OperationAnswer {
    const { errors: sent, head } = answerErrors(errors, this.parts.format);
    return { body: { errors: sent, extensions: { hub } }, head: { status: 500, ...head } };
  }
}

const SHORTER = {
  question:
    "Take shorter pages ('first' or 'last'), fewer aliases, or fewer long texts such as 'description' and 'content' at once.",
  command:
    "The command itself has come to its end, and its outcome stands: send it again with the same idempotencyKey, and ask for less of its answer.",
};

/** Says of an answer that is too long only that: the parts that were already there are dropped before they become a text. */
function tooLong({ refusal }: AnswerBytes, isCommand: boolean): Pick<OperationAnswer["body"], "errors" | "data"> {
  const { message, extensions } = refusal;
  const hint = isCommand ? SHORTER.command : SHORTER.question;
  return { errors: [{ message, extensions: { ...extensions, hint } }], data: null };
}

interface Asker {
  context: RequestContext;
  load: string | undefined;
  origin: AnswerOrigin;
}

interface AskedOperation extends Asker {
  read: ReadDocument;
  operation: OperationDefinitionNode | undefined;
}

function noSuchOperation({ operationName }: GraphRequest): GraphQLError {
  const message =
    operationName === undefined
      ? "Must provide operation name if query contains multiple operations."
      : `Unknown operation named "${operationName}".`;
  return new GraphQLError(message, { extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } } });
}

const commandByGet = (): GraphQLError =>
  requestRefusal("GET requests only support query operations, not mutation operations", {
    status: 405,
    headers: new Map([["allow", "POST"]]),
  });
