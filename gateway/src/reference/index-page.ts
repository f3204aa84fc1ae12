import { type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, isSpecifiedScalarType } from "graphql";
import { escaped, linkTo, page, prose } from "./html.js";
import { KINDS, kindOf } from "./kind.js";

const TITLES = {
  type: "Types",
  interface: "Interfaces",
  union: "Unions",
  input: "Inputs",
  enum: "Enums",
  scalar: "Scalars",
} as const;

/** The first page: where questions and commands begin, and all types. */
export function indexPage(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => isShown(type));
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((root) => root !== undefined && root !== null);
  const lists = KINDS.map((kind) => [kind, types.filter((type) => kindOf(type) === kind)] as const);
  return page(
    "All types",
    [
      "<h1>Reference of the graph</h1>",
      prose(schema.description),
      ...roots.map(rootFields),
      ...lists.flatMap(([kind, ofKind]) => (ofKind.length === 0 ? [] : [typeList(TITLES[kind], ofKind)])),
    ].join("\n"),
  );
}

/** Whether a type has a page of its own. */
export const isShown = ({ name }: GraphQLNamedType): boolean => !name.startsWith("__");

function rootFields(root: GraphQLObjectType): string {
  const fields = Object.values(root.getFields()).map(
    ({ name, description }) =>
      `<dt><a href="/docs/reference/${root.name}#${name}">${name}</a></dt><dd>${escaped(description ?? "")}</dd>`,
  );
  return `<h2>${linkTo(root)}</h2>\n<dl class="short">\n${fields.join("\n")}\n</dl>`;
}

function typeList(title: string, types: readonly GraphQLNamedType[]): string {
  const sorted = [...types].sort((one, other) => (one.name < other.name ? -1 : 1));
  const items = sorted.map(
    (type) => `<li>${linkTo(type)}${isSpecifiedScalarType(type) ? " (GraphQL's own)" : ""}</li>`,
  );
  return `<h2>${title}</h2>\n<ul class="columns">${items.join("")}</ul>`;
}
