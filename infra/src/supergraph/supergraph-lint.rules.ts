import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  visit,
} from "graphql";

const ROOTS = new Set(["Query", "Mutation"]);

/** What a subgraph's schema does against the graph's conventions, a line each. */
export function lintSubgraph(name: string, schema: DocumentNode): string[] {
  return [
    ...undescribed(schema),
    ...nonNullRoots(schema),
    ...requiresWithArguments(schema),
    ...requiresOnInterfaceObjects(schema),
  ].map((problem) => `${name}: ${problem}`);
}

const DESCRIBED = /(TypeDefinition|FieldDefinition|InputValueDefinition|EnumValueDefinition)$/;

interface Described {
  kind: string;
  name: { value: string };
  description?: { value: string };
}

const isDescribed = (node: { kind: string }): node is Described => DESCRIBED.test(node.kind);

/** A reader of the schema meets no name without a sentence; the root types speak through their fields. */
function undescribed(schema: DocumentNode): string[] {
  const problems: string[] = [];
  const path: string[] = [];
  visit(schema, {
    enter(node) {
      if (!isDescribed(node)) return;
      path.push(node.name.value);
      const isRoot = path.length === 1 && ROOTS.has(node.name.value);
      if (!isRoot && !node.description?.value.trim()) problems.push(`${path.join(".")} has no description`);
    },
    leave(node) {
      if (isDescribed(node)) path.pop();
    },
  });
  return problems;
}

const isRootType = (node: { kind: string }): node is ObjectTypeDefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION && ROOTS.has((node as TypeDefinitionNode).name.value);

/** One subgraph that is down must cost its own fields alone. */
function nonNullRoots(schema: DocumentNode): string[] {
  return schema.definitions
    .filter(isRootType)
    .flatMap((root) =>
      (root.fields ?? [])
        .filter((field) => field.type.kind === Kind.NON_NULL_TYPE)
        .map(
          (field) =>
            `${root.name.value}.${field.name.value} is non-null, but another subgraph's failure must not cost more`,
        ),
    );
}

/** @apollo/gateway answers wrongly, without an error, where a required field takes arguments. */
function requiresWithArguments(schema: DocumentNode): string[] {
  const problems: string[] = [];
  visit(schema, {
    Directive(directive) {
      if (directive.name.value !== "requires") return;
      const fields = directive.arguments?.find((argument) => argument.name.value === "fields")?.value;
      if (fields?.kind === Kind.STRING && fields.value.includes("(")) {
        problems.push(`@requires(fields: "${fields.value}") holds arguments`);
      }
    },
  });
  return problems;
}

const has = ({ directives = [] }: { directives?: readonly ConstDirectiveNode[] }, name: string): boolean =>
  directives.some((directive) => directive.name.value === name);

/** @apollo/gateway plans for minutes, and fails, where another subgraph's object for the same interface leads there. */
function requiresOnInterfaceObjects(schema: DocumentNode): string[] {
  return schema.definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    const requiring = has(type, "interfaceObject") ? (type.fields ?? []).filter((field) => has(field, "requires")) : [];
    return requiring.map((field) => `${type.name.value}.${field.name.value} has @requires in an @interfaceObject`);
  });
}
