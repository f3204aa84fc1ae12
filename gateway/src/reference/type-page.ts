import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  print,
} from "graphql";
import { astOfDefault } from "./default-value.js";
import { escaped, linkTo, page, prose, typeLink } from "./html.js";
import { kindOf } from "./kind.js";
import { usesOf } from "./type-uses.js";

/** The page of one type: what it is, what it has, and where it is used. */
export function typePage(schema: GraphQLSchema, type: GraphQLNamedType): string {
  const parts = [
    `<h1>${type.name} <small>${kindOf(type)}</small></h1>`,
    prose(type.description),
    specification(type),
    family(schema, type),
    members(type),
    uses(schema, type),
  ];
  return page(type.name, parts.filter(Boolean).join("\n"));
}

function specification(type: GraphQLNamedType): string {
  const url = isScalarType(type) ? type.specifiedByURL : undefined;
  return url ? `<p>Specified by ${escaped(url)}</p>` : "";
}

function family(schema: GraphQLSchema, type: GraphQLNamedType): string {
  const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return [list("Implements", interfaces), list("Is one of", possible)].join("");
}

function list(title: string, types: readonly GraphQLNamedType[]): string {
  return types.length === 0 ? "" : `<p>${title}: ${types.map(linkTo).join(", ")}</p>`;
}

function members(type: GraphQLNamedType): string {
  if (isEnumType(type)) return section("Values", type.getValues().map(valueEntry));
  if (isInputObjectType(type)) return section("Fields", Object.values(type.getFields()).map(inputEntry));
  if (isObjectType(type) || isInterfaceType(type)) {
    return section("Fields", Object.values(type.getFields()).map(fieldEntry));
  }
  return "";
}

const section = (title: string, entries: readonly string[]): string =>
  `<h2>${title}</h2>\n<dl>\n${entries.join("\n")}\n</dl>`;

function fieldEntry(field: GraphQLField<unknown, unknown>): string {
  const args = field.args.length === 0 ? "" : `<dl>${field.args.map(inputEntry).join("")}</dl>`;
  return entry(field, `: ${typeLink(field.type)}`, args);
}

function inputEntry(input: GraphQLArgument | GraphQLInputField): string {
  const value = astOfDefault(input);
  return entry(input, `: ${typeLink(input.type)}${value ? ` = <code>${escaped(print(value))}</code>` : ""}`);
}

const valueEntry = (value: GraphQLEnumValue): string => entry(value, "");

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

function entry({ name, description, deprecationReason }: Described, type: string, below = ""): string {
  const deprecated = deprecationReason ? `<p class="deprecated">Deprecated. ${escaped(deprecationReason)}</p>` : "";
  return `<dt id="${name}"><strong>${name}</strong>${type}</dt><dd>${prose(description)}${deprecated}${below}</dd>`;
}

function uses(schema: GraphQLSchema, type: GraphQLNamedType): string {
  const found = usesOf(schema, type);
  if (found.length === 0) return "";
  const links = found.map(
    ({ type: user, member }) => `<li><a href="/docs/reference/${user}#${member}">${user}.${member}</a></li>`,
  );
  return `<h2>Used by</h2>\n<ul class="columns">${links.join("")}</ul>`;
}
