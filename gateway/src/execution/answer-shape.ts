import {
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { clientName } from "../planning/path-names.js";
import type { ObjectField, SelectionGroup } from "../planning/selection.js";
import { type FetchedObject, isObject, newObject, own } from "./fetched-data.js";

export type FieldsType = GraphQLObjectType | GraphQLInterfaceType;
export type Path = (string | number)[];

/** A value that makes its parent null too. */
export const INVALID = Symbol("invalid");

/** One answer while it is completed. */
export interface Completing {
  /** Where the value is. */
  readonly path: Path;
  /** Adds an error there unless one that a client already gets explains it. */
  tell(message: string): void;
  /** Whether fields of the object may be missing because a subgraph does not have it, or has failed. */
  isIncomplete(object: FetchedObject): boolean;
  introspected(field: ObjectField): unknown;
}

/** Makes what was fetched a value of the client's answer. */
interface ValueShape {
  complete(value: unknown, at: Completing): unknown;
  /** Whether a value is complete as it is; left out where that cannot be seen at once. */
  readonly isComplete?: (value: unknown) => boolean;
}

interface FieldShape {
  readonly responseName: string;
  readonly plannedName: string;
  /** Whether every object of JavaScript has something of that name. */
  readonly isInherited: boolean;
  readonly value: ValueShape;
  /** Completes the field of an object where its value is not complete as it is. */
  complete(value: unknown, object: FetchedObject, at: Completing): unknown;
}

/** How the objects of one type are completed at one place of an operation: worked out once. */
export interface ObjectShape {
  complete(object: FetchedObject, at: Completing): FetchedObject | typeof INVALID;
}

/** By the supergraph, and by type and field: as many as clients see in it. */
const leaves = new WeakMap<GraphQLSchema, Map<string, ValueShape>>();
const known = new WeakMap<SelectionGroup, Map<string, ObjectShape>>();

/** @param supergraph with all that `@inaccessible` hides from clients */
export function objectShape(selection: SelectionGroup, type: FieldsType, supergraph: GraphQLSchema): ObjectShape {
  const shapes = known.get(selection) ?? new Map<string, ObjectShape>();
  known.set(selection, shapes);
  const shape = shapes.get(type.name) ?? newObjectShape(selection, type, supergraph);
  shapes.set(type.name, shape);
  return shape;
}

function newObjectShape(selection: SelectionGroup, type: FieldsType, supergraph: GraphQLSchema): ObjectShape {
  const shapes = new ValueShapes(selection.schema, supergraph);
  const fields = selection.fieldsOf(type).map((field) => shapes.ofField(field, type));
  const hasUnsafeName = fields.some(({ responseName }) => responseName === "__proto__");
  return {
    complete: (object, at) => {
      const completed: FetchedObject = hasUnsafeName ? newObject() : {};
      for (const field of fields) {
        const value = completeField(field, object, at);
        if (value === INVALID) return INVALID;
        completed[field.responseName] = value;
      }
      return completed;
    },
  };
}

function completeField(field: FieldShape, object: FetchedObject, at: Completing): unknown {
  const { responseName, plannedName, value } = field;
  const found = field.isInherited ? own(object, plannedName) : object[plannedName];
  if (value.isComplete?.(found)) return found;
  at.path.push(responseName);
  const completed = field.complete(found, object, at);
  at.path.pop();
  return completed;
}

class ValueShapes {
  constructor(
    readonly schema: GraphQLSchema,
    readonly supergraph: GraphQLSchema,
  ) {}

  ofField(field: ObjectField, type: FieldsType): FieldShape {
    const { responseName, plannedName } = field;
    const named = { responseName, plannedName, isInherited: plannedName in Object.prototype };
    if (field.introspected) return { ...named, value: NEVER, complete: (_, __, at) => at.introspected(field) };
    if (field.name === "__typename") return { ...named, value: NEVER, complete: typeNameOf(type) };
    const label = `${type.name}.${field.name}`;
    const value = this.#known(label, field) ?? this.#of(field.type, field, label);
    return {
      ...named,
      value,
      complete: (found, object, at) => {
        if (found === undefined && !at.isIncomplete(object)) {
          at.tell(`No subgraph has answered the field '${label}'.`);
        }
        return value.complete(found ?? null, at);
      },
    };
  }

  /** What has no fields below is the same in all operations. */
  #known(label: string, field: ObjectField): ValueShape | undefined {
    if (!isLeafType(getNamedType(field.type))) return undefined;
    const shapes = leaves.get(this.supergraph) ?? new Map<string, ValueShape>();
    leaves.set(this.supergraph, shapes);
    const shape = shapes.get(label) ?? this.#of(field.type, field, label);
    shapes.set(label, shape);
    return shape;
  }

  #of(type: GraphQLOutputType, field: ObjectField, label: string): ValueShape {
    if (isNonNullType(type)) return nonNull(this.#of(type.ofType, field, label), label);
    if (isListType(type)) return listOf(this.#of(type.ofType, field, label), label);
    if (isLeafType(type)) return this.#leaf(type, label);
    return this.#composite(type, field, label);
  }

  #leaf(type: GraphQLLeafType, label: string): ValueShape {
    const isLeaf = leafTest(type);
    const whole = isEnumType(type) ? this.supergraph.getType(type.name) : undefined;
    const isHidden = (value: unknown) => isEnumType(whole) && typeof value === "string" && !!whole.getValue(value);
    return {
      isComplete: (value) => value === null || (value !== undefined && isLeaf(value)),
      complete: (value, at) => {
        if (value === null || isLeaf(value)) return value;
        return isHidden(value) ? null : wrong(at, label, `is not of the type ${type}`);
      },
    };
  }

  #composite(type: GraphQLCompositeType, { below }: ObjectField, label: string): ValueShape {
    const shapes = new Map<unknown, ObjectShape>();
    const shapeOf = (object: FetchedObject, selection: SelectionGroup, at: Completing): ObjectShape | undefined => {
      const name = own(object, "__typename");
      const known = shapes.get(name);
      if (known) return known;
      const objectType = this.#typeOf(object, type, { at, label });
      const shape = objectType && objectShape(selection, objectType, this.supergraph);
      // By another name only its own object is known.
      if (shape && (name === objectType.name || (name === undefined && isObjectType(type)))) shapes.set(name, shape);
      return shape;
    };
    return {
      complete: (value, at) => {
        if (value === null) return null;
        if (!isObject(value) || !below) return wrong(at, label, "is not an object");
        const completed = shapeOf(value, below, at)?.complete(value, at);
        return completed === INVALID ? null : (completed ?? null);
      },
    };
  }

  /** The object's type; undefined where it is unknown, which is then told, or hidden from clients. */
  #typeOf(object: FetchedObject, type: GraphQLCompositeType, { at, label }: { at: Completing; label: string }) {
    const { schema, supergraph } = this;
    // Without a name an interface object is no more than its interface.
    const name = nameIn(object, schema) ?? (isFieldsType(type) ? type.name : undefined);
    const named = typeof name === "string" ? schema.getType(name) : undefined;
    const isPossible = named === type || (isAbstractType(type) && isFieldsType(named) && schema.isSubType(type, named));
    if (isFieldsType(named) && isPossible) return named;
    if (!named && typeof name === "string" && supergraph.getType(name)) return undefined;
    wrong(at, label, `is of a type that ${type} does not have`);
    return undefined;
  }
}

