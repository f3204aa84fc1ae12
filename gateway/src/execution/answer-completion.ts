import {
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { clientName, type PathNames } from "../planning/path-names.js";
import type { ObjectField, SelectionGroup } from "../planning/selection.js";
import { ErrorPlaces } from "./error-places.js";
import { type FetchedObject, isObject, newObject, own } from "./fetched-data.js";
import type { Introspect } from "./introspection.js";
import { isLeafOf } from "./leaf-value.js";
import type { FetchedAnswer } from "./plan-execution.js";

export interface CompletionParts {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** With all that `@inaccessible` hides from them. */
  readonly supergraph: GraphQLSchema;
  readonly names: PathNames;
  readonly introspect: Introspect;
}

export interface CompletedAnswer {
  readonly data: FetchedObject | null;
  readonly errors: readonly GraphQLError[];
}

/** A value that makes its parent null too. */
const INVALID = Symbol("invalid");

interface Place {
  /** The object that the value is a field of. */
  readonly parent: FetchedObject;
  readonly field: ObjectField;
  readonly typeName: string;
}

type Path = (string | number)[];

/**
 * The client's answer from what was fetched, by the rules of GraphQL: each value is of its type, or null with an error that says so.
 * A subgraph's value is never dropped silently, but for what `@inaccessible` hides.
 */
export class AnswerCompletion {
  readonly #errors: GraphQLError[];
  readonly #incomplete: WeakSet<FetchedObject>;
  readonly #places: ErrorPlaces;

  constructor(
    readonly parts: CompletionParts,
    fetched: FetchedAnswer,
  ) {
    this.#errors = fetched.errors.map((error) => inClientNames(error, parts.names));
    this.#incomplete = fetched.incomplete;
    this.#places = new ErrorPlaces(this.#errors);
  }

  complete(data: FetchedObject, type: GraphQLObjectType, selection: SelectionGroup): CompletedAnswer {
    const completed = this.#object(data, type, { selection, path: [] });
    return { data: completed === INVALID ? null : (completed as FetchedObject), errors: this.#errors };
  }

  #object(
    object: FetchedObject,
    type: GraphQLObjectType | GraphQLInterfaceType,
    { selection, path }: { selection: SelectionGroup; path: Path },
  ): FetchedObject | typeof INVALID {
    const completed = newObject();
    for (const field of selection.fieldsOf(type)) {
      path.push(field.responseName);
      const value = this.#field(object, field, { type, path });
      path.pop();
      if (value === INVALID) return INVALID;
      completed[field.responseName] = value;
    }
    return completed;
  }

  #field(
    object: FetchedObject,
    field: ObjectField,
    { type, path }: { type: GraphQLObjectType | GraphQLInterfaceType; path: Path },
  ): unknown {
    if (field.introspected) return this.#introspected(field.introspected, field, path);
    const value = own(object, field.plannedName);
    if (field.name === "__typename") return isObjectType(type) ? type.name : this.#untyped(object, path);
    if (value === undefined && !this.#incomplete.has(object)) {
      this.#tell(path, `No subgraph has answered the field '${type.name}.${field.name}'.`);
    }
    return this.#value(value ?? null, field.type, { place: { parent: object, field, typeName: type.name }, path });
  }

  #introspected(nodes: readonly FieldNode[], { responseName }: ObjectField, path: Path): unknown {
    const { data, errors = [] } = this.parts.introspect(nodes);
    for (const { message, path: below = [responseName] } of errors) {
      this.#errors.push(new GraphQLError(message, { path: [...path.slice(0, -1), ...below] }));
    }
    return data ? data[responseName] : INVALID;
  }

  #value(value: unknown, type: GraphQLOutputType, at: { place: Place; path: Path }): unknown {
    if (isNonNullType(type)) {
      const completed = this.#value(value, type.ofType, at);
      if (completed !== null) return completed;
      this.#tell(at.path, `Cannot return null for the non-nullable field '${nameOf(at.place)}'.`);
      return INVALID;
    }
    if (value === null) return null;
    if (isListType(type)) return this.#list(value, type.ofType, at);
    if (isLeafType(type)) return this.#leaf(value, type, at);
    return this.#composite(value, type, at);
  }

  #list(value: unknown, type: GraphQLOutputType, at: { place: Place; path: Path }): unknown {
    if (!Array.isArray(value)) return this.#wrong(at, "is not a list");
    const completed: unknown[] = [];
    let isValid = true;
    value.forEach((element, index) => {
      at.path.push(index);
      const each = this.#value(element ?? null, type, at);
      at.path.pop();
      if (each === INVALID) isValid = false;
      completed.push(each);
    });
    return isValid ? completed : null;
  }

  #leaf(value: unknown, type: GraphQLLeafType, at: { place: Place; path: Path }): unknown {
    if (isLeafOf(type, value)) return value;
    const hidden = isEnumType(type) && this.parts.supergraph.getType(type.name);
    if (hidden && isEnumType(hidden) && typeof value === "string" && hidden.getValue(value)) return null;
    return this.#wrong(at, `is not of the type ${type}`);
  }

  #composite(value: unknown, type: GraphQLCompositeType, at: { place: Place; path: Path }): unknown {
    const selection = at.place.field.below;
    if (!isObject(value) || !selection) return this.#wrong(at, "is not an object");
    const objectType = this.#typeOf(value, type, at);
    if (!objectType) return null;
    const completed = this.#object(value, objectType, { selection, path: at.path });
    return completed === INVALID ? null : completed;
  }

  /** The object's type; undefined where it is unknown, which is then told, or hidden from clients. */
  #typeOf(object: FetchedObject, type: GraphQLCompositeType, at: { place: Place; path: Path }) {
    const { schema, supergraph } = this.parts;
    // Without a name an interface object is no more than its interface.
    const name = typeNameOf(object, schema) ?? (isComposite(type) ? type.name : undefined);
    const named = typeof name === "string" ? schema.getType(name) : undefined;
    const isPossible = named === type || (isAbstractType(type) && isComposite(named) && schema.isSubType(type, named));
    if (isComposite(named) && isPossible) return named;
    if (!named && typeof name === "string" && supergraph.getType(name)) return undefined;
    this.#wrong(at, `is of a type that ${type} does not have`);
    return undefined;
  }

  /** Only an interface of the object is known: the subgraph that knows its type has not found it. */
  #untyped(object: FetchedObject, path: Path): typeof INVALID {
    if (!this.#incomplete.has(object)) this.#tell(path, "No subgraph has answered the type of the object.");
    return INVALID;
  }

  #wrong({ place, path }: { place: Place; path: Path }, what: string): null {
    this.#tell(path, `The value of '${nameOf(place)}' that a subgraph sent ${what}.`);
    return null;
  }

  /** Adds an error unless one that a client already gets explains the null there. */
  #tell(path: Path, message: string): void {
    if (this.#places.explain(path)) return;
    const error = new GraphQLError(message, { path: [...path] });
    this.#errors.push(error);
    this.#places.add(error);
  }
}

/** A name that the client asked for is the object's own; where a plan fetched it, it may be that of an interface. */
function typeNameOf(object: FetchedObject, schema: GraphQLSchema): unknown {
  const names = Object.keys(object).filter((name) => clientName(name) === "__typename");
  const known = names.map((name) => object[name]);
  return (
    known.find((name) => typeof name === "string" && isObjectType(schema.getType(name))) ?? own(object, "__typename")
  );
}

const nameOf = ({ typeName, field }: Place): string => `${typeName}.${field.name}`;

const isComposite = (type: unknown): type is GraphQLObjectType | GraphQLInterfaceType =>
  isObjectType(type) || isInterfaceType(type);

function inClientNames(error: GraphQLError, names: PathNames): GraphQLError {
  if (!error.path) return error;
  const path = names.clientPath(error.path);
  const { message, extensions } = error;
  return new GraphQLError(message, { ...(path.length > 0 && { path }), extensions });
}
