import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isUnionType,
  parse,
  validate,
} from "graphql";
import type { GraphRequest } from "./federation-definition.js";

type Values = Readonly<Record<string, readonly unknown[]>>;

const DEEPEST = 4;
/** Names that no field has: with names of keys and required fields @apollo/gateway's own answer is wrong. */
const ALIASES = ["p", "q", "r", "s"];

export interface GeneratorOptions {
  /** The selection of a type's name. */
  readonly typename?: string;
  /** What fields are renamed to. */
  readonly aliases?: readonly string[];
  /** Whether questions are made that @apollo/gateway answers wrongly. */
  readonly isFree?: boolean;
}

/** Makes random valid queries with fields, aliases, fragments, directives and arguments of any kind. */
export class QueryGenerator {
  #fragments: string[] = [];
  #variables = new Map<string, { type: string; value: unknown }>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly values: Values,
    private readonly random: () => number,
    private readonly options: GeneratorOptions = {},
  ) {}

  get #typename(): string {
    return this.options.typename ?? "__typename";
  }

  next(): GraphRequest {
    for (;;) {
      const request = this.#attempt();
      if (validate(this.schema, parse(request.query)).length === 0) return request;
    }
  }

  #attempt(): GraphRequest {
    this.#fragments = [];
    this.#variables = new Map();
    const root = this.schema.getQueryType();
    if (!root) throw new Error("The graph has no queries.");
    const selection = this.#selection(root, 0);
    const declared = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`).join(", ");
    return {
      query: `query${declared && ` (${declared})`} ${selection}\n${this.#fragments.join("\n")}`,
      variables: Object.fromEntries([...this.#variables].map(([name, { value }]) => [name, value])),
    };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    // Fragments in fragments of a union with one member would have no end.
    if (depth > DEEPEST + 2) return `{ ${this.#typename} }`;
    const parts = Array.from({ length: 1 + Math.floor(this.random() * 4) }, () => this.#part(type, depth));
    return `{ ${parts.join(" ")} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    if (this.#happens(0.08) && depth > 0) return this.#typename;
    if (isUnionType(type) || (depth > 0 && this.#happens(isAbstractType(type) ? 0.5 : 0.1))) {
      return this.#fragment(type, depth);
    }
    return this.#field(type, depth);
  }

  #field(type: Exclude<GraphQLCompositeType, { getTypes(): unknown }>, depth: number): string {
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const field = this.#one(depth >= DEEPEST && leaves.length > 0 ? leaves : fields);
    const named = getNamedType(field.type);
    if (isCompositeType(named) && depth >= DEEPEST) return this.#typename;
    const alias = depth > 0 && this.#happens(0.15) ? `${this.#one(this.options.aliases ?? ALIASES)}: ` : "";
    const below = isCompositeType(named) ? ` ${this.#selection(named, depth + 1)}` : "";
    return `${alias}${field.name}${this.#arguments(field)}${this.#directive()}${below}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const possible = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type, ...type.getInterfaces()];
    const condition = this.#one([...possible, type]);
    // With fragments in it, @apollo/gateway's own answer is wrong.
    const isAroundObject = !this.options.isFree && isInterfaceType(condition) && !isAbstractType(type);
    const selection = isAroundObject
      ? `{ ${this.#field(condition, depth + 1)} }`
      : this.#selection(condition, depth + 1);
    if (this.#happens(0.3)) {
      const name = `F${this.#fragments.length}`;
      this.#fragments.push(`fragment ${name} on ${condition.name} ${selection}`);
      return `...${name}${this.#directive()}`;
    }
    return `... on ${condition.name}${this.#directive()} ${selection}`;
  }

  #directive(): string {
    if (!this.#happens(0.12)) return "";
    const isTrue = this.#happens(0.5);
    const given = this.#happens(0.7) ? this.#variable("Boolean!", isTrue) : String(isTrue);
    return ` @${this.#happens(0.5) ? "skip" : "include"}(if: ${given})`;
  }

  #arguments(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.filter((argument) => isNonNullType(argument.type) || this.#happens(0.6));
    if (given.length === 0) return "";
    return `(${given.map((argument) => `${argument.name}: ${this.#argument(argument)}`).join(", ")})`;
  }

  #argument({ name, type }: GraphQLArgument): string {
    const value = this.#value(name, type);
    return this.#happens(0.4) ? this.#variable(String(type), value) : literal(value, type);
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#variables.size}`;
    this.#variables.set(name, { type, value });
    return `$${name}`;
  }

  #value(name: string, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#value(name, type.ofType);
    if (isListType(type)) return [this.#value(name, type.ofType), this.#value(name, type.ofType)];
    if (isEnumType(type)) return this.#one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || this.#happens(0.7));
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.name, field.type)]));
    }
    if (type.name === "Boolean") return this.#happens(0.5);
    return this.#one(this.values[name] ?? (type.name === "Int" ? [1, 2, 3] : ["1", "2", "none"]));
  }

  #happens(probability: number): boolean {
    return this.random() < probability;
  }

  #one<T>(of: readonly T[]): T {
    return of[Math.floor(this.random() * of.length)] as T;
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type)) return `[${(value as unknown[]).map((each) => literal(each, type.ofType)).join(", ")}]`;
  if (isEnumType(type)) return String(value);
  if (isInputObjectType(type)) {
    const fields = Object.entries(value as object);
    return `{${fields.map(([name, each]) => `${name}: ${literal(each, type.getFields()[name]?.type ?? type)}`).join(", ")}}`;
  }
  return JSON.stringify(value);
}
