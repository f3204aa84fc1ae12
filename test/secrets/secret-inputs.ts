import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from "graphql";

/** A field that takes arguments, with the fields above it. */
export interface AskedField {
  readonly operation: "query" | "mutation";
  readonly path: readonly string[];
  readonly field: GraphQLField<unknown, unknown>;
}

/** One request, and the secrets in it; `naming` are those that stand where the audit log takes an id from. */
export interface SecretRequest {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly secrets: readonly string[];
  readonly naming: readonly string[];
}

/** How values are made: of their types, or of another type than the schema says. */
export type Manner = "RIGHT" | "WRONG" | "BROKEN";

/** The arguments that the audit log takes the id of a subject from. */
const NAMING = new Set(["document", "draft", "id", "remark", "indicator", "client", "policy", "committee", "year"]);
const DEEPEST = 6;
/** What no column of a database holds. */
const BROKEN = "\u0000";

/** Every field of the graph that takes arguments: commands, questions, and fields of the namespaces of both. */
export function askedFields(schema: GraphQLSchema): AskedField[] {
  const roots = [
    ["query", schema.getQueryType()],
    ["mutation", schema.getMutationType()],
  ] as const;
  return roots.flatMap(([operation, type]) => (type ? fieldsOf(type, operation, []) : []));
}

function fieldsOf(type: GraphQLObjectType, operation: AskedField["operation"], path: readonly string[]): AskedField[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const here = [...path, field.name];
    const named = getNamedType(field.type);
    const isNamespace = /(Queries|Commands)$/.test(named.name) && isObjectType(named);
    const own = field.args.length > 0 ? [{ operation, path: here, field }] : [];
    return [...own, ...(isNamespace ? fieldsOf(named, operation, here) : [])];
  });
}

/** Makes requests that hold a secret of their own at every place that takes a value. */
export class SecretMaker {
  #count = 0;
  readonly all: string[] = [];

  /** A new secret. It is a word, so that nothing takes it apart. */
  secret(): string {
    this.#count += 1;
    const secret = `zqhemmelig${this.#count}zq`;
    this.all.push(secret);
    return secret;
  }

  requestFor({ operation, path, field }: AskedField, manner: Manner): SecretRequest {
    const [before, naming] = [this.all.length, [] as string[]];
    const variables = Object.fromEntries(field.args.map((each) => [each.name, this.#valueOf(each, manner, naming)]));
    const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(", ");
    const given = field.args.map(({ name }) => `${name}: $${name}`).join(", ");
    const named = getNamedType(field.type);
    const leaf = `${field.name}(${given})${"getFields" in named || "getTypes" in named ? " { __typename }" : ""}`;
    const query = path.slice(0, -1).reduceRight((inner, name) => `${name} { ${inner} }`, leaf);
    return {
      name: `${operation} ${path.join(".")} ${manner}`,
      query: `${operation} (${declared}) { ${query} }`,
      variables,
      secrets: this.all.slice(before),
      naming,
    };
  }

  #valueOf(
    { name, type }: Pick<GraphQLArgument, "name" | "type">,
    manner: Manner,
    naming: string[],
    depth = 0,
  ): unknown {
    const nullable = getNullableType(type) as GraphQLInputType;
    if (isListType(nullable)) return [this.#valueOf({ name, type: nullable.ofType }, manner, naming, depth)];
    if (isInputObjectType(nullable)) {
      if (depth > DEEPEST) return null;
      const fields = nullable.isOneOf
        ? Object.values(nullable.getFields()).slice(0, 1)
        : Object.values(nullable.getFields());
      return Object.fromEntries(fields.map((each) => [each.name, this.#valueOf(each, manner, naming, depth + 1)]));
    }
    const value = this.#leafOf(nullable, manner);
    const [secret] = this.all.slice(-1);
    if (NAMING.has(name) && typeof value === "string" && value === secret) naming.push(value);
    return value;
  }

  #leafOf(type: GraphQLInputType, manner: Manner): unknown {
    if (manner === "WRONG") return this.secret();
    if (isEnumType(type)) return type.getValues()[0]?.name;
    switch (getNamedType(type).name) {
      case "Boolean":
        return true;
      case "Int":
      case "SafeInt":
        return 2012;
      case "Float":
        return 1.5;
      case "LocalDate":
        return "2012-05-01";
      case "DateTime":
        return "2012-05-01T10:00:00Z";
      case "JSON":
      case "JsonValue":
        return { [this.secret()]: this.secret(), title: { da: this.secret() } };
      default:
        return manner === "BROKEN" ? `${this.secret()}${BROKEN}` : this.secret();
    }
  }
}
