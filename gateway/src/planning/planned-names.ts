import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
  visit,
} from "graphql";

/** A client's field, as far as a plan could confuse it with its own. */
export interface ClientField {
  readonly name: string;
  readonly hasArguments: boolean;
}

/** The names that plans use at one place of an answer. */
export interface NamesAtPlace {
  /** Whether a plan could confuse its own field of this name with the client's. */
  isTaken(responseName: string, field: ClientField): boolean;
}

type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** The names that plans fetch of the objects of one type. */
interface NamesOfType {
  readonly planned: Set<string>;
  /** Names the planner fetches with arguments, or for one type of several: a client's field of that name is always renamed. */
  readonly neverTheClients: Set<string>;
}

const TYPE_NAME = "__typename";
const MOST_PLACES = 2_000;

/**
 * The names that query plans fetch on their own account: keys and required fields. A plan keeps them and the client's fields in one
 * object, so `id: title` would overwrite the key, or be sent in its place.
 */
export class PlannedNames {
  readonly #byType = new Map<string, NamesOfType>();
  /** The fields of each type with the names of their types, and the interfaces that it implements. */
  readonly #types = new Map<string, { fields: ReadonlyMap<string, string>; interfaces: readonly string[] }>();
  readonly #hasInterfaceObjects: boolean;
  readonly #places = new Map<string, NamesAtPlace>();

  /** Reads the names from `@join__type` and `@join__field` of the supergraph. */
  constructor(supergraph: DocumentNode) {
    this.#hasInterfaceObjects = hasInterfaceObjects(supergraph);
    const types = supergraph.definitions.filter(
      (each): each is FieldsType =>
        each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.INTERFACE_TYPE_DEFINITION,
    );
    for (const { name, fields = [], interfaces = [] } of types) {
      this.#types.set(name.value, {
        fields: new Map(fields.map((field) => [field.name.value, namedType(field.type)])),
        interfaces: interfaces.map((each) => each.name.value),
      });
    }
    for (const type of types) this.#addNamesOf(type);
  }

  /** @param types all that an object there can be */
  at(types: readonly string[]): NamesAtPlace {
    const key = [...types].join(" ");
    const known = this.#places.get(key);
    if (known) return known;
    const place = this.#placeOf(types);
    // As a rule each type, and the types of each interface, are a place.
    if (this.#places.size < MOST_PLACES) this.#places.set(key, place);
    return place;
  }

  #placeOf(types: readonly string[]): NamesAtPlace {
    const names = [...this.#withInterfaces(types)].flatMap((type) => this.#byType.get(type) ?? []);
    return {
      isTaken: (responseName, { name, hasArguments }) => {
        const isWhatPlansFetch = responseName === name && !hasArguments;
        // A plan fetches the interface's name as __typename of an interface object; the client means the object's.
        if (responseName === TYPE_NAME) return this.#hasInterfaceObjects || !isWhatPlansFetch;
        const isPlanned = names.some(({ planned }) => planned.has(responseName));
        return isPlanned && (!isWhatPlansFetch || names.some((each) => each.neverTheClients.has(responseName)));
      },
    };
  }

  #withInterfaces(types: Iterable<string>): Set<string> {
    const all = new Set(types);
    for (const type of all) for (const each of this.#types.get(type)?.interfaces ?? []) all.add(each);
    return all;
  }

  #addNamesOf({ name: { value: type }, directives = [], fields = [] }: FieldsType): void {
    for (const set of directives.flatMap((each) => fieldSetIn(each, "key"))) this.#addFields(set, type, false);
    for (const field of fields) this.#addNeedsOf(field, type);
  }

  #addNeedsOf({ directives = [], type }: FieldDefinitionNode, parent: string): void {
    for (const directive of directives) {
      // Where a client selects it on the whole interface and one type requires it, a plan sends all types to that subgraph.
      for (const set of fieldSetIn(directive, "requires")) this.#addFields(set, parent, this.#hasInterfaceObjects);
      for (const set of fieldSetIn(directive, "provides")) this.#addFields(set, namedType(type), false);
    }
  }

  #addFields({ selections }: SelectionSetNode, type: string, isForOneType: boolean): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) this.#addField(selection, type, isForOneType);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#addFields(selection.selectionSet, selection.typeCondition?.name.value ?? type, isForOneType);
      }
    }
  }

  #addField({ name, arguments: args = [], selectionSet }: FieldNode, type: string, isForOneType: boolean): void {
    const names = this.#byType.get(type) ?? { planned: new Set(), neverTheClients: new Set() };
    this.#byType.set(type, names);
    names.planned.add(name.value);
    if (args.length > 0 || isForOneType) names.neverTheClients.add(name.value);
    const below = this.#fieldType(type, name.value);
    if (selectionSet && below !== undefined) this.#addFields(selectionSet, below, isForOneType);
  }

  #fieldType(type: string, field: string): string | undefined {
    return this.#types.get(type)?.fields.get(field);
  }
}

/** The fields that a directive of the join specification names. */
function fieldSetIn({ name, arguments: args = [] }: ConstDirectiveNode, argument: string): SelectionSetNode[] {
  if (!name.value.startsWith("join__")) return [];
  return args.flatMap(({ name, value }) => {
    if (name.value !== argument || value.kind !== Kind.STRING) return [];
    const [operation] = parse(`{ ${value.value} }`, { noLocation: true }).definitions;
    return operation?.kind === Kind.OPERATION_DEFINITION ? [operation.selectionSet] : [];
  });
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
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
