import {
  type DocumentNode,
  defaultTypeResolver,
  type ExecutionResult,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  isObjectType,
  locatedError,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import type { AnswerBytes } from "../answer-bytes.js";
import type { RequestContext } from "../request.context.js";
import { AnswerObject, AnswerPlace, type Holder } from "./answer-place.js";
import { type FieldPlan, type OperationPlan, operationPlan, type ValuePlan } from "./operation-plan.js";
import { ResolveInfo } from "./resolve-info.js";

export interface ExecutedOperation {
  readonly schema: GraphQLSchema;
  /** A valid one. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly context: RequestContext;
  readonly variables: Record<string, unknown> | undefined;
}

/** Carries out an operation by the rules of GraphQL, as graphql-js's `execute` does, and counts the bytes of the answer. */
export function executeOperation(executed: ExecutedOperation): ExecutionResult | Promise<ExecutionResult> {
  const { schema, document, operation, context, variables = {} } = executed;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 50,
  });
  if (errors) return { errors };
  return new Execution(operationPlan(schema, document, operation, coerced), context, coerced).run();
}

type Arguments = Record<string, unknown>;

class Execution {
  readonly #errors: GraphQLError[] = [];
  readonly #arguments = new Map<FieldPlan, Arguments>();
  readonly #answer: AnswerBytes | undefined;
  readonly #root: Holder = { data: new AnswerObject() };
  /** How many values are waited for. */
  #awaited = 0;
  #onDone: (() => void) | undefined;

  constructor(
    private readonly plan: OperationPlan,
    private readonly context: RequestContext,
    private readonly variables: Arguments,
  ) {
    this.#answer = context.answer;
  }

  run(): ExecutionResult | Promise<ExecutionResult> {
    const place = new AnswerPlace(undefined, this.#root, "data", true);
    const data = this.#root.data as Holder;
    if (this.plan.operation.operation === OperationTypeNode.MUTATION) return this.#inTurn(data, place);
    this.#fields(this.plan.root, undefined, data, place);
    return this.#awaited === 0 ? this.#result() : this.#done().then(() => this.#result());
  }

  /** Commands are carried out one after the other. */
  async #inTurn(data: Holder, place: AnswerPlace): Promise<ExecutionResult> {
    for (const field of this.plan.root) {
      this.#field(field, undefined, data, place);
      if (this.#awaited > 0) await this.#done();
      if (place.isDropped) break;
    }
    return this.#result();
  }

  #done(): Promise<void> {
    return new Promise((resolve) => {
      this.#onDone = resolve;
    });
  }

