import {
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  visit,
} from "graphql";
import { reservedName } from "./client-names.js";
import { withoutConstantConditions } from "./constant-conditions.js";

const FIELD_SETS = new Set(["key", "requires", "provides"]);

/**
 * The names that query plans fetch on their own account: keys and required fields. @apollo/gateway keeps them and the client's
 * fields in one object, so `id: title` would overwrite the key, or be sent in its place.
 */
export class PlannedNames {
  readonly #planned = new Set<string>();
  /** Names the planner fetches with arguments, or for one type of several: a client's field of that name is always renamed. */
  readonly #neverTheClients = new Set<string>();
  readonly #hasInterfaceObjects: boolean = false;
  readonly #renamedDocuments = new WeakMap<DocumentNode, DocumentNode>();

  /** Reads the names from `@join__type` and `@join__field` of the supergraph. */
  constructor(readonly sdl: string) {
    if (sdl === "") return;
    this.#hasInterfaceObjects = /\bisInterfaceObject: *true\b/.test(sdl);
    if (this.#hasInterfaceObjects) {
      // A plan fetches the interface's name as __typename of an interface object; the client means the object's.
      this.#planned.add("__typename");
      this.#neverTheClients.add("__typename");
    }
    visit(parse(sdl, { noLocation: true }), { Directive: (directive) => this.#addNamesOf(directive) });
  }

  /** The same operation with the client's fields renamed where a plan uses their name; the same document where none is. */
  renameClientsFields(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
    const known = this.#renamedDocuments.get(document);
    if (known) return known;
    const renamed = visit(withoutConstantConditions(document, schema), { Field: (field) => this.#renamed(field) });
    this.#renamedDocuments.set(document, renamed);
    return renamed;
  }

  #addNamesOf({ name, arguments: args = [] }: ConstDirectiveNode | DirectiveNode): void {
    if (!name.value.startsWith("join__")) return;
    for (const { name, value } of args) {
      if (!FIELD_SETS.has(name.value) || value.kind !== Kind.STRING) continue;
      visit(parse(`{ ${value.value} }`), {
        Field: (field) => {
          this.#planned.add(field.name.value);
          // Where a client selects it on the whole interface and one type requires it, a plan sends all types to that subgraph.
          const isForOneType = this.#hasInterfaceObjects && name.value === "requires";
          if (field.arguments?.length || isForOneType) this.#neverTheClients.add(field.name.value);
        },
      });
    }
  }

  #renamed(field: FieldNode): FieldNode | undefined {
    const name = field.alias?.value ?? field.name.value;
    if (!this.#planned.has(name) || this.#isWhatPlansFetch(field)) return undefined;
    return { ...field, alias: { kind: Kind.NAME, value: reservedName(name) } };
  }

  #isWhatPlansFetch({ alias, name, arguments: args }: FieldNode): boolean {
    const keepsItsName = alias === undefined || alias.value === name.value;
    return keepsItsName && !args?.length && !this.#neverTheClients.has(name.value);
  }
}