const INTEGER = /^-?\d+$/;
const isInteger = (value: unknown): boolean =>
  typeof value === "number" && (Number.isSafeInteger(value) || INTEGER.test(String(value)));

/** By the name of a scalar of GraphQL's own: whether a value from JSON is one of its values. */
const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Boolean: (value) => typeof value === "boolean",
  Int: isInteger,
  Float: (value) => typeof value === "number",
  String: (value) => typeof value === "string",
  ID: (value) => typeof value === "string" || isInteger(value),
};

/** Tells whether a subgraph's value is one of the type's. What a scalar of a supergraph's own may hold is not known here. */
function leafTest(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) return (value) => typeof value === "string" && type.getValue(value) !== undefined;
  return SCALARS[type.name] ?? (() => true);
}

const NEVER: ValueShape = { complete: () => null };

function nonNull(nullable: ValueShape, label: string): ValueShape {
  const { isComplete } = nullable;
  return {
    ...(isComplete && { isComplete: (value) => value !== null && isComplete(value) }),
    complete: (value, at) => {
      const completed = nullable.complete(value, at);
      if (completed !== null) return completed;
      at.tell(`Cannot return null for the non-nullable field '${label}'.`);
      return INVALID;
    },
  };
}

function listOf(element: ValueShape, label: string): ValueShape {
  return {
    complete: (value, at) => {
      if (value === null) return null;
      if (!Array.isArray(value)) return wrong(at, label, "is not a list");
      let isValid = true;
      const completed = value.map((each: unknown, index) => {
        if (element.isComplete?.(each)) return each;
        at.path.push(index);
        const one = element.complete(each ?? null, at);
        at.path.pop();
        if (one === INVALID) isValid = false;
        return one;
      });
      return isValid ? completed : null;
    },
  };
}

/** Of an interface the name is not known: the subgraph that knows the object's type has not found it. */
function typeNameOf(type: FieldsType): FieldShape["complete"] {
  if (isObjectType(type)) return () => type.name;
  return (_, object, at) => {
    if (!at.isIncomplete(object)) at.tell("No subgraph has answered the type of the object.");
    return INVALID;
  };
}

function wrong(at: Completing, label: string, what: string): null {
  at.tell(`The value of '${label}' that a subgraph sent ${what}.`);
  return null;
}

/** A name that the client asked for is the object's own; where a plan fetched it, it may be that of an interface. */
function nameIn(object: FetchedObject, schema: GraphQLSchema): unknown {
  const fetched = own(object, "__typename");
  if (typeof fetched === "string" && isObjectType(schema.getType(fetched))) return fetched;
  for (const key of Object.keys(object)) {
    if (!key.startsWith("__typename") || clientName(key) !== "__typename") continue;
    const name = object[key];
    if (typeof name === "string" && isObjectType(schema.getType(name))) return name;
  }
  return fetched;
}

const isFieldsType = (type: unknown): type is FieldsType => isObjectType(type) || isInterfaceType(type);
