import {
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  visit,
} from "graphql";
import { withoutNeedlessConditions } from "./constant-conditions.js";

/** What the client asked under a planned name goes by this one until it is answered. */
const APART = "__as_asked";

const FIELD_SETS = new Set(["key", "requires", "provides"]);

/**
 * Keeps what a client asks for apart from what query plans fetch on their own account: keys and required fields. @apollo/gateway
 * keeps both in one place, so what a client gives such a name, as in `id: title`, would be overwritten, or be sent as the key.
 */
export class NameKeeper {
  readonly #planned = new Set<string>();
  /** Those that mean something else to a plan, as where it fetches them with arguments: the client's field never is the plan's. */
  readonly #withoutClients = new Set<string>();
  readonly #hasInterfaceObjects: boolean = false;
  readonly #known = new WeakMap<DocumentNode, DocumentNode>();

  /** The planned names are those in `@join__type` and `@join__field` of the supergraph. */
  constructor(readonly sdl: string) {
    if (sdl === "") return;
    this.#hasInterfaceObjects = /\bisInterfaceObject: *true\b/.test(sdl);
    if (this.#hasInterfaceObjects) {
      // A plan asks an interface object for its type's name too, which is not that of what the client asks.
      this.#planned.add("__typename");
      this.#withoutClients.add("__typename");
    }
    visit(parse(sdl, { noLocation: true }), { Directive: (directive) => this.#learn(directive) });
  }

  /** The same operation with the client's names out of the planned ones' way; the document itself where none meet. */
  keepApart(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
    const known = this.#known.get(document);
    if (known) return known;
    const apart = visit(withoutNeedlessConditions(document, schema), { Field: (field) => this.#renamed(field) });
    this.#known.set(document, apart);
    return apart;
  }

  #learn({ name, arguments: given = [] }: ConstDirectiveNode | DirectiveNode): void {
    if (!name.value.startsWith("join__")) return;
    for (const { name, value } of given) {
      if (!FIELD_SETS.has(name.value) || value.kind !== Kind.STRING) continue;
      visit(parse(`{ ${value.value} }`), {
        Field: (field) => {
          this.#planned.add(field.name.value);
          // Where a client asks a whole interface for what only one of its types needs, a plan sends all of them there.
          const isOfOne = this.#hasInterfaceObjects && name.value === "requires";
          if (field.arguments?.length || isOfOne) this.#withoutClients.add(field.name.value);
        },
      });
    }
  }

  #renamed(field: FieldNode): FieldNode | undefined {
    const name = field.alias?.value ?? field.name.value;
    if (!this.#planned.has(name) || this.#isPlanned(field)) return undefined;
    return { ...field, alias: { kind: Kind.NAME, value: `${name}${APART}` } };
  }

  /** Whether it is what a plan means by that name. */
  #isPlanned({ alias, name, arguments: given }: FieldNode): boolean {
    const isItself = alias === undefined || alias.value === name.value;
    return isItself && !given?.length && !this.#withoutClients.has(name.value);
  }
}

/** Data with the client's names. */
export function namedAsAsked<T>(value: T): T {
  if (Array.isArray(value)) return value.map(namedAsAsked) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [asAsked(name), namedAsAsked(part)]);
  return Object.fromEntries(entries) as T;
}

/** An error whose path has the client's names. */
export function placedAsAsked(error: GraphQLError): GraphQLError {
  if (!error.path?.some((part) => asAsked(part) !== part)) return error;
  const { message, nodes = null, source = null, positions = null, originalError = null, extensions } = error;
  const path = error.path.map(asAsked);
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

function asAsked<T extends string | number>(name: T): T {
  return (typeof name === "string" && name.endsWith(APART) ? name.slice(0, -APART.length) : name) as T;
}
