import { type ConstDirectiveNode, type DirectiveNode, type DocumentNode, Kind, parse, visit } from "graphql";

const FIELD_SETS = new Set(["key", "requires", "provides"]);

/**
 * The names that query plans fetch on their own account: keys and required fields. A plan keeps them and the client's fields in one
 * object, so `id: title` would overwrite the key, or be sent in its place.
 */
export class PlannedNames {
  readonly #planned = new Set<string>();
  /** Names the planner fetches with arguments, or for one type of several: a client's field of that name is always renamed. */
  readonly #neverTheClients = new Set<string>();
  readonly #hasInterfaceObjects: boolean;

  /** Reads the names from `@join__type` and `@join__field` of the supergraph. */
  constructor(supergraph: DocumentNode) {
    this.#planned.add("__typename");
    this.#hasInterfaceObjects = hasInterfaceObjects(supergraph);
    // A plan fetches the interface's name as __typename of an interface object; the client means the object's.
    if (this.#hasInterfaceObjects) this.#neverTheClients.add("__typename");
    visit(supergraph, { Directive: (directive) => this.#addNamesOf(directive) });
  }

  /** Whether a plan could confuse its own field of this name with the client's. */
  isTaken(responseName: string, field: { name: string; hasArguments: boolean }): boolean {
    if (!this.#planned.has(responseName)) return false;
    const isWhatPlansFetch = responseName === field.name && !field.hasArguments;
    return !isWhatPlansFetch || this.#neverTheClients.has(responseName);
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
}

function hasInterfaceObjects(supergraph: DocumentNode): boolean {
  let isFound = false;
  visit(supergraph, {
    Directive: ({ arguments: args = [] }) => {
      const argument = args.find(({ name }) => name.value === "isInterfaceObject");
      if (argument?.value.kind === Kind.BOOLEAN && argument.value.value) isFound = true;
    },
  });
  return isFound;
}
