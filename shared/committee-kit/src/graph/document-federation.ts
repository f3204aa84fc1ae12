import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  visit,
} from "graphql";

type Definition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** The types of documents, which `picture` answers too. */
const SHARED_DOCUMENTS = /(ActionPlan|IntegrationStatement|Initiative|BudgetLine)$/;

/** References to documents of which the committee tells the id alone: `picture` answers the rest, from wherever they are asked. */
const NAMED_ALONE: ReadonlySet<string> = new Set([
  "Correction.of",
  "InitiativeStatus.initiative",
  "ContributionLine.initiative",
  "FinalAccountLine.initiative",
  ...["GoalAnswer", "InitiativeStatus", "ContributionLine", "FinalAccountLine"].map((part) => `${part}.statement`),
  "DeliveryForecast.document",
]);

/**
 * Keeps the gateway's planning fast (ADR 0007). The fields that all committees have are `@external`, since `picture` answers them;
 * below the committee's own root fields they are `@provides`d, so that its own answers need no other subgraph.
 */
export function arrangeDocuments(document: DocumentNode): DocumentNode {
  const types = new Map(
    document.definitions
      .filter((node): node is Definition => "fields" in node && node.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  return visit(document, {
    ObjectTypeDefinition: (type) => {
      if (isDocument(type)) return withExternals(type, types);
      const isNamed = (field: FieldDefinitionNode) => NAMED_ALONE.has(`${type.name.value}.${field.name.value}`);
      const fields = (type.fields ?? []).map((field) => (isNamed(field) ? field : withProvided(field, types)));
      return { ...type, fields };
    },
  });
}

const isDocument = (type: Definition) =>
  type.kind === Kind.OBJECT_TYPE_DEFINITION &&
  SHARED_DOCUMENTS.test(type.name.value) &&
  type.directives?.some((each) => each.name.value === "key");

const isKey = (field: FieldDefinitionNode) => field.name.value === "id";

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

/** The interface of all that has an id: it says nothing of what committees have in common. */
const NODE = "Node";

/** The names of the fields that all committees have: those of the type's interfaces, or all where it has no interface. */
function commonFields(type: ObjectTypeDefinitionNode, types: ReadonlyMap<string, Definition>): Set<string> {
  const named = (type.interfaces ?? []).map((each) => each.name.value).filter((name) => name !== NODE);
  const interfaces = named.map((name) => types.get(name));
  const sources = interfaces.length > 0 ? interfaces : [type];
  return new Set(sources.flatMap((source) => source?.fields ?? []).map((field) => field.name.value));
}

function withExternals(
  type: ObjectTypeDefinitionNode,
  types: ReadonlyMap<string, Definition>,
): ObjectTypeDefinitionNode {
  const common = commonFields(type, types);
  const directives = (type.directives ?? []).filter((directive) => directive.name.value !== "shareable");
  const fields = (type.fields ?? []).map((field) =>
    isKey(field) || !common.has(field.name.value) ? field : withDirective(field, "@external"),
  );
  return { ...type, directives, fields };
}

/** Lets a field that leads to documents provide their common fields. */
function withProvided(field: FieldDefinitionNode, types: ReadonlyMap<string, Definition>): FieldDefinitionNode {
  const target = types.get(nameOf(field.type));
  const documents = target ? documentsOf(target, types) : [];
  if (documents.length === 0) return field;
  const provided = documents.map((type) => {
    const selection = selectionOf(type, types, new Set());
    return type === target ? selection : `... on ${type.name.value} { ${selection} }`;
  });
  return withDirective(field, `@provides(fields: ${JSON.stringify(provided.join(" "))})`);
}

/** The documents that a type is or stands for. */
function documentsOf(type: Definition, types: ReadonlyMap<string, Definition>): ObjectTypeDefinitionNode[] {
  if (type.kind === Kind.OBJECT_TYPE_DEFINITION) return isDocument(type) ? [type] : [];
  return [...types.values()].filter(
    (each): each is ObjectTypeDefinitionNode =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION &&
      isDocument(each) === true &&
      each.interfaces?.some(({ name }) => name.value === type.name.value) === true,
  );
}

/** The common fields of a document and of the documents in it, without those that lead back to it. */
function selectionOf(
  type: ObjectTypeDefinitionNode,
  types: ReadonlyMap<string, Definition>,
  above: ReadonlySet<string>,
): string {
  const common = commonFields(type, types);
  const below = new Set([...above, type.name.value]);
  return (type.fields ?? [])
    .filter((field) => !isKey(field) && common.has(field.name.value))
    .map((field) => fieldSelection(field, types, below))
    .filter((selection) => selection !== "")
    .join(" ");
}

function fieldSelection(
  field: FieldDefinitionNode,
  types: ReadonlyMap<string, Definition>,
  above: ReadonlySet<string>,
): string {
  const name = field.name.value;
  const target = types.get(nameOf(field.type));
  if (!target) return name;
  const documents = documentsOf(target, types);
  if (documents.some((each) => above.has(each.name.value))) return "";
  if (documents.length === 0) return `${name} { ${leafOf(target, types)} }`;
  const within = documents.map((each) => {
    const selection = selectionOf(each, types, above);
    return each === target ? selection : `... on ${each.name.value} { ${selection} }`;
  });
  return `${name} { ${within.join(" ")} }`;
}

/** Any scalar field, of the type or of one that it leads to: one is enough to name, since this subgraph resolves all fields of the type. */
function leafOf(type: Definition, types: ReadonlyMap<string, Definition>): string {
  const fields = type.fields ?? [];
  const leaf = fields.find((field) => !types.has(nameOf(field.type)));
  if (leaf) return leaf.name.value;
  const branch = fields.at(-1);
  const target = branch && types.get(nameOf(branch.type));
  return target ? `${branch.name.value} { ${leafOf(target, types)} }` : "__typename";
}

function withDirective(field: FieldDefinitionNode, directive: string): FieldDefinitionNode {
  const [carrier] = parse(`type Carrier { field: Int ${directive} }`, { noLocation: true }).definitions;
  const added = (carrier as ObjectTypeDefinitionNode).fields?.[0]?.directives ?? [];
  return { ...field, directives: [...(field.directives ?? []), ...added] };
}