  #result(): ExecutionResult {
    const data = this.#root.data as ExecutionResult["data"];
    return this.#errors.length > 0 ? { errors: this.#errors, data: data ?? null } : { data: data ?? null };
  }

  #fields(fields: readonly FieldPlan[], source: unknown, into: Holder, place: AnswerPlace): void {
    for (const field of fields) {
      this.#field(field, source, into, place);
      if (place.isDropped) return;
    }
  }

  #field(field: FieldPlan, source: unknown, into: Holder, above: AnswerPlace): void {
    let place: AnswerPlace | undefined;
    try {
      if (field.isCounted) this.#answer?.addName(field.key);
      const value = this.#resolved(field, source, above);
      if (field.value.leaf && isPlain(value)) {
        if (field.isCounted) this.#answer?.add(value);
        into[field.key] = serialized(value, field.value.leaf);
        return;
      }
      place = placeOf(field, into, above);
      if (isPromise(value)) this.#await(value, place, field, (settled, at) => this.#take(settled, field, at));
      else this.#take(value, field, place);
    } catch (error) {
      this.#fail(error, place ?? placeOf(field, into, above), field);
    }
  }

  #resolved(field: FieldPlan, source: unknown, above: AnswerPlace): unknown {
    const { resolve, field: definition } = field;
    if (resolve) return resolve(source, this.#argumentsOf(field), this.context, this.#infoOf(field, above));
    if (!isObjectLike(source) && typeof source !== "function") return undefined;
    const property = (source as Holder)[definition.name];
    if (typeof property !== "function") return property;
    return property.call(source, this.#argumentsOf(field), this.context, this.#infoOf(field, above));
  }

  #infoOf(field: FieldPlan, above: AnswerPlace): ResolveInfo {
    return new ResolveInfo(this.plan, field, above, this.variables);
  }

  /** They are the same for all objects of a selection. */
  #argumentsOf(field: FieldPlan): Arguments {
    if (field.field.args.length === 0) return {};
    const known = this.#arguments.get(field);
    if (known) return known;
    const values = getArgumentValues(field.field as never, field.nodes[0] as never, this.variables);
    this.#arguments.set(field, values);
    return values;
  }

  #take(value: unknown, field: FieldPlan, place: AnswerPlace): void {
    if (field.isLeaf && field.isCounted) this.#answer?.add(value);
    this.#complete(value, field.value, field, place);
  }

  /** Puts a value in its place. Throws where it is not what it should be. */
  #complete(value: unknown, plan: ValuePlan, field: FieldPlan, place: AnswerPlace): void {
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) {
      if (!plan.isNullable) throw new Error(`Cannot return null for non-nullable field ${nameOf(field)}.`);
      place.holder[place.key] = null;
    } else if (plan.leaf) place.holder[place.key] = serialized(value, plan.leaf);
    else if (plan.list) this.#list(value, plan.list, field, place);
    else if (plan.object) this.#object(value, plan.object, field, place);
    else this.#abstract(value, plan, field, place);
  }

  #list(values: unknown, element: ValuePlan, field: FieldPlan, place: AnswerPlace): void {
    if (!isIterable(values)) {
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${nameOf(field)}".`);
    }
    const list: unknown[] & Holder = [] as never;
    place.holder[place.key] = list;
    let index = 0;
    for (const value of values) {
      if (!place.isDropped)
        this.#element(value, element, field, new AnswerPlace(place, list, index, element.isNullable));
      // Whatever becomes of it: a promise that nobody waits for may not end the process.
      else if (isPromise(value)) value.then(nothing, nothing);
      index += 1;
    }
  }

  #element(value: unknown, plan: ValuePlan, field: FieldPlan, place: AnswerPlace): void {
    try {
      if (isPromise(value)) this.#await(value, place, field, (settled) => this.#complete(settled, plan, field, place));
      else this.#complete(value, plan, field, place);
    } catch (error) {
      this.#fail(error, place, field);
    }
  }

  #abstract(value: unknown, { abstract }: ValuePlan, field: FieldPlan, place: AnswerPlace): void {
    if (!abstract) throw new Error(`The field ${nameOf(field)} has a type of an unknown kind.`);
    const { schema } = this.plan;
    const resolveType = abstract.resolveType ?? defaultTypeResolver;
    const name = resolveType(value, this.context, this.#infoOf(field, place), abstract);
    const complete = (found: unknown) => {
      const type = typeof found === "string" ? schema.getType(found) : undefined;
      if (!isObjectType(type) || !schema.isSubType(abstract, type)) throw notOfType(abstract.name, found, field);
      this.#object(value, type, field, place);
    };
    if (isPromise(name)) this.#await(name, place, field, complete);
    else complete(name);
  }

  #object(value: unknown, type: GraphQLObjectType, field: FieldPlan, place: AnswerPlace): void {
    const complete = (isOfType: unknown) => {
      if (!isOfType) throw new GraphQLError(`Expected value of type "${type.name}".`, { nodes: field.nodes });
      const object = new AnswerObject();
      place.holder[place.key] = object;
      this.#fields(this.plan.fieldsOf(field.nodes, type), value, object, place);
    };
    const isOfType = type.isTypeOf?.(value, this.context, this.#infoOf(field, place)) ?? true;
    if (isPromise(isOfType)) this.#await(isOfType, place, field, complete);
    else complete(isOfType);
  }

  #await(
    value: PromiseLike<unknown>,
    place: AnswerPlace,
    field: FieldPlan,
    complete: (settled: unknown, place: AnswerPlace) => void,
  ): void {
    // Fields stand in the order in which they are asked for.
    place.holder[place.key] = undefined;
    this.#awaited += 1;
    const settle = (work: () => void) => {
      try {
        if (!place.isGone) work();
      } catch (error) {
        this.#fail(error, place, field);
      }
      this.#awaited -= 1;
      if (this.#awaited === 0) this.#onDone?.();
    };
    value.then(
      (settled) => settle(() => complete(settled, place)),
      (error) => settle(() => this.#fail(error, place, field)),
    );
  }

  #fail(error: unknown, place: AnswerPlace, { nodes }: FieldPlan): void {
    if (place.isGone) return;
    this.#errors.push(locatedError(error, nodes, place.path));
    place.drop();
  }
}

const placeOf = ({ key, value }: FieldPlan, into: Holder, above: AnswerPlace) =>
  new AnswerPlace(above, into, key, value.isNullable);

const nameOf = ({ parent, field }: FieldPlan): string => `${parent.name}.${field.name}`;

function notOfType(abstract: string, found: unknown, field: FieldPlan): GraphQLError {
  const message = `Abstract type "${abstract}" must resolve to an Object type of its own at runtime for field "${nameOf(field)}", received ${JSON.stringify(found) ?? "undefined"}.`;
  return new GraphQLError(message, { nodes: field.nodes });
}

function serialized(value: unknown, type: NonNullable<ValuePlan["leaf"]>): unknown {
  const found = type.serialize(value);
  if (found !== null && found !== undefined) return found;
  throw new Error(`Expected ${type.name}.serialize to return non-nullable value, returned: ${found}`);
}

const nothing = () => undefined;
const isObjectLike = (value: unknown): value is object => typeof value === "object" && value !== null;
const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as PromiseLike<unknown> | null | undefined)?.then === "function";
const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof (value as Iterable<unknown> | null)?.[Symbol.iterator] === "function" && typeof value === "object";
/** What most leaves are. */
const isPlain = (value: unknown): boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";
