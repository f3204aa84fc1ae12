import { type GraphQLCompositeType, type GraphQLSchema, isAbstractType, isCompositeType, isObjectType } from "graphql";

/** What is known of an object at one place of a document: its type, or the types that it can have. */
export interface TypeScope {
  readonly key: string;
  readonly type: GraphQLCompositeType;
  readonly possible: ReadonlySet<string>;
  /** The type conditions that lead here from the selection's own type. */
  readonly conditions: readonly string[];
}

/** The scopes within one selection set; the same conditions lead to the same scope, in whatever order they are written. */
export class TypeScopes {
  readonly root: TypeScope;
  readonly #known = new Map<string, TypeScope>();
  readonly #narrowed = new Map<string, TypeScope | undefined>();

  constructor(
    readonly schema: GraphQLSchema,
    type: GraphQLCompositeType,
  ) {
    this.root = this.#scope(type, possibleTypes(schema, type), []);
  }

  /** The scope below a type condition; undefined where no object can be of all these types. */
  narrow(scope: TypeScope, condition: string): TypeScope | undefined {
    const key = `${scope.key} > ${condition}`;
    if (!this.#narrowed.has(key)) this.#narrowed.set(key, this.#narrow(scope, condition));
    return this.#narrowed.get(key);
  }

  #narrow(scope: TypeScope, condition: string): TypeScope | undefined {
    const type = this.schema.getType(condition);
    if (!isCompositeType(type)) return undefined;
    const own = possibleTypes(this.schema, type);
    const possible = new Set([...scope.possible].filter((name) => own.has(name)));
    if (possible.size === 0 && scope.possible.size > 0) return undefined;
    // An object has the fields of all its interfaces itself.
    if (type === scope.type || isObjectType(scope.type)) return scope;
    return this.#scope(type, possible, isObjectType(type) ? [condition] : [...scope.conditions, condition]);
  }

  #scope(type: GraphQLCompositeType, possible: ReadonlySet<string>, conditions: readonly string[]): TypeScope {
    const key = `${type.name} ${[...possible].sort().join(" ")}`;
    const known = this.#known.get(key);
    if (known) return known;
    const scope = { key, type, possible, conditions };
    this.#known.set(key, scope);
    return scope;
  }
}

/** The object types that a type's objects can have. */
export function possibleTypes(schema: GraphQLSchema, type: GraphQLCompositeType): ReadonlySet<string> {
  return new Set(isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]);
}
