import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  GraphQLError,
  Kind,
  type NamedTypeNode,
  parse,
  print,
  type SelectionSetNode,
} from "graphql";

/** A field that an operation selects at one place, and the types of objects that have it there. */
export interface FieldAtPath {
  readonly name: string;
  readonly possible: ReadonlySet<string>;
}

/** What a field requires of its object in other subgraphs: the paths of the required fields, with their arguments. */
type Needs = readonly (readonly [path: string, args: string])[];

interface TypeNeeds {
  readonly interfaces: readonly string[];
  readonly fields: ReadonlyMap<string, Needs>;
}

/**
 * Refuses what @apollo/gateway answers wrongly and what cannot be corrected from outside: two fields of one object that require the
 * same field with different arguments. Its plan fetches one of the values and sends it for both.
 */
export class RequiredArguments {
  readonly #needs: ReadonlyMap<string, ReadonlyMap<string, Needs>>;

  constructor(supergraph: DocumentNode) {
    this.#needs = needsWithArguments(supergraph);
  }

  /** Throws where objects of one type have two such fields. */
  assertOneValueEach(fields: readonly FieldAtPath[]): void {
    for (const [type, needs] of this.#needs) {
      const names = fields.filter(({ possible }) => possible.has(type)).map(({ name }) => name);
      assertOneValue(
        type,
        names.flatMap((field) => (needs.get(field) ?? []).map(([path, args]) => ({ field, path, args }))),
      );
    }
  }
}

function assertOneValue(type: string, needs: readonly { field: string; path: string; args: string }[]): void {
  const known = new Map<string, { field: string; args: string }>();
  for (const { field, path, args } of needs) {
    const other = known.get(path);
    if (other && other.args !== args) throw conflict(type, [other.field, field], path);
    known.set(path, { field, args });
  }
}

function conflict(type: string, [one, other]: [string, string], path: string): GraphQLError {
  return new GraphQLError(
    `The fields '${one}' and '${other}' of ${type} cannot be answered in one operation: they require '${path}' with different ` +
      "arguments. Ask for them in two operations.",
    { extensions: { code: "BAD_USER_INPUT" } },
  );
}

/** By type and field; only types of which some field is required with arguments. */
function needsWithArguments(supergraph: DocumentNode): Map<string, ReadonlyMap<string, Needs>> {
  const types = typeNeeds(supergraph);
  const all = [...types.keys()].map((name) => [name, wholeNeeds(types, name)] as const);
  return new Map(
    all.filter(([, fields]) => [...fields.values()].some((needs) => needs.some(([, args]) => args !== ""))),
  );
}

function typeNeeds({ definitions }: DocumentNode): Map<string, TypeNeeds> {
  const types = new Map<string, TypeNeeds>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const { name, fields = [], interfaces = [] } = definition;
    types.set(name.value, {
      interfaces: interfaces.map((each: NamedTypeNode) => each.name.value),
      fields: new Map(fields.map((field) => [field.name.value, ownNeeds(field)])),
    });
  }
  return types;
}

/** An object's own needs, those of its interfaces (an interface object's fields are declared there), and those of what is needed. */
function wholeNeeds(types: ReadonlyMap<string, TypeNeeds>, type: string): Map<string, Needs> {
  const { fields = new Map<string, Needs>(), interfaces = [] } = types.get(type) ?? {};
  const ofInterfaces = (name: string) => interfaces.flatMap((each) => types.get(each)?.fields.get(name) ?? []);
  const direct = new Map([...fields].map(([name, needs]) => [name, [...needs, ...ofInterfaces(name)]]));
  return new Map([...direct.keys()].map((name) => [name, withNeedsOfNeeded(direct, name, new Set())]));
}

function withNeedsOfNeeded(direct: ReadonlyMap<string, Needs>, name: string, seen: Set<string>): Needs {
  if (seen.has(name)) return [];
  seen.add(name);
  const own = direct.get(name) ?? [];
  const roots = new Set(own.map(([path]) => path.split(".")[0] ?? ""));
  return [...own, ...[...roots].flatMap((root) => withNeedsOfNeeded(direct, root, seen))];
}

function ownNeeds({ directives = [] }: FieldDefinitionNode): Needs {
  return directives.flatMap(requiredSet).flatMap((set) => argumentsIn(set, ""));
}

function requiredSet({ name, arguments: args = [] }: ConstDirectiveNode): SelectionSetNode[] {
  const requires = name.value === "join__field" && args.find((each) => each.name.value === "requires");
  if (!requires || requires.value.kind !== Kind.STRING) return [];
  const [operation] = parse(`{ ${requires.value.value} }`).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? [operation.selectionSet] : [];
}

function argumentsIn({ selections }: SelectionSetNode, above: string): (readonly [path: string, args: string])[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return argumentsIn(selection.selectionSet, above);
    const path = `${above}${selection.name.value}`;
    const args = (selection.arguments ?? []).map((each) => print(each)).sort();
    const below = selection.selectionSet ? argumentsIn(selection.selectionSet, `${path}.`) : [];
    return [[path, args.join(", ")] as const, ...below];
  });
}
